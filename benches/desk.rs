//! What a person waits for on a desk that has grown: `cargo bench --bench desk`, with the optimisation of the release build.
//!
//! The journal is that of the app's own benchmark (`demo::scale`, ten events a chat). Each figure is the best of three; the counts
//! beside them say that all of it was done. The harness is our own, as that of the fold.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a benchmark that meets what it does not expect fails, as it should"
)]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

use balcao::demo;
use balcao::journal::{ChatIx, Desk, Event, Query, Viewer, codec};
use balcao::model::{Sort, Timestamp, compiled_zones, folded};
use balcao::view::chat_list::{ChatList, Filter};

const EVENTS_A_CHAT: u32 = 10;

/// Chats that one batch of a bulk change changes, once its batches have grown; the app begins with fewer.
const BATCH: usize = 1600;

fn best<T, R>(mut prepare: impl FnMut() -> T, mut run: impl FnMut(T) -> R) -> (Duration, R) {
    let mut times = (0..3).map(|_| {
        let input = prepare();
        let start = Instant::now();
        let output = black_box(run(input));
        (start.elapsed(), output)
    });
    let first = times.next().expect("three rounds");
    times.fold(first, |best, next| if next.0 < best.0 { next } else { best })
}

fn main() {
    let largest: u32 =
        std::env::var("CHATS").ok().and_then(|chats| chats.parse().ok()).unwrap_or(100_000);
    println!("{:>9}  {:<44} {:>10} {:>12} {:>9}", "events", "what", "ms", "ns an event", "count");
    for chats in [10_000, 100_000] {
        if chats <= largest {
            measure(chats);
        }
    }
}

fn measure(chats: u32) {
    let end = Timestamp::parse("2026-11-22T12:00:00Z").expect("an instant");
    let all = chats * EVENTS_A_CHAT;
    let lines: Vec<String> =
        demo::scale(1, chats, all.into(), end).map(|event| codec::encode(&event)).collect();
    let report = |what: &str, count: usize, time: Duration| {
        println!(
            "{all:>9}  {what:<44} {:>10.1} {:>12} {count:>9}",
            time.as_secs_f64() * 1e3,
            time.as_nanos() / u128::from(all)
        );
    };
    let decode =
        || lines.iter().filter_map(|line| codec::decode_quick(line).ok()).collect::<Vec<_>>();
    let (time, events) = best(|| (), |()| decode());
    report("decode", events.len(), time);

    // As a long journal is folded: whole chats, the last first.
    let mut held: BTreeMap<_, Vec<Event>> = BTreeMap::new();
    for event in &events {
        held.entry(event.chat.clone()).or_default().push(event.clone());
    }
    let held: Vec<Vec<Event>> = held.into_values().collect();
    let open = |held: Vec<Vec<Event>>| {
        let mut desk = Desk::new(compiled_zones());
        desk.expect(all as usize);
        let mut batch = Vec::new();
        for events in held.into_iter().rev() {
            batch.extend(events);
            if batch.len() >= 1000 {
                desk.apply(std::mem::take(&mut batch));
            }
        }
        desk.apply(batch);
        desk
    };
    let (time, mut desk) = best(|| held.clone(), open);
    report("fold whole chats", desk.len(), time);
    drop(events);

    let ids: Vec<ChatIx> = desk.chats().map(|(ix, _)| ix).collect();
    for (what, words) in [
        ("search: found often", "pedido"),
        ("search: found nowhere", "xyzzyx"),
        ("search: two words", "bom pedido"),
    ] {
        let query = Query::new(words);
        let (time, hits) = best(|| (), |()| query.search(&desk, ids.iter().copied()));
        report(what, hits.len(), time);
    }
    let texts = || desk.chats().flat_map(|(_, chat)| chat.events()).filter_map(text);
    let (time, bytes) = best(|| (), |()| texts().map(|text| folded(text).len()).sum::<usize>());
    report("texts as they are compared, bytes", bytes, time);

    let archive = |sort| {
        let mut filter = Filter { sort, ..Filter::default() };
        filter.selection.archived = Some(true);
        filter
    };
    let shown = |filter: Filter| {
        let mut list = ChatList::default();
        list.show(filter, Viewer::default(), end, &desk);
        list
    };
    for (what, sort) in [
        ("list: the archive", Sort::Last),
        ("list: the archive, who waits first", Sort::Waiting),
        ("list: the archive, the newest first", Sort::Newest),
    ] {
        let (time, list) = best(|| archive(sort), shown);
        report(what, list.len(), time);
    }
    let (time, list) = best(Filter::default, shown);
    report("list: outside of the archive", list.len(), time);

    let mut list = shown(archive(Sort::Last));
    let start = Instant::now();
    let mut tagged = 0;
    let mut longest = Duration::ZERO;
    let at = end.plus(1);
    for (number, batch) in ids.chunks(BATCH).enumerate() {
        let tag = |(place, ix): (usize, &ChatIx)| {
            let chat = desk.chat(*ix).expect("a chat").id();
            let line = format!(
                r#"{{"at":"{at}","by":{{"id":"caio","kind":"agent"}},"chat":"{chat}","id":"bulk-{number}-{place}","type":"tags_changed","add":["medida"],"remove":[]}}"#
            );
            codec::decode(&line).expect("an event")
        };
        let events: Vec<Event> = batch.iter().enumerate().map(tag).collect();
        let batch_start = Instant::now();
        let changed = desk.apply(events);
        list.update(&changed.chats, &desk);
        tagged += changed.chats.len();
        longest = longest.max(batch_start.elapsed());
    }
    report("a tag on all chats, folded and listed", tagged, start.elapsed());
    report("  the longest batch of 1,600", BATCH, longest);
    black_box(list.len());
}

fn text(event: &Event) -> Option<&str> {
    use balcao::journal::Body::{MessageReceived, MessageSent};
    match &event.body {
        MessageReceived { text, .. } | MessageSent { text, .. } => Some(text),
        _ => None,
    }
}
