//! [`Distributions`]: the four distributions in a table.

use leptos::prelude::*;

use super::context::ReportsContext;
use super::number::{number, plain_number};
use super::table::{TableHead, table_part};
use super::tables;
use super::tile::mean;
use crate::i18n::{format, reports as t};
use crate::reports::{Distribution, Figure};
use crate::view::report_tables::drill_down::{DrillDown, Unit};
use crate::view::report_tables::words::{amount, name, whole};

/// Only numbers that no tile shows carry the figure's path, so that each path occurs once in the page.
#[component]
pub fn Distributions(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let rows = move || {
        let data = context.data.get();
        let report = &data.report;
        let rows = [
            (Figure::FirstResponse, Figure::FirstResponseRunning, &report.first_response),
            (Figure::ReplyTime, Figure::ReplyTimeRunning, &report.reply_time),
            (Figure::Wait, Figure::WaitRunning, &report.wait),
            (Figure::Resolution, Figure::ResolutionRunning, &report.resolution),
        ];
        rows.map(|(figure, running, of)| row(context, figure, running, of))
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
        context,
        TableHead {
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

fn row(context: ReportsContext, figure: Figure, running: Figure, of: &Distribution) -> AnyView {
    let l = context.l.get();
    let millis = |value: Option<i64>| {
        value.map_or_else(|| "—".to_owned(), |value| amount(l, Unit::Millis, value))
    };
    let count = |value| format::integer(l, whole(value));
    let drill_down =
        |figure, many: usize| (many > 0).then(|| DrillDown::to(name(l, figure), figure));
    let all = || drill_down(figure, of.count());
    let marked = |path: &str, value| {
        let path = format!("{}.{path}", figure.path());
        number(context, path, value, millis(value), all())
    };
    let cells = [
        plain_number(context, count(of.count()), all()),
        plain_number(context, count(of.running), drill_down(running, of.running)),
        plain_number(context, millis(of.percentile(50)), all()),
        plain_number(context, mean(context, of), all()),
        plain_number(context, millis(of.percentile(90)), all()),
        marked("p95", of.percentile(95)),
        marked("sum", Some(of.sum())),
    ];
    let cells = cells.map(|cell| view! { <td class="report-cell">{cell}</td> });
    view! { <tr><th scope="row">{name(l, figure)}</th>{cells.into_iter().collect_view()}</tr> }
        .into_any()
}
