//! The bytes of files: a database beside a desk's, with one document for each hash, and one attachment in it.
//!
//! Nothing here believes the server: whether bytes are those of their hash is checked by who reads them.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use serde::Deserialize;
use serde_json::{Value, json};

use super::Database;
use super::database::session_request;
use super::error::{SyncError, read_body, read_text};
use super::responses::{PushResult, read_push, read_session};
use super::rows::{Row, part, rows};
use crate::sync::transport::{
    BytesRequest, BytesResponse, BytesTransport, Method, Request, Response, Transport,
    TransportError,
};

/// The largest file that the server takes, in bytes; `files.js` has it too.
pub const LARGEST_FILE: u64 = 100 * 1_000_000;

/// Hashes in one question.
const BATCH: usize = 500;
/// The most bytes of a response that is no file.
const MAX_ANSWER: usize = 64 * 1024;
/// The time limit of a transfer, in milliseconds: this long, and a millisecond more for each so many bytes (130 kbit/s).
const TIMEOUT_MS: u32 = 60_000;
const BYTES_PER_MS: u64 = 16;
/// The type of the bytes, whatever they are: nothing opens them at the server's address.
const OCTETS: &str = "application/octet-stream";

impl Database {
    /// The database of this desk's files.
    #[must_use]
    pub fn files(&self) -> Self {
        Self { name: format!("{}-files", self.name) }
    }
}

/// Returns those of these hashes under which the server has a file.
///
/// # Errors
/// [`SyncError::NoDatabase`] where the desk was prepared by an older version of the app, or why the request failed.
pub async fn stored_files(
    transport: &dyn Transport,
    files: &Database,
    hashes: &[String],
) -> Result<BTreeSet<String>, SyncError> {
    Ok(revisions(transport, files, hashes).await?.into_keys().collect())
}

#[derive(Deserialize)]
struct Revision {
    rev: String,
    #[serde(default)]
    deleted: bool,
}

/// The revisions of the documents that are there.
async fn revisions(
    transport: &dyn Transport,
    files: &Database,
    hashes: &[String],
) -> Result<BTreeMap<String, String>, SyncError> {
    let mut found = BTreeMap::new();
    for hashes in hashes.chunks(BATCH) {
        let body = read_text(transport.ask(files.present(hashes)).await)?;
        for row in rows(&body)? {
            let Some(Row { key: Some(key), value: Some(value), .. }) = part::<Row<'_>>(row) else {
                continue;
            };
            if let (Some(key), Some(there)) = (part::<String>(key), part::<Revision>(value))
                && !there.deleted
            {
                found.insert(key, there.rev);
            }
        }
    }
    Ok(found)
}

/// Sends a file. One that is there already stays as it is.
///
/// # Errors
/// [`SyncError::Unfit`] if the server never takes this one, or why the request failed.
pub async fn upload(
    transport: &dyn BytesTransport,
    files: &Database,
    sha256: &str,
    bytes: Rc<[u8]>,
) -> Result<(), SyncError> {
    let document = json!({
        "_id": sha256,
        "_attachments": { "file": { "follows": true, "content_type": OCTETS, "length": bytes.len() } },
    });
    // No file contains its own hash.
    let head = format!(
        "--{sha256}\r\nContent-Type: application/json\r\n\r\n{document}\r\n--{sha256}\r\n\
         Content-Disposition: attachment; filename=\"file\"\r\nContent-Type: {OCTETS}\r\n\r\n"
    );
    let end = format!("\r\n--{sha256}--");
    let timeout_ms = timeout_ms(bytes.len() as u64);
    let parts = vec![head.into_bytes().into(), bytes, end.into_bytes().into()];
    let request = BytesRequest {
        method: Method::Put,
        path: files.path(sha256),
        body: Some((format!("multipart/related; boundary=\"{sha256}\""), parts)),
        max_bytes: MAX_ANSWER,
        timeout_ms,
    };
    let response = as_text(transport.carry(request).await);
    match response {
        Ok(Response { status: 409, .. }) => Ok(()),
        Ok(Response { status: 403, body, .. }) => match reason(&body).split_once(": ") {
            // It is asked for the rules before it sees that it is there.
            Some(("unchangeable", _)) => Ok(()),
            Some(("shape" | "unfit", why)) => Err(SyncError::Unfit(why.to_owned())),
            _ => Err(SyncError::NotMember),
        },
        other => read_body(other).map(drop),
    }
}

