//! Numbers of chats per status, updated with each change.

use super::Outline;
use crate::model::Status;

/// Numbers of chats per status (and without one), active and archived; of chats with unread messages, and of those
/// of which a channel has taken a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    chats: [[usize; 6]; 2],
    unread: [usize; 2],
    went_out: usize,
}

#[expect(
    clippy::indexing_slicing,
    reason = "two lists and six slots: `bool` and `slot` name no others"
)]
impl Counts {
    /// Returns the number of chats with a status, among active chats or in the archive.
    #[must_use]
    pub fn of(&self, archived: bool, status: Option<Status>) -> usize {
        self.chats[usize::from(archived)][slot(status)]
    }

    /// Returns the number of active chats, or of those in the archive.
    #[must_use]
    pub fn total(&self, archived: bool) -> usize {
        self.chats[usize::from(archived)].iter().sum()
    }

    /// Returns the number of chats with unread messages, among active chats or in the archive.
    #[must_use]
    pub fn unread(&self, archived: bool) -> usize {
        self.unread[usize::from(archived)]
    }

    /// Returns the number of chats of which a channel has taken a message.
    #[must_use]
    pub fn went_out(&self) -> usize {
        self.went_out
    }

    /// Counts a chat; an empty outline counts nothing.
    pub(super) fn add(&mut self, chat: &Outline) {
        if !chat.is_empty() {
            let list = usize::from(chat.archived);
            self.chats[list][slot(chat.status())] += 1;
            self.unread[list] += usize::from(chat.unread);
            self.went_out += usize::from(chat.went_out);
        }
    }

    /// Takes back [`Self::add`] of the same outline.
    pub(super) fn remove(&mut self, chat: &Outline) {
        if !chat.is_empty() {
            let list = usize::from(chat.archived);
            self.chats[list][slot(chat.status())] -= 1;
            self.unread[list] -= usize::from(chat.unread);
            self.went_out -= usize::from(chat.went_out);
        }
    }
}

const fn slot(status: Option<Status>) -> usize {
    match status {
        None => 0,
        Some(Status::Open) => 1,
        Some(Status::InService) => 2,
        Some(Status::Waiting) => 3,
        Some(Status::Resolved) => 4,
        Some(Status::Closed) => 5,
    }
}
