//! Tables as spreadsheets and other desks write them: each file of `tests/native/data`, by nothing but the guesses.

use balcao::intake::csv::{Encoding, Profile, Report, RowError, Table};
use balcao::journal::Desk;
use balcao::model::AgentId;

use super::help::{convert, desk, errors, load, profile, zone};

fn opened(name: &str) -> (Table, Profile) {
    let path = format!("{}/tests/native/data/{name}.csv", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).expect("the file");
    let table = Table::open(load(&bytes).expect("a text"), None).expect("a table");
    let profile = profile(&table);
    (table, profile)
}

/// Everything by the guess, in UTC.
fn imported(name: &str) -> (Desk, Report) {
    let (table, profile) = opened(name);
    let (events, report) = convert(&table, &profile.guess().mapping, &zone("UTC"));
    (desk(events), report)
}

/// A chat's history in short, with dates: `2026-11-23T10:00:00.000Z open`.
fn told(desk: &Desk, chat: &str) -> Vec<String> {
    let chat = desk.by_id(&chat.into()).expect("the chat");
    let segments = chat.state().segments.iter();
    segments.map(|segment| format!("{} {}", segment.from, segment.status.wire())).collect()
}

/// One chat's history; every row was read.
fn whole(name: &str, chat: &str) -> Vec<String> {
    let (desk, report) = imported(name);
    assert_eq!(errors(&report), [], "{name}");
    told(&desk, chat)
}

#[test]
fn a_date_and_a_time_of_day_in_two_columns_are_one_instant() {
    assert_eq!(
        whole("csv-01-date-and-time-apart", "P-101"),
        [
            "2026-11-23T09:00:00.000Z open",
            "2026-11-23T09:07:30.000Z in_service",
            "2026-11-23T11:30:00.000Z resolved",
        ]
    );
}

#[test]
fn years_of_two_digits_are_of_this_century() {
    let (desk, report) = imported("csv-04-two-and-four-digit-years");
    assert_eq!(errors(&report), []);
    assert_eq!(
        report.span.map(|(first, last)| (first.to_string(), last.to_string())),
        Some(("2026-10-01T09:00:00.000Z".into(), "2026-10-22T10:00:00.000Z".into()))
    );
    assert_eq!(
        told(&desk, "P-420"),
        ["2026-10-22T09:00:00.000Z open", "2026-10-22T10:00:00.000Z resolved"]
    );
}

#[test]
fn forms_of_time_are_read() {
    for (name, chat, expected) in [
        (
            "csv-07-utc-behind-the-time",
            "701",
            &["2026-11-23T12:00:00.000Z open", "2026-11-23T12:45:10.000Z resolved"][..],
        ),
        (
            "csv-08-spanish-am-pm",
            "801",
            &[
                "2026-11-23T09:05:00.000Z open",
                "2026-11-23T11:59:00.000Z in_service",
                "2026-11-23T12:10:00.000Z resolved",
            ],
        ),
        ("csv-08-spanish-am-pm", "802", &["2026-11-23T00:05:00.000Z open"]),
        (
            "csv-09-english-am-pm-nnbsp",
            "901",
            &[
                "2026-11-23T09:05:00.000Z open",
                "2026-11-23T11:59:00.000Z in_service",
                "2026-11-23T12:10:00.000Z resolved",
            ],
        ),
        ("csv-09-english-am-pm-nnbsp", "902", &["2026-11-23T00:05:00.000Z open"]),
        (
            "csv-10-dots-two-digit-year",
            "1001",
            &["2026-11-23T09:05:00.000Z open", "2026-11-23T10:05:00.000Z resolved"],
        ),
        (
            "csv-11-month-names-pt",
            "1101",
            &[
                "2026-02-28T09:15:00.000Z in_service",
                "2026-11-23T09:05:00.000Z open",
                "2026-12-23T10:05:00.000Z resolved",
            ],
        ),
        (
            "csv-13-comma-milliseconds",
            "1301",
            &["2026-11-23T09:05:00.120Z open", "2026-11-23T10:05:00.480Z resolved"],
        ),
        (
            "csv-14-hour-24",
            "1401",
            &[
                "2026-11-23T23:10:00.000Z open",
                "2026-11-24T00:00:00.000Z in_service",
                "2026-11-24T00:20:00.000Z resolved",
            ],
        ),
        (
            "csv-16-excel-serial-dates",
            "1601",
            &[
                "2026-11-23T09:00:00.000Z open",
                "2026-11-23T09:07:30.000Z in_service",
                "2026-11-23T11:30:00.000Z resolved",
            ],
        ),
    ] {
        assert_eq!(whole(name, chat), expected, "{name}");
    }
}

#[test]
fn a_time_in_utc_is_not_one_of_the_zone() {
    let (table, profile) = opened("csv-07-utc-behind-the-time");
    let mapping = profile.guess().mapping;
    assert!(!mapping.time_format.is_local());
    let (events, _) = convert(&table, &mapping, &zone("America/Sao_Paulo"));
    assert_eq!(told(&desk(events), "702")[0], "2026-11-23T13:00:00.000Z open");
}

#[test]
fn days_and_months_with_dashes_may_be_swapped() {
    let guess = opened("csv-12-dashes-month-first").1.guess();
    assert!(guess.day_or_month_first);
}
#[test]
fn cells_that_are_left_out_are_empty_and_rows_of_delimiters_are_none() {
    let (desk, report) = imported("csv-03-trailing-cells-left-out");
    assert_eq!((report.rows, errors(&report)), (32, vec![]));
    let ana = desk.by_id(&"P-332".into()).expect("the chat").state();
    assert_eq!(ana.responsible.as_ref().map(AgentId::as_str), Some("Ana"));
    assert_eq!(desk.chats().count(), 32);
}

#[test]
fn one_broken_byte_is_one_problem_and_not_another_encoding() {
    let (table, _) = opened("csv-05-one-cut-character");
    assert_eq!(table.text().encoding(), Encoding::Utf8);
    let (desk, report) = imported("csv-05-one-cut-character");
    let broken = "Associação dos moradores da Vila Assunç\u{fffd}";
    assert_eq!(errors(&report), [(5, RowError::Encoding(broken.into()))]);
    let joao = desk.by_id(&"P-501".into()).expect("the chat").state();
    assert_eq!(&*joao.contact.name, "João Araújo");
}

#[test]
fn a_table_of_an_old_mac_is_read_and_any_encoding_can_be_chosen() {
    let (table, _) = opened("csv-06-macroman-cr");
    assert_eq!(table.text().encoding(), Encoding::MacRoman);
    assert_eq!(table.header()[2], "Situação");
    assert_eq!(
        whole("csv-06-macroman-cr", "P-601"),
        ["2026-11-23T09:00:00.000Z open", "2026-11-23T09:30:00.000Z resolved"]
    );
    let samples: Vec<_> = table.text().encodings();
    assert_eq!(
        samples,
        [
            (Encoding::Utf8, "Situa\u{fffd}\u{fffd}o".to_owned()),
            (Encoding::Windows1252, "Situa\u{8d}‹o".to_owned()),
            (Encoding::MacRoman, "Situação".to_owned()),
        ]
    );
    let other = Table::open(table.text().read_as(Encoding::Windows1252), None).expect("a table");
    assert_eq!(other.header()[2], "Situa\u{8d}‹o");
}
