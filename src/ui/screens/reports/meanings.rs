//! What each figure counts, in words.

use leptos::prelude::*;

use super::reading::Reading;
use crate::i18n::{Locale, reports as t};

type Text = fn(Locale) -> &'static str;

/// Each figure with its definition; how filters and running ones are meant comes last.
const MEANINGS: [(Text, Text); 15] = [
    (t::openings, t::def_openings),
    (t::started, t::def_started),
    (t::ended, t::def_ended),
    (t::first_response, t::def_first_response),
    (t::reply_time, t::def_reply_time),
    (t::wait, t::def_wait),
    (t::resolution, t::def_resolution),
    (t::running, t::def_running),
    (t::backlog, t::def_backlog),
    (t::time_in_status, t::def_time),
    (t::reopen_rate, t::def_reopenings),
    (t::reclassifications, t::def_reclassifications),
    (t::abandoned, t::def_abandoned),
    (t::rating, t::def_rating),
    (t::filters, t::def_filters),
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
            <h2>{l.t(t::meanings)}</h2>
            <dl class="report-meanings">{rows}</dl>
        </section>
    }
}
