//! From which status to which chats go.

use leptos::prelude::*;

use super::bars::{bar_row, bar_table};
use super::reading::Reading;
use super::table::Head;
use super::tables;
use crate::i18n::reports as t;
use crate::view::report_tables::drill_down::{Down, Only, What};
use crate::view::status::status_name;

/// Changes of status, the most frequent first.
#[component]
pub fn Moves(reading: Reading) -> impl IntoView {
    let rows = move || {
        let sheet = reading.sheet.get();
        let l = reading.l.get();
        let total = sheet.flow.values().sum();
        let mut pairs: Vec<_> = sheet.flow.iter().collect();
        pairs.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        let most = pairs.first().map_or(0, |(_, count)| **count);
        let rows = pairs.into_iter().map(|(&(from, to), &count)| {
            let words = t::move_from_to(l, status_name(l, from), status_name(l, Some(to)));
            let down = Down {
                name: words.clone(),
                what: What::Move(from, to),
                within: None,
                only: Only::All,
            };
            bar_row(reading, words, (count, total, most), down)
        });
        rows.collect()
    };
    let head = Head { title: t::moves, text: None, name: "-moves", write: tables::moves };
    bar_table(reading, head, (t::figure, t::changes), rows)
}
