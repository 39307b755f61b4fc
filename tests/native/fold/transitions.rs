//! The transition table of the state machine: which status follows from which act under which settings.

use crate::support::{
    STANDS, Story, agent, archive, assign, at, bot, by_agent, campaign, customer, delivery, name,
    note, rating, read, set, settings, tags, unarchive, wait_for,
};
use balcao::journal::{Cause, What};
use balcao::model::{AuthorKind, MINUTE, Status, WaitReason};
use serde_json::{Value, json};

/// Where a chat goes from none, open, in_service, waiting, resolved and closed.
fn goes(in_force: &Value, act: &Value) -> [&'static str; 6] {
    STANDS.map(|stand| Story::standing(stand, in_force).act(act.clone()).status())
}

/// One row: settings, where chats go, and why the changed ones did.
fn holds(act: &Value, in_force: &Value, expected: [&str; 6]) {
    assert_eq!(goes(in_force, act), expected, "{act} under {in_force}");
}

#[test]
#[rustfmt::skip] // A table.
fn a_customer_writes() {
    let (act, stay) = (customer(), ["open", "open", "in_service", "waiting", "open", "open"]);
    let row = |in_force: Value, expected| holds(&act, &in_force, expected);
    // From none, open, in_service, waiting, resolved, closed:
    row(json!({}), stay);
    row(json!({"customer_reply_in_waiting": "stay"}), stay);
    row(json!({"customer_reply_in_waiting": "in_service"}), ["open", "open", "in_service", "in_service", "open", "open"]);
    row(json!({"customer_reply_in_waiting": "open"}), ["open", "open", "in_service", "open", "open", "open"]);
    row(json!({"reopen_resolved": "always", "reopen_closed": "always"}), stay);
    row(json!({"reopen_resolved": "never"}), ["open", "open", "in_service", "waiting", "resolved", "open"]);
    row(json!({"reopen_closed": "never"}), ["open", "open", "in_service", "waiting", "open", "closed"]);
    // The chats of the table ended an hour ago.
    row(json!({"reopen_to_in_service_minutes": null}), stay);
    row(json!({"reopen_to_in_service_minutes": 0}), stay);
    row(json!({"reopen_to_in_service_minutes": 59}), stay);
    row(json!({"reopen_to_in_service_minutes": 60}), ["open", "open", "in_service", "waiting", "in_service", "in_service"]);
    row(json!({"reopen_to_in_service_minutes": 60, "reopen_closed": "never"}), ["open", "open", "in_service", "waiting", "in_service", "closed"]);
    // What is not about customers changes nothing here.
    row(json!({"agent_first": "in_service", "reply_moves_open": false, "agent_reply_in_waiting": "in_service", "agent_message_to_final": "in_service"}), stay);
}

#[test]
#[rustfmt::skip] // A table.
fn an_agent_writes() {
    let (act, stay) = (agent("ana"), ["none", "in_service", "in_service", "waiting", "resolved", "closed"]);
    let row = |in_force: Value, expected| holds(&act, &in_force, expected);
    // From none, open, in_service, waiting, resolved, closed:
    row(json!({}), stay);
    row(json!({"agent_first": "none"}), stay);
    row(json!({"agent_first": "in_service"}), ["in_service", "in_service", "in_service", "waiting", "resolved", "closed"]);
    row(json!({"reply_moves_open": true}), stay);
    row(json!({"reply_moves_open": false}), ["none", "open", "in_service", "waiting", "resolved", "closed"]);
    row(json!({"agent_reply_in_waiting": "stay"}), stay);
    row(json!({"agent_reply_in_waiting": "in_service"}), ["none", "in_service", "in_service", "in_service", "resolved", "closed"]);
    row(json!({"agent_message_to_final": "stay"}), stay);
    row(json!({"agent_message_to_final": "in_service"}), ["none", "in_service", "in_service", "waiting", "in_service", "in_service"]);
    row(json!({"customer_reply_in_waiting": "open", "reopen_resolved": "never", "reopen_to_in_service_minutes": 600}), stay);
}

