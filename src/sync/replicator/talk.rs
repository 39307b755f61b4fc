//! What the replicator is told and what it says.

use serde::{Deserialize, Serialize};

use crate::journal::Event;
use crate::model::EventId;
use crate::sync::couch::Trouble;
use crate::sync::ledger::SyncState;
use crate::sync::transport::{Request, Response, TransportError};

/// Names a request, so that its answer is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(pub u64);

/// What happened.
#[derive(Clone, Debug)]
pub enum Input {
    /// Begin, or the time of [`Replicator::wake_at`](super::Replicator::wake_at) has come.
    Wake,
    /// The answer to a request, or that there is none.
    Answer(Ticket, Result<Response, TransportError>),
    /// The lines that were to be read, with their places, and where to read on; `None`: the storage failed.
    Lines(Option<(Vec<(u64, String)>, u64)>),
    /// The lines of the events that were to be found; `None`: the storage failed.
    Found(Finder, Option<Vec<Option<String>>>),
    /// What was to be kept is safe; `None`: the storage failed, and nothing was kept.
    Kept(Option<Kept>),
    /// Somebody wrote events here: the last place of the journal.
    Wrote(u64),
    /// The network is back, perhaps.
    Online,
    /// Somebody has signed in, or has seen to what was wrong.
    SignedIn,
    /// What was refused is to be tried again.
    Retry,
    /// These refused events are given up: they stay in this desk's journal, and the server is not asked for them again.
    GiveUp(Vec<EventId>),
}

/// What is to be done. Each is answered by one [`Input`].
#[allow(
    clippy::large_enum_variant,
    reason = "a few at a time, and each is gone at once; on wasm32 they are small"
)]
#[derive(Clone, Debug)]
pub enum Act {
    /// Carry a request: [`Input::Answer`].
    Ask(Ticket, Request),
    /// Give a request up; no answer is needed.
    Cancel(Ticket),
    /// Read lines after a place: [`Input::Lines`].
    Read {
        /// After this place.
        after: u64,
        /// At most so many.
        limit: usize,
    },
    /// Find lines by their ids: [`Input::Found`].
    Find(Finder, Vec<EventId>),
    /// Keep events and the ledger in one transaction: [`Input::Kept`].
    Keep(Keep),
}

/// Who looks for events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finder {
    /// What comes in.
    Pull,
    /// What is tried again.
    Push,
}

/// What is to be kept in one transaction.
#[derive(Clone, Debug)]
pub struct Keep {
    /// Events that came in.
    pub events: Vec<Event>,
    /// Which of them are what erasing has left of what is here: there is nothing to dispute.
    pub(super) erased: Vec<usize>,
    pub(super) ledger: SyncState,
}

/// What became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The first and the last place that were given, if any.
    pub written: Option<(u64, u64)>,
    /// Which of the events were here with another content, by their number in [`Keep::events`].
    pub differing: Vec<usize>,
}

impl Keep {
    /// The ledger to write in that same transaction, given what became of the events in it.
    #[must_use]
    pub fn ledger(&self, kept: &Kept) -> SyncState {
        let mut ledger = self.ledger.clone();
        if let Some((first, last)) = kept.written {
            ledger.came(first, last);
        }
        let disputed = kept.differing.iter().filter(|at| !self.erased.contains(at));
        for event in disputed.filter_map(|at| self.events.get(*at)) {
            ledger.dispute(event.id.as_str());
        }
        ledger
    }
}

/// How it stands, for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Connection {
    /// Something passing keeps the two apart; it is tried again by itself.
    Offline {
        /// What.
        cause: Trouble,
        /// Events that wait to be sent.
        waiting: u64,
    },
    /// Under way.
    Syncing {
        /// Events that wait to be sent.
        waiting: u64,
        /// Events that were sent since there last were none: of `sent + waiting`. A desk that is brought along counts from
        /// its beginning, whatever was interrupted.
        sent: u64,
        /// Events that came in since it began; during a [first load](crate::sync::FirstLoad) all of it that came.
        received: u64,
        /// Events still to come, where the server says so: `received` of `received + to_come`.
        to_come: Option<u64>,
    },
    /// Both have the same events, and what is new comes at once.
    Synced,
    /// It goes on only when somebody does something.
    Stopped {
        /// What is wrong.
        cause: Trouble,
        /// Events that wait to be sent.
        waiting: u64,
    },
}
