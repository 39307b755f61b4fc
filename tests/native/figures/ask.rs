//! Small logs, and questions about them.

use balcao::journal::{Desk, Event};
use balcao::model::{MINUTE, Status, Timestamp, Zone, compiled_zones};
use balcao::reports::{
    Distribution, Period, PeriodRow, Report, Scope, StatusTimes, Wanted, Window,
};
use chrono::NaiveDate;
use serde_json::Value;

use crate::support::{at, dated};

/// An instant: `2026-03-02 09:00`, UTC, with seconds or without.
pub fn when(text: &str) -> Timestamp {
    let text = text.replace(' ', "T");
    let seconds = if text.len() == 16 { ":00" } else { "" };
    at(&format!("{text}{seconds}Z"))
}

/// A log: when, in which chat, what. The ids follow the order of telling: `e001`, `e002`, ….
pub fn log(lines: impl IntoIterator<Item = (&'static str, &'static str, Value)>) -> Vec<Event> {
    let lines = lines.into_iter().zip(1..);
    lines
        .map(|((instant, chat, mut act), number)| {
            if act.get("chat").is_none() {
                act["chat"] = chat.into();
            }
            dated(&format!("e{number:03}"), when(instant), act)
        })
        .collect()
}

/// What is asked.
#[derive(Clone, Debug)]
pub struct Ask {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub zone: &'static str,
    pub as_of: Timestamp,
    pub wanted: Wanted,
    pub business: bool,
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// The local dates `[from, to)` in UTC, known up to the end of the year 2030.
pub fn ask(from: &str, to: &str) -> Ask {
    Ask {
        from: date(from),
        to: date(to),
        zone: "UTC",
        as_of: when("2031-01-01 00:00"),
        wanted: Wanted::default(),
        business: false,
    }
}

impl Ask {
    pub fn zone(self, zone: &'static str) -> Self {
        Self { zone, ..self }
    }

    pub fn known_to(self, instant: &str) -> Self {
        let as_of = when(instant);
        Self { as_of, ..self }
    }

    pub fn business(self) -> Self {
        Self { business: true, ..self }
    }

    pub fn wanted(self, wanted: Wanted) -> Self {
        Self { wanted, ..self }
    }

    pub fn table(&self) -> std::sync::Arc<Zone> {
        (compiled_zones())(self.zone).expect("a zone")
    }

    pub fn window(&self) -> Window {
        Window::new(self.from, self.to, &self.table(), self.as_of)
    }

    /// The desk as far as it is known.
    pub fn desk(&self, events: &[Event]) -> Desk {
        let mut desk = Desk::new(compiled_zones());
        desk.apply(events.iter().cloned());
        desk.as_of(self.as_of)
    }

    /// Asks something about the scope.
    pub fn scope<R>(&self, events: &[Event], question: impl FnOnce(&Scope) -> R) -> R {
        let (desk, zone) = (self.desk(events), self.table());
        question(&Scope::new(&desk, self.window(), &zone, &self.wanted, self.business))
    }

    /// The report. Its checks hold.
    pub fn of(&self, events: &[Event]) -> Report {
        let (desk, zone) = (self.desk(events), self.table());
        let report = Report::of(&desk, self.window(), &zone, &self.wanted, self.business);
        for check in &report.checks {
            assert!(check.holds, "{} does not hold", check.name);
        }
        report
    }

    pub fn rows(&self, events: &[Event], period: Period) -> Vec<PeriodRow> {
        self.scope(events, |scope| scope.by_period(period))
    }
}

/// Whole minutes per status: open, in service, waiting, resolved, closed.
pub fn minutes(times: &StatusTimes) -> [i64; 5] {
    Status::ALL.map(|status| {
        assert_eq!(times.of(status) % MINUTE, 0, "whole minutes");
        times.of(status) / MINUTE
    })
}

/// The finished ones in minutes, ascending, and how many run.
pub fn spread(distribution: &Distribution) -> (Vec<i64>, usize) {
    let finished = distribution.sorted().iter().map(|millis| {
        assert_eq!(millis % MINUTE, 0, "whole minutes");
        millis / MINUTE
    });
    (finished.collect(), distribution.running)
}

/// Openings, started, ended, resolved, closed, reopenings, reclassifications, abandoned.
pub fn counts(report: &Report) -> [usize; 8] {
    [
        report.openings,
        report.started,
        report.ended,
        report.resolved,
        report.closed,
        report.reopenings,
        report.reclassifications,
        report.abandoned,
    ]
}

/// Backlog at the window's start and end.
pub fn backlog(report: &Report) -> (usize, usize) {
    (report.backlog_start, report.backlog_end)
}
