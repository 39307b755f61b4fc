//! Presence: the other people at a shared desk, and what this tab tells them.
//!
//! [`App::show_up`], called by the desk's frame, starts it. The tab's state goes to the leading tab (`speaker`), which
//! sends back that of the others. A desk without a server has no others.

pub mod speaker;

use std::cell::{Cell, RefCell};
use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::VisibilityState;

use crate::app::handle::App;
use crate::lazy::lazy_part;
use crate::model::ChatId;
use crate::sync::presence::{Availability, Person, TAB_HEARTBEAT_MS};
use crate::view::route::Screen;

/// The time after the last key during which a person counts as typing, in milliseconds.
const TYPING: u64 = 4000;

thread_local! {
    /// The others. Not in [`App`]: a first visit has no use for them and would download the code.
    static PEOPLE: ArcRwSignal<Vec<Person>> = ArcRwSignal::new(Vec::new());
    /// The chat in which this tab is writing an answer.
    static ANSWERED: ArcRwSignal<Option<ChatId>> = ArcRwSignal::new(None);
    static PAUSE: Cell<Option<TimeoutHandle>> = const { Cell::new(None) };
    /// The state that this tab last told.
    static MINE: RefCell<Availability> = const { RefCell::new(Availability::Gone) };
}

impl App {
    /// Returns the others at the desk in the order of their ids; nobody on a desk without a server. Reactive.
    #[must_use]
    pub fn colleagues(self) -> Vec<Person> {
        PEOPLE.with(ArcRwSignal::clone).get()
    }

    /// Returns the others who look at a chat. Reactive.
    #[must_use]
    pub fn lookers(self, chat: &ChatId) -> Vec<Person> {
        let people = PEOPLE.with(ArcRwSignal::clone);
        people.with(|people| {
            let looks = |person: &&Person| person.chat.as_ref() == Some(chat);
            people.iter().filter(looks).cloned().collect()
        })
    }

    /// Returns the names of the others who are writing an answer in a chat. Reactive.
    #[must_use]
    pub fn answering(self, chat: &ChatId) -> Vec<String> {
        let who = self.lookers(chat).into_iter().filter(|person| person.typing);
        who.map(|person| self.agent_name(&person.agent)).collect()
    }

    /// Tells the others for a few seconds that an answer to a chat is being written.
    pub fn answer_typed(self, chat: &ChatId) {
        say_answered(Some(chat));
        let pause = set_timeout_with_handle(|| say_answered(None), Duration::from_millis(TYPING));
        match pause {
            Ok(pause) => PAUSE.set(Some(pause)),
            Err(error) => {
                leptos::logging::error!("typing would not end: {error:?}");
                say_answered(None);
            }
        }
    }

    /// Tells the others that the answer was sent or cleared.
    pub fn answer_ended(self) {
        say_answered(None);
    }

    /// Tells the others what this tab shows, until the calling component is disposed of.
    pub fn show_up(self) {
        let in_sight = RwSignal::new(is_in_sight());
        let listener = window_event_listener_untyped("visibilitychange", move |_| {
            in_sight.try_set(is_in_sight());
        });
        let answered = ANSWERED.with(ArcRwSignal::clone);
        let mine = Memo::new(move |_| {
            if !in_sight.get() {
                return Availability::Away;
            }
            let chat = self.address.with(|route| {
                let chat = route.chat.clone();
                chat.filter(|_| route.screen == Screen::Inbox)
            });
            let typing = chat.is_some() && answered.get() == chat;
            Availability::Here { chat, typing }
        });
        let shared = Memo::new(move |_| self.is_shared());
        Effect::new(move |_| {
            let said = mine.get();
            if shared.get() {
                self.say(said);
            }
        });
        let again = set_interval_with_handle(
            move || {
                if shared.try_get_untracked() == Some(true)
                    && let Some(said) = mine.try_get_untracked()
                {
                    self.say(said);
                }
            },
            Duration::from_millis(TAB_HEARTBEAT_MS.unsigned_abs()),
        );
        if let Err(error) = &again {
            leptos::logging::error!("others will not know for long who is here: {error:?}");
        }
        on_cleanup(move || {
            listener.remove();
            if let Ok(again) = again {
                again.clear();
            }
        });
    }

    fn say(self, said: Availability) {
        MINE.set(said.clone());
        spawn_local(async move {
            // `App::share` has reported a part that could not be fetched.
            #[allow(irrefutable_let_patterns, reason = "fails only where parts are fetched")]
            if let Ok(say) = say_part().await {
                say(self, said);
            }
        });
    }
}

lazy_part! {
    sync:
    fn say_part() -> fn(App, Availability) {
        |app, said| {
            if let Some(speaker) = crate::app::server::session::speaker(app) {
                speaker.say(said);
            }
        }
    }
}

fn say_answered(chat: Option<&ChatId>) {
    if let Some(pause) = PAUSE.take() {
        pause.clear();
    }
    let answered = ANSWERED.with(ArcRwSignal::clone);
    if answered.with_untracked(|answered| answered.as_ref() != chat) {
        answered.set(chat.cloned());
    }
}

fn is_in_sight() -> bool {
    document().visibility_state() == VisibilityState::Visible
}
