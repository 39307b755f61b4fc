//! What the parts of the history share.

use crate::ui::chat::OpenChat;
use crate::view::status_history::mark::Mark;
use crate::view::status_history::stays::History;
use leptos::prelude::*;

/// What the parts of the history share.
#[derive(Clone, Copy)]
pub struct Life {
    /// The chat.
    pub open: OpenChat,
    pub(crate) history: Memo<History>,
    /// What the report counted that the chat was opened from.
    pub(crate) counted: Memo<Option<Mark>>,
}

impl Life {
    /// The life of a chat until now.
    #[must_use]
    pub fn of(open: OpenChat) -> Self {
        let address = open.app.address;
        Self {
            open,
            counted: Memo::new(move |_| address.with(|route| Mark::of(route.counted.as_ref()?))),
            history: Memo::new(move |_| open.read(History::of).unwrap_or_default()),
        }
    }

    /// How many attendances there are.
    #[must_use]
    pub fn attendances(self) -> usize {
        self.history.with(|history| history.spans.len())
    }
}
