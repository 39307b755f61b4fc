//! Thousands of runs in which everything goes wrong that can; afterwards everybody has the same events, each once.

use std::collections::{BTreeMap, BTreeSet};

use balcao::journal::{Desk, codec};
use balcao::model::{HOUR, compiled_zones};
use balcao::store::MemoryStore;
use balcao::sync::{doc_id, from_document};

use super::world::World;
use crate::common::fake_couch::{Cluster, Copy};
use crate::common::tab::Tab;

/// One run: two agents, one of them with two browsers, and a channel's program now and then. In some the server is a cluster,
/// whose nodes come and go, and in some it is put back from a copy.
fn run(seed: u64) -> World {
    let tab = |user, roles: &[&'static str]| Tab::new(user, roles, MemoryStore::default());
    let manager: &[&str] = &["agent", "manager"];
    let is_put_back = seed.is_multiple_of(5);
    // What a channel wrote is brought back by managers only.
    let ana = if is_put_back { manager } else { &["agent"] };
    let mut world = World::new(seed, vec![tab("ana", ana), tab("bruno", manager), tab("ana", ana)]);
    if seed.is_multiple_of(3) {
        let lags = [0, 0, 50][world.below(3)];
        world.server.cluster = Some(Cluster { lags, ..Cluster::default() });
        world.server.replicas = true;
    } else {
        world.server.pouch = seed.is_multiple_of(2);
    }
    let mut copy = world.server.copy();
    world.server.most = [usize::MAX, 1, 3, 7][world.below(4)];
    world.lost = [0, 50, 300][world.below(3)];
    world.storage_fails = [0, 0, 100][world.below(3)];
    for number in 0..world.tabs.len() {
        let hours = [0, 0, -5, 3][world.below(4)];
        world.tabs[number].clock_error = i64::from(hours) * HOUR + world.below(3000) as i64;
        // Two browsers of one agent do not make the same ids.
        world.tabs[number].life = number as u64 * 1000;
        world.tabs[number].restart(seed);
        // At their first contact there is nothing here.
        world.tabs[number].step(world.truth, balcao::sync::Input::Wake);
    }
    world.until(|world| world.tabs.iter().all(|tab| !tab.replicator.state().desk.is_empty()));
    let (mut written, mut lost) = (Vec::new(), BTreeSet::new());
    for round in 0..60 + world.below(140) {
        for _ in 0..world.below(8) {
            world.happen();
        }
        let number = world.below(world.tabs.len());
        match world.below(40) {
            0 => world.tabs[number].restart(seed + round as u64),
            1 => world.up = !world.up,
            2 => {
                let id = format!("channel-{round}");
                let event = serde_json::json!({
                    "_id": id, "at": world.truth.to_string(), "by": {"kind": "customer", "id": "maria"}, "chat": "c",
                    "type": "message_received", "text": "Oi",
                });
                world.server.put(&id, event);
                written.push(id);
            }
            3 => world.tabs[number].step(world.truth, balcao::sync::Input::Online),
            // The clock is put right, or wrong.
            4 => world.tabs[number].clock_error = [0, HOUR, -HOUR][world.below(3)],
            15 if is_put_back => copy = world.server.copy(),
            16 if is_put_back => lost.extend(put_back(&mut world, &copy, &mut written)),
            17 => world.server.maintenance = !world.server.maintenance,
            18 | 19 => world.server.change_nodes(),
            20 | 21 => {
                if let Some(cluster) = &mut world.server.cluster {
                    cluster.thin = true;
                }
            }
            5..15 => {
                let odd = world.below(6);
                let truth = world.truth;
                written.push(world.tabs[number].write(truth, |event| match odd {
                    0 => event["id"] = format!("_{}", event["id"].as_str().unwrap()).into(),
                    1 => event["odd"] = serde_json::from_str("1.50").unwrap(),
                    2 => event["type"] = "message_sent".into(),
                    _ => {}
                }));
                if odd == 0 {
                    let id = written.pop().unwrap();
                    written.push(format!("_{id}"));
                }
            }
            _ => {}
        }
    }
    world.heal();
    // What the clocks made too early goes when its time has come: nobody's events are lost to a wrong clock.
    written.extend(lost.into_iter().filter(|id| world.server.docs.contains_key(id)));
    assert_same(seed, &world, &written);
    world
}

/// The server is as it was before. Returns what a channel wrote and no browser has: it is lost, unless it is on its way to one.
fn put_back(world: &mut World, copy: &Copy, written: &mut Vec<String>) -> Vec<String> {
    if world.server.cluster.is_some() {
        world.server.create_from(copy);
    } else {
        world.server.put_back(copy);
        // It was started anew, which such a server says as a database's time.
        world.server.created += 1;
    }
    let held: BTreeSet<String> = world
        .tabs
        .iter()
        .flat_map(Tab::lines)
        .map(|line| codec::decode(&line).unwrap().id.to_string())
        .collect();
    let docs = &world.server.docs;
    written.extract_if(.., |id| !held.contains(id) && !docs.contains_key(id)).collect()
}

fn assert_same(seed: u64, world: &World, written: &[String]) {
    let on_server: BTreeMap<String, String> = world
        .server
        .docs
        .iter()
        .map(|(id, doc)| {
            let event = from_document(doc.fields.as_object().unwrap().clone()).unwrap();
            assert_eq!(doc_id(&event.id), *id);
            (event.id.to_string(), codec::encode(&event))
        })
        .collect();
    let mut expected: Vec<&String> = written.iter().collect();
    expected.sort();
    assert!(
        on_server.keys().eq(expected),
        "seed {seed}: everything written is on the server, and nothing else"
    );
    assert!(world.server.writes.values().all(|times| *times == 1), "seed {seed}: each once");
    let mut lines: Vec<&String> = on_server.values().collect();
    lines.sort();
    let mut union = Desk::new(compiled_zones());
    union.apply(lines.iter().map(|line| codec::decode(line).unwrap()));
    for tab in &world.tabs {
        let here = tab.lines();
        assert!(
            here.iter().eq(lines.iter().copied()),
            "seed {seed}: a desk has what the server has"
        );
        let mut desk = Desk::new(compiled_zones());
        desk.apply(here.iter().map(|line| codec::decode(line).unwrap()));
        let state = |desk: &Desk| {
            desk.chats().map(|(_, chat)| format!("{:?}", chat.state())).collect::<Vec<_>>()
        };
        assert_eq!(state(&desk), state(&union), "seed {seed}");
        let ledger = tab.replicator.state();
        assert!(
            ledger.refused.is_empty() && ledger.disputed.is_empty() && ledger.odd == 0,
            "seed {seed}: {ledger:?}"
        );
    }
}

#[test]
fn after_healing_everybody_has_the_same() {
    let most =
        std::env::var("SYNC_SEEDS").ok().and_then(|seeds| seeds.parse().ok()).unwrap_or(2000);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for first in 0..threads {
            scope.spawn(move || {
                (first as u64..most).step_by(threads).for_each(|seed| drop(run(seed)));
            });
        }
    });
}

#[test]
fn a_run_is_made_by_its_seed_alone() {
    let (one, other) = (run(42), run(42));
    assert_eq!(one.truth, other.truth);
    assert_eq!(one.tabs[0].lines(), other.tabs[0].lines());
}
