//! The mapping that is guessed: columns, formats of time, meanings of values.

use balcao::intake::csv::{Meaning, TimeFormat, guess_meaning, preview};
use balcao::model::Status;

use super::help::{BRAZIL, now, profile, table, zone};

#[test]
fn a_brazilian_table_is_understood_without_help() {
    let table = table(BRAZIL);
    let guess = profile(&table).guess();
    assert_eq!(table.delimiter(), b';');
    let mapping = &guess.mapping;
    let columns = [mapping.case, mapping.customer, mapping.status, mapping.agent, mapping.time];
    assert_eq!(columns, [0, 1, 2, 3, 4].map(Some));
    assert_eq!(mapping.time_format, TimeFormat::Pattern("%d/%m/%Y %H:%M".into()));
    assert!(!guess.day_or_month_first, "there is no month 22");
    let values: Vec<_> =
        mapping.values.iter().map(|(text, meaning)| (text.as_str(), *meaning)).collect();
    assert_eq!(
        values,
        [
            ("Aberto", Meaning::Set(Status::Open)),
            ("Aguardando cliente", Meaning::Set(Status::Waiting)),
            ("Em atendimento", Meaning::Set(Status::InService)),
            ("Resolvido", Meaning::Set(Status::Resolved)),
        ]
    );
}

#[test]
fn instants_are_known_in_many_forms() {
    let utc = "2025-01-31T09:05:00.000Z";
    for (cell, expected, local) in [
        ("2025-01-31T06:05:00-03:00", utc, false),
        ("1738314300", utc, false),
        ("1738314300000", utc, false),
        ("2025-01-31 06:05:00.000 -0300", utc, false),
        ("2025-01-31 06:05:00 -03", utc, false),
        ("Fri, 31 Jan 2025 06:05:00 -0300", utc, false),
        ("2025-01-31 09:05:00.000", utc, true),
        ("2025/01/31 09:05:00", utc, true),
        ("2025-01-31T09:05", utc, true),
        ("31/01/2025 09:05", utc, true),
        ("31/01/2025, 09:05:00", utc, true),
        ("31/01/25 09:05", utc, true),
        ("31-01-2025 09:05:00", utc, true),
        ("31.01.2025 09:05", utc, true),
        ("1/31/2025, 9:05:00 AM", utc, true),
        ("01/31/2025 09:05 AM", utc, true),
        ("01/31/2025 09:05", utc, true),
        ("20250131090500", utc, true),
        ("31 Jan 2025 09:05", utc, true),
        ("Jan 31, 2025 9:05 AM", utc, true),
        ("2025-01-31", "2025-01-31T00:00:00.000Z", true),
        ("31/01/2025", "2025-01-31T00:00:00.000Z", true),
    ] {
        let table = table(&format!("case;status;time\nC;open;\"{cell}\"\n"));
        let mapping = profile(&table).guess().mapping;
        assert_eq!(mapping.time_format.is_local(), local, "{cell}");
        let shown = preview(&table, &mapping, &zone("UTC"), now(), 1).expect("a mapping");
        let at = shown[0].result.as_ref().map(|row| row.at.to_string());
        assert_eq!(at.as_deref(), Ok(expected), "{cell} as {:?}", mapping.time_format);
    }
}

#[test]
fn days_and_months_are_told_apart_where_the_file_tells_them_apart() {
    let guess = |dates: &[&str]| {
        let rows: Vec<String> = dates.iter().map(|date| format!("C,open,{date} 10:00")).collect();
        let guess = profile(&table(&format!("case,status,time\n{}\n", rows.join("\n")))).guess();
        let TimeFormat::Pattern(pattern) = guess.mapping.time_format else {
            panic!("a pattern");
        };
        (pattern, guess.day_or_month_first)
    };
    assert_eq!(guess(&["01/02/2025", "13/02/2025"]), ("%d/%m/%Y %H:%M".into(), false));
    assert_eq!(guess(&["01/02/2025", "02/13/2025"]), ("%m/%d/%Y %H:%M".into(), false));
    assert_eq!(guess(&["01/02/2025", "02/03/2025"]), ("%d/%m/%Y %H:%M".into(), true));
    // One telling date far down in a long file is enough.
    let mut long = vec!["01/02/2025"; 3_000];
    long.extend(["02/13/2025"; 400]);
    assert_eq!(guess(&long).0, "%m/%d/%Y %H:%M");
}

