//! The mapping of a table's columns and values.

use std::collections::BTreeMap;
use std::fmt;

use super::time_format::TimeFormat;
use crate::model::Status;

/// The roles of columns and the meanings of values. Guessed by [`super::Profile::guess`] and corrected by the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// The column of the case; one case becomes one chat. Columns count from 0.
    pub case: Option<usize>,
    /// The column of the status, or of the activity that changes it.
    pub status: Option<usize>,
    /// The column of the instant.
    pub time: Option<usize>,
    /// The column of the time of day, where the column of the instant holds the day alone.
    pub hours: Option<usize>,
    /// The status that the case enters at that instant; `None`: the one of its row.
    pub time_status: Option<Status>,
    /// Further instants of a row, as tables with one row a case have them: opened, resolved, closed. A row where the cell
    /// is empty has none.
    pub more_times: Vec<TimeColumn>,
    /// The column of the agent: the author of the change, responsible from then on.
    pub agent: Option<usize>,
    /// The column of the customer's name.
    pub customer: Option<usize>,
    /// The format of times.
    pub time_format: TimeFormat,
    /// The meaning of each status or activity, by its text in the file. A value without a meaning is an error of its
    /// row.
    pub values: BTreeMap<String, Meaning>,
}

/// A further column of instants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeColumn {
    /// The column of the instant.
    pub column: usize,
    /// The column of the time of day, as in [`Mapping::hours`].
    pub hours: Option<usize>,
    /// The status that the case enters then; `None`: the one of its row.
    pub status: Option<Status>,
}

impl Mapping {
    /// Returns the columns of instants, the first of which every row must have.
    #[must_use]
    pub fn times(&self) -> Vec<TimeColumn> {
        let (hours, status) = (self.hours, self.time_status);
        let first = self.time.map(|column| TimeColumn { column, hours, status });
        first.into_iter().chain(self.more_times.iter().copied()).collect()
    }
}

/// The meaning of another desk's status or activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Meaning {
    /// The case enters that status.
    Set(Status),
    /// The status stays. The row's agent becomes responsible all the same, as they are working on the case.
    NoChange,
}

/// Why a mapping cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MappingError {
    /// No column for the case.
    NoCase,
    /// No column for the status.
    NoStatus,
    /// No column for the time.
    NoTime,
    /// The pattern of the time is invalid.
    TimePattern,
}

impl fmt::Display for MappingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoCase => "no column is chosen for the case",
            Self::NoStatus => "no column is chosen for the status",
            Self::NoTime => "no column is chosen for the time",
            Self::TimePattern => "the pattern of the time cannot be read",
        })
    }
}

impl std::error::Error for MappingError {}
