//! The first load of a long journal: the newest part comes first, and whatever fails, no chat is called whole that is not.

use std::collections::BTreeSet;

use balcao::journal::codec;
use balcao::model::{SECOND, Timestamp};
use balcao::store::MemoryStore;
use balcao::sync::{Connection, FirstLoad, Input};
use serde_json::json;

use super::world::World;
use crate::common::fake_couch::event;
use crate::common::tab::Tab;

/// A server with a journal of so many events, the newest last, and somebody who has never seen it.
fn long(seed: u64, events: usize, chats: usize) -> World {
    let mut world = World::new(seed, vec![Tab::new("ana", &["agent"], MemoryStore::default())]);
    let began = world.truth.plus(-SECOND * events as i64);
    for n in 0..events {
        // Each chat has its time, and some go on for all of it.
        let chat = if n % 5 == 0 { n % 7 } else { 7 + n * chats / events };
        post(&mut world, &format!("e{n}"), &format!("c{chat}"), began.plus(SECOND * n as i64), n);
    }
    world
}

fn post(world: &mut World, id: &str, chat: &str, at: Timestamp, n: usize) {
    let event = match n % 97 {
        0 => json!({
            "_id": id, "at": at.to_string(), "by": {"kind": "agent", "id": "bruno"}, "type": "settings_changed", "settings": {},
        }),
        1 => {
            let line = json!({
                "id": id, "at": at.to_string(), "by": {"kind": "customer", "id": "maria"}, "chat": chat,
                "type": "message_received", "text": "Oi", "odd": 1.5,
            });
            json!({"_id": id, "line": codec::encode(&codec::decode(&line.to_string()).unwrap())})
        }
        _ => json!({
            "_id": id, "at": at.to_string(), "by": {"kind": "customer", "id": "maria"}, "chat": chat,
            "type": "message_received", "text": "Oi",
        }),
    };
    world.server.put(id, event);
}

fn first(world: &World) -> Option<&FirstLoad> {
    world.tabs[0].replicator.state().first.as_ref()
}

/// What is called whole is whole, and where nothing is loading any more there are no holes.
fn assert_whole(seed: u64, world: &World) {
    let ledger = world.tabs[0].replicator.state();
    let lines = world.tabs[0].lines();
    // The event's own id is the last of the ids in a canonical line.
    let id = |line: &'_ str| {
        let at = line.rfind("\"id\":\"").unwrap() + 6;
        let rest = &line[at..];
        rest[..rest.find('"').unwrap()].to_owned()
    };
    let here: BTreeSet<String> = lines.iter().map(|line| id(line)).collect();
    let (until, whole) = match &ledger.first {
        Some(first) => (first.live.parse().unwrap_or(0), Some(&first.whole)),
        None => (ledger.since.parse().unwrap_or(0), None),
    };
    let whole: Option<BTreeSet<&str>> =
        whole.map(|whole| whole.iter().map(String::as_str).collect());
    if whole.as_ref().is_some_and(BTreeSet::is_empty) {
        return;
    }
    for (id, doc) in world.server.docs.iter().filter(|(_, doc)| doc.seq <= until) {
        let event = event(doc);
        let chat = event["chat"].as_str();
        let must = whole.as_ref().is_none_or(|whole| chat.is_none_or(|chat| whole.contains(chat)));
        assert!(
            !must || here.contains(id.as_str()),
            "seed {seed}: {id} of {chat:?} is missing, and called whole"
        );
    }
}

fn start(world: &mut World) {
    world.tabs[0].step(world.truth, Input::Wake);
}

#[test]
fn the_newest_part_is_whole_long_before_the_history() {
    let mut world = long(3, 6000, 600);
    start(&mut world);
    world.until(|world| first(world).is_some_and(|first| first.whole.contains(&"c606".to_owned())));
    assert!(world.tabs[0].lines().len() < 4000);
    assert_whole(3, &world);
    let Connection::Syncing { received, to_come: Some(to_come), .. } =
        world.tabs[0].replicator.connection()
    else {
        panic!("it says how much is to come");
    };
    assert!(received < 3000 && received + to_come >= 6000, "{received} of {to_come} more");
    world.heal();
    assert_eq!(first(&world), None);
    assert_eq!(world.tabs[0].lines().len(), 6000);
    assert_eq!(world.tabs[0].replicator.waiting(), 0);
    assert_eq!(world.tabs[0].replicator.state().odd, 0);
}

#[test]
fn news_comes_before_the_history_is_here() {
    let mut world = long(4, 30_000, 600);
    start(&mut world);
    world.until(|world| first(world).is_some_and(|first| !first.whole.is_empty()));
    let now = world.truth;
    post(&mut world, "news", "a-new-chat", now, 2);
    world.until(|world| {
        first(world).is_some_and(|first| first.is_whole("a-new-chat")) || first(world).is_none()
    });
    assert!(first(&world).is_some(), "before the end");
    assert_whole(4, &world);
}

