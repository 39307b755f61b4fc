//! [`OpenPalette`]: opens the palette from anywhere in the frame.

use leptos::prelude::*;

use crate::model::ChatId;

/// The entries that the palette offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    All,
    /// Agents, to set who is responsible.
    Agents,
    /// Tags, to add and remove.
    Tags,
    /// Macros, to run.
    Macros,
}

/// The callback that opens the palette, for a chat or else for what is selected or shown; the frame provides it.
#[derive(Clone, Copy)]
pub struct OpenPalette(pub Callback<(Scope, Option<ChatId>)>);

impl OpenPalette {
    /// Opens the palette of the frame; does nothing outside of the frame.
    pub fn open(scope: Scope) {
        if let Some(Self(open)) = use_context() {
            open.run((scope, None));
        }
    }

    /// Opens it for one chat.
    pub fn open_for(self, scope: Scope, chat: ChatId) {
        self.0.run((scope, Some(chat)));
    }
}
