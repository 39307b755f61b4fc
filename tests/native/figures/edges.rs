//! Windows that cut lives, and knowledge that ends.

use serde_json::json;

use super::ask::{ask, backlog, counts, log, minutes, spread, when};
use crate::support::{agent, assign, customer, set, settings};

fn three_days() -> Vec<balcao::journal::Event> {
    log([
        ("2026-03-01 22:00", "c1", customer()),   // Sunday
        ("2026-03-02 01:00", "c1", agent("ana")), // Monday: first response 180
        ("2026-03-02 23:00", "c1", set("waiting")),
        ("2026-03-03 02:00", "c1", set("resolved")), // Tuesday: wait 180, resolution 28 h
    ])
}

#[test]
fn a_window_cuts_time_but_never_a_duration() {
    let events = three_days();
    let monday = ask("2026-03-02", "2026-03-03").of(&events);
    assert_eq!(counts(&monday), [0, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!(backlog(&monday), (1, 1));
    // Open 00:00–01:00, in service 01:00–23:00, waiting 23:00–24:00.
    assert_eq!(minutes(&monday.time_in_status), [60, 22 * 60, 60, 0, 0]);
    // The response falls on Monday and is counted there, whole.
    assert_eq!(spread(&monday.first_response), (vec![180], 0));
    assert_eq!(spread(&monday.wait), (vec![], 1));
    let sunday = ask("2026-03-01", "2026-03-02").of(&events);
    assert_eq!(spread(&sunday.first_response), (vec![], 1));
    assert_eq!(spread(&sunday.reply_time), (vec![], 1));
    assert_eq!(backlog(&sunday), (0, 1));
    let tuesday = ask("2026-03-03", "2026-03-04").of(&events);
    assert_eq!(spread(&tuesday.wait), (vec![180], 0));
    assert_eq!(spread(&tuesday.resolution), (vec![28 * 60], 0));
    assert_eq!(spread(&tuesday.first_response), (vec![], 0));
    assert_eq!(backlog(&tuesday), (1, 0));
    // Waiting 00:00–02:00, resolved 02:00–24:00.
    assert_eq!(minutes(&tuesday.time_in_status), [0, 0, 120, 22 * 60, 0]);
}

#[test]
fn what_happens_at_the_edge_belongs_to_the_later_window() {
    let events = log([
        ("2026-03-02 00:00", "c1", customer()),
        ("2026-03-03 00:00", "c1", set("closed")),
        ("2026-03-04 00:00", "c1", customer()),
    ]);
    let first = ask("2026-03-02", "2026-03-03").of(&events);
    assert_eq!((first.started, first.ended, backlog(&first)), (1, 0, (0, 1)));
    assert_eq!(spread(&first.resolution), (vec![], 1));
    let second = ask("2026-03-03", "2026-03-04").of(&events);
    assert_eq!((second.started, second.ended, backlog(&second)), (0, 1, (1, 0)));
    assert_eq!(spread(&second.resolution), (vec![24 * 60], 0));
    assert_eq!(second.reopenings, 0);
    assert_eq!(minutes(&second.time_in_status), [0, 0, 0, 0, 24 * 60]);
}

#[test]
fn what_is_due_at_the_edge_belongs_to_the_later_window() {
    let closes = json!({"timers": [{"status": "open", "after_minutes": 60, "business": false, "then": {"status": "closed"}}]});
    let events = log([
        ("2026-03-01 00:00", "", settings(&closes)),
        ("2026-03-02 23:00", "c1", customer()), // due at midnight
    ]);
    let first = ask("2026-03-02", "2026-03-03").of(&events);
    assert_eq!((first.ended, backlog(&first)), (0, (0, 1)));
    let second = ask("2026-03-03", "2026-03-04").of(&events);
    assert_eq!((second.ended, backlog(&second)), (1, (1, 0)));
    // Knowledge that ends at midnight has not seen it happen.
    let known = ask("2026-03-02", "2026-03-04").known_to("2026-03-03 00:00");
    assert_eq!((known.of(&events).ended, backlog(&known.of(&events))), (0, (0, 1)));
}

#[test]
fn knowledge_cuts_the_window_and_its_days() {
    let events = three_days();
    // As of Monday 12:00, of a window of a week.
    let report = ask("2026-03-01", "2026-03-08").known_to("2026-03-02 12:00").of(&events);
    assert_eq!((report.events, report.window.to), (2, when("2026-03-02 12:00")));
    // Open 22:00–01:00, in service 01:00–12:00: nothing after noon is known.
    assert_eq!(minutes(&report.time_in_status), [180, 11 * 60, 0, 0, 0]);
    let days: Vec<_> = report
        .by_day
        .iter()
        .map(|day| (day.date.to_string(), day.backlog_end, minutes(&day.time_in_status)))
        .collect();
    assert_eq!(
        days,
        [
            ("2026-03-01".to_owned(), 1, [120, 0, 0, 0, 0]),
            ("2026-03-02".to_owned(), 1, [60, 660, 0, 0, 0]),
        ]
    );
    // An event at the end of knowledge itself is not known.
    let before = ask("2026-03-01", "2026-03-08").known_to("2026-03-02 01:00");
    assert_eq!(spread(&before.of(&events).first_response), (vec![], 1));
    // A day that begins at it is left out.
    let midnight = ask("2026-03-01", "2026-03-08").known_to("2026-03-02 00:00");
    assert_eq!(midnight.of(&events).by_day.len(), 1);
}

#[test]
fn a_window_after_all_knowledge_is_empty() {
    let events = three_days();
    let report = ask("2026-03-10", "2026-03-12").known_to("2026-03-02 12:00").of(&events);
    assert_eq!(counts(&report), [0; 8]);
    assert_eq!((report.events, report.chats), (2, 1));
    assert_eq!((report.time_in_status.total(), report.by_day.len()), (0, 0));
    // What ran then still does, as far as anybody knows.
    assert_eq!(backlog(&report), (1, 1));
    assert_eq!(spread(&report.wait), (vec![], 1));
    assert_eq!(spread(&report.first_response), (vec![], 0));
    // And it is somebody's load, which is no row of the JSON.
    assert_eq!(report.by_agent.len(), 1);
    assert_eq!(report.to_json()["by_agent"], serde_json::json!([]));
}

#[test]
fn a_window_before_everything_and_one_without_days_are_empty() {
    let events = three_days();
    for (from, to) in
        [("2020-01-01", "2020-01-03"), ("2026-03-02", "2026-03-02"), ("2026-03-03", "2026-03-01")]
    {
        let report = ask(from, to).of(&events);
        assert_eq!((counts(&report), report.time_in_status.total()), ([0; 8], 0));
        assert_eq!(report.by_day.len(), if from < to { 2 } else { 0 });
        assert_eq!(report.to_json()["wait"]["p50"], json!(null));
    }
    let nobody = ask("2026-03-02", "2026-03-03").of(&[]);
    assert_eq!((nobody.events, nobody.chats, backlog(&nobody)), (0, 0, (0, 0)));
}

#[test]
fn of_two_contents_under_one_id_the_one_that_stands_is_known_or_not() {
    // The same id at 09:00 and at 11:00. The bytes of 09:00 are smaller: that one stands, whichever came first.
    let mut events = log([("2026-03-02 09:00", "c1", customer())]);
    events.extend(log([("2026-03-02 11:00", "c1", customer())]));
    let known = ask("2026-03-02", "2026-03-03").known_to("2026-03-02 10:00");
    assert_eq!((known.of(&events).openings, known.of(&events).events), (1, 1));
    events.reverse();
    assert_eq!(known.of(&events).openings, 1);
    // Of these the later one stands, by the agent's name: at 10:00 nothing had happened.
    let mut other = log([("2026-03-02 09:00", "c1", assign(Some("bia")))]);
    other.extend(log([("2026-03-02 11:00", "c1", assign(Some("ana")))]));
    assert_eq!(known.of(&other).events, 0);
    other.reverse();
    assert_eq!(known.of(&other).events, 0);
    assert_eq!(ask("2026-03-02", "2026-03-03").of(&other).events, 1);
}
