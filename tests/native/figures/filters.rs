//! Filters look at chats as they stood just before the end of the window.

use balcao::journal::Event;
use balcao::model::Status;
use balcao::reports::{StatusFilter, Wanted};
use serde_json::json;

use super::ask::{ask, counts, log};
use crate::support::{agent, assign, by_agent, campaign, chat_started, customer, set, tags};

fn desk() -> Vec<Event> {
    let mail = json!({"type": "chat_started", "contact": {"name": "Rui", "channel": "email"}});
    log([
        ("2026-03-02 09:00", "c1", chat_started()), // by WhatsApp
        ("2026-03-02 09:01", "c1", customer()),
        ("2026-03-02 09:02", "c1", assign(Some("ana"))),
        ("2026-03-02 09:03", "c1", tags(&["vip"], &[])),
        ("2026-03-03 00:00", "c1", assign(Some("bia"))), // at the window's end: not yet
        ("2026-03-03 00:00", "c1", tags(&[], &["vip"])),
        ("2026-03-03 00:00", "c1", set("resolved")),
        ("2026-03-02 10:00", "c2", by_agent("ana", mail)),
        ("2026-03-02 10:00", "c2", customer()),
        ("2026-03-02 10:01", "c2", tags(&["vip"], &[])),
        ("2026-03-02 10:02", "c2", tags(&["new"], &["vip"])),
        ("2026-03-02 10:03", "c2", agent("ana")),
        ("2026-03-02 11:00", "c3", campaign()), // no status
        ("2026-03-05 11:00", "c4", customer()),
    ])
}

/// Chats and openings on 2 March.
fn found(wanted: Wanted) -> (usize, usize) {
    let report = ask("2026-03-02", "2026-03-03").wanted(wanted).of(&desk());
    (report.chats, counts(&report)[0])
}

#[test]
fn by_responsible_tag_status_channel_and_campaign() {
    let all = Wanted::default;
    assert_eq!(found(all()), (4, 2));
    assert_eq!(found(Wanted { agent: Some("ana".into()), ..all() }), (1, 1));
    assert_eq!(found(Wanted { agent: Some("bia".into()), ..all() }), (0, 0));
    assert_eq!(found(Wanted { tag: Some("vip".into()), ..all() }), (1, 1));
    assert_eq!(found(Wanted { tag: Some("new".into()), ..all() }), (1, 1));
    let status = |status| Wanted { status: Some(status), ..all() };
    assert_eq!(found(status(StatusFilter::Is(Status::Open))), (1, 1));
    assert_eq!(found(status(StatusFilter::Is(Status::InService))), (1, 1));
    assert_eq!(found(status(StatusFilter::Is(Status::Resolved))), (0, 0));
    // c3 has none, and c4 had none yet.
    assert_eq!(found(status(StatusFilter::None)), (2, 0));
    assert_eq!(found(Wanted { channel: Some("whatsapp".into()), ..all() }), (1, 1));
    assert_eq!(found(Wanted { channel: Some("email".into()), ..all() }), (1, 1));
    assert_eq!(found(Wanted { campaign: Some("black-friday".into()), ..all() }), (1, 0));
    assert_eq!(found(Wanted { campaign: Some("another".into()), ..all() }), (0, 0));
    let both = Wanted { agent: Some("ana".into()), tag: Some("new".into()), ..all() };
    assert_eq!(found(both), (0, 0), "all that is asked must match");
}

#[test]
fn the_end_of_knowledge_comes_before_the_windows_end() {
    let vip = Wanted { tag: Some("vip".into()), ..Wanted::default() };
    // At 10:02 the second chat still carried the tag.
    let then = ask("2026-03-02", "2026-03-03").known_to("2026-03-02 10:02").wanted(vip.clone());
    assert_eq!(then.of(&desk()).chats, 2);
    // A week's window ends after the first chat has lost it.
    let week = ask("2026-03-02", "2026-03-09").wanted(vip);
    assert_eq!(week.of(&desk()).chats, 0);
}
