//! [`Hand`]: where the keyboard's focus goes when chats are opened and left.

use leptos::prelude::*;

use super::open_chat::change_and_offer;
use crate::app::App;
use crate::i18n::Locale;
use crate::model::{ChatId, Status};
use crate::ui::chat::Bulk;
use crate::ui::kit::{Toasts, focus_seen};
use crate::view::actions::{Change, Done};
use crate::view::route::Screen;

/// Where the focus goes in the chat that comes after one that has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goes {
    /// To its row: the end was given by a key of the list.
    Looking,
    /// To its composer: it was given by a button, or while writing.
    Writing,
}

/// The way of the focus between a row of the list and the composer. The frame provides it. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Hand {
    pub app: App,
    bulk: Bulk,
    /// The chat whose composer takes the focus as soon as it is there.
    wanted: RwSignal<Option<ChatId>>,
    /// The chat that is only looked at while the focus moves through the list.
    looked_at: StoredValue<Option<ChatId>>,
    /// The chat that is archived once the person has said that it may be, without an answer.
    pub asked: RwSignal<Option<(ChatId, Goes)>>,
}

impl Hand {
    /// Provides it as context.
    pub fn provide(bulk: Bulk) -> Self {
        let hand = Self {
            app: App::here(),
            bulk,
            wanted: RwSignal::new(None),
            looked_at: StoredValue::new(None),
            asked: RwSignal::new(None),
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

    /// Changes a chat with an undo, then goes on: after the end of the open chat to the next of the list, if this person
    /// wants that. Asks before it archives a chat whose customer nobody has answered.
    pub async fn change(
        self,
        toasts: Toasts,
        l: Locale,
        chat: ChatId,
        change: Change,
        goes: Goes,
    ) -> Option<Done> {
        let asks = self.app.peek_present(|desk| {
            desk.find(&chat).is_some_and(|ix| change.leaves_unanswered(desk, ix))
        });
        if asks && !untrack(|| self.app.is_past()) {
            self.asked.set(Some((chat, goes)));
            return None;
        }
        let next = self.next_after(&chat, &change);
        self.change_then(toasts, l, chat, change, next, goes).await
    }

    /// Works as [`Hand::change`] without asking, and goes on to this chat.
    pub async fn change_then(
        self,
        toasts: Toasts,
        l: Locale,
        chat: ChatId,
        change: Change,
        next: Option<ChatId>,
        goes: Goes,
    ) -> Option<Done> {
        let done = change_and_offer(self.app, toasts, l, chat.clone(), change).await?;
        self.go_on(&chat, next.filter(|_| !done.events.is_empty()), goes);
        Some(done)
    }

    /// Goes on to the next chat after the end of one, if that one is still open.
    pub fn go_on(self, chat: &ChatId, next: Option<ChatId>, goes: Goes) {
        let is_open =
            self.app.address.try_with_untracked(|route| route.chat.as_ref() == Some(chat));
        if let Some(next) = next
            && is_open == Some(true)
        {
            match goes {
                Goes::Writing => self.open(next),
                Goes::Looking => {
                    self.look_at(next.clone());
                    // The row has moved up, or its list is another one.
                    request_animation_frame(move || {
                        request_animation_frame(move || self.to_row(&next));
                    });
                }
            }
        }
    }

    /// Returns true while the inbox shows a chat.
    #[must_use]
    pub fn has_open(self, chat: &ChatId) -> bool {
        self.app.address.with_untracked(|route| {
            route.screen == Screen::Inbox && route.chat.as_ref() == Some(chat)
        })
    }

    /// Returns the chat after one that a change ends, or the one before it at the end of the list; `None` where the change
    /// ends nothing that is open, or this person wants to stay.
    #[must_use]
    pub fn next_after(self, chat: &ChatId, change: &Change) -> Option<ChatId> {
        let stays = self.app.prefs.with_untracked(|prefs| prefs.stay);
        let is_open = self.has_open(chat);
        // While results of a search are shown there is no next one.
        if stays || !is_open || self.bulk.list().is_none() {
            return None;
        }
        self.app.shown_untracked(|desktop| {
            let ix = desktop.desk.find(chat)?;
            let state = desktop.desk.chat(ix)?.state();
            let ends = match change {
                Change::Status(to) => to.is_final() && !state.status.is_some_and(Status::is_final),
                Change::Archive(archived) => *archived && !state.archived,
                _ => false,
            };
            let at = desktop.list.iter().position(|other| other == ix).filter(|_| ends)?;
            let after = desktop.list.iter().nth(at + 1);
            let beside = after.or_else(|| desktop.list.iter().nth(at.checked_sub(1)?))?;
            Some(desktop.desk.chat(beside)?.id().clone())
        })
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
