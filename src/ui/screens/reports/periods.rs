//! [`PeriodsTable`]: the charts over time as a table.

use leptos::{ev, prelude::*, wasm_bindgen::JsCast};
use web_sys::Element;

use super::charts::{drill_into, value};
use super::context::ReportsContext;
use super::number::plain_number;
use crate::i18n::reports as t;
use crate::model::Status;
use crate::reports::Figure;
use crate::view::report_tables::drill_down::Unit;
use crate::view::report_tables::words::{amount, name, period_name};

const COLUMNS: [Figure; 11] = [
    Figure::Openings,
    Figure::Started,
    Figure::Ended,
    Figure::Resolved,
    Figure::Closed,
    Figure::BacklogEnd,
    Figure::Time(Status::Open),
    Figure::Time(Status::InService),
    Figure::Time(Status::Waiting),
    Figure::Time(Status::Resolved),
    Figure::Time(Status::Closed),
];

/// One row per hour, day, week or month. The rows are rendered when the table is opened.
#[component]
pub fn PeriodsTable(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let open = RwSignal::new(false);
    let toggled = move |event: ev::Event| {
        let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        open.set(details.is_some_and(|details| details.has_attribute("open")));
    };
    view! {
        <details class="report-twin no-print" on:toggle=toggled>
            <summary>{l.t(t::as_table)}</summary>
            <Show when=move || open.get()><Table context/></Show>
        </details>
    }
}

#[component]
fn Table(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let head = move || {
        let l = l.get();
        let time = |figure| matches!(figure, Figure::Time(_));
        COLUMNS
            .map(|figure| {
                let words = if time(figure) {
                    format!("{}: {}", t::time_in_status(l), name(l, figure))
                } else if matches!(figure, Figure::Resolved | Figure::Closed) {
                    format!("{}: {}", t::ended(l), name(l, figure))
                } else {
                    name(l, figure).to_owned()
                };
                view! { <th scope="col">{words}</th> }
            })
            .into_iter()
            .collect_view()
    };
    let rows = move || {
        let data = context.data.get();
        let l = l.get();
        let rows = data.periods.iter().map(|row| {
            let cells = COLUMNS.map(|figure| {
                let value = value(row, figure);
                let unit = if matches!(figure, Figure::Time(_)) { Unit::Millis } else { Unit::Count };
                let drill_down = (value > 0).then(|| drill_into(context, &data, row, figure));
                view! { <td class="report-cell">{plain_number(context, amount(l, unit, value), drill_down)}</td> }
            });
            let when = period_name(l, data.period, row, context.app.offset_at(row.from));
            view! { <tr><th scope="row">{when}</th>{cells.into_iter().collect_view()}</tr> }.into_any()
        });
        rows.collect_view()
    };
    view! {
        <div class="report-scroll report-tall" tabindex="0" role="group" aria-label=l.t(t::over_time)>
            <table class="report-table" aria-label=l.t(t::over_time)>
                <thead><tr><th scope="col">{l.t(t::when)}</th>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
