//! A server that was put back from a copy, or replaced: each desk notices, and both sides have everything again.

use balcao::model::MINUTE;
use balcao::sync::{Connection, Input, SyncError};
use serde_json::json;

use super::hostile::{arrives, assert_all_equal, message, two};
use super::world::World;
use crate::common::fake_couch::{Cluster, Copy};

/// Two agents, one of them a manager, with six events of theirs and a customer's; and a copy of the server before half of them.
fn copied(cluster: Option<Cluster>) -> (World, Copy) {
    let mut world = two();
    if cluster.is_some() {
        world.server.cluster = cluster;
        for tab in &mut world.tabs {
            tab.step(world.truth, Input::Online);
        }
        world.heal();
    }
    let write = |world: &mut World, id: &str| {
        let event = message(world, id);
        world.server.put(id, event);
        for tab in &mut world.tabs {
            tab.write(world.truth, |_| {});
        }
        world.heal();
    };
    write(&mut world, "before");
    let copy = world.server.copy();
    write(&mut world, "after");
    write(&mut world, "later");
    assert_eq!(world.server.docs.len(), 9);
    (world, copy)
}

/// A channel brings 3,000 messages, and everybody has them.
fn brings_many(world: &mut World) {
    for n in 0..3000 {
        let id = format!("old-{n}");
        let event = message(world, &id);
        world.server.put(&id, event);
    }
    world.heal();
}

/// What was said to be synced is on the server, and in each browser, new ones too.
fn assert_whole(mut world: World, events: usize) {
    world.heal();
    assert_eq!(world.server.docs.len(), events, "what it lacked is there again");
    arrives(&mut world);
    assert_all_equal(&world);
    assert_eq!(world.tabs[0].lines().len(), events);
    for tab in &world.tabs {
        let state = tab.replicator.state();
        assert!(state.refused.is_empty() && state.disputed.is_empty(), "{state:?}");
    }
}

fn lacked(world: &World) -> Vec<Option<u64>> {
    let lacked =
        |tab: &crate::common::tab::Tab| Some(tab.replicator.state().comparison.as_ref()?.lacked);
    world.tabs.iter().map(lacked).collect()
}

/// Nothing reaches the server while it is put back.
fn outage(world: &mut World, change: impl FnOnce(&mut World)) {
    world.up = false;
    for tab in &mut world.tabs {
        tab.step(world.truth, Input::Online);
    }
    world.until(|world| {
        let offline = |connection| matches!(connection, Connection::Offline { .. });
        world.tabs.iter().all(|tab| offline(tab.replicator.connection()))
    });
    change(world);
    world.up = true;
}

#[test]
fn files_that_are_put_back() {
    for cluster in [None, Some(Cluster::default())] {
        let (mut world, copy) = copied(cluster);
        outage(&mut world, |world| world.server.put_back(&copy));
        world.heal();
        let lacked: u64 = lacked(&world).into_iter().flatten().sum();
        assert!(lacked >= 6, "{lacked}: each of six was sent at least once");
        assert_whole(world, 9);
    }
}

#[test]
fn a_database_that_is_created_anew_and_filled_from_a_copy() {
    let (mut world, copy) = copied(Some(Cluster::default()));
    outage(&mut world, |world| world.server.create_from(&copy));
    // What comes meanwhile has sequences that the desks have seen before.
    for n in 0..20 {
        let id = format!("meanwhile-{n}");
        let event = message(&world, &id);
        world.server.put(&id, event);
    }
    assert_whole(world, 29);
}

#[test]
fn an_empty_server_at_the_same_address() {
    let (mut world, _) = copied(Some(Cluster::default()));
    outage(&mut world, |world| {
        world.server.docs.clear();
        let nothing = world.server.copy();
        world.server.create_from(&nothing);
    });
    assert_whole(world, 9);
}

