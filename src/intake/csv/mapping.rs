//! What the columns and values of a table mean.

use std::collections::BTreeMap;
use std::fmt;

use super::clock::TimeFormat;
use crate::model::Status;

/// Which column is what, and what each status or activity means. Made by [`super::Profile::guess`] and corrected by the
/// person: every field may be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// The column that names the case: one case becomes one chat. Columns count from 0.
    pub case: Option<usize>,
    /// The column of the status, or of the activity that changes it.
    pub status: Option<usize>,
    /// The column of the instant.
    pub time: Option<usize>,
    /// The column of the agent: author of the change, and responsible from then on.
    pub agent: Option<usize>,
    /// The column of the customer's name.
    pub customer: Option<usize>,
    /// How instants are written.
    pub time_format: TimeFormat,
    /// The meaning of each status or activity, as it stands in the file. A value that is not here is an error of its row.
    pub values: BTreeMap<String, Meaning>,
}

/// What a status or activity of another desk means here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Meaning {
    /// The case enters that status.
    Set(Status),
    /// The status stays. The row's agent is responsible from then on all the same: they have the case in hand.
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
    /// The pattern of the time is none.
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