#[test]
fn a_short_journal_comes_at_once() {
    let mut world = long(5, 900, 30);
    start(&mut world);
    world.heal();
    assert_eq!((world.server.viewed, first(&world)), (0, None));
    assert_eq!(world.tabs[0].lines().len(), 900);
}

#[test]
fn without_views_everything_comes_from_its_beginning() {
    for (version, views) in [(1, true), (2, false)] {
        let mut world = long(6, 3000, 100);
        (world.server.version, world.server.views) = (version, views);
        start(&mut world);
        world.until(|world| !world.tabs[0].lines().is_empty());
        assert!(first(&world).is_some_and(|first| first.whole.is_empty()));
        world.heal();
        assert_eq!(first(&world), None);
        assert_eq!(world.tabs[0].lines().len(), 3000);
        assert!(world.server.viewed <= 3, "{}", world.server.viewed);
    }
}

#[test]
fn views_that_become_ready_are_used() {
    let mut world = long(8, 3000, 100);
    world.server.views = false;
    start(&mut world);
    world.until(|world| world.server.viewed == 3);
    world.server.views = true;
    world.tabs[0].restart(2);
    start(&mut world);
    world.until(|world| first(world).is_none_or(|first| !first.whole.is_empty()));
    assert!(first(&world).is_some());
}

#[test]
fn an_upload_leaves_the_views_built() {
    let mut world =
        World::new(9, vec![Tab::new("ana", &["agent", "manager"], MemoryStore::default())]);
    for n in 0..1200 {
        let event = json!({
            "id": format!("e{n}"), "at": world.truth.to_string(), "by": {"kind": "customer", "id": "maria"}, "chat": "c",
            "type": "message_received", "text": "Oi",
        });
        world.tabs[0].append(world.truth, &event);
    }
    world.tabs[0].restart(2);
    start(&mut world);
    let mut told = Vec::new();
    for _ in 0..20_000 {
        world.happen();
        if let Connection::Syncing { sent, waiting, .. } = world.tabs[0].replicator.connection() {
            told.push((sent, sent + waiting));
        }
        if told.len() == 40 {
            // It goes on counting where it was.
            world.tabs[0].restart(3);
            start(&mut world);
        }
        if world.server.viewed == 2 {
            break;
        }
    }
    assert_eq!(world.server.viewed, 2);
    assert!(told.iter().any(|(sent, of)| (1..1200).contains(sent) && *of == 1200), "{told:?}");
    assert_eq!(first(&world), None, "everything was here");
}

/// One run: everything fails that can while a long journal comes in and news arrives.
fn run(seed: u64) {
    let mut world = long(seed, 1100 + seed as usize % 1700, 120);
    world.server.pouch = seed.is_multiple_of(2);
    world.server.version = [2, 2, 2, 1][world.below(4)];
    world.lost = [0, 100, 300][world.below(3)];
    world.storage_fails = [0, 0, 150][world.below(3)];
    start(&mut world);
    let mut before = None;
    for round in 0..120 {
        for _ in 0..world.below(12) {
            world.happen();
            let ledger = world.tabs[0].replicator.state();
            let now = Some((ledger.first.clone(), ledger.since.clone()));
            if now != before {
                assert_whole(seed, &world);
                before = now;
            }
        }
        let chat = world.below(140);
        let truth = world.truth;
        match world.below(16) {
            0 => world.tabs[0].restart(seed + round),
            1 => world.up = !world.up,
            2..6 => post(&mut world, &format!("n{round}"), &format!("c{chat}"), truth, chat),
            6 => world.server.views = !world.server.views,
            7 => start(&mut world),
            8 if !world.tabs[0].replicator.state().desk.is_empty() => {
                // The agent answers in a chat that is shown.
                let whole = first(&world).and_then(|first| first.whole.last().cloned());
                if let Some(whole) = whole {
                    world.tabs[0].write(truth, |event| event["chat"] = whole.clone().into());
                }
            }
            _ => {}
        }
    }
    world.server.views = true;
    world.tabs[0].step(world.truth, Input::Wake);
    world.heal();
    assert_whole(seed, &world);
    assert_eq!(first(&world), None, "seed {seed}");
    assert_eq!(world.tabs[0].lines().len(), world.server.docs.len(), "seed {seed}");
    let ledger = world.tabs[0].replicator.state();
    assert!(ledger.refused.is_empty() && ledger.disputed.is_empty(), "seed {seed}: {ledger:?}");
    assert!(world.server.writes.values().all(|times| *times == 1), "seed {seed}: each once");
}

#[test]
fn whatever_fails_nothing_is_called_whole_that_is_not() {
    let most =
        std::env::var("SYNC_FIRST_SEEDS").ok().and_then(|seeds| seeds.parse().ok()).unwrap_or(100);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for part in 0..threads {
            scope.spawn(move || (part as u64..most).step_by(threads).for_each(run));
        }
    });
}
