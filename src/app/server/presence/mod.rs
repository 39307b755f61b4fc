//! Who is at a shared desk, for screens, and what this tab says of whoever sits here.
//!
//! [`App::show_up`] begins it; the desk's frame calls it. What is said goes to the tab that leads (`speaker`), and what is heard
//! comes from there. Where the desk is not shared nobody is there.

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

/// How long after the last key somebody still types, in milliseconds.
const TYPING: u64 = 4000;

thread_local! {
    /// The others. Here and not in [`App`]: a first visit meets nobody, and what it would hold is downloaded with it.
    static PEOPLE: ArcRwSignal<Vec<Person>> = ArcRwSignal::new(Vec::new());
    /// The chat in which an answer is being written here.
    static ANSWERED: ArcRwSignal<Option<ChatId>> = ArcRwSignal::new(None);
    static PAUSE: Cell<Option<TimeoutHandle>> = const { Cell::new(None) };
    /// What this tab says of whoever sits here.
    static MINE: RefCell<Availability> = const { RefCell::new(Availability::Gone) };
}

impl App {
    /// Who else is at the desk, following it, in the order of their ids. Nobody where it is not shared.
    #[must_use]
    pub fn colleagues(self) -> Vec<Person> {
        PEOPLE.with(ArcRwSignal::clone).get()
    }

    /// Who else looks at a chat, following it.
    #[must_use]
    pub fn lookers(self, chat: &ChatId) -> Vec<Person> {
        let people = PEOPLE.with(ArcRwSignal::clone);
        people.with(|people| {
            let looks = |person: &&Person| person.chat.as_ref() == Some(chat);
            people.iter().filter(looks).cloned().collect()
        })
    }

    /// The names of those who are writing an answer in a chat, following it.
    #[must_use]
    pub fn answering(self, chat: &ChatId) -> Vec<String> {
        let who = self.lookers(chat).into_iter().filter(|person| person.typing);
        who.map(|person| self.agent_name(&person.agent)).collect()
    }

    /// An answer to a chat was written on: others see it for a few seconds.
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

    /// The answer was sent, or is none any more.
    pub fn answer_ended(self) {
        say_answered(None);
    }

    /// Says where whoever sits here is, for as long as the component stands that calls it.
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
            // Where the part could not be fetched, `App::share` has said so.
            say_part().await.map(|say| say(self, said)).ok();
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
