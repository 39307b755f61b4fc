//! The four distributions, figure by figure.

use leptos::prelude::*;

use super::number::{number, other};
use super::reading::Reading;
use super::table::{Head, table_part};
use super::tables;
use super::tile::mean;
use crate::i18n::{format, reports as t};
use crate::reports::{Distribution, Figure};
use crate::view::report_tables::drill_down::{Down, Unit};
use crate::view::report_tables::words::{amount, name, whole};

/// The table. The numbers that a tile shows as well are marked there.
#[component]
pub fn Distributions(reading: Reading) -> impl IntoView {
    let l = reading.l;
    let rows = move || {
        let sheet = reading.sheet.get();
        let report = &sheet.report;
        let rows = [
            (Figure::FirstResponse, Figure::FirstResponseRunning, &report.first_response),
            (Figure::ReplyTime, Figure::ReplyTimeRunning, &report.reply_time),
            (Figure::Wait, Figure::WaitRunning, &report.wait),
            (Figure::Resolution, Figure::ResolutionRunning, &report.resolution),
        ];
        rows.map(|(figure, running, of)| row(reading, figure, running, of))
            .into_iter()
            .collect_view()
    };
    let head = view! {
        <thead>
            <tr>
                <th scope="col">{l.t(t::figure)}</th>
                <th scope="col">{l.t(t::finished)}</th>
                <th scope="col">{l.t(t::running)}</th>
                <th scope="col">{l.t(t::median)}</th>
                <th scope="col">{l.t(t::mean)}</th>
                <th scope="col">"p90"</th>
                <th scope="col">"p95"</th>
                <th scope="col">{l.t(t::sum)}</th>
            </tr>
        </thead>
    };
    table_part(
        reading,
        Head {
            title: t::all_figures,
            text: Some(t::all_figures_text),
            name: "-distributions",
            write: tables::distributions,
        },
        "report-table",
        head.into_any(),
        rows.into_any(),
    )
}

fn row(reading: Reading, figure: Figure, running: Figure, of: &Distribution) -> AnyView {
    let l = reading.l.get();
    let millis = |value: Option<i64>| {
        value.map_or_else(|| "—".to_owned(), |value| amount(l, Unit::Millis, value))
    };
    let count = |value| format::integer(l, whole(value));
    let down = |figure, many: usize| (many > 0).then(|| Down::to(name(l, figure), figure));
    let all = || down(figure, of.count());
    let marked = |path: &str, value| {
        let path = format!("{}.{path}", figure.path());
        number(reading, path, value, millis(value), all())
    };
    let cells = [
        other(reading, count(of.count()), all()),
        other(reading, count(of.running), down(running, of.running)),
        other(reading, millis(of.percentile(50)), all()),
        other(reading, mean(reading, of), all()),
        other(reading, millis(of.percentile(90)), all()),
        marked("p95", of.percentile(95)),
        marked("sum", Some(of.sum())),
    ];
    let cells = cells.map(|cell| view! { <td class="report-cell">{cell}</td> });
    view! { <tr><th scope="row">{name(l, figure)}</th>{cells.into_iter().collect_view()}</tr> }
        .into_any()
}
