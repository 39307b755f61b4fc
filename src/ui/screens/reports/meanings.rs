//! [`Meanings`]: the definitions of the figures.

use leptos::prelude::*;

use super::context::ReportsContext;
use super::text::Text;
use crate::i18n::{meanings as m, reports as t, targets};

/// Each figure with its definition; that of filters and of running figures comes last.
const MEANINGS: [(Text, Text); 17] = [
    (t::openings, m::openings),
    (t::started, m::started),
    (t::ended, m::ended),
    (t::first_response, m::first_response),
    (t::reply_time, m::reply_time),
    (t::wait, m::wait),
    (t::resolution, m::resolution),
    (targets::targets, targets::meaning),
    (t::running, m::running),
    (t::backlog, m::backlog),
    (t::time_in_status, m::time),
    (t::reopen_rate, m::reopenings),
    (t::reclassifications, m::reclassifications),
    (t::abandoned, m::abandoned),
    (t::load, m::load),
    (t::rating, m::rating),
    (t::filters, m::filters),
];

#[component]
pub fn Meanings(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let rows = move || {
        let l = l.get();
        let row = |(name, meaning): &(Text, Text)| {
            view! { <div><dt class="sentence">{name(l)}</dt><dd>{meaning(l)}</dd></div> }
        };
        MEANINGS.iter().map(row).collect_view()
    };
    view! {
        <section class="report-part">
            <h2>{l.t(m::title)}</h2>
            <dl class="report-meanings">{rows}</dl>
        </section>
    }
}
