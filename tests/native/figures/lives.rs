//! Whole lives of chats inside one day.

use balcao::model::MINUTE;
use serde_json::json;

use super::ask::{ask, backlog, counts, log, minutes, spread};
use crate::support::{
    agent, bot, by_agent, campaign, chat_started, customer, note, set, settings, undo,
};

fn by(who: &str, status: &str) -> serde_json::Value {
    by_agent(who, set(status))
}

#[test]
fn a_reopening_is_a_new_attendance_and_a_reclassification_ends_nothing() {
    let events = log([
        ("2026-03-02 09:00", "c1", customer()),   // open: attendance 1
        ("2026-03-02 09:10", "c1", agent("ana")), // in service: first response 10
        ("2026-03-02 09:30", "c1", by("ana", "resolved")), // the end: wait 10, resolution 30
        ("2026-03-02 09:40", "c1", by("bia", "closed")), // reclassification
        ("2026-03-02 10:00", "c1", customer()),   // reopening: attendance 2
        ("2026-03-02 10:05", "c1", agent("bia")), // first response 5
        ("2026-03-02 10:25", "c1", by("bia", "closed")), // the end: wait 5, resolution 25
    ]);
    let report = ask("2026-03-02", "2026-03-03").of(&events);
    assert_eq!(counts(&report), [2, 2, 2, 1, 1, 1, 1, 0]);
    assert_eq!(backlog(&report), (0, 0));
    // Open 10 + 5; in service 20 + 20; resolved 09:30–09:40; closed 09:40–10:00 and 10:25–24:00: 20 + 815.
    // Together 900 minutes: from 09:00 to midnight.
    assert_eq!(minutes(&report.time_in_status), [15, 40, 0, 10, 835]);
    assert_eq!(report.time_in_status.total(), 900 * 60_000);
    assert_eq!(spread(&report.first_response), (vec![5, 10], 0));
    assert_eq!(spread(&report.reply_time), (vec![5, 10], 0));
    assert_eq!(spread(&report.wait), (vec![5, 10], 0));
    assert_eq!(spread(&report.resolution), (vec![25, 30], 0));
    assert_eq!(report.reopen_rate(), Some(0.5));
    // Nearest rank of two: the first is the median, the second the 90th.
    let json = report.to_json();
    assert_eq!(
        json["resolution"],
        json!({"count": 2, "running": 0, "sum": 3_300_000, "p50": 1_500_000, "p90": 1_800_000, "p95": 1_800_000})
    );
}

#[test]
fn neither_chatbot_nor_campaign_nor_note_answers() {
    let mut bot_campaign = campaign();
    bot_campaign["by"] = json!({"kind": "bot", "id": "promo"});
    let events = log([
        ("2026-03-02 09:00", "c1", customer()),
        ("2026-03-02 09:01", "c1", bot()),
        ("2026-03-02 09:02", "c1", campaign()), // in the name of ana
        ("2026-03-02 09:03", "c1", bot_campaign),
        ("2026-03-02 09:04", "c1", note()),
        ("2026-03-02 09:20", "c1", by("ana", "in_service")), // by hand, without a word
        ("2026-03-02 09:30", "c1", by("ana", "closed")),     // abandoned: no agent wrote
        ("2026-03-02 08:00", "c2", campaign()),              // a campaign first: no status
        ("2026-03-02 09:00", "c2", customer()),              // open
        ("2026-03-02 09:04", "c2", bot()),
        ("2026-03-02 09:15", "c2", agent("ana")), // first response 15
        ("2026-03-02 08:00", "c3", campaign()),   // never answered: no status for ever
    ]);
    let report = ask("2026-03-02", "2026-03-03").of(&events);
    assert_eq!((report.chats, report.events), (3, 12));
    assert_eq!(counts(&report), [2, 2, 1, 0, 1, 0, 0, 1]);
    assert_eq!(spread(&report.first_response), (vec![15], 0));
    // The end of c1 clears its question: no sample, and nothing runs.
    assert_eq!(spread(&report.reply_time), (vec![15], 0));
    assert_eq!(spread(&report.wait), (vec![20], 1));
    assert_eq!(spread(&report.resolution), (vec![30], 1));
    // c1 open 09:00–09:20, in service to 09:30, closed for 870; c2 open 15, in service 09:15–24:00: 885.
    assert_eq!(minutes(&report.time_in_status), [35, 895, 0, 0, 870]);
    let ana = &report.by_agent[&Some("ana".into())];
    assert_eq!(
        (ana.messages, ana.first_response.count(), ana.ended),
        (1, 1, 1),
        "campaigns are not hers"
    );
    assert_eq!(report.by_agent[&None].messages, 2, "the chatbot's are nobody's");
    assert_eq!(report.messages, 3);
}

