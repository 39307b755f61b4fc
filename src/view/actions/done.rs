//! [`Done`]: the result of an action.

use super::action::Action;
use crate::journal::{Body, Event};
use crate::model::{ChatId, EventId};

/// The result of an action that took effect: stored, or held in memory and marked as unsaved ([`Action::is_held`]).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// The chats' new events, oldest first, without undoing ones; after an undo, the events that are undone now. Empty
    /// where nothing changed.
    pub events: Vec<(ChatId, EventId)>,
    /// The number of events whose texts the server erased.
    pub erased: usize,
}

impl Done {
    pub fn of(events: &[Event]) -> Self {
        let lasting = events.iter().filter(|event| !matches!(event.body, Body::Undone { .. }));
        let in_chat = lasting.filter_map(|event| Some((event.chat.clone()?, event.id.clone())));
        Self { events: in_chat.collect(), erased: 0 }
    }

    /// Returns the action that undoes it.
    #[must_use]
    pub fn way_back(&self) -> Action {
        Action::Undo(self.events.clone())
    }

    #[must_use]
    pub fn ids(&self) -> Vec<EventId> {
        self.events.iter().map(|(_, event)| event.clone()).collect()
    }
}
