//! Reading a row by a mapping.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use chrono::Days;

use super::guess_time::join;
use super::mapping::{Mapping, MappingError, Meaning, TimeColumn};
use super::row_error::RowError;
use super::rows::Cells;
use super::text::Text;
use super::time_parser::{LocalTime, TimeParser};
use crate::model::{Status, Timestamp, Zone};

/// The longest name of a case, an agent or a customer, in bytes. Longer cells are no names, and names are stored often.
const MAX_NAME: usize = 1_000;

/// The most characters of a cell that an error quotes.
const MAX_QUOTED: usize = 60;

/// 1990, in milliseconds: older than any log of status changes. An earlier date has lost its century, or is none.
const EARLIEST: i64 = 631_152_000_000;

/// Reads rows by a complete mapping.
pub(super) struct RowReader {
    text: Text,
    case: usize,
    status: Option<usize>,
    time: TimeColumn,
    more_times: Vec<TimeColumn>,
    agent: Option<usize>,
    customer: Option<usize>,
    time_parser: TimeParser,
    zone: Arc<Zone>,
    /// The instants that can be: from 1990 to tomorrow.
    possible: Range<Timestamp>,
    values: BTreeMap<String, Meaning>,
}

/// The content of a row.
pub(super) struct Reading<'a> {
    pub case: Cow<'a, str>,
    pub agent: Option<Cow<'a, str>>,
    pub customer: Option<Cow<'a, str>>,
    /// The status or activity, as in the file.
    pub value: Cow<'a, str>,
    pub first: Moment<'a>,
    /// What else happened by this row.
    pub more: Vec<Moment<'a>>,
}

/// An instant of a row, and what happened then.
pub(super) struct Moment<'a> {
    pub at: Timestamp,
    pub local: LocalTime,
    /// The text in the file, which identifies the row.
    pub time: Cow<'a, str>,
    /// The status that the column stands for, whatever the row's is.
    pub status: Option<Status>,
    /// `None`: not in the mapping.
    pub meaning: Option<Meaning>,
}

impl RowReader {
    pub(super) fn new(
        text: Text,
        mapping: &Mapping,
        zone: Arc<Zone>,
        now: Timestamp,
    ) -> Result<Self, MappingError> {
        let case = mapping.case.ok_or(MappingError::NoCase)?;
        let by_status = |times: &[TimeColumn]| times.iter().any(|time| time.status.is_none());
        let times = mapping.times();
        if mapping.status.is_none() && (times.is_empty() || by_status(&times)) {
            return Err(MappingError::NoStatus);
        }
        let mut times = times.into_iter();
        let time = times.next().filter(|_| mapping.time.is_some()).ok_or(MappingError::NoTime)?;
        let after_tomorrow = zone.date_of(now).checked_add_days(Days::new(2));
        let end = after_tomorrow.map_or(Timestamp::MAX, |date| zone.first_instant(date, 0));
        Ok(Self {
            possible: Timestamp::from_millis(EARLIEST)..end,
            text,
            case,
            status: mapping.status,
            time,
            more_times: times.collect(),
            agent: mapping.agent,
            customer: mapping.customer,
            time_parser: mapping.time_format.compile().ok_or(MappingError::TimePattern)?,
            zone,
            values: mapping.values.clone(),
        })
    }

    pub(super) fn read<'a>(&self, cells: Cells<'a>) -> Result<Reading<'a>, RowError> {
        let case = self.name(cells, self.case)?.ok_or(RowError::CaseEmpty)?;
        let value = self.status.map(|status| self.cell(cells, status)).transpose()?;
        let value = value.unwrap_or_default();
        let first = self.moment(cells, self.time, &value)?.ok_or(RowError::TimeEmpty)?;
        let more = self.more_times.iter();
        let more = more.filter_map(|time| self.moment(cells, *time, &value).transpose());
        let optional = |column: Option<usize>| match column {
            Some(column) => self.name(cells, column),
            None => Ok(None),
        };
        Ok(Reading {
            case,
            agent: optional(self.agent)?,
            customer: optional(self.customer)?,
            first,
            more: more.collect::<Result<_, _>>()?,
            value,
        })
    }

    /// What happened at the instant of a column; `None` where the cell is empty.
    fn moment<'a>(
        &self,
        cells: Cells<'a>,
        column: TimeColumn,
        value: &str,
    ) -> Result<Option<Moment<'a>>, RowError> {
        let day = self.cell(cells, column.column)?;
        let hours = column.hours.map(|hours| self.cell(cells, hours)).transpose()?;
        let time = join(day, hours.as_deref().unwrap_or_default());
        if time.is_empty() {
            return Ok(None);
        }
        let (at, local) = self
            .time_parser
            .parse(&time, &self.zone)
            .ok_or_else(|| RowError::Time(quote(&time)))?;
        if !self.possible.contains(&at) {
            return Err(RowError::Date(quote(&time)));
        }
        let status = column.status;
        let meaning = status.map(Meaning::Set).or_else(|| self.values.get(value).copied());
        Ok(Some(Moment { at, local, time, status, meaning }))
    }

    fn name<'a>(&self, cells: Cells<'a>, column: usize) -> Result<Option<Cow<'a, str>>, RowError> {
        let cell = cells.get(column);
        if cell.len() > MAX_NAME {
            return Err(RowError::NameTooLong);
        }
        let name = self.cell(cells, column)?;
        Ok((!name.is_empty()).then_some(name))
    }

    fn cell<'a>(&self, cells: Cells<'a>, column: usize) -> Result<Cow<'a, str>, RowError> {
        let text = self.text.read(cells.get(column));
        text.map_err(|broken| RowError::Encoding(quote(&broken.0)))
    }
}

impl Reading<'_> {
    pub(super) fn moments(&self) -> impl Iterator<Item = &Moment<'_>> {
        std::iter::once(&self.first).chain(&self.more)
    }

    /// The agent who acted at a moment. A ticket's row names who has it in the end, not who opened it.
    pub(super) fn agent_at(&self, moment: &Moment) -> Option<&str> {
        let opening = moment.status == Some(Status::Open);
        let later = self.moments().any(|other| other.status != moment.status);
        self.agent.as_deref().filter(|_| !(opening && later))
    }

    pub(super) fn not_mapped(&self) -> RowError {
        RowError::NotMapped(quote(&self.value))
    }
}

fn quote(cell: &str) -> String {
    cell.chars().take(MAX_QUOTED).collect()
}
