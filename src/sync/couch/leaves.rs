//! The leaves of a document: its revisions without a successor. Whoever may write to a database may have written some of
//! them, and the one that the server calls the winner may be anybody's.

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

use super::Database;
use super::error::{SyncError, read_text};
use super::rows::{document, part};
use crate::sync::transport::{Method, Request, Response, TransportError};

/// Leaves of one request, at most: with the largest that a desk's rules let in the response is still one that is read.
pub const LEAVES: usize = 30;

/// A document's id, and a revision.
pub type LeafId = (String, String);

impl Database {
    /// Reads revisions of documents; see [`read_leaves`].
    #[must_use]
    pub fn leaves(&self, leaves: &[LeafId]) -> Request {
        let docs: Vec<Value> =
            leaves.iter().map(|(id, rev)| json!({ "id": id, "rev": rev })).collect();
        Request::send(Method::Post, self.path("_bulk_get"), &json!({ "docs": docs }))
    }
}

#[derive(Deserialize)]
struct Body<'a> {
    #[serde(borrow)]
    results: Vec<Found<'a>>,
}

#[derive(Deserialize)]
struct Found<'a> {
    #[serde(borrow)]
    docs: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Doc<'a> {
    #[serde(borrow)]
    ok: &'a RawValue,
}

/// Reads the response to [`Database::leaves`], in the order of the leaves; `None` for one that cannot be read.
///
/// # Errors
/// The request failed, or the server lacks one of them: they are from another replica, or have a successor meanwhile.
pub fn read_leaves(
    response: Result<Response, TransportError>,
) -> Result<Vec<Option<Map<String, Value>>>, SyncError> {
    let body = read_text(response)?;
    let body: Body<'_> = serde_json::from_str(&body).map_err(|_other| SyncError::Strange(200))?;
    let docs = body.results.into_iter().flat_map(|found| found.docs);
    docs.map(|doc| match part::<Doc<'_>>(doc) {
        Some(doc) => Ok(document(doc.ok)),
        None => Err(SyncError::Busy(404)),
    })
    .collect()
}
