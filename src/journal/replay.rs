//! The same log folded under other settings, in pieces.

use super::{Desk, Event};

/// Folds the events of a desk into another one, in pieces between which the browser draws and answers.
pub struct Replay {
    other: Desk,
    next: usize,
}

impl Replay {
    /// Starts with an empty desk, the given desk-level events, and the events that are kept without being folded.
    pub(super) fn new<'a>(
        desk: &'a Desk,
        mut other: Desk,
        config: impl Iterator<Item = &'a Event>,
    ) -> Self {
        // Time advances first: each chat is then folded to its end at once.
        other.advance(desk.now());
        other.apply(config.chain(desk.unfolded.values()).cloned());
        Self { other, next: 0 }
    }

    /// Folds the next `chats` chats. `desk` must be the same at each call. Returns true while there is more.
    pub fn read(&mut self, desk: &Desk, chats: usize) -> bool {
        let piece = desk.chats.iter().skip(self.next).take(chats).flatten();
        let events = piece.flat_map(|chat| chat.events()).cloned();
        self.other.apply(events);
        self.next += chats;
        self.next < desk.chats.len()
    }

    /// Returns the share of the chats that is folded, 0 to 1.
    #[must_use]
    pub fn share(&self, desk: &Desk) -> f64 {
        self.next as f64 / desk.chats.len().max(1) as f64
    }

    /// Returns the other desk.
    #[must_use]
    pub fn done(self) -> Desk {
        self.other
    }
}
