//! Durations in business hours, as they were in force.

use serde_json::{Value, json};

use super::ask::{ask, log, minutes, spread};
use crate::support::{agent, assign, customer, set, settings};

/// Monday to Friday in São Paulo (UTC−3 in 2026), shut on Tuesday 3 March.
fn hours(from: &str, to: &str) -> Value {
    let day = json!([[from, to]]);
    settings(&json!({
        "zone": "America/Sao_Paulo",
        "business_hours": {
            "week": {"mon": day, "tue": day, "wed": day, "thu": day, "fri": day},
            "holidays": ["2026-03-03"],
        },
    }))
}

#[test]
fn only_the_part_inside_the_hours_counts() {
    let events = log([
        ("2026-01-01 00:00", "", hours("09:00", "18:00")),
        // Times of the log are UTC: 12:00 is 09:00 in São Paulo.
        ("2026-02-27 20:00", "c1", customer()), // Friday 17:00
        ("2026-02-28 15:00", "c1", assign(Some("ana"))), // Saturday
        ("2026-03-02 13:00", "c1", agent("ana")), // Monday 10:00: 60 on Friday, 60 on Monday
        ("2026-03-04 12:30", "c1", set("resolved")), // Wednesday 09:30: 8 h of Monday, none of the holiday, 30
    ]);
    let asked = ask("2026-02-27", "2026-03-06").zone("America/Sao_Paulo").business();
    let report = asked.of(&events);
    assert_eq!(spread(&report.first_response), (vec![120], 0));
    assert_eq!(spread(&report.reply_time), (vec![120], 0));
    assert_eq!(spread(&report.wait), (vec![120], 0));
    assert_eq!(spread(&report.resolution), (vec![120 + 480 + 30], 0));
    // Resolved: the rest of Wednesday, 8 h 30, and Thursday, 9 h.
    assert_eq!(minutes(&report.time_in_status), [120, 510, 0, 510 + 540, 0]);
    // Nobody was responsible on Friday, Ana on Monday.
    assert_eq!(minutes(&report.by_agent[&None].time_in_status), [60, 0, 0, 0, 0]);
    assert_eq!(
        minutes(&report.by_agent[&Some("ana".into())].time_in_status),
        [60, 510, 0, 1050, 0]
    );
    let days: Vec<i64> =
        report.by_day.iter().map(|day| day.time_in_status.total() / 60_000).collect();
    // Friday, Saturday, Sunday, Monday, the holiday, Wednesday, Thursday.
    assert_eq!(days, [60, 0, 0, 540, 0, 540, 540]);
    // Counts know no hours.
    assert_eq!(
        report.by_day.iter().map(|day| day.backlog_end).collect::<Vec<_>>(),
        [1, 1, 1, 1, 1, 0, 0]
    );
    // By the clock, all of it counts.
    let clock = ask("2026-02-27", "2026-03-06").zone("America/Sao_Paulo").of(&events);
    assert_eq!(spread(&clock.first_response), (vec![(4 + 24 + 24 + 13) * 60], 0));
}

#[test]
fn hours_over_midnight_count_on_both_days() {
    let night = json!([["22:00", "02:00"]]);
    let night = settings(&json!({
        "zone": "America/Sao_Paulo",
        "business_hours": {"week": {"fri": night}, "holidays": ["2026-02-28"]},
    }));
    let events = log([
        ("2026-01-01 00:00", "", night),
        ("2026-02-28 02:00", "c1", customer()), // Friday 23:00
        ("2026-02-28 04:30", "c1", agent("ana")), // Saturday 01:30, of Friday's hours
        ("2026-02-28 12:00", "c1", set("resolved")), // Saturday 09:00
    ]);
    let report = ask("2026-02-27", "2026-03-02").zone("America/Sao_Paulo").business().of(&events);
    assert_eq!(spread(&report.first_response), (vec![150], 0));
    assert_eq!(spread(&report.resolution), (vec![180], 0));
    let days: Vec<i64> =
        report.by_day.iter().map(|day| day.time_in_status.total() / 60_000).collect();
    assert_eq!(days, [60, 120, 0], "each day has its part");
    // A window that starts in the night knows that the night before is open.
    let saturday = ask("2026-02-28", "2026-03-01").zone("America/Sao_Paulo").business().of(&events);
    assert_eq!(saturday.time_in_status.total() / 60_000, 120);
}

