//! Tables as spreadsheets and other desks write them: each file of `tests/native/data`, by nothing but the guesses.

use balcao::intake::csv::{
    Encoding, Mapping, MappingError, Profile, Report, RowError, RowOrder, Table, TimeFormat,
    preview,
};
use balcao::journal::Desk;
use balcao::model::AgentId;

use super::help::{convert, desk, errors, history, import, load, now, profile, table, zone};

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
fn days_and_months_with_dashes_may_be_swapped_and_both_readings_are_told() {
    let (_, profile) = opened("csv-12-dashes-month-first");
    let guess = profile.guess();
    assert!(guess.day_or_month_first);
    let either = profile.either_order(&guess.mapping).expect("two readings");
    assert_eq!(either.cell, "11-03-2026 09:05");
    assert_eq!(
        either.readings.map(|(format, at)| (format, at.to_string())),
        [
            (TimeFormat::Pattern("%d-%m-%Y %H:%M".into()), "2026-03-11T09:05:00.000Z".into()),
            (TimeFormat::Pattern("%m-%d-%Y %H:%M".into()), "2026-11-03T09:05:00.000Z".into()),
        ]
    );
    for dates in [["13/02/2026", "01/02/2026"], ["02/02/2026", "03/03/2026"]] {
        let rows = dates.map(|date| format!("C,Aberto,{date}\n")).concat();
        let profile = profile_of(&format!("Protocolo,Status,Data\n{rows}"));
        assert_eq!(profile.either_order(&profile.guess().mapping), None, "{dates:?}");
    }
}

fn profile_of(text: &str) -> Profile {
    profile(&table(text))
}

#[test]
fn a_word_for_utc_in_a_pattern_is_no_decoration() {
    let (table, profile) = opened("csv-07-utc-behind-the-time");
    let by = |pattern: &str| {
        let time_format = TimeFormat::Pattern(pattern.into());
        assert!(!time_format.is_local(), "{pattern}");
        let mapping = Mapping { time_format, ..profile.guess().mapping };
        let (events, report) = convert(&table, &mapping, &zone("America/Sao_Paulo"));
        assert_eq!(errors(&report), []);
        told(&desk(events), "701")[0].clone()
    };
    for pattern in ["%Y-%m-%d %H:%M:%S UTC", "%Y-%m-%d %H:%M:%S %Z", "%F %T GMT"] {
        assert_eq!(by(pattern), "2026-11-23T12:00:00.000Z open", "{pattern}");
    }
    let time_format = TimeFormat::Pattern("%Y-%m-%d %H:%M:%S BRT".into());
    let mapping = Mapping { time_format, ..profile.guess().mapping };
    let shown = preview(&table, &mapping, &zone("UTC"), now(), 1);
    assert_eq!(shown.err(), Some(MappingError::TimePattern));
}

#[test]
fn a_midnight_that_a_spreadsheet_adds_to_a_day_is_none_beside_its_hours() {
    let (events, report) = import(
        "Protocolo;Status;Data;Hora\nP1;Aberto;23/11/2026 00:00:00;09:00\n\
         P1;Fechado;24/11/2026 00:00:00;10:30\n",
    );
    assert_eq!(errors(&report), []);
    assert_eq!(history(&desk(events), "P1"), ["12:00 open -", "13:30 closed -"]);
}