#[test]
fn it_is_noticed_without_an_outage() {
    let (mut world, copy) = copied(None);
    // A proxy leads to another copy from now on.
    world.server.put_back(&copy);
    let soon = world.truth.plus(12 * MINUTE);
    world.until(|world| world.server.docs.len() == 9);
    assert!(world.truth < soon);
    assert_whole(world, 9);
}

#[test]
fn nobody_says_synced_until_all_is_compared() {
    let (mut world, copy) = copied(None);
    outage(&mut world, |world| world.server.put_back(&copy));
    for tab in &mut world.tabs {
        tab.step(world.truth, Input::Online);
    }
    for _ in 0..20_000 {
        world.happen();
        for tab in &world.tabs {
            let is_synced = tab.replicator.connection() == Connection::Synced;
            let own = tab.lines().iter().all(|line| {
                let id = line.split('"').nth(3).unwrap();
                !id.starts_with(tab.user) || world.server.docs.contains_key(id)
            });
            assert!(!is_synced || own, "{:?}", tab.replicator.state());
        }
    }
    assert_whole(world, 9);
}

#[test]
fn an_agent_brings_their_own_and_a_manager_the_others() {
    let (mut world, copy) = copied(None);
    outage(&mut world, |world| world.server.put_back(&copy));
    world.away = Some(1);
    world.until(|world| world.tabs[0].replicator.connection() == Connection::Synced);
    assert_eq!(lacked(&world), [Some(2), None]);
    assert_eq!(world.server.docs.len(), 5, "two of ana's are there again");
    assert_eq!(world.tabs[0].lines().len(), 9, "and nothing is lost here");
    assert_whole(world, 9);
}

#[test]
fn what_is_written_meanwhile_goes_first() {
    let (mut world, copy) = copied(None);
    brings_many(&mut world);
    outage(&mut world, |world| world.server.put_back(&copy));
    world.tabs[0].step(world.truth, Input::Online);
    world.until(|world| {
        matches!(world.tabs[0].replicator.connection(), Connection::Comparing { .. })
    });
    let id = world.tabs[0].write(world.truth, |_| {});
    world.until(|world| world.server.docs.contains_key(&id));
    assert!(matches!(world.tabs[0].replicator.connection(), Connection::Comparing { .. }));
    assert_whole(world, 3010);
}

#[test]
fn a_page_that_is_closed_meanwhile_goes_on() {
    let (mut world, copy) = copied(None);
    brings_many(&mut world);
    outage(&mut world, |world| world.server.put_back(&copy));
    for seed in 0..8 {
        world.tabs[1].step(world.truth, Input::Online);
        for _ in 0..60 {
            world.happen();
        }
        world.tabs[1].restart(seed);
    }
    world.tabs[1].step(world.truth, Input::Wake);
    assert_whole(world, 3009);
}

#[test]
fn a_replica_that_lags_is_no_other_server() {
    let lags = Cluster { lags: 150, ..Cluster::default() };
    let (mut world, _) = copied(Some(lags));
    for _ in 0..10 {
        outage(&mut world, |_| {});
        world.heal();
    }
    let compared = lacked(&world).into_iter().flatten().count();
    assert!(compared <= 1, "{compared}: it is asked again before all is compared");
    assert_whole(world, 9);
}

#[test]
fn what_too_few_nodes_took_is_sent_again() {
    let (mut world, _) = copied(Some(Cluster::default()));
    world.server.cluster.as_mut().unwrap().thin = true;
    for tab in &mut world.tabs {
        tab.write(world.truth, |_| {});
    }
    world.until(|world| world.tabs.iter().all(|tab| !tab.replicator.state().accepted.is_empty()));
    let until = world.truth.plus(5 * MINUTE);
    while world.truth < until {
        world.happen();
        for tab in &world.tabs {
            assert_ne!(tab.replicator.connection(), Connection::Synced);
            assert_eq!(tab.replicator.waiting(), 1);
        }
    }
    assert!(world.server.pushed < 60, "{}: now and then", world.server.pushed);
    world.server.change_nodes();
    assert_eq!(world.server.docs.len(), 9);
    let soon = world.truth.plus(10 * MINUTE);
    world.until(|world| world.server.docs.len() == 11);
    assert!(world.truth < soon);
    world.until(|world| world.tabs.iter().all(|tab| tab.replicator.state().accepted.is_empty()));
    assert_whole(world, 11);
}

