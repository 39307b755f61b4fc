//! What is credited to whom.

use serde_json::json;

use super::ask::{ask, log, minutes, spread};
use crate::support::{agent, assign, by_agent, customer, set, settings};

#[test]
fn time_goes_to_the_responsible_at_that_time_and_acts_to_their_author() {
    let events = log([
        ("2026-03-02 09:00", "c1", customer()),
        ("2026-03-02 09:10", "c1", assign(Some("ana"))),
        ("2026-03-02 09:25", "c1", assign(Some("bia"))), // in the middle of the wait
        ("2026-03-02 09:40", "c1", agent("bia")),
        ("2026-03-02 09:50", "c1", set("waiting")),
        ("2026-03-02 10:10", "c1", assign(None)),
        ("2026-03-02 10:30", "c1", by_agent("caio", set("resolved"))),
        ("2026-03-02 11:00", "c1", assign(Some("ana"))), // responsible for the rest of a finished chat
    ]);
    let report = ask("2026-03-02", "2026-03-03").of(&events);
    // The wait is the attendance's: one of 40, whoever was responsible.
    assert_eq!(spread(&report.wait), (vec![40], 0));
    let rows: Vec<_> = report
        .by_agent
        .iter()
        .map(|(id, row)| {
            let id = id.as_ref().map(balcao::model::AgentId::as_str);
            let acts = (row.messages, row.first_response.count(), row.ended);
            (id, acts, minutes(&row.time_in_status))
        })
        .collect();
    assert_eq!(
        rows,
        [
            // Open 09:00–09:10, waiting 10:10–10:30, resolved 10:30–11:00.
            (None, (0, 0, 0), [10, 0, 20, 30, 0]),
            // Open 09:10–09:25, resolved 11:00–24:00.
            (Some("ana"), (0, 0, 0), [15, 0, 0, 780, 0]),
            // Open 09:25–09:40, in service 09:40–09:50, waiting 09:50–10:10.
            (Some("bia"), (1, 1, 0), [15, 10, 20, 0, 0]),
            // She ended it and was never responsible.
            (Some("caio"), (0, 0, 1), [0, 0, 0, 0, 0]),
        ]
    );
}

#[test]
fn answers_go_to_who_gave_them_and_the_length_of_a_case_to_who_had_it_at_the_end() {
    let events = log([
        ("2026-03-02 09:00", "c1", customer()),
        ("2026-03-02 09:00", "c1", assign(Some("ana"))),
        ("2026-03-02 09:10", "c1", agent("bia")),
        ("2026-03-02 09:20", "c1", customer()),
        ("2026-03-02 09:25", "c1", agent("ana")),
        ("2026-03-02 10:00", "c1", by_agent("caio", set("resolved"))),
        ("2026-03-02 10:00", "c1", assign(Some("bia"))),
        ("2026-03-02 11:00", "c2", customer()), // nobody's
        ("2026-03-02 11:30", "c2", by_agent("caio", set("closed"))),
    ]);
    let report = ask("2026-03-02", "2026-03-03").of(&events);
    let rows: Vec<_> = report
        .by_agent
        .iter()
        .map(|(id, row)| {
            let id = id.as_ref().map(balcao::model::AgentId::as_str);
            let of = |durations| spread(durations).0;
            (id, of(&row.first_response), of(&row.reply_time), of(&row.resolution), row.ended)
        })
        .collect();
    assert_eq!(
        rows,
        [
            (None, vec![], vec![], vec![30], 0),
            (Some("ana"), vec![], vec![5], vec![60], 0),
            (Some("bia"), vec![10], vec![10], vec![], 0),
            (Some("caio"), vec![], vec![], vec![], 2),
        ]
    );
    assert!(report.checks.iter().all(|check| check.holds), "{:?}", report.checks);
}

#[test]
fn a_timers_end_is_nobodys_and_rows_of_zeros_are_left_out() {
    let closes = json!({"timers": [{"status": "in_service", "after_minutes": 30, "business": false, "then": {"status": "closed"}}]});
    let events = log([
        ("2026-03-01 00:00", "", settings(&closes)),
        ("2026-03-02 09:00", "c1", customer()),
        ("2026-03-02 09:10", "c1", agent("ana")), // in service; due at 09:40
        ("2026-03-03 12:00", "c2", customer()),   // the clock goes on
        ("2026-03-03 12:01", "c2", by_agent("dora", set("waiting"))),
    ]);
    let report = ask("2026-03-02", "2026-03-03").of(&events);
    assert_eq!((report.ended, report.closed, report.abandoned), (1, 1, 0));
    assert_eq!(spread(&report.resolution), (vec![40], 0));
    assert_eq!(report.by_agent[&None].ended, 1);
    assert_eq!(minutes(&report.by_agent[&None].time_in_status), [10, 30, 0, 0, 860]);
    let ids: Vec<_> = report.by_agent.keys().cloned().collect();
    assert_eq!(ids, [None, Some("ana".into())], "dora did nothing on that day");
    // Her change of status is no end: she has no row on the next day either; what she holds is nobody's time.
    let next = ask("2026-03-03", "2026-03-04").of(&events);
    assert_eq!(next.by_agent.keys().cloned().collect::<Vec<_>>(), [None]);
}

#[test]
fn load_is_what_an_agent_holds_active_at_the_end() {
    let hours = json!({"business_hours": {"week": {"tue": [["09:00", "18:00"]]}}, "zone": "UTC"});
    let events = log([
        ("2026-03-01 00:00", "", settings(&hours)),
        ("2026-03-02 09:00", "c1", customer()),
        ("2026-03-02 09:10", "c1", assign(Some("ana"))),
        ("2026-03-02 10:00", "c2", customer()),
        ("2026-03-02 10:10", "c2", assign(Some("bia"))), // hers until the day is over
        ("2026-03-02 11:00", "c3", customer()),          // nobody's
        ("2026-03-02 12:00", "c4", customer()),
        ("2026-03-02 12:10", "c4", assign(Some("ana"))),
        ("2026-03-02 12:20", "c4", by_agent("ana", set("closed"))), // hers, and no load
        ("2026-03-03 00:00", "c2", assign(Some("ana"))),
    ]);
    let load = |asked: &super::ask::Ask| -> Vec<(Option<String>, usize)> {
        let report = asked.of(&events);
        let rows = report.by_agent.into_iter();
        rows.map(|(id, row)| (id.map(|id| id.to_string()), row.load))
            .filter(|(_, load)| *load > 0)
            .collect()
    };
    let monday = ask("2026-03-02", "2026-03-03");
    let held = vec![(None, 1), (Some("ana".to_owned()), 1), (Some("bia".to_owned()), 1)];
    assert_eq!(load(&monday), held);
    // Closed on Mondays: bia's row counts no time, but her load stands; in the JSON it would be a row of zeros.
    let business = super::ask::Ask { business: true, ..monday };
    assert_eq!(load(&business), held);
    let json = business.of(&events).to_json();
    let agents = json["by_agent"].as_array().expect("rows");
    assert!(agents.iter().all(|row| row["agent"] != "bia"), "{agents:?}");
    let tuesday = ask("2026-03-03", "2026-03-04");
    assert_eq!(load(&tuesday), [(None, 1), (Some("ana".to_owned()), 2)]);
}
