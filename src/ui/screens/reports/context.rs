//! [`ReportsContext`]: the state that the screen's parts share.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::compute::{Computation, empty_answer};
use super::query::{Criteria, Query};
use crate::app::App;
use crate::i18n::{format, reports as t};
use crate::journal::Desk;
use crate::model::{AgentId, CampaignId, Status, Timestamp};
use crate::reports::{EndedFor, Period, PeriodRow, Report, Scope, WeekHour};
use crate::ui::kit::{CurrentLocale, FormState, use_locale};
use crate::view::report_tables::compared::Compared;
use crate::view::report_tables::drill_down::DrillDown;
use crate::view::report_tables::plot::before_log;
use crate::view::report_tables::scope::{ReportFilter, chosen, filters};
use crate::view::report_tables::sparklines::Sparklines;
use crate::view::report_tables::words::log_dates;
use crate::view::route::{ReportParams, Route};

/// The state that the screen's parts share. Cheap to copy.
#[derive(Clone, Copy)]
pub struct ReportsContext {
    pub app: App,
    pub l: CurrentLocale,
    /// The parameters in the address.
    pub params: Memo<ReportParams>,
    pub criteria: Memo<Criteria>,
    pub answer: RwSignal<Answer>,
    /// The figures; all zero before the first ones are computed.
    pub data: Memo<Arc<ReportData>>,
    pub computation: Computation,
    /// Today's date in the desk's zone.
    pub today: Memo<NaiveDate>,
    /// The local dates of the log, half-open.
    pub log: Memo<Option<(NaiveDate, NaiveDate)>>,
    /// What the shown figures are compared with, and whether the log covers it.
    pub compared: Memo<Compared>,
    /// The first row per period that is shown: those before the log are not.
    pub first_row: Memo<usize>,
    /// The figure whose chats are listed.
    pub drill_down: RwSignal<Option<DrillDown>>,
}

/// All figures of the screen, computed from one state of the desk.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportData {
    pub report: Report,
    /// The report of the window that it is compared with; empty where it is with nothing.
    pub before: Report,
    /// The unit of the charts' columns.
    pub period: Period,
    pub periods: Vec<PeriodRow>,
    /// The rows of that window; none where they are not like those of this one.
    pub periods_before: Vec<PeriodRow>,
    pub sparklines: Sparklines,
    /// Openings per hour of the week.
    pub week: BTreeMap<WeekHour, usize>,
    pub flow: BTreeMap<(Option<Status>, Status), usize>,
    pub ends: BTreeMap<EndedFor, usize>,
}

/// Figures with the query that they answer.
#[derive(Clone)]
pub struct Answer {
    pub query: Query,
    pub data: Arc<ReportData>,
}

impl ReportsContext {
    /// Returns a context that follows the address, the desk and, by the minute, the clock.
    pub fn new() -> Self {
        let app = App::here();
        let params = Memo::new(move |_| app.address.with(|route| route.report.clone()));
        let today = Memo::new(move |_| {
            let now = app.now.get();
            app.desk(|desk| desk.config().zone().date_of(now))
        });
        let criteria = Memo::new(move |_| {
            let as_of = app.travel.at.get();
            params.with(|params| Criteria::new(params, as_of, today.get()))
        });
        let listed = app.address.with_untracked(|route| route.parts.clone());
        let listed = listed.and_then(|parts| untrack(|| read_parts(app, &parts)));
        let answer = RwSignal::new(empty_answer(app, criteria.get_untracked()));
        let data = Memo::new(move |_| answer.with(|answer| answer.data.clone()));
        let log = Memo::new(move |_| app.desk(log_dates));
        let compared = Memo::new(move |_| {
            let with = answer.with(|answer| answer.query.criteria.compare);
            let first = log.get().map(|(first, _)| first);
            let made = |desk: &Desk| {
                let zone = desk.config().zone();
                data.with(|data| Compared::new(with, &data.before.window, first, zone))
            };
            app.desk(made)
        });
        let first_row = Memo::new(move |_| {
            let Some((first, _)) = log.get() else { return 0 };
            let began = app.desk(|desk| desk.config().zone().first_instant(first, 0));
            data.with(|data| before_log(&data.periods, began))
        });
        let context = Self {
            app,
            l: use_locale(),
            params,
            criteria,
            answer,
            data,
            computation: Computation::new(),
            today,
            log,
            compared,
            first_row,
            drill_down: RwSignal::new(listed),
        };
        context.follow();
        context.write_parts();
        context
    }

