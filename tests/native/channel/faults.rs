//! Thousands of runs in which everything goes wrong that can.

use std::collections::BTreeMap;

use balcao::channel::Standing;
use balcao::journal::{Body, DeliveryState, codec};
use balcao::model::HOUR;
use serde_json::json;

use super::world::World;

/// One run: customers write, an agent answers, tabs crash. Sometimes two tabs work at once, as in a browser without locks.
fn run(seed: u64) -> World {
    let hours = [0, 0, -5, 3][seed as usize % 4];
    let mut world = World::new(seed, 1 + usize::from(seed.is_multiple_of(3)), hours * HOUR);
    world.lost = [0, 50, 300][world.below(3)];
    world.storage_fails = [0, 0, 100][world.below(3)];
    let mut texts: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for _ in 0..80 + world.below(160) {
        for _ in 0..world.below(10) {
            world.happen();
        }
        let truth = world.truth;
        match world.below(40) {
            0 | 1 => {
                let tab = world.below(world.tabs.len());
                world.crash(tab);
            }
            2 => world.up = !world.up,
            3 => world.bot.busy = 3,
            4 => world.bot.rival = !world.bot.rival,
            5 => world.bot.revoked = !world.bot.revoked,
            6 => world.bot.repeats = !world.bot.repeats,
            7 => world.bot.odd("message", json!({"message_id": 1, "chat": {"id": -5, "type": "group"}, "date": 1, "text": "Oi"})),
            8 => world.bot.odd("shipping_query", json!({"id": "x"})),
            9 => {
                let chat = world.below(4) as i64 + 100;
                if !world.bot.blocked.contains(&chat) {
                    world.bot.blocked.push(chat);
                }
            }
            10..14 => {
                let chat = world.below(4) as i64 + 100;
                if let Some(number) = texts.get(&chat).and_then(|all| all.last().copied()) {
                    // A change to the same text would be none.
                    let text = format!("mudei {}", world.bot.all.len());
                    world.bot.edit(chat, number, truth, &text);
                }
            }
            39 => world.bot.jump(),
            14..24 => drop(world.agent_writes()),
            _ => {
                let chat = world.below(4) as i64 + 100;
                let number = world.bot.write(chat, truth, json!({"text": format!("Oi {truth}")}));
                texts.entry(chat).or_default().push(number);
            }
        }
    }
    world.heal();
    check(seed, &world);
    world
}

fn check(seed: u64, world: &World) {
    let lines = world.lines();
    assert_eq!(world.ids().len(), lines.len(), "seed {seed}: no event twice");
    let events: Vec<_> = lines.iter().map(|line| codec::decode(line).unwrap()).collect();

    // Nothing heard is lost: all that customers wrote is there once.
    let private = |kind: &str| {
        let all = world.bot.all.iter();
        all.filter(|update| update.get(kind).is_some_and(|one| one["chat"]["type"] == "private"))
            .count()
    };
    let received =
        |event: &&balcao::journal::Event| matches!(event.body, Body::MessageReceived { .. });
    let changed =
        |event: &&balcao::journal::Event| matches!(event.body, Body::MessageChanged { .. });
    assert_eq!(events.iter().filter(received).count(), private("message"), "seed {seed}: heard");
    assert_eq!(
        events.iter().filter(changed).count(),
        private("edited_message"),
        "seed {seed}: changed"
    );

    // What is said of the desk's messages is true, and no customer has one twice.
    let desk = world.desk();
    for (_, chat) in desk.chats() {
        for event in chat.events() {
            let Body::MessageSent { text, .. } = &event.body else { continue };
            let times = world.bot.sent.iter().filter(|(_, sent)| **sent == **text).count();
            let state = chat.state().deliveries.get(&event.id);
            match state {
                Some(DeliveryState::Sent) => assert_eq!(times, 1, "seed {seed}: {text} sent"),
                Some(DeliveryState::Failed) => assert_eq!(times, 0, "seed {seed}: {text} failed"),
                Some(DeliveryState::Unknown) => assert!(times <= 1, "seed {seed}: {text} twice"),
                _ => panic!("seed {seed}: {text} is left at {state:?}"),
            }
        }
    }
    assert_eq!(world.health().standing, Standing::Listening, "seed {seed}");
    assert_eq!(world.health().waiting, 0, "seed {seed}");

    // What figures are made of is what it is where nothing goes wrong.
    let mut calm = World::new(0, 1, 0);
    calm.truth = world.truth;
    for update in &world.bot.all {
        calm.bot.give(update.clone());
    }
    calm.heal();
    let heard = |lines: Vec<String>| {
        let by_network =
            |line: &String| !line.contains("\"message_sent\"") && !line.contains("\"delivery\"");
        let mut lines: Vec<String> = lines.into_iter().filter(by_network).collect();
        if world.tabs.len() > 1 {
            // The network tells seconds. Two tabs that hear at once may count within one differently.
            for line in &mut lines {
                let event = codec::decode(line).unwrap();
                let at = event.at.to_string();
                *line = format!("{} {}", line.replace(&at, ""), &at[..19]);
            }
        }
        lines.sort();
        lines
    };
    let (here, there) = (heard(lines), heard(calm.lines()));
    let odd = here.iter().zip(&there).find(|(one, other)| one != other);
    assert!(here.len() == there.len() && odd.is_none(), "seed {seed}: {odd:?}");
}

