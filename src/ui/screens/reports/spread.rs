//! [`Spread`]: a histogram of the first responses.

use super::buckets::buckets;
use leptos::prelude::*;

use super::bars::{bar_row, bar_table};
use super::context::ReportsContext;
use super::table::TableHead;
use super::tables;
use crate::i18n::{Locale, format, reports as t};
use crate::reports::Figure;
use crate::view::report_tables::drill_down::{DrillDown, Only};

#[component]
pub fn Spread(context: ReportsContext) -> impl IntoView {
    let rows = move || {
        let data = context.data.get();
        let l = context.l.get();
        let total = data.report.first_response.count();
        let rows = buckets(&data.report.first_response);
        let most = rows.iter().map(|(count, ..)| *count).max().unwrap_or(0);
        let rows = rows.into_iter();
        rows.map(|(count, from, to)| {
            let words = bucket_name(l, from, to);
            let name = format!("{} · {words}", t::first_response(l));
            let drill_down =
                DrillDown::to(name, Figure::FirstResponse).only(Only::Length(from, to));
            bar_row(context, words, (count, total, most), drill_down)
        })
        .collect()
    };
    let head = TableHead {
        title: t::spread,
        text: None,
        name: "-first-responses",
        write: tables::first_responses,
    };
    bar_table(context, head, (t::first_response, t::finished), rows)
}

fn bucket_name(l: Locale, from: i64, to: Option<i64>) -> String {
    let edge = |millis| format::duration(l, millis);
    match to {
        Some(to) if from == 0 => t::less_than(l, &edge(to)),
        Some(to) => t::between(l, &edge(from), &edge(to)),
        None => t::from_on(l, &edge(from)),
    }
}
