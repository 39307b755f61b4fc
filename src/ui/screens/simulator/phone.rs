//! The chat as the customer sees it: no notes, no statuses, and the agents' public names.

use leptos::{html, prelude::*};
use wasm_bindgen_futures::spawn_local;

use super::Holder;
use crate::app::App;
use crate::i18n::{format, simulator};
use crate::journal::{Body, Chat, Desk};
use crate::model::{Attachment, AuthorKind, ChatId, Contact, EventId, Timestamp};
use crate::ui::chat::{
    AttachButton, DropZone, FileView, NotDoneNote, Submission, Tray, TrayView, rich_text,
    say_not_done,
};
use crate::ui::kit::{
    Avatar, AvatarSize, Button, ButtonVariant, Each, IconButton, Size, TextArea, glyph,
    is_composing, use_locale, use_toasts,
};
use crate::view::actions::Action;

/// The number of messages shown.
const SHOWN: usize = 40;

/// A message on the phone.
#[derive(Clone, Debug, PartialEq)]
struct Bubble {
    id: EventId,
    at: Timestamp,
    text: std::sync::Arc<str>,
    file: Option<Box<Attachment>>,
    /// The author's public name; `None`: the customer wrote it.
    from: Option<String>,
}

/// The phone of a chat's customer.
#[component]
pub fn Phone(chat: ChatId, holder: RwSignal<Holder>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let tray = Tray::of_customer(app, chat.clone());
    let toasts = use_toasts();
    let id = StoredValue::new(chat);
    let contact = Memo::new(move |_| {
        let contact = |chat: &Chat| chat.state().contact.clone();
        app.present(|desk| id.with_value(|id| desk.by_id(id).map(contact))).unwrap_or_default()
    });
    let text = RwSignal::new(String::new());
    let submission = Submission::new();
    let send_files = move || {
        let typed = text.with_untracked(|text| text.trim().to_owned());
        let (chat, contact) = (id.get_value(), contact.get_untracked());
        spawn_local(async move {
            let send = |attachment, file, first: bool| {
                let text = if first { typed.as_str() } else { "" };
                let writes = Action::CustomerWrites {
                    chat: chat.clone(),
                    contact: contact.clone(),
                    text: text.into(),
                    attachment: Some(Box::new(attachment)),
                };
                async move { app.act_with_file(writes, file).await.map(|(_, stored)| stored) }
            };
            let done = tray.send(send).await;
            let text_sent = matches!(done, Ok(true) | Err((_, false)));
            if text_sent && text.try_with_untracked(|now| now.trim() == typed) == Some(true) {
                text.set(String::new());
            }
            if let Err((why, _)) = done {
                say_not_done(app, toasts, l.get_untracked(), &why);
            }
        });
    };
    let send = move || {
        if untrack(|| tray.has_some()) {
            return send_files();
        }
        let typed = text.with_untracked(|text| text.trim().to_owned());
        if typed.is_empty() {
            return;
        }
        let contact = contact.get_untracked();
        let writes = Action::CustomerWrites {
            chat: id.get_value(),
            contact,
            text: typed.as_str().into(),
            attachment: None,
        };
        // Text typed while sending stays.
        submission.submit(writes, move |_| {
            if text.try_with_untracked(|now| now.trim() == typed) == Some(true) {
                text.set(String::new());
            }
        });
    };
    view! {
        <div class="phone-who">
            <Avatar name=Signal::derive(move || contact.with(|contact| contact.name.to_string())) size=AvatarSize::Small/>
            <span class="truncate">{move || name_of(&contact.get(), &id.get_value())}</span>
            <Button
                label=l.t(simulator::other)
                size=Size::Small
                variant=ButtonVariant::Ghost
                on:click=move |_| holder.set(Holder::Nobody)
            />
        </div>
        <DropZone on_files=move |data| tray.take(&data)>
        <Messages id/>
        <Rate id submission/>
        <NotDoneNote submission/>
        <TrayView tray/>
        <form
            class="phone-foot"
            on:submit=move |event| {
                event.prevent_default();
                send();
            }
        >
            <AttachButton tray/>
            <TextArea
                label=l.t(simulator::message)
                value=text
                on:keydown=move |event: leptos::ev::KeyboardEvent| {
                    if event.key() == "Enter" && !event.shift_key() && !is_composing(&event) {
                        event.prevent_default();
                        send();
                    }
                }
            />
            <IconButton
                glyph=glyph::SEND
                label=l.t(simulator::send)
                variant=ButtonVariant::Primary
                tip_side="end"
                on:click=move |_| send()
            />
        </form>
        </DropZone>
    }
}

#[component]
fn Messages(id: StoredValue<ChatId>) -> impl IntoView {
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
                <BubbleView bubble stamp/>
            </Each>
        </div>
    }
}

#[component]
fn BubbleView(
    bubble: Bubble,
    stamp: impl Fn(Timestamp) -> String + Send + 'static,
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
            {file.map(|file| view! { <FileView file=*file/> })}
            <div class="phone-text rich-text" dir="auto">{rich_text(&bubble.text, None, &[])}</div>
            <time class="phone-time">{move || stamp(bubble.at)}</time>
        </div>
    }
}

/// The rating, offered once the chat is finished.
#[component]
fn Rate(id: StoredValue<ChatId>, submission: Submission) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    // The status, and the customer's rating since.
    let rating = Memo::new(move |_| {
        app.present(|desk| {
            let state = id.with_value(|id| desk.by_id(id))?.state();
            let last = state.ratings.last().filter(|rating| rating.at >= state.since);
            state
                .status
                .is_some_and(crate::model::Status::is_final)
                .then(|| last.map(|rating| rating.score))
        })
    });
    let rate = move |score: u8| {
        submission.submit(Action::CustomerRates { chat: id.get_value(), score }, |_| ());
    };
    move || {
        match rating.get() {
        None => ().into_any(),
        Some(Some(score)) => {
            view! { <p class="phone-rated" role="status">{move || simulator::rated(l.get(), score)}</p> }.into_any()
        }
        Some(None) => view! {
            <fieldset class="phone-rate">
                <legend>{l.t(simulator::rate)}</legend>
                {(0..=10)
                    .map(|score: u8| view! {
                        <button type="button" class="btn btn-sm btn-subtle" on:click=move |_| rate(score)>
                            {score.to_string()}
                        </button>
                    })
                    .collect_view()}
            </fieldset>
        }
        .into_any(),
    }
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
            let (Body::MessageReceived { text, attachment }
            | Body::MessageSent { text, attachment, .. }) = &event.body
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
                from,
            })
        })
        .collect();
    shown.reverse();
    (messages().count().saturating_sub(shown.len()), shown)
}

fn name_of(contact: &Contact, id: &ChatId) -> String {
    let name = if contact.name.trim().is_empty() { id.as_str() } else { &contact.name };
    name.to_owned()
}
