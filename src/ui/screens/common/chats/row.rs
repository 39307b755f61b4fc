//! A row of the list.

use leptos::prelude::*;

use super::line::{Line, Preview, waited};
use crate::app::App;
use crate::i18n::{filters, format, inbox, presence, use_locale};
use crate::model::{MINUTE, Timestamp};
use crate::ui::kit::{Avatar, AvatarSize, Count, Icon, glyph};
use crate::ui::screens::common::{StatusBadge, TagBadge, channel_glyph, channel_name, status_tone};

/// What a row shows of its chat.
#[component]
pub fn ChatRow(
    /// The chat, live.
    line: Memo<Option<Line>>,
) -> impl IntoView {
    let l = use_locale();
    let read = move |read: fn(&Line) -> String| {
        line.with(|line| line.as_ref().map(read).unwrap_or_default())
    };
    let name = Memo::new(move |_| read(|line| line.name.clone()));
    let unread = Memo::new(move |_| line.with(|line| line.as_ref().map_or(0, |line| line.unread)));
    let status = Memo::new(move |_| line.with(|line| line.as_ref().and_then(|line| line.status)));
    let at = Signal::derive(move || line.with(|line| line.as_ref().map(|line| line.at)));
    let preview =
        Memo::new(move |_| line.with(|line| line.as_ref().and_then(|line| line.preview.clone())));
    view! {
        <div
            class="row"
            class:row-unread=move || { unread.get() != 0 }
            data-testid="chat-row"
            data-chat=move || read(|line| line.chat.to_string())
            data-status=move || status_tone(status.get())
        >
            <Avatar name/>
            <div class="row-line">
                <span class="row-name truncate" data-part="name">{name}</span>
                <RowChannel line/>
                <span class="row-space"></span>
                <RowFavourite line/>
                <Stamp at/>
            </div>
            <div class="row-line">
                <RowNow line preview/>
                <Count value=unread label=Signal::derive(move || inbox::unread(l.get(), unread.get()))/>
            </div>
            <div class="row-line">
                <StatusBadge status/>
                <RowWait line/>
                <RowTags line/>
                <RowResponsible line/>
            </div>
        </div>
    }
}

/// The mark of a favourite.
#[component]
pub fn RowFavourite(line: Memo<Option<Line>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let kept = Memo::new(move |_| {
        line.with(|line| {
            line.as_ref()
                .is_some_and(|line| app.is_favourite(&line.chat))
        })
    });
    move || {
        kept.get().then(|| {
            view! {
                <span class="row-favourite">
                    <Icon glyph=glyph::STAR/>
                    <span class="visually-hidden">{l.t(filters::favourite)}</span>
                </span>
            }
        })
    }
}

/// The icon of what the customer writes through.
#[component]
pub fn RowChannel(line: Memo<Option<Line>>) -> impl IntoView {
    let l = use_locale();
    let channel =
        Memo::new(move |_| line.with(|line| line.as_ref().and_then(|line| line.channel.clone())));
    move || {
        channel.get().map(|channel| {
            view! {
                <span class="row-channel">
                    <Icon glyph=channel_glyph(&channel)/>
                    <span class="visually-hidden">{move || channel_name(l.get(), &channel)}</span>
                </span>
            }
        })
    }
}

/// When something was, as short as it can be said today.
#[component]
pub fn Stamp(at: Signal<Option<Timestamp>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    // The day changes, not the second.
    let now = Memo::new(move |_| app.now.get().millis().div_euclid(MINUTE) * MINUTE);
    let stamp = move || {
        at.get()
            .map(|at| format::list_stamp(l.get(), at.millis(), app.offset_at(at), now.get()))
    };
    view! { <time class="row-time">{stamp}</time> }
}

/// Who is writing an answer at this moment; where nobody is, the last message.
#[component]
fn RowNow(line: Memo<Option<Line>>, preview: Memo<Option<Preview>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let who = Memo::new(move |_| {
        let chat = line.with(|line| line.as_ref().map(|line| line.chat.clone()));
        chat.map(|chat| app.answering(&chat)).unwrap_or_default()
    });
    move || {
        if who.with(Vec::is_empty) {
            return view! { <RowPreview preview/> }.into_any();
        }
        let words = move || who.with(|who| presence::answering(l.get(), who));
        view! {
            <span class="row-preview row-answering truncate" data-testid="row-answering">
                <Icon glyph=glyph::PENCIL/>
                {words}
            </span>
        }
        .into_any()
    }
}

/// The last message, with who wrote it.
#[component]
pub fn RowPreview(preview: Memo<Option<Preview>>) -> impl IntoView {
    let l = use_locale();
    let shown = move || match preview.get() {
        None => view! { <span class="muted">{l.t(inbox::no_messages)}</span> }.into_any(),
        Some(Preview { from, text, file }) => {
            let empty = text.is_empty() && file.is_none();
            let who = move || from.label(l.get()).map(|who| format!("{who}: "));
            view! {
                <span class="row-from">{who}</span>
                {file.map(|file| view! {
                    <Icon glyph=glyph::PAPERCLIP/>
                    {text.is_empty().then(|| file.to_string())}
                })}
                {text}
                {empty.then(|| view! { <span class="muted">{l.t(inbox::no_text)}</span> })}
            }
            .into_any()
        }
    };
    view! { <span class="row-preview truncate">{shown}</span> }
}

/// The wait ticks; only these few characters change.
#[component]
fn RowWait(line: Memo<Option<Line>>) -> impl IntoView {
    let l = use_locale();
    let since =
        Memo::new(move |_| line.with(|line| line.as_ref().and_then(|line| line.waits_since)));
    move || since.get().map(|since| view! { <Wait since l/> })
}

#[component]
fn Wait(since: Timestamp, l: crate::i18n::CurrentLocale) -> impl IntoView {
    let app = App::here();
    view! {
        <span class="row-wait">
            <span class="visually-hidden">{l.t(inbox::waits)}" "</span>
            {move || waited(l.get(), since, app.now.get())}
        </span>
    }
}

/// The first tags, and how many more there are.
#[component]
pub fn RowTags(line: Memo<Option<Line>>) -> impl IntoView {
    let l = use_locale();
    let tags = Memo::new(move |_| {
        line.with(|line| {
            line.as_ref()
                .map(|line| (line.tags.clone(), line.more_tags))
                .unwrap_or_default()
        })
    });
    move || {
        let (tags, more) = tags.get();
        view! {
            <span class="row-tags">
                {tags.into_iter().map(|tag| view! { <TagBadge tag/> }).collect_view()}
            </span>
            {(more > 0).then(|| view! {
                <span class="muted row-more" aria-hidden="true">{format!("+{more}")}</span>
                <span class="visually-hidden">{move || inbox::more_tags(l.get(), more)}</span>
            })}
            <span class="row-space"></span>
        }
    }
}

/// The face of the agent responsible.
#[component]
pub fn RowResponsible(line: Memo<Option<Line>>) -> impl IntoView {
    let l = use_locale();
    let who = Memo::new(move |_| {
        line.with(|line| line.as_ref().and_then(|line| line.responsible.clone()))
    });
    move || {
        who.get().map(|name| {
            let words = {
                let name = name.clone();
                Signal::derive(move || inbox::responsible(l.get(), &name))
            };
            view! {
                <span class="row-responsible" title=words>
                    <Avatar name size=AvatarSize::Small/>
                    <span class="visually-hidden">{words}</span>
                </span>
            }
        })
    }
}
