//! Another desk of the same log in the making: as it stood in the past, or as it would stand under other settings.

use super::{Chat, Desk, Event};
use crate::model::Timestamp;

/// Folds what a desk knows, or knew just before an instant, in pieces between which the browser draws and answers.
pub struct Replay {
    other: Desk,
    /// Events at or after it are unknown; `None`: all are known.
    known: Option<Timestamp>,
    next: usize,
}

impl Replay {
    /// Into an empty desk up to an instant. Nothing is folded yet but the desk-level events that are given, and what is not
    /// folded at all.
    pub(super) fn new<'a>(
        desk: &'a Desk,
        other: Desk,
        book: impl Iterator<Item = &'a Event>,
        (known, now): (Option<Timestamp>, Timestamp),
    ) -> Self {
        let mut replay = Self {
            other,
            known,
            next: 0,
        };
        // Time first, so that each chat is folded to its end at once.
        replay.other.advance(now);
        replay.apply(book.chain(desk.unfolded.values()));
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
        let known = events.filter(|event| self.known.is_none_or(|known| event.at < known));
        self.other.apply(known.cloned());
    }

    /// The desk that is made.
    #[must_use]
    pub fn done(self) -> Desk {
        self.other
    }
}
