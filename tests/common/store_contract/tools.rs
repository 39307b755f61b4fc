//! What the behaviours share: events, and readers that follow a store.

use std::collections::BTreeMap;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

use balcao::journal::codec;
use balcao::store::{Outcome, Seq, Store, Stored};
use serde_json::json;

/// An event with an id and a text.
pub fn event(id: &str, text: &str) -> Stored {
    let json = json!({
        "id": id,
        "at": "2026-11-22T12:00:00.000Z",
        "by": {"kind": "customer", "id": "maria"},
        "chat": "c1",
        "type": "message_received",
        "text": text,
    });
    Stored::from(&codec::decode(&json.to_string()).unwrap())
}

/// So many events, whose ids begin with a prefix and sort in the order of writing.
pub fn events(prefix: &str, count: usize) -> Vec<Stored> {
    (0..count).map(|n| event(&format!("{prefix}{n:06}"), "Olá, tudo bem?")).collect()
}

pub fn lines(events: &[Stored]) -> Vec<String> {
    events.iter().map(|event| event.line().to_owned()).collect()
}

/// Reads on after a number to the end, in slices, and checks what holds for every slice.
pub async fn read_on(store: &dyn Store, after: Seq, limit: usize) -> Vec<(Seq, String)> {
    let mut read = Vec::new();
    let mut last = after;
    loop {
        let slice = store.read_after(last, limit).await.unwrap();
        assert!(slice.lines.len() <= limit, "no more lines than asked for");
        assert!(slice.lines.iter().all(|(seq, _)| last < *seq && *seq <= slice.last));
        assert!(slice.lines.is_sorted_by(|(a, _), (b, _)| a < b), "in order");
        if slice.lines.is_empty() {
            return read;
        }
        last = slice.last;
        read.extend(slice.lines);
    }
}

/// All lines of a store, in the order of writing.
pub async fn all(store: &dyn Store) -> Vec<String> {
    let read = read_on(store, Seq::START, 1000).await;
    read.into_iter().map(|(_, line)| line).collect()
}

/// The greatest number of a store's lines.
pub async fn end(store: &dyn Store) -> Seq {
    read_on(store, Seq::START, 1000).await.last().unwrap().0
}

pub async fn append(store: &dyn Store, batch: &[Stored]) -> Vec<Outcome> {
    store.append(batch).await.unwrap().outcomes
}

/// Somebody who reads on from time to time and keeps of each id the smallest line, as the desk does.
#[derive(Default)]
pub struct Follower {
    pub cursor: Seq,
    pub lines: BTreeMap<String, String>,
}

impl Follower {
    pub async fn read_on(&mut self, store: &dyn Store) {
        for (seq, line) in read_on(store, self.cursor, 7).await {
            self.cursor = seq;
            let id = codec::decode(&line).unwrap().id.to_string();
            let kept = self.lines.entry(id).or_insert_with(|| line.clone());
            if line < *kept {
                *kept = line;
            }
        }
    }
}

/// Two futures at once.
pub async fn both<T>(a: impl Future<Output = T>, b: impl Future<Output = T>) -> (T, T) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    let (mut done_a, mut done_b) = (None, None);
    poll_fn(|context| {
        if done_a.is_none()
            && let Poll::Ready(value) = a.as_mut().poll(context)
        {
            done_a = Some(value);
        }
        if done_b.is_none()
            && let Poll::Ready(value) = b.as_mut().poll(context)
        {
            done_b = Some(value);
        }
        match (done_a.take(), done_b.take()) {
            (Some(a), Some(b)) => Poll::Ready((a, b)),
            (a, b) => {
                (done_a, done_b) = (a, b);
                Poll::Pending
            }
        }
    })
    .await
}

/// Chance that can be repeated.
pub struct Chance(pub u64);

impl Chance {
    /// A number below a bound.
    pub fn below(&mut self, bound: usize) -> usize {
        // Knuth's MMIX generator; its upper bits are the good ones.
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}
