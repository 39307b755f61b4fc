//! Tables whose last column is a bar, so that chart and table are one.

use leptos::prelude::*;

use super::context::ReportsContext;
use super::number::plain_number;
use super::table::{TableHead, table_part};
use super::text::Text;
use crate::i18n::{format, reports as t};
use crate::view::report_tables::drill_down::DrillDown;
use crate::view::report_tables::words::{percent, whole};

/// Returns the table, with the titles of its first two columns.
pub fn bar_table(
    context: ReportsContext,
    about: TableHead,
    (what, number): (Text, Text),
    rows: impl Fn() -> Vec<AnyView> + Send + Sync + 'static,
) -> AnyView {
    let l = context.l;
    let head = view! {
        <thead>
            <tr>
                <th scope="col">{l.t(what)}</th>
                <th scope="col">{l.t(number)}</th>
                <th scope="col">{l.t(t::share)}</th>
                <td></td>
            </tr>
        </thead>
    };
    table_part(context, about, "report-table report-bars", head.into_any(), rows.into_any())
}

/// Returns a row: `count` of `total`; the longest bar stands for `most`.
pub fn bar_row(
    context: ReportsContext,
    words: String,
    (count, total, most): (usize, usize, usize),
    drill_down: DrillDown,
) -> AnyView {
    let l = context.l.get();
    let shown = format::integer(l, whole(count));
    let width = format!("{}%", (count * 100).checked_div(most).unwrap_or(0));
    view! {
        <tr data-tone="accent">
            <th scope="row">{words}</th>
            <td class="report-cell">{plain_number(context, shown, (count > 0).then_some(drill_down))}</td>
            <td class="report-cell">{percent(l, whole(count), whole(total))}</td>
            <td class="report-share" aria-hidden="true">
                {(count > 0).then(|| view! { <span style:width=width></span> })}
            </td>
        </tr>
    }
    .into_any()
}
