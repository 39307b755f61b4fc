//! Rivals of an event, under its id: all desks equal each other, and nobody takes anybody's words away.

use std::cell::RefCell;
use std::future::ready;

use balcao::model::{EventId, Timestamp};
use balcao::sync::Database;
use balcao::sync::couch::{Form, erase};
use balcao::sync::transport::{Request, ResponseFuture, Transport};
use serde_json::{Value, json};

use super::hostile::{arrives, assert_all_equal, message, nested, two};
use crate::common::fake_couch::Server;
use crate::common::tab::{Tab, now};

/// What an agent may write under an id of somebody else's: smaller in every way, and as if erased.
fn rival_of(fields: &Value) -> Value {
    let mut rival = fields.clone();
    rival["at"] = "2020-01-01T00:00:00.000Z".into();
    rival["by"] = json!({"kind": "agent", "id": "zoe"});
    rival["type"] = "note_added".into();
    rival["text"] = "".into();
    rival["chat"] = "a".into();
    rival
}

/// Desks that saw the original, the rival or both in whatever order, and desks that come later, equal each other.
#[test]
fn a_rival_changes_nothing_on_any_desk() {
    for (rev, wins) in [("9-fff", true), ("1-fff", true), ("1-000", false), ("2-fff", true)] {
        for seen in [false, true] {
            let mut world = two();
            let original = message(&world, "m1");
            world.server.put("m1", original.clone());
            if seen {
                world.heal();
            }
            world.server.rival("m1", rev, rival_of(&original), wins);
            world.heal();
            arrives(&mut world);
            assert_all_equal(&world);
            for tab in &world.tabs {
                assert!(tab.lines()[0].contains("Quero cancelar"), "{rev} {wins} {seen}");
                let rivals = &tab.replicator.state().rivals;
                let told: Vec<_> = rivals.iter().map(|rival| (&*rival.id, &*rival.by)).collect();
                assert_eq!(told, [("m1", "zoe")], "who did it is told");
            }
        }
    }
}

/// Nobody's claim is better here: all desks have the same all the same, whoever came when.
#[test]
fn of_rivals_with_the_same_claim_every_desk_has_the_same() {
    for text in ["", "aaa", "zzz"] {
        for wins in [false, true] {
            let mut world = two();
            let id = world.tabs[0].write(world.truth, |_| {});
            world.heal();
            let mut rival = world.server.docs[&id].fields.clone();
            rival["by"]["id"] = "zoe".into();
            rival["text"] = text.into();
            world.server.rival(&id, "9-fff", rival, wins);
            world.heal();
            arrives(&mut world);
            assert_all_equal(&world);
            let told = |tab: &Tab| tab.replicator.state().rivals.len();
            assert!(world.tabs.iter().all(|tab| told(tab) == 1));
        }
    }
}

#[test]
fn many_and_large_rivals_are_read_in_parts() {
    let mut world = two();
    world.max_bytes = 100_000;
    for n in 0..20 {
        let id = format!("m{n}");
        let original = message(&world, &id);
        world.server.put(&id, original.clone());
        for leaf in 0..n {
            let mut rival = rival_of(&original);
            let size = [10, 30_000, 120_000][leaf % 3];
            rival["text"] = format!("{leaf}{}", "a".repeat(size)).into();
            world.server.rival(&id, &format!("9-{leaf}"), rival, leaf == 0);
        }
    }
    world.server.rival("m19", "9-deep", json!({"_id": "m19", "deep": nested(200)}), false);
    world.server.rival("m19", "9-gone", json!({"_id": "m19", "_deleted": true}), false);
    world.heal();
    arrives(&mut world);
    assert_all_equal(&world);
    assert_eq!(world.tabs[2].lines().len(), 20);
    assert!(world.tabs[2].lines().iter().all(|line| line.contains("Quero cancelar")));
}

