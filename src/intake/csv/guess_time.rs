//! Guesses how a column writes instants, and which column holds their time of day.

use std::borrow::Cow;

use chrono::NaiveTime;

use super::mapping::{Mapping, TimeColumn};
use super::normalize::normalize;
use super::profile::Profile;
use super::time_format::TimeFormat;
use super::time_parser::TimeParser;
use super::time_words::plain;
use super::vocabulary;
use crate::model::{Timestamp, Zone};

/// The guessed format of a column of times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeGuess {
    /// The likeliest format.
    pub format: TimeFormat,
    /// True if days and months could be swapped, as no day in the file is after the 12th: the person must decide.
    pub day_or_month_first: bool,
}

/// A cell that is one date with the day first and another with the month first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EitherOrder {
    /// The cell.
    pub cell: String,
    /// The two formats, the day first, each with what the cell then is, read as UTC.
    pub readings: [(TimeFormat, Timestamp); 2],
}

/// The least percentage of samples that must be times.
const MIN_PERCENT: usize = 90;

/// 1990 to 2100, in milliseconds: seconds are not taken for milliseconds.
const PLAUSIBLE: std::ops::Range<i64> = 631_152_000_000..4_102_444_800_000;

impl Profile {
    /// Returns how a column that the person chose writes instants, with the column of their time of day if there is one;
    /// `None` if no usual format fits.
    #[must_use]
    pub fn time_format(&self, column: usize, hours: Option<usize>) -> Option<TimeGuess> {
        time_format(self, &[(column, hours)], true)
    }

    /// Returns how the columns of instants of a mapping write them, all in the same way; `None` if no usual format fits.
    #[must_use]
    pub fn time_format_of(&self, mapping: &Mapping) -> Option<TimeGuess> {
        time_format(self, &places(&mapping.times()), true)
    }

    /// Returns the columns that look like instants, or like the days of instants.
    #[must_use]
    pub fn time_columns(&self) -> Vec<usize> {
        let is_time = |column: &usize| time_format(self, &[(*column, None)], false).is_some();
        (0..self.header().len()).filter(is_time).collect()
    }

    /// Returns the column with the time of day of a column of days; `None` if no column looks like it.
    #[must_use]
    pub fn hours_of(&self, column: usize) -> Option<usize> {
        let whole = |guess: TimeGuess| !guess.format.is_day_only();
        let at_midnight =
            cells(self, &[(column, None)]).all(|cell| without_midnight(&cell) != cell);
        if !at_midnight && self.time_format(column, None).is_some_and(whole) {
            return None;
        }
        let beside = [Some(column + 1), column.checked_sub(1)].into_iter().flatten();
        let named = (0..self.header().len()).filter(|other| {
            let name = self.header().get(*other).map(|name| normalize(name));
            name.is_some_and(|name| vocabulary::header_score(&name, vocabulary::HOURS) > 0)
        });
        beside.chain(named).find(|other| {
            is_hours(self, *other) && self.time_format(column, Some(*other)).is_some()
        })
    }

    /// Returns a cell by which the order of day and month is to be decided, and both its readings; `None` where the file
    /// leaves no doubt, or it makes no difference.
    #[must_use]
    pub fn either_order(&self, mapping: &Mapping) -> Option<EitherOrder> {
        let (own, other) =
            (&mapping.time_format, mapping.time_format.with_day_and_month_swapped()?);
        if !self.time_format_of(mapping)?.day_or_month_first {
            return None;
        }
        let (first, second) = match own {
            TimeFormat::Pattern(pattern) if pattern.starts_with("%m") => (other, own.clone()),
            _ => (own.clone(), other),
        };
        let (day_first, month_first, utc) = (first.compile()?, second.compile()?, Zone::utc());
        cells(self, &places(&mapping.times())).find_map(|cell| {
            let read = |parser: &TimeParser| Some(parser.parse(&cell, &utc)?.0);
            let readings = (read(&day_first)?, read(&month_first)?);
            (readings.0 != readings.1).then(|| EitherOrder {
                cell: cell.into_owned(),
                readings: [(first.clone(), readings.0), (second.clone(), readings.1)],
            })
        })
    }
}

