//! What each figure counts, in words.

use leptos::prelude::*;

use super::reading::Reading;
use crate::i18n::{Locale, meanings as m, reports as t};

type Text = fn(Locale) -> &'static str;

/// Each figure with its definition; how filters and running ones are meant comes last.
const MEANINGS: [(Text, Text); 16] = [
    (t::openings, m::openings),
    (t::started, m::started),
    (t::ended, m::ended),
    (t::first_response, m::first_response),
    (t::reply_time, m::reply_time),
    (t::wait, m::wait),
    (t::resolution, m::resolution),
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

/// The definitions.
#[component]
pub fn Meanings(reading: Reading) -> impl IntoView {
    let l = reading.l;
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
