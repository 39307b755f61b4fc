//! Whatever the bytes: every row is read or named, and what is made is a journal.

use std::collections::BTreeMap;

use balcao::intake::csv::{
    Conversion, Mapping, Meaning, Profile, Stage, TimeColumn, TimeFormat, preview,
};
use balcao::intake::{FileKind, JournalReader};
use balcao::journal::{Desk, codec};
use balcao::model::{Status, compiled_zones};
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest};

use super::help::{convert, errors, now, zone};
use super::hostile::{mapping, open, table_of};

/// Any bytes, or a table with wrong things in it.
fn file() -> impl Strategy<Value = Vec<u8>> {
    let cell = proptest::prop_oneof![
        4 => proptest::sample::select(vec!["C", "D", "open", "note", "Ana", "2025-01-01T10:00:00Z", "01/02/2025 10:00", "1738314300", "", "\"\"", "\"a\nb\""])
            .prop_map(|cell| cell.as_bytes().to_vec()),
        1 => proptest::collection::vec(any::<u8>(), 0..12),
        1 => "\\PC{0,12}".prop_map(String::into_bytes),
        1 => "[\",;\n\r\t|x]{0,6}".prop_map(String::into_bytes),
    ];
    let row = proptest::collection::vec(cell, 1..6).prop_map(|cells| cells.join(&b','));
    let rows = proptest::collection::vec(row, 0..25).prop_map(|rows| rows.join(&b'\n'));
    proptest::prop_oneof![
        3 => rows.prop_map(|rows| [b"case,status,time,agent\n", &rows[..]].concat()),
        1 => proptest::collection::vec(any::<u8>(), 0..400),
        1 => proptest::collection::vec(any::<u8>(), 0..400).prop_map(|units| [b"\xff\xfe", &units[..]].concat()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 1_000, ..ProptestConfig::default() })]

    /// Whatever the bytes, every row is read or named, in any pieces and steps, and what is made is a journal.
    #[test]
    fn any_bytes_become_events_or_errors(file in file(), step in 1_usize..9, columns in proptest::collection::vec(0_usize..6, 5)) {
        let kind = FileKind::guess(&file);
        let mut reader = JournalReader::new();
        let (mut input, mut none) = (&file[..], Vec::new());
        prop_assert!(reader.read(&mut input, &mut none).is_ok() || kind == FileKind::Table);

        let Ok(table) = open(&file) else { return Ok(()) };
        let mut profile = Profile::new(&table);
        while !profile.step(step).done {}
        let guess = profile.guess().mapping;
        let other = Mapping {
            case: Some(columns[0]),
            status: Some(columns[1]),
            time: Some(columns[2]),
            hours: Some(columns[3]).filter(|hours| hours % 2 == 0),
            time_status: None,
            more_times: vec![TimeColumn { column: columns[4], hours: None, status: Some(Status::Closed) }],
            agent: Some(columns[3]),
            customer: Some(columns[4]),
            time_format: guess.time_format.clone(),
            values: profile.values(columns[1]).into_iter().flatten().map(|value| (value.text, Meaning::NoChange)).collect(),
        };
        let zone = zone("UTC");
        for mapping in [mapping(), guess, other] {
            let Ok(mut conversion) = Conversion::new(&table, &mapping, zone.clone(), now(), &BTreeMap::new()) else { continue };
            let shown = preview(&table, &mapping, &zone, now(), usize::MAX).expect("the same mapping");
            let mut events = Vec::new();
            while conversion.stage() != Stage::Done {
                events.extend(conversion.step(step).events);
            }
            let report = conversion.report();
            prop_assert_eq!(report.rows, profile.rows());
            let failed: Vec<_> = shown.iter().filter_map(|row| Some((row.line, row.result.as_ref().err()?.clone()))).collect();
            prop_assert_eq!(errors(report), failed);
            prop_assert_eq!(shown.len() as u64, report.rows);

            for event in &events {
                let decoded = codec::decode(&codec::encode(event));
                prop_assert_eq!(decoded.as_ref(), Ok(event));
            }
            let mut desk = Desk::new(compiled_zones());
            let made = events.len();
            let changed = desk.apply(events);
            prop_assert_eq!((changed.added, changed.conflicts.len()), (made, 0), "an id names one event");
            prop_assert_eq!((desk.chats().count(), desk.unfolded().len()), (report.chats, 0));
            prop_assert_eq!(desk.apply(convert(&table, &mapping, &zone).0).added, 0, "again adds nothing");
        }
    }

    /// Whatever is typed as a pattern and whatever stands in a cell.
    #[test]
    fn any_pattern_meets_any_time(pattern in "(%[a-zA-Z+:#.3]{0,3}|[ /T:-]|\\PC){0,8}", cell in "([0-9]{1,5}|[ /T:+Z-]|\\PC){0,12}") {
        let row = format!("C,open,\"{}\",Ana\n", cell.replace('"', ""));
        let table = table_of(&row);
        let zone = zone("UTC");
        let mapping = Mapping { time_format: TimeFormat::Pattern(pattern), ..mapping() };
        if let Ok(shown) = preview(&table, &mapping, &zone, now(), 9) {
            for event in convert(&table, &mapping, &zone).0 {
                prop_assert_eq!(codec::decode(&codec::encode(&event)), Ok(event));
            }
            prop_assert!(!shown.is_empty());
        }
    }
}