/// The cells of a day and its time of day as one text: what a format describes where they stand apart.
pub(super) fn join<'a>(day: Cow<'a, str>, hours: &str) -> Cow<'a, str> {
    if hours.is_empty() { day } else { format!("{} {hours}", without_midnight(&day)).into() }
}

/// The day of a cell to which a spreadsheet has added midnight.
fn without_midnight(day: &str) -> &str {
    let midnights = [" 00:00:00", " 00:00", "T00:00:00"];
    midnights.iter().find_map(|midnight| day.strip_suffix(midnight)).unwrap_or(day)
}

/// A column of instants, and that of their time of day.
pub(super) type Place = (usize, Option<usize>);

fn places(times: &[TimeColumn]) -> Vec<Place> {
    times.iter().map(|time| (time.column, time.hours)).collect()
}

/// Samples of columns of times, empty ones left out.
fn cells<'a>(profile: &'a Profile, places: &[Place]) -> impl Iterator<Item = Cow<'a, str>> {
    profile.sample_rows().flat_map(move |row| {
        let cell = |(column, hours): &Place| {
            let day = row.get(*column).filter(|cell| !cell.is_empty())?;
            let hours = hours.and_then(|hours| row.get(hours)).map_or("", String::as_str);
            Some(join(day.as_str().into(), hours))
        };
        places.iter().filter_map(cell).collect::<Vec<_>>()
    })
}

/// True if most samples of a column are times of day.
fn is_hours(profile: &Profile, column: usize) -> bool {
    const FORMS: [&str; 4] = ["%H:%M:%S%.f", "%H:%M", "%I:%M:%S %p", "%I:%M %p"];
    let lasts = profile
        .header()
        .get(column)
        .map(|name| normalize(name))
        .is_none_or(|name| name.split(' ').any(|word| vocabulary::DURATION.contains(&word)));
    let cells: Vec<_> = cells(profile, &[(column, None)]).collect();
    let is_hour = |cell: &str| {
        let plain = plain(cell).text;
        FORMS.iter().any(|form| NaiveTime::parse_from_str(&plain, form).is_ok())
    };
    let hours = cells.iter().filter(|cell| is_hour(cell)).count();
    !lasts && !cells.is_empty() && hours * 100 >= cells.len() * MIN_PERCENT
}

/// The format in which most samples of columns are instants between 1990 and 2100, and whether it is ambiguous. Plain
/// numbers are times only if a column's name says so.
pub(super) fn time_format(profile: &Profile, places: &[Place], named: bool) -> Option<TimeGuess> {
    let samples: Vec<_> = cells(profile, places).collect();
    let dated = |cell: &&Cow<str>| cell.bytes().filter(u8::is_ascii_digit).count() >= 5;
    let most = (samples.len() * MIN_PERCENT).div_ceil(100);
    if samples.is_empty() || samples.iter().filter(dated).count() < most {
        return None;
    }
    if !named && samples.iter().any(|cell| is_number(cell)) {
        return None;
    }
    let zone = Zone::utc();
    let mut best: Option<(usize, TimeFormat)> = None;
    let mut ambiguous = false;
    for format in TimeFormat::candidates() {
        let Some(parser) = format.compile() else {
            continue;
        };
        let mut missed = 0;
        for cell in &samples {
            let read = parser.parse(cell, &zone);
            let plausible = read.is_some_and(|(at, _)| PLAUSIBLE.contains(&at.millis()));
            missed += usize::from(!plausible);
            if missed > samples.len() - most {
                break;
            }
        }
        let fits = samples.len() - missed;
        if fits < most {
            continue;
        }
        match &best {
            Some((most, first)) if fits <= *most => {
                ambiguous |=
                    fits == *most && first.with_day_and_month_swapped().as_ref() == Some(&format);
            }
            _ => {
                best = Some((fits, format));
                ambiguous = false;
            }
        }
    }
    best.map(|(_, format)| TimeGuess { format, day_or_month_first: ambiguous })
}

/// Digits, with a decimal comma or point at most.
fn is_number(cell: &str) -> bool {
    let marks = cell.bytes().filter(|byte| matches!(byte, b',' | b'.')).count();
    marks <= 1 && cell.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.'))
}
