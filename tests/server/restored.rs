//! A database that is lost and put back from a copy, on a real server.

use std::thread;
use std::time::Duration;

use balcao::sync::couch::{Database, prepare};
use balcao::sync::transport::{Method, Request};
use balcao::sync::{Connection, Input};
use serde_json::{Value, json};

use super::http::{Http, Place, device_now, eventually, run};
use super::tab::{Tab, now};
use super::{desk, read_documents, synced};

fn write(place: &Place, tabs: &mut [(Tab, Http)], events: usize) {
    for (tab, _) in &mut *tabs {
        let by = json!({"kind": "agent", "id": place.name(tab.user)});
        for _ in 0..events {
            tab.write(device_now(), |event| event["by"] = by.clone());
        }
    }
    run(tabs, synced);
}

#[test]
#[ignore = "needs a server: make test-server"]
fn what_a_restored_database_lacks_is_sent_again() {
    let place = Place::prepared();
    if !place.is_given() {
        // pouchdb-server goes on answering for a database that was deleted.
        return;
    }
    let admin = place.admin();
    let send = |request: Request| {
        let sent = admin.call(&request).unwrap();
        assert!(matches!(sent.status, 200..=202), "{sent:?}");
        serde_json::from_str::<Value>(&sent.body).unwrap()
    };
    let bare = |method| Request { method, ..Request::get(place.database.as_str()) };
    let mut tabs =
        [desk(&place, "ana", &["agent"]), desk(&place, "manager", &["agent", "manager"])];
    for (tab, _) in &mut tabs {
        tab.step(device_now(), Input::Wake);
    }
    run(&mut tabs, synced);
    write(&place, &mut tabs, 20);
    let copy = format!("{}/_all_docs?include_docs=true", place.database);
    let docs = || -> Vec<Value> {
        let copy = send(Request::get(copy.as_str()));
        copy["rows"].as_array().unwrap().iter().map(|row| row["doc"].clone()).collect()
    };
    eventually(|| docs().len() == 41);
    let copy = docs();
    write(&place, &mut tabs, 20);
    send(bare(Method::Delete));
    let stopped = |tab: &Tab| matches!(tab.replicator.connection(), Connection::Stopped { .. });
    run(&mut tabs, |tabs| tabs.iter().all(|(tab, _)| stopped(tab)));
    // CouchDB tells the time of a database's creation in seconds.
    thread::sleep(Duration::from_millis(1100));
    send(bare(Method::Put));
    // As replication does it.
    let restore = json!({"new_edits": false, "docs": copy});
    send(Request::send(Method::Post, format!("{}/_bulk_docs", place.database), &restore));
    now(prepare(&admin, &Database::new(&place.database), "d2")).unwrap();
    run(&mut tabs, |tabs| synced(tabs) && tabs.iter().all(|(tab, _)| tab.lines().len() == 80));
    eventually(|| read_documents(&tabs[0].1, &place) == 80);
    let mut late = [desk(&place, "bruno", &["agent"])];
    late[0].0.step(device_now(), Input::Wake);
    run(&mut late, synced);
    assert_eq!(late[0].0.lines().len(), 80);
}
