//! [`NoFigures`]: what stands in place of the figures where there are none.

use leptos::prelude::*;

use super::context::ReportsContext;
use crate::i18n::{format, reports as t};
use crate::ui::kit::{Button, EmptyState, glyph};
use crate::view::report_tables::words::midnight;
use crate::view::route::ReportParams;

/// The reason why there are no figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmptyReason {
    /// The desk has no chats.
    EmptyDesk,
    /// The period lies in the future.
    Future,
    /// Nothing happened in the period, and no chat was active.
    QuietPeriod,
}

impl EmptyReason {
    /// Returns `None` where there are figures.
    pub fn of(context: ReportsContext) -> Option<Self> {
        let empty = context.app.desk(|desk| desk.chats().next().is_none());
        context.data.with(|data| {
            let report = &data.report;
            let quiet = report.messages + report.ratings.count + report.started == 0;
            if empty {
                Some(Self::EmptyDesk)
            } else if report.window.from >= report.window.to {
                Some(Self::Future)
            } else {
                (quiet && report.backlog_start == 0 && report.time_in_status.total() == 0)
                    .then_some(Self::QuietPeriod)
            }
        })
    }
}

/// The same period and measure, of all chats.
fn without_filters(params: &ReportParams) -> ReportParams {
    ReportParams {
        from: params.from,
        to: params.to,
        business: params.business,
        pinned: params.pinned,
        compare: params.compare,
        ..ReportParams::default()
    }
}

/// The reason, with buttons that clear the filters and ask for the whole log.
#[component]
pub fn NoFigures(context: ReportsContext, reason: EmptyReason) -> impl IntoView {
    let l = context.l;
    let span = move || {
        let (from, to) = context.log.get()?;
        let day = |date| format::date(l.get(), midnight(date), 0);
        Some(t::log_spans(l.get(), &day(from), &day(to.pred_opt()?)))
    };
    let title = move || match reason {
        EmptyReason::EmptyDesk => t::empty_desk(l.get()),
        EmptyReason::Future => t::future(l.get()),
        EmptyReason::QuietPeriod => t::nothing(l.get()),
    };
    let text = move || match reason {
        EmptyReason::EmptyDesk => t::empty_desk_text(l.get()).to_owned(),
        EmptyReason::Future => t::future_text(l.get()).to_owned(),
        EmptyReason::QuietPeriod => {
            format!("{} {}", t::nothing_text(l.get()), span().unwrap_or_default())
        }
    };
    let whole = move |_| {
        let Some((from, to)) = context.log.get_untracked() else {
            return;
        };
        context.set_params(|params| {
            let (pinned, compare) = (params.pinned, params.compare);
            let dates = ReportParams { from: Some(from), to: Some(to), ..ReportParams::default() };
            *params = ReportParams { pinned, compare, ..dates };
        });
    };
    let has_filters =
        Memo::new(move |_| context.params.with(|params| *params != without_filters(params)));
    let clear = move |_| context.set_params(|params| *params = without_filters(params));
    view! {
        <EmptyState glyph=glyph::CHART_COLUMN title text>
            {move || (reason == EmptyReason::QuietPeriod && has_filters.get()).then(|| {
                view! { <Button label=l.t(t::clear_filters) on:click=clear/> }
            })}
            {(reason != EmptyReason::EmptyDesk).then(|| view! { <Button label=l.t(t::whole_log) on:click=whole/> })}
        </EmptyState>
    }
}
