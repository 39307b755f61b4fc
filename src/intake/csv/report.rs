//! The report of a conversion.

use std::collections::BTreeMap;

use super::order::RowOrder;
use super::row_error::RowError;
use crate::intake::Problems;
use crate::model::Timestamp;

/// Counts of a conversion so far. After reading, all but `events` is final, so that the person can check it before any
/// event is built.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Rows, those with problems included.
    pub rows: u64,
    /// Chats: cases with at least one row that was read.
    pub chats: usize,
    /// Agents that the desk did not have.
    pub new_agents: usize,
    /// Events built, by type name in the journal.
    pub events: BTreeMap<&'static str, u64>,
    /// Rows that could not be read.
    pub problems: Problems<RowError>,
    /// Local times that the zone skipped; see [`LocalTime::Skipped`](super::LocalTime::Skipped).
    pub skipped_times: u64,
    /// Local times that occurred twice; see [`LocalTime::Twice`](super::LocalTime::Twice).
    pub double_times: u64,
    /// Rows whose case a spreadsheet has damaged, with its text: several cases can have become one.
    pub damaged: Problems<String>,
    /// The order of the rows.
    pub order: RowOrder,
    /// Rows that only the order of the file tells from others of their case and instant.
    pub ties: u64,
    /// The first and the last instant of the rows that were read.
    pub span: Option<(Timestamp, Timestamp)>,
}

impl Report {
    /// True if the rows that were read may be wrong all the same, so that the person is to be asked.
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        self.damaged.total() > 0 || self.has_mixed_order()
    }

    /// True if the order of some rows could be any.
    #[must_use]
    pub fn has_mixed_order(&self) -> bool {
        self.order == RowOrder::Mixed && self.ties > 0
    }
}
