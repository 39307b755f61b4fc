//! What the server does not take is set aside with its reason: never lost, and in nobody's way.

use balcao::model::{HOUR, MINUTE};
use balcao::store::MemoryStore;
use balcao::sync::{Input, Refusal};
use serde_json::json;

use super::world::World;
use crate::common::fake_couch::Fault;
use crate::common::tab::Tab;

fn two() -> World {
    let tab = |user, roles: &[&'static str]| Tab::new(user, roles, MemoryStore::default());
    let mut world =
        World::new(7, vec![tab("ana", &["agent"]), tab("bruno", &["agent", "manager"])]);
    for number in 0..2 {
        world.tabs[number].step(world.truth, Input::Wake);
    }
    world.heal();
    world
}

#[test]
fn what_is_refused_is_set_aside_with_its_reason() {
    let mut world = two();
    world.server.refuses =
        |user, doc| (user == "ana" && doc["text"] == "mau").then_some("author: only as oneself");
    let truth = world.truth;
    let ids: Vec<String> = ["bom", "mau", "bom"]
        .iter()
        .map(|text| world.tabs[0].write(truth, |event| event["text"] = (*text).into()))
        .collect();
    world.heal();
    let ledger = world.tabs[0].replicator.state().clone();
    assert_eq!(ledger.refused.len(), 1);
    assert_eq!(
        (ledger.refused[0].id.as_str(), ledger.refused[0].reason.as_str()),
        (ids[1].as_str(), "author: only as oneself")
    );
    assert_eq!(world.tabs[0].replicator.waiting(), 0, "it is in nobody's way");
    assert_eq!(world.tabs[0].lines().len(), 3, "it is not lost");
    assert_eq!(world.tabs[1].lines().len(), 2);

    // It outlives the tab, and is not tried again by itself.
    world.tabs[0].restart(3);
    world.tabs[0].step(world.truth, Input::Wake);
    world.heal();
    assert_eq!(world.tabs[0].replicator.state().refused, ledger.refused);
    world.server.refuses = |_, _| None;
    world.tabs[0].step(world.truth, Input::Retry);
    world.heal();
    assert!(world.tabs[0].replicator.state().refused.is_empty());
    assert_eq!(world.tabs[1].lines().len(), 3);
}

#[test]
fn many_refused_are_tried_again_in_parts() {
    let mut world = two();
    world.server.refuses = |_, doc| (doc["text"] == "mau").then_some("author: only as oneself");
    for _ in 0..1234 {
        world.tabs[0].write(world.truth, |event| event["text"] = "mau".into());
    }
    world.heal();
    assert_eq!(world.tabs[0].replicator.state().refused.len(), 1234);
    world.server.refuses = |_, _| None;
    world.tabs[0].step(world.truth, Input::Retry);
    world.heal();
    assert!(world.tabs[0].replicator.state().refused.is_empty());
    assert_eq!(world.tabs[1].lines().len(), 1234);
}

#[test]
fn what_is_too_large_alone_lets_the_others_pass() {
    let mut world = two();
    for _ in 0..40 {
        world.tabs[0].write(world.truth, |_| {});
    }
    world.server.most = 0;
    world.heal();
    let refused = &world.tabs[0].replicator.state().refused;
    assert_eq!(refused.len(), 40);
    assert!(refused.iter().all(|refused| refused.reason.starts_with("unfit: ")));
    world.server.most = 3;
    world.tabs[0].step(world.truth, Input::Retry);
    world.heal();
    assert_eq!(world.tabs[1].lines().len(), 40);
}

#[test]
fn what_is_dated_ahead_goes_when_its_time_has_come() {
    let mut world = two();
    world.tabs[0].clock_error = 3 * HOUR;
    // Nothing was heard of the server since its clock was set wrong, and nothing can be corrected.
    let id = world.tabs[0].write(world.truth, |_| {});
    world.until(|world| !world.tabs[0].replicator.state().refused.is_empty());
    assert!(world.server.docs.is_empty());
    let skew = world.tabs[0].replicator.skew().millis();
    assert!((skew + 3 * HOUR).abs() < MINUTE, "the server has told its time: {skew}");
    // The next one is dated rightly, and does not wait for the other.
    let next = world.tabs[0].write(world.truth, |_| {});
    world.until(|world| world.server.docs.contains_key(&next));
    assert!(!world.server.docs.contains_key(&id));
    world.truth = world.truth.plus(3 * HOUR);
    world.until(|world| world.server.docs.contains_key(&id));
    world.heal();
    assert_eq!(world.tabs[1].lines().len(), 2);
}

#[test]
fn a_page_of_another_site_asks_for_the_clock_and_leaves_nothing_there() {
    for (error, rules) in [(3 * HOUR, 1), (-5 * HOUR, 1), (40 * 365 * 24 * HOUR, 1), (3 * HOUR, 0)]
    {
        let mut world = two();
        world.server.rules = rules;
        world.server.dates = false;
        for tab in &mut world.tabs {
            tab.clock_error = error;
            tab.step(world.truth, Input::SignedIn);
        }
        let knows = |tab: &Tab| (tab.replicator.skew().millis() + error).abs() < MINUTE;
        world.until(|world| world.tabs.iter().all(knows));
        assert!(world.server.docs.is_empty());
        // What is written now is dated rightly, and taken.
        let id = world.tabs[0].write(world.truth, |_| {});
        world.heal();
        assert!(world.server.docs.contains_key(&id));
        assert!(world.tabs[0].replicator.state().refused.is_empty());
    }
}

#[test]
fn another_content_under_the_same_id_is_reported() {
    let mut world = two();
    let truth = world.truth;
    let event = |text: &str| {
        json!({
            "id": "e1", "at": truth.to_string(), "by": {"kind": "agent", "id": "ana"}, "chat": "c", "type": "note_added", "text": text,
        })
    };
    world.up = false;
    world.tabs[0].append(truth, &event("zzz"));
    world.tabs[1].append(truth, &event("aaa"));
    world.up = true;
    world.heal();
    // Whoever had something else says so; whoever was first on the server has nothing to say.
    let disputed = |tab: &Tab| tab.replicator.state().disputed.clone();
    assert_eq!(world.server.docs.len(), 1);
    assert!(world.tabs.iter().any(|tab| disputed(tab) == ["e1"]));
    assert!(world.tabs.iter().all(|tab| tab.lines().len() == 1 && tab.replicator.waiting() == 0));
    let there = world.server.docs["e1"].fields["text"].clone();
    for tab in &world.tabs {
        assert_eq!(tab.lines(), world.tabs[0].lines(), "no desk differs from another");
        assert!(tab.lines()[0].contains(there.as_str().unwrap()), "the server's stands");
    }
}

#[test]
fn what_somebody_changed_on_the_server_changes_nothing_here() {
    let mut world = two();
    let id = world.tabs[0].write(world.truth, |_| {});
    world.heal();
    let before = world.tabs[1].lines();
    // One that is smaller in its place.
    let mut fields = world.server.docs[&id].fields.clone();
    fields["text"] = "a".into();
    world.server.put(&id, fields);
    world.heal();
    for tab in &world.tabs {
        assert_eq!(tab.lines(), before, "what was seen first stays");
        assert_eq!(tab.replicator.state().disputed, std::slice::from_ref(&id));
    }
    // The same document told of again is nothing new.
    let fields = world.server.docs[&id].fields.clone();
    world.server.put(&id, fields);
    world.heal();
    assert_eq!(world.tabs[0].replicator.state().disputed.len(), 1);
}

#[test]
fn documents_that_are_no_events_are_counted() {
    let mut world = two();
    world.server.put("what", json!({"_id": "what", "hello": 1}));
    let id = world.tabs[0].write(world.truth, |_| {});
    world.heal();
    for tab in &world.tabs {
        assert_eq!(tab.replicator.state().odd, 1);
        assert_eq!(tab.lines().len(), 1);
    }
    assert!(world.server.docs.contains_key(&id));
}

#[test]
fn what_is_given_up_is_not_tried_again_and_not_lost() {
    let mut world = two();
    world.server.refuses = |_, doc| (doc["text"] == "mau").then_some("author: only as oneself");
    let truth = world.truth;
    let ids: Vec<String> =
        (0..2).map(|_| world.tabs[0].write(truth, |event| event["text"] = "mau".into())).collect();
    world.heal();
    assert_eq!(world.tabs[0].replicator.state().refused[0].why(), Refusal::Author);
    // While both are being tried again.
    world.tabs[0].step(world.truth, Input::Retry);
    let given_up = Input::GiveUp(vec![ids[0].as_str().into()]);
    world.tabs[0].step(world.truth, given_up);
    world.heal();
    let refused = &world.tabs[0].replicator.state().refused;
    let given_up: Vec<&str> = refused
        .iter()
        .filter(|refused| refused.given_up)
        .map(|refused| refused.id.as_str())
        .collect();
    assert_eq!((refused.len(), given_up), (2, vec![ids[0].as_str()]));
    world.server.refuses = |_, _| None;
    world.tabs[0].restart(8);
    world.tabs[0].step(world.truth, Input::Retry);
    world.heal();
    assert_eq!(world.tabs[0].lines().len(), 2, "it stays on this desk");
    assert_eq!(world.tabs[1].lines().len(), 1);
    assert!(!world.server.docs.contains_key(&ids[0]));
    let refused = &world.tabs[0].replicator.state().refused;
    assert_eq!((refused.len(), refused[0].id.as_str()), (1, ids[0].as_str()), "it does not count");
}

#[test]
fn rows_count_whatever_the_status() {
    let mut world = two();
    world.server.replicas = true;
    world.server.refuses = |_, doc| (doc["text"] == "mau").then_some("author: only as oneself");
    for text in ["bom", "mau", "bom"] {
        world.tabs[0].write(world.truth, |event| event["text"] = text.into());
    }
    world.heal();
    assert_eq!(world.tabs[0].replicator.state().refused.len(), 1);
    assert_eq!(world.tabs[1].lines().len(), 2, "what stands behind it goes");
}

#[test]
fn only_what_is_forbidden_is_refused() {
    // A validation process that was killed; replicas that lag, or do not answer; a session that ends.
    for (status, error) in [
        (201, "os_process_error"),
        (500, "conflict"),
        (202, "conflict"),
        (500, "internal_server_error"),
        (201, "unauthorized"),
    ] {
        for stores in [false, true] {
            let mut world = two();
            world.server.fault = Some(Fault { status, error, stores });
            for _ in 0..30 {
                world.tabs[0].write(world.truth, |_| {});
            }
            for _ in 0..300 {
                world.happen();
                assert_eq!(world.tabs[0].replicator.state().refused, [], "{status} {error}");
            }
            world.server.fault = None;
            // What was refused before is tried again, and fails, and stays what it was.
            world.heal();
            let state = world.tabs[0].replicator.state();
            assert!(state.refused.is_empty() && state.disputed.is_empty(), "{state:?}");
            assert_eq!(world.tabs[1].lines().len(), 30, "{status} {error}");
            assert!(world.server.writes.values().all(|times| *times == 1));
        }
    }
}

#[test]
fn a_refused_event_that_fails_when_tried_again_stays_refused() {
    let mut world = two();
    world.server.refuses = |_, _| Some("author: only as oneself");
    for _ in 0..9 {
        world.tabs[0].write(world.truth, |_| {});
    }
    world.heal();
    world.server.refuses = |_, _| None;
    world.server.fault = Some(Fault { status: 500, error: "internal_server_error", stores: false });
    world.tabs[0].step(world.truth, Input::Retry);
    world.until(|world| world.server.docs.len() == 6);
    world.server.fault = None;
    world.heal();
    assert_eq!(world.tabs[0].replicator.state().refused.len(), 3);
    world.tabs[0].step(world.truth, Input::Retry);
    world.heal();
    assert_eq!(world.tabs[0].replicator.state().refused, []);
    assert_eq!(world.tabs[1].lines().len(), 9);
}

#[test]
fn rules_of_before_say_the_time_themselves() {
    let mut world = two();
    world.server.rules = 0;
    world.tabs[0].clock_error = 3 * HOUR;
    let id = world.tabs[0].write(world.truth, |_| {});
    world.until(|world| !world.tabs[0].replicator.state().refused.is_empty());
    world.truth = world.truth.plus(3 * HOUR);
    world.until(|world| world.server.docs.contains_key(&id));
}
