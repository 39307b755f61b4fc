//! Batches go in whole, as they are and in order.

use std::collections::BTreeSet;

use balcao::store::{Outcome, Seq};

use super::Stores;
use super::tools::{Follower, all, append, both, event, events, lines, read_on};

pub async fn lines_are_read_as_they_were_written(stores: &impl Stores) {
    let store = stores.fresh().await;
    let batch = [
        event("a", "Bom dia! Vocês têm o vestido azul em M? 👗"),
        event("b", "primeira linha\nsegunda linha\r\n\u{2028}\u{0}\t\"aspas\" \\ </script>"),
        event("c", ""),
    ];
    assert_eq!(append(&*store, &batch).await, [Outcome::Added; 3]);
    assert_eq!(all(&*store).await, lines(&batch));
    assert_eq!(store.count().await.unwrap(), 3);
}

pub async fn lines_keep_the_order_of_writing(stores: &impl Stores) {
    let store = stores.fresh().await;
    let mut expected = Vec::new();
    // Neither the ids nor the sizes of the batches are in order.
    for (prefix, count) in [("m", 1), ("z", 250), ("a", 100), ("k", 3), ("c", 101)] {
        let mut batch = events(prefix, count);
        batch.reverse();
        let appended = store.append(&batch).await.unwrap();
        let (first, last) = appended.written.unwrap();
        assert_eq!(first.plus(count as u64 - 1), last, "one number each");
        expected.extend(lines(&batch));
    }
    assert_eq!(all(&*store).await, expected);
    assert_eq!(store.count().await.unwrap(), expected.len());
}

pub async fn events_written_one_by_one_stay_as_they_are(stores: &impl Stores) {
    let (writer, reader) = stores.pair().await;
    let mut batch = events("a", 330);
    let mut follower = Follower::default();
    for (n, new) in batch.iter().enumerate() {
        append(&*writer, std::slice::from_ref(new)).await;
        if n % 37 == 0 {
            follower.read_on(&*reader).await;
        }
    }
    for n in [50, 150, 151] {
        let smaller = event(batch[n].id().as_str(), "Nada");
        assert_eq!(append(&*writer, std::slice::from_ref(&smaller)).await, [Outcome::Replaced]);
        batch.push(smaller);
    }
    for n in [151, 150, 50] {
        batch.remove(n);
    }
    append(&*writer, &events("b", 100)).await;
    batch.extend(events("b", 100));
    assert_eq!(all(&*reader).await, lines(&batch));
    follower.read_on(&*reader).await;
    let followed: BTreeSet<String> = follower.lines.into_values().collect();
    assert_eq!(followed, BTreeSet::from_iter(lines(&batch)));
    assert_eq!(reader.count().await.unwrap(), batch.len());
    assert_eq!(append(&*reader, &batch).await, [Outcome::Duplicate; 430]);
}

pub async fn an_empty_batch_writes_nothing(stores: &impl Stores) {
    let store = stores.fresh().await;
    let appended = store.append(&[]).await.unwrap();
    assert_eq!((appended.outcomes.len(), appended.written), (0, None));
    assert_eq!(store.count().await.unwrap(), 0);
    let slice = store.read_after(Seq::START, 10).await.unwrap();
    assert_eq!((slice.lines.len(), slice.last), (0, Seq::START));
}

pub async fn long_lines_fit_beside_short_ones(stores: &impl Stores) {
    let store = stores.fresh().await;
    let long = "água ".repeat(60_000);
    let batch: Vec<_> =
        (0..12).map(|n| event(&n.to_string(), if n % 3 == 0 { &long } else { "oi" })).collect();
    append(&*store, &batch).await;
    assert_eq!(all(&*store).await, lines(&batch));
}

pub async fn ids_may_be_anything(stores: &impl Stores) {
    let store = stores.fresh().await;
    let long = "x".repeat(5000);
    let ids = ["null", "0", " ", "\u{0}", "a\nb", "É", "E\u{301}", "👩‍👧", "__proto__", &long];
    let batch: Vec<_> = ids.iter().map(|id| event(id, "oi")).collect();
    assert_eq!(append(&*store, &batch).await, [Outcome::Added; 10]);
    assert_eq!(append(&*store, &batch).await, [Outcome::Duplicate; 10]);
    assert_eq!(all(&*store).await, lines(&batch));
}

pub async fn batches_written_at_once_stay_whole(stores: &impl Stores) {
    let (one, other) = stores.pair().await;
    let (a, b) = (events("a", 150), events("b", 150));
    let (first, second) = both(one.append(&a), other.append(&b)).await;
    assert!(first.unwrap().written != second.unwrap().written);
    let read = all(&*one).await;
    let (a, b) = (lines(&a), lines(&b));
    assert!(read == [a.clone(), b.clone()].concat() || read == [b, a].concat());
}

pub async fn desks_are_separate(stores: &impl Stores) {
    let (one, other) = (stores.fresh().await, stores.fresh().await);
    append(&*one, &events("a", 3)).await;
    assert_eq!(other.count().await.unwrap(), 0);
    assert!(read_on(&*other, Seq::START, 10).await.is_empty());
    assert_eq!(append(&*other, &events("a", 1)).await, [Outcome::Added]);
    other.clear().await.unwrap();
    assert_eq!(one.count().await.unwrap(), 3);
}

pub async fn room_and_persistence_can_be_asked_for(stores: &impl Stores) {
    let store = stores.fresh().await;
    if let Some(estimate) = store.estimate().await.unwrap() {
        assert!(estimate.used <= estimate.quota);
    }
    // Either answer is right; that there is one is what the app relies on.
    let promised = store.persist().await;
    assert!(promised.is_ok(), "{promised:?}");
}
