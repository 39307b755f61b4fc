//! The client and the replicator against a real server: one of its own (`tests/server/start.mjs`), or a database of its own on
//! the one that `COUCHDB_URL`, `COUCHDB_USER` and `COUCHDB_PASSWORD` name. `make test-server` runs it. The test that kills the
//! server runs there only where `COUCHDB_RESTART` is a command that does so; the others do not bear it at the same time.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::items_after_statements,
    clippy::disallowed_methods,
    clippy::let_underscore_must_use,
    missing_docs,
    reason = "a test that meets what it does not expect fails, as it should"
)]
#![cfg(not(target_arch = "wasm32"))]

mod erasing;
mod files;
mod first;
mod http;
mod presence;
mod restored;
mod rivals;
#[path = "../common/tab.rs"]
#[allow(dead_code, reason = "each program uses its part")]
mod tab;

use balcao::model::{HOUR, SECOND};
use balcao::store::MemoryStore;
use balcao::sync::couch::{Database, PrepareError, prepare, sign_in, sign_out};
use balcao::sync::transport::{Method, Request};
use balcao::sync::{Connection, Input, SyncError};
use http::{Http, Place, device_now, eventually, run};
use serde_json::{Value, json};
use tab::{Tab, now};

fn desk(place: &Place, user: &'static str, roles: &[&'static str]) -> (Tab, Http) {
    let mut tab = Tab::new(user, roles, MemoryStore::default());
    tab.connect_to(&place.database);
    (tab, place.signed_in(user))
}

fn synced(tabs: &[(Tab, Http)]) -> bool {
    tabs.iter().all(|(tab, _)| tab.replicator.connection() == Connection::Synced)
}

#[test]
#[ignore = "needs a server: make test-server"]
fn signing_in_and_preparing_a_server() {
    let place = Place::bare();
    let http = place.http();
    let sign = |name: &str, password: &str| now(sign_in(&http, name, password));
    assert_eq!(sign(&place.name("ana"), "wrong"), Err(SyncError::Password));
    let session = sign(&place.name("ana"), "secret").unwrap();
    assert_eq!((session.name, session.roles), (place.name("ana"), vec!["agent".to_owned()]));
    let database = Database::new(&place.database);
    assert_eq!(now(prepare(&http, &database, "d1")), Err(PrepareError::NotAdmin));
    now(sign_out(&http)).unwrap();
    assert_eq!(now(prepare(&http, &database, "d1")), Err(PrepareError::Sync(SyncError::SignedOut)));

    let admin = place.admin();
    let design = now(prepare(&admin, &database, "d1")).unwrap();
    assert_eq!(design.desk, "d1");
    // Again changes nothing, whatever name is given.
    assert_eq!(now(prepare(&admin, &database, "d2")).unwrap(), design);
    let stranger = place.signed_in("stranger");
    let asked = stranger.call(&database.changes("0", 1, false)).unwrap();
    assert!([401, 403].contains(&asked.status), "{asked:?}");
}

#[test]
#[ignore = "needs a server: make test-server"]
fn two_desks_and_a_channel_meet() {
    let place = Place::prepared();
    let mut tabs = [desk(&place, "ana", &["agent"]), desk(&place, "bruno", &["agent"])];
    tabs[0].0.clock_error = -3 * HOUR;
    for (tab, _) in &mut tabs {
        tab.step(device_now(), Input::Wake);
    }
    run(&mut tabs, synced);
    let skew = tabs[0].0.replicator.skew().millis();
    assert!((skew - 3 * HOUR).abs() < 2 * SECOND, "the clock is three hours slow: {skew}");

    let by = json!({"kind": "agent", "id": place.name("ana")});
    let odd = ["plain", "_odd\u{1}", "=x", "é 👩‍👧/?&#%"];
    for (n, id) in odd.iter().enumerate() {
        let id = id.to_owned();
        tabs[0].0.write(device_now(), |event| {
            event["by"] = by.clone();
            event["id"] = id.into();
            if n == 2 {
                event["number"] = serde_json::from_str("1.50").unwrap();
                event["__proto__"] = json!({"a": 1e5});
            }
            event["text"] = "\u{0}\u{2028}👗\"\\</script>".into();
        });
    }
    let channel = place.signed_in("channel");
    let message = json!({
        "_id": "m1", "at": device_now().to_string(), "by": {"kind": "customer", "id": "maria"}, "chat": "c",
        "type": "message_received", "text": "Oi",
    });
    let posted =
        channel.call(&Request::send(Method::Post, place.database.as_str(), &message)).unwrap();
    assert_eq!(posted.status, 201, "{posted:?}");
    run(&mut tabs, |tabs| synced(tabs) && tabs.iter().all(|(tab, _)| tab.lines().len() == 5));
    assert_eq!(tabs[0].0.lines(), tabs[1].0.lines(), "byte for byte");
    for (tab, _) in &tabs {
        let ledger = tab.replicator.state();
        assert!(
            ledger.refused.is_empty() && ledger.disputed.is_empty() && ledger.odd == 0,
            "{ledger:?}"
        );
    }
    // A forged one is set aside, with the server's word.
    tabs[1].0.write(device_now(), |event| event["by"] = by.clone());
    run(&mut tabs, |tabs| !tabs[1].0.replicator.state().refused.is_empty());
    assert!(tabs[1].0.replicator.state().refused[0].reason.starts_with("author: "));
    // Somebody else signs in at the same browser, and the session is over for the other.
    tabs[0].1.forget();
    tabs[0].0.write(device_now(), |event| event["by"] = by.clone());
    let signed_out = |tab: &Tab| {
        matches!(
            tab.replicator.connection(),
            Connection::Stopped { cause: SyncError::SignedOut, .. }
        )
    };
    run(&mut tabs, |tabs| signed_out(&tabs[0].0));
    tabs[0].1.sign_in(&place.name("ana"));
    tabs[0].0.step(device_now(), Input::SignedIn);
    run(&mut tabs, |tabs| {
        synced(tabs) && tabs.iter().all(|(tab, _)| tab.replicator.waiting() == 0)
    });
    run(&mut tabs, |tabs| tabs[0].0.lines().len() == 6 && tabs[1].0.lines().len() == 7);
}