#[test]
fn nothing_is_lost_or_doubled_and_what_is_said_of_messages_is_true() {
    let most = std::env::var("SYNC_SEEDS").ok().and_then(|seeds| seeds.parse().ok()).unwrap_or(100);
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
    assert_eq!(run(42).lines(), run(42).lines());
}

#[test]
fn where_nothing_goes_wrong_nothing_is_doubtful() {
    let mut world = World::new(7, 1, 0);
    let truth = world.truth;
    world.bot.write(100, truth, json!({"text": "Oi"}));
    world.heal();
    for _ in 0..20 {
        world.agent_writes().unwrap();
    }
    world.heal();
    assert_eq!(world.bot.sent.len(), 20);
    let order: Vec<String> = (1..=20).map(|number| format!("resposta {number}")).collect();
    assert!(world.bot.sent.iter().map(|(_, text)| text).eq(&order), "in order");
}

#[test]
fn while_there_is_no_connection_messages_wait_and_are_in_no_doubt() {
    let mut world = World::new(3, 1, 0);
    let truth = world.truth;
    world.bot.write(100, truth, json!({"text": "Oi"}));
    world.heal();
    world.up = false;
    let begin = world.truth;
    world.agent_writes().unwrap();
    while world.truth.since(begin) < 10 * 60_000 {
        world.happen();
    }
    assert_eq!(world.health().standing, Standing::Silent);
    assert_eq!(world.health().waiting, 1);
    assert!(world.lines().iter().all(|line| !line.contains("\"delivery\"")));
    world.heal();
    assert_eq!(world.bot.sent.len(), 1);
    assert!(world.lines().iter().any(|line| line.contains("\"state\":\"sent\"")));
}

/// Claimed is at most what is sent at once. All else waits for as long as the network asks.
#[test]
fn a_long_wait_fails_few_messages_and_hammers_nobody() {
    let mut world = World::new(5, 1, 0);
    for chat in 100..120 {
        let truth = world.truth;
        world.bot.write(chat, truth, json!({"text": "Oi"}));
    }
    world.heal();
    for _ in 0..60 {
        world.agent_writes().unwrap();
    }
    let begin = world.truth;
    world.bot.flood = Some(begin.plus(180_000));
    while world.truth.since(begin) < 170_000 {
        world.happen();
    }
    assert!(world.bot.sent.is_empty());
    assert!((1..=4).contains(&world.bot.flooded), "{} times", world.bot.flooded);
    world.heal();
    let failed = world.lines().iter().filter(|line| line.contains("\"state\":\"failed\"")).count();
    assert!(failed <= 4, "{failed} failed");
    assert_eq!(world.bot.sent.len(), 60 - failed);
}

/// What was claimed waits for up to a minute, and people may take it back meanwhile.
#[test]
fn what_was_erased_while_the_network_made_it_wait_is_not_sent() {
    let mut world = World::new(6, 1, 0);
    let truth = world.truth;
    world.bot.write(100, truth, json!({"text": "Oi"}));
    world.heal();
    world.agent_writes().unwrap();
    world.bot.flood = Some(world.truth.plus(30_000));
    while world.bot.flooded == 0 || world.health().waiting == 0 {
        world.happen();
    }
    world.erase();
    world.heal();
    assert!(world.bot.sent.is_empty(), "{:?}", world.bot.sent);
    assert!(world.lines().iter().any(|line| line.contains("\"no_key\"")));
    assert_eq!(world.health().waiting, 0);
}

/// What was said while the line was away was said to nobody, and people saw it so.
#[test]
fn what_was_written_before_the_line_was_added_is_not_sent() {
    let mut world = World::new(8, 1, 0);
    let truth = world.truth;
    world.bot.write(100, truth, json!({"text": "Oi"}));
    world.heal();
    world.agent_writes().unwrap();
    world.tabs[0].since = world.truth.plus(1);
    world.heal();
    assert!(world.bot.sent.is_empty(), "{:?}", world.bot.sent);
    let said = world.agent_writes().unwrap();
    world.heal();
    assert_eq!(world.bot.sent, vec![(100, said)]);
}