#[test]
fn nothing_else_moves_a_chat_whatever_the_settings() {
    let eager = json!({
        "agent_first": "in_service", "customer_reply_in_waiting": "open", "agent_reply_in_waiting": "in_service",
        "agent_message_to_final": "in_service", "reopen_to_in_service_minutes": 600, "reply_assigns": true,
    });
    let by_bot = json!({"by": {"kind": "bot", "id": "hello"}});
    let mut bot_campaign = campaign();
    bot_campaign["by"] = by_bot["by"].clone();
    let contact =
        by_agent("ana", json!({"type": "contact_updated", "contact": {"name": "Rosa Maria"}}));
    for act in [
        bot(),
        campaign(),
        bot_campaign,
        note(),
        rating(),
        read(),
        contact,
        delivery("e001", "failed"),
        assign(Some("bia")),
        assign(None),
        tags(&["vip"], &["new"]),
        archive(),
        unarchive(),
    ] {
        holds(&act, &json!({}), STANDS);
        holds(&act, &eager, STANDS);
    }
}

#[test]
fn anybody_sets_any_status_from_any_status() {
    let strict = json!({
        "reply_moves_open": false, "reopen_resolved": "never", "reopen_closed": "never",
    });
    let mut by_system = set("open");
    by_system["by"] = json!({"kind": "system"});
    for in_force in [json!({}), strict] {
        for target in Status::ALL.map(Status::wire) {
            holds(&set(target), &in_force, [target; 6]);
            by_system["status"] = target.into();
            holds(&by_system, &in_force, [target; 6]);
        }
    }
}

#[test]
fn setting_the_status_it_has_changes_nothing_and_splits_nothing() {
    for stand in &STANDS[1..] {
        let before = Story::standing(stand, &json!({}));
        let after = before.clone().act(set(stand));
        assert_eq!(after.state().changes, before.state().changes, "{stand}");
        assert_eq!(after.state().segments, before.state().segments, "{stand}");
        assert_eq!(after.state().since, before.state().since, "{stand}");
        assert_eq!(after.state().attendances, before.state().attendances, "{stand}");
        assert_eq!(after.state().archived, before.state().archived, "{stand}");
    }
}

#[test]
fn waiting_again_replaces_reason_and_until() {
    let until = at("2026-11-24T12:00:00Z");
    let story = Story::standing("waiting", &json!({})).act(wait_for(Some("customer"), Some(until)));
    let state = story.state();
    assert_eq!((state.reason, state.until), (Some(WaitReason::Customer), Some(until)));
    assert_eq!(state.status_changes().count(), 2, "open and waiting, no new entry");
    assert_eq!(
        story.last_change().what,
        What::Waiting { reason: Some(WaitReason::Customer), until: Some(until) }
    );
    let reasons: Vec<_> = state.segments.iter().map(|piece| (piece.status, piece.reason)).collect();
    assert_eq!(
        reasons,
        [
            (Status::Open, None),
            (Status::Waiting, None),
            (Status::Waiting, Some(WaitReason::Customer))
        ]
    );

    let later = story.clone().act(wait_for(Some("customer"), None));
    assert_eq!(later.state().until, None);
    assert_eq!(later.state().segments.len(), 3, "another until alone splits nothing");
    let neither = story.act(set("waiting"));
    assert_eq!((neither.state().reason, neither.state().until), (None, None));
}

#[test]
fn reason_and_until_go_with_the_waiting() {
    let until = at("2026-11-24T12:00:00Z");
    let story = Story::standing("open", &json!({}))
        .act(wait_for(Some("internal"), Some(until)))
        .act(set("in_service"));
    assert_eq!((story.state().reason, story.state().until), (None, None));
    // On another status they mean nothing.
    let mut odd = set("resolved");
    odd["reason"] = "customer".into();
    odd["until"] = until.to_string().into();
    let odd = story.act(odd).wait(48 * 60 * MINUTE);
    assert_eq!((odd.status(), odd.state().reason, odd.state().until), ("resolved", None, None));
}

