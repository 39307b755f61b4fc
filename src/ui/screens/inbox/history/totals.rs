//! The totals per status.

use leptos::prelude::*;

use super::Life;
use crate::i18n::{format, history as t};
use crate::model::Status;
use crate::ui::chat::status_glyph;
use crate::ui::kit::{Each, Icon};
use crate::view::status::{status_name, status_tone};
use crate::view::status_history::stays::Total;

/// The chat's time in each status.
#[component]
pub fn Totals(life: Life) -> impl IntoView {
    let l = life.open.l;
    let totals = Memo::new(move |_| {
        let now = life.open.app.now.get();
        life.history.with(|history| history.totals(now))
    });
    let statuses = Memo::new(move |_| {
        totals.with(|totals| totals.iter().map(|total| total.status).collect::<Vec<_>>())
    });
    view! {
        <section class="history-part">
            <h3 class="history-head">{l.t(t::per_status)}</h3>
            <ul class="totals">
                <Each each=move || statuses.get() key=|status| *status let:status>
                    <TotalRow life totals status/>
                </Each>
            </ul>
        </section>
    }
}

#[component]
fn TotalRow(life: Life, totals: Memo<Vec<Total>>, status: Status) -> impl IntoView {
    let l = life.open.l;
    let total = Memo::new(move |_| {
        totals.with(|totals| totals.iter().find(|total| total.status == status).copied())
    });
    let millis = move || total.get().map_or(0, |total| total.millis);
    let stays = move || total.get().map_or(0, |total| total.stays as u64);
    view! {
        <li class="total" data-tone=status_tone(Some(status)) data-status=status.wire() data-ms=millis>
            <Icon glyph=status_glyph(Some(status))/>
            <span class="total-name">{move || status_name(l.get(), Some(status))}</span>
            <span class="muted">{move || t::stays(l.get(), stays())}</span>
            <span class="figures total-time">{move || format::exact(l.get(), millis())}</span>
        </li>
    }
}
