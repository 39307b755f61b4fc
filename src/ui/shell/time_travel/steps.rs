//! [`Steps`]: steps from change to change.

use leptos::prelude::*;

use super::journey::Journey;
use crate::i18n::time_travel as t;
use crate::model::Timestamp;
use crate::ui::kit::{IconButton, glyph};

/// The buttons to the previous and the next change.
#[component]
pub fn Steps(journey: Journey) -> impl IntoView {
    let (app, l) = (journey.app, journey.l);
    let from = move || {
        let at = journey.asked.get_untracked();
        at.unwrap_or_else(|| app.clock.get_untracked().plus(1))
    };
    // The desk shown does not contain the events at its very instant: they are the next change.
    let next = move |_| {
        let next = app.peek_present(|desk| desk.next_change_after(from().plus(-1)));
        journey.go(next.map(|next| next.plus(1)));
    };
    let previous = move |_| {
        let previous = app.peek_present(|desk| desk.previous_change_before(from()));
        if let Some(previous) = previous {
            journey.go(Some(previous));
        }
    };
    let nothing_before = Memo::new(move |_| {
        let asked: Option<Timestamp> = journey.asked.get();
        let first = journey.first.get();
        first.is_none_or(|first| asked.is_some_and(|asked| asked <= first))
    });
    view! {
        <span class="travel-steps">
            <IconButton
                glyph=glyph::CHEVRON_LEFT
                label=l.t(t::previous)
                disabled=nothing_before
                attr:data-testid="travel-previous"
                on:click=previous
            />
            <IconButton
                glyph=glyph::CHEVRON_RIGHT
                label=l.t(t::next)
                disabled=Signal::derive(move || journey.asked.with(Option::is_none))
                attr:data-testid="travel-next"
                on:click=next
            />
        </span>
    }
}
