//! A long journal comes from a real server to somebody who has never seen it.

use std::time::Instant;

use balcao::journal::codec;
use balcao::model::SECOND;
use balcao::store::{Store, Stored};
use balcao::sync::Input;
use balcao::sync::couch::Database;
use balcao::sync::transport::Request;
use serde_json::json;

use super::http::{Http, Place, device_now, run};
use super::tab::{Tab, now};
use super::{desk, synced};

/// A journal of customers who come, are served and go, and some who come again and again; the newest last.
fn journal(events: usize) -> Vec<Stored> {
    let began = device_now().plus(-SECOND * events as i64);
    let event = |n: usize| {
        let chat = if n.is_multiple_of(10) {
            format!("again-{}", n / 10 % 500)
        } else {
            format!("c{}", n / 60 * 6 + n % 6)
        };
        let event = json!({
            "id": format!("0192f000-0000-7000-8000-{n:012}"), "at": began.plus(SECOND * n as i64).to_string(),
            "by": {"kind": "customer", "id": "maria"}, "chat": chat, "type": "message_received",
            "text": "Olá! Meu pedido ainda não chegou, podem ver?",
        });
        Stored::from(&codec::decode(&event.to_string()).unwrap())
    };
    (0..events).map(event).collect()
}

/// A server with a journal that a manager has brought along.
fn uploaded(place: &Place, events: usize) {
    let (mut up, http) = desk(place, "manager", &["agent", "manager"]);
    now(up.store.append(&journal(events))).unwrap();
    up.restart(1);
    up.connect_to(&place.database);
    up.step(device_now(), Input::Wake);
    run(&mut [(up, http)], synced);
}

/// The views are ready, however long that takes.
fn build_views(place: &Place, http: &Http) {
    for request in Database::new(&place.database).warm() {
        http.call(&Request { timeout_ms: 3_600_000, ..request }).unwrap();
    }
}

/// The newest part is here, and whole.
fn is_usable(tab: &Tab, newest: &str) -> bool {
    let first = tab.replicator.state().first.as_ref();
    first.is_some_and(|first| first.is_whole(newest))
}

#[test]
#[ignore = "needs a server: make test-server"]
fn the_newest_part_of_a_long_journal_comes_first() {
    let place = Place::prepared();
    uploaded(&place, 5000);
    let (tab, http) = desk(&place, "ana", &["agent"]);
    build_views(&place, &http);
    let mut tabs = [(tab, http)];
    tabs[0].0.step(device_now(), Input::Wake);
    run(&mut tabs, |tabs| is_usable(&tabs[0].0, "c503"));
    assert!(tabs[0].0.lines().len() < 4000, "long before the end");
    // It is killed, and goes on.
    tabs[0].0.restart(7);
    tabs[0].0.connect_to(&place.database);
    tabs[0].0.step(device_now(), Input::Wake);
    run(&mut tabs, synced);
    assert_eq!(tabs[0].0.replicator.state().first, None);
    assert_eq!(tabs[0].0.lines().len(), 5000);
}

/// Prints how long 20,000 events (or as many as `SYNC_EVENTS` says) take up and down, and until the newest part of them can be
/// worked with, next to the bare read of the same documents.
#[test]
#[ignore = "a measurement: make bench-server"]
fn speed() {
    let given = std::env::var("SYNC_EVENTS").ok().and_then(|events| events.parse().ok());
    let events: usize = given.unwrap_or(20_000);
    let place = Place::prepared();
    let began = Instant::now();
    uploaded(&place, events);
    println!("{events} events pushed: {} ms", began.elapsed().as_millis());
    let (down, http) = desk(&place, "ana", &["agent"]);
    let began = Instant::now();
    build_views(&place, &http);
    println!("views built: {} ms", began.elapsed().as_millis());
    let bare = || {
        // The first session may be over: views of many events take longer than one lasts.
        let http = place.signed_in("ana");
        let began = Instant::now();
        let path = format!("{}/_changes?include_docs=true", place.database);
        let answer = http.call(&Request { timeout_ms: 3_600_000, ..Request::get(path) }).unwrap();
        assert_eq!(answer.status, 200, "{}", answer.body);
        let took = began.elapsed();
        println!("bare read of {} KB: {} ms", answer.body.len() / 1024, took.as_millis());
        took
    };
    let first = bare();
    let began = Instant::now();
    let mut tabs = [(down, place.signed_in("ana"))];
    tabs[0].0.step(device_now(), Input::Wake);
    let newest = format!("c{}", (events - 1) / 60 * 6 + (events - 1) % 6);
    run(&mut tabs, |tabs| is_usable(&tabs[0].0, &newest));
    println!("newest part to work with: {} ms", began.elapsed().as_millis());
    run(&mut tabs, synced);
    let took = began.elapsed();
    println!("all {events} events pulled and kept in memory: {} ms", took.as_millis());
    let bare = (first + bare()) / 2;
    println!("{:.2} times the bare read", took.as_secs_f64() / bare.as_secs_f64());
    assert!(tabs[0].0.replicator.state().first.is_none());
}
