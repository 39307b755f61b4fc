//! Marks go with the events, in one transaction; events are found by their ids.

use std::cell::RefCell;

use balcao::model::EventId;
use balcao::store::{Appended, Marks, Outcome, SERVER, Seq};

use super::Stores;
use super::tools::{all, append, both, event, events, lines};

fn marks(pairs: &[(&str, &str)]) -> Marks {
    let own = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
    pairs.iter().map(own).collect()
}

pub async fn events_are_found_by_their_ids(stores: &impl Stores) {
    let store = stores.fresh().await;
    let batch = events("a", 230);
    append(&*store, &batch).await;
    append(&*store, &[event("a000007", "Nada")]).await;
    let ids = ["a000229", "none", "a000007", "a000000", "a000007"].map(EventId::from);
    let found = store.find(&ids).await.unwrap();
    let line = |n: usize| Some(batch[n].line().to_owned());
    let replaced = Some(event("a000007", "Nada").line().to_owned());
    assert_eq!(found, [line(229), None, replaced.clone(), line(0), replaced]);
    assert!(store.find(&[]).await.unwrap().is_empty());
}

pub async fn marks_are_kept_with_their_events(stores: &impl Stores) {
    let (here, there) = stores.pair().await;
    assert!(here.marks().await.unwrap().is_empty());
    let batch = events("a", 3);
    let first = marks(&[("sync", "{\"since\":\"7-é\"}"), ("other", "")]);
    here.append_marked(&batch, &|_| first.clone()).await.unwrap();
    assert_eq!(there.marks().await.unwrap(), first);
    assert_eq!(all(&*there).await, lines(&batch));
    // Without events.
    let second = marks(&[("sync", "9")]);
    let appended = there.append_marked(&[], &|_| second.clone()).await.unwrap();
    assert_eq!(appended, Appended::default());
    let expected = marks(&[("sync", "9"), ("other", "")]);
    assert_eq!(here.marks().await.unwrap(), expected);
    append(&*here, &events("b", 3)).await;
    assert_eq!(here.marks().await.unwrap(), expected, "whatever is written without marks");
}

pub async fn a_desk_with_a_server_is_shared(stores: &impl Stores) {
    let (here, there) = stores.pair().await;
    for (mark, shared) in [(None, false), (Some("{}"), true), (Some(""), false)] {
        if let Some(mark) = mark {
            here.append_marked(&[], &|_| marks(&[(SERVER, mark)])).await.unwrap();
        }
        assert_eq!(there.is_shared().await, Ok(shared), "{mark:?}");
    }
}

pub async fn the_last_number_is_told(stores: &impl Stores) {
    let (here, there) = stores.pair().await;
    assert_eq!(here.last().await, Ok(Seq::START));
    let (_, last) = here.append(&events("a", 3)).await.unwrap().written.unwrap();
    assert_eq!(there.last().await, Ok(last));
    here.clear().await.unwrap();
    assert!(there.last().await.unwrap() > last, "numbers go on");
}

pub async fn marks_know_what_became_of_the_batch(stores: &impl Stores) {
    let store = stores.fresh().await;
    append(&*store, &[event("x", "mmm"), event("y", "mmm")]).await;
    let batch = [event("x", "aaa"), event("y", "zzz"), event("z", "oi")];
    let seen = RefCell::new(Appended::default());
    let marking = |appended: &Appended| {
        seen.replace(appended.clone());
        let (_, last) = appended.written.unwrap();
        marks(&[("last", &last.0.to_string())])
    };
    let appended = store.append_marked(&batch, &marking).await.unwrap();
    assert_eq!(appended.outcomes, [Outcome::Replaced, Outcome::Refused, Outcome::Added]);
    assert_eq!(seen.take(), appended, "as it is told to the writer");
    let last = appended.written.unwrap().1.0.to_string();
    assert_eq!(store.marks().await.unwrap(), marks(&[("last", &last)]));
}

pub async fn of_two_that_change_a_mark_at_once_both_do(stores: &impl Stores) {
    let (here, there) = stores.pair().await;
    let add = |letter: char| move |before: &str| format!("{before}{letter}");
    let (a, b) = (add('a'), add('b'));
    for _ in 0..10 {
        let (one, other) = both(here.change_mark("list", &a), there.change_mark("list", &b)).await;
        assert_eq!((one, other), (Ok(()), Ok(())));
    }
    let mut list = here.marks().await.unwrap().remove("list").unwrap().into_bytes();
    list.sort_unstable();
    assert_eq!(String::from_utf8(list).unwrap(), "a".repeat(10) + &"b".repeat(10));
}

pub async fn marks_of_others_stay(stores: &impl Stores) {
    let (one, other) = (stores.fresh().await, stores.fresh().await);
    one.append_marked(&[], &|_| marks(&[("sync", "1")])).await.unwrap();
    assert!(other.marks().await.unwrap().is_empty());
    other.clear().await.unwrap();
    assert_eq!(one.marks().await.unwrap(), marks(&[("sync", "1")]));
}

pub async fn clearing_forgets_the_marks(stores: &impl Stores) {
    let (here, there) = stores.pair().await;
    here.append_marked(&events("a", 3), &|_| marks(&[("sync", "1")])).await.unwrap();
    there.clear().await.unwrap();
    assert!(here.marks().await.unwrap().is_empty());
}
