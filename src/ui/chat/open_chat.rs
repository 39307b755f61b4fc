//! The chat that is open: what the parts of this screen share.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::not_done::say_not_done;
use crate::app::{App, NotDone};
use crate::i18n::{Locale, bulk, common, conversation as t, travel};
use crate::journal::{Chat, ChatState, Revision};
use crate::model::{ChatId, HOUR, Timestamp};
use crate::ui::kit::{CurrentLocale, Toasts, use_locale, use_toasts};
use crate::view::actions::{Action, Change, Done, done_words};
use crate::view::desk_view::DeskView;
use crate::view::names::Names;

/// The chat that is open. Cheap to copy.
#[derive(Clone, Copy)]
pub struct OpenChat {
    /// The running app.
    pub app: App,
    /// The language.
    pub l: CurrentLocale,
    toasts: Toasts,
    id: StoredValue<ChatId>,
    revision: Memo<Option<Revision>>,
    today: Memo<Timestamp>,
}

impl OpenChat {
    /// The chat of that id, for as long as the component stands.
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
            toasts: use_toasts(),
            id: StoredValue::new(id),
            revision,
            today,
        }
    }

    /// Noon of today's date in the desk's zone: it changes once a day.
    #[must_use]
    pub fn today(self) -> Timestamp {
        self.today.get()
    }

    /// The chat's id.
    #[must_use]
    pub fn id(self) -> ChatId {
        self.id.get_value()
    }

    /// Reads the chat and follows it, and no other. `None` where it is not there.
    pub fn read<T>(self, read: impl FnOnce(&Chat) -> T) -> Option<T> {
        // Got and not only tracked: a memo that nobody has read follows nothing.
        self.revision.get()?;
        self.peek(read)
    }

    /// Reads the chat without following it.
    pub fn peek<T>(self, read: impl FnOnce(&Chat) -> T) -> Option<T> {
        let id = self.id.try_get_value()?;
        let read = |desktop: &DeskView| desktop.desk.by_id(&id).map(read);
        self.app.try_shown_untracked(read)?
    }

    /// A part of the chat's state.
    pub fn state<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&ChatState) -> T + Send + Sync + 'static,
    ) -> Memo<Option<T>> {
        Memo::new(move |_| self.read(|chat| read(chat.state())))
    }

    /// Reads the chat with the names of its people, following both.
    pub fn with_names<T>(self, read: impl FnOnce(&Chat, &Names) -> T) -> Option<T> {
        let (id, locale) = (self.id(), self.l.get());
        self.app.desk(|desk| {
            let chat = desk.by_id(&id)?;
            Some(read(chat, &Names::of(desk, &id, locale)))
        })
    }

    /// What to call the customer.
    #[must_use]
    pub fn customer(self) -> Signal<String> {
        let name = self.state(|state| state.display_name().map(str::to_owned));
        Signal::derive(move || {
            let name = name.get().flatten();
            name.unwrap_or_else(|| t::customer(self.l.get()).to_owned())
        })
    }

    /// Changes the chat; then says what came of it, and offers to take it back.
    pub fn change(self, change: Change) {
        spawn_local(async move {
            self.change_and_offer(change).await;
        });
    }

    /// As [`OpenChat::change`]; resolves when it is stored. `None` where it was not done, which has been said then.
    pub async fn change_and_offer(self, change: Change) -> Option<Done> {
        change_and_offer(self.app, self.toasts, self.l.get_untracked(), self.id(), change).await
    }

    /// Says what came of something that was done in the chat, and offers to take it back.
    pub fn offer_undo(self, done: &Done, said: impl FnOnce(&ChatState, Locale) -> String) {
        offer_undo(self.app, self.toasts, self.l.get_untracked(), done, said);
    }

    /// Whether it is shown as it stood in the past, following it: then nothing can be done in it.
    #[must_use]
    pub fn is_past(self) -> bool {
        self.app.is_past()
    }

    /// Why nothing can be done in it, where that is so, following it.
    #[must_use]
    pub fn still(self) -> Option<&'static str> {
        self.is_past().then(|| travel::cannot_change(self.l.get()))
    }

    /// Says why something was not done.
    pub fn say_not_done(self, why: &NotDone) {
        say_not_done(self.app, self.toasts, self.l.get_untracked(), why);
    }
}

/// Changes any chat, as [`OpenChat::change_and_offer`] does the open one.
pub async fn change_and_offer(
    app: App,
    toasts: Toasts,
    l: Locale,
    chat: ChatId,
    change: Change,
) -> Option<Done> {
    let said = {
        let change = change.clone();
        move |state: &ChatState, l| {
            app.peek_present(|desk| done_words(&change, state, desk.config(), l))
        }
    };
    change_and_say(app, toasts, l, chat, change, said).await
}

/// As [`change_and_offer`], in other words.
pub async fn change_and_say(
    app: App,
    toasts: Toasts,
    l: Locale,
    chat: ChatId,
    change: Change,
    said: impl FnOnce(&ChatState, Locale) -> String,
) -> Option<Done> {
    match app.act(Action::Change { chats: vec![chat], change }).await {
        Ok(done) => {
            offer_undo(app, toasts, l, &done, said);
            Some(done)
        }
        Err(why) => {
            say_not_done(app, toasts, l, &why);
            None
        }
    }
}

fn offer_undo(
    app: App,
    toasts: Toasts,
    l: Locale,
    done: &Done,
    said: impl FnOnce(&ChatState, Locale) -> String,
) {
    let Some((chat, _)) = done.events.first() else {
        toasts.say(bulk::nothing(l));
        return;
    };
    let state = app.peek_present(|desk| desk.by_id(chat).map(|chat| chat.state().clone()));
    // Another desk may have been opened meanwhile.
    if let Some(state) = state {
        let way_back = done.way_back();
        toasts.offer_undo(said(&state, l), common::undo(l), move || {
            spawn_local(take_back(app, toasts, way_back.clone(), l));
        });
    }
}

async fn take_back(app: App, toasts: Toasts, way_back: Action, l: Locale) {
    match app.act(way_back).await {
        Ok(_) => toasts.say(t::undone(l)),
        Err(why) => say_not_done(app, toasts, l, &why),
    }
}
