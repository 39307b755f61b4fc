//! What holds of every log: one state, however and in whatever order the events came, and however often anybody looked.
//!
//! `PROPTEST_CASES=10000 cargo test --test native fold::properties` looks harder.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::invariants::{Seen, check, seen};
use crate::support::logs::{log, mixed, shuffled};
use balcao::journal::{Desk, Event};
use balcao::model::{DAY, Timestamp, compiled_zones};
use proptest::prelude::{ProptestConfig, any, prop_assert_eq, proptest};

/// So many cases, unless the environment asks for another number.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn empty() -> Desk {
    Desk::new(compiled_zones())
}

/// All at once, then up to `now`: what every other way is compared with.
fn at_once(events: &[Event], now: Timestamp) -> Desk {
    let mut desk = empty();
    desk.apply(events.iter().cloned());
    desk.advance(now);
    desk
}

/// An instant somewhere in the log or around it, by a number.
fn somewhere(events: &[Event], seed: u64) -> Timestamp {
    let place = usize::try_from(seed % events.len() as u64).unwrap_or(0);
    let shift =
        [-1, 0, 0, 1, 60_000, 3_600_000, 40 * DAY][usize::try_from(mixed(seed) % 7).unwrap_or(0)];
    events[place].at.plus(shift)
}

/// Events in batches of random sizes, time passing in between.
fn in_batches(events: &[Event], now: Timestamp, seed: u64) -> Desk {
    let mut desk = empty();
    let mut rest = events;
    let mut number = seed;
    while !rest.is_empty() {
        number = mixed(number);
        let largest = 9 + events.len() as u64 / 20;
        let size = usize::try_from(number % largest).unwrap_or(0) + 1;
        let (batch, after) = rest.split_at(size.min(rest.len()));
        desk.apply(batch.iter().cloned());
        let looked = somewhere(events, mixed(number));
        if number.is_multiple_of(3) && looked <= now {
            desk.advance(looked);
        }
        rest = after;
    }
    desk.advance(now);
    desk
}

/// The events that count, and nothing of how they came.
fn without_conflicts(desk: &Desk) -> Seen {
    Seen { conflicts: [].into(), ..seen(desk) }
}

fn one_state(events: &[Event], seed: u64) {
    let now = somewhere(events, mixed(seed));
    let desk = at_once(events, now);
    check(&desk);
    let mut twice = shuffled(events, seed);
    twice.extend(shuffled(events, !seed).into_iter().take(events.len() / 3));
    let other = in_batches(&shuffled(&twice, seed ^ 1), now, seed);
    assert_eq!(seen(&desk), seen(&other));
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn any_order_and_duplication_of_arrival_gives_one_state(events in log(80, 3), seed in any::<u64>()) {
        one_state(&events, seed);
    }

    /// The incremental way: one by one in the order of time, looking at each, with everything holding after each.
    #[test]
    fn one_by_one_is_the_same_as_from_scratch(events in log(50, 2), seed in any::<u64>()) {
        let mut known = at_once(&events, Timestamp::MIN).events().into_iter().cloned().collect::<Vec<_>>();
        known.sort_by(Event::cmp_key);
        let mut desk = empty();
        for (place, event) in known.iter().enumerate() {
            let changed = desk.apply([event.clone()]);
            prop_assert_eq!((changed.added, changed.duplicates), (1, 0));
            if mixed(seed ^ place as u64).is_multiple_of(2) {
                desk.advance(event.at);
            }
            check(&desk);
            let scratch = at_once(&known[..=place], desk.now());
            prop_assert_eq!(seen(&desk), seen(&scratch));
        }
    }

    /// What was known just before an instant is the fold of the events before it.
    #[test]
    fn as_of_knows_the_events_before_it(events in log(60, 2), seed in any::<u64>()) {
        let desk = at_once(&events, somewhere(&events, seed));
        let known: Vec<Event> = desk.events().into_iter().cloned().collect();
        for round in 0..4 {
            let instant = somewhere(&events, mixed(seed ^ round));
            let before: Vec<Event> = known.iter().filter(|event| event.at < instant).cloned().collect();
            let then = at_once(&before, instant.plus(-1));
            let past = desk.as_of(instant);
            check(&past);
            prop_assert_eq!(without_conflicts(&past), without_conflicts(&then));
            for (_, chat) in desk.chats() {
                let state = desk.chat_as_of(chat.id(), instant);
                prop_assert_eq!(state.as_ref(), then.by_id(chat.id()).map(balcao::journal::Chat::state));
            }
        }
    }

    /// What is taken out might never have come, and may come again.
    #[test]
    fn what_is_withdrawn_never_came(events in log(60, 3), seed in any::<u64>()) {
        let now = somewhere(&events, mixed(seed));
        let mut desk = in_batches(&shuffled(&events, seed), now, seed);
        let whole = seen(&desk);
        let ids: BTreeSet<_> = events.iter().map(|event| event.id.clone()).collect();
        let out: BTreeSet<_> = ids.into_iter().enumerate().filter(|(place, _)| mixed(seed ^ *place as u64).is_multiple_of(3)).map(|(_, id)| id).collect();
        let stays: Vec<Event> = events.iter().filter(|event| !out.contains(&event.id)).cloned().collect();
        let changed = desk.withdraw(&out);
        check(&desk);
        prop_assert_eq!(seen(&desk), seen(&at_once(&stays, now)));
        for (id, before) in &whole.chats {
            let told = changed.chats.iter().any(|ix| desk.find(id) == Some(*ix));
            assert!(told || seen(&desk).chats.get(id).is_none_or(|after| after == before), "{id} differs and nobody says so");
        }
        desk.apply(events.iter().cloned());
        prop_assert_eq!(seen(&desk), whole);
    }

    /// `Changed` tells every chat that differs, and counts what came.
    #[test]
    fn what_changed_is_told(events in log(60, 3), seed in any::<u64>()) {
        let mut desk = empty();
        let mut conflicts = BTreeSet::new();
        for batch in shuffled(&events, seed).chunks(4) {
            let (before, len) = (seen(&desk), desk.len());
            let revisions: BTreeMap<_, _> = desk.chats().map(|(ix, chat)| (ix, chat.revision())).collect();
            let changed = desk.apply(batch.iter().cloned());
            let after = seen(&desk);
            prop_assert_eq!(desk.len(), len + changed.added);
            conflicts.extend(changed.conflicts.iter().cloned());
            for (ix, chat) in desk.chats() {
                let same = before.chats.get(chat.id()).zip(revisions.get(&ix)).is_some_and(|(before, revision)| {
                    *revision == chat.revision() && *before != after.chats[chat.id()]
                });
                assert!(!same, "{} differs and its revision does not", chat.id());
            }
            let told: Vec<_> = changed.chats.iter().filter_map(|ix| desk.chat(*ix)).map(|chat| chat.id().clone()).collect();
            for (id, chat) in &after.chats {
                assert!(told.contains(id) || before.chats.get(id) == Some(chat), "{id} differs and nobody says so");
            }
            assert!(changed.config || (&before.settings, &before.agents, &before.lists) == (&after.settings, &after.agents, &after.lists));
        }
        prop_assert_eq!(&conflicts, desk.conflicts());
    }
}

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn logs_of_thousands_of_events_have_one_state_too(events in log(4000, 40), seed in any::<u64>()) {
        one_state(&events, seed);
    }
}
