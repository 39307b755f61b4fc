//! Inputs and outputs of the replicator.

use serde::{Deserialize, Serialize};

use crate::journal::Event;
use crate::model::EventId;
use crate::sync::couch::SyncError;
use crate::sync::sync_state::SyncState;
use crate::sync::transport::{Request, Response, TransportError};

/// The id of a request, by which its response is matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(pub u64);

/// An event that the replicator reacts to.
#[derive(Clone, Debug)]
pub enum Input {
    /// The start, or the time of [`Replicator::wake_at`](super::Replicator::wake_at) has come.
    Wake,
    /// The response to a request, or why there is none.
    Response(Ticket, Result<Response, TransportError>),
    /// The result of [`Output::Read`]: lines with their numbers, and the number to read on from; `None`: the storage
    /// failed.
    Lines(Option<(Vec<(u64, String)>, u64)>),
    /// The result of [`Output::Find`]: a line per id, if the event is here; `None`: the storage failed.
    Found(Lane, Option<Vec<Option<String>>>),
    /// The result of [`Output::Commit`]; `None`: the storage failed, and nothing was stored.
    Committed(Option<Committed>),
    /// Events were written on this device; holds the last number of the journal.
    Wrote(u64),
    /// The network may be back.
    Online,
    /// The user has signed in, or may have repaired what stopped replication.
    SignedIn,
    /// Refused events are to be tried again.
    Retry,
    /// These refused events are given up: they stay in this device's journal and are not pushed again.
    GiveUp(Vec<EventId>),
}

/// A task for the caller, who answers each with one [`Input`].
#[allow(
    clippy::large_enum_variant,
    reason = "a few at a time, and each is gone at once; on wasm32 they are small"
)]
#[derive(Clone, Debug)]
pub enum Output {
    /// Send a request: [`Input::Response`].
    Request(Ticket, Request),
    /// Cancel a request; needs no input.
    Cancel(Ticket),
    /// Read lines of the journal: [`Input::Lines`].
    Read {
        /// The number to read after.
        after: u64,
        /// The most lines.
        limit: usize,
    },
    /// Find lines by their ids: [`Input::Found`].
    Find(Lane, Vec<EventId>),
    /// Store events and the state in one transaction: [`Input::Committed`].
    Commit(Commit),
}

/// The lane that a task belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// From the server to this device.
    Pull,
    /// From this device to the server.
    Push,
}

/// Events and state to store in one transaction.
#[derive(Clone, Debug)]
pub struct Commit {
    /// The pulled events.
    pub events: Vec<Event>,
    /// Events before this index came from views, which do not show rivals; the others are what the server's documents say.
    pub(super) undecided: usize,
    /// Indices of events that are the erased form of those here: no dispute.
    pub(super) erased: Vec<usize>,
    pub(super) state: SyncState,
}

/// The result of a commit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Committed {
    /// The first and the last number that were assigned, if any.
    pub written: Option<(u64, u64)>,
    /// Indices in [`Commit::events`] of the events that were here with another content.
    pub differing: Vec<usize>,
}

impl Commit {
    /// True if the event of an index replaces what is stored under its id.
    #[must_use]
    pub const fn is_decided(&self, at: usize) -> bool {
        at >= self.undecided
    }

    /// Returns the state to store in the same transaction, given the result for the events in it.
    #[must_use]
    pub fn state(&self, committed: &Committed) -> SyncState {
        let mut state = self.state.clone();
        if let Some((first, last)) = committed.written {
            state.add_pulled(first, last);
        }
        let disputed = committed.differing.iter().filter(|at| !self.erased.contains(at));
        for event in disputed.filter_map(|at| self.events.get(*at)) {
            state.dispute(event.id.as_str());
        }
        state
    }
}

/// The status of replication, for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Connection {
    /// A transient error; it is tried again by itself.
    Offline {
        /// The error.
        cause: SyncError,
        /// Events that wait to be pushed.
        waiting: u64,
    },
    /// Events are being exchanged.
    Syncing {
        /// Events that wait to be pushed.
        waiting: u64,
        /// Events pushed since nothing was waiting last, out of `sent + waiting`. An upload counts from its beginning,
        /// over all interruptions.
        sent: u64,
        /// Events pulled since the start; during a [first load](crate::sync::FirstLoad) all that it has loaded.
        received: u64,
        /// Events still to pull, if the server says so: `received` out of `received + to_come`.
        to_come: Option<u64>,
    },
    /// The server was put back to an earlier state, or replaced: this device's events are compared with it, and what it
    /// lacks is sent again.
    Comparing {
        /// Events that wait to be pushed.
        waiting: u64,
        /// Events compared so far, of `total`.
        compared: u64,
        /// Events to compare.
        total: u64,
    },
    /// Both sides have the same events; new ones come at once.
    Synced,
    /// Replication has stopped until somebody does something.
    Stopped {
        /// The error.
        cause: SyncError,
        /// Events that wait to be pushed.
        waiting: u64,
    },
}
