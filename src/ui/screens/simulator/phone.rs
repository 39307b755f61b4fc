//! The chat as the customer sees it: no notes, no statuses, and the agents' public names.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::Holder;
use super::messages::{Messages, Quoting};
use crate::app::App;
use crate::i18n::simulator;
use crate::journal::Chat;
use crate::model::{ChatId, EventId};
use crate::ui::chat::{
    AttachButton, DropZone, NotDoneNote, Submission, Tray, TrayView, say_not_done,
};
use crate::ui::kit::{
    Avatar, AvatarSize, Button, ButtonVariant, IconButton, Size, TextArea, glyph, is_composing,
    use_locale, use_toasts,
};
use crate::view::actions::Action;

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
    let title = Memo::new(move |_| {
        let title = |chat: &Chat| chat.title().to_owned();
        app.present(|desk| id.with_value(|id| desk.by_id(id).map(title))).unwrap_or_default()
    });
    let text = RwSignal::new(String::new());
    let reply_to = RwSignal::new(None::<EventId>);
    let submission = Submission::new();
    let send_files = move || {
        let typed = text.with_untracked(|text| text.trim().to_owned());
        let (chat, contact) = (id.get_value(), contact.get_untracked());
        let quoted = reply_to.get_untracked();
        spawn_local(async move {
            let send = |attachment, file, first: bool| {
                let text = if first { typed.as_str() } else { "" };
                let writes = Action::CustomerWrites {
                    chat: chat.clone(),
                    contact: contact.clone(),
                    text: text.into(),
                    attachment: Some(Box::new(attachment)),
                    reply_to: quoted.clone().filter(|_| first),
                };
                async move { app.act_with_file(writes, file).await.map(|(_, stored)| stored) }
            };
            let done = tray.send(send).await;
            let text_sent = matches!(done, Ok(true) | Err((_, false)));
            if text_sent && text.try_with_untracked(|now| now.trim() == typed) == Some(true) {
                text.set(String::new());
                reply_to.set(None);
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
            reply_to: reply_to.get_untracked(),
        };
        // Text typed while sending stays.
        submission.submit(writes, move |_| {
            if text.try_with_untracked(|now| now.trim() == typed) == Some(true) {
                text.set(String::new());
                reply_to.set(None);
            }
        });
    };
    view! {
        <div class="phone-who">
            <Avatar name=Signal::derive(move || contact.with(|contact| contact.name.to_string())) size=AvatarSize::Small/>
            <span class="truncate">{move || title.get()}</span>
            <Button
                label=l.t(simulator::other)
                size=Size::Small
                variant=ButtonVariant::Ghost
                on:click=move |_| holder.set(Holder::Nobody)
            />
        </div>
        <DropZone on_files=move |data| tray.take(&data)>
        <Messages id reply_to/>
        <Rate id submission/>
        <NotDoneNote submission/>
        <Quoting id reply_to/>
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