#[test]
fn how_long_something_took_is_no_time_of_day() {
    let profile =
        profile_of("Protocolo;Status;Data;Tempo de espera\nP1;Aberto;23/11/2026;00:10:00\n");
    assert_eq!(profile.guess().mapping.hours, None);
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

#[test]
fn the_sample_of_an_encoding_ends_with_a_whole_letter() {
    for long in 20..40 {
        let text = format!("case;status;time\n{};open;2026-01-01\n", "я".repeat(long));
        let table = Table::open(load(text.as_bytes()).expect("a text"), None).expect("a table");
        let samples = table.text().encodings();
        let utf8 =
            samples.iter().find(|(encoding, _)| *encoding == Encoding::Utf8).map(|(_, text)| text);
        assert_eq!(utf8.map(|text| text.contains('\u{fffd}')), Some(false), "{utf8:?}");
    }
}

#[test]
fn rows_of_one_instant_go_from_the_bottom_up_where_the_newest_stands_first() {
    let (desk, report) = imported("csv-02-newest-first-one-minute");
    assert_eq!(errors(&report), []);
    let last = |chat| told(&desk, chat).pop();
    assert_eq!(last("P-201").as_deref(), Some("2026-11-23T10:15:00.000Z closed"));
    assert_eq!(last("P-202").as_deref(), Some("2026-11-23T08:31:00.000Z resolved"));
    assert_eq!(last("P-203").as_deref(), Some("2026-11-23T08:05:00.000Z waiting"));
}

#[test]
fn a_file_in_no_order_keeps_its_own_and_says_so() {
    let rows = |times: [&str; 4]| {
        let row = |(time, status): (&str, &str)| format!("C,{status},23/11/2026 {time}\n");
        let statuses = ["Aberto", "Aguardando", "Resolvido", "Fechado"];
        let rows: String = times.into_iter().zip(statuses).map(row).collect();
        let (events, report) = import(&format!("Protocolo,Status,Data\n{rows}"));
        let last = history(&desk(events), "C").pop().unwrap_or_default();
        (report.order, report.ties, report.is_doubtful(), last)
    };
    let told = |order, ties, doubtful, last: &str| (order, ties, doubtful, last.to_owned());
    assert_eq!(
        rows(["10:00", "09:00", "11:00", "11:00"]),
        told(RowOrder::Mixed, 1, true, "14:00 closed -")
    );
    assert_eq!(
        rows(["09:00", "10:00", "11:00", "11:00"]),
        told(RowOrder::OldestFirst, 1, false, "14:00 closed -")
    );
    assert_eq!(
        rows(["11:00", "11:00", "10:00", "09:00"]),
        told(RowOrder::NewestFirst, 1, false, "14:00 open -")
    );
    assert_eq!(
        rows(["10:00", "09:00", "12:00", "11:00"]),
        told(RowOrder::Mixed, 0, false, "15:00 resolved -"),
        "without rows of one instant it makes no difference"
    );
}

#[test]
fn names_that_a_spreadsheet_has_damaged_are_doubted() {
    let (_, report) = imported("csv-15-damaged-by-a-spreadsheet");
    assert_eq!((report.chats, report.damaged.total()), (1, 5));
    let first = report.damaged.kept().first().map(|case| (case.line, case.error.as_str()));
    assert_eq!(first, Some((2, "2,02611E+13")));
    assert!(report.is_doubtful());
    let (_, report) = imported("csv-02-newest-first-one-minute");
    assert!(!report.is_doubtful());
}

#[test]
fn dates_that_cannot_be_are_problems() {
    let table = table(
        "Protocolo,Status,Data\nC,Aberto,02/01/2027 23:59\nC,Aberto,03/01/2027 00:00\n\
         C,Aberto,31/12/1989 10:00\nC,Aberto,01/01/0926 10:00\n",
    );
    let time_format = TimeFormat::Pattern("%d/%m/%Y %H:%M".into());
    let mapping = Mapping { time_format, ..profile(&table).guess().mapping };
    let (_, report) = convert(&table, &mapping, &zone("America/Sao_Paulo"));
    let date = |cell: &str| RowError::Date(cell.into());
    assert_eq!(
        errors(&report),
        [
            (3, date("03/01/2027 00:00")),
            (4, date("31/12/1989 10:00")),
            (5, date("01/01/0926 10:00"))
        ]
    );
}

#[test]
fn titles_above_the_header_are_no_header() {
    for (name, chat, statuses) in
        [("csv-17-title-rows", "1701", 3), ("csv-18-title-row-alone", "1801", 2)]
    {
        assert_eq!(whole(name, chat).len(), statuses, "{name}");
    }
}

#[test]
fn the_line_of_the_header_can_be_chosen() {
    let (table, _) = opened("csv-17-title-rows");
    let lines: Vec<u64> = table.possible_headers().into_iter().map(|(line, _)| line).collect();
    assert_eq!((table.header_line(), lines), (4, vec![1, 2, 4, 5, 6]));
    let text = table.text().clone();
    let chosen = Table::open_at(text, None, Some(2)).expect("a table");
    assert_eq!(
        (chosen.header_line(), chosen.header()[0].as_str()),
        (2, "Gerado em 29/11/2026 08:00")
    );
    assert_eq!(opened("csv-18-title-row-alone").0.header_line(), 3);
    // A header of unusual names is one all the same, whatever stands below it.
    let odd = super::help::table("k1;k2;k3\nAna;cliente;ticket\nBia;cliente;chat\n");
    assert_eq!(odd.header_line(), 1);
}

#[test]
fn one_row_a_ticket_with_its_times_is_the_history_of_the_ticket() {
    let (desk, report) = imported("csv-20-one-row-a-ticket");
    assert_eq!((report.rows, report.chats, errors(&report)), (3, 3, vec![]));
    assert_eq!(
        told(&desk, "2001"),
        [
            "2026-11-23T09:00:00.000Z open",
            "2026-11-23T09:07:00.000Z in_service",
            "2026-11-23T11:30:00.000Z resolved",
            "2026-11-24T08:00:00.000Z closed",
        ]
    );
    assert_eq!(told(&desk, "2002").len(), 3);
    assert_eq!(told(&desk, "2003"), ["2026-11-23T16:00:00.000Z open"]);
    // Ana had it from her first response on.
    assert_eq!(history(&desk, "2001")[..2], ["09:00 open -", "09:07 in_service Ana"]);
}

#[test]
fn a_start_and_an_end_are_two_events() {
    let (events, report) = import(
        "Protocolo,Status,Data de início,Fim\nP1,Resolvido,23/11/2026 09:00,23/11/2026 10:00\n\
         P2,Fechado,23/11/2026 09:00,24/11/2026 10:00\nP3,Aberto,23/11/2026 11:00,\n",
    );
    assert_eq!(errors(&report), []);
    let desk = desk(events);
    assert_eq!(history(&desk, "P1"), ["12:00 open -", "13:00 resolved -"]);
    assert_eq!(history(&desk, "P2"), ["12:00 open -", "13:00 closed -"]);
    assert_eq!(history(&desk, "P3"), ["14:00 open -"]);
}

#[test]
fn a_log_whose_cases_come_again_is_not_one_row_a_ticket() {
    let table = table(
        "Protocolo,Status,Aberto em,Fechado em\nP1,Aberto,23/11/2026 09:00,23/11/2026 10:00\n\
         P1,Fechado,23/11/2026 09:00,23/11/2026 10:00\n",
    );
    assert_eq!(profile(&table).guess().mapping.more_times, []);
}