#[test]
fn every_change_of_status_says_why() {
    let all = json!({
        "agent_first": "in_service", "customer_reply_in_waiting": "open", "agent_reply_in_waiting": "in_service",
        "agent_message_to_final": "in_service", "reopen_to_in_service_minutes": 60,
    });
    let late =
        json!({"customer_reply_in_waiting": "in_service", "reopen_to_in_service_minutes": 59});
    let minutes = 60;
    for (stand, in_force, act, cause) in [
        ("none", &all, customer(), Cause::CustomerStarted),
        ("waiting", &all, customer(), Cause::CustomerAnswered),
        ("waiting", &late, customer(), Cause::CustomerAnswered),
        ("resolved", &all, customer(), Cause::CustomerReopenedSoon { minutes }),
        ("closed", &late, customer(), Cause::CustomerReopened),
        ("none", &all, agent("ana"), Cause::AgentFirst),
        ("open", &all, agent("ana"), Cause::AgentReplied),
        ("waiting", &all, agent("ana"), Cause::AgentWroteInWaiting),
        ("closed", &all, agent("ana"), Cause::AgentWroteInFinal),
        ("closed", &all, set("open"), Cause::Hand),
    ] {
        let story = Story::standing(stand, in_force).act(act.clone());
        let change = story.last_status_change();
        assert_eq!(change.cause, cause, "{stand}: {act}");
        assert_eq!(change.at, story.clock);
        assert_eq!(change.settings.as_ref().map(balcao::model::EventId::as_str), Some("s000"));
        assert_eq!(change.author.kind.wire(), act["by"]["kind"], "the author is the cause's");
        assert_eq!(change.author.id.as_deref(), act["by"]["id"].as_str());
        let event = story.desk.events().last().map(|event| event.id.clone());
        assert_eq!(change.event, event);
        let What::Status { from, .. } = &change.what else {
            panic!("not a change of status: {change:?}");
        };
        assert_eq!(name(*from), stand);
    }
}

#[test]
fn a_change_names_the_version_of_the_settings_in_force() {
    let story = Story::new().act(customer());
    assert_eq!(story.last_change().settings, None, "the defaults that were there before any event");
    let story = story.change(&json!({"reply_moves_open": false})).act(agent("ana"));
    assert_eq!(story.status(), "open");
    let story = story.change(&json!({})).act(agent("ana"));
    assert_eq!(story.status(), "in_service");
    assert_eq!(
        story.last_change().settings.as_ref().map(balcao::model::EventId::as_str),
        Some("s004")
    );
}

#[test]
fn settings_of_the_same_instant_hold_for_the_events_whose_ids_follow() {
    let off = settings(&json!({"reply_moves_open": false}));
    for (id, expected) in [("a", "open"), ("z", "in_service")] {
        let mut story = Story::new().act(customer()).act(agent("ana"));
        let reply = story.clock;
        story.desk.apply([crate::support::dated(id, reply, off.clone())]);
        assert_eq!(story.status(), expected, "settings {id}, reply e002");
    }
}

#[test]
fn an_agent_without_a_part_in_the_chat_changes_it_like_any_other() {
    let story = Story::standing("in_service", &json!({}))
        .act(assign(Some("bia")))
        .act(by_agent("caio", json!({"type": "status_set", "status": "closed"})));
    let change = story.last_status_change();
    assert_eq!(
        (change.author.kind, change.author.id.as_deref()),
        (AuthorKind::Agent, Some("caio"))
    );
    assert_eq!(story.state().responsible.as_ref().map(balcao::model::AgentId::as_str), Some("bia"));
}
