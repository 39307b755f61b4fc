//! [`Times`]: the time in each active status over the whole window.

use leptos::prelude::*;

use super::context::{ReportData, ReportsContext};
use super::number::{number, plain_number};
use super::table::{TableHead, table_part};
use super::tables;
use crate::i18n::{Locale, reports as t};
use crate::model::{Status, WaitReason};
use crate::reports::Figure;
use crate::ui::chat::status_glyph;
use crate::ui::kit::{Button, ButtonVariant, Icon, Size};
use crate::view::report_tables::drill_down::{DrillDown, Only, Unit};
use crate::view::report_tables::words::{amount, name, percent, whole};
use crate::view::status::status_tone;

const ACTIVE: [Status; 3] = [Status::Open, Status::InService, Status::Waiting];
const FINAL: [Status; 2] = [Status::Resolved, Status::Closed];

/// One row per active status: its time, what that is for each attendance, and its share. Those of final statuses, whose
/// times only grow, can be shown.
#[component]
pub fn Times(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let with_finals = RwSignal::new(false);
    let rows = move || {
        let data = context.data.get();
        let active = ACTIVE.map(|status| {
            let waits = (status == Status::Waiting).then(|| waits(context, &data));
            (active_row(context, &data, status), waits).into_any()
        });
        let finals = FINAL.map(|status| final_row(context, &data, status, with_finals));
        active.into_iter().chain(finals).collect_view()
    };
    let head = view! {
        <thead>
            <tr>
                <th scope="col">{l.t(crate::i18n::status::label)}</th>
                <th scope="col">{l.t(t::sum)}</th>
                <th scope="col">{l.t(t::mean_each)}</th>
                <th scope="col">{l.t(t::share)}</th>
                <td></td>
            </tr>
        </thead>
    };
    let part = table_part(
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
    );
    view! {
        <div>
            {part}
            <p class="report-more no-print">
                <Button
                    label=l.t(t::show_finals)
                    variant=ButtonVariant::Ghost
                    size=Size::Small
                    attr:aria-pressed=move || with_finals.get().to_string()
                    on:click=move |_| with_finals.update(|shown| *shown = !*shown)
                />
            </p>
        </div>
    }
}

fn active_row(context: ReportsContext, data: &ReportData, status: Status) -> AnyView {
    let l = context.l.get();
    let millis = data.report.time_in_status.of(status);
    let figure = Figure::Time(status);
    let drill_down = (millis > 0).then(|| DrillDown::to(name(l, figure), figure));
    let shown = amount(l, Unit::Millis, millis);
    let shown = number(context, figure.path(), Some(millis), shown, drill_down);
    row(l, data, status, status_head(l, status), (millis, shown))
}

/// The parts of waiting, where it was said what is waited for.
fn waits(context: ReportsContext, data: &ReportData) -> AnyView {
    let l = context.l.get();
    let waits = data.report.waits;
    if waits.customer + waits.internal == 0 {
        return ().into_any();
    }
    let unsaid = data.report.time_in_status.of(Status::Waiting) - waits.customer - waits.internal;
    let parts = [
        (Some(WaitReason::Customer), t::awaited_customer(l), waits.customer),
        (Some(WaitReason::Internal), t::awaited_internal(l), waits.internal),
        (None, t::awaited_unsaid(l), unsaid),
    ];
    let parts = parts.into_iter().filter(|(.., millis)| *millis > 0);
    let rows = parts.map(|(party, words, millis)| {
        let figure = Figure::Time(Status::Waiting);
        let title = format!("{} · {words}", name(l, figure));
        let drill_down = DrillDown::to(title, figure).only(Only::WaitFor(party));
        let shown = plain_number(context, amount(l, Unit::Millis, millis), Some(drill_down));
        let head = view! { <span class="report-under-status">{words}</span> };
        row(l, data, Status::Waiting, head.into_any(), (millis, shown))
    });
    rows.collect_view().into_any()
}

fn row(
    l: Locale,
    data: &ReportData,
    status: Status,
    head: AnyView,
    (millis, shown): (i64, AnyView),
) -> AnyView {
    let report = &data.report;
    let active: i64 = ACTIVE.iter().map(|status| report.time_in_status.of(*status)).sum();
    let mean = millis.checked_div(whole(report.attendances()));
    let mean = mean.map_or_else(|| "—".to_owned(), |mean| amount(l, Unit::Millis, mean));
    let width = format!("{}%", (millis * 100).checked_div(active).unwrap_or(0));
    view! {
        <tr data-tone=status_tone(Some(status))>
            <th scope="row">{head}</th>
            <td class="report-cell">{shown}</td>
            <td class="report-cell figures">{mean}</td>
            <td class="report-cell">{percent(l, millis, active)}</td>
            <td class="report-share" aria-hidden="true"><span style:width=width></span></td>
        </tr>
    }
    .into_any()
}

fn final_row(
    context: ReportsContext,
    data: &ReportData,
    status: Status,
    shown: RwSignal<bool>,
) -> AnyView {
    let l = context.l.get();
    let millis = data.report.time_in_status.of(status);
    let figure = Figure::Time(status);
    let drill_down = (millis > 0).then(|| DrillDown::to(name(l, figure), figure));
    let text = amount(l, Unit::Millis, millis);
    view! {
        <tr data-tone=status_tone(Some(status)) hidden=move || !shown.get()>
            <th scope="row">{status_head(l, status)}</th>
            <td class="report-cell">{number(context, figure.path(), Some(millis), text, drill_down)}</td>
            <td></td>
            <td></td>
            <td></td>
        </tr>
    }
    .into_any()
}

fn status_head(l: Locale, status: Status) -> AnyView {
    view! {
        <span class="report-status">
            <Icon glyph=status_glyph(Some(status))/>{name(l, Figure::Time(status))}
        </span>
    }
    .into_any()
}
