//! [`Arrivals`]: announces new messages to screen readers.

use leptos::prelude::*;

use crate::i18n::conversation as t;
use crate::i18n::format::Isolated;
use crate::journal::Body;
use crate::model::{EventId, beginning};
use crate::ui::chat::OpenChat;
use crate::ui::kit::Announcer;
use crate::view::rich_text::plain;
use crate::view::timeline::order::last_received;

/// The limit of an announced text, in characters.
const SAID: usize = 280;

/// Announces the customer's messages that arrive while the chat is open.
#[component]
pub fn Arrivals(open: OpenChat) -> impl IntoView {
    let there = open.peek(|chat| last_received(chat).cloned()).flatten();
    let last = Memo::new(move |_| open.read(|chat| last_received(chat).cloned()).flatten());
    let words = Signal::derive(move || {
        let last: Option<EventId> = last.get().filter(|last| Some(last) != there.as_ref());
        let last = last?;
        open.peek(|chat| {
            let Body::MessageReceived { text, .. } = &chat.event(&last)?.body else {
                return None;
            };
            let who = chat.state().display_name();
            let who = who.unwrap_or(t::customer(open.l.get_untracked())).to_owned();
            let said = plain(beginning(text, SAID).unwrap_or(text));
            let arrived = t::arrived(open.l.get_untracked(), &who);
            Some(format!("{arrived}: {}", Isolated(&said)))
        })
        .flatten()
    });
    view! { <Announcer said=Signal::derive(move || words.get().unwrap_or_default())/> }
}
