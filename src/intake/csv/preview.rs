//! The first rows by a mapping, for the person to check.

use std::sync::Arc;

use super::mapping::{Mapping, MappingError, Meaning};
use super::profile::STEP_BYTES;
use super::row::{Moment, Reading, RowReader};
use super::row_error::RowError;
use super::table::Table;
use super::time_parser::LocalTime;
use crate::model::{Timestamp, Zone};

/// One row as a conversion would read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewRow {
    /// The number of its first line in the file, from 1.
    pub line: u64,
    /// Its content, or why it cannot be read.
    pub result: Result<RowPreview, RowError>,
}

/// The content of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowPreview {
    /// The case.
    pub case: String,
    /// The customer, if there is a column and the cell is not empty.
    pub customer: Option<String>,
    /// The agent, likewise.
    pub agent: Option<String>,
    /// The instant, the first one if the row has several.
    pub at: Timestamp,
    /// The local time's relation to the instant.
    pub local: LocalTime,
    /// The status or activity, as in the file.
    pub value: String,
    /// Its meaning.
    pub meaning: Meaning,
    /// The further instants of the row, each with what it means.
    pub more: Vec<(Timestamp, Meaning)>,
}

/// Returns the first rows of a table, as a conversion by `mapping` would read them at the same `now`.
///
/// # Errors
/// The mapping cannot be used yet.
pub fn preview(
    table: &Table,
    mapping: &Mapping,
    zone: &Arc<Zone>,
    now: Timestamp,
    max_rows: usize,
) -> Result<Vec<PreviewRow>, MappingError> {
    let reader = RowReader::new(table.text().clone(), mapping, zone.clone(), now)?;
    let mut rows = table.rows();
    let mut preview = Vec::new();
    while preview.len() < max_rows
        && rows.scanned() < STEP_BYTES
        && let Some((line, row)) = rows.next()
    {
        let result = row
            .and_then(|cells| reader.read(cells))
            .and_then(|reading| RowPreview::try_from(&reading));
        preview.push(PreviewRow { line, result });
    }
    Ok(preview)
}

impl TryFrom<&Reading<'_>> for RowPreview {
    type Error = RowError;

    fn try_from(reading: &Reading) -> Result<Self, RowError> {
        let owned = |cell: &std::borrow::Cow<str>| cell.clone().into_owned();
        let meaning = |moment: &Moment| moment.meaning.ok_or_else(|| reading.not_mapped());
        let more = reading.more.iter().map(|moment| Ok((moment.at, meaning(moment)?)));
        Ok(Self {
            case: owned(&reading.case),
            customer: reading.customer.as_ref().map(owned),
            agent: reading.agent.as_ref().map(owned),
            at: reading.first.at,
            local: reading.first.local,
            more: more.collect::<Result<_, _>>()?,
            value: owned(&reading.value),
            meaning: meaning(&reading.first)?,
        })
    }
}
