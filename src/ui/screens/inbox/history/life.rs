//! What the parts of the history share.

use leptos::{html, prelude::*};
use crate::app::App;
use crate::i18n::{common, history as t};
use crate::model::ChatId;
use crate::ui::chat::OpenChat;
use crate::ui::kit::{Drawer, Each, EmptyState, glyph, use_locale};
use crate::view::status_history::mark::Mark;
use crate::view::status_history::stays::History;
use asked::MessagesAsked;
use attendances::Attendances;
use bar::Bar;
use changes::Changes;
use counted::CountedNote;
use totals::Totals;

/// What the parts of the history share.
#[derive(Clone, Copy)]
pub struct Life {
    /// The chat.
    pub open: OpenChat,
    history: Memo<History>,
    /// What the report counted that the chat was opened from.
    counted: Memo<Option<Mark>>,
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
