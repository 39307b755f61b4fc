//! The window of time of a report.

use chrono::NaiveDate;

use crate::model::{Timestamp, Zone};

/// `[from, to)`: the first instants of two local dates, cut at the end of knowledge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// First local date.
    pub first: NaiveDate,
    /// The local date after the last one.
    pub end: NaiveDate,
    /// First instant.
    pub from: Timestamp,
    /// First instant after it: not after `as_of`, not before `from`.
    pub to: Timestamp,
    /// End of knowledge: events at or after it do not count.
    pub as_of: Timestamp,
}

impl Window {
    /// Returns the window of the dates `[first, end)` in a zone; an empty one where `end` is not after `first`.
    #[must_use]
    pub fn new(first: NaiveDate, end: NaiveDate, zone: &Zone, as_of: Timestamp) -> Self {
        let from = zone.first_instant(first, 0);
        let to = zone.first_instant(end, 0).min(as_of).max(from);
        Self { first, end, from, to, as_of }
    }

    /// Returns a part of the window, with the days that it overlaps.
    #[must_use]
    pub(super) fn narrowed(&self, from: Timestamp, to: Timestamp, zone: &Zone) -> Self {
        let from = from.clamp(self.from, self.to);
        let to = to.clamp(from, self.to);
        let first = day_of(zone, from);
        let end =
            if from < to { day_of(zone, to.plus(-1)).succ_opt().unwrap_or(first) } else { first };
        Self { first, end, from, to, as_of: self.as_of }
    }

    /// Returns true where an instant lies in the window.
    #[must_use]
    pub fn holds(&self, at: Timestamp) -> bool {
        self.from <= at && at < self.to
    }

    /// Returns the local days that begin before the end of knowledge, each with its instants `[from, to)`.
    pub fn days<'a>(
        &'a self,
        zone: &'a Zone,
    ) -> impl Iterator<Item = (NaiveDate, Timestamp, Timestamp)> + 'a {
        self.first
            .iter_days()
            .take_while(move |date| *date < self.end)
            .map(move |date| {
                let next = date.succ_opt().unwrap_or(date);
                (date, zone.first_instant(date, 0), zone.first_instant(next, 0))
            })
            .take_while(move |(_, from, _)| *from < self.as_of)
            .map(move |(date, from, to)| (date, from.max(self.from), to.min(self.to)))
    }
}

/// Returns the local date whose first instant is the last one at or before `at`. Where the clock falls back over midnight,
/// it is not always the date that the clock shows.
fn day_of(zone: &Zone, at: Timestamp) -> NaiveDate {
    let shown = zone.date_of(at);
    let next = shown.succ_opt();
    next.filter(|next| zone.first_instant(*next, 0) <= at).unwrap_or(shown)
}
