//! Events to add to an ordered list and to take out of it.

use super::{Event, EventKey};
use crate::model::{sort, sort_by};

/// Events that a batch adds to a chat or to the desk's configuration, and those that it takes out.
#[derive(Default)]
pub(super) struct Amendment {
    /// Events to take out.
    pub out: Vec<EventKey>,
    /// Events to add, in any order.
    pub add: Vec<Event>,
}

impl Amendment {
    /// Amends `events`, which come out in order.
    pub fn make(&mut self, events: &mut Vec<Event>) {
        if !self.out.is_empty() {
            sort(&mut self.out);
            events.retain(|event| {
                let found =
                    self.out.binary_search_by(|(at, id)| (at, id).cmp(&(&event.at, &event.id)));
                found.is_err()
            });
        }
        events.append(&mut self.add);
        sort_by(events, Event::cmp_key);
    }
}
