//! A batch of events for one push request, and its outcome.

use std::collections::HashMap;

use crate::journal::Event;
use crate::model::{EventId, MINUTE, Timestamp};
use crate::sync::refusal::Refusal;
use crate::sync::sync_state::{Accepted, Refused};

/// The design document's word for an event dated ahead of the server's clock.
const EARLY: &str = "early";
/// The most, in milliseconds, by which an event may be ahead and still counts as acceptable: slightly less than the
/// design document allows.
const MAX_AHEAD: i64 = 2 * MINUTE - 10_000;
/// The shortest wait before an event that was too early is tried again, in milliseconds.
const MIN_WAIT: i64 = 10_000;
/// Bytes of one request, unless a single event is larger.
const MAX_BYTES: usize = 1024 * 1024;
/// The shortest and the longest wait before an event that too few nodes took is sent again, in milliseconds.
const ACCEPTED_WAIT: [i64; 2] = [30_000, 10 * MINUTE];

#[derive(Debug, Clone)]
pub(super) struct Item {
    pub event: Event,
    pub line: String,
    /// The document's id.
    pub doc: String,
    /// See [`Refused::upload`].
    pub upload: bool,
    /// The number before the event's, up to which everything is pushed where this event is not; `None` for a retry of a
    /// refused event.
    pub before: Option<u64>,
}

/// Why the server did not store a document; see [`PushResult::Rejected`](crate::sync::couch::PushResult::Rejected).
#[derive(Debug, Clone)]
pub(super) struct Rejection {
    pub forbidden: bool,
    pub reason: String,
}

#[derive(Debug, Default)]
pub(super) struct Batch {
    pub items: Vec<Item>,
    /// The number after which the batch was read.
    pub after: u64,
    /// After this batch everything from there up to here is pushed; `None` for events that are tried again.
    pub up_to: Option<u64>,
    pub refused: Vec<Refused>,
    pub disputed: Vec<String>,
    /// What the server has under the ids of events that differ from it.
    pub there: Vec<Event>,
    /// Events that too few nodes took.
    pub accepted: Vec<Accepted>,
    /// Ids of events that are no longer in the journal.
    pub gone: Vec<String>,
    /// Events that were on the server and are no longer.
    pub lacked: u64,
}

impl Batch {
    /// Leaves out events that are to be sent again, by their ids and [`Item::before`]: those behind the first of them are
    /// sent again too, which does no harm.
    pub fn leave_out(&mut self, unsent: &[(EventId, Option<u64>)]) {
        if let Some(before) = unsent.iter().filter_map(|(_, before)| *before).min() {
            self.up_to = Some(before);
        }
        self.items.retain(|item| !unsent.iter().any(|(id, _)| *id == item.event.id));
    }

    /// Leaves out events for which one request has no room: they come with the next one.
    pub fn keep_size(&mut self) {
        let mut bytes = 0;
        let over = self.items.iter().enumerate().find_map(|(at, item)| {
            bytes += item.line.len();
            (at > 0 && bytes > MAX_BYTES).then_some((at, item.before))
        });
        if let Some((at, before)) = over {
            self.up_to = before;
            self.items.truncate(at);
        }
    }

    /// The items whose documents have a reason.
    pub fn rejected(&self, reasons: &HashMap<String, Rejection>) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| reasons.contains_key(&item.doc))
    }
}

/// The server's time, from the reason with which it refused an event as too early: rules of before
/// [`RULES`](crate::sync::couch::RULES) 1 name it.
pub(super) fn server_time(reason: &str) -> Option<Timestamp> {
    let rest = reason.strip_prefix(EARLY)?.strip_prefix(": ")?;
    Timestamp::parse(rest.split(' ').next()?)
}

/// The record of an event that too few nodes took, first at a time or now. `clock` is the server's time.
pub(super) fn accepted(item: &Item, first: Option<i64>, clock: Timestamp) -> Accepted {
    let [least, most] = ACCEPTED_WAIT;
    // A clock that was set back makes no wait longer.
    let at = first.filter(|at| *at <= clock.millis()).unwrap_or(clock.millis());
    let wait = clock.millis().saturating_sub(at).clamp(least, most);
    Accepted {
        id: item.event.id.to_string(),
        upload: item.upload,
        at,
        until: clock.plus(wait).millis(),
    }
}

/// True if an event that too few nodes took is to be sent again.
pub(super) fn is_due(accepted: &Accepted, clock: i64) -> bool {
    let [_, most] = ACCEPTED_WAIT;
    !(1..=most).contains(&accepted.until.saturating_sub(clock))
}

/// The record of a refused event. `clock` is the server's time, as far as it is known.
pub(super) fn refusal(item: &Item, reason: String, clock: Timestamp) -> Refused {
    let is_early = Refusal::read(&reason) == Refusal::Early;
    let until = is_early.then(|| item.event.at.plus(-MAX_AHEAD).max(clock.plus(MIN_WAIT)));
    Refused {
        id: item.event.id.to_string(),
        until: until.map(Timestamp::millis),
        reason,
        upload: item.upload,
        given_up: false,
    }
}
