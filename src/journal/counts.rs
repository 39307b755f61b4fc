//! How many chats stand where, kept as they move.

use super::ChatState;
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

    pub(super) fn add(&mut self, state: &ChatState) {
        let list = usize::from(state.archived);
        self.chats[list][slot(state.status)] += 1;
        self.unread[list] += usize::from(state.unread > 0);
    }

    pub(super) fn remove(&mut self, state: &ChatState) {
        let list = usize::from(state.archived);
        self.chats[list][slot(state.status)] -= 1;
        self.unread[list] -= usize::from(state.unread > 0);
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
