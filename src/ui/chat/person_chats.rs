//! [`PersonChats`]: chats of one person, each a way to it.

use leptos::prelude::*;

use super::status_glyph;
use crate::app::App;
use crate::i18n::format;
use crate::journal::ChatIx;
use crate::model::{ChatId, Status, Timestamp};
use crate::ui::kit::{Icon, style, use_locale};
use crate::view::channel::channel_name;
use crate::view::status::{status_name, status_tone};

/// The style sheet of these and of the form of a new chat.
pub static PERSON: [&str; 1] = [style!("person")];

/// Chats shown; the search finds all of them.
const SHOWN: usize = 6;

/// What a chat's line says.
#[derive(Clone, PartialEq)]
struct Line {
    chat: ChatId,
    name: String,
    channel: Option<String>,
    status: Option<Status>,
    last: Timestamp,
}

/// The first of some chats.
#[component]
pub fn PersonChats(
    chats: Memo<Vec<ChatIx>>,
    /// Called when one was opened.
    #[prop(optional, into)]
    on_open: Option<Callback<()>>,
) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let lines = move || {
        app.desk(|desk| {
            chats.with(|chats| {
                let chats = chats.iter().take(SHOWN).filter_map(|ix| desk.chat(*ix));
                let line = |chat: &crate::journal::Chat| Line {
                    chat: chat.id().clone(),
                    name: chat.state().display_name().unwrap_or(chat.id().as_str()).to_owned(),
                    channel: chat.state().contact.channel.as_deref().map(str::to_owned),
                    status: chat.state().status,
                    last: chat.state().activity,
                };
                chats.map(line).collect::<Vec<_>>()
            })
        })
    };
    let lines = Memo::new(move |_| lines());
    let line = move |line: Line| {
        let Line { chat, name, channel, status, last } = line;
        let open = move |_| {
            app.address.open_chat(Some(chat.clone()));
            if let Some(on_open) = on_open {
                on_open.run(());
            }
        };
        let beside = move || {
            let channel = channel.as_ref().map(|channel| channel_name(l.get(), channel));
            let parts = channel.into_iter().chain([status_name(l.get(), status).to_owned()]);
            parts.collect::<Vec<_>>().join(" · ")
        };
        view! {
            <li>
                <button type="button" class="person-chat" data-testid="person-chat" on:click=open>
                    <span data-tone=status_tone(status)><Icon glyph=status_glyph(status)/></span>
                    <span class="person-chat-name">
                        <span class="truncate">{name}</span>
                        <span class="muted truncate">{beside}</span>
                    </span>
                    <span class="muted">{move || format::date(l.get(), last.millis(), app.offset_at(last))}</span>
                </button>
            </li>
        }
    };
    view! { <ul class="person-chats">{move || lines.get().into_iter().map(line).collect_view()}</ul> }
}
