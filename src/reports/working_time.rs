//! Measuring durations, by the clock or in business hours.

use std::sync::Arc;

use crate::journal::DeskConfig;
use crate::model::{DAY, Timestamp};

/// The measure of durations.
#[derive(Clone, Debug)]
pub enum WorkingTime {
    /// Every millisecond counts.
    Clock,
    /// Only milliseconds inside the business hours in force at that time count.
    Business(Arc<OpenTime>),
}

/// Periods in which the desk was open, ascending and apart, each with the open milliseconds before it.
#[derive(Debug)]
pub struct OpenTime(Vec<(Timestamp, Timestamp, i64)>);

impl WorkingTime {
    /// Returns the measure by business hours as they were in force, between `from` and `to`. Where a version of the settings
    /// has no hours, the desk is always open.
    #[must_use]
    pub fn business(config: &DeskConfig, from: Timestamp, to: Timestamp) -> Self {
        let mut open: Vec<(Timestamp, Timestamp)> = Vec::new();
        let versions = config.from(from);
        for (index, version) in versions.iter().enumerate() {
            let start = version.at.max(from);
            let end = versions.get(index + 1).map_or(to, |next| next.at.min(to));
            if start >= end {
                continue;
            }
            let Some(hours) = &version.settings.business_hours else {
                open.push((start, end));
                continue;
            };
            // From a day earlier: the local date of the first instant may have begun before it.
            let dates = version.zone.date_of(start.plus(-DAY)).iter_days();
            for date in dates.take_while(|date| version.zone.first_instant(*date, 0) < end) {
                let pieces = hours.open_on(&version.zone, date);
                open.extend(pieces.map(|(a, b)| (a.max(start), b.min(end))).filter(|(a, b)| a < b));
            }
        }
        let mut before = 0;
        let open = open.into_iter().map(|(a, b)| {
            let piece = (a, b, before);
            before += b.since(a);
            piece
        });
        Self::Business(Arc::new(OpenTime(open.collect())))
    }

    /// Returns the milliseconds in `[from, to)`, 0 where it is empty.
    #[must_use]
    pub fn between(&self, from: Timestamp, to: Timestamp) -> i64 {
        if from >= to {
            return 0;
        }
        match self {
            Self::Clock => to.since(from),
            Self::Business(open) => open.before(to) - open.before(from),
        }
    }
}

impl OpenTime {
    /// Returns the open milliseconds before an instant, from the first period on.
    fn before(&self, at: Timestamp) -> i64 {
        let after = self.0.partition_point(|(from, _, _)| *from < at);
        let last = after.checked_sub(1).and_then(|index| self.0.get(index));
        last.map_or(0, |(from, to, before)| before + at.min(*to).since(*from))
    }
}
