//! Times of cells, by a format.

use chrono::format::{Item, Parsed, parse};
use chrono::{Datelike, NaiveDateTime, NaiveTime};

use super::time_words::plain;
use crate::model::{DAY, Timestamp, Zone};

/// The longest cell that may be a time.
const MAX_TIME_BYTES: usize = 100;

/// Milliseconds from 1970 to the day before the first of spreadsheets, 1899-12-30.
const FIRST_DAY: i64 = -25_569 * DAY;

/// The relation of a local time to instants in its zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalTime {
    /// One instant, as nearly always.
    Once,
    /// Skipped when clocks were put forward. Read as if they had not been yet, which keeps order and distances.
    Skipped,
    /// Occurs twice. Read as the first time.
    Twice,
}

/// Parses times of one format.
pub(super) enum TimeParser {
    Rfc3339,
    /// Milliseconds per unit.
    Epoch(i64),
    /// Days since 1899-12-30.
    Days,
    Pattern {
        items: Vec<Item<'static>>,
        /// A year below 100 is one of this century. Where the year stands first, it is day or month of another order.
        short_years: bool,
    },
}

impl TimeParser {
    /// Parses a cell; `None` if it does not fit the format, or is out of the journal's range.
    pub(super) fn parse(&self, cell: &str, zone: &Zone) -> Option<(Timestamp, LocalTime)> {
        if cell.len() > MAX_TIME_BYTES {
            return None;
        }
        match self {
            Self::Rfc3339 => Some((Timestamp::parse(cell)?, LocalTime::Once)),
            Self::Epoch(unit) => {
                let millis = cell.parse::<i64>().ok()?.checked_mul(*unit)?;
                Some((instant(millis)?, LocalTime::Once))
            }
            Self::Days => local_instant(FIRST_DAY + days(cell)?, zone),
            Self::Pattern { items, short_years } => {
                let read = |cell: &str| read(items, *short_years, cell);
                let (time, next_day) = match read(cell) {
                    Some(time) => (time, false),
                    None => {
                        let plain = plain(cell);
                        (read(&plain.text)?, plain.next_day)
                    }
                };
                let later = i64::from(next_day) * DAY;
                match time {
                    Read::Instant(millis) => Some((instant(millis + later)?, LocalTime::Once)),
                    Read::Local(millis) => local_instant(millis + later, zone),
                }
            }
        }
    }
}

/// What a pattern reads, in milliseconds.
enum Read {
    Instant(i64),
    /// As if the local time were UTC.
    Local(i64),
}

fn read(items: &[Item], short_years: bool, cell: &str) -> Option<Read> {
    let mut parsed = Parsed::new();
    parse(&mut parsed, cell, items.iter()).ok()?;
    if parsed.year().is_none() && parsed.year_mod_100().is_some() && parsed.year_div_100().is_none()
    {
        parsed.set_year_div_100(20).ok()?;
    }
    if parsed.offset().is_some() || parsed.timestamp().is_some() {
        let offset = parsed.offset().unwrap_or_default();
        let local = parsed.to_naive_datetime_with_offset(offset).ok()?;
        let local = in_this_century(local, short_years)?;
        return Some(Read::Instant(local.and_utc().timestamp_millis() - i64::from(offset) * 1000));
    }
    let date = parsed.to_naive_date().ok()?;
    let time = if parsed.hour_mod_12().is_none() && parsed.minute().is_none() {
        NaiveTime::MIN
    } else {
        parsed.to_naive_time().ok()?
    };
    let local = in_this_century(date.and_time(time), short_years)?;
    Some(Read::Local(local.and_utc().timestamp_millis()))
}

/// A year of two digits as one of this century. The calendar repeats itself after 400 years, so that leap days and days
/// of the week are as they were read.
fn in_this_century(time: NaiveDateTime, short_years: bool) -> Option<NaiveDateTime> {
    match time.year() {
        0..100 if short_years => time.with_year(time.year() + 2000),
        ..100 => None,
        _ => Some(time),
    }
}

/// The milliseconds of a spreadsheet's days, with a decimal comma or point.
fn days(cell: &str) -> Option<i64> {
    let (whole, part) = cell.split_once([',', '.']).unwrap_or((cell, "0"));
    let number = |digits: &str| {
        let all = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        all.then(|| digits.parse::<i64>().ok())?
    };
    let part = part.get(..9).unwrap_or(part);
    let scale = 10_i64.checked_pow(u32::try_from(part.len()).ok()?)?;
    let part = (number(part)? * DAY + scale / 2) / scale;
    number(whole)?.checked_mul(DAY)?.checked_add(part)
}

fn local_instant(local: i64, zone: &Zone) -> Option<(Timestamp, LocalTime)> {
    instant(local)?;
    let (millis, local) = resolve(zone, local);
    Some((instant(millis)?, local))
}

/// The instant, if it is in the journal's range.
fn instant(millis: i64) -> Option<Timestamp> {
    (Timestamp::MIN.millis()..=Timestamp::MAX.millis())
        .contains(&millis)
        .then(|| Timestamp::from_millis(millis))
}

/// The instant at which clocks in the zone show a local time. Both in milliseconds, the local time as if it were UTC.
fn resolve(zone: &Zone, local: i64) -> (i64, LocalTime) {
    let spans = zone.spans();
    // No offset is larger than a day, so only the spans nearby can hold it.
    let near = spans.partition_point(|(from, _)| *from <= local - 2 * DAY).saturating_sub(1);
    let mut found = None;
    let mut not_yet = local;
    for (index, (from, offset)) in spans.iter().enumerate().skip(near) {
        if *from > local + 2 * DAY {
            break;
        }
        let end = spans.get(index + 1).map_or(i64::MAX, |next| next.0);
        let at = local - offset;
        if at >= end {
            not_yet = at;
        } else if at >= *from {
            if let Some(first) = found {
                return (first, LocalTime::Twice);
            }
            found = Some(at);
        }
    }
    match found {
        Some(at) => (at, LocalTime::Once),
        None => (not_yet, LocalTime::Skipped),
    }
}
