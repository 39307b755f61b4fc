//! What came in time by the desk's targets, and what did not.

use balcao::journal::Event;
use balcao::model::Measure;
use balcao::reports::{Figure, OnTime};
use serde_json::json;

use super::ask::{ask, log, when};
use super::parts::check_parts;
use crate::support::{agent, customer, set, settings};

/// A first answer within half an hour, an end within two hours.
fn events() -> Vec<Event> {
    let targets = json!([
        {"measure": "first_response", "within_minutes": 30},
        {"measure": "resolution", "within_minutes": 120},
    ]);
    log([
        ("2026-03-01 08:00", "c1", settings(&json!({ "targets": targets }))),
        // In time, in both.
        ("2026-03-02 09:00", "c1", customer()),
        ("2026-03-02 09:10", "c1", agent("ana")),
        ("2026-03-02 10:00", "c1", set("resolved")),
        // Too late, and ended in time.
        ("2026-03-02 09:00", "c2", customer()),
        ("2026-03-02 09:40", "c2", agent("bia")),
        ("2026-03-02 09:50", "c2", set("closed")),
        // Never answered: due at the end of that day, and on the next one.
        ("2026-03-02 23:00", "c3", customer()),
        // Ended before it was due, without an answer.
        ("2026-03-02 11:00", "c4", customer()),
        ("2026-03-02 11:20", "c4", set("closed")),
        // Due at half past eleven of the next day; the answer came on the third.
        ("2026-03-03 11:00", "c5", customer()),
        ("2026-03-04 08:00", "c5", agent("ana")),
        // Runs, and is in time.
        ("2026-03-04 23:59", "c6", customer()),
    ])
}

fn on_time(met: usize, missed: usize) -> OnTime {
    OnTime { met, missed }
}

#[test]
fn what_is_late_counts_where_its_deadline_passed() {
    let events = events();
    let days =
        [("2026-03-02", "2026-03-03"), ("2026-03-03", "2026-03-04"), ("2026-03-04", "2026-03-05")];
    let told = days.map(|(from, to)| {
        let asked = ask(from, to).known_to("2026-03-05 00:00");
        check_parts(&asked, &events);
        let targets = asked.of(&events).targets;
        [Measure::FirstResponse, Measure::Reply, Measure::Resolution]
            .map(|one| targets.on_time(one))
    });
    let none = OnTime::default();
    assert_eq!(
        told,
        [
            [on_time(1, 2), none, on_time(3, 0)],
            [on_time(0, 1), none, on_time(0, 2)],
            [none, none, none],
        ]
    );
    // While nobody knows of the answer, it is late all the same.
    let known = ask("2026-03-03", "2026-03-04").known_to("2026-03-03 11:31").of(&events);
    assert_eq!(known.targets.on_time(Measure::FirstResponse), on_time(0, 1));
    let known = ask("2026-03-03", "2026-03-04").known_to("2026-03-03 11:29").of(&events);
    assert_eq!(known.targets.on_time(Measure::FirstResponse), none);
}

#[test]
fn a_late_answer_is_its_authors_and_none_is_nobodys() {
    let events = events();
    let asked = ask("2026-03-02", "2026-03-05");
    let report = asked.of(&events);
    let of = |agent: Option<&str>| {
        let row = report.by_agent.get(&agent.map(Into::into));
        row.map(|row| row.targets.on_time(Measure::FirstResponse))
    };
    assert_eq!(of(Some("ana")), Some(on_time(1, 1)));
    assert_eq!(of(Some("bia")), Some(on_time(0, 1)));
    assert_eq!(of(None), Some(OnTime::default()), "it waits, and was not answered late");
    let json = report.to_json();
    assert_eq!(json["targets"]["first_response"], json!({"met": 1, "missed": 3}));
    asked.scope(&events, |scope| {
        let missed = scope.parts(Figure::Missed(Measure::FirstResponse));
        let of_c5 = missed.iter().find(|part| part.chat.as_str() == "c5").expect("it was late");
        assert_eq!((of_c5.agent, of_c5.to), (Some("ana"), when("2026-03-03 11:30")));
    });
}

#[test]
fn a_desk_without_targets_says_nothing_of_them() {
    let events: Vec<Event> = events().into_iter().skip(1).collect();
    let report = ask("2026-03-02", "2026-03-05").of(&events);
    assert!(report.to_json().get("targets").is_none());
}
