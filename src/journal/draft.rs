//! Events without id and instant.

use super::{Body, Event};
use crate::model::{Author, ChatId, EventId, Timestamp};

/// An event before the running app gives it an id and an instant.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The chat; `None` for the whole desk.
    pub chat: Option<ChatId>,
    /// The author.
    pub by: Author,
    /// The content of the event.
    pub body: Body,
}

impl Draft {
    /// Returns the event with an id and an instant. `device_at` is kept only where it differs from `at`.
    #[must_use]
    pub fn stamped(self, id: EventId, at: Timestamp, device_at: Timestamp) -> Event {
        Event {
            id,
            at,
            by: self.by,
            chat: self.chat,
            device_at: (device_at != at).then_some(device_at),
            seen: None,
            body: self.body,
            extra: None,
        }
    }
}
