//! Events that go together, and what becomes of them.

use std::collections::HashMap;

use crate::journal::Event;
use crate::model::{MINUTE, Timestamp};
use crate::sync::ledger::Refused;

/// The word of the design document's for an event that is dated ahead of the server's clock.
const EARLY: &str = "early";
/// How far ahead an event may be, in milliseconds; a little less than the design document lets pass.
const AHEAD: i64 = 2 * MINUTE - 10_000;

/// How long at least until an event that was too early is tried again, in milliseconds.
const AGAIN: i64 = 10_000;

#[derive(Debug, Clone)]
pub(super) struct Item {
    pub event: Event,
    pub line: String,
    pub doc: String,
    pub upload: bool,
}

/// Events that go together.
#[derive(Debug, Default)]
pub(super) struct Batch {
    pub items: Vec<Item>,
    /// Everything up to this place has been seen to; `None` where refused events are tried again.
    pub up_to: Option<u64>,
    /// Those that do not go, or did not.
    pub refused: Vec<Refused>,
    pub disputed: Vec<String>,
}

/// Those of a batch for whose refusal there is a reason.
pub(super) fn of<'a>(
    batch: &'a Batch,
    reasons: &'a HashMap<String, String>,
) -> impl Iterator<Item = &'a Item> {
    batch.items.iter().filter(|item| reasons.contains_key(&item.doc))
}

/// What the server's clock said when it refused an event as too early.
pub(super) fn early(reason: &str) -> Option<Timestamp> {
    let rest = reason.strip_prefix(EARLY)?.strip_prefix(": ")?;
    Timestamp::parse(rest.split(' ').next()?)
}

/// That an event was refused; `clock`: the server's, as far as it is known.
pub(super) fn refusal(item: &Item, reason: String, clock: Timestamp) -> Refused {
    let until = early(&reason).map(|_| item.event.at.plus(-AHEAD).max(clock.plus(AGAIN)));
    Refused {
        id: item.event.id.to_string(),
        until: until.map(Timestamp::millis),
        reason,
        upload: item.upload,
        given_up: false,
    }
}
