//! [`Transitions`]: the numbers of changes from one status to another.

use leptos::prelude::*;

use super::bars::{bar_row, bar_table};
use super::context::ReportsContext;
use super::table::TableHead;
use super::tables;
use crate::i18n::reports as t;
use crate::view::report_tables::drill_down::{DrillDown, Only, Subject};
use crate::view::status::status_name;

/// The most frequent change is first.
#[component]
pub fn Transitions(context: ReportsContext) -> impl IntoView {
    let rows = move || {
        let data = context.data.get();
        let l = context.l.get();
        let total = data.flow.values().sum();
        let mut pairs: Vec<_> = data.flow.iter().collect();
        pairs.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        let most = pairs.first().map_or(0, |(_, count)| **count);
        let rows = pairs.into_iter().map(|(&(from, to), &count)| {
            let words = t::move_from_to(l, status_name(l, from), status_name(l, Some(to)));
            let drill_down = DrillDown {
                name: words.clone(),
                subject: Subject::Transition(from, to),
                within: None,
                only: Only::All,
            };
            bar_row(context, words, (count, total, most), drill_down)
        });
        rows.collect()
    };
    let head =
        TableHead { title: t::moves, text: None, name: "-moves", write: tables::transitions };
    bar_table(context, head, (t::figure, t::changes), rows)
}