    /// Keeps the figure whose chats are listed in the address, so that one comes back to it from a chat.
    fn write_parts(self) {
        Effect::new(move |_| {
            let parts = self.drill_down.with(|listed| listed.as_ref().map(DrillDown::to_address));
            self.app.address.go(|route| {
                if route.parts != parts {
                    (route.parts, route.place) = (parts, None);
                }
            });
        });
    }

    /// Changes the parameters in the address.
    pub fn set_params(self, change: impl FnOnce(&mut ReportParams)) {
        self.app.address.go(|route| change(&mut route.report));
    }

    /// Returns the route to the shown figures, which no longer change there: it holds dates and end of knowledge. The desk
    /// of who opens it stays that of now.
    pub fn fixed(self) -> Route {
        let (dates, as_of) =
            self.answer.with_untracked(|answer| (answer.query.criteria.dates, answer.query.as_of));
        let mut route = self.app.address.get_untracked();
        (route.report.from, route.report.to) = (Some(dates.0), Some(dates.1));
        (route.as_of, route.report.pinned) = (None, Some(as_of));
        route
    }

    /// Returns the local dates of the period, half-open.
    pub fn dates(self) -> (NaiveDate, NaiveDate) {
        self.criteria.with(|criteria| criteria.dates)
    }

    /// Returns the filters of the report, in words. Reactive.
    pub fn chosen(self) -> Vec<(ReportFilter, String)> {
        let l = self.l.get();
        let (agent, campaign) =
            (|id: &_| self.app.reported_name(id), |id: &_| self.campaign_name(id));
        let reason = |id: &str| self.reason_name(id);
        self.params.with(|params| chosen(l, params, agent, campaign, reason))
    }

    /// Returns all that the report is restricted to, in words. Reactive.
    pub fn filters(self) -> Vec<String> {
        let l = self.l.get();
        let (agent, campaign) =
            (|id: &_| self.app.reported_name(id), |id: &_| self.campaign_name(id));
        let reason = |id: &str| self.reason_name(id);
        self.params.with(|params| filters(l, params, agent, campaign, reason))
    }

    /// Returns the name of a reason for an end. Reactive.
    pub fn reason_name(self, id: &str) -> String {
        self.app.desk(|desk| desk.config().end_reason_name(id).to_owned())
    }

    fn campaign_name(self, id: &CampaignId) -> String {
        self.app.desk(|desk| desk.config().campaign_name(id))
    }

    /// Reads the shown desk through the query of the shown figures; tracked.
    pub fn scope<T>(self, read: impl FnOnce(&Scope) -> T) -> T {
        self.answer.with(|answer| answer.query.scope(self.app, read))
    }
}

/// Reads the list that an address names.
fn read_parts(app: App, parts: &str) -> Option<DrillDown> {
    let l = use_locale().get();
    let agent = |id: Option<&AgentId>| match id {
        Some(id) => app.reported_name(id),
        None => t::nobody(l).to_owned(),
    };
    let reason = |id: &str| app.desk(|desk| desk.config().end_reason_name(id).to_owned());
    let time = |at: Timestamp| format::date_time(l, at.millis(), app.offset_at(at));
    DrillDown::from_address(parts, l, agent, reason, time)
}

impl FormState for ReportsContext {
    type Fields = ReportParams;

    fn fields(self) -> ReportParams {
        self.params.get()
    }

    fn edit(self, change: impl FnOnce(&mut ReportParams)) {
        self.set_params(change);
    }
}