#[test]
fn one_answer_of_enough_nodes_shows_that_they_are_back() {
    let (mut world, _) = copied(Some(Cluster::default()));
    world.server.cluster.as_mut().unwrap().thin = true;
    world.tabs[0].write(world.truth, |_| {});
    world.until(|world| !world.tabs[0].replicator.state().accepted.is_empty());
    world.server.cluster.as_mut().unwrap().thin = false;
    world.tabs[0].write(world.truth, |_| {});
    let soon = world.truth.plus(MINUTE);
    world.until(|world| world.tabs[0].replicator.connection() == Connection::Synced);
    assert!(world.truth < soon);
    assert_whole(world, 11);
}

#[test]
fn nodes_that_are_back_are_noticed_without_a_new_event() {
    let (mut world, _) = copied(Some(Cluster::default()));
    world.server.cluster.as_mut().unwrap().thin = true;
    world.tabs[0].write(world.truth, |_| {});
    world.until(|world| !world.tabs[0].replicator.state().accepted.is_empty());
    world.server.change_nodes();
    let soon = world.truth.plus(MINUTE);
    world.until(|world| world.tabs[0].replicator.connection() == Connection::Synced);
    assert!(world.truth < soon);
    assert_whole(world, 10);
}

#[test]
fn what_was_erased_is_erased_again() {
    let (mut world, copy) = copied(None);
    let words = |world: &World| {
        let docs = world.server.docs.values();
        docs.filter(|doc| doc.fields.to_string().contains("Quero cancelar")).count()
    };
    assert_eq!(words(&world), 3);
    // A manager erases what the customer wrote before the copy was made, and after it.
    let ids: Vec<String> = ["before", "later"].map(str::to_owned).into();
    let request = balcao::sync::Database::new("desk").look_up(&ids);
    let answer = world.server.answer("bruno", &["manager"], &request, world.truth).unwrap();
    let found = balcao::sync::couch::read_lookup(Ok(answer)).unwrap();
    let erased = balcao::sync::couch::erased_documents(found);
    let request = balcao::sync::Database::new("desk").push(&erased);
    world.server.answer("bruno", &["manager"], &request, world.truth).unwrap();
    world.heal();
    assert_eq!(words(&world), 1);
    outage(&mut world, |world| world.server.put_back(&copy));
    world.heal();
    assert_eq!(words(&world), 1, "an old copy brings no words back");
    for tab in &world.tabs {
        let lines = tab.lines();
        assert_eq!(lines.iter().filter(|line| line.contains("Quero cancelar")).count(), 1);
    }
    assert_whole(world, 9);
}

#[test]
fn what_comes_in_is_no_longer_refused() {
    let mut world = two();
    world.server.refuses = |_, _| Some("late: settings are changed online");
    let id = world.tabs[1].write(world.truth, |_| {});
    world.heal();
    assert_eq!(world.tabs[1].replicator.state().refused.len(), 1);
    // Another node took it.
    let line = world.tabs[1].lines().pop().unwrap();
    let mut doc: serde_json::Value = serde_json::from_str(&line).unwrap();
    doc["_id"] = doc.as_object_mut().unwrap().remove("id").unwrap();
    world.server.put(&id, doc);
    world.heal();
    assert_eq!(world.tabs[1].replicator.state().refused.len(), 0);
}

