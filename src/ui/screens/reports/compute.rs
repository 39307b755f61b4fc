//! [`Computation`]: computes the figures in pieces, so that a report of a million events does not block the page.
//!
//! A web worker would need a second copy of the desk.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::context::{Answer, ReportData, ReportsContext};
use super::query::{Criteria, Query, period_for};
use crate::app::{App, Pace};
use crate::journal::Desk;
use crate::model::MINUTE;
use crate::reports::{Incremental, Period};
use crate::view::report_tables::sparklines::{self, Sparklines};
use crate::view::route::Compare;

/// Chats read per piece: some milliseconds of work where all of them are active.
const PIECE: u32 = 1024;

/// The state of the computation.
#[derive(Clone, Copy)]
pub struct Computation {
    /// True once the first figures are computed.
    pub ready: RwSignal<bool>,
    /// True while figures are being computed.
    pub busy: RwSignal<bool>,
    /// Incremented with each change of anything that the figures depend on.
    generation: StoredValue<u64>,
}

impl Computation {
    pub fn new() -> Self {
        Self {
            ready: RwSignal::new(false),
            busy: RwSignal::new(false),
            generation: StoredValue::new(0),
        }
    }
}

/// Returns the answer before any chat is read: all figures are zero.
pub fn empty_answer(app: App, criteria: Criteria) -> Answer {
    let now = app.now.get_untracked();
    app.shown_untracked(|desktop| {
        let query = Query::new(criteria, &desktop.desk, now);
        let data = ReportPair::new(&query, &desktop.desk).done();
        Answer { query, data: Arc::new(data) }
    })
}

impl ReportsContext {
    /// Computes the figures now and after each change of what they depend on.
    pub(crate) fn follow(self) {
        let minute = Memo::new(move |_| self.app.now.get().millis() / MINUTE);
        Effect::new(move |_| {
            self.app.track_shown();
            if self.criteria.with(|criteria| criteria.as_of.is_none()) {
                minute.track();
            }
            self.computation.generation.update_value(|generation| *generation += 1);
            if !self.computation.busy.get_untracked() {
                self.computation.busy.set(true);
                spawn_local(self.compute_all());
            }
        });
    }

    /// Computes until nothing has changed meanwhile, or the screen is gone.
    async fn compute_all(self) {
        while let Some(generation) = self.computation.generation.try_get_value() {
            if let Some(answer) = self.compute().await {
                let _gone = self.answer.try_set(answer);
                let _gone = self.computation.ready.try_set(true);
            }
            if self.computation.generation.try_get_value() == Some(generation) {
                break;
            }
        }
        let _gone = self.computation.busy.try_set(false);
    }

    /// Returns `None` if another instant is shown by now, or the screen is gone.
    async fn compute(self) -> Option<Answer> {
        let criteria = self.criteria.try_get_untracked()?;
        let now = self.app.now.get_untracked();
        let mut pace = Pace::new();
        let query = self.app.peek(|desk| Query::new(criteria, desk, now));
        let mut pair = self.app.peek(|desk| ReportPair::new(&query, desk));
        while self.app.peek(|desk| pair.read(desk)) {
            pace.rest().await;
            // Another instant has another desk.
            if self.criteria.try_get_untracked()?.as_of != query.criteria.as_of {
                return None;
            }
        }
        let data = Arc::new(pair.done());
        Some(Answer { query, data })
    }
}

/// The report of the window, and that of the window that it is compared with.
struct ReportPair {
    now: Incremental,
    before: Incremental,
    period: Period,
    more: (bool, bool),
}

impl ReportPair {
    fn new(query: &Query, desk: &Desk) -> Self {
        let zone = desk.config().zone();
        let window = query.window(zone);
        let period = period_for(window.to.since(window.from));
        let report_of = |window| {
            let (wanted, business) = (query.criteria.wanted.clone(), query.criteria.business);
            Incremental::new(desk, window, zone, wanted, business)
        };
        let before = report_of(query.window_before(zone));
        let compare = query.criteria.compare;
        let has_columns = compare.has_columns(period, &window);
        let before = if has_columns { before.in_detail(zone, period, &[]) } else { before };
        Self {
            now: report_of(window).in_detail(zone, period, &sparklines::FIGURES),
            before,
            period,
            more: (true, compare != Compare::Nothing),
        }
    }

    /// Reads the next piece. Returns false when all is read.
    fn read(&mut self, desk: &Desk) -> bool {
        match self.more {
            (true, _) => self.more.0 = self.now.read(desk, PIECE),
            (false, true) => self.more.1 = self.before.read(desk, PIECE),
            (false, false) => {}
        }
        self.more != (false, false)
    }

    fn done(self) -> ReportData {
        let (report, details) = self.now.done();
        let (before, details_before) = self.before.done();
        ReportData {
            sparklines: Sparklines::of(&details.samples, &details.periods),
            report,
            before,
            period: self.period,
            periods: details.periods,
            periods_before: details_before.periods,
            week: details.week,
            flow: details.flow,
            ends: details.ends,
        }
    }
}
