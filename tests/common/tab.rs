//! One agent's browser: a store that survives, and a replicator that does not.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use balcao::journal::codec;
use balcao::model::Timestamp;
use balcao::store::{MarkedStore, Marks, MemoryStore, Outcome, Seq, Store, Stored};
use balcao::sync::transport::Request;
use balcao::sync::{Commit, Committed, Input, Output, Replicator, SyncState, Ticket};
use serde_json::Value;

pub struct Tab {
    pub user: &'static str,
    pub roles: Vec<&'static str>,
    pub store: MemoryStore,
    pub replicator: Replicator,
    /// What its clock says more than the truth, in milliseconds.
    pub clock_error: i64,
    /// What was asked of the network since it was last looked at.
    pub asked: Vec<(Ticket, Request)>,
    pub cancelled: Vec<Ticket>,
    /// Work of the storage that is not yet done.
    pub working: Vec<Output>,
    /// Its lifetime: answers of an earlier one do not arrive.
    pub life: u64,
    written: u64,
}

impl Tab {
    pub fn new(user: &'static str, roles: &[&'static str], store: MemoryStore) -> Self {
        let ledger = SyncState {
            url: "http://server".into(),
            database: "desk".into(),
            ..SyncState::default()
        };
        let last = last(&store);
        Self {
            user,
            roles: roles.to_vec(),
            store,
            replicator: Replicator::new(ledger, last, 1),
            clock_error: 0,
            asked: Vec::new(),
            cancelled: Vec::new(),
            working: Vec::new(),
            life: 0,
            written: 0,
        }
    }

    /// It is to use another database.
    pub fn connect_to(&mut self, database: &str) {
        let ledger = SyncState { database: database.into(), ..self.replicator.state().clone() };
        self.replicator = Replicator::new(ledger, last(&self.store), 1);
    }

    /// The page is closed in whatever it was doing, and opened again.
    pub fn restart(&mut self, seed: u64) {
        self.life += 1;
        self.asked.clear();
        self.cancelled.clear();
        self.working.clear();
        let marks = now(self.store.marks()).unwrap();
        let ledger = marks.get("sync").map_or_else(
            || SyncState { database: "desk".into(), ..SyncState::default() },
            |text| SyncState::read(text).unwrap(),
        );
        self.replicator = Replicator::new(ledger, last(&self.store), seed);
    }

    pub fn step(&mut self, truth: Timestamp, input: Input) {
        let now = truth.plus(self.clock_error);
        for act in self.replicator.step(now, input) {
            match act {
                Output::Request(ticket, request) => self.asked.push((ticket, request)),
                Output::Cancel(ticket) => self.cancelled.push(ticket),
                work => self.working.push(work),
            }
        }
    }

    /// Does what the storage was asked for first, or fails to.
    pub fn work(&mut self, truth: Timestamp, fails: bool) {
        if self.working.is_empty() {
            return;
        }
        let input = match self.working.remove(0) {
            Output::Read { .. } if fails => Input::Lines(None),
            Output::Find(finder, _) if fails => Input::Found(finder, None),
            Output::Commit(_) if fails => Input::Committed(None),
            Output::Read { after, limit } => {
                let slice = now(self.store.read_after(Seq(after), limit)).unwrap();
                let lines = slice.lines.into_iter().map(|(seq, line)| (seq.0, line));
                Input::Lines(Some((lines.collect(), slice.last.0)))
            }
            Output::Find(finder, ids) => {
                Input::Found(finder, Some(now(self.store.find(&ids)).unwrap()))
            }
            Output::Commit(keep) => Input::Committed(Some(self.keep(&keep))),
            other => unreachable!("{other:?} is no work of the storage"),
        };
        self.step(truth, input);
    }

    fn keep(&self, keep: &Commit) -> Committed {
        let stored = |(at, event)| {
            let stored = Stored::from(event);
            if keep.is_decided(at) { stored.decided() } else { stored }
        };
        let batch: Vec<Stored> = keep.events.iter().enumerate().map(stored).collect();
        let marking = |appended: &balcao::store::Appended| {
            Marks::from([("sync".to_owned(), keep.state(&kept(appended)).write())])
        };
        kept(&now(self.store.append_marked(&batch, &marking)).unwrap())
    }

    /// The agent writes an event of their own, dated as the app does.
    pub fn write(&mut self, truth: Timestamp, change: impl Fn(&mut Value)) -> String {
        self.written += 1;
        let at = truth.plus(self.clock_error + self.replicator.skew().millis());
        let id = format!("{}-{}-{}", self.user, self.life, self.written);
        let mut event = serde_json::json!({
            "id": id, "at": at.to_string(), "by": {"kind": "agent", "id": self.user}, "chat": "c", "type": "note_added", "text": "oi",
        });
        change(&mut event);
        self.append(truth, &event);
        id
    }

    pub fn append(&mut self, truth: Timestamp, event: &Value) {
        let stored = Stored::from(&codec::decode(&event.to_string()).unwrap());
        let appended = now(self.store.append(&[stored])).unwrap();
        if let Some((_, last)) = appended.written {
            self.step(truth, Input::Wrote(last.0));
        }
    }

    /// Its lines by id.
    pub fn lines(&self) -> Vec<String> {
        let mut lines: Vec<String> = now(self.store.read_after(Seq::START, usize::MAX))
            .unwrap()
            .lines
            .into_iter()
            .map(|(_, line)| line)
            .collect();
        lines.sort();
        lines
    }
}

pub fn kept(appended: &balcao::store::Appended) -> Committed {
    let differs =
        |(_, outcome): &(usize, &Outcome)| matches!(outcome, Outcome::Replaced | Outcome::Refused);
    Committed {
        written: appended.written.map(|(first, last)| (first.0, last.0)),
        differing: appended.outcomes.iter().enumerate().filter(differs).map(|(at, _)| at).collect(),
    }
}

fn last(store: &MemoryStore) -> u64 {
    let slice = now(store.read_after(Seq::START, usize::MAX)).unwrap();
    slice.last.0
}

/// The memory answers at once.
pub fn now<T>(answer: impl Future<Output = T>) -> T {
    match pin!(answer).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the memory answers at once"),
    }
}
