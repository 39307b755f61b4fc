//! A real help desk's log (design §11), imported by nothing but the guesses, against what its rows say when they are read
//! in the plainest way. The file stays outside the project; without it these tests say that they were skipped.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use super::{convert, file, now, open};
use balcao::intake::csv::{LocalTime, Meaning, TimeFormat, preview};
use balcao::journal::{Body, Desk, Event, Segment, What};
use balcao::model::{AuthorKind, ChatId, Status, Timestamp, Zone, compiled_zones};
use chrono::{NaiveDateTime, TimeZone};

/// Design §11, in its own words.
fn meaning(activity: &str) -> Option<Status> {
    match activity {
        "Assign seriousness" | "Insert ticket" => Some(Status::Open),
        "Take in charge ticket" => Some(Status::InService),
        "Wait" | "Require upgrade" => Some(Status::Waiting),
        "Resolve ticket" | "RESOLVED" => Some(Status::Resolved),
        "Closed" => Some(Status::Closed),
        _ => None,
    }
}

/// A row as plain text: case, activity, agent, instant.
struct Row {
    case: String,
    activity: String,
    agent: String,
    at: i64,
}

/// The rows, read without anything of the app: the file has neither quotes nor line breaks in cells.
fn rows(bytes: &[u8]) -> Vec<Row> {
    let mut text = String::new();
    flate2::read::GzDecoder::new(bytes).read_to_string(&mut text).expect("a text");
    assert!(!text.contains('"'));
    let rome = chrono_tz::Europe::Rome;
    text.lines()
        .skip(1)
        .map(|line| {
            let mut cells = line.split(',').map(str::to_owned);
            let mut cell = || cells.next().expect("four cells and more");
            let (case, activity, agent) = (cell(), cell(), cell());
            let local = NaiveDateTime::parse_from_str(&cell(), "%Y/%m/%d %H:%M:%S%.3f");
            let at = rome.from_local_datetime(&local.expect("a time"));
            Row {
                case,
                activity,
                agent,
                at: at.earliest().expect("no time is skipped").timestamp_millis(),
            }
        })
        .collect()
}

#[test]
fn the_guess_reads_the_log_as_the_design_does() {
    let Some(bytes) = file() else { return };
    let (table, profile) = open(&bytes);
    assert_eq!(table.delimiter(), b',');
    assert_eq!((profile.rows(), profile.errors()), (21_348, 0));
    let guess = profile.guess();
    assert!(!guess.day_or_month_first);
    let mapping = guess.mapping;
    let column = |index: Option<usize>| index.map(|index| table.header()[index].as_str());
    assert_eq!(column(mapping.case), Some("Case ID"));
    assert_eq!(column(mapping.status), Some("Activity"));
    assert_eq!(column(mapping.agent), Some("Resource"));
    assert_eq!(column(mapping.time), Some("Complete Timestamp"));
    assert_eq!(column(mapping.customer), Some("customer"));
    assert_eq!(mapping.time_format, TimeFormat::Pattern("%Y/%m/%d %H:%M:%S%.f".to_owned()));
    assert!(mapping.time_format.is_local());
    let activities: BTreeSet<String> = rows(&bytes).into_iter().map(|row| row.activity).collect();
    assert_eq!(activities.len(), 14);
    for activity in activities {
        let expected = meaning(&activity).map_or(Meaning::NoChange, Meaning::Set);
        assert_eq!(mapping.values.get(&activity), Some(&expected), "{activity}");
    }
}

#[test]
fn every_row_arrives_and_a_second_import_adds_nothing() {
    let Some(bytes) = file() else { return };
    let (table, profile) = open(&bytes);
    let mapping = profile.guess().mapping;
    let (events, report) = convert(&table, &mapping, &BTreeMap::new());
    assert_eq!((report.rows, report.chats), (21_348, 4_580));
    assert_eq!((report.problems.total(), report.new_agents), (0, 22));
    assert_eq!(report.skipped_times, 0);
    assert_eq!(report.events["chat_started"], 4_580);
    assert_eq!(report.events["agent_saved"], 22);
    let set = rows(&bytes).iter().filter(|row| meaning(&row.activity).is_some()).count();
    assert_eq!(report.events["status_set"], set as u64);

    let mut desk = Desk::new(compiled_zones());
    let first = desk.apply(events.clone());
    assert_eq!((first.added, first.duplicates), (events.len(), 0), "each id is one event's");
    assert!(first.conflicts.is_empty());
    assert_eq!(desk.chats().count(), 4_580);
    assert_eq!(desk.unfolded().len(), 0);
    assert_eq!(desk.config().agents().len(), 22);

    // Again on the desk that now has the agents, and from other chunks of the same file.
    let (again, report) = convert(&table, &mapping, desk.config().agents());
    assert_eq!(report.new_agents, 0);
    assert_eq!(again.len(), events.len() - 22);
    let second = desk.apply(again);
    assert_eq!((second.added, second.conflicts.len()), (0, 0));
    let third = desk.apply(convert(&table, &mapping, &BTreeMap::new()).0);
    assert_eq!((third.added, third.conflicts.len()), (0, 0));
}

