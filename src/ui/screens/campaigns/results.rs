//! The results of a campaign; each number opens the list of its chats.

use super::results_part::Part;
use std::sync::Arc;

use leptos::prelude::*;

use super::context::CampaignsContext;
use super::down::Down;
use super::ledger::Entry;
use super::matrix::Matrix;
use crate::i18n::campaigns as t;

/// The numbers, the table, and the chats of the selected number.
#[component]
pub fn Came(work: CampaignsContext, entry: Memo<Option<Arc<Entry>>>) -> impl IntoView {
    let l = work.l;
    let open = RwSignal::new(None::<Part>);
    let sent = Memo::new(move |_| {
        entry.with(|entry| entry.as_ref().map_or(0, |entry| entry.results.sent()))
    });
    let reported = Memo::new(move |_| {
        entry.with(|entry| entry.as_ref().is_some_and(|entry| entry.results.is_reported()))
    });
    let tile = move |part: Part| view! { <Tile work entry part open sent reported/> };
    view! {
        <section data-testid="campaign-results">
            <h2>{l.t(t::results)}</h2>
            <div class="campaign-tiles">{Part::ALL.map(tile).into_iter().collect_view()}</div>
        </section>
        {move || open.get().map(|part| view! { <Down work entry part open reported/> })}
        <Matrix work entry open/>
    }
}

/// A number; a click shows its chats.
#[component]
fn Tile(
    work: CampaignsContext,
    entry: Memo<Option<Arc<Entry>>>,
    part: Part,
    open: RwSignal<Option<Part>>,
    /// How many chats have their message.
    sent: Memo<usize>,
    /// True once a channel has taken one.
    reported: Memo<bool>,
) -> impl IntoView {
    let l = work.l;
    let many = Memo::new(move |_| {
        entry.with(|entry| {
            entry.as_ref().map_or(0, |entry| entry.results.count(|one| part.holds(one)))
        })
    });
    let of_sent = matches!(
        part,
        Part::Answered | Part::Reopened | Part::Read | Part::Delivered | Part::Failed
    );
    let share = move || {
        let (many, sent) = (many.get(), sent.get());
        let words = if reported.get() { t::share } else { t::share_written };
        (of_sent && sent > 0).then(|| words(l.get(), &work.count((many * 100 + sent / 2) / sent)))
    };
    let is_open = move || open.get() == Some(part);
    view! {
        <button
            type="button"
            class="campaign-tile"
            data-testid="campaign-figure"
            data-figure=part.name()
            data-value=move || many.get()
            aria-expanded=move || is_open().to_string()
            on:click=move |_| open.update(|open| *open = (*open != Some(part)).then_some(part))
        >
            <span class="campaign-tile-name">{move || part.words(l.get(), reported.get())}</span>
            <span class="campaign-tile-value figures">{move || work.count(many.get())}</span>
            <span class="campaign-tile-hint">
                {move || share().or_else(|| part.hint().map(|words| words(l.get()).to_owned()))}
            </span>
        </button>
    }
}
