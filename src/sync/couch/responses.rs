//! Responses of the server.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::error::{SyncError, read_body};
use crate::sync::transport::{Response, TransportError};

/// The user who is signed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// The user name, which is the agent's id.
    pub name: String,
    /// The roles, assigned by the server's admin.
    pub roles: Vec<String>,
}

impl Session {
    /// True if the user has a role.
    #[must_use]
    pub fn is(&self, role: &str) -> bool {
        self.roles.iter().any(|own| own == role)
    }
}

/// Reads the response to [`session_request`](super::session_request) or to a sign-in.
///
/// # Errors
/// [`SyncError::SignedOut`] if nobody is signed in.
pub fn read_session(response: Result<Response, TransportError>) -> Result<Session, SyncError> {
    let body = read_body(response)?;
    let context = body.get("userCtx").unwrap_or(&body);
    let name = context.get("name").and_then(Value::as_str);
    let roles = context.get("roles").and_then(Value::as_array);
    let roles = roles.into_iter().flatten().filter_map(Value::as_str);
    Ok(Session {
        name: name.ok_or(SyncError::SignedOut)?.to_owned(),
        roles: roles.map(str::to_owned).collect(),
    })
}

/// The server's answer for one pushed document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PushResult {
    /// The document is stored.
    Accepted,
    /// The document was rejected; holds the server's reason. It may have been there already: look it up.
    Rejected(String),
}

/// Reads the response to [`Database::push`](super::Database::push): the result of each document, by its id. The result
/// of a document that the response does not mention is unknown.
///
/// # Errors
/// The request failed; the documents may have been stored all the same.
pub fn read_push(
    response: Result<Response, TransportError>,
) -> Result<HashMap<String, PushResult>, SyncError> {
    let Value::Array(rows) = read_body(response)? else {
        return Err(SyncError::Strange(200));
    };
    let text = |row: &Value, key: &str| Some(row.get(key)?.as_str()?.to_owned());
    let read = |row: Value| {
        let id = text(&row, "id")?;
        let reason = text(&row, "reason").or_else(|| text(&row, "error"));
        let failed = row.get("error").is_some() || row.get("rev").is_none();
        let result = if failed {
            PushResult::Rejected(reason.unwrap_or_default())
        } else {
            PushResult::Accepted
        };
        Some((id, result))
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

/// The document of an id.
#[derive(Clone, Debug, PartialEq)]
pub enum Lookup {
    /// The document.
    Found(Map<String, Value>),
    /// It does not exist, or was deleted.
    Missing,
}

/// Reads the response to [`Database::look_up`](super::Database::look_up), in the order of the ids.
///
/// # Errors
/// The request failed.
pub fn read_lookup(response: Result<Response, TransportError>) -> Result<Vec<Lookup>, SyncError> {
    let mut body = read_body(response)?;
    let Some(Value::Array(rows)) = body.get_mut("rows").map(Value::take) else {
        return Err(SyncError::Strange(200));
    };
    let lookups = rows.into_iter().map(|mut row| match row.get_mut("doc").map(Value::take) {
        Some(Value::Object(doc)) => Lookup::Found(doc),
        _ => Lookup::Missing,
    });
    Ok(lookups.collect())
}

/// A document that was added, changed or deleted.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The document's id.
    pub id: String,
    /// The document; `None` if it was deleted, or the server does not show it.
    pub doc: Option<Map<String, Value>>,
    /// True if it has more than its first revision, or conflicts.
    pub modified: bool,
    /// True if it has conflicting revisions.
    pub conflicts: bool,
}

/// A slice of the changes feed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// The changes, in the server's order.
    pub changes: Vec<Change>,
    /// The sequence to read on from.
    pub since: String,
    /// The number of changes that remain, if the server says so.
    pub pending: Option<u64>,
}

/// Reads the response to [`Database::changes`](super::Database::changes).
///
/// # Errors
/// The request failed.
pub fn read_changes(response: Result<Response, TransportError>) -> Result<Changes, SyncError> {
    let mut body = read_body(response)?;
    let strange = || SyncError::Strange(200);
    let since = match body.get("last_seq") {
        Some(Value::String(seq)) => seq.clone(),
        Some(seq) => seq.to_string(),
        None => return Err(strange()),
    };
    let pending = body.get("pending").and_then(Value::as_u64);
    let Some(Value::Array(rows)) = body.get_mut("results").map(Value::take) else {
        return Err(strange());
    };
    let changes: Option<Vec<Change>> = rows.into_iter().map(change).collect();
    Ok(Changes { changes: changes.ok_or_else(strange)?, since, pending })
}

fn change(mut row: Value) -> Option<Change> {
    let revs = row.get("changes").and_then(Value::as_array);
    let is_first = |rev: &Value| {
        rev.get("rev").and_then(Value::as_str).is_some_and(|rev| rev.starts_with("1-"))
    };
    let conflicts = revs.is_none_or(|revs| revs.len() != 1);
    let modified = conflicts || revs.is_some_and(|revs| !revs.iter().all(is_first));
    let deleted = row.get("deleted").is_some_and(|deleted| *deleted == true);
    let doc = match row.get_mut("doc").map(Value::take) {
        Some(Value::Object(doc)) if !deleted => Some(doc),
        _ => None,
    };
    Some(Change { id: row.get("id")?.as_str()?.to_owned(), doc, modified, conflicts })
}
