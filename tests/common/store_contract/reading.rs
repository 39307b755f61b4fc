//! Reading in slices, from the start and on.

use balcao::store::Seq;

use super::Stores;
use super::tools::{append, end, event, events, lines, read_on};

pub async fn slices_of_any_size_make_up_the_whole(stores: &impl Stores) {
    let store = stores.fresh().await;
    let mut expected = Vec::new();
    for (prefix, count) in [("a", 1), ("b", 230), ("c", 2)] {
        let batch = events(prefix, count);
        append(&*store, &batch).await;
        expected.extend(lines(&batch));
    }
    for limit in [1, 2, 99, 100, 101, 233, 234, 10_000, usize::MAX] {
        let read = read_on(&*store, Seq::START, limit).await;
        let read: Vec<_> = read.into_iter().map(|(_, line)| line).collect();
        assert!(read == expected, "in slices of {limit}");
    }
    let least = store.read_after(Seq::START, 0).await.unwrap();
    assert_eq!(least.lines.len(), 1, "a slice moves on, whatever was asked for");
}

pub async fn reading_on_gives_what_is_new(stores: &impl Stores) {
    let (reader, writer) = stores.pair().await;
    append(&*writer, &events("a", 120)).await;
    let cursor = end(&*reader).await;
    assert!(read_on(&*reader, cursor, 10).await.is_empty());
    let more = [event("b", "mais uma"), event("c", "e outra")];
    append(&*writer, &more).await;
    let read = read_on(&*reader, cursor, 10).await;
    let read: Vec<_> = read.into_iter().map(|(_, line)| line).collect();
    assert_eq!(read, lines(&more));
}

pub async fn nothing_is_read_twice(stores: &impl Stores) {
    let store = stores.fresh().await;
    let batch = events("a", 110);
    append(&*store, &batch).await;
    let expected = lines(&batch);
    // From the middle of what was written together, too.
    let numbers: Vec<Seq> =
        read_on(&*store, Seq::START, 1000).await.into_iter().map(|(seq, _)| seq).collect();
    for (place, seq) in numbers.iter().enumerate() {
        let rest = store.read_after(*seq, 1000).await.unwrap();
        let rest: Vec<_> = rest.lines.into_iter().map(|(_, line)| line).collect();
        assert!(rest == expected[place + 1..], "after line {place}");
    }
}

pub async fn numbers_stay_with_their_lines(stores: &impl Stores) {
    let store = stores.fresh().await;
    append(&*store, &events("before", 3)).await;
    store.clear().await.unwrap();
    let (early, late) = (events("a", 60), events("b", 60));
    for event in &early {
        append(&*store, std::slice::from_ref(event)).await;
    }
    // Numbers that nobody has any more, alone and together.
    for n in [10, 20, 21] {
        let smaller = event(early[n].id().as_str(), "Nada");
        append(&*store, &[smaller]).await;
    }
    let before = read_on(&*store, Seq::START, 1000).await;
    for event in &late {
        append(&*store, std::slice::from_ref(event)).await;
    }
    let after = read_on(&*store, Seq::START, 1000).await;
    assert_eq!(after[..before.len()], before, "whatever was written since");
    assert_eq!(after.len(), 120);
    assert!(store.read_after(Seq(1), 1).await.unwrap().cleared);
}
