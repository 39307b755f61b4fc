//! Guesses a mapping from the names and values of the columns.

use std::collections::BTreeMap;

use super::guess_time::{TimeGuess, time_format};
use super::mapping::{Mapping, Meaning, TimeColumn};
use super::normalize::normalize;
use super::profile::Profile;
use super::time_format::TimeFormat;
use super::vocabulary::{self, At};
use crate::model::Status;

/// A mapping to start from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// The mapping; columns that were not found are `None`.
    pub mapping: Mapping,
    /// True if days and months could be swapped, as no day in the file is after the 12th: the person must decide.
    pub day_or_month_first: bool,
}

/// The least score with which a column is taken.
const MIN_SCORE: i64 = 40;

/// The role of a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ColumnRole {
    Time,
    Status,
    Case,
    Agent,
    Customer,
}

impl Profile {
    /// Returns a mapping to start from, by the names of the columns and their values.
    #[must_use]
    pub fn guess(&self) -> Guess {
        guess(self, self.header())
    }
}

fn guess(profile: &Profile, header: &[String]) -> Guess {
    let mut times = Vec::new();
    let mut scores = Vec::new();
    for (column, name) in header.iter().enumerate() {
        let name = normalize(name);
        let named = vocabulary::header_score(&name, vocabulary::TIME) > 0;
        let time = time_format(profile, &[(column, None)], named);
        for role in [
            ColumnRole::Time,
            ColumnRole::Status,
            ColumnRole::Case,
            ColumnRole::Agent,
            ColumnRole::Customer,
        ] {
            let score = score(role, &name, profile, column, time.is_some());
            if score >= MIN_SCORE {
                scores.push((score, role, column));
            }
        }
        times.push(time);
    }
    // Highest scores first. Of equal ones `max_by_key` takes the last, so they are reversed: columns further left win,
    // and roles named earlier.
    let mut taken: Vec<(ColumnRole, usize)> = Vec::new();
    while let Some((_, role, column)) = scores.iter().rev().max_by_key(|(score, ..)| score) {
        taken.push((*role, *column));
        scores.retain(|(_, r, c)| !taken.iter().any(|(role, column)| r == role || c == column));
    }
    let column = |role| {
        let found = taken.iter().find(|(other, _)| *other == role);
        found.map(|(_, column)| *column)
    };
    let status = column(ColumnRole::Status);
    let hours = column(ColumnRole::Time).and_then(|time| profile.hours_of(time));
    let time = column(ColumnRole::Time).and_then(|time| match hours {
        Some(_) => profile.time_format(time, hours),
        None => times.get_mut(time)?.take(),
    });
    let time = time.unwrap_or_else(|| TimeGuess {
        format: TimeFormat::Pattern("%Y-%m-%d %H:%M:%S".to_owned()),
        day_or_month_first: false,
    });
    let mut guess = Guess {
        mapping: Mapping {
            case: column(ColumnRole::Case),
            status,
            time: column(ColumnRole::Time),
            hours,
            time_status: None,
            more_times: Vec::new(),
            agent: column(ColumnRole::Agent),
            customer: column(ColumnRole::Customer),
            time_format: time.format,
            values: status.map_or_else(BTreeMap::new, |status| profile.meanings(status)),
        },
        day_or_month_first: time.day_or_month_first,
    };
    one_row_a_case(profile, &mut guess);
    guess
}

/// Maps the columns of instants of a table with one row a case: when it was opened, resolved, closed.
fn one_row_a_case(profile: &Profile, guess: &mut Guess) {
    let mapping = &mut guess.mapping;
    let free = |column: &usize| {
        let taken = [mapping.case, mapping.status, mapping.agent, mapping.customer];
        !taken.contains(&Some(*column))
    };
    let mut times: Vec<TimeColumn> = profile
        .time_columns()
        .into_iter()
        .filter(free)
        .filter_map(|column| {
            let status = match vocabulary::moment(profile.header().get(column)?)? {
                At::Status(status) => Some(status),
                // Where no column says how it ended, it was closed.
                At::End => mapping.status.is_none().then_some(Status::Closed),
            };
            Some(TimeColumn { column, hours: profile.hours_of(column), status })
        })
        .collect();
    let opening = times.iter().position(|time| time.status == Some(Status::Open));
    let (Some(opening), Some(case)) = (opening, mapping.case) else {
        return;
    };
    let opening = times.remove(opening);
    if times.is_empty() || !profile.is_distinct(case) {
        return;
    }
    let (time, hours, status) = (Some(opening.column), opening.hours, opening.status);
    let with = Mapping { time, hours, time_status: status, more_times: times, ..mapping.clone() };
    if let Some(time) = profile.time_format_of(&with) {
        guess.mapping = Mapping { time_format: time.format, ..with };
        guess.day_or_month_first = time.day_or_month_first;
    }
}

/// The score of a column for a role.
fn score(role: ColumnRole, name: &str, profile: &Profile, column: usize, is_time: bool) -> i64 {
    let by_name = vocabulary::header_score(
        name,
        match role {
            ColumnRole::Time => vocabulary::TIME,
            ColumnRole::Status => vocabulary::STATUS,
            ColumnRole::Case => vocabulary::CASE,
            ColumnRole::Agent => vocabulary::AGENT,
            ColumnRole::Customer => vocabulary::CUSTOMER,
        },
    );
    let by_name = match role {
        ColumnRole::Status => by_name.max(vocabulary::header_score(name, vocabulary::ACTIVITY)),
        _ => by_name,
    };
    match role {
        ColumnRole::Time if is_time => by_name + 120,
        ColumnRole::Status => match profile.values(column) {
            Some(values) => by_name + recognized_percent(&values),
            None => 0,
        },
        _ if is_time => 0,
        _ => by_name,
    }
}

/// The percentage of rows whose value is known to mean a status.
fn recognized_percent(values: &[super::Value]) -> i64 {
    let all: u64 = values.iter().map(|value| value.rows).sum();
    let known = values.iter().filter(|value| matches!(value.meaning, Some(Meaning::Set(_))));
    let known: u64 = known.map(|value| value.rows).sum();
    i64::try_from(known * 100 / all.max(1)).unwrap_or(0)
}
