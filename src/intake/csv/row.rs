//! Reading a row by a mapping.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::guess_time::join;
use super::mapping::{Mapping, MappingError, Meaning};
use super::row_error::RowError;
use super::rows::Cells;
use super::text::Text;
use super::time_parser::{LocalTime, TimeParser};
use crate::model::{Timestamp, Zone};

/// The longest name of a case, an agent or a customer, in bytes. Longer cells are no names, and names are stored often.
const MAX_NAME: usize = 1_000;

/// The most characters of a cell that an error quotes.
const MAX_QUOTED: usize = 60;

/// Reads rows by a complete mapping.
pub(super) struct RowReader {
    text: Text,
    case: usize,
    status: usize,
    time: usize,
    hours: Option<usize>,
    agent: Option<usize>,
    customer: Option<usize>,
    time_parser: TimeParser,
    zone: Arc<Zone>,
    values: BTreeMap<String, Meaning>,
}

/// The content of a row.
pub(super) struct Reading<'a> {
    pub case: Cow<'a, str>,
    pub at: Timestamp,
    pub local: LocalTime,
    pub agent: Option<Cow<'a, str>>,
    pub customer: Option<Cow<'a, str>>,
    /// The text in the file, which identifies the row.
    pub time: Cow<'a, str>,
    pub value: Cow<'a, str>,
    /// `None`: not in the mapping.
    pub meaning: Option<Meaning>,
}

impl RowReader {
    pub(super) fn new(
        text: Text,
        mapping: &Mapping,
        zone: Arc<Zone>,
    ) -> Result<Self, MappingError> {
        Ok(Self {
            text,
            case: mapping.case.ok_or(MappingError::NoCase)?,
            status: mapping.status.ok_or(MappingError::NoStatus)?,
            time: mapping.time.ok_or(MappingError::NoTime)?,
            hours: mapping.hours,
            agent: mapping.agent,
            customer: mapping.customer,
            time_parser: mapping.time_format.compile().ok_or(MappingError::TimePattern)?,
            zone,
            values: mapping.values.clone(),
        })
    }

    pub(super) fn read<'a>(&self, cells: Cells<'a>) -> Result<Reading<'a>, RowError> {
        let case = self.name(cells, self.case)?.ok_or(RowError::CaseEmpty)?;
        let day = self.cell(cells, self.time)?;
        let hours = self.hours.map(|hours| self.cell(cells, hours)).transpose()?;
        let time = join(day, hours.as_deref().unwrap_or_default());
        if time.is_empty() {
            return Err(RowError::TimeEmpty);
        }
        let (at, local) = self
            .time_parser
            .parse(&time, &self.zone)
            .ok_or_else(|| RowError::Time(quote(&time)))?;
        let optional = |column: Option<usize>| match column {
            Some(column) => self.name(cells, column),
            None => Ok(None),
        };
        let value = self.cell(cells, self.status)?;
        Ok(Reading {
            case,
            at,
            local,
            agent: optional(self.agent)?,
            customer: optional(self.customer)?,
            meaning: self.values.get(&*value).copied(),
            time,
            value,
        })
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
    pub(super) fn not_mapped(&self) -> RowError {
        RowError::NotMapped(quote(&self.value))
    }
}

fn quote(cell: &str) -> String {
    cell.chars().take(MAX_QUOTED).collect()
}
