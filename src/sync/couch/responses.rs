//! Responses of the server.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::error::{SyncError, read_body, read_text};
use super::rows::{Row, document, part, rows};
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

    /// True if the server lets the user write what others did.
    #[must_use]
    pub fn manages(&self) -> bool {
        self.is("manager") || self.is("_admin")
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
    Stored,
    /// Fewer nodes of the cluster stored the document than it asks for: it may be lost with them.
    Accepted,
    /// The document was not stored. Whatever the reason, it may have been there already: look it up.
    Rejected {
        /// True if the rules of the desk refuse it. Otherwise it is sent again.
        forbidden: bool,
        /// The server's reason.
        reason: String,
    },
}

#[derive(Deserialize)]
struct PushRow {
    id: String,
    #[serde(default)]
    rev: Option<String>,
    #[serde(default)]
    accepted: bool,
    #[serde(default)]
    error: Option<String>,
    #[serde(default)]
    reason: Option<String>,
}

/// Reads the response to [`Database::push`](super::Database::push): the result of each document, by its id. The result
/// of a document that the response does not mention is unknown.
///
/// The rows decide, not the status: a cluster whose replicas refused with different words answers 500, with the rows.
///
/// # Errors
/// The request failed; the documents may have been stored all the same.
pub fn read_push(
    response: Result<Response, TransportError>,
) -> Result<HashMap<String, PushResult>, SyncError> {
    let is_accepted = response.as_ref().is_ok_and(|response| response.status == 202);
    let rows = response.as_ref().ok().and_then(|response| read_rows(&response.body));
    let Some(rows) = rows else {
        return Err(read_text(response).err().unwrap_or(SyncError::Strange(200)));
    };
    let result = |row: PushRow| {
        let result = if row.error.is_none() && row.rev.is_some() {
            if row.accepted || is_accepted { PushResult::Accepted } else { PushResult::Stored }
        } else {
            PushResult::Rejected {
                forbidden: row.error.as_deref() == Some("forbidden"),
                reason: row.reason.or(row.error).unwrap_or_default(),
            }
        };
        (row.id, result)
    };
    Ok(rows.into_iter().map(result).collect())
}

/// The rows of a push; `None` if it is no list.
fn read_rows(body: &str) -> Option<Vec<PushRow>> {
    let rows: Vec<&RawValue> = serde_json::from_str(body).ok()?;
    Some(rows.into_iter().filter_map(part).collect())
}

/// The document of an id.
#[derive(Clone, Debug, PartialEq)]
pub enum Lookup {
    /// The document.
    Found(Map<String, Value>),
    /// It exists, and cannot be read.
    Unreadable,
    /// It does not exist, or was deleted.
    Missing,
}

/// Reads the response to [`Database::look_up`](super::Database::look_up), in the order of the ids.
///
/// # Errors
/// The request failed.
pub fn read_lookup(response: Result<Response, TransportError>) -> Result<Vec<Lookup>, SyncError> {
    let body = read_text(response)?;
    let lookups = rows(&body)?.into_iter().map(|row| match part::<Row<'_>>(row) {
        Some(Row { doc: Some(doc), .. }) => document(doc).map_or(Lookup::Unreadable, Lookup::Found),
        _ => Lookup::Missing,
    });
    Ok(lookups.collect())
}

/// Reads the response to [`Database::present`](super::Database::present), in the order of the ids: whether a document is, or
/// was, there. A replica that lags may not have the latest ones.
///
/// # Errors
/// The request failed.
pub fn read_present(response: Result<Response, TransportError>) -> Result<Vec<bool>, SyncError> {
    let body = read_text(response)?;
    let present = rows(&body)?
        .into_iter()
        .map(|row| part::<Row<'_>>(row).is_some_and(|row| row.value.is_some()));
    Ok(present.collect())
}

/// Reads the response to [`Database::nodes`](super::Database::nodes): whether enough nodes are up. True where the server does not
/// tell.
///
/// # Errors
/// The request failed.
pub fn read_nodes(response: Result<Response, TransportError>) -> Result<bool, SyncError> {
    match response {
        Ok(Response { status, .. }) if status < 500 => Ok(status != 202),
        failed => read_text(failed).map(|_body| true),
    }
}

/// A document that was added, changed or deleted.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The document's id.
    pub id: String,
    /// The document; `None` if it was deleted, the server does not show it, or it cannot be read.
    pub doc: Option<Map<String, Value>>,
    /// True if it has more than its first revision, or conflicts.
    pub modified: bool,
    /// Its leaves, deleted ones too: more than one where somebody wrote a rival.
    pub leaves: Vec<String>,
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

#[derive(Deserialize)]
struct Page<'a> {
    last_seq: Value,
    #[serde(default)]
    pending: Option<Value>,
    #[serde(borrow)]
    results: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct ChangeRow<'a> {
    #[serde(borrow)]
    id: &'a RawValue,
    #[serde(default)]
    changes: Vec<Leaf>,
    #[serde(default)]
    deleted: bool,
    #[serde(borrow, default)]
    doc: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct Leaf {
    rev: String,
}

/// Reads the response to [`Database::changes`](super::Database::changes).
///
/// # Errors
/// The request failed.
pub fn read_changes(response: Result<Response, TransportError>) -> Result<Changes, SyncError> {
    let body = read_text(response)?;
    let strange = || SyncError::Strange(200);
    let page: Page<'_> = serde_json::from_str(&body).map_err(|_not_a_page| strange())?;
    let since = match page.last_seq {
        Value::String(seq) => seq,
        seq => seq.to_string(),
    };
    let changes: Option<Vec<Change>> = page.results.into_iter().map(change).collect();
    Ok(Changes {
        changes: changes.ok_or_else(strange)?,
        since,
        pending: page.pending.and_then(|pending| pending.as_u64()),
    })
}

fn change(row: &RawValue) -> Option<Change> {
    let row: ChangeRow<'_> = part(row)?;
    let modified =
        row.changes.len() != 1 || !row.changes.iter().all(|leaf| leaf.rev.starts_with("1-"));
    let doc = row.doc.filter(|_| !row.deleted).and_then(document);
    // Whatever it is, the row is named.
    let id = part(row.id).unwrap_or_else(|| row.id.get().to_owned());
    let leaves = row.changes.into_iter().map(|leaf| leaf.rev).collect();
    Some(Change { id, doc, modified, leaves })
}
