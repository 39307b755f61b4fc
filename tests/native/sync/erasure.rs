//! What a manager erases on the server is erased on every desk, and stays so.

use balcao::journal::{Desk, codec};
use balcao::model::compiled_zones;
use balcao::store::MemoryStore;
use balcao::sync::Input;
use balcao::sync::couch::{Lookup, erased_documents};
use serde_json::{Value, json};

use super::world::World;
use crate::common::tab::Tab;

fn two() -> World {
    let tab = |user, roles: &[&'static str]| Tab::new(user, roles, MemoryStore::default());
    let mut world =
        World::new(11, vec![tab("ana", &["agent"]), tab("bruno", &["agent", "manager"])]);
    for number in 0..2 {
        world.tabs[number].step(world.truth, Input::Wake);
    }
    world.heal();
    world
}

/// As a manager does it on the server.
fn erase(world: &mut World, id: &str) {
    let doc = world.server.docs[id].fields.as_object().unwrap().clone();
    let left = erased_documents(vec![Lookup::Found(doc)]).remove(0);
    world.server.put(id, left);
}

#[test]
fn what_is_erased_is_erased_on_every_desk() {
    let mut world = two();
    let mut ids = Vec::new();
    for odd in [false, true] {
        ids.push(world.tabs[0].write(world.truth, |event| {
            event["text"] = " um segredo".into();
            event["attachment"] = json!({"name": "a", "mime": "b", "bytes": 1, "sha256": "c"});
            if odd {
                event["odd"] = serde_json::from_str("1.50").unwrap();
            }
        }));
    }
    world.heal();
    let before = world.tabs[0].lines();
    for id in &ids {
        erase(&mut world, id);
    }
    world.heal();
    for tab in &world.tabs {
        let lines = tab.lines();
        assert_eq!(lines.len(), 2);
        for (line, of) in lines.iter().zip(&before) {
            assert!(codec::is_erasure(line, of), "{line}");
            assert!(!line.contains("segredo") && !line.contains("sha256"));
        }
        assert_eq!(tab.replicator.state().disputed, [""; 0]);
        assert_eq!(tab.replicator.waiting(), 0);
    }
    // An old copy that comes back is erased all the same, and is no news for the server.
    for line in &before {
        let old: Value = serde_json::from_str(line).unwrap();
        world.tabs[0].append(world.truth, &old);
    }
    world.heal();
    assert!(world.tabs[0].lines().iter().all(|line| !line.contains("segredo")));
    assert_eq!(world.tabs[0].replicator.state().disputed, [""; 0]);
}

#[test]
fn a_desk_that_comes_later_never_sees_it() {
    let mut world = two();
    let id = world.tabs[0].write(world.truth, |event| event["text"] = "um segredo".into());
    world.heal();
    erase(&mut world, &id);
    world.tabs.push(Tab::new("ana", &["agent"], MemoryStore::default()));
    world.tabs[2].step(world.truth, Input::Wake);
    world.heal();
    assert_eq!(world.tabs[2].lines(), world.tabs[0].lines());
    assert!(!world.tabs[2].lines()[0].contains("segredo"));
}

#[test]
fn rivals_erase_nothing() {
    let mut world = two();
    let message = json!({
        "_id": "m1", "at": world.truth.to_string(), "by": {"kind": "customer", "id": "maria"}, "chat": "c",
        "type": "message_received", "text": "Oi",
    });
    world.server.put("m1", message.clone());
    world.heal();
    let before = world.tabs[1].lines();
    // As if erased, and by somebody who may not.
    let mut rival = message;
    rival["text"] = "".into();
    rival["by"] = json!({"kind": "bot", "id": "ana"});
    world.server.rival("m1", "9-f", rival, true);
    world.heal();
    for tab in &world.tabs {
        assert_eq!(tab.lines(), before);
        assert_eq!(tab.replicator.state().disputed, ["m1"]);
    }
}

#[test]
fn a_desk_that_brings_an_old_copy_along_follows_too() {
    let mut world = two();
    let id = world.tabs[0].write(world.truth, |event| event["text"] = "um segredo".into());
    world.heal();
    let copy: Value = serde_json::from_str(&world.tabs[0].lines()[0]).unwrap();
    erase(&mut world, &id);
    let mut tab = Tab::new("bruno", &["agent", "manager"], MemoryStore::default());
    tab.append(world.truth, &copy);
    tab.restart(4);
    world.tabs.push(tab);
    world.tabs[2].step(world.truth, Input::Wake);
    world.heal();
    assert!(!world.tabs[2].lines()[0].contains("segredo"));
    assert_eq!(world.tabs[2].replicator.state().disputed, [""; 0]);
}

/// The fold takes the same one of any number of contents, in whatever order they come, and an erasure is no conflict.
#[test]
fn the_fold_prefers_what_was_erased_in_any_order() {
    let event = |text: &str, status: bool| {
        let mut event = json!({
            "id": "e1", "at": "2026-11-22T12:00:00.000Z", "by": {"kind": "customer", "id": "maria"}, "chat": "c",
            "type": "message_received", "text": text,
        });
        if status {
            event["more"] = 1.into();
        }
        codec::decode(&event.to_string()).unwrap()
    };
    let all = [
        event("!a", false),
        event("b", false),
        event("", false),
        event("", true),
        event("z", true),
    ];
    let mut orders = vec![vec![]];
    for _ in 0..all.len() {
        orders = orders
            .into_iter()
            .flat_map(|order: Vec<usize>| {
                let left = (0..all.len()).filter(|n| !order.contains(n)).collect::<Vec<_>>();
                left.into_iter().map(move |n| [order.clone(), vec![n]].concat())
            })
            .collect();
    }
    let mut stands = None;
    for order in orders {
        let mut desk = Desk::new(compiled_zones());
        for n in &order {
            desk.apply([all[*n].clone()]);
        }
        let line: Vec<String> = desk
            .chats()
            .flat_map(|(_, chat)| chat.events().iter().map(codec::encode).collect::<Vec<_>>())
            .collect();
        assert_eq!(stands.get_or_insert_with(|| line.clone()), &line, "{order:?}");
        assert!(line[0].contains("\"text\":\"\""), "{line:?}");
    }
    let mut desk = Desk::new(compiled_zones());
    assert!(desk.apply([all[1].clone(), all[2].clone()]).conflicts.is_empty());
    assert!(desk.apply([all[0].clone()]).conflicts.is_empty());
    assert_eq!(desk.apply([all[4].clone()]).conflicts.len(), 1);
}
