//! Files that want to do harm, or are not what they are taken for: clear errors and bounded work.

use std::collections::BTreeMap;

use balcao::intake::csv::{
    Mapping, Meaning, Profile, Report, RowError, Table, TableError, TextError, TextLoader,
    TimeFormat,
};
use balcao::journal::{Desk, Event, codec};
use balcao::model::{ChatId, Status, compiled_zones};

use super::help::{convert, errors, zone};

pub fn open(bytes: &[u8]) -> Result<Table, String> {
    let mut loader = TextLoader::new();
    let mut input = bytes;
    while !input.is_empty() {
        loader.read(&mut input).map_err(|error| error.to_string())?;
    }
    let text = loader.finish().map_err(|error| error.to_string())?;
    Table::open(text, None).map_err(|error| error.to_string())
}

/// The columns of `case,status,time,agent`, with two statuses.
pub fn mapping() -> Mapping {
    Mapping {
        case: Some(0),
        status: Some(1),
        time: Some(2),
        hours: None,
        time_status: None,
        more_times: Vec::new(),
        agent: Some(3),
        customer: None,
        time_format: TimeFormat::Rfc3339,
        values: BTreeMap::from([
            ("open".to_owned(), Meaning::Set(Status::Open)),
            ("note".to_owned(), Meaning::NoChange),
        ]),
    }
}

fn read(table: &Table) -> (Vec<Event>, Report) {
    convert(table, &mapping(), &zone("UTC"))
}

pub fn table_of(rows: &str) -> Table {
    open(format!("case,status,time,agent\n{rows}").as_bytes()).expect("a table")
}

const ROW: &str = "C,open,2025-01-01T10:00:00Z,Ana\n";

#[test]
fn what_is_no_table_says_what_it_is() {
    let text = |error: TextError| Err(error.to_string());
    let of = |bytes: &[u8]| open(bytes).map(|_| ());
    assert_eq!(of(b""), text(TextError::Empty));
    assert_eq!(of(b"\xef\xbb\xbf \r\n\n"), text(TextError::Empty));
    assert_eq!(of(b"PK\x03\x04\x14\x00\x06\x00"), text(TextError::Binary));
    assert_eq!(of(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), text(TextError::Binary));
    assert_eq!(of(b"\x1f\x8b\x08\x00\x00"), text(TextError::Damaged));
    assert_eq!(of(b"one\ntwo\n"), Err(TableError::OneColumn.to_string()));
    assert_eq!(of(b"\"a,b\nc,d\n"), Err(TableError::Header.to_string()));
    let wide = "a,".repeat(9_999);
    assert_eq!(of(wide.as_bytes()), Err(TableError::TooManyColumns(10_000).to_string()));
    let endless = format!("\"{}", "a,\n".repeat(2_000_000));
    assert_eq!(of(endless.as_bytes()), Err(TableError::Header.to_string()));
}

#[test]
fn more_text_than_can_be_held_is_refused() {
    let mut loader = TextLoader::new();
    let piece = vec![b'a'; 1024 * 1024];
    let ended = (0..300).try_for_each(|_| {
        let mut input = &piece[..];
        while !input.is_empty() {
            loader.read(&mut input)?;
        }
        Ok(())
    });
    assert_eq!(ended, Err(TextError::TooLarge));
}

#[test]
fn names_are_kept_as_data_whatever_they_say() {
    let script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    let table = table_of(&format!(
        "{script},open,2025-01-01T10:00:00Z,{script}\n\u{1}\u{202e},open,2025-01-01T10:00:00Z,\u{7f}\n"
    ));
    let (events, report) = read(&table);
    assert_eq!((report.chats, report.problems.total()), (2, 0));
    for event in &events {
        assert_eq!(codec::decode(&codec::encode(event)).as_ref(), Ok(event));
    }
    let mut desk = Desk::new(compiled_zones());
    desk.apply(events);
    let chat = desk.by_id(&ChatId::from(script)).expect("the chat").state();
    assert_eq!(&*chat.contact.name, script);
    assert_eq!(chat.responsible.as_ref().map(ToString::to_string).as_deref(), Some(script));
}

