//! [`Times`]: the time in each status over the whole window.

use leptos::prelude::*;

use super::context::ReportsContext;
use super::number::number;
use super::table::{TableHead, table_part};
use super::tables;
use crate::i18n::reports as t;
use crate::model::Status;
use crate::reports::Figure;
use crate::ui::chat::status_glyph;
use crate::ui::kit::Icon;
use crate::view::report_tables::drill_down::{DrillDown, Unit};
use crate::view::report_tables::words::{amount, name, percent};
use crate::view::status::status_tone;

/// One row per status: its time, its share of the whole, and a bar of that share.
#[component]
pub fn Times(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let rows = move || {
        let data = context.data.get();
        let times = data.report.time_in_status;
        let total = times.total();
        let rows = Status::ALL.map(|status| {
            let (l, millis) = (l.get(), times.of(status));
            let figure = Figure::Time(status);
            let drill_down = (millis > 0).then(|| DrillDown::to(name(l, figure), figure));
            let shown = amount(l, Unit::Millis, millis);
            view! {
                <tr data-tone=status_tone(Some(status))>
                    <th scope="row">
                        <span class="report-status"><Icon glyph=status_glyph(Some(status))/>{name(l, figure)}</span>
                    </th>
                    <td class="report-cell">{number(context, figure.path(), Some(millis), shown, drill_down)}</td>
                    <td class="report-cell">{percent(l, millis, total)}</td>
                    <td class="report-share" aria-hidden="true">
                        <span style:width=format!("{}%", (millis * 100).checked_div(total).unwrap_or(0))></span>
                    </td>
                </tr>
            }
            .into_any()
        });
        rows.into_iter().collect_view()
    };
    let head = view! {
        <thead class="visually-hidden">
            <tr>
                <th scope="col">{l.t(crate::i18n::status::label)}</th>
                <th scope="col">{l.t(t::sum)}</th>
                <th scope="col">{l.t(t::share)}</th>
                <td></td>
            </tr>
        </thead>
    };
    table_part(
        context,
        TableHead {
            title: t::time_in_status,
            text: None,
            name: "-time-in-status",
            write: tables::statuses,
        },
        "report-table report-times",
        head.into_any(),
        rows.into_any(),
    )
}
