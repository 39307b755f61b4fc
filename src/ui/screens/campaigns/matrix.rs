//! [`Matrix`]: transitions from the status just before the message to the status now.

use std::sync::Arc;

use leptos::prelude::*;

use super::context::CampaignsContext;
use super::ledger::Entry;
use super::results_part::Part;
use crate::i18n::campaigns as t;
use crate::model::Status;
use crate::ui::chat::StatusBadge;
use crate::view::status::status_name;

type Move = (Option<Status>, Option<Status>, usize);

/// The table; only statuses that occur have a row or a column.
#[component]
pub fn Matrix(
    work: CampaignsContext,
    entry: Memo<Option<Arc<Entry>>>,
    open: RwSignal<Option<Part>>,
) -> impl IntoView {
    let l = work.l;
    let moves = Memo::new(move |_| {
        entry.with(|entry| entry.as_ref().map_or(Vec::new(), |entry| entry.results.transitions()))
    });
    let some = Memo::new(move |_| moves.with(|moves| !moves.is_empty()));
    view! {
        <Show when=move || some.get()>
            <section>
                <h2>{l.t(t::matrix)}</h2>
                <p class="muted">{l.t(t::matrix_text)}</p>
                <div class="campaign-matrix">
                    <table data-testid="campaign-matrix" aria-label=l.t(t::matrix)>{move || table(work, &moves.get(), open)}</table>
                </div>
            </section>
        </Show>
    }
}

fn table(work: CampaignsContext, moves: &[Move], open: RwSignal<Option<Part>>) -> AnyView {
    let l = work.l;
    let stands = || std::iter::once(None).chain(Status::ALL.into_iter().map(Some));
    let rows: Vec<_> =
        stands().filter(|stand| moves.iter().any(|(before, _, _)| before == stand)).collect();
    let columns: Vec<_> =
        stands().filter(|stand| moves.iter().any(|(_, now, _)| now == stand)).collect();
    let head = columns.iter().map(|now| {
        view! { <th scope="col"><StatusBadge status=*now/></th> }
    });
    let row = |before: &Option<Status>| {
        let before = *before;
        let cells = columns.iter().map(|now| {
            let found = moves.iter().find(|(b, n, _)| (b, n) == (&before, now));
            let many = found.map_or(0, |(_, _, many)| *many);
            view! { <td>{(many > 0).then(|| cell(work, before, *now, many, open))}</td> }
        });
        let cells = cells.collect_view();
        view! { <tr><th scope="row"><StatusBadge status=before/></th>{cells}</tr> }
    };
    let head = head.collect_view();
    let body = rows.iter().map(row).collect_view();
    view! {
        <thead>
            <tr><td class="muted">{l.t(t::before)} " → " {l.t(t::after)}</td>{head}</tr>
        </thead>
        <tbody>{body}</tbody>
    }
    .into_any()
}

fn cell(
    work: CampaignsContext,
    before: Option<Status>,
    now: Option<Status>,
    many: usize,
    open: RwSignal<Option<Part>>,
) -> AnyView {
    let l = work.l;
    let part = Part::Move(before, now);
    let label = move || {
        let l = l.get();
        let what = t::move_of(l, status_name(l, before), status_name(l, now));
        t::chats_of(l, many as u64, &what)
    };
    // The visible number and the accessible name must begin alike.
    let toggle = move |_| open.update(|open| *open = (*open != Some(part)).then_some(part));
    view! {
        <button type="button" class="campaign-cell figures" aria-label=label on:click=toggle>
            {move || work.count(many)}
        </button>
    }
    .into_any()
}
