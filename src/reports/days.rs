//! The figures of each local day.

use chrono::NaiveDate;

use super::figures::{is_active_before, times};
use super::ruler::Ruler;
use super::{StatusTimes, Window};
use crate::journal::Chat;
use crate::model::{Status, Timestamp, Zone};

/// One local day of the window. Days of 23 and 25 hours happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayRow {
    /// The date in the window's zone.
    pub date: NaiveDate,
    /// Its first instant.
    pub from: Timestamp,
    /// The first instant after it, or the end of knowledge.
    pub to: Timestamp,
    /// Attendances that started in `open`.
    pub openings: usize,
    /// Attendances that started.
    pub started: usize,
    /// Attendances that ended.
    pub ended: usize,
    /// Active chats at its end, counting only events before it.
    pub backlog_end: usize,
    /// Time of all segments inside it, in milliseconds.
    pub time_in_status: StatusTimes,
}

pub(super) fn rows(chats: &[&Chat], window: &Window, zone: &Zone, ruler: &Ruler) -> Vec<DayRow> {
    let mut rows: Vec<DayRow> = window
        .days(zone)
        .map(|(date, from, to)| DayRow {
            date,
            from,
            to,
            openings: 0,
            started: 0,
            ended: 0,
            backlog_end: 0,
            time_in_status: StatusTimes::default(),
        })
        .collect();
    for chat in chats {
        let state = chat.state();
        for attendance in &state.attendances {
            if let Some(row) = row_at(&mut rows, attendance.start) {
                row.started += 1;
                row.openings += usize::from(attendance.started_in == Status::Open);
            }
            if let Some(end) = &attendance.end
                && let Some(row) = row_at(&mut rows, end.at)
            {
                row.ended += 1;
            }
        }
        for row in &mut rows {
            row.backlog_end += usize::from(is_active_before(state, row.to));
            for (status, _, millis) in times(state, row.from, row.to, ruler) {
                row.time_in_status.add(status, millis);
            }
        }
    }
    rows
}

fn row_at(rows: &mut [DayRow], at: Timestamp) -> Option<&mut DayRow> {
    let after = rows.partition_point(|row| row.from <= at);
    rows.get_mut(after.checked_sub(1)?)
        .filter(|row| at < row.to)
}
