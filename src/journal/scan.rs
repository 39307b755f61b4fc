//! Progress of work that goes through all chats of a desk in pieces.

use super::ChatIx;

/// Chats that can be looked at in the time in which one event is folded.
const CHATS_PER_EVENT: usize = 16;

/// The next chat to look at, and the number of chats.
#[derive(Clone, Copy)]
pub(super) struct Scan {
    next: u32,
    chats: u32,
}

impl Scan {
    pub fn new(chats: u32) -> Self {
        Self { next: 0, chats }
    }

    /// Calls `take` chat by chat for about the time in which `events` events are folded. `take` returns the number of events
    /// that it folded. Returns true while chats are left.
    pub fn run(&mut self, events: usize, mut take: impl FnMut(ChatIx) -> usize) -> bool {
        let mut left = events.saturating_mul(CHATS_PER_EVENT);
        while self.next < self.chats && left > 0 {
            let folded = take(ChatIx(self.next));
            left = left.saturating_sub(1 + folded * CHATS_PER_EVENT);
            self.next += 1;
        }
        self.next < self.chats
    }

    /// The share that is done, 0 to 1.
    pub fn share(&self) -> f64 {
        f64::from(self.next) / f64::from(self.chats.max(1))
    }
}
