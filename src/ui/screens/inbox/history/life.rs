//! [`Life`]: the state that the parts of the history share.

use crate::ui::chat::OpenChat;
use crate::view::status_history::mark::Mark;
use crate::view::status_history::stays::History;
use leptos::prelude::*;

/// The history of one chat. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Life {
    pub open: OpenChat,
    pub(crate) history: Memo<History>,
    /// The part counted by the report from which the chat was opened.
    pub(crate) counted: Memo<Option<Mark>>,
}

impl Life {
    /// Returns the history of a chat until now.
    #[must_use]
    pub fn of(open: OpenChat) -> Self {
        let address = open.app.address;
        Self {
            open,
            counted: Memo::new(move |_| address.with(|route| Mark::of(route.counted.as_ref()?))),
            history: Memo::new(move |_| open.read(History::of).unwrap_or_default()),
        }
    }

    /// Returns the number of attendances.
    #[must_use]
    pub fn attendances(self) -> usize {
        self.history.with(|history| history.spans.len())
    }
}
