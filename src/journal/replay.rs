//! Another desk of the same log in the making: as it would stand under other settings.

use super::{Desk, Event};

/// Folds what a desk knows into another one, in pieces between which the browser draws and answers.
pub struct Replay {
    other: Desk,
    next: usize,
}

impl Replay {
    /// Into an empty desk. Nothing is folded yet but the desk-level events that are given, and what is not folded at all.
    pub(super) fn new<'a>(
        desk: &'a Desk,
        mut other: Desk,
        config: impl Iterator<Item = &'a Event>,
    ) -> Self {
        // Time first, so that each chat is folded to its end at once.
        other.advance(desk.now());
        other.apply(config.chain(desk.unfolded.values()).cloned());
        Self { other, next: 0 }
    }

    /// Folds so many chats more of the same desk. Whether there are others.
    pub fn read(&mut self, desk: &Desk, chats: usize) -> bool {
        let piece = desk.chats.iter().skip(self.next).take(chats).flatten();
        let events = piece.flat_map(|chat| chat.events()).cloned();
        self.other.apply(events);
        self.next += chats;
        self.next < desk.chats.len()
    }

    /// How much of the desk is read, 0 to 1.
    #[must_use]
    pub fn share(&self, desk: &Desk) -> f64 {
        self.next as f64 / desk.chats.len().max(1) as f64
    }

    /// The desk that is made.
    #[must_use]
    pub fn done(self) -> Desk {
        self.other
    }
}
