//! State of the newest part of a first load.

use std::collections::{HashSet, VecDeque};

use crate::model::Timestamp;
use crate::sync::sync_state::FirstLoad;

/// The most chats that are queued at a time.
const MAX_QUEUED: usize = 1000;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Step {
    /// Reads the database's size and its last sequence, from which news is followed.
    #[default]
    Size,
    /// Reads the events of the desk as a whole.
    Desk,
    /// Reads the chats of the newest events.
    Recent,
    /// Loads the queued chats.
    Chats,
    /// The views were not ready; they are tried again at this time.
    Later(Timestamp),
    /// The history alone brings the rest.
    Over,
}

/// The queue of the newest part. It is not stored: after a restart it begins anew, and loading a chat twice does no
/// harm.
#[derive(Debug, Default)]
pub(super) struct Newest {
    pub step: Step,
    pub queue: VecDeque<String>,
    /// Chats with the number of their events.
    pub counted: VecDeque<(String, u64)>,
    /// The chats of the request under way.
    pub requested: Vec<String>,
    /// Failures in a row.
    pub failures: u32,
    /// Tries of views that were not ready.
    pub tries: u32,
    /// Slices of the history since news was last read.
    pub slices: u32,
}

impl Newest {
    /// Queues the chats that are neither whole nor queued.
    pub fn queue<'a>(&mut self, first: &FirstLoad, chats: impl Iterator<Item = &'a str>) {
        let whole: HashSet<&str> = first.whole.iter().map(String::as_str).collect();
        for chat in chats {
            let waits = self.queue.iter().any(|other| other == chat)
                || self.counted.iter().any(|(other, _)| other == chat);
            if self.queue.len() + self.counted.len() < MAX_QUEUED && !whole.contains(chat) && !waits
            {
                self.queue.push_back(chat.to_owned());
            }
        }
    }

    /// Forgets what is queued, and the requests under way.
    pub fn clear(&mut self) {
        self.queue.clear();
        self.counted.clear();
        self.requested.clear();
    }
}
