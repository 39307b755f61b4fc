//! Events to add to an ordered list and to take out of it.

use super::{Event, EventKey};
use crate::model::{sort, sort_by};

/// What a batch does to a chat, or to the book.
#[derive(Default)]
pub(super) struct Amendment {
    /// Events that others stand instead of.
    pub out: Vec<EventKey>,
    /// Events to add, in any order.
    pub add: Vec<Event>,
}

impl Amendment {
    /// Takes out of `events` and adds to it what it should; they come out in order.
    pub fn make(&mut self, events: &mut Vec<Event>) {
        if !self.out.is_empty() {
            sort(&mut self.out);
            events.retain(|event| {
                let place =
                    self.out.binary_search_by(|(at, id)| (at, id).cmp(&(&event.at, &event.id)));
                place.is_err()
            });
        }
        events.append(&mut self.add);
        sort_by(events, Event::cmp_key);
    }
}