#[test]
fn a_database_that_is_being_put_back_is_looked_for_again() {
    let (mut world, copy) = copied(Some(Cluster::default()));
    // It is not there at all, then there but not yet the members', then whole.
    outage(&mut world, |world| world.server.prepared = false);
    let stopped = |world: &World| {
        let stopped = |connection| matches!(connection, Connection::Stopped { .. });
        world.tabs.iter().all(|tab| stopped(tab.replicator.connection()))
    };
    for tab in &mut world.tabs {
        tab.step(world.truth, Input::Online);
    }
    // What reads it meets other errors than the handshake.
    for tab in &mut world.tabs {
        tab.step(world.truth, Input::SignedIn);
    }
    world.until(stopped);
    (world.server.prepared, world.server.members) = (true, false);
    let minute = world.truth.plus(MINUTE);
    world.until(|world| world.truth > minute);
    assert!(stopped(&world));
    world.server.create_from(&copy);
    world.server.members = true;
    let soon = world.truth.plus(2 * MINUTE);
    let synced = |tab: &crate::common::tab::Tab| tab.replicator.connection() == Connection::Synced;
    world.until(|world| world.tabs.iter().all(synced) && world.server.docs.len() == 9);
    assert!(world.truth < soon, "nobody had to do anything");
    assert_whole(world, 9);
}

#[test]
fn many_that_too_few_took_do_not_hold_up_what_is_new() {
    let (mut world, _) = copied(Some(Cluster::default()));
    world.server.cluster.as_mut().unwrap().thin = true;
    for _ in 0..700 {
        world.tabs[0].write(world.truth, |_| {});
    }
    world.until(|world| world.tabs[0].replicator.state().accepted.len() == 700);
    world.tabs[0].step(world.truth, Input::SignedIn);
    let (sent, until) = (world.server.pushed, world.truth.plus(5 * MINUTE));
    world.until(|world| world.truth > until);
    let sent = world.server.pushed - sent;
    assert!(sent < 40, "{sent}: now and then");
    world.server.cluster.as_mut().unwrap().thin = false;
    world.tabs[0].write(world.truth, |_| {});
    let soon = world.truth.plus(2 * MINUTE);
    world.until(|world| world.tabs[0].replicator.connection() == Connection::Synced);
    assert!(world.truth < soon);
    assert_whole(world, 710);
}

#[test]
fn many_refused_events_are_tried_once_when_somebody_asks() {
    let mut world = two();
    world.server.refuses = |_, doc| (doc["text"] == "mau").then_some("author: only as oneself");
    for _ in 0..700 {
        world.tabs[0].write(world.truth, |event| event["text"] = "mau".into());
    }
    world.heal();
    assert_eq!(world.tabs[0].replicator.state().refused.len(), 700);
    world.tabs[0].step(world.truth, Input::Retry);
    let (sent, until) = (world.server.pushed, world.truth.plus(5 * MINUTE));
    world.until(|world| world.truth > until);
    assert_eq!(world.server.pushed - sent, 2, "two requests hold them");
}

#[test]
fn a_comparison_takes_nothing_from_messages_without_words() {
    let (mut world, _) = copied(Some(Cluster::default()));
    let mut sticker = message(&world, "sticker");
    sticker["text"] = "".into();
    sticker["attachment"] =
        json!({"name": "s.webp", "mime": "image/webp", "bytes": 9, "sha256": "ab"});
    world.server.put("sticker", sticker.clone());
    let mut odd = message(&world, "odd");
    odd["more"] = json!({"text": ""});
    world.server.put("odd", odd);
    world.heal();
    let lines = world.tabs[1].lines();
    let copy = world.server.copy();
    outage(&mut world, |world| {
        world.server.create_from(&copy);
    });
    world.heal();
    assert!(world.tabs[1].replicator.state().comparison.is_some());
    assert_eq!(world.tabs[1].lines(), lines);
    assert_eq!(world.server.docs["sticker"].fields["attachment"], sticker["attachment"]);
    assert_whole(world, 11);
}

