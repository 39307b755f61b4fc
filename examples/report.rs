//! Prints the figures of a journal as one JSON object (design §6):
//!
//! ```text
//! cargo run --release --example report -- LOG.jsonl --from DATE --to DATE --tz ZONE
//!     [--as-of INSTANT] [--agent ID] [--tag T] [--status S] [--business-hours]
//! ```
//!
//! Dates are local dates of the zone; the window is half-open. Lines that cannot be read are named on the standard error
//! output, and the rest is counted.

use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader};

use balcao::intake::JournalReader;
use balcao::journal::{Desk, Event};
use balcao::model::{Status, Timestamp, Zone, compiled_zones};
use balcao::reports::{Report, StatusFilter, Wanted, Window};
use chrono::NaiveDate;

/// What the command line asks for.
#[derive(Default)]
struct Asked {
    log: Option<String>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    zone: Option<std::sync::Arc<Zone>>,
    as_of: Option<Timestamp>,
    wanted: Wanted,
    business_hours: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    let asked = read_arguments(std::env::args().skip(1))?;
    let log = asked.log.ok_or("which LOG.jsonl?")?;
    let (from, to) = (asked.from.ok_or("--from is missing")?, asked.to.ok_or("--to is missing")?);
    let zone = asked.zone.ok_or("--tz is missing")?;
    let as_of = asked.as_of.unwrap_or_else(now);
    let events = read(&log)?;
    let known = events.iter().all(|event| event.at < as_of);
    let mut desk = Desk::new(compiled_zones());
    desk.apply(events);
    if known {
        desk.advance(as_of.plus(-1));
    } else {
        desk = desk.as_of(as_of);
    }
    let window = Window::new(from, to, &zone, as_of);
    let report = Report::of(&desk, window, &zone, &asked.wanted, asked.business_hours);
    println!("{}", report.to_json());
    Ok(())
}

/// The events of a journal, plain or gzip.
fn read(log: &str) -> Result<Vec<Event>, Box<dyn Error>> {
    let mut file = BufReader::new(File::open(log).map_err(|error| format!("{log}: {error}"))?);
    let (mut reader, mut events) = (JournalReader::new(), Vec::new());
    loop {
        let mut input = file.fill_buf()?;
        let length = input.len();
        if length == 0 {
            break;
        }
        while !input.is_empty() {
            reader.read(&mut input, &mut events)?;
        }
        file.consume(length);
    }
    reader.finish(&mut events)?;
    let problems = reader.problems();
    for problem in problems.kept() {
        eprintln!("{log}:{}: not read: {:?}", problem.line, problem.error);
    }
    let more = problems.total().saturating_sub(problems.kept().len() as u64);
    if more > 0 {
        eprintln!("{log}: {more} more lines were not read");
    }
    Ok(events)
}

fn read_arguments(mut arguments: impl Iterator<Item = String>) -> Result<Asked, Box<dyn Error>> {
    let mut asked = Asked::default();
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("{argument} wants a value"));
        match argument.as_str() {
            "--from" => asked.from = Some(value()?.parse()?),
            "--to" => asked.to = Some(value()?.parse()?),
            "--tz" => {
                let name = value()?;
                asked.zone =
                    Some(compiled_zones()(&name).ok_or(format!("no zone is called {name}"))?);
            }
            "--as-of" => {
                let text = value()?;
                asked.as_of = Some(Timestamp::parse(&text).ok_or(format!("{text} is no instant"))?);
            }
            "--agent" => asked.wanted.agent = Some(value()?.into()),
            "--tag" => asked.wanted.tag = Some(value()?.into()),
            "--status" => asked.wanted.status = Some(status(&value()?)?),
            "--business-hours" => asked.business_hours = true,
            _ if argument.starts_with("--") => {
                return Err(format!("{argument} is not known").into());
            }
            _ => asked.log = Some(argument),
        }
    }
    Ok(asked)
}

/// A status by its name in the journal, or `none` for chats without one.
fn status(name: &str) -> Result<StatusFilter, String> {
    if name == "none" {
        return Ok(StatusFilter::None);
    }
    let status = Status::from_wire(name).ok_or(format!("{name} is no status"))?;
    Ok(StatusFilter::Is(status))
}

#[expect(
    clippy::disallowed_methods,
    reason = "the default end of knowledge is now, and this is the program's edge"
)]
fn now() -> Timestamp {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let millis = since.map_or(0, |since| since.as_millis());
    Timestamp::from_millis(i64::try_from(millis).unwrap_or(i64::MAX))
}
