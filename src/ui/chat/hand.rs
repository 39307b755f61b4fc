//! [`Hand`]: where the keyboard's focus goes when chats are opened and left.

use leptos::prelude::*;

use crate::app::App;
use crate::model::ChatId;
use crate::ui::chat::Bulk;
use crate::ui::kit::focus_seen;

/// The way of the focus between a row of the list and the composer. The frame provides it. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Hand {
    app: App,
    bulk: Bulk,
    /// The chat whose composer takes the focus as soon as it is there.
    wanted: RwSignal<Option<ChatId>>,
    /// The chat that is only looked at while the focus moves through the list.
    looked_at: StoredValue<Option<ChatId>>,
}

impl Hand {
    /// Provides it as context.
    pub fn provide(bulk: Bulk) -> Self {
        let hand = Self {
            app: App::here(),
            bulk,
            wanted: RwSignal::new(None),
            looked_at: StoredValue::new(None),
        };
        provide_context(hand);
        hand
    }

    /// Returns the one that the frame provides.
    ///
    /// # Panics
    /// Outside of the frame: a programming error.
    #[must_use]
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| unreachable!("the frame provides it"))
    }

    /// Opens a chat, and writes in it: its composer gets the focus.
    pub fn open(self, chat: ChatId) {
        self.looked_at.set_value(None);
        self.app.address.open_chat(Some(chat.clone()));
        self.write_in(chat);
    }

    /// Gives the focus to the composer of a chat that is open or being opened. Not on a touch screen, whose keyboard would
    /// cover the chat.
    pub fn write_in(self, chat: ChatId) {
        self.wanted.set((!is_coarse()).then_some(chat));
    }

    /// Shows a chat while the focus moves through the list and stays there.
    pub fn look_at(self, chat: ChatId) {
        self.wanted.set(None);
        self.looked_at.set_value(Some(chat.clone()));
        self.app.address.look_at_chat(chat);
    }

    /// Returns true for a chat that the focus has only come to in the list: nobody says yet that it was read.
    #[must_use]
    pub fn only_looks_at(self, chat: &ChatId) -> bool {
        self.looked_at.with_value(|looked_at| looked_at.as_ref() == Some(chat))
    }

    /// Calls back once for each time that the chat's composer is to take the focus.
    pub fn when_wanted(self, chat: ChatId, focus: impl Fn() + Copy + 'static) {
        Effect::new(move |_| {
            if self.wanted.with(|wanted| wanted.as_ref() == Some(&chat)) {
                self.wanted.set(None);
                // A dialog that opened the chat gives the focus back as it closes.
                request_animation_frame(focus);
            }
        });
    }

    /// Moves the focus to a chat's row; where only the chat is on the screen, to its way back; where the list does not
    /// have it, to its messages.
    pub fn to_row(self, chat: &ChatId) {
        if focus_seen("section.conversation .only-narrow button") {
            return;
        }
        let place = self.app.shown_untracked(|desktop| {
            let ix = desktop.desk.find(chat)?;
            desktop.list.iter().position(|other| other == ix)
        });
        match (place, self.bulk.list()) {
            (Some(place), Some(list)) => list.focus(place),
            _ => drop(focus_seen("section.conversation [role=log]")),
        }
    }
}

fn is_coarse() -> bool {
    let query = window().match_media("(pointer: coarse)").ok().flatten();
    query.is_some_and(|query| query.matches())
}
