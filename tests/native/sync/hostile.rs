//! A member of the desk writes documents to harm the others: nobody's desk stops, and nobody's differs from another's.

use balcao::store::MemoryStore;
use balcao::sync::Input;
use serde_json::{Value, json};

use super::world::World;
use crate::common::tab::Tab;

pub fn two() -> World {
    let tab = |user, roles: &[&'static str]| Tab::new(user, roles, MemoryStore::default());
    let mut world =
        World::new(31, vec![tab("ana", &["agent"]), tab("bruno", &["agent", "manager"])]);
    for number in 0..2 {
        world.tabs[number].step(world.truth, Input::Wake);
    }
    world.heal();
    world
}

/// Somebody signs in at a new browser.
pub fn arrives(world: &mut World) {
    let mut tab = Tab::new("ana", &["agent"], MemoryStore::default());
    tab.life = 7000 + world.tabs.len() as u64;
    tab.step(world.truth, Input::Wake);
    world.tabs.push(tab);
    world.heal();
}

/// An event of a customer's, as a document.
pub fn message(world: &World, id: &str) -> Value {
    json!({
        "_id": id, "at": world.truth.to_string(), "by": {"kind": "customer", "id": "maria"}, "chat": "c",
        "type": "message_received", "text": "Quero cancelar",
    })
}

pub fn nested(depth: usize) -> Value {
    (0..depth).fold(Value::Null, |inner, _| Value::Array(vec![inner]))
}

pub fn assert_all_equal(world: &World) {
    for tab in &world.tabs {
        assert_eq!(tab.lines(), world.tabs[0].lines());
        assert_eq!(tab.replicator.waiting(), 0);
    }
}

#[test]
fn an_event_that_cannot_be_read_costs_itself_and_is_named() {
    for depth in [125, 126, 127, 128, 130, 300] {
        let mut world = two();
        let mut deep = message(&world, "deep");
        deep["deep"] = nested(depth);
        world.server.put("deep", deep);
        let after = message(&world, "after");
        world.server.put("after", after);
        world.tabs[0].write(world.truth, |_| {});
        world.heal();
        arrives(&mut world);
        assert_all_equal(&world);
        let read = world.tabs[0].lines().len();
        for tab in &world.tabs {
            let state = tab.replicator.state();
            let odd: &[&str] = if read == 3 { &[] } else { &["deep"] };
            assert_eq!(state.odd_ids, odd, "{depth}");
        }
        assert_eq!(read, if depth < 127 { 3 } else { 2 }, "{depth}");
    }
}

#[test]
fn what_cannot_be_read_is_named_whatever_it_is() {
    let mut world = two();
    let huge = format!("1{}", "0".repeat(400));
    let numbers = json!({"_id": "n", "at": serde_json::from_str::<Value>(&huge).unwrap()});
    world.server.put("n", numbers);
    world.server.put("list", json!([1]));
    let long = "i".repeat(5000);
    world.server.put(&long, json!({"_id": long}));
    let after = message(&world, "after");
    world.server.put("after", after);
    world.heal();
    arrives(&mut world);
    assert_all_equal(&world);
    for tab in &world.tabs {
        assert_eq!(tab.lines().len(), 1);
        let odd = &tab.replicator.state().odd_ids;
        assert_eq!((odd.len(), tab.replicator.state().odd), (3, 3));
        assert!(odd.iter().all(|id| id.chars().count() <= 101));
    }
}

#[test]
fn a_first_load_passes_what_cannot_be_read() {
    let mut world = two();
    for n in 0..2500 {
        let mut event = message(&world, &format!("e{n}"));
        if n % 500 == 0 {
            event["deep"] = nested(200);
        }
        world.server.put(&format!("e{n}"), event);
    }
    world.heal();
    arrives(&mut world);
    assert_all_equal(&world);
    assert_eq!(world.tabs[0].lines().len(), 2495);
}

#[test]
fn large_events_come_in_pages_that_fit() {
    for (size, read) in [(30_000, 375), (120_000, 300)] {
        let mut world = two();
        world.max_bytes = 100_000;
        for n in 0..300 {
            let event = message(&world, &format!("small{n}"));
            world.server.put(&format!("small{n}"), event);
            if n % 4 == 0 {
                let mut event = message(&world, &format!("large{n}"));
                event["text"] = "a".repeat(size).into();
                world.server.put(&format!("large{n}"), event);
            }
        }
        world.heal();
        arrives(&mut world);
        assert_all_equal(&world);
        for tab in &world.tabs {
            assert_eq!(tab.lines().len(), read, "{size}");
            let state = tab.replicator.state();
            // What no response can hold is passed by, by name.
            assert_eq!(state.odd, 375 - read as u64, "{size}");
            assert!(state.odd_ids.iter().all(|id| id.starts_with("large")));
        }
    }
}

#[test]
fn a_first_load_of_large_events_ends() {
    let mut world = two();
    world.max_bytes = 100_000;
    for n in 0..1500 {
        let mut event = message(&world, &format!("e{n}"));
        if n % 50 == 49 {
            event["text"] = "a".repeat([60_000, 150_000][n / 50 % 2]).into();
        }
        world.server.put(&format!("e{n}"), event);
    }
    arrives(&mut world);
    for n in 1500..1600 {
        let event = message(&world, &format!("e{n}"));
        world.server.put(&format!("e{n}"), event);
    }
    world.heal();
    assert_all_equal(&world);
    assert_eq!(world.tabs[2].lines().len(), 1585);
    assert_eq!(world.tabs[2].replicator.state().odd, 15);
}

#[test]
fn a_page_that_fails_is_asked_for_in_parts() {
    let mut world = two();
    for n in 0..900 {
        let event = message(&world, &format!("e{n}"));
        world.server.put(&format!("e{n}"), event);
    }
    // The line breaks before so much has come.
    world.cut_at = 20_000;
    arrives(&mut world);
    assert_eq!(world.tabs[2].lines().len(), 900);
}
