//! [`FindBar`]: searches all messages and notes of the open chat.

use leptos::ev::KeyboardEvent;
use leptos::{html, prelude::*};

use super::timeline::Timeline;
use crate::i18n::conversation as t;
use crate::model::EventId;
use crate::ui::chat::Hand;
use crate::ui::kit::{Icon, IconButton, glyph, is_composing};
use crate::ui::screens::inbox::find::Find;

/// The field, the number of hits, and the ways from one to the next; nothing while nobody searches.
#[component]
pub fn FindBar(timeline: Timeline) -> impl IntoView {
    let find = Find::here();
    let is_open = Memo::new(move |_| find.typed().is_some());
    view! {
        <Show when=move || is_open.get()><Bar timeline/></Show>
    }
}

#[component]
fn Bar(timeline: Timeline) -> impl IntoView {
    let (open, l) = (timeline.open, timeline.open.l);
    let (find, hand) = (Find::here(), Hand::here());
    let input = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        find.asked();
        request_animation_frame(move || {
            if let Some(input) = input.try_get_untracked().flatten() {
                // An element that cannot take the focus leaves it where it was.
                drop(input.focus());
                input.select();
            }
        });
    });
    let hits = Memo::new(move |_| {
        let query = find.query();
        query.and_then(|query| open.read(|chat| query.messages(chat))).unwrap_or_default()
    });
    let current = RwSignal::new(None::<EventId>);
    let go = move |hit: Option<EventId>| {
        if let Some(hit) = &hit {
            timeline.to_event(hit);
        }
        current.set(hit);
    };
    // New words begin at the newest hit; a message that arrives moves nothing.
    Effect::new(move |_| {
        let sought = find.query();
        go(sought.and_then(|_| hits.with_untracked(|hits| hits.last().cloned())));
    });
    // Of the hits, from the newest.
    let place = Memo::new(move |_| {
        hits.with(|hits| {
            let from_end = hits.iter().rev().position(|hit| Some(hit) == current.get().as_ref());
            Some((from_end?, hits.len()))
        })
    });
    let step = move |older: bool| {
        let Some((at, many)) = place.get_untracked() else {
            // What was shown is gone.
            return go(hits.with_untracked(|hits| hits.last().cloned()));
        };
        let next = if older { at + 1 } else { at + many - 1 } % many;
        go(hits.with_untracked(|hits| hits.iter().rev().nth(next).cloned()));
    };
    let close = move || {
        find.close();
        hand.write_in(open.id());
    };
    let on_key = move |event: KeyboardEvent| {
        if is_composing(&event) {
            return;
        }
        match event.key().as_str() {
            "Enter" => step(!event.shift_key()),
            "ArrowUp" => step(true),
            "ArrowDown" => step(false),
            "Escape" => close(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let count = move || {
        let l = l.get();
        find.query()?;
        Some(match place.get() {
            None if hits.with(Vec::is_empty) => t::find_none(l).to_owned(),
            None => hits.with(Vec::len).to_string(),
            Some((at, many)) => t::find_at(l, &(at + 1).to_string(), &many.to_string()),
        })
    };
    let few = Signal::derive(move || hits.with(|hits| hits.len() < 2));
    view! {
        <div class="find" role="search" aria-label=l.t(t::find)>
            <div class="search">
                <Icon glyph=glyph::SEARCH/>
                <input
                    class="input"
                    dir="auto"
                    placeholder=l.t(t::find)
                    aria-label=l.t(t::find)
                    autocomplete="off"
                    data-testid="find"
                    node_ref=input
                    prop:value=move || find.typed().unwrap_or_default()
                    on:input=move |event| find.seek(event_target_value(&event))
                    on:keydown=on_key
                />
            </div>
            <span class="find-count muted" role="status" data-testid="find-count">{count}</span>
            <IconButton glyph=glyph::ARROW_UP label=l.t(t::find_older) disabled=few on:click=move |_| step(true)/>
            <IconButton glyph=glyph::ARROW_DOWN label=l.t(t::find_newer) disabled=few on:click=move |_| step(false)/>
            <IconButton glyph=glyph::X label=l.t(t::find_close) tip_side="end" on:click=move |_| close()/>
        </div>
    }
}