/// The network and the storage fail while rivals are written.
#[test]
fn rivals_and_failures_leave_all_desks_equal() {
    for seed in 0..100 {
        let mut world = two();
        world.dice = oorandom::Rand32::new(seed);
        (world.lost, world.storage_fails) = (100, 100);
        for n in 0..15 {
            let id = format!("m{n}");
            let original = message(&world, &id);
            world.server.put(&id, original.clone());
            for _ in 0..world.below(30) {
                world.happen();
            }
            let wins = world.chance(500);
            world.server.rival(&id, "1-fff", rival_of(&original), wins);
            for _ in 0..world.below(30) {
                world.happen();
            }
        }
        world.heal();
        arrives(&mut world);
        assert_all_equal(&world);
        assert_eq!(world.tabs[0].lines().len(), 15, "seed {seed}");
        assert!(world.tabs[0].lines().iter().all(|line| line.contains("Quero cancelar")));
    }
}

/// A manager's requests.
struct Manager<'a>(&'a RefCell<Server>, Timestamp);

impl Transport for Manager<'_> {
    fn ask(&self, request: Request) -> ResponseFuture<'_> {
        let roles = ["agent", "manager"];
        let response = self.0.borrow_mut().answer("bruno", &roles, &request, self.1);
        Box::pin(ready(Ok(response.unwrap())))
    }
}

#[test]
fn every_leaf_is_erased() {
    let mut world = two();
    let mut original = message(&world, "m1");
    original["text"] = "um segredo".into();
    world.server.put("m1", original.clone());
    world.heal();
    // The words in other hands, too.
    for (n, wins) in [(0, true), (1, false), (2, true)] {
        let mut rival = rival_of(&original);
        rival["text"] = format!("um segredo {n}").into();
        world.server.rival("m1", &format!("{n}-fff"), rival, wins);
    }
    world.heal();
    let server = RefCell::new(std::mem::replace(&mut world.server, Server::new()));
    let manager = Manager(&server, world.truth);
    let erased =
        now(erase(&manager, &Database::new("desk"), &[EventId::from("m1")], Form::Whole)).unwrap();
    assert_eq!((erased.erased, erased.refused), (1, vec![]));
    world.server = server.into_inner();
    let doc = &world.server.docs["m1"];
    let leaves = doc.rivals.iter().map(|(_, fields)| fields).chain([&doc.fields]);
    assert!(leaves.into_iter().all(|fields| fields["text"] == ""), "{:?}", doc.rivals);
    world.heal();
    arrives(&mut world);
    assert_all_equal(&world);
    assert!(!world.tabs[0].lines()[0].contains("segredo"));
    assert!(world.tabs[0].lines()[0].contains("customer"), "the customer's event stands");
    // What was erased does not come back.
    world.server.rival("m1", "99-fff", original, true);
    world.heal();
    arrives(&mut world);
    assert_all_equal(&world);
    assert!(!world.tabs[0].lines()[0].contains("segredo"));
}

/// A chatbot's reply has an id that anybody can work out: somebody writes another content under it first.
#[test]
fn who_is_there_first_makes_no_desk_differ() {
    for text in ["", "aaa", "zzz"] {
        for known in [false, true] {
            let mut world = two();
            let reply = |text: &str| {
                json!({
                    "_id": "reply", "at": world.truth.to_string(), "by": {"kind": "bot", "id": "rule"}, "chat": "c",
                    "type": "message_sent", "text": text,
                })
            };
            let (theirs, mut ours) = (reply(text), reply("Bom dia!"));
            ours["id"] = "reply".into();
            ours.as_object_mut().unwrap().remove("_id");
            world.server.put("reply", theirs);
            if known {
                world.heal();
            }
            let truth = world.truth;
            world.tabs[0].append(truth, &ours);
            world.heal();
            arrives(&mut world);
            assert_all_equal(&world);
            assert!(world.tabs[0].lines()[0].contains(&format!("\"text\":\"{text}\"")));
            assert!(world.server.writes.values().all(|times| *times == 1));
        }
    }
}