#[test]
fn each_version_of_the_hours_holds_from_its_instant() {
    let always = settings(&json!({"zone": "America/Sao_Paulo"}));
    let events = log([
        ("2026-03-04 10:00", "c1", customer()), // Wednesday 07:00: no hours are set, the desk is always open
        ("2026-03-04 13:00", "", hours("09:00", "18:00")), // 10:00: 3 h have passed; from now on 09:00–18:00
        ("2026-03-05 15:00", "", hours("08:00", "13:00")), // Thursday 12:00: 8 h of Wednesday, 3 h of Thursday
        ("2026-03-06 18:00", "", always), // Friday 15:00: 1 h of Thursday, 5 h of Friday; always open again
        ("2026-03-06 18:10", "c1", set("closed")), // 10 minutes
    ]);
    let report = ask("2026-03-04", "2026-03-07").zone("America/Sao_Paulo").business().of(&events);
    let all = (3 + 8 + 3 + 1 + 5) * 60 + 10;
    assert_eq!(spread(&report.resolution), (vec![all], 0));
    // Open as long; closed from Friday 15:10 to midnight: 8 h 50.
    assert_eq!(minutes(&report.time_in_status), [all, 0, 0, 0, 530]);
    // The window's own zone is only where its days begin.
    let utc = ask("2026-03-04", "2026-03-07").business().of(&events);
    assert_eq!(spread(&utc.resolution), (vec![all], 0));
}

#[test]
fn a_desk_that_is_never_open_has_durations_of_zero() {
    let shut = settings(&json!({"business_hours": {"week": {}}}));
    let events = log([
        ("2026-01-01 00:00", "", shut),
        ("2026-03-02 09:00", "c1", customer()),
        ("2026-03-02 10:00", "c1", agent("ana")),
        ("2026-03-03 10:00", "c1", set("closed")),
    ]);
    let report = ask("2026-03-02", "2026-03-04").business().of(&events);
    assert_eq!(spread(&report.first_response), (vec![0], 0));
    assert_eq!(spread(&report.resolution), (vec![0], 0));
    assert_eq!(report.time_in_status.total(), 0);
    assert_eq!((report.backlog_end, report.by_day[0].backlog_end), (0, 1));
    let json = report.to_json();
    let rows = json["by_agent"].as_array().expect("rows");
    assert!(rows.iter().all(|row| !row["agent"].is_null()), "a row of zeros");
    // The end is nobody's by what was responsible, and took no business time.
    assert_eq!(spread(&report.by_agent[&None].resolution), (vec![0], 0));
}

#[test]
fn business_days_keep_to_the_clock_of_their_zone() {
    let all_day = json!([["00:00", "24:00"]]);
    let night = json!([["01:00", "05:00"]]);
    let hours = json!({"zone": "Europe/Lisbon", "business_hours": {"week": {"sat": all_day, "sun": night}}});
    let events =
        log([("2026-01-01 00:00", "", settings(&hours)), ("2026-03-20 12:00", "c1", customer())]);
    let sunday = |from, to| {
        let report = ask(from, to).zone("Europe/Lisbon").business().of(&events);
        report.time_in_status.total() / 60_000
    };
    // Sunday's hours are 4 on the clock: 3 where 01:00–02:00 is skipped, 5 where it comes twice.
    assert_eq!(sunday("2026-03-22", "2026-03-23"), 240);
    assert_eq!(sunday("2026-03-29", "2026-03-30"), 180);
    assert_eq!(sunday("2026-10-25", "2026-10-26"), 300);
    assert_eq!(sunday("2026-03-28", "2026-03-29"), 24 * 60);
}
