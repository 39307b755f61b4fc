//! The desk of a past instant, made of the one that is there: it is the fold of the events before the instant, whatever
//! happens meanwhile, and stepping finds every instant at which anything happened.
//!
//! `PROPTEST_CASES=10000 cargo test --test native fold::past` looks harder.

use std::collections::BTreeSet;

use crate::support::invariants::{Seen, check, seen};
use crate::support::logs::{log, mixed, shuffled};
use balcao::journal::{Desk, Event};
use balcao::model::{DAY, Timestamp, compiled_zones};
use proptest::prelude::{ProptestConfig, any, prop_assert_eq, proptest};

fn folded(events: &[Event], now: Timestamp) -> Desk {
    let mut desk = Desk::new(compiled_zones());
    desk.apply(events.iter().cloned());
    desk.advance(now);
    desk
}

fn somewhere(events: &[Event], seed: u64) -> Timestamp {
    let place = (seed % events.len() as u64) as usize;
    let shift = [-1, 0, 0, 1, 60_000, 3_600_000, 40 * DAY][(mixed(seed) % 7) as usize];
    events[place].at.plus(shift)
}

/// The events that count, and nothing of how they came.
fn without_conflicts(desk: &Desk) -> Seen {
    Seen { conflicts: [].into(), ..seen(desk) }
}

/// What a fold from nothing knows of an instant.
fn anew(known: &[Event], instant: Timestamp) -> Seen {
    let before = known.iter().filter(|event| event.at < instant);
    let before: Vec<Event> = before.cloned().collect();
    without_conflicts(&folded(&before, instant.plus(-1)))
}

fn known(desk: &Desk) -> Vec<Event> {
    desk.events().into_iter().cloned().collect()
}

/// Every instant at which anything happened.
fn happenings(desk: &Desk) -> BTreeSet<Timestamp> {
    let mut all: BTreeSet<_> = desk.events().iter().map(|event| event.at).collect();
    for (_, chat) in desk.chats() {
        all.extend(chat.state().changes.iter().map(|change| change.at));
        all.extend(chat.state().replies.iter().map(|reply| reply.at));
    }
    // There is nothing before the first instant, nor after the last one.
    all.retain(|at| Timestamp::MIN < *at && *at < Timestamp::MAX);
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// In pieces, forward and back, from the desk that is there and from desks of the past.
    #[test]
    fn a_jump_is_the_fold_of_the_events_before(events in log(80, 4), seed in any::<u64>()) {
        let desk = folded(&events, somewhere(&events, seed));
        let (known, before) = (known(&desk), seen(&desk));
        let mut from = None::<(Timestamp, Desk)>;
        for round in 0..6 {
            let instant = somewhere(&events, mixed(seed ^ round));
            let mut jump = desk.begin_as_of(instant);
            while jump.read(&desk, (mixed(seed ^ round) % 3) as usize + 1) {}
            let past = jump.done();
            check(&past);
            prop_assert_eq!(without_conflicts(&past), anew(&known, instant));
            let numbers = past.chats().map(|(ix, chat)| (desk.find(chat.id()), ix));
            for (live, then) in numbers {
                prop_assert_eq!(live, Some(then), "numbers are the same");
            }
            // Further back from a desk of the past.
            if let Some((_, past)) = from.filter(|(at, _)| *at >= instant) {
                prop_assert_eq!(without_conflicts(&past.as_of(instant)), anew(&known, instant));
            }
            from = Some((instant, past));
        }
        prop_assert_eq!(seen(&desk), before);
    }

    /// The desk goes on while one of the past is there, or in the making; neither disturbs the other.
    #[test]
    fn the_present_goes_on_beside_the_past(events in log(80, 4)) {
        let mut known = known(&folded(&events, Timestamp::MIN));
        known.sort_by(Event::cmp_key);
        let middle = known.len() / 2;
        let instant = known[middle].at;
        let mut desk = folded(&known[..middle], instant);
        let expected = anew(&known[..middle], instant);
        let early = desk.as_of(instant);
        // Settings taken back are the one thing of later that changes what is known of earlier: then it is made anew.
        let mut jump = desk.begin_as_of(instant);
        jump.read(&desk, 2);
        let mut same_book = true;
        for event in &known[middle..] {
            same_book &= !desk.apply([event.clone()]).config;
            desk.advance(event.at);
            jump.read(&desk, 1);
        }
        while jump.read(&desk, 1) {}
        prop_assert_eq!(without_conflicts(&early), expected.clone());
        if same_book {
            prop_assert_eq!(without_conflicts(&jump.done()), expected.clone());
        }
        prop_assert_eq!(without_conflicts(&desk.as_of(instant)), expected);
        prop_assert_eq!(seen(&desk), seen(&folded(&known, desk.now())));
    }

    /// A desk of the past takes events in like any other.
    #[test]
    fn a_past_desk_can_go_another_way(events in log(60, 3), seed in any::<u64>()) {
        let desk = folded(&events, somewhere(&events, seed));
        let (all, before) = (known(&desk), seen(&desk));
        let mut past = desk.as_of(somewhere(&events, mixed(seed)));
        let changed = past.apply(shuffled(&all, seed));
        past.advance(desk.now());
        prop_assert_eq!(changed.conflicts.len(), 0);
        prop_assert_eq!(without_conflicts(&past), without_conflicts(&folded(&all, past.now())));
        check(&past);
        prop_assert_eq!(seen(&desk), before);
    }

    #[test]
    fn stepping_meets_everything_that_happened(events in log(60, 3), seed in any::<u64>()) {
        let desk = folded(&events, somewhere(&events, seed));
        let all = happenings(&desk);
        let mut forward = Vec::new();
        let mut at = Timestamp::MIN;
        while let Some(next) = desk.next_change_after(at).filter(|at| *at < Timestamp::MAX) {
            forward.push(next);
            at = next;
        }
        let mut back = Vec::new();
        let mut at = Timestamp::MAX;
        while let Some(previous) = desk.previous_change_before(at).filter(|at| *at > Timestamp::MIN) {
            back.push(previous);
            at = previous;
        }
        back.reverse();
        let all: Vec<_> = all.into_iter().collect();
        prop_assert_eq!(&forward, &all);
        prop_assert_eq!(&back, &all);
        let at = somewhere(&events, mixed(seed)).max(Timestamp::MIN.plus(1)).min(Timestamp::MAX.plus(-2));
        prop_assert_eq!(desk.next_change_after(at).filter(|at| *at < Timestamp::MAX), all.iter().copied().find(|one| *one > at));
        prop_assert_eq!(desk.previous_change_before(at).filter(|at| *at > Timestamp::MIN), all.iter().copied().rfind(|one| *one < at));
    }
}
