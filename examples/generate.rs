//! Writes a journal of any size to the standard output, one event a line.
//!
//! `cargo run --release --example generate -- --chats 100000 --events 1000000 --seed 1 --end 2026-11-22T12:00:00Z`

use std::io::{self, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

use balcao::demo;
use balcao::journal::codec;
use balcao::model::Timestamp;

const USAGE: &str = "usage: generate --chats N --events M --seed S --end INSTANT\n\
    N chats in M events (at least two a chat) that end at INSTANT, such as 2026-11-22T12:00:00Z; the same S gives the same bytes.";

struct Size {
    chats: u32,
    events: u64,
    seed: u64,
    end: Timestamp,
}

fn main() -> ExitCode {
    let Some(size) = Size::read(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match write(&size) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads has had enough, as `head` does.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("generate: the journal could not be written: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(size: &Size) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for event in demo::scale(size.seed, size.chats, size.events, size.end) {
        writeln!(out, "{}", codec::encode(&event))?;
    }
    out.flush()
}

impl Size {
    /// All four, each once, in any order.
    fn read(mut words: impl Iterator<Item = String>) -> Option<Self> {
        let (mut chats, mut events, mut seed, mut end) = (None, None, None, None);
        while let Some(name) = words.next() {
            let value = words.next()?;
            match name.as_str() {
                "--chats" => chats = Some(value.parse().ok()?),
                "--events" => events = Some(value.parse().ok()?),
                "--seed" => seed = Some(value.parse().ok()?),
                "--end" => end = Some(Timestamp::parse(&value)?),
                _ => return None,
            }
        }
        Some(Self { chats: chats?, events: events?, seed: seed?, end: end? })
    }
}