#[test]
fn a_message_that_leaves_the_chat_final_asks_nothing() {
    let never = settings(&json!({"reopen_resolved": "never"}));
    let events = log([
        ("2026-03-01 00:00", "", never),
        ("2026-03-02 09:00", "c1", customer()),
        ("2026-03-02 09:05", "c1", by("ana", "resolved")), // clears the question of 09:00
        ("2026-03-02 09:10", "c1", customer()), // stays resolved: no question, no attendance
        ("2026-03-02 09:30", "c1", agent("ana")), // answers nothing
        ("2026-03-02 10:00", "c1", by("ana", "in_service")), // a reopening by hand: attendance 2
        ("2026-03-02 10:10", "c1", customer()), // a question
        ("2026-03-02 10:12", "c1", customer()), // the same question
        ("2026-03-02 10:17", "c1", agent("ana")), // 7 after its first message
    ]);
    let report = ask("2026-03-02", "2026-03-03").of(&events);
    // Attendance 2 started in service: no opening, and no first response is due.
    assert_eq!(counts(&report), [1, 2, 1, 1, 0, 1, 0, 1]);
    assert_eq!(spread(&report.first_response), (vec![], 0));
    assert_eq!(spread(&report.reply_time), (vec![7], 0));
    assert_eq!(spread(&report.wait), (vec![5], 1));
}

#[test]
fn chats_without_status_have_no_time_and_start_nothing() {
    let events = log([
        ("2026-03-02 09:00", "c1", chat_started()),
        ("2026-03-02 09:01", "c1", agent("ana")), // an agent writes first: no status
        ("2026-03-02 10:00", "c2", chat_started()),
        ("2026-03-02 10:30", "c2", by("ana", "closed")), // none → final starts and ends none
        ("2026-03-02 11:00", "c2", by("ana", "resolved")), // a reclassification all the same
        ("2026-03-02 12:00", "c2", by("ana", "waiting")), // final → active: a reopening, no opening
    ]);
    let report = ask("2026-03-02", "2026-03-03").of(&events);
    assert_eq!(report.chats, 2);
    assert_eq!(counts(&report), [0, 1, 0, 0, 0, 1, 1, 0]);
    // c2 alone: closed 30, resolved 60, waiting 12:00–24:00.
    assert_eq!(minutes(&report.time_in_status), [0, 0, 720, 60, 30]);
    assert_eq!(report.reopen_rate(), None, "nothing ended");
    assert_eq!(
        report.by_agent[&Some("ana".into())].messages,
        1,
        "a message outside attendances is a message"
    );
}

#[test]
fn events_of_one_instant_count_in_the_order_of_their_ids() {
    let events = log([
        // Asked, answered and finished in one millisecond: every duration is 0 and counts.
        ("2026-03-02 09:00", "c1", customer()),
        ("2026-03-02 09:00", "c1", agent("ana")),
        ("2026-03-02 09:00", "c1", by("ana", "resolved")),
        // The other way about: the message goes to a chat without status, the end ends nothing, the customer reopens.
        ("2026-03-02 09:00", "c2", agent("ana")),
        ("2026-03-02 09:00", "c2", by("ana", "resolved")),
        ("2026-03-02 09:00", "c2", customer()),
    ]);
    let report = ask("2026-03-02", "2026-03-03").of(&events);
    assert_eq!(counts(&report), [2, 2, 1, 1, 0, 1, 0, 0]);
    assert_eq!(spread(&report.first_response), (vec![0], 1));
    assert_eq!(spread(&report.reply_time), (vec![0], 1));
    assert_eq!(spread(&report.wait), (vec![0], 1));
    assert_eq!(spread(&report.resolution), (vec![0], 1));
    // c1 resolved and c2 open from 09:00 to midnight: 900 each.
    assert_eq!(minutes(&report.time_in_status), [900, 0, 0, 900, 0]);
    assert_eq!(backlog(&report), (0, 1));
}