#[test]
fn a_column_of_numbers_is_no_time_unless_it_says_so() {
    let mapping = profile(&table("id,status,phone,date\n1738314300,open,1738314301,01/02/2025\n"))
        .guess()
        .mapping;
    assert_eq!((mapping.case, mapping.time), (Some(0), Some(3)));
}

#[test]
fn words_of_four_languages_and_the_wire_names_are_known() {
    for (status, words) in [
        (
            Status::Open,
            "open|Aberto|ABERTA|Reaberto pelo cliente|Novo|New|Abierto|Aperto|Insert ticket|Assign seriousness",
        ),
        (
            Status::InService,
            "in_service|Em atendimento|In progress|Take in charge ticket|En atención|In lavorazione|Em atendimento (N2)",
        ),
        (
            Status::Waiting,
            "waiting|Aguardando|Aguardando peça|Wait|Pending|On-hold|En espera|In attesa|Require upgrade|Pendente",
        ),
        (
            Status::Resolved,
            "resolved|Resolvido|RESOLVED|Resolve ticket|Solved|Resuelto|Risolto|Solucionado|Concluído",
        ),
        (
            Status::Closed,
            "closed|Fechado|Closed|Encerrado por inatividade|Cerrado|Chiuso|Cancelado|Finalizado",
        ),
    ] {
        for word in words.split('|') {
            assert_eq!(guess_meaning(word), Some(Meaning::Set(status)), "{word}");
        }
        assert_eq!(guess_meaning(status.wire()), Some(Meaning::Set(status)));
    }
    for word in [
        "",
        "Não resolvido",
        "unresolved",
        "Resolve SW anomaly",
        "Create SW anomaly",
        "VERIFIED",
        "Schedule intervention",
        "ticket",
        "Openness",
    ] {
        assert_eq!(guess_meaning(word), None, "{word}");
    }
}

#[test]
fn what_is_not_known_is_no_change_among_activities_and_open_among_statuses() {
    let meanings = |column: &str| {
        let table = table(&format!(
            "case,{column},time\nC,Open,2025-01-01 10:00\nC,Sing,2025-01-01 10:00\nC,Sing,2025-01-02 10:00\n"
        ));
        let values = profile(&table).values(1).expect("few values");
        values.into_iter().map(|value| (value.text, value.rows, value.meaning)).collect::<Vec<_>>()
    };
    let open = ("Open".to_owned(), 1, Some(Meaning::Set(Status::Open)));
    let sing = |meaning| ("Sing".to_owned(), 2, meaning);
    assert_eq!(meanings("Activity"), [sing(Some(Meaning::NoChange)), open.clone()]);
    assert_eq!(meanings("Status"), [sing(None), open]);
}

#[test]
fn a_column_that_the_person_chooses_is_looked_at_again() {
    let table = table(
        "id,state,phase,moment,sent\nC,open,New,01/02/2025,1738314300\nC,done,Odd,01/02/2025,1738314301\n",
    );
    let profile = profile(&table);
    let sent = profile.time_format(4, None).map(|time| time.format);
    assert_eq!(sent, Some(TimeFormat::EpochSeconds));
    let moment = profile.time_format(3, None).expect("a date");
    assert_eq!(moment.format, TimeFormat::Pattern("%d/%m/%Y".into()));
    assert!(moment.day_or_month_first);
    assert_eq!(profile.time_format(0, None), None);
    let new = ("New".to_owned(), Meaning::Set(Status::Open));
    assert_eq!(profile.meanings(2).into_iter().collect::<Vec<_>>(), [new]);
}