/// Reads a file of that many bytes; `None` if the server does not have it.
///
/// # Errors
/// [`SyncError::Unfit`] if it has something larger under this hash, or why the request failed.
pub async fn download(
    transport: &dyn BytesTransport,
    files: &Database,
    sha256: &str,
    bytes: u64,
) -> Result<Option<Vec<u8>>, SyncError> {
    let most = bytes.min(LARGEST_FILE);
    let request = BytesRequest {
        method: Method::Get,
        path: files.path(&format!("{sha256}/file")),
        body: None,
        // An error's text is longer than a small file.
        max_bytes: usize::try_from(most).unwrap_or(usize::MAX).max(MAX_ANSWER),
        timeout_ms: timeout_ms(most),
    };
    match transport.carry(request).await {
        Ok(BytesResponse { status: 200, body }) => Ok(Some(body)),
        Err(TransportError::TooLarge) => Err(SyncError::Unfit("another size".to_owned())),
        other => match read_text(as_text(other)) {
            // There is no such document in a database that is there.
            Ok(_) | Err(SyncError::NotPrepared) => Ok(None),
            Err(error) => Err(error),
        },
    }
}

/// Deletes files, as a manager; returns how many were there. The server's admin also has the server compact the database, since
/// bytes that were deleted stay in it until then.
///
/// # Errors
/// Some may be deleted and others not; the call can be repeated.
pub async fn delete_files(
    transport: &dyn Transport,
    files: &Database,
    hashes: &[String],
) -> Result<usize, SyncError> {
    let mut deleted = 0;
    // The nodes of a cluster may have taken the same file twice: then there is another one below it.
    for _ in 0..5 {
        let there = revisions(transport, files, hashes).await?;
        if there.is_empty() {
            break;
        }
        let document =
            |(id, rev): (&String, &String)| json!({ "_id": id, "_rev": rev, "_deleted": true });
        let documents: Vec<Value> = there.iter().map(document).collect();
        for documents in documents.chunks(BATCH) {
            let results = read_push(transport.ask(files.push(documents)).await)?;
            for result in results.into_values() {
                match result {
                    PushResult::Stored | PushResult::Accepted => deleted += 1,
                    PushResult::Rejected { forbidden: true, .. } => {
                        return Err(SyncError::NotManager);
                    }
                    // Somebody else has deleted it meanwhile: the next round tells.
                    PushResult::Rejected { .. } => {}
                }
            }
        }
    }
    if deleted > 0 {
        let session = read_session(transport.ask(session_request()).await);
        if session.is_ok_and(|session| session.is("_admin")) {
            let compact = Request::send(Method::Post, files.path("_compact"), &json!({}));
            drop(transport.ask(compact).await);
        }
    }
    Ok(deleted)
}

fn timeout_ms(bytes: u64) -> u32 {
    TIMEOUT_MS.saturating_add(u32::try_from(bytes / BYTES_PER_MS).unwrap_or(u32::MAX))
}

/// A response that is no file.
fn as_text(response: Result<BytesResponse, TransportError>) -> Result<Response, TransportError> {
    let BytesResponse { status, body } = response?;
    Ok(Response { status, date: None, body: String::from_utf8_lossy(&body).into_owned() })
}

fn reason(body: &str) -> String {
    let body: Value = serde_json::from_str(body).unwrap_or_default();
    body.get("reason").and_then(Value::as_str).unwrap_or_default().to_owned()
}
