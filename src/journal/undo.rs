//! Events that an `undone` takes back.

use std::collections::{HashMap, HashSet};

use super::{Body, Event};
use crate::model::{EventId, SECOND};

/// The greatest age, in milliseconds, of an event that its author takes back.
pub const UNDO_WINDOW: i64 = 60 * SECOND;

/// Returns the ids of the events that the fold skips: those taken back by their own author within [`UNDO_WINDOW`]. An
/// `undone` can be taken back too: the events that it named then count again. `events` are ordered, of one chat or of the
/// desk level.
pub(super) fn skipped(events: &[Event]) -> HashSet<EventId> {
    let mut skipped = HashSet::new();
    if !events.iter().any(|event| matches!(event.body, Body::Undone { .. })) {
        return skipped;
    }
    let by_id: HashMap<&EventId, &Event> = events.iter().map(|event| (&event.id, event)).collect();
    // From the newest back: an `undone` is settled before the events that it names.
    for event in events.iter().rev() {
        let Body::Undone { events: named } = &event.body else {
            continue;
        };
        if skipped.contains(&event.id) {
            continue;
        }
        for id in named {
            let allowed = by_id.get(id).is_some_and(|target| {
                target.by == event.by
                    && target.cmp_key(event).is_lt()
                    && event.at.since(target.at) <= UNDO_WINDOW
            });
            if allowed {
                skipped.insert(id.clone());
            }
        }
    }
    skipped
}
