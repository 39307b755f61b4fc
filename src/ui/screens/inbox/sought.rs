//! [`Sought`]: the message that a search has found. The list sets it, the conversation goes there.

use leptos::prelude::*;

use crate::model::{ChatId, EventId};

/// The message to show in a chat that is being opened. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Sought(RwSignal<Option<(ChatId, EventId)>>);

impl Sought {
    /// Provides it as context, without a message.
    pub fn provide() {
        provide_context(Self(RwSignal::new(None)));
    }

    /// Returns the one that the inbox provides.
    ///
    /// # Panics
    /// Outside of the inbox: a programming error.
    #[must_use]
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| unreachable!("the inbox provides it"))
    }

    /// Asks for a message in a chat.
    pub fn seek(self, chat: ChatId, message: EventId) {
        self.0.set(Some((chat, message)));
    }

    /// Takes the message that is sought in a chat; tracked.
    pub fn take(self, chat: &ChatId) -> Option<EventId> {
        let (_, message) = self.0.get().filter(|(sought, _)| sought == chat)?;
        self.0.update_untracked(|sought| *sought = None);
        Some(message)
    }
}
