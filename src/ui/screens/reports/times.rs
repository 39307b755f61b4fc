//! Time in each status over the whole window.

use leptos::prelude::*;

use super::number::number;
use super::reading::Reading;
use super::table::{Head, table_part};
use super::tables;
use crate::i18n::reports as t;
use crate::model::Status;
use crate::reports::Figure;
use crate::ui::chat::status_glyph;
use crate::ui::kit::Icon;
use crate::view::report_tables::drill_down::{Down, Unit};
use crate::view::report_tables::words::{amount, name, percent};
use crate::view::status::status_tone;

/// A row a status: its time, its part of the whole, and a bar as long as that.
#[component]
pub fn Times(reading: Reading) -> impl IntoView {
    let l = reading.l;
    let rows = move || {
        let sheet = reading.sheet.get();
        let times = sheet.report.time_in_status;
        let total = times.total();
        let rows = Status::ALL.map(|status| {
            let (l, millis) = (l.get(), times.of(status));
            let figure = Figure::Time(status);
            let down = (millis > 0).then(|| Down::to(name(l, figure), figure));
            let shown = amount(l, Unit::Millis, millis);
            view! {
                <tr data-tone=status_tone(Some(status))>
                    <th scope="row">
                        <span class="report-status"><Icon glyph=status_glyph(Some(status))/>{name(l, figure)}</span>
                    </th>
                    <td class="report-cell">{number(reading, figure.path(), Some(millis), shown, down)}</td>
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
        reading,
        Head {
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