#[test]
fn nothing_of_a_desk_goes_to_another_at_the_same_address() {
    let (mut world, _) = copied(Some(Cluster::default()));
    outage(&mut world, |world| {
        world.server.docs.clear();
        let nothing = world.server.copy();
        world.server.create_from(&nothing);
        world.server.desk = "desk-2".into();
    });
    world.until(|world| {
        let other = |tab: &crate::common::tab::Tab| {
            matches!(
                tab.replicator.connection(),
                Connection::Stopped { cause: SyncError::OtherDesk, .. }
            )
        };
        world.tabs.iter().all(other)
    });
    assert!(world.server.docs.is_empty());
}

#[test]
fn what_only_a_manager_may_bring_is_not_compared_for_ever() {
    let (mut world, copy) = copied(None);
    outage(&mut world, |world| world.server.put_back(&copy));
    world.away = Some(1);
    world.until(|world| world.tabs[0].replicator.connection() == Connection::Synced);
    let first = world.tabs[0].replicator.state().comparison.clone();
    let later = world.truth.plus(25 * MINUTE);
    world.until(|world| world.truth > later);
    world.tabs[0].step(world.truth, Input::Online);
    world.until(|world| world.tabs[0].replicator.connection() == Connection::Synced);
    assert_eq!(world.tabs[0].replicator.state().comparison, first);
    assert_whole(world, 9);
}

/// Requests so far, apart from those for news.
fn questions(world: &World) -> usize {
    world.server.asked - world.server.polled
}

#[test]
fn a_page_that_was_closed_still_knows_that_too_few_nodes_took_an_event() {
    let (mut world, _) = copied(Some(Cluster::default()));
    world.server.cluster.as_mut().unwrap().thin = true;
    world.tabs[0].write(world.truth, |_| {});
    world.until(|world| !world.tabs[0].replicator.state().accepted.is_empty());
    world.tabs[0].restart(3);
    world.tabs[0].step(world.truth, Input::Wake);
    let later = world.truth.plus(15 * MINUTE);
    let asked = questions(&world);
    while world.truth < later {
        world.happen();
        assert_ne!(world.tabs[0].replicator.connection(), Connection::Synced);
    }
    let asked = questions(&world) - asked;
    assert!(asked < 150, "{asked} requests in fifteen minutes");
    world.server.change_nodes();
    assert_whole(world, 10);
}

#[test]
fn a_server_that_does_not_tell_of_its_nodes_is_not_asked_without_end() {
    for status in [403, 404, 503] {
        let (mut world, _) = copied(Some(Cluster::default()));
        world.server.cluster.as_mut().unwrap().thin = true;
        world.server.nodes_status = Some(status);
        world.tabs[0].write(world.truth, |_| {});
        world.until(|world| !world.tabs[0].replicator.state().accepted.is_empty());
        let (asked, later) = (questions(&world), world.truth.plus(5 * MINUTE));
        world.until(|world| world.truth > later);
        let asked = questions(&world) - asked;
        assert!(asked < 250, "{status}: {asked} requests in five minutes");
        world.server.nodes_status = None;
        assert_whole(world, 10);
    }
}

#[test]
fn however_many_too_few_took_none_counts_as_stored() {
    let (mut world, _) = copied(Some(Cluster::default()));
    world.server.cluster.as_mut().unwrap().thin = true;
    for _ in 0..2200 {
        world.tabs[0].write(world.truth, |_| {});
    }
    world.until(|world| world.tabs[0].replicator.state().accepted.len() >= 1000);
    let until = world.truth.plus(5 * MINUTE);
    world.until(|world| world.truth > until);
    assert_eq!(world.tabs[0].replicator.waiting(), 2200);
    world.server.change_nodes();
    assert_eq!(world.server.docs.len(), 9);
    let soon = world.truth.plus(10 * MINUTE);
    world.until(|world| world.tabs[0].replicator.connection() == Connection::Synced);
    assert!(world.truth < soon);
    assert_whole(world, 2209);
}
