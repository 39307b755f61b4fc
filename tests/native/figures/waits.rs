//! What was waited for, and how many attendances share the time.

use balcao::model::MINUTE;
use serde_json::json;

use super::ask::{ask, log, minutes};
use crate::support::{agent, by_agent, customer, set};

fn waiting(reason: Option<&str>) -> serde_json::Value {
    let mut act = set("waiting");
    if let Some(reason) = reason {
        act["reason"] = json!(reason);
    }
    by_agent("ana", act)
}

#[test]
fn waiting_is_split_by_what_is_waited_for() {
    let events = log([
        ("2026-03-02 09:00", "c1", customer()),
        ("2026-03-02 09:10", "c1", agent("ana")),
        ("2026-03-02 09:20", "c1", waiting(Some("customer"))),
        ("2026-03-02 09:50", "c1", waiting(Some("internal"))),
        ("2026-03-02 10:00", "c1", waiting(None)),
        ("2026-03-02 10:05", "c1", by_agent("ana", set("closed"))),
    ]);
    let report = ask("2026-03-02", "2026-03-03").of(&events);
    assert_eq!(minutes(&report.time_in_status)[2], 45);
    assert_eq!((report.waits.customer, report.waits.internal), (30 * MINUTE, 10 * MINUTE));
}

#[test]
fn attendances_are_those_that_ran_at_the_start_and_those_that_started() {
    let events = log([
        ("2026-03-01 09:00", "c1", customer()), // runs at the start
        ("2026-03-01 09:00", "c2", customer()),
        ("2026-03-01 10:00", "c2", by_agent("ana", set("closed"))), // ended before
        ("2026-03-02 09:00", "c3", customer()),
        ("2026-03-02 10:00", "c3", by_agent("ana", set("closed"))),
        ("2026-03-02 11:00", "c3", customer()), // a second one
        ("2026-03-03 09:00", "c4", customer()), // later
    ]);
    assert_eq!(ask("2026-03-02", "2026-03-03").of(&events).attendances(), 3);
}