#[test]
fn a_zero_byte_far_into_the_file_is_data() {
    let rows =
        ROW.repeat(500) + "C\0,open,2025-01-01T10:00:00Z,Ana\nC,op\0en,2025-01-01T10:00:00Z,Ana\n";
    let (_, report) = read(&table_of(&rows));
    assert_eq!((report.rows, report.chats), (502, 2));
    assert_eq!(errors(&report), [(503, RowError::NotMapped("op\0en".into()))]);
}

#[test]
fn huge_cells_are_read_where_nobody_reads_them_and_refused_as_names() {
    let big = "x".repeat(1024 * 1024);
    let header = "case,status,time,agent,notes\n";
    let row = |case: &str, agent: &str, notes: &str| {
        format!("{case},open,2025-01-01T10:00:00Z,{agent},\"{notes}\"\n")
    };
    let rows = [
        row("C", "Ana", &big),
        row(&big, "Ana", ""),
        row("C", &big, ""),
        format!("C,{big},2025-01-01T10:00:00Z,Ana,\n"),
        format!("C,open,{big},Ana,\n"),
        row("C", "Ana", &"y\n".repeat(2_500_000)),
        row("D", "Ana", ""),
    ];
    let table = open((header.to_owned() + &rows.concat()).as_bytes()).expect("a table");
    let (_, report) = read(&table);
    assert_eq!(report.chats, 2);
    let beginning = big.chars().take(60).collect::<String>();
    let found = errors(&report);
    let expected = [
        (3, RowError::NameTooLong),
        (4, RowError::NameTooLong),
        (5, RowError::NotMapped(beginning.clone())),
        (6, RowError::Time(beginning)),
        (7, RowError::Quotes),
    ];
    assert!(found.iter().map(|(line, error)| (*line, error.clone())).take(5).eq(expected));

    let giant = "z".repeat(5 * 1024 * 1024);
    let (_, report) = read(&table_of(&format!("{ROW}{giant}\n{ROW}")));
    assert_eq!((report.rows, errors(&report)), (3, vec![(3, RowError::TooLong)]));
}

#[test]
fn a_quote_that_is_never_closed_costs_its_line_only() {
    let (_, report) =
        read(&table_of(&format!("C,open,2025-01-01T10:00:00Z,\"Ana\n{}", ROW.repeat(9_000))));
    assert_eq!((report.rows, errors(&report)), (9_001, vec![(2, RowError::Quotes)]));
    // Nor does one that seems closed by the next stray quote, far below and in the same column.
    let stray = "C,open,2025-01-01T10:00:00Z,\"Ana\n";
    let (_, report) = read(&table_of(&format!("{stray}{}{stray}{ROW}", ROW.repeat(100))));
    assert_eq!(report.rows, 103);
    assert_eq!(errors(&report), [(2, RowError::Quotes), (103, RowError::Quotes)]);
}

#[test]
fn quotes_that_all_look_open_do_not_stop_the_work() {
    // Seen from any line, the row never ends: 200,000 lines that each open what the line before has closed.
    let table = table_of(&"a\",\"b\n".repeat(200_000));
    let mut profile = Profile::new(&table);
    let (mut steps, mut scan) = (0, profile.step(1_000));
    while !scan.done {
        scan = profile.step(1_000);
        steps += 1;
    }
    assert!(profile.errors() > 100);
    assert!(steps >= 100, "each step does a little");
    let (events, report) = read(&table);
    assert!(events.is_empty());
    assert_eq!(report.problems.total(), report.rows);
}

#[test]
fn many_columns_with_many_values_are_looked_at_within_bounds() {
    let header = (0..1_000).map(|n| format!("c{n}")).collect::<Vec<_>>().join(",");
    let rows: String = (0..300)
        .map(|row| (0..1_000).map(|n| format!("v{row}x{n}")).collect::<Vec<_>>().join(",") + "\n")
        .collect();
    let table = open(format!("{header}\n{rows}").as_bytes()).expect("a table");
    let mut profile = Profile::new(&table);
    while !profile.step(50).done {}
    assert_eq!(profile.values(0), None, "too many to be statuses");
    assert!(profile.samples(999).count() <= 128);
    assert_eq!(profile.guess().mapping.status, None);
}