/// Kills the server again and again while two desks write.
#[test]
#[ignore = "needs a server: make test-server"]
fn a_server_that_is_killed_loses_nothing() {
    let mut place = Place::prepared();
    if !place.is_killable() {
        return;
    }
    let mut tabs = [desk(&place, "ana", &["agent"]), desk(&place, "bruno", &["agent"])];
    for (tab, _) in &mut tabs {
        tab.step(device_now(), Input::Wake);
    }
    run(&mut tabs, synced);
    for round in 0..3 {
        for (tab, _) in &mut tabs {
            for _ in 0..700 {
                let by = json!({"kind": "agent", "id": place.name(tab.user)});
                tab.write(device_now(), |event| event["by"] = by.clone());
            }
        }
        // In the middle of it.
        let before = tabs[0].0.replicator.waiting();
        run(&mut tabs, |tabs| tabs[0].0.replicator.waiting() < before);
        place.restart();
        tabs[round % 2].0.restart(round as u64);
        for (tab, http) in &mut tabs {
            // Not every server keeps its sessions.
            http.sign_in(&place.name(tab.user));
            tab.step(device_now(), Input::SignedIn);
        }
    }
    run(&mut tabs, |tabs| synced(tabs) && tabs.iter().all(|(tab, _)| tab.lines().len() == 4200));
    assert_eq!(tabs[0].0.lines(), tabs[1].0.lines());
    let (tab, http) = &tabs[0];
    eventually(|| read_documents(http, &place) == 4200);
    assert!(
        tab.replicator.state().refused.is_empty() && tab.replicator.state().disputed.is_empty()
    );
}

/// The session is over while Ana writes: she is told, nothing is lost, and all of it goes when she has signed in again.
#[test]
#[ignore = "needs a server: make test-server"]
fn a_session_that_is_over_in_the_middle_of_typing() {
    let place = Place::prepared();
    let mut tabs = [desk(&place, "ana", &["agent"])];
    tabs[0].0.step(device_now(), Input::Wake);
    run(&mut tabs, synced);
    tabs[0].1.forget();
    let by = json!({"kind": "agent", "id": place.name("ana")});
    for _ in 0..3 {
        tabs[0].0.write(device_now(), |event| event["by"] = by.clone());
    }
    let told = |tabs: &[(Tab, Http)]| {
        tabs[0].0.replicator.connection()
            == Connection::Stopped { cause: SyncError::SignedOut, waiting: 3 }
    };
    run(&mut tabs, told);
    // She goes on, and closes the tab.
    tabs[0].0.write(device_now(), |event| event["by"] = by.clone());
    tabs[0].0.restart(2);
    tabs[0].0.connect_to(&place.database);
    tabs[0].0.step(device_now(), Input::Wake);
    run(&mut tabs, |tabs| {
        matches!(tabs[0].0.replicator.connection(), Connection::Stopped { waiting: 4, .. })
    });
    tabs[0].1.sign_in(&place.name("ana"));
    tabs[0].0.step(device_now(), Input::SignedIn);
    run(&mut tabs, synced);
    assert_eq!(tabs[0].0.replicator.waiting(), 0);
    assert!(tabs[0].0.replicator.state().refused.is_empty());
    eventually(|| read_documents(&tabs[0].1, &place) == 4);
}

fn read_documents(http: &Http, place: &Place) -> usize {
    let all = http.call(&Request::get(format!("{}/_all_docs", place.database))).unwrap();
    let rows = serde_json::from_str::<Value>(&all.body).unwrap();
    // The design document is one of them.
    rows["rows"].as_array().unwrap().len() - 1
}