#[test]
fn a_late_event_stands_where_it_happened() {
    let mut events = log([
        ("2026-03-02 09:00", "c1", customer()),
        ("2026-03-02 09:40", "c1", agent("ana")),
        ("2026-03-02 10:00", "c1", by("ana", "closed")),
    ]);
    let day = ask("2026-03-02", "2026-03-03");
    assert_eq!(spread(&day.of(&events).first_response), (vec![40], 0));
    // The device of bia was offline; her answer arrives last and was the first.
    events.extend(log([("2026-03-02 09:08", "c1", agent("bia"))]).map_id("late"));
    let report = day.of(&events);
    assert_eq!(spread(&report.first_response), (vec![8], 0));
    assert_eq!(spread(&report.reply_time), (vec![8], 0));
    assert_eq!(spread(&report.wait), (vec![8], 0));
    assert_eq!(report.by_agent[&Some("bia".into())].first_response.sorted(), [8 * MINUTE]);
    assert_eq!(report.by_agent[&Some("ana".into())].first_response.count(), 0);
}

#[test]
fn what_was_taken_back_never_happened() {
    let events = log([
        ("2026-03-02 09:00", "c1", customer()),
        ("2026-03-02 09:10", "c1", agent("ana")), // e002, taken back
        ("2026-03-02 09:10:30", "c1", undo("ana", &["e002"])),
        ("2026-03-02 09:30", "c1", agent("bia")),
    ]);
    let report = ask("2026-03-02", "2026-03-03").of(&events);
    assert_eq!(spread(&report.first_response), (vec![30], 0));
    assert_eq!((report.messages, report.events), (1, 4));
    // Known only up to 09:10:30, it had happened.
    let then = ask("2026-03-02", "2026-03-03").known_to("2026-03-02 09:10:30");
    assert_eq!(spread(&then.of(&events).first_response), (vec![10], 0));
}

#[test]
fn ratings_reopen_nothing_and_count_when_they_come() {
    let rated = |score: i64| json!({"by": {"kind": "customer", "id": "+55"}, "type": "rated", "score": score});
    let events = log([
        ("2026-03-02 09:00", "c1", customer()),
        ("2026-03-02 09:05", "c1", by("ana", "resolved")),
        ("2026-03-02 23:00", "c1", rated(10)), // after the end
        ("2026-03-03 08:00", "c1", rated(9)),  // the day after
        ("2026-03-02 09:00", "c2", rated(7)),  // in a chat without status
        ("2026-03-02 10:00", "c3", rated(6)),
        ("2026-03-02 10:01", "c4", rated(9)),
    ]);
    let report = ask("2026-03-02", "2026-03-03").of(&events);
    assert_eq!(counts(&report), [1, 1, 1, 1, 0, 0, 0, 1]);
    assert_eq!((report.ratings.count, report.ratings.sum), (4, 32));
    assert_eq!(report.ratings.mean(), Some(8.0));
    // Two of 9–10, one of 0–6, of four.
    assert_eq!(report.ratings.nps(), Some(25.0));
    let quiet = ask("2026-03-05", "2026-03-06").of(&events);
    assert_eq!((quiet.ratings.mean(), quiet.ratings.nps()), (None, None));
}

trait Renamed {
    fn map_id(self, id: &str) -> Self;
}

impl Renamed for Vec<balcao::journal::Event> {
    fn map_id(mut self, id: &str) -> Self {
        for event in &mut self {
            event.id = id.into();
        }
        self
    }
}
