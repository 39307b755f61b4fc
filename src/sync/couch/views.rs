//! The views of the design document. A desk that is loaded for the first time shows its newest part, by them, before
//! all of it is here.

use serde_json::{Map, Value, json};

use super::Database;
use super::error::{SyncError, read_body, read_text};
use super::rows::{Row, document, part, rows};
use crate::sync::document::encode_uri;
use crate::sync::transport::{Method, Request, Response, TransportError};

/// The first version of the design document that has views.
pub const VIEWS_SINCE: u64 = 2;

/// The time limit of the first request to a view. A server that must build the index first takes longer.
const VIEW_TIMEOUT_MS: u32 = 8_000;

/// The size of a database.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Events.
    pub documents: u64,
    /// The sequence of the last change.
    pub seq: String,
    /// How many nodes hold each document.
    pub copies: u64,
    /// When the database was created, in the server's words; empty if it does not say so.
    pub created: String,
}

impl Database {
    /// Asks for the size; see [`read_size`].
    #[must_use]
    pub fn size(&self) -> Request {
        Request::get(self.name.as_str())
    }

    fn view(&self, rest: &str) -> String {
        self.path(&format!("_design/balcao/_view/{rest}"))
    }

    /// Reads the events of the desk as a whole; see [`read_documents`].
    #[must_use]
    pub fn desk_level(&self) -> Request {
        Request {
            timeout_ms: VIEW_TIMEOUT_MS,
            ..Request::get(self.view("by_chat?reduce=false&include_docs=true&key=null"))
        }
    }

    /// Reads the chats of the newest events; see [`read_recent`].
    #[must_use]
    pub fn recent(&self, limit: usize) -> Request {
        Request {
            timeout_ms: VIEW_TIMEOUT_MS,
            ..Request::get(self.view(&format!("recent?descending=true&limit={limit}")))
        }
    }

    /// Counts the events of chats; see [`read_counts`].
    #[must_use]
    pub fn counts(&self, chats: &[String]) -> Request {
        Request::send(Method::Post, self.view("by_chat?group=true"), &json!({ "keys": chats }))
    }

    /// Reads all events of chats; see [`read_documents`].
    #[must_use]
    pub fn of_chats(&self, chats: &[String]) -> Request {
        Request::send(
            Method::Post,
            self.view("by_chat?reduce=false&include_docs=true"),
            &json!({ "keys": chats }),
        )
    }

    /// Has the server build the views, so that the next user need not wait for it. The responses do not matter.
    #[must_use]
    pub fn warm(&self) -> [Request; 2] {
        let newest = encode_uri("\"9999\"");
        [
            Request::get(self.view("by_chat?reduce=false&limit=1&key=null")),
            Request::get(self.view(&format!("recent?limit=1&startkey={newest}"))),
        ]
    }
}

/// Reads the response to [`Database::size`].
///
/// # Errors
/// The request failed.
pub fn read_size(response: Result<Response, TransportError>) -> Result<Size, SyncError> {
    let body = read_body(response)?;
    let documents = body.get("doc_count").and_then(Value::as_u64);
    let seq = match body.get("update_seq") {
        Some(Value::String(seq)) => seq.clone(),
        Some(seq @ Value::Number(_)) => seq.to_string(),
        _ => return Err(SyncError::Strange(200)),
    };
    // Before its version 3.3 CouchDB says 0 of every database.
    let created = body.get("instance_start_time").and_then(Value::as_str).filter(|at| *at != "0");
    let copies = body.get("cluster").and_then(|cluster| cluster.get("n")?.as_u64());
    Ok(Size {
        copies: copies.unwrap_or(1),
        created: created.unwrap_or_default().to_owned(),
        // The count includes the design document.
        documents: documents.ok_or(SyncError::Strange(200))?.saturating_sub(1),
        seq,
    })
}

/// Reads the response to [`Database::desk_level`] or [`Database::of_chats`].
///
/// # Errors
/// The request failed.
pub fn read_documents(
    response: Result<Response, TransportError>,
) -> Result<Vec<Map<String, Value>>, SyncError> {
    let body = read_text(response)?;
    let read = |row| document(part::<Row<'_>>(row)?.doc?);
    Ok(rows(&body)?.into_iter().filter_map(read).collect())
}

/// Reads the response to [`Database::recent`]: each chat once, the newest first.
///
/// # Errors
/// The request failed.
pub fn read_recent(response: Result<Response, TransportError>) -> Result<Vec<String>, SyncError> {
    let mut chats: Vec<String> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    let body = read_text(response)?;
    for row in rows(&body)? {
        let chat: Option<String> = part::<Row<'_>>(row).and_then(|row| part(row.value?));
        if let Some(chat) = chat
            && seen.insert(chat.clone())
        {
            chats.push(chat);
        }
    }
    Ok(chats)
}

/// Reads the response to [`Database::counts`].
///
/// # Errors
/// The request failed.
pub fn read_counts(
    response: Result<Response, TransportError>,
) -> Result<Vec<(String, u64)>, SyncError> {
    let body = read_text(response)?;
    let read = |row| {
        let row: Row<'_> = part(row)?;
        Some((part(row.key?)?, part(row.value?)?))
    };
    Ok(rows(&body)?.into_iter().filter_map(read).collect())
}
