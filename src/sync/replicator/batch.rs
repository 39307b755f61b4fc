//! A batch of events for one push request, and its outcome.

use std::collections::HashMap;

use crate::journal::Event;
use crate::model::{EventId, MINUTE, Timestamp};
use crate::sync::refusal::Refusal;
use crate::sync::sync_state::Refused;

/// The design document's word for an event dated ahead of the server's clock.
const EARLY: &str = "early";
/// The most, in milliseconds, by which an event may be ahead and still counts as acceptable: slightly less than the
/// design document allows.
const MAX_AHEAD: i64 = 2 * MINUTE - 10_000;
/// The shortest wait before an event that was too early is tried again, in milliseconds.
const MIN_WAIT: i64 = 10_000;

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
    /// After this batch everything up to here is pushed; `None` for a retry of refused events.
    pub up_to: Option<u64>,
    pub refused: Vec<Refused>,
    pub disputed: Vec<String>,
    /// What the server has under the ids of events that differ from it.
    pub there: Vec<Event>,
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
