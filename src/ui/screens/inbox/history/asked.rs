//! The chatbot's rules evaluated at a change, and for each message of the customer.

use crate::ui::chat::{About, OpenChat, Time, TrialsPart};
use leptos::context::Provider;
use leptos::prelude::*;

use super::Life;
use crate::i18n::history as t;
use crate::journal::{Body, Moment};
use crate::model::{EventId, Timestamp, beginning};
use crate::ui::kit::{Each, Lazy};
use crate::view::rich_text::plain;

/// The number of messages shown, the latest ones.
const MESSAGES: usize = 20;

/// The rules evaluated at a moment; computed when the person opens the list.
#[component]
pub fn Asked(
    open: OpenChat,
    /// The moment.
    #[prop(into)]
    moment: Signal<Option<Moment>>,
    /// The content of the button.
    children: Children,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    let about = About { chat: open.id(), moment };
    let trials = use_context::<TrialsPart>();
    view! {
        <details class="why" data-testid="asked">
            <summary on:click=move |_| shown.set(true)>{children()}</summary>
            {move || shown.get().then(|| {
                let about = about.clone();
                trials.map(|TrialsPart(part)| view! { <Provider value=about><Lazy part/></Provider> })
            })}
        </details>
    }
}

/// The customer's latest messages with the rules evaluated for each. Nothing if the desk never had rules.
#[component]
pub fn MessagesAsked(life: Life) -> impl IntoView {
    let (open, l) = (life.open, life.open.l);
    let has_rules =
        Memo::new(move |_| open.app.desk(|desk| !desk.config().rules_versions().is_empty()));
    let messages = Memo::new(move |_| {
        if has_rules.get() { open.read(last_messages).unwrap_or_default() } else { Vec::new() }
    });
    view! {
        <Show when=move || messages.with(|messages| !messages.is_empty())>
            <section class="history-part">
                <h3 class="history-head">{l.t(t::asked)}</h3>
                <ol class="history-rows">
                    <Each each=move || messages.get() key=|(id, ..)| id.clone() let:message>
                        {
                            let (id, at, text) = message;
                            view! {
                                <li class="history-other">
                                    <Asked open moment=Signal::stored(Some(Moment::Event(id)))>
                                        <q dir="auto">{text}</q> " " <Time open at/>
                                    </Asked>
                                </li>
                            }
                        }
                    </Each>
                </ol>
            </section>
        </Show>
    }
}

fn last_messages(chat: &crate::journal::Chat) -> Vec<(EventId, Timestamp, String)> {
    let received = chat.events().iter().rev().filter_map(|event| match &event.body {
        Body::MessageReceived { text, .. } => Some((event.id.clone(), event.at, short(text))),
        _ => None,
    });
    received.take(MESSAGES).collect()
}

fn short(text: &str) -> String {
    const LETTERS: usize = 60;
    match beginning(text, LETTERS) {
        Some(start) => format!("{}…", plain(start.trim_end())),
        None => plain(text),
    }
}
