//! The presence database beside a desk's: one small document per agent, overwritten.

use serde_json::{Map, Value};

use super::Database;
use super::error::{SyncError, read_body};
use crate::sync::document::encode_uri;
use crate::sync::transport::{Method, Request, Response, TransportError};

/// The time limit of a write: later the document would no longer be true.
const TIMEOUT_MS: u32 = 15_000;

impl Database {
    /// The presence database of this desk.
    #[must_use]
    pub fn presence(&self) -> Self {
        Self { name: format!("{}-presence", self.name) }
    }

    /// Writes an agent's presence document over the revision `rev`, or for the first time; see [`read_revision`].
    #[must_use]
    pub fn put_presence(
        &self,
        name: &str,
        rev: Option<&str>,
        mut fields: Map<String, Value>,
    ) -> Request {
        if let Some(rev) = rev {
            fields.insert("_rev".into(), rev.into());
        }
        let mut request = Request::send(Method::Put, self.path(&encode_uri(name)), &fields.into());
        request.timeout_ms = TIMEOUT_MS;
        request
    }
}

/// Reads the response to [`Database::put_presence`]: the new revision.
///
/// # Errors
/// The document may have been written all the same.
pub fn read_revision(response: Result<Response, TransportError>) -> Result<String, SyncError> {
    let body = read_body(response)?;
    let rev = body.get("rev").and_then(Value::as_str);
    rev.map(str::to_owned).ok_or(SyncError::Strange(200))
}
