//! A message, or a note.

use leptos::prelude::*;

use super::OpenChat;
use super::page::{Manner, Message};
use super::rich::{Piece, pieces};
use super::row::Time;
use crate::i18n::{conversation as t, format};
use crate::journal::DeliveryState;
use crate::model::{Attachment, Author, EventId, Timestamp};
use crate::ui::kit::{Glyph, Icon, glyph};

/// A message with its author, time and marks.
#[component]
pub fn Bubble(open: OpenChat, at: Timestamp, by: Author, message: Message) -> impl IntoView {
    let Message {
        id,
        manner,
        campaign,
        text,
        attachment,
        delivery,
        detail,
    } = message;
    let event = id.to_string();
    let author = Memo::new(move |_| {
        // Who wrote a campaign is the campaign.
        let author = open.with_names(|_, names| match &campaign {
            Some(campaign) => names.book().campaign_name(campaign),
            None => names.author(&by),
        });
        author.unwrap_or_default()
    });
    let l = open.l;
    let (kind, label, glyph): (_, Option<Signal<&'static str>>, Option<Glyph>) = match manner {
        Manner::Received => ("received", None, None),
        Manner::Sent => ("sent", None, None),
        // The author's name says chatbot already.
        Manner::Bot => ("bot", None, Some(glyph::BOT)),
        Manner::Campaign => (
            "campaign",
            Some(Signal::derive(l.t(t::campaign))),
            Some(glyph::MEGAPHONE),
        ),
        Manner::Note => (
            "note",
            Some(Signal::derive(l.t(t::note))),
            Some(glyph::LOCK),
        ),
    };
    view! {
        <article class="bubble" data-kind=kind data-event=event>
            <header class="bubble-head">
                {glyph.map(|glyph| view! { <Icon glyph/> })}
                {label.map(|label| view! { <span class="bubble-label">{label}</span> })}
                <span class="bubble-author">{author}</span>
            </header>
            {attachment.map(|file| view! { <File open file=*file/> })}
            <div class="bubble-body">
                <p class="bubble-text">{rich(&text)}</p>
                <span class="bubble-meta">
                    <Time open at/>
                    {(manner != Manner::Received).then(|| view! { <Mark open id delivery detail/> })}
                </span>
            </div>
        </article>
    }
}

/// Text with its links, as text nodes and anchors: never as markup.
fn rich(text: &str) -> Vec<AnyView> {
    let view = |piece| {
        match piece {
        Piece::Text(text) => text.to_owned().into_any(),
        Piece::Link(link) => view! {
            <a href=link.to_owned() target="_blank" rel="noopener noreferrer nofollow">{link.to_owned()}</a>
        }
        .into_any(),
    }
    };
    pieces(text).into_iter().map(view).collect()
}

/// What became of a message on its way.
#[component]
fn Mark(
    open: OpenChat,
    id: EventId,
    delivery: Option<DeliveryState>,
    detail: Option<std::sync::Arc<str>>,
) -> impl IntoView {
    let unsaved = Memo::new(move |_| open.app.unsaved.with(|unsaved| unsaved.contains(&id)));
    move || {
        let l = open.l.get();
        let (state, glyph, label) = match delivery {
            _ if unsaved.get() => ("unsaved", glyph::CLOCK, t::delivery_unsaved(l).to_owned()),
            None => return None,
            Some(DeliveryState::Sent) => ("sent", glyph::CHECK, t::delivery_sent(l).to_owned()),
            Some(DeliveryState::Delivered) => (
                "delivered",
                glyph::CHECK_CHECK,
                t::delivery_delivered(l).to_owned(),
            ),
            Some(DeliveryState::Read) => {
                ("read", glyph::CHECK_CHECK, t::delivery_read(l).to_owned())
            }
            Some(DeliveryState::Failed) => {
                let label = match &detail {
                    Some(detail) => t::delivery_failed_why(l, detail),
                    None => t::delivery_failed(l).to_owned(),
                };
                ("failed", glyph::CIRCLE_ALERT, label)
            }
        };
        // Why a message did not go out is to be read, not looked for.
        let words = if state == "failed" {
            "mark-words"
        } else {
            "visually-hidden"
        };
        let title = label.clone();
        Some(view! {
            <span class="mark" data-state=state title=title>
                <Icon glyph/>
                <span class=words>{label}</span>
            </span>
        })
    }
}

/// A file that goes with a message. Its content is not kept on this device.
#[component]
fn File(open: OpenChat, file: Attachment) -> impl IntoView {
    let l = open.l;
    let glyph = if file.mime.starts_with("image/") {
        glyph::IMAGE
    } else {
        glyph::FILE_TEXT
    };
    let name = file.name.clone();
    view! {
        <p class="file">
            <Icon glyph/>
            <span class="visually-hidden">{move || t::attachment(l.get(), &name)}</span>
            <span class="truncate" aria-hidden="true">{file.name.to_string()}</span>
            <span class="muted">{move || format::bytes(l.get(), file.bytes)}</span>
        </p>
    }
}
