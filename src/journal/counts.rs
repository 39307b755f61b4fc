//! How many chats stand where, kept as they move.

use super::Outline;
use crate::model::Status;

/// Chats per status (and none), active and archived, and how many of them hold unread messages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    chats: [[usize; 6]; 2],
    unread: [usize; 2],
}

#[expect(
    clippy::indexing_slicing,
    reason = "two lists and six slots: `bool` and `slot` name no others"
)]
impl Counts {
    /// Chats in the list of active chats, or in the archive, with that status.
    #[must_use]
    pub fn of(&self, archived: bool, status: Option<Status>) -> usize {
        self.chats[usize::from(archived)][slot(status)]
    }

    /// All chats in the list of active chats, or in the archive.
    #[must_use]
    pub fn total(&self, archived: bool) -> usize {
        self.chats[usize::from(archived)].iter().sum()
    }

    /// Chats with unread messages in the list of active chats, or in the archive.
    #[must_use]
    pub fn unread(&self, archived: bool) -> usize {
        self.unread[usize::from(archived)]
    }

    /// Counts a chat, if there is one.
    pub(super) fn add(&mut self, chat: &Outline) {
        if !chat.is_empty() {
            let list = usize::from(chat.archived);
            self.chats[list][slot(chat.status())] += 1;
            self.unread[list] += usize::from(chat.unread);
        }
    }

    /// No longer counts a chat that was counted as that.
    pub(super) fn remove(&mut self, chat: &Outline) {
        if !chat.is_empty() {
            let list = usize::from(chat.archived);
            self.chats[list][slot(chat.status())] -= 1;
            self.unread[list] -= usize::from(chat.unread);
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
