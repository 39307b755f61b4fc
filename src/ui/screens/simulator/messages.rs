//! The messages on the customer's phone, and the one that the next message quotes.

use leptos::{html, prelude::*};

use crate::app::App;
use crate::i18n::{conversation, format, simulator};
use crate::journal::{Body, Chat, Desk};
use crate::model::{Attachment, AuthorKind, ChatId, EventId, Timestamp};
use crate::ui::chat::{FileView, rich_text};
use crate::ui::kit::{Each, IconButton, Size, glyph, use_locale};
use crate::view::chat_row::one_line;
use crate::view::timeline::quote::quote;

/// The number of messages shown.
const SHOWN: usize = 40;

/// The gist of a quoted message; `None`: it is gone.
type Gist = Option<String>;

/// A message on the phone.
#[derive(Clone, Debug, PartialEq)]
struct Bubble {
    id: EventId,
    at: Timestamp,
    text: std::sync::Arc<str>,
    file: Option<Box<Attachment>>,
    quoted: Option<Gist>,
    /// The author's public name; `None`: the customer wrote it.
    from: Option<String>,
}

/// The newest messages, each to be quoted.
#[component]
pub fn Messages(id: StoredValue<ChatId>, reply_to: RwSignal<Option<EventId>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let all = Memo::new(move |_| {
        app.present(|desk| id.with_value(|id| desk.by_id(id).map(|chat| bubbles(chat, desk))))
            .unwrap_or_default()
    });
    let body = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        all.track();
        if let Some(body) = body.get() {
            request_animation_frame(move || body.set_scroll_top(body.scroll_height()));
        }
    });
    let stamp = move |at: Timestamp| format::time(l.get(), at.millis(), app.offset_at(at));
    view! {
        <div class="phone-body phone-messages" node_ref=body role="log" aria-label=l.t(simulator::title) tabindex="0">
            <Show when=move || all.with(|(earlier, _)| *earlier > 0)>
                <p class="phone-lead">{move || simulator::earlier(l.get(), all.with(|(earlier, _)| *earlier as u64))}</p>
            </Show>
            <Show when=move || all.with(|(_, shown)| shown.is_empty())>
                <p class="phone-lead">{l.t(simulator::nothing_yet)}</p>
            </Show>
            <Each each=move || all.get().1 key=|bubble| bubble.id.clone() let:bubble>
                <BubbleView bubble stamp reply_to/>
            </Each>
        </div>
    }
}

#[component]
fn BubbleView(
    bubble: Bubble,
    stamp: impl Fn(Timestamp) -> String + Send + 'static,
    reply_to: RwSignal<Option<EventId>>,
) -> impl IntoView {
    let l = use_locale();
    let own = bubble.from.is_none().to_string();
    let file = bubble.file;
    let from = bubble.from.map(|name| {
        let words = move || {
            if name.is_empty() { simulator::chatbot(l.get()).to_owned() } else { name.clone() }
        };
        view! { <span class="phone-from" dir="auto">{words}</span> }
    });
    view! {
        <div class="phone-bubble" data-own=own>
            {from}
            {bubble.quoted.map(|quoted| view! { <Quoted quoted/> })}
            {file.map(|file| view! { <FileView file=*file/> })}
            <div class="phone-text rich-text" dir="auto">{rich_text(&bubble.text, None, &[])}</div>
            <span class="phone-time">
                <IconButton
                    glyph=glyph::REPLY
                    label=l.t(conversation::reply)
                    size=Size::Small
                    on:click=move |_| reply_to.set(Some(bubble.id.clone()))
                />
                <time>{move || stamp(bubble.at)}</time>
            </span>
        </div>
    }
}

/// Returns the newest messages, and the number of older ones. An empty name stands for the chatbot.
fn bubbles(chat: &Chat, desk: &Desk) -> (usize, Vec<Bubble>) {
    let messages = || {
        chat.events().iter().rev().filter(|event| {
            matches!(event.body, Body::MessageReceived { .. } | Body::MessageSent { .. })
                && !chat.skipped().contains(&event.id)
        })
    };
    let mut shown: Vec<Bubble> = messages()
        .take(SHOWN)
        .filter_map(|event| {
            let (Body::MessageReceived { text, attachment, reply_to }
            | Body::MessageSent { text, attachment, reply_to, .. }) = &event.body
            else {
                return None;
            };
            let from = (event.by.kind != AuthorKind::Customer).then(|| {
                let agent = event.by.agent_id();
                agent.map_or_else(String::new, |agent| desk.config().public_name(&agent).to_owned())
            });
            Some(Bubble {
                id: event.id.clone(),
                at: event.at,
                text: text.clone(),
                file: attachment.clone(),
                quoted: reply_to.as_deref().map(|id| words_of(chat, id)),
                from,
            })
        })
        .collect();
    shown.reverse();
    (messages().count().saturating_sub(shown.len()), shown)
}

/// What the customer's next message will quote, and the way to remove it.
#[component]
pub fn Quoting(id: StoredValue<ChatId>, reply_to: RwSignal<Option<EventId>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let quoted = Memo::new(move |_| {
        let message = reply_to.get()?;
        app.present(|desk| id.with_value(|id| Some(words_of(desk.by_id(id)?, &message))))
    });
    move || {
        quoted.get().map(|quoted| {
            view! {
                <div class="phone-quoting">
                    <Quoted quoted/>
                    <IconButton
                        glyph=glyph::X
                        label=l.t(conversation::quote_remove)
                        tip_side="end"
                        on:click=move |_| reply_to.set(None)
                    />
                </div>
            }
        })
    }
}

#[component]
fn Quoted(quoted: Gist) -> impl IntoView {
    let l = use_locale();
    let words =
        move || quoted.clone().unwrap_or_else(|| conversation::quote_gone(l.get()).to_owned());
    view! { <span class="phone-quoted truncate" dir="auto">{words}</span> }
}

fn words_of(chat: &Chat, message: &EventId) -> Gist {
    let quoted = quote(chat, message).quoted?;
    let text = one_line(&quoted.text);
    Some(if text.is_empty() { quoted.file.as_deref().unwrap_or_default().to_owned() } else { text })
}
