//! What people are told, and what it takes to go on.

use balcao::model::HOUR;
use balcao::store::MemoryStore;
use balcao::sync::{Connection, Input, SyncError};
use serde_json::json;

use super::world::World;
use crate::common::tab::Tab;

fn one(roles: &[&'static str]) -> World {
    World::new(5, vec![Tab::new("ana", roles, MemoryStore::default())])
}

fn start(world: &mut World) {
    world.tabs[0].step(world.truth, Input::Wake);
}

fn state(world: &World) -> Connection {
    world.tabs[0].replicator.connection()
}

fn stopped(world: &World) -> Option<SyncError> {
    match state(world) {
        Connection::Stopped { cause, .. } => Some(cause),
        _ => None,
    }
}

fn offline(world: &World) -> Option<u64> {
    match state(world) {
        Connection::Offline { waiting, .. } => Some(waiting),
        _ => None,
    }
}

#[test]
fn offline_says_how_many_wait_and_comes_back_by_itself() {
    let mut world = one(&["agent"]);
    start(&mut world);
    world.heal();
    assert_eq!(state(&world), Connection::Synced);
    world.up = false;
    for _ in 0..7 {
        world.tabs[0].write(world.truth, |_| {});
    }
    world.until(|world| offline(world) == Some(7));
    let early = world.truth;
    for _ in 0..2000 {
        world.happen();
    }
    assert_eq!(offline(&world), Some(7));
    world.until(|world| world.tabs[0].replicator.wake_at().is_some());
    let rest = world.tabs[0].replicator.wake_at().unwrap().since(world.truth);
    assert!(rest <= 5000, "it tries every few seconds: {rest}");
    assert!(world.truth.since(early) > 60_000);
    world.up = true;
    world.until(|world| state(world) == Connection::Synced);
    assert_eq!(world.server.docs.len(), 7);
}

#[test]
fn the_network_is_back_means_now() {
    let mut world = one(&["agent"]);
    start(&mut world);
    world.up = false;
    for _ in 0..5000 {
        world.happen();
    }
    assert_eq!(offline(&world), Some(0));
    world.up = true;
    let back = world.truth;
    world.tabs[0].step(back, Input::Online);
    world.until(|world| state(world) == Connection::Synced);
    assert!(world.truth.since(back) < 10_000);
}

#[test]
fn a_session_that_ends_stops_it_and_keeps_what_is_written() {
    let mut world = one(&["agent"]);
    start(&mut world);
    world.heal();
    world.server.signed_out.push("ana".into());
    world.tabs[0].write(world.truth, |_| {});
    world.until(|world| stopped(world) == Some(SyncError::SignedOut));
    assert_eq!(world.tabs[0].replicator.wake_at(), None, "nobody is asked again and again");
    world.tabs[0].write(world.truth, |_| {});
    assert!(matches!(state(&world), Connection::Stopped { waiting: 2, .. }));
    world.server.signed_out.clear();
    world.tabs[0].step(world.truth, Input::SignedIn);
    world.until(|world| state(world) == Connection::Synced);
    assert_eq!(world.server.docs.len(), 2);
}

#[test]
fn who_may_not_is_told_so() {
    for pouch in [false, true] {
        let mut world = one(&["agent"]);
        (world.server.members, world.server.pouch) = (false, pouch);
        start(&mut world);
        world.until(|world| stopped(world).is_some());
        assert_eq!(stopped(&world), Some(SyncError::NotMember));
        world.server.members = true;
        world.tabs[0].step(world.truth, Input::SignedIn);
        world.heal();
    }
}

#[test]
fn who_is_put_out_of_the_desk_is_told_so() {
    for pouch in [false, true] {
        let mut world = one(&["agent"]);
        world.server.pouch = pouch;
        start(&mut world);
        world.heal();
        world.server.members = false;
        world.tabs[0].write(world.truth, |_| {});
        world.until(|world| stopped(world).is_some());
        assert_eq!(stopped(&world), Some(SyncError::NotMember));
    }
}

#[test]
fn a_server_that_is_no_desk_or_another_is_left_alone() {
    let mut world = one(&["agent"]);
    world.server.prepared = false;
    start(&mut world);
    world.until(|world| stopped(world) == Some(SyncError::NotPrepared));
    (world.server.prepared, world.server.version) = (true, 3);
    world.tabs[0].step(world.truth, Input::SignedIn);
    world.until(|world| stopped(world) == Some(SyncError::NewerDesign));
    world.server.version = 1;
    world.tabs[0].step(world.truth, Input::SignedIn);
    world.heal();
    // Somebody made it anew under the same address.
    world.server.desk = "desk-2".into();
    world.tabs[0].write(world.truth, |_| {});
    world.tabs[0].restart(9);
    start(&mut world);
    world.until(|world| stopped(world) == Some(SyncError::OtherDesk));
    assert!(world.server.docs.is_empty(), "nothing is mixed");
}

#[test]
fn only_a_manager_brings_a_desk_along_and_it_is_marked() {
    let written = |world: &mut World| {
        let old = world.truth.plus(-HOUR).to_string();
        let customer = json!({"kind": "customer", "id": "maria"});
        let mut event = json!({"id": "e1", "at": old, "by": customer, "chat": "c", "type": "message_received", "text": "Oi"});
        world.tabs[0].append(world.truth, &event);
        event["id"] = "e2".into();
        event["by"] = json!({"kind": "agent", "id": "ana"});
        event["type"] = "note_added".into();
        world.tabs[0].append(world.truth, &event);
        let settings = json!({"id": "e3", "at": old, "by": event["by"], "type": "settings_changed", "settings": {}});
        world.tabs[0].append(world.truth, &settings);
        // It was here before there was a server.
        world.tabs[0].restart(1);
    };
    let mut world = one(&["agent"]);
    written(&mut world);
    start(&mut world);
    world.until(|world| stopped(world) == Some(SyncError::NotManager));

    let mut world = one(&["agent", "manager"]);
    written(&mut world);
    start(&mut world);
    world.heal();
    let importer = |id: &str| world.server.docs[id].fields.get("imported_by").cloned();
    assert_eq!(importer("e1"), Some("ana".into()));
    assert_eq!(importer("e2"), None, "what is one's own needs no mark");
    assert_eq!(importer("e3"), Some("ana".into()), "the desk is changed online only");
    // What others did and a manager brings in later, as from a file, is marked as well.
    world.tabs[0].write(world.truth, |event| {
        event["by"] = json!({"kind": "agent", "id": "bruno"});
    });
    world.heal();
    assert_eq!(world.server.docs.len(), 4);
    assert!(
        world.server.docs.values().filter(|doc| doc.fields.get("imported_by").is_some()).count()
            == 3
    );
}

#[test]
fn an_upload_is_resumed() {
    let mut world = one(&["agent", "manager"]);
    for n in 0..3000 {
        let event = json!({
            "id": format!("e{n}"), "at": world.truth.to_string(), "by": {"kind": "customer", "id": "maria"}, "chat": "c",
            "type": "message_received", "text": "Oi",
        });
        world.tabs[0].append(world.truth, &event);
    }
    start(&mut world);
    world.until(|world| (500..3000).contains(&world.server.docs.len()));
    world.tabs[0].restart(2);
    start(&mut world);
    world.heal();
    assert_eq!(world.server.docs.len(), 3000);
    assert!(world.server.docs.values().all(|doc| doc.fields["imported_by"] == "ana"));
    assert!(world.server.writes.values().all(|times| *times == 1));
}

#[test]
fn what_came_from_the_server_is_not_sent_back() {
    let mut world = one(&["agent"]);
    for n in 0..2500 {
        let event = json!({
            "_id": format!("e{n}"), "at": world.truth.to_string(), "by": {"kind": "customer", "id": "maria"}, "chat": "c",
            "type": "message_received", "text": "Oi",
        });
        world.server.put(&format!("e{n}"), event);
    }
    world.up = false;
    start(&mut world);
    world.up = true;
    world.heal();
    assert_eq!(world.tabs[0].lines().len(), 2500);
    let ledger = world.tabs[0].replicator.state();
    assert_eq!(
        (ledger.pushed, ledger.known.len(), world.tabs[0].replicator.waiting()),
        (2500, 0, 0)
    );
}

#[test]
fn a_storage_that_fails_loses_nothing() {
    let mut world = one(&["agent"]);
    start(&mut world);
    world.heal();
    world.storage_fails = 1000;
    world.server.put("e1", json!({"_id": "e1", "at": world.truth.to_string(), "by": {"kind": "system"}, "chat": "c", "type": "future"}));
    world.until(|world| {
        matches!(state(world), Connection::Offline { cause: SyncError::Storage, .. })
    });
    world.heal();
    assert_eq!(world.tabs[0].lines().len(), 1);
}
