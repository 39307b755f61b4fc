//! A first mapping, from the names of the columns and what stands in them.

use std::collections::BTreeMap;

use super::clock::TimeFormat;
use super::mapping::{Mapping, Meaning};
use super::profile::Profile;
use super::words::{self, normal};
use crate::model::Zone;

/// A mapping to start from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// What was found. Columns that were not are `None`.
    pub mapping: Mapping,
    /// Days and months could be the other way round: no day in the file is after the 12th. Ask the person.
    pub day_or_month_first: bool,
}

/// How a column writes instants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeGuess {
    /// The likeliest format.
    pub format: TimeFormat,
    /// Days and months could be the other way round, as in [`Guess`].
    pub day_or_month_first: bool,
}

/// What a status or activity means by its words, in Portuguese, English, Spanish or Italian; `None` where they say nothing.
#[must_use]
pub fn guess_meaning(value: &str) -> Option<Meaning> {
    words::status(value).map(Meaning::Set)
}

/// Whether a column of that name lists what was done (then most of it changes no status) instead of statuses.
pub(super) fn names_activities(name: &str) -> bool {
    words::header_score(&normal(name), words::ACTIVITY) > 0
}

/// A column must speak this clearly to be taken.
const ENOUGH: i64 = 40;

/// So many of a hundred samples must be instants.
const MOST: usize = 90;

/// 1990 to 2100, in milliseconds: so seconds are not taken for milliseconds, nor years of two digits for years.
const PLAUSIBLE: std::ops::Range<i64> = 631_152_000_000..4_102_444_800_000;

/// What a column can be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Time,
    Status,
    Case,
    Agent,
    Customer,
}

pub(super) fn guess(profile: &Profile, header: &[String]) -> Guess {
    let mut times = Vec::new();
    let mut scores = Vec::new();
    for (column, name) in header.iter().enumerate() {
        let name = normal(name);
        let named = words::header_score(&name, words::TIME) > 0;
        let time = time_format(profile, column, named);
        for part in [Part::Time, Part::Status, Part::Case, Part::Agent, Part::Customer] {
            let score = score(part, &name, profile, column, time.is_some());
            if score >= ENOUGH {
                scores.push((score, part, column));
            }
        }
        times.push(time);
    }
    // The clearest first. Of equals the last one is taken, so they are turned round: columns further left win, and parts
    // named earlier.
    let mut taken: Vec<(Part, usize)> = Vec::new();
    while let Some((_, part, column)) = scores.iter().rev().max_by_key(|(score, ..)| score) {
        taken.push((*part, *column));
        scores.retain(|(_, p, c)| !taken.iter().any(|(part, column)| p == part || c == column));
    }
    let column = |part| {
        let found = taken.iter().find(|(p, _)| *p == part);
        found.map(|(_, column)| *column)
    };
    let status = column(Part::Status);
    let time = column(Part::Time).and_then(|time| times.get_mut(time)?.take());
    let time = time.unwrap_or_else(|| TimeGuess {
        format: TimeFormat::Pattern("%Y-%m-%d %H:%M:%S".to_owned()),
        day_or_month_first: false,
    });
    Guess {
        mapping: Mapping {
            case: column(Part::Case),
            status,
            time: column(Part::Time),
            agent: column(Part::Agent),
            customer: column(Part::Customer),
            time_format: time.format,
            values: status.map_or_else(BTreeMap::new, |status| profile.meanings(status)),
        },
        day_or_month_first: time.day_or_month_first,
    }
}

/// How clearly a column is that part.
fn score(part: Part, name: &str, profile: &Profile, column: usize, is_time: bool) -> i64 {
    let by_name = words::header_score(
        name,
        match part {
            Part::Time => words::TIME,
            Part::Status => words::STATUS,
            Part::Case => words::CASE,
            Part::Agent => words::AGENT,
            Part::Customer => words::CUSTOMER,
        },
    );
    let by_name = match part {
        Part::Status => by_name.max(words::header_score(name, words::ACTIVITY)),
        _ => by_name,
    };
    match part {
        Part::Time if is_time => by_name + 120,
        Part::Status => match profile.values(column) {
            Some(values) => by_name + recognised(&values),
            None => 0,
        },
        _ if is_time => 0,
        _ => by_name,
    }
}

/// Of a hundred rows, those whose value is known to mean a status.
fn recognised(values: &[super::Value]) -> i64 {
    let all: u64 = values.iter().map(|value| value.rows).sum();
    let known = values.iter().filter(|value| matches!(value.meaning, Some(Meaning::Set(_))));
    let known: u64 = known.map(|value| value.rows).sum();
    i64::try_from(known * 100 / all.max(1)).unwrap_or(0)
}

/// The format in which most samples of a column are instants between 1990 and 2100, and whether it could as well be
/// one with days and months the other way round. Bare numbers are instants only where the name says so.
pub(super) fn time_format(profile: &Profile, column: usize, named: bool) -> Option<TimeGuess> {
    let samples: Vec<&str> = profile.samples(column).filter(|cell| !cell.is_empty()).collect();
    let dated = |cell: &&&str| cell.bytes().filter(u8::is_ascii_digit).count() >= 6;
    let most = (samples.len() * MOST).div_ceil(100);
    if samples.is_empty() || samples.iter().filter(dated).count() < most {
        return None;
    }
    let number = |cell: &&str| cell.bytes().all(|byte| byte.is_ascii_digit());
    if !named && samples.iter().any(number) {
        return None;
    }
    let zone = Zone::utc();
    let mut best: Option<(usize, TimeFormat)> = None;
    let mut other_way = false;
    for format in TimeFormat::candidates() {
        let Some(clock) = format.compile() else {
            continue;
        };
        let mut missed = 0;
        for cell in &samples {
            let read = clock.read(cell, &zone);
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
                other_way |= fits == *most && first.other_way_round().as_ref() == Some(&format);
            }
            _ => {
                best = Some((fits, format));
                other_way = false;
            }
        }
    }
    best.map(|(_, format)| TimeGuess { format, day_or_month_first: other_way })
}
