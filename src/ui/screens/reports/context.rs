//! [`ReportsContext`]: the state that the screen's parts share.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::compute::{Computation, empty_answer};
use super::query::{Criteria, Query};
use crate::app::App;
use crate::i18n::{format, reports as t};
use crate::model::{AgentId, CampaignId, Status, Timestamp};
use crate::reports::{Period, PeriodRow, Report, Scope, WeekHour};
use crate::ui::kit::{CurrentLocale, FormState, use_locale};
use crate::view::choices::Choices;
use crate::view::report_tables::drill_down::DrillDown;
use crate::view::report_tables::scope::filters;
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
    /// What chats can be filtered by.
    pub choices: Memo<Choices>,
    /// The local date of the first event.
    log_from: Memo<Option<NaiveDate>>,
    /// The figure whose chats are listed.
    pub drill_down: RwSignal<Option<DrillDown>>,
}

/// All figures of the screen, computed from one state of the desk.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportData {
    pub report: Report,
    /// The report of the window before.
    pub before: Report,
    /// The unit of the charts' columns.
    pub period: Period,
    pub periods: Vec<PeriodRow>,
    /// The rows of the window before.
    pub periods_before: Vec<PeriodRow>,
    pub sparklines: Sparklines,
    /// Openings per hour of the week.
    pub week: BTreeMap<WeekHour, usize>,
    pub flow: BTreeMap<(Option<Status>, Status), usize>,
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
        let context = Self {
            app,
            l: use_locale(),
            params,
            criteria,
            answer,
            data: Memo::new(move |_| answer.with(|answer| answer.data.clone())),
            computation: Computation::new(),
            choices: Memo::new(move |_| app.desk(Choices::of)),
            log_from: Memo::new(move |_| Some(app.desk(log_dates)?.0)),
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

    /// Returns the route to the shown figures, which no longer change there: it holds dates and end of knowledge.
    pub fn fixed(self) -> Route {
        let (dates, as_of) =
            self.answer.with_untracked(|answer| (answer.query.criteria.dates, answer.query.as_of));
        let mut route = self.app.address.get_untracked();
        (route.report.from, route.report.to) = (Some(dates.0), Some(dates.1));
        route.as_of = Some(as_of);
        route
    }

    /// Returns the local dates of the period, half-open.
    pub fn dates(self) -> (NaiveDate, NaiveDate) {
        self.criteria.with(|criteria| criteria.dates)
    }

    /// Returns today's date in the desk's zone; the clock is not tracked.
    pub fn today(self) -> NaiveDate {
        let now = self.app.now.get_untracked();
        self.app.desk(|desk| desk.config().zone().date_of(now))
    }

    /// Returns what the report is restricted to, in words. Reactive.
    pub fn filters(self) -> Vec<String> {
        let name = |id: &CampaignId| self.app.desk(|desk| desk.config().campaign_name(id));
        let l = self.l.get();
        self.params.with(|params| self.choices.with(|choices| filters(l, params, choices, name)))
    }

    /// True if the log covers the period before, with which a report is compared.
    pub fn is_covered(self, data: &ReportData) -> bool {
        let from = data.before.window.from;
        let date = self.app.desk(|desk| desk.config().zone().date_of(from));
        self.log_from.get().is_some_and(|first| first <= date)
    }

    /// Returns the first instant of the first day of the log.
    pub fn log_began(self) -> Option<Timestamp> {
        let first = self.log_from.get()?;
        Some(self.app.desk(|desk| desk.config().zone().first_instant(first, 0)))
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
        Some(id) => app.agent_name(id),
        None => t::nobody(l).to_owned(),
    };
    let time = |at: Timestamp| format::date_time(l, at.millis(), app.offset_at(at));
    DrillDown::from_address(parts, l, agent, time)
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
