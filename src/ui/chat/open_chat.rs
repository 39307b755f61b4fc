//! [`OpenChat`]: the open chat as the parts of the inbox share it.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::hand::{Goes, Hand};
use super::not_done::say_not_done;
use crate::app::{App, NotDone};
use crate::i18n::{Locale, bulk, common, conversation as t, time_travel};
use crate::journal::{Chat, ChatState, Revision};
use crate::model::{ChatId, HOUR, Timestamp};
use crate::ui::kit::{CurrentLocale, Toasts, use_locale, use_toasts};
use crate::view::actions::{Action, Change, Done, done_words};
use crate::view::desk_view::DeskView;
use crate::view::names::Names;

/// The open chat. Cheap to copy.
#[derive(Clone, Copy)]
pub struct OpenChat {
    pub app: App,
    pub l: CurrentLocale,
    hand: Hand,
    toasts: Toasts,
    id: StoredValue<ChatId>,
    revision: Memo<Option<Revision>>,
    today: Memo<Timestamp>,
}

impl OpenChat {
    /// Creates the open chat for the lifetime of the component.
    #[must_use]
    pub fn new(id: ChatId) -> Self {
        let app = App::here();
        let revision = {
            let id = id.clone();
            Memo::new(move |_| app.chat(&id, Chat::revision))
        };
        let today = Memo::new(move |_| {
            let now = app.now.get();
            app.desk(|desk| {
                let zone = desk.config().zone();
                zone.first_instant(zone.date_of(now), 12 * HOUR)
            })
        });
        Self {
            app,
            l: use_locale(),
            hand: Hand::here(),
            toasts: use_toasts(),
            id: StoredValue::new(id),
            revision,
            today,
        }
    }

    /// Returns noon of today's date in the desk's zone, which changes once a day.
    #[must_use]
    pub fn today(self) -> Timestamp {
        self.today.get()
    }

    #[must_use]
    pub fn id(self) -> ChatId {
        self.id.get_value()
    }

    /// Reads the chat and tracks it alone. `None` if the desk has no such chat.
    pub fn read<T>(self, read: impl FnOnce(&Chat) -> T) -> Option<T> {
        // `get`, not only `track`: a memo that was never read tracks nothing.
        self.revision.get()?;
        self.peek(read)
    }

    /// Reads the chat, untracked.
    pub fn peek<T>(self, read: impl FnOnce(&Chat) -> T) -> Option<T> {
        let id = self.id.try_get_value()?;
        let read = |desktop: &DeskView| desktop.desk.by_id(&id).map(read);
        self.app.try_shown_untracked(read)?
    }

