//! Tables whose last column is a bar as long as the number: chart and table in one.

use leptos::prelude::*;

use super::number::other;
use super::reading::Reading;
use super::table::{Head, table_part};
use super::text::Text;
use crate::i18n::{format, reports as t};
use crate::view::report_tables::drill_down::Down;
use crate::view::report_tables::words::{percent, whole};

/// The table's frame.
pub fn bar_table(
    reading: Reading,
    about: Head,
    (what, number): (Text, Text),
    rows: impl Fn() -> Vec<AnyView> + Send + Sync + 'static,
) -> AnyView {
    let l = reading.l;
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
    table_part(reading, about, "report-table report-bars", head.into_any(), rows.into_any())
}

/// One row of it: `count` of `total`, the longest bar being `most`.
pub fn bar_row(
    reading: Reading,
    words: String,
    (count, total, most): (usize, usize, usize),
    down: Down,
) -> AnyView {
    let l = reading.l.get();
    let shown = format::integer(l, whole(count));
    let width = format!("{}%", (count * 100).checked_div(most).unwrap_or(0));
    view! {
        <tr data-tone="accent">
            <th scope="row">{words}</th>
            <td class="report-cell">{other(reading, shown, (count > 0).then_some(down))}</td>
            <td class="report-cell">{percent(l, whole(count), whole(total))}</td>
            <td class="report-share" aria-hidden="true">
                {(count > 0).then(|| view! { <span style:width=width></span> })}
            </td>
        </tr>
    }
    .into_any()
}
