//! [`Ends`]: the numbers of ends by their reasons; of those without one, by what ended them.

use leptos::prelude::*;

use super::bars::{bar_row, bar_table};
use super::context::ReportsContext;
use super::table::TableHead;
use super::tables;
use crate::i18n::{end_reasons as t, reports};
use crate::reports::{EndedFor, Figure};
use crate::view::report_tables::drill_down::{DrillDown, Only};
use crate::view::report_tables::words::ended_for;

/// The most frequent reason is first. Nothing on a desk that gives no reasons, and ended nothing for one.
#[component]
pub fn Ends(context: ReportsContext) -> impl IntoView {
    let any = Memo::new(move |_| {
        let given = context.app.desk(|desk| !desk.config().settings().end_reasons.is_empty());
        let has = |what: &EndedFor| matches!(what, EndedFor::Reason(_));
        given || context.data.with(|data| data.ends.keys().any(has))
    });
    view! { <Show when=move || any.get()><Table context/></Show> }
}

#[component]
fn Table(context: ReportsContext) -> impl IntoView {
    let rows = move || {
        let data = context.data.get();
        let l = context.l.get();
        let total = data.ends.values().sum();
        let mut ends: Vec<_> = data.ends.iter().collect();
        ends.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        let most = ends.first().map_or(0, |(_, count)| **count);
        let row = |(what, count): (&EndedFor, &usize)| {
            let words = ended_for(what, l, |id| context.reason_name(id));
            let drill_down =
                DrillDown::to(words.clone(), Figure::Ended).only(Only::EndedFor(what.clone()));
            bar_row(context, words, (*count, total, most), drill_down)
        };
        ends.into_iter().map(row).collect()
    };
    let head = TableHead { title: t::by_reason, text: None, name: "-reasons", write: tables::ends };
    bar_table(context, head, (t::reason, reports::ended), rows)
}
