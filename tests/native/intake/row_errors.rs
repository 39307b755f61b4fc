//! Rows and mappings that cannot be read, and times that can only be read one way.

use std::collections::BTreeMap;

use balcao::intake::csv::{
    Conversion, LocalTime, Mapping, MappingError, Meaning, RowError, TimeFormat, preview,
};
use balcao::model::{ChatId, Status};

use super::help::{
    BRAZIL, convert, convert_for, desk, errors, history, import, now, profile, table, zone,
};

#[test]
fn each_row_that_is_not_read_is_named_by_line_and_reason() {
    let table = table(
        "case,status,agent,time\n\
         C,open,Ana,2025-01-01 10:00\n\
         C,open,Ana,yesterday\n\
         \n\
         ,open,Ana,2025-01-01 10:00\n\
         C,open,Ana\n\
         C,open,Ana,2025-01-01 10:00,\n\
         C,exploded,Ana,2025-01-01 10:01\n\
         C,open,\"Ana,2025-01-01 10:02\n\
         C,closed,Ana,10000-01-01 10:03\n\
         C,closed,\"An\na\",2025-01-01 10:04\n\
         C,closed,Ana,2025-01-01 10:05",
    );
    let mapping = Mapping {
        time_format: TimeFormat::Pattern("%Y-%m-%d %H:%M".into()),
        ..profile(&table).guess().mapping
    };
    let (events, report) = convert(&table, &mapping, &zone("UTC"));
    assert_eq!(
        errors(&report),
        [
            (3, RowError::Time("yesterday".into())),
            (5, RowError::CaseEmpty),
            (6, RowError::TimeEmpty),
            (7, RowError::Ragged { cells: 5, columns: 4 }),
            (8, RowError::NotMapped("exploded".into())),
            (9, RowError::Quotes),
            (10, RowError::Time("10000-01-01 10:03".into())),
        ]
    );
    assert_eq!((report.rows, report.chats), (10, 1));
    let desk = desk(events);
    assert_eq!(history(&desk, "C"), ["10:00 open Ana", "10:04 closed An\na", "10:05 closed Ana"]);

    // What a person maps later has not changed the ids of the rest.
    let mut more = mapping.clone();
    more.values.insert("exploded".into(), Meaning::Set(Status::Waiting));
    let mut desk = desk;
    let changed = desk.apply(convert_for(&table, &more, &zone("UTC"), desk.config().agents()).0);
    assert_eq!((changed.added, changed.conflicts.len()), (1, 0));

    let shown = preview(&table, &mapping, &zone("UTC"), now(), 100).expect("a mapping");
    let shown: Vec<_> = shown
        .iter()
        .filter_map(|row| Some((row.line, row.result.as_ref().err()?.clone())))
        .collect();
    assert_eq!(shown, errors(&report), "the preview says the same");
}

#[test]
fn a_case_without_a_row_that_was_read_is_no_chat() {
    let (events, report) = import(
        "case,status,agent,time\nC,open,Ana,2025-01-01 10:00\nD,exploded,Bia,2025-01-01 10:00\n",
    );
    assert_eq!((report.chats, report.new_agents, report.problems.total()), (1, 1, 1));
    assert!(desk(events).by_id(&ChatId::from("D")).is_none());
}

#[test]
fn skipped_and_double_local_times_are_read_one_way_and_counted() {
    // Rome 2025: 02:00–03:00 was skipped on 30 March and came twice on 26 October.
    let table = table(
        "case,status,time\nC,open,2025-03-30 01:59\nC,waiting,2025-03-30 02:10\nC,open,2025-03-30 02:20\n\
         C,closed,2025-03-30 03:30\nD,open,2025-10-26 02:30\nD,closed,2025-10-26 03:00\n",
    );
    let mapping = profile(&table).guess().mapping;
    let (events, report) = convert(&table, &mapping, &zone("Europe/Rome"));
    assert_eq!((report.skipped_times, report.double_times), (2, 1));
    let desk = desk(events);
    assert_eq!(
        history(&desk, "C"),
        ["00:59 open -", "01:10 waiting -", "01:20 open -", "01:30 closed -"]
    );
    assert_eq!(history(&desk, "D"), ["00:30 open -", "02:00 closed -"]);
    let shown = preview(&table, &mapping, &zone("Europe/Rome"), now(), 3).expect("a mapping");
    let local = |row: usize| shown[row].result.as_ref().map(|row| row.local).ok();
    assert_eq!([local(0), local(1)], [Some(LocalTime::Once), Some(LocalTime::Skipped)]);
}

#[test]
fn a_mapping_that_cannot_be_used_says_what_is_missing() {
    let table = table(BRAZIL);
    let whole = profile(&table).guess().mapping;
    let error = |change: fn(&mut Mapping)| {
        let mut mapping = whole.clone();
        change(&mut mapping);
        let error = Conversion::new(&table, &mapping, zone("UTC"), now(), &BTreeMap::new()).err();
        assert_eq!(preview(&table, &mapping, &zone("UTC"), now(), 1).err(), error);
        error
    };
    assert_eq!(error(|mapping| mapping.case = None), Some(MappingError::NoCase));
    assert_eq!(error(|mapping| mapping.status = None), Some(MappingError::NoStatus));
    assert_eq!(error(|mapping| mapping.time = None), Some(MappingError::NoTime));
    for pattern in ["", "%", "%Q", "%d/%m/%Y %"] {
        let mut mapping = whole.clone();
        mapping.time_format = TimeFormat::Pattern(pattern.to_owned());
        let error = preview(&table, &mapping, &zone("UTC"), now(), 1).err();
        assert_eq!(error, Some(MappingError::TimePattern), "{pattern}");
    }
    assert_eq!(error(|mapping| mapping.agent = None), None);
}

#[test]
fn lines_are_counted_alike_however_they_end() {
    for end in ["\n", "\r\n", "\r"] {
        let text = "case,status,time|C,open,never||C,\"open|\",2025-01-01 10:00:00|C,open,never|C,open,never";
        let (_, report) = import(&text.replace('|', end));
        let lines: Vec<_> = errors(&report).into_iter().map(|(line, _)| line).collect();
        assert_eq!(lines, [2, 6, 7], "{end:?}");
    }
}

#[test]
fn a_stray_quote_that_a_cell_far_below_seems_to_close_costs_its_line_only() {
    let row = "C,open,2025-01-01 10:00,Ana\n";
    let (_, report) = import(&format!(
        "case,status,time,agent\nC,open,2025-01-01 10:00,\"Ana\n{}D\",open,2025-01-01 10:00,Ana\n",
        row.repeat(50)
    ));
    assert_eq!((report.rows, errors(&report)), (52, vec![(2, RowError::Quotes)]));
    assert_eq!(report.chats, 2);
}
