//! Rows of an answer. Each is read by itself: members of a desk write what is in it, and what cannot be read (nested too
//! deep, longer than any event) costs its row, never the answer.

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::error::SyncError;
use crate::journal::codec::MAX_LINE_BYTES;

#[derive(Deserialize)]
struct Rows<'a> {
    #[serde(borrow)]
    rows: Vec<&'a RawValue>,
}

/// The rows of a view, or of `_all_docs`.
pub(super) fn rows(body: &str) -> Result<Vec<&RawValue>, SyncError> {
    let read: Result<Rows<'_>, _> = serde_json::from_str(body);
    read.map(|read| read.rows).map_err(|_not_rows| SyncError::Strange(200))
}

/// The fields of a view's row that are read, each still as text.
#[derive(Deserialize)]
pub(super) struct Row<'a> {
    #[serde(borrow, default)]
    pub key: Option<&'a RawValue>,
    #[serde(borrow, default)]
    pub value: Option<&'a RawValue>,
    #[serde(borrow, default)]
    pub doc: Option<&'a RawValue>,
}

/// Reads a part of a row; `None` if it is something else.
pub(super) fn part<'a, T: Deserialize<'a>>(raw: &'a RawValue) -> Option<T> {
    serde_json::from_str(raw.get()).ok()
}

/// Reads a document; `None` if it cannot be read.
pub(super) fn document(raw: &RawValue) -> Option<Map<String, Value>> {
    (raw.get().len() <= MAX_LINE_BYTES).then(|| part(raw))?
}
