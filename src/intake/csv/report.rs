//! What became of the rows.

use std::collections::BTreeMap;

use super::row::RowError;
use crate::intake::Problems;
use crate::model::Timestamp;

/// What a conversion has read and made so far. Once the reading is over, all but `events` is final: the person can look at
/// it before any event is made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Rows, those with problems included.
    pub rows: u64,
    /// Chats: cases of which at least one row was read.
    pub chats: usize,
    /// Agents of whom the desk did not know.
    pub new_agents: usize,
    /// Events made, by their type's name in the journal.
    pub events: BTreeMap<&'static str, u64>,
    /// Rows that were not read.
    pub problems: Problems<RowError>,
    /// Local times that the clock of the zone skipped; read as if it had not been put forward yet.
    pub skipped_times: u64,
    /// Local times that came twice; read as the first time.
    pub double_times: u64,
    /// The first and the last instant of the rows that were read.
    pub span: Option<(Timestamp, Timestamp)>,
}
