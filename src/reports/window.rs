//! The stretch of time that a report is about.

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
    /// First instant after it: never later than `as_of`, never before `from`.
    pub to: Timestamp,
    /// End of knowledge: events at or after it are not known.
    pub as_of: Timestamp,
}

impl Window {
    /// The window of the dates `[first, end)` in a zone. Where `end` is not after `first` it is empty.
    #[must_use]
    pub fn new(first: NaiveDate, end: NaiveDate, zone: &Zone, as_of: Timestamp) -> Self {
        let from = zone.first_instant(first, 0);
        let to = zone.first_instant(end, 0).min(as_of).max(from);
        Self { first, end, from, to, as_of }
    }

    /// A part of it. Its days are those that it touches, as far as it does.
    #[must_use]
    pub(super) fn narrowed(&self, from: Timestamp, to: Timestamp, zone: &Zone) -> Self {
        let from = from.clamp(self.from, self.to);
        let to = to.clamp(from, self.to);
        let first = day_of(zone, from);
        let end =
            if from < to { day_of(zone, to.plus(-1)).succ_opt().unwrap_or(first) } else { first };
        Self { first, end, from, to, as_of: self.as_of }
    }

    /// Whether an instant falls into it.
    #[must_use]
    pub fn holds(&self, at: Timestamp) -> bool {
        self.from <= at && at < self.to
    }

    /// Its local days that begin before the end of knowledge, each with its instants `[from, to)`.
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

/// The local date whose first instant is the last one at or before `at`. Where the clock falls back over midnight, that is
/// not always the date that it shows.
fn day_of(zone: &Zone, at: Timestamp) -> NaiveDate {
    let shown = zone.date_of(at);
    let next = shown.succ_opt();
    next.filter(|next| zone.first_instant(*next, 0) <= at).unwrap_or(shown)
}
