//! A server or a network that falls silent, and a server that is another one than before: nobody asks without end, and nobody
//! says that all is well.

use balcao::model::{MINUTE, SECOND};
use balcao::sync::transport::{Request, TransportError};
use balcao::sync::{Connection, Input, Ticket};

use super::hostile::{assert_all_equal, message, two};
use crate::common::fake_couch::Fault;
use crate::common::tab::Tab;

#[test]
fn a_node_in_maintenance_is_asked_now_and_then() {
    let mut world = two();
    world.server.maintenance = true;
    let event = message(&world, "now");
    world.server.put("now", event);
    world.until(|world| world.tabs.iter().all(|tab| tab.lines().len() == 1));
    let (asked, until) = (world.server.polled, world.truth.plus(5 * MINUTE));
    world.until(|world| world.truth > until);
    let asked = world.server.polled - asked;
    assert!((20..=60).contains(&asked), "{asked} requests of two browsers in five minutes");
    for tab in &world.tabs {
        assert_eq!(tab.replicator.connection(), Connection::Synced);
    }

    // Pushing does not wait for it, and what others wrote comes with the next request.
    world.tabs[0].write(world.truth, |_| {});
    let soon = world.truth.plus(40 * SECOND);
    world.until(|world| world.tabs.iter().all(|tab| tab.lines().len() == 2));
    assert!(world.truth < soon);
    world.server.maintenance = false;
    world.heal();
    assert_all_equal(&world);
}

#[test]
fn sequences_that_the_server_does_not_know_begin_anew() {
    let mut world = two();
    for n in 0..30 {
        let event = message(&world, &format!("e{n}"));
        world.server.put(&format!("e{n}"), event);
    }
    world.heal();
    // The database has moved to a server with other sequences, and has more than the browsers.
    world.server.unknown_since = world.server.seq;
    let event = message(&world, "after");
    world.server.put("after", event);
    world.until(|world| {
        world
            .tabs
            .iter()
            .any(|tab| matches!(tab.replicator.connection(), Connection::Offline { .. }))
    });
    world.heal();
    assert_all_equal(&world);
    assert_eq!(world.tabs[0].lines().len(), 31);
    assert_eq!(world.tabs[0].replicator.state().disputed.len(), 0);
}

#[test]
fn events_that_are_neither_taken_nor_refused_are_sent_again_now_and_then() {
    let mut world = two();
    world.server.fault = Some(Fault { status: 500, error: "internal_server_error", stores: false });
    world.tabs[0].write(world.truth, |_| {});
    world.tabs[0].write(world.truth, |_| {});
    world.tabs[0].write(world.truth, |_| {});
    let (sent, until) = (world.server.pushed, world.truth.plus(5 * MINUTE));
    // All but every third document is taken: this one alone meets the fault again and again.
    while world.truth < until {
        world.happen();
        world.server.fault_next();
    }
    let sent = world.server.pushed - sent;
    assert!((10..=60).contains(&sent), "{sent} requests in five minutes");
    // Pulling goes on meanwhile.
    let event = message(&world, "news");
    world.server.put("news", event);
    let soon = world.truth.plus(MINUTE);
    world.until(|world| world.tabs[0].lines().iter().any(|line| line.contains("news")));
    assert!(world.truth < soon);
    world.server.fault = None;
    world.heal();
    assert_all_equal(&world);
}

fn asked_for_changes(tab: &mut Tab) -> (Ticket, Request) {
    let asked = std::mem::take(&mut tab.asked);
    asked.into_iter().rfind(|(_, request)| request.path.contains("_changes")).unwrap()
}

#[test]
fn a_silent_network_is_noticed_within_half_a_minute() {
    let mut world = two();
    let tab = &mut world.tabs[0];
    // Ends the long poll, and shows the next one.
    tab.step(world.truth, Input::Online);
    let (poll, request) = asked_for_changes(tab);
    let answer = world.server.answer("ana", &["agent"], &request, world.truth).unwrap();
    tab.step(world.truth, Input::Response(poll, Ok(answer)));
    let (poll, request) = asked_for_changes(tab);
    assert!(request.path.contains("feed=longpoll"), "{}", request.path);
    let mut silent = request.timeout_ms;
    world.truth = world.truth.plus(i64::from(silent));
    tab.step(world.truth, Input::Response(poll, Err(TransportError::TimedOut)));
    let (check, request) = tab.asked.pop().unwrap();
    silent += request.timeout_ms;
    assert!(silent <= 30_000, "{silent}");
    tab.step(world.truth, Input::Response(check, Err(TransportError::TimedOut)));
    assert!(matches!(tab.replicator.connection(), Connection::Offline { .. }));
    // It asks again within seconds, and waits for seconds only.
    for _ in 0..20 {
        let at = tab.replicator.wake_at().unwrap();
        assert!(at <= world.truth.plus(5 * SECOND));
        world.truth = at;
        tab.step(world.truth, Input::Wake);
        let (check, request) = tab.asked.pop().unwrap();
        assert!(request.timeout_ms <= 8000);
        tab.step(world.truth, Input::Response(check, Err(TransportError::TimedOut)));
    }
    world.tabs[0].restart(5);
    world.heal();
    assert_all_equal(&world);
}
