//! One row under a mapping.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::clock::{Clock, LocalTime};
use super::mapping::{Mapping, MappingError, Meaning};
use super::rows::Cells;
use super::text::Text;
use crate::model::{Timestamp, Zone};

/// The longest name of a case, an agent or a customer, in bytes: no name is longer, and it is written often.
const MAX_NAME: usize = 1_000;

/// How much of a cell is quoted in an error, in characters.
const QUOTED: usize = 60;

/// Why a row was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowError {
    /// It has another number of cells than the header.
    Ragged {
        /// How many it has.
        cells: usize,
        /// How many the header has.
        columns: usize,
    },
    /// A quote on this line is not closed where it should be. Reading went on with the next line.
    Quotes,
    /// Longer than any row can be: 4 MB.
    TooLong,
    /// The case is empty.
    CaseEmpty,
    /// The case, the agent or the customer is longer than any name.
    NameTooLong,
    /// The time is not of the format, or no instant that the journal can write. Holds the cell's beginning.
    Time(String),
    /// The status or activity has no meaning in the mapping. Holds the cell's beginning.
    NotMapped(String),
}

/// Reads rows under a complete mapping.
pub(super) struct RowReader {
    text: Text,
    case: usize,
    status: usize,
    time: usize,
    agent: Option<usize>,
    customer: Option<usize>,
    clock: Clock,
    zone: Arc<Zone>,
    values: BTreeMap<String, Meaning>,
}

/// What a row says.
pub(super) struct Reading<'a> {
    pub case: Cow<'a, str>,
    pub at: Timestamp,
    pub local: LocalTime,
    pub agent: Option<Cow<'a, str>>,
    pub customer: Option<Cow<'a, str>>,
    /// As the file has them: what identifies the row.
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
            agent: mapping.agent,
            customer: mapping.customer,
            clock: mapping.time_format.compile().ok_or(MappingError::TimePattern)?,
            zone,
            values: mapping.values.clone(),
        })
    }

    pub(super) fn read<'a>(&self, cells: Cells<'a>) -> Result<Reading<'a>, RowError> {
        let case = self.name(cells, self.case)?.ok_or(RowError::CaseEmpty)?;
        let time = self.text.decode(cells.get(self.time));
        let (at, local) =
            self.clock.read(&time, &self.zone).ok_or_else(|| RowError::Time(quoted(&time)))?;
        let optional = |column: Option<usize>| match column {
            Some(column) => self.name(cells, column),
            None => Ok(None),
        };
        let value = self.text.decode(cells.get(self.status));
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
        let name = self.text.decode(cell);
        Ok((!name.is_empty()).then_some(name))
    }
}

impl Reading<'_> {
    pub(super) fn not_mapped(&self) -> RowError {
        RowError::NotMapped(quoted(&self.value))
    }
}

fn quoted(cell: &str) -> String {
    cell.chars().take(QUOTED).collect()
}
