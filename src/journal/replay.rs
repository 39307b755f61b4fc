//! The desk as it stood in the past, in the making.

use super::{Chat, Desk, Event};
use crate::model::Timestamp;

/// Folds what a desk knew just before an instant, in pieces between which the browser draws and answers.
pub struct Replay {
    past: Desk,
    instant: Timestamp,
    next: usize,
}

impl Replay {
    /// Nothing of it is folded yet but what belongs to no chat.
    pub(super) fn new(desk: &Desk, past: Desk, instant: Timestamp) -> Self {
        let mut replay = Self {
            past,
            instant,
            next: 0,
        };
        // Time first, so that each chat is folded to its end at once.
        replay.past.advance(instant.plus(-1));
        replay.apply(desk.book.events().iter().chain(desk.unfolded.values()));
        replay
    }

    /// Folds so many chats more of the same desk. Whether there are others.
    pub fn read(&mut self, desk: &Desk, chats: usize) -> bool {
        let piece = desk.chats.iter().skip(self.next).take(chats);
        self.apply(piece.flat_map(Chat::events));
        self.next += chats;
        self.next < desk.chats.len()
    }

    /// How much of the desk is read, 0 to 1.
    #[must_use]
    pub fn share(&self, desk: &Desk) -> f64 {
        self.next as f64 / desk.chats.len().max(1) as f64
    }

    fn apply<'a>(&mut self, events: impl Iterator<Item = &'a Event>) {
        let known = events.filter(|event| event.at < self.instant);
        self.past.apply(known.cloned());
    }

    /// The desk of then.
    #[must_use]
    pub fn done(self) -> Desk {
        self.past
    }
}
