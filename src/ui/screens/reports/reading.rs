//! What the screen's parts share: what is asked, the figures, and the way down to what makes them.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::compute::{Making, unread};
use super::query::{Asked, Ground};
use crate::app::App;
use crate::model::Status;
use crate::reports::{Period, PeriodRow, Report, Scope, WeekHour};
use crate::ui::kit::{CurrentLocale, use_locale};
use crate::view::report_tables::drill_down::Down;
use crate::view::report_tables::sparks::Sparks;
use crate::view::route::ReportAsk;

/// The screen's state. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Reading {
    pub app: App,
    pub l: CurrentLocale,
    /// What the address asks.
    pub ask: Memo<ReportAsk>,
    pub asked: Memo<Asked>,
    pub read: RwSignal<Read>,
    /// The figures; all zero before the first ones are made.
    pub sheet: Memo<Arc<Sheet>>,
    pub making: Making,
    /// The figure that is opened down to its chats.
    pub down: RwSignal<Option<Down>>,
}

/// Everything that the screen shows, read from the desk in one go.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    pub report: Report,
    /// The stretch of the same length just before.
    pub before: Report,
    /// What the charts' columns are.
    pub period: Period,
    pub periods: Vec<PeriodRow>,
    /// How figures went, column by column.
    pub sparks: Sparks,
    /// When attendances open.
    pub week: BTreeMap<WeekHour, usize>,
    pub flow: BTreeMap<(Option<Status>, Status), usize>,
}

/// Figures, and from what they were read.
#[derive(Clone)]
pub struct Read {
    pub ground: Ground,
    pub sheet: Arc<Sheet>,
}

impl Reading {
    /// Follows the address, the desk and, minute by minute, the clock.
    pub fn new() -> Self {
        let app = App::here();
        let ask = Memo::new(move |_| app.address.with(|route| route.report.clone()));
        let today = Memo::new(move |_| {
            let now = app.now.get();
            app.desk(|desk| desk.config().zone().date_of(now))
        });
        let asked = Memo::new(move |_| {
            let as_of = app.travel.at.get();
            ask.with(|ask| Asked::new(ask, as_of, today.get()))
        });
        let read = RwSignal::new(unread(app, asked.get_untracked()));
        let reading = Self {
            app,
            l: use_locale(),
            ask,
            asked,
            read,
            sheet: Memo::new(move |_| read.with(|read| read.sheet.clone())),
            making: Making::new(),
            down: RwSignal::new(None),
        };
        reading.follow();
        reading
    }

    /// Asks otherwise: the address follows.
    pub fn ask(self, change: impl FnOnce(&mut ReportAsk)) {
        self.app.address.go(|route| change(&mut route.report));
    }

    /// Puts all that the figures depend on into the address: from then on they are those of the past.
    pub fn fix(self) {
        let (dates, as_of) =
            self.read.with_untracked(|read| (read.ground.asked.dates, read.ground.as_of));
        self.app.address.go(|route| {
            (route.report.from, route.report.to) = (Some(dates.0), Some(dates.1));
            route.as_of = Some(as_of);
        });
    }

    /// The local dates asked about, half-open.
    pub fn dates(self) -> (NaiveDate, NaiveDate) {
        self.asked.with(|asked| asked.dates)
    }

    /// The desk's date of the moment.
    pub fn today(self) -> NaiveDate {
        let now = self.app.now.get_untracked();
        self.app.desk(|desk| desk.config().zone().date_of(now))
    }

    /// Asks the desk about the same chats and window again, following both.
    pub fn scope<T>(self, read: impl FnOnce(&Scope) -> T) -> T {
        self.read.with(|sheet| sheet.ground.scope(self.app, read))
    }
}
