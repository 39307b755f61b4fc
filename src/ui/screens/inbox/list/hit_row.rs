//! [`HitRow`]: a row of the search's results.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{Locale, inbox};
use crate::journal::{FoundIn, Hit, Query};
use crate::ui::chat::{
    RowChannel, RowMarked, RowMentioned, RowPreview, RowResponsible, Stamp, StatusBadge, is_marked,
};
use crate::ui::kit::{Avatar, Badge, glyph, use_locale};
use crate::view::chat_row::Line;
use crate::view::status::status_tone;

/// A chat with the place where the words were found. The chat is reactive, the place is that of the search.
#[component]
pub fn HitRow(hit: Hit, query: Query) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let Hit { chat: ix, found_in: place, activity, .. } = hit;
    let line = Memo::new(move |_| {
        let me = app.me();
        app.shown(|desktop| Line::of(desktop, ix, me.as_ref()))
    });
    let read = move |read: fn(&Line) -> String| {
        line.with(|line| line.as_ref().map(read).unwrap_or_default())
    };
    let name = Memo::new(move |_| read(|line| line.name.clone()));
    let status = Memo::new(move |_| line.with(|line| line.as_ref().and_then(|line| line.status)));
    let archived =
        Memo::new(move |_| line.with(|line| line.as_ref().is_some_and(|line| line.archived)));
    let place_name = place_name(&place);
    // The results are in the order of the list, whose date comes first; that of the message stands beside it.
    let message_at = match &place {
        FoundIn::Message { at, .. } => Some(*at).filter(|at| *at != activity),
        FoundIn::Name | FoundIn::Address | FoundIn::Protocol => None,
    };
    let marked_name = {
        let (query, in_name) = (query.clone(), place == FoundIn::Name);
        move || {
            if in_name { marked(&query, &name.get()) } else { name.get().into_any() }
        }
    };
    view! {
        <div
            class="row"
            data-testid="chat-row"
            data-chat=move || read(|line| line.chat.to_string())
            data-status=move || status_tone(status.get())
        >
            <Avatar name/>
            <div class="row-line">
                <span class="row-name truncate" dir="auto" data-part="name">{marked_name}</span>
                <RowChannel line/>
                <span class="row-space"></span>
                <RowMarked marked=is_marked(line)/>
                <RowMentioned line/>
                <Stamp at=Signal::stored(Some(activity))/>
            </div>
            <div class="row-line" data-testid="found">
                <Found place query line/>
                {message_at.map(|at| view! { <Stamp at=Signal::stored(Some(at))/> })}
            </div>
            <div class="row-line">
                <StatusBadge status/>
                {move || archived.get().then(|| view! {
                    <Badge label=l.t(inbox::is_archived) tone="neutral" glyph=glyph::ARCHIVE/>
                })}
                <span class="row-space"></span>
                <span class="row-place">{l.t(place_name)}</span>
                <RowResponsible line/>
            </div>
        </div>
    }
}

/// The words in their context; the last message if they are in the name.
#[component]
fn Found(place: FoundIn, query: Query, line: Memo<Option<Line>>) -> impl IntoView {
    let preview =
        Memo::new(move |_| line.with(|line| line.as_ref().and_then(|line| line.preview.clone())));
    let words = match place {
        FoundIn::Name | FoundIn::Protocol => return view! { <RowPreview preview/> }.into_any(),
        FoundIn::Address => {
            let app = App::here();
            let sought = query.clone();
            let address = Memo::new(move |_| {
                let chat = line.with(|line| line.as_ref().map(|line| line.chat.clone()))?;
                let is_found = |address: &&str| sought.mark(address).iter().any(|part| part.found);
                app.desk(|desk| {
                    let contact = &desk.by_id(&chat)?.state().contact;
                    // It may be a further one.
                    let found = contact.addresses().find(is_found).or(contact.address.as_deref());
                    found.map(str::to_owned)
                })
            });
            (move || address.get().map(|address| marked(&query, &address))).into_any()
        }
        FoundIn::Message { event, .. } => {
            let chat = line.with_untracked(|line| line.as_ref().map(|line| line.chat.clone()));
            let excerpt = App::here().peek(|desk| query.excerpt(desk.by_id(&chat?)?, &event));
            marked(&query, &excerpt.unwrap_or_default())
        }
    };
    view! { <span class="row-preview truncate">{words}</span> }.into_any()
}

fn marked(query: &Query, text: &str) -> AnyView {
    let piece = |piece: crate::journal::Piece| {
        if piece.found {
            view! { <mark>{piece.text}</mark> }.into_any()
        } else {
            piece.text.into_any()
        }
    };
    view! { <bdi>{query.mark(text).into_iter().map(piece).collect_view()}</bdi> }.into_any()
}

const fn place_name(place: &FoundIn) -> fn(Locale) -> &'static str {
    match place {
        FoundIn::Name => inbox::in_name,
        FoundIn::Address => inbox::in_address,
        FoundIn::Protocol => inbox::in_protocol,
        FoundIn::Message { .. } => inbox::in_message,
    }
}