    /// Returns a memo of a part of the chat's state.
    pub fn state<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&ChatState) -> T + Send + Sync + 'static,
    ) -> Memo<Option<T>> {
        Memo::new(move |_| self.read(|chat| read(chat.state())))
    }

    /// Reads the chat with the names of its people. Reactive.
    pub fn with_names<T>(self, read: impl FnOnce(&Chat, &Names) -> T) -> Option<T> {
        let (id, locale) = (self.id(), self.l.get());
        self.app.desk(|desk| {
            let chat = desk.by_id(&id)?;
            Some(read(chat, &Names::of(desk, &id, locale)))
        })
    }

    /// Returns the customer's name.
    #[must_use]
    pub fn customer(self) -> Signal<String> {
        let name = self.state(|state| state.display_name().map(str::to_owned));
        Signal::derive(move || {
            let name = name.get().flatten();
            name.unwrap_or_else(|| t::customer(self.l.get()).to_owned())
        })
    }

    /// Changes the chat, then shows the result with an undo button.
    pub fn change(self, change: Change) {
        spawn_local(async move {
            self.change_and_offer(change).await;
        });
    }

    /// Works as [`OpenChat::change`] and resolves after storing. `None` if it was not done; a toast has said so.
    pub async fn change_and_offer(self, change: Change) -> Option<Done> {
        let l = self.l.get_untracked();
        self.hand.change(self.toasts, l, self.id(), change, Goes::Writing).await
    }

    /// Returns the chat that opens after a change that ends this one.
    #[must_use]
    pub fn next_after(self, change: &Change) -> Option<ChatId> {
        self.hand.next_after(&self.id(), change)
    }

    /// Changes a chat that need no longer be open, and goes on to the next one.
    pub async fn change_then(self, chat: ChatId, change: Change, next: Option<ChatId>) {
        let l = self.l.get_untracked();
        self.hand.change_then(self.toasts, l, chat, change, next, Goes::Writing).await;
    }

    /// Returns the number of the undo that was offered last.
    #[must_use]
    pub fn last_undo(self) -> Option<u64> {
        self.toasts.last_undo()
    }

    /// Takes back what an undo was offered for, or says that it is too late.
    pub fn undo(self, number: Option<u64>) {
        if !number.is_some_and(|number| self.toasts.undo(number)) {
            self.say_not_done(&NotDone::TooLate);
        }
    }

    /// Takes the toast of an undo away: what follows offers one for all.
    pub fn replace_undo(self, number: Option<u64>) {
        if let Some(number) = number {
            self.toasts.replace(number);
        }
    }

    /// Shows the result of an action in the chat, with an undo button.
    pub fn offer_undo(self, done: &Done, said: impl FnOnce(&ChatState, Locale) -> String) {
        offer_undo(self.app, self.toasts, self.l.get_untracked(), done, said, None);
    }

    /// Returns true if the chat is shown as it was in the past: nothing can be changed then. Reactive.
    #[must_use]
    pub fn is_past(self) -> bool {
        self.app.is_past()
    }

    /// Returns the reason why nothing in the chat can be changed. Reactive.
    #[must_use]
    pub fn still(self) -> Option<&'static str> {
        self.is_past().then(|| time_travel::cannot_change(self.l.get()))
    }

    /// Shows a toast with the reason why an action was not done.
    pub fn say_not_done(self, why: &NotDone) {
        say_not_done(self.app, self.toasts, self.l.get_untracked(), why);
    }
}

/// Changes any chat, as [`OpenChat::change_and_offer`] changes the open one.
pub async fn change_and_offer(
    app: App,
    toasts: Toasts,
    l: Locale,
    chat: ChatId,
    change: Change,
) -> Option<Done> {
    let left = (change.ends() && has_draft(app, &chat)).then(|| t::draft_left(l));
    match app.act(Action::Change { chats: vec![chat], change: change.clone() }).await {
        Ok(done) => {
            let said = |state: &ChatState, l| {
                app.peek_present(|desk| done_words(&change, state, desk.config(), l))
            };
            offer_undo(app, toasts, l, &done, said, left);
            Some(done)
        }
        Err(why) => {
            say_not_done(app, toasts, l, &why);
            None
        }
    }
}

/// Returns true where something is written in the chat's composer and not sent.
pub fn has_draft(app: App, chat: &ChatId) -> bool {
    untrack(|| app.composer(chat, |draft| !draft.text.trim().is_empty()))
}

/// Says what was done, and what was left there (`left`), and offers to undo it.
pub fn offer_undo(
    app: App,
    toasts: Toasts,
    l: Locale,
    done: &Done,
    said: impl FnOnce(&ChatState, Locale) -> String,
    left: Option<&str>,
) {
    let Some((chat, _)) = done.events.first() else {
        toasts.note(bulk::nothing(l));
        return;
    };
    let state = app.peek_present(|desk| desk.by_id(chat).map(|chat| chat.state().clone()));
    // Another desk may have been opened meanwhile.
    if let Some(state) = state {
        let way_back = done.way_back();
        let said = said(&state, l);
        let undone = t::undone(l, &said);
        let said = left.map_or(said.clone(), |left| format!("{said} · {left}"));
        toasts.offer_undo(said, common::undo(l), move || {
            spawn_local(take_back(app, toasts, way_back.clone(), undone.clone(), l));
        });
    }
}

async fn take_back(app: App, toasts: Toasts, way_back: Action, undone: String, l: Locale) {
    match app.act(way_back).await {
        Ok(_) => toasts.say(undone),
        Err(why) => say_not_done(app, toasts, l, &why),
    }
}
