//! Figures of each hour, day, week or month of the window.

use chrono::{Datelike, NaiveDate};

use super::working_time::WorkingTime;
use super::{Figure, Part, StatusTimes, Window};
use crate::model::{HOUR, Status, Timestamp, Zone};

/// The length of the periods of a window: local hours, dates, weeks from Monday, or months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// A local hour. One that comes twice makes one period of two hours; one that the clock skips makes none.
    Hour,
    /// A local date, of 23 and 25 hours now and then.
    Day,
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
}

/// One period, as far as it lies in the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodRow {
    /// Its first local date.
    pub date: NaiveDate,
    /// Its first instant.
    pub from: Timestamp,
    /// The first instant after it, or the window's end.
    pub to: Timestamp,
    /// Attendances that started in `open`.
    pub openings: usize,
    /// Attendances that started.
    pub started: usize,
    /// Attendances that ended.
    pub ended: usize,
    /// Of those ended: by `resolved`.
    pub resolved: usize,
    /// Of those ended: by `closed`.
    pub closed: usize,
    /// Active chats at its end, counting only events before it.
    pub backlog_end: usize,
    /// Time of all segments inside it, in milliseconds.
    pub time_in_status: StatusTimes,
}

/// The rows while parts are added. A part that covers many rows costs no more than one that covers two.
pub(super) struct Periods {
    rows: Vec<PeriodRow>,
    /// Each row's first instant.
    starts: Vec<Timestamp>,
    /// Each row's end.
    ends: Vec<Timestamp>,
    /// Per status, the number of durations that cover the whole row, less that of the row before.
    whole: Vec<StatusTimes>,
    /// The number of chats active at the row's end, less that of the row before.
    active: Vec<i64>,
}

impl Periods {
    /// Returns empty rows for the window's periods.
    pub fn new(window: &Window, zone: &Zone, period: Period) -> Self {
        let mut starts: Vec<(NaiveDate, Timestamp)> = Vec::new();
        for (date, from, to) in window.days(zone) {
            let begins = match period {
                Period::Hour => {
                    let hours = (0..24).map(|hour| zone.first_instant(date, hour * HOUR).max(from));
                    let mut hours: Vec<_> = hours.filter(|hour| *hour < to).collect();
                    hours.dedup();
                    starts.extend(hours.into_iter().map(|hour| (date, hour)));
                    false
                }
                Period::Day => true,
                Period::Week => date.weekday().num_days_from_monday() == 0,
                Period::Month => date.day() == 1,
            };
            if begins || starts.is_empty() {
                starts.push((date, from));
            }
        }
        let ends = starts.iter().skip(1).map(|(_, next)| *next);
        let ends: Vec<Timestamp> = ends.chain([window.to]).take(starts.len()).collect();
        let rows: Vec<PeriodRow> = starts
            .iter()
            .zip(&ends)
            .map(|((date, from), to)| PeriodRow {
                date: *date,
                from: *from,
                to: *to,
                openings: 0,
                started: 0,
                ended: 0,
                resolved: 0,
                closed: 0,
                backlog_end: 0,
                time_in_status: StatusTimes::default(),
            })
            .collect();
        Self {
            whole: vec![StatusTimes::default(); rows.len()],
            active: vec![0; rows.len()],
            starts: starts.into_iter().map(|(_, from)| from).collect(),
            ends,
            rows,
        }
    }

    /// Adds a part to its row, or to all rows that it overlaps.
    pub fn add(&mut self, part: &Part, working_time: &WorkingTime) {
        let count: fn(&mut PeriodRow) -> &mut usize = match part.figure {
            Figure::Openings => |row| &mut row.openings,
            Figure::Started => |row| &mut row.started,
            Figure::Ended => |row| &mut row.ended,
            Figure::Resolved => |row| &mut row.resolved,
            Figure::Closed => |row| &mut row.closed,
            Figure::Time(status) => return self.add_stay(status, part, working_time),
            _ => return,
        };
        if let Some(row) = self.row_of(part.to).and_then(|row| self.rows.get_mut(row)) {
            *count(row) += 1;
        }
    }

    fn row_of(&self, at: Timestamp) -> Option<usize> {
        self.starts.partition_point(|from| *from <= at).checked_sub(1)
    }

    fn add_stay(&mut self, status: Status, part: &Part, working_time: &WorkingTime) {
        let (from, to) = (part.from, part.to);
        let Some((first, last)) = self.row_of(from).zip(self.row_of(to.plus(-1))) else {
            return;
        };
        if first == last {
            self.add_time(first, status, part.amount);
        } else {
            let until = self.ends.get(first).copied().unwrap_or(to);
            self.add_time(first, status, working_time.between(from, until));
            let since = self.starts.get(last).copied().unwrap_or(from);
            self.add_time(last, status, working_time.between(since, to));
            if let Some(whole) = self.whole.get_mut(first + 1) {
                whole.add(status, 1);
            }
            if let Some(whole) = self.whole.get_mut(last) {
                whole.add(status, -1);
            }
        }
        if status.is_active() {
            // Active just before each end that lies in `(from, to]`.
            let first = self.ends.partition_point(|end| *end <= from);
            let last = self.ends.partition_point(|end| *end <= to);
            if let Some(more) = self.active.get_mut(first) {
                *more += 1;
            }
            if let Some(more) = self.active.get_mut(last) {
                *more -= 1;
            }
        }
    }

    /// Adds a chat that rests in a final status throughout all rows.
    pub fn add_throughout(&mut self, status: Status) {
        if let Some(whole) = self.whole.first_mut() {
            whole.add(status, 1);
        }
    }

    fn add_time(&mut self, row: usize, status: Status, millis: i64) {
        if let Some(row) = self.rows.get_mut(row) {
            row.time_in_status.add(status, millis);
        }
    }

    /// Returns the rows, once all parts are added.
    pub fn rows(mut self, working_time: &WorkingTime) -> Vec<PeriodRow> {
        let (mut covering, mut active) = (StatusTimes::default(), 0);
        for ((row, whole), more) in self.rows.iter_mut().zip(&self.whole).zip(&self.active) {
            covering.add_all(whole);
            active += more;
            let length = working_time.between(row.from, row.to);
            for status in Status::ALL {
                row.time_in_status.add(status, covering.of(status) * length);
            }
            row.backlog_end = usize::try_from(active).unwrap_or(0);
        }
        self.rows
    }
}