#[test]
fn each_history_is_what_the_rows_say() {
    let Some(bytes) = file() else { return };
    let (table, profile) = open(&bytes);
    let mut desk = Desk::new(compiled_zones());
    desk.apply(convert(&table, &profile.guess().mapping, &BTreeMap::new()).0);

    let mut cases: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for row in rows(&bytes) {
        cases.entry(row.case.clone()).or_default().push(row);
    }
    assert_eq!(cases.len(), 4_580);
    for (case, mut rows) in cases {
        rows.sort_by_key(|row| row.at);
        let chat = desk.by_id(&ChatId::from(&*case)).expect("the chat");
        let state = chat.state();
        assert_eq!(told(&state.segments), expected(&rows), "{case}");

        // Each change of status was made by the row's agent, by hand, at the row's instant.
        let mut before = None;
        let changes: Vec<_> = rows
            .iter()
            .filter_map(|row| {
                let to = meaning(&row.activity)?;
                let changes = before.replace(to) != Some(to);
                changes.then(|| (row.at, row.agent.clone(), to))
            })
            .collect();
        let made: Vec<_> = state
            .status_changes()
            .map(|change| {
                assert_eq!(change.author.kind, AuthorKind::Agent);
                let What::Status { to, .. } = &change.what else {
                    panic!("a change of status");
                };
                let author = change.author.id.as_deref().unwrap_or_default().to_owned();
                (change.at.millis(), author, *to)
            })
            .collect();
        assert_eq!(made, changes, "{case}");
    }
}

/// A stretch of a history: from, to, status, responsible.
type Stretch = (i64, Option<i64>, Status, Option<String>);

/// The folded segments that have a length.
fn told(segments: &[Segment]) -> Vec<Stretch> {
    let whole = segments.iter().map(|segment| {
        let responsible = segment.responsible.as_ref().map(ToString::to_string);
        let to = segment.to.map(Timestamp::millis);
        (segment.from.millis(), to, segment.status, responsible)
    });
    whole.filter(|(from, to, ..)| Some(*from) != *to).collect()
}

/// The same from the rows: at each instant the last status said, and the last agent named.
fn expected(rows: &[Row]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut status = None;
    for (index, row) in rows.iter().enumerate() {
        status = meaning(&row.activity).or(status);
        let agent = Some(row.agent.clone());
        let last_of_instant = rows.get(index + 1).is_none_or(|next| next.at != row.at);
        let Some(status) = status.filter(|_| last_of_instant) else {
            continue;
        };
        match stretches.last_mut() {
            Some((_, _, last, responsible)) if (*last, &*responsible) == (status, &agent) => {}
            last => {
                if let Some((_, to, ..)) = last {
                    *to = Some(row.at);
                }
                stretches.push((row.at, None, status, agent.clone()));
            }
        }
    }
    stretches
}

#[test]
fn rows_of_one_instant_keep_their_order() {
    let Some(bytes) = file() else { return };
    let (table, profile) = open(&bytes);
    let (mut events, _) = convert(&table, &profile.guess().mapping, &BTreeMap::new());
    events.retain(|event| matches!(event.body, Body::StatusSet { .. }));
    // The order of the journal, within each case.
    events.sort_by(Event::cmp_key);
    let mut journal: BTreeMap<String, Vec<(i64, Status)>> = BTreeMap::new();
    for event in events {
        let Body::StatusSet { status, .. } = event.body else {
            continue;
        };
        let case = event.chat.expect("a chat").to_string();
        journal.entry(case).or_default().push((event.at.millis(), status));
    }
    // The order of the file, where each case's rows stand by time.
    let mut file: BTreeMap<String, Vec<(i64, Status)>> = BTreeMap::new();
    for row in rows(&bytes) {
        if let Some(status) = meaning(&row.activity) {
            file.entry(row.case).or_default().push((row.at, status));
        }
    }
    assert_eq!(journal, file);
}

#[test]
fn the_preview_shows_what_the_import_reads() {
    let Some(bytes) = file() else { return };
    let (table, profile) = open(&bytes);
    let zone = (compiled_zones())("Europe/Rome").expect("the zone");
    assert_eq!(zone.name(), "Europe/Rome");
    assert_ne!(*zone, Zone::utc());
    let shown = preview(&table, &profile.guess().mapping, &zone, now(), 25).expect("a mapping");
    assert_eq!(shown.len(), 25);
    for ((shown, row), line) in shown.iter().zip(rows(&bytes)).zip(2..) {
        let read = shown.result.as_ref().expect("a row");
        assert_eq!(shown.line, line);
        assert_eq!((&*read.case, read.at.millis()), (&*row.case, row.at));
        assert_eq!(read.agent.as_deref(), Some(&*row.agent));
        assert_eq!((&*read.value, read.local), (&*row.activity, LocalTime::Once));
    }
}
