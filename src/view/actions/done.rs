//! What came of an action.

use super::action::Action;
use crate::journal::{Body, Event};
use crate::model::{ChatId, EventId};

/// Something was done: stored, or held in memory with a mark where the storage failed and nothing typed would be left
/// standing otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// What happened in chats, oldest first, without what took something back on the way. Of an undo: what is taken back
    /// now. Empty where all was so already.
    pub events: Vec<(ChatId, EventId)>,
    /// Events out of which the server took a customer's words.
    pub erased: usize,
}

impl Done {
    pub fn of(events: &[Event]) -> Self {
        let lasting = events.iter().filter(|event| !matches!(event.body, Body::Undone { .. }));
        let in_chat = lasting.filter_map(|event| Some((event.chat.clone()?, event.id.clone())));
        Self { events: in_chat.collect(), erased: 0 }
    }

    /// What takes it back.
    #[must_use]
    pub fn way_back(&self) -> Action {
        Action::Undo(self.events.clone())
    }

    /// The ids of its events.
    #[must_use]
    pub fn ids(&self) -> Vec<EventId> {
        self.events.iter().map(|(_, event)| event.clone()).collect()
    }
}
