//! Why there are no figures, and what to do.

use leptos::prelude::*;

use super::reading::Reading;
use crate::i18n::{format, reports as t};
use crate::ui::kit::{Button, EmptyState, glyph};
use crate::view::report_tables::words::log_dates;
use crate::view::route::ReportAsk;

/// Why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No chat has ever been here.
    EmptyDesk,
    /// The period lies ahead.
    Future,
    /// No chat was alive in it.
    Nothing,
}

impl Why {
    /// `None`: there are figures.
    pub fn of(reading: Reading) -> Option<Self> {
        let empty = reading.app.desk(|desk| desk.chats().next().is_none());
        reading.sheet.with(|sheet| {
            let report = &sheet.report;
            let quiet = report.messages + report.ratings.count + report.started == 0;
            if empty {
                Some(Self::EmptyDesk)
            } else if report.window.from >= report.window.to {
                Some(Self::Future)
            } else {
                (quiet && report.backlog_start == 0 && report.time_in_status.total() == 0)
                    .then_some(Self::Nothing)
            }
        })
    }
}

/// What stands where the figures would.
#[component]
pub fn Nothing(reading: Reading, why: Why) -> impl IntoView {
    let l = reading.l;
    let span = move || {
        let (from, to) = reading.app.desk(log_dates)?;
        let day = |date: chrono::NaiveDate| {
            let midnight = date.and_time(chrono::NaiveTime::MIN).and_utc();
            format::date(l.get(), midnight.timestamp_millis(), 0)
        };
        Some(t::log_spans(l.get(), &day(from), &day(to.pred_opt()?)))
    };
    let title = move || match why {
        Why::EmptyDesk => t::empty_desk(l.get()),
        Why::Future => t::future(l.get()),
        Why::Nothing => t::nothing(l.get()),
    };
    let text = move || match why {
        Why::EmptyDesk => t::empty_desk_text(l.get()).to_owned(),
        Why::Future => t::future_text(l.get()).to_owned(),
        Why::Nothing => format!("{} {}", t::nothing_text(l.get()), span().unwrap_or_default()),
    };
    let whole = move |_| {
        let Some((from, to)) = reading.app.shown_untracked(|d| log_dates(&d.desk)) else {
            return;
        };
        reading.ask(|ask| {
            *ask = ReportAsk { from: Some(from), to: Some(to), ..ReportAsk::default() };
        });
    };
    view! {
        <EmptyState glyph=glyph::CHART_COLUMN title text>
            {(why != Why::EmptyDesk).then(|| view! { <Button label=l.t(t::whole_log) on:click=whole/> })}
        </EmptyState>
    }
}
