//! [`PersonChats`]: chats of one person with their attendances, each a way to it.

use leptos::prelude::*;

use super::status_glyph;
use crate::app::App;
use crate::i18n::{contacts as t, format, history};
use crate::journal::{ChatIx, ChatState};
use crate::model::{ChatId, Status, Timestamp};
use crate::ui::kit::{Button, ButtonVariant, Icon, Size, style, use_locale};
use crate::view::channel::channel_name;
use crate::view::status::{status_name, status_tone};

/// The style sheets of these, of the card of a customer, and of the form of a new chat.
pub static PERSON: [&str; 2] = [style!("person"), style!("details")];

/// Chats shown until all are wanted.
const SHOWN: usize = 6;

/// What a chat's line says.
#[derive(Clone, PartialEq)]
struct Line {
    chat: ChatId,
    name: String,
    channel: Option<String>,
    status: Option<Status>,
    last: Timestamp,
    /// The number of attendances, and what they lasted together.
    attendances: (u64, i64),
}

/// Some chats: the first ones, and all of them on request.
#[component]
pub fn PersonChats(
    chats: Memo<Vec<ChatIx>>,
    /// Called when one was opened.
    #[prop(optional, into)]
    on_open: Option<Callback<()>>,
) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let all = RwSignal::new(false);
    let rest = Memo::new(move |_| {
        let many = chats.with(Vec::len);
        if all.get() { 0 } else { many.saturating_sub(SHOWN) }
    });
    let lines = move || {
        app.desk(|desk| {
            chats.with(|chats| {
                let shown = if all.get() { chats.len() } else { SHOWN };
                let chats = chats.iter().take(shown).filter_map(|ix| desk.chat(*ix));
                let line = |chat: &crate::journal::Chat| Line {
                    chat: chat.id().clone(),
                    name: chat.title().to_owned(),
                    channel: chat.state().contact.channel.as_deref().map(str::to_owned),
                    status: chat.state().status,
                    last: chat.state().activity,
                    attendances: attendances(chat.state(), desk.now()),
                };
                chats.map(line).collect::<Vec<_>>()
            })
        })
    };
    let lines = Memo::new(move |_| lines());
    let line = move |line: Line| {
        let Line { chat, name, channel, status, last, attendances } = line;
        let open = move |_| {
            app.address.open_chat(Some(chat.clone()));
            if let Some(on_open) = on_open {
                on_open.run(());
            }
        };
        let beside = move || {
            let channel = channel.as_ref().map(|channel| channel_name(l.get(), channel));
            let (many, lasted) = attendances;
            let served = (many > 0).then(|| {
                let length = format::duration(l.get(), lasted);
                t::lasted(l.get(), &history::attendances(l.get(), many), &length)
            });
            let status = status_name(l.get(), status).to_owned();
            let parts = channel.into_iter().chain([status]).chain(served);
            parts.collect::<Vec<_>>().join(" · ")
        };
        view! {
            <li>
                <button type="button" class="person-chat" data-testid="person-chat" on:click=open>
                    <span data-tone=status_tone(status)><Icon glyph=status_glyph(status)/></span>
                    <span class="person-chat-name">
                        <span class="truncate">{name}</span>
                        <span class="muted">{beside}</span>
                    </span>
                    <span class="muted">{move || format::date(l.get(), last.millis(), app.offset_at(last))}</span>
                </button>
            </li>
        }
    };
    view! {
        <ul class="person-chats">{move || lines.get().into_iter().map(line).collect_view()}</ul>
        <Show when=move || rest.get() != 0>
            <Button
                label=Signal::derive(move || t::more_chats(l.get(), rest.get() as u64))
                size=Size::Small
                variant=ButtonVariant::Ghost
                on:click=move |_| all.set(true)
            />
        </Show>
    }
}

/// Returns the number of a chat's attendances, and what they lasted together until now.
fn attendances(state: &ChatState, now: Timestamp) -> (u64, i64) {
    let lasted = state.attendances.iter().map(|attendance| {
        let end = attendance.end.as_ref().map_or(now, |end| end.at);
        end.since(attendance.start).max(0)
    });
    (state.attendances.len() as u64, lasted.sum())
}
