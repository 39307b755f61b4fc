//! The chat that is open: what the parts of this screen share.

use crate::ui::chat::past::refuse;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::App;
use crate::i18n::{Locale, common, conversation as t, travel};
use crate::journal::{Body, Chat, ChatState, Revision};
use crate::model::{ChatId, EventId, HOUR, Timestamp};
use crate::ui::kit::{CurrentLocale, Toasts, use_locale, use_toasts};
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

    /// Does something in the chat; then says what came of it, and offers to take it back.
    pub fn act(self, bodies: Vec<Body>, said: impl FnOnce(&ChatState, Locale) -> String + 'static) {
        spawn_local(async move {
            self.do_and_offer(bodies, said).await;
        });
    }

    /// As [`OpenChat::act`]; resolves when it is stored, with the ids of the events.
    pub async fn do_and_offer(
        self,
        bodies: Vec<Body>,
        said: impl FnOnce(&ChatState, Locale) -> String,
    ) -> Vec<EventId> {
        let l = self.l.get_untracked();
        // Read before the await: the person may have gone to another chat meanwhile.
        do_and_offer(self.app, self.toasts, l, self.id(), bodies, said).await
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

    /// Says that something went wrong.
    pub fn complain(self, text: impl Into<String>) {
        self.toasts.error(text);
    }
}

/// Does something in any chat, as [`OpenChat::do_and_offer`] does in the open one.
pub async fn do_and_offer(
    app: App,
    toasts: Toasts,
    l: Locale,
    id: ChatId,
    bodies: Vec<Body>,
    said: impl FnOnce(&ChatState, Locale) -> String,
) -> Vec<EventId> {
    if refuse(app, toasts, l) {
        return Vec::new();
    }
    let taken_back = bodies.iter().filter(|body| matches!(body, Body::Undone { .. }));
    let taken_back = taken_back.count();
    let done = app.act(&id, bodies).await;
    if done.is_empty() {
        toasts.error(t::nobody_acts(l));
        return done;
    }
    // What was taken back on the way stays so.
    let events: Vec<EventId> = done.iter().skip(taken_back).cloned().collect();
    let said = app.desktop.with_untracked(|desktop| {
        let chat = desktop.desk.by_id(&id);
        chat.map(|chat| said(chat.state(), l))
    });
    if let Some(said) = said {
        toasts.offer_undo(said, common::undo(l), move || {
            spawn_local(take_back(app, toasts, id.clone(), events.clone(), l));
        });
    }
    done
}

async fn take_back(app: App, toasts: Toasts, id: ChatId, events: Vec<EventId>, l: Locale) {
    if refuse(app, toasts, l) {
        return;
    }
    // Another desk may have been opened meanwhile.
    if app.peek_present(|desk| desk.by_id(&id).is_some()) {
        app.undo(&id, events.clone()).await;
    }
    // The fold has the last word: it may be too late, or another person's doing.
    let undone = app.desktop.with_untracked(|desktop| {
        let chat = desktop.desk.by_id(&id);
        chat.is_some_and(|chat| events.iter().all(|event| chat.skipped().contains(event)))
    });
    if undone {
        toasts.say(t::undone(l));
    } else {
        toasts.error(t::not_undone(l));
    }
}
