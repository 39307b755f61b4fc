//! An id is kept once; of two lines with one id the smaller stands.

use std::collections::BTreeMap;

use balcao::store::{Outcome, Seq, Stored};

use super::Stores;
use super::tools::{Chance, Follower, all, append, end, event, events, lines, read_on};

pub async fn the_same_event_is_kept_once(stores: &impl Stores) {
    let store = stores.fresh().await;
    let batch = events("a", 130);
    append(&*store, &batch).await;
    let before = read_on(&*store, Seq::START, 1000).await;
    let again = store.append(&batch).await.unwrap();
    assert_eq!(again.outcomes, [Outcome::Duplicate; 130]);
    assert_eq!(again.written, None);
    assert_eq!(read_on(&*store, Seq::START, 1000).await, before);
    assert_eq!(store.count().await.unwrap(), 130);
}

pub async fn known_and_new_events_may_be_mixed(stores: &impl Stores) {
    let store = stores.fresh().await;
    append(&*store, &[event("b", "oi")]).await;
    let batch = [event("a", "oi"), event("b", "oi"), event("c", "oi")];
    assert_eq!(append(&*store, &batch).await, [Outcome::Added, Outcome::Duplicate, Outcome::Added]);
    let expected = [event("b", "oi"), event("a", "oi"), event("c", "oi")];
    assert_eq!(all(&*store).await, lines(&expected));
}

pub async fn the_smaller_line_stands_when_it_comes_later(stores: &impl Stores) {
    let store = stores.fresh().await;
    append(&*store, &[event("x", "mmm"), event("y", "oi")]).await;
    let appended = store.append(&[event("x", "aaa")]).await.unwrap();
    assert_eq!(appended.outcomes, [Outcome::Replaced]);
    let expected = [event("y", "oi"), event("x", "aaa")];
    assert_eq!(all(&*store).await, lines(&expected));
    assert_eq!(store.count().await.unwrap(), 2);
    // The one that went is not known any more: it is refused as any greater one.
    assert_eq!(append(&*store, &[event("x", "mmm")]).await, [Outcome::Refused]);
    assert_eq!(append(&*store, &[event("x", "aaa")]).await, [Outcome::Duplicate]);
}

pub async fn the_smaller_line_stands_when_it_came_before(stores: &impl Stores) {
    let store = stores.fresh().await;
    append(&*store, &[event("x", "aaa")]).await;
    let appended = store.append(&[event("x", "mmm")]).await.unwrap();
    assert_eq!(appended.outcomes, [Outcome::Refused]);
    assert_eq!(appended.written, None);
    assert_eq!(all(&*store).await, lines(&[event("x", "aaa")]));
}

pub async fn what_a_server_decided_stands(stores: &impl Stores) {
    let store = stores.fresh().await;
    append(&*store, &[event("x", "aaa"), event("y", "")]).await;
    let batch =
        [event("x", "mmm").decided(), event("y", "oi").decided(), event("z", "oi").decided()];
    let expected = [Outcome::Replaced, Outcome::Duplicate, Outcome::Added];
    assert_eq!(append(&*store, &batch).await, expected, "what was erased stays so");
    let stand = [event("y", ""), event("x", "mmm"), event("z", "oi")];
    assert_eq!(all(&*store).await, lines(&stand));
    assert_eq!(append(&*store, &[event("x", "mmm").decided()]).await, [Outcome::Duplicate]);
}

pub async fn a_replacement_reaches_those_who_read_on(stores: &impl Stores) {
    let (reader, writer) = stores.pair().await;
    append(&*writer, &[event("only", "mmm")]).await;
    let cursor = end(&*reader).await;
    append(&*writer, &[event("only", "aaa")]).await;
    let read = read_on(&*reader, cursor, 10).await;
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].1, event("only", "aaa").line());
}

pub async fn many_replacements_leave_their_neighbours_alone(stores: &impl Stores) {
    let store = stores.fresh().await;
    let before: Vec<Stored> = (0..250).map(|n| event(&format!("e{n:03}"), "mmm")).collect();
    append(&*store, &before).await;
    let smaller: Vec<Stored> = (0..250)
        .filter(|n| n % 7 == 0 || (100..200).contains(n))
        .map(|n| event(&format!("e{n:03}"), "aaa"))
        .collect();
    let outcomes = append(&*store, &smaller).await;
    assert!(outcomes.iter().all(|outcome| *outcome == Outcome::Replaced));
    let kept = before.iter().filter(|event| smaller.iter().all(|other| other.id() != event.id()));
    let expected: Vec<_> = kept.chain(&smaller).map(Stored::line).collect();
    for limit in [1, 30, 1000] {
        let read = read_on(&*store, Seq::START, limit).await;
        assert!(read.iter().map(|(_, line)| line).eq(expected.iter()), "in slices of {limit}");
    }
    assert_eq!(store.count().await.unwrap(), 250);
}

pub async fn a_batch_may_contradict_itself(stores: &impl Stores) {
    let store = stores.fresh().await;
    let (small, middle, great) = (event("x", "aaa"), event("x", "mmm"), event("x", "zzz"));
    let batch = [middle.clone(), great.clone(), middle.clone(), small.clone()];
    assert_eq!(
        append(&*store, &batch).await,
        [Outcome::Refused, Outcome::Refused, Outcome::Duplicate, Outcome::Added]
    );
    assert_eq!(all(&*store).await, [small.line()]);

    let store = stores.fresh().await;
    append(&*store, std::slice::from_ref(&great)).await;
    let outcomes = append(&*store, &[middle, small.clone()]).await;
    assert_eq!(outcomes, [Outcome::Refused, Outcome::Replaced]);
    assert_eq!(all(&*store).await, [small.line()]);
    assert_eq!(store.count().await.unwrap(), 1);
}

pub async fn any_log_ends_as_the_smallest_lines_by_id(stores: &impl Stores) {
    let (store, other) = stores.pair().await;
    let mut chance = Chance(2026);
    let mut expected: BTreeMap<String, String> = BTreeMap::new();
    let mut follower = Follower::default();
    for round in 0..60 {
        let batch: Vec<Stored> = (0..chance.below(40))
            .map(|_| {
                let id = format!("e{}", chance.below(90));
                event(&id, ["aaa", "bbb", "ccc", "ddd"][chance.below(4)])
            })
            .collect();
        let before = expected.clone();
        for event in &batch {
            let id = event.id().to_string();
            let kept = expected.entry(id).or_insert_with(|| event.line().to_owned());
            if event.line() < kept.as_str() {
                event.line().clone_into(kept);
            }
        }
        let handle = if chance.below(2) == 0 { &store } else { &other };
        let outcomes = append(&**handle, &batch).await;
        let written = |wanted| outcomes.iter().filter(|outcome| **outcome == wanted).count();
        assert_eq!(written(Outcome::Added), expected.len() - before.len());
        let replaced = before.iter().filter(|(id, line)| expected[*id] != **line);
        assert_eq!(written(Outcome::Replaced), replaced.count());
        if round % 3 == 0 {
            follower.read_on(&*other).await;
        }
    }
    follower.read_on(&*other).await;
    assert_eq!(follower.lines, expected, "somebody who read on");
    let mut fresh = Follower::default();
    fresh.read_on(&*store).await;
    assert_eq!(fresh.lines, expected, "somebody who reads it all");
    assert_eq!(all(&*store).await.len(), expected.len(), "each id once");
    assert_eq!(store.count().await.unwrap(), expected.len());
}
