//! The bytes of files: a database beside a desk's, with one document for each hash, and one attachment in it.
//!
//! Nothing here believes the server: whether bytes are those of their hash is checked by who reads them.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::Deserialize;
use serde_json::{Value, json};

use super::Database;
use super::database::session_request;
use super::error::{SyncError, read_body, read_text};
use super::responses::{Lookup, PushResult, read_lookup, read_push, read_session};
use super::rows::{Row, part, rows};
use super::stub::Stub;
use crate::sync::transport::{
    BytesRequest, BytesResponse, BytesTransport, Gone, Method, Request, Response, Transport,
    TransportError,
};

/// The largest file that the server takes, in bytes; `files.js` has it too.
pub const LARGEST_FILE: u64 = 100 * 1_000_000;

/// Why a file does not go up whose hash another one has taken.
const OTHER_BYTES: &str = "other bytes are there under this hash";
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

/// Returns what the server says of the files that it has under these hashes. They may be other ones than those of the hashes: compare
/// with [`Stub::of`] what was sent.
///
/// # Errors
/// [`SyncError::NoDatabase`] where the desk was prepared by an older version of the app, or why the request failed.
pub async fn stored_files(
    transport: &dyn Transport,
    files: &Database,
    hashes: &[String],
) -> Result<BTreeMap<String, Stub>, SyncError> {
    let mut found = BTreeMap::new();
    for hashes in hashes.chunks(BATCH) {
        for lookup in read_lookup(transport.ask(files.look_up(hashes)).await)? {
            if let Lookup::Found(document) = lookup
                && let Some(sha256) = document.get("_id").and_then(Value::as_str)
                && let Some(stub) = Stub::read(&document)
            {
                found.insert(sha256.to_owned(), stub);
            }
        }
    }
    Ok(found)
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

/// Sends a file, and says how many bytes have gone. One that is there already stays as it is.
///
/// # Errors
/// [`SyncError::Unfit`] if the server never takes this one, or has other bytes under its hash; or why the request failed. Where fewer
/// nodes of a cluster took it than have to it is [`SyncError::Busy`]: whether it stays is to be asked later.
pub async fn upload(
    transport: &dyn BytesTransport,
    files: &Database,
    sha256: &str,
    bytes: Rc<[u8]>,
    gone: Gone,
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
    let own = Rc::clone(&bytes);
    let parts = vec![head.into_bytes().into(), bytes, end.into_bytes().into()];
    let request = BytesRequest {
        method: Method::Put,
        path: files.path(sha256),
        body: Some((format!("multipart/related; boundary=\"{sha256}\""), parts)),
        max_bytes: MAX_ANSWER,
        timeout_ms,
    };
    let response = as_text(transport.carry_up(request, gone).await);
    match response {
        Ok(Response { status: 202, .. }) => Err(SyncError::Busy(202)),
        Ok(Response { status: 409, .. }) => compare(transport, files, sha256, &own).await,
        Ok(Response { status: 403, body, .. }) => match reason(&body).split_once(": ") {
            // It is asked for the rules before it sees that it is there.
            Some(("unchangeable", _)) => compare(transport, files, sha256, &own).await,
            Some(("shape" | "unfit", why)) => Err(SyncError::Unfit(why.to_owned())),
            _ => Err(SyncError::NotMember),
        },
        other => read_body(other).map(drop),
    }
}

/// Whether what is there under a hash are these bytes: any member can put others there.
async fn compare(
    transport: &dyn Transport,
    files: &Database,
    sha256: &str,
    bytes: &[u8],
) -> Result<(), SyncError> {
    let found = stored_files(transport, files, &[sha256.to_owned()]).await?;
    match found.get(sha256) {
        Some(stub) if *stub == Stub::of(bytes) => Ok(()),
        Some(_) => Err(SyncError::Unfit(OTHER_BYTES.to_owned())),
        // A node that lags, or somebody has deleted it meanwhile.
        None => Err(SyncError::Busy(409)),
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
        Ok(BytesResponse { status: 200, body, .. }) => Ok(Some(body)),
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
/// Some may be deleted and others not; the call can be repeated. [`SyncError::Busy`] too where fewer nodes of a cluster took it than have
/// to: the files may come back with the others.
pub async fn delete_files(
    transport: &dyn Transport,
    files: &Database,
    hashes: &[String],
) -> Result<usize, SyncError> {
    let (mut deleted, mut unsure) = (0, false);
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
                    PushResult::Stored => deleted += 1,
                    PushResult::Accepted => unsure = true,
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
    if unsure { Err(SyncError::Busy(202)) } else { Ok(deleted) }
}

fn timeout_ms(bytes: u64) -> u32 {
    TIMEOUT_MS.saturating_add(u32::try_from(bytes / BYTES_PER_MS).unwrap_or(u32::MAX))
}

/// A response that is no file.
fn as_text(response: Result<BytesResponse, TransportError>) -> Result<Response, TransportError> {
    let BytesResponse { status, body, .. } = response?;
    Ok(Response { status, date: None, body: String::from_utf8_lossy(&body).into_owned() })
}

fn reason(body: &str) -> String {
    let body: Value = serde_json::from_str(body).unwrap_or_default();
    body.get("reason").and_then(Value::as_str).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sync::transport::{BytesFuture, ResponseFuture};
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    /// Answers every question with the one text, every transfer with the one status.
    struct Server(u16, String);

    impl Transport for Server {
        fn ask(&self, request: Request) -> ResponseFuture<'_> {
            let status = if request.path.ends_with("_bulk_docs") { self.0 } else { 200 };
            let body = if request.path.ends_with("_bulk_docs") {
                json!([{ "ok": true, "id": "f", "rev": "2-a" }]).to_string()
            } else {
                self.1.clone()
            };
            Box::pin(async move { Ok(Response { status, date: None, body }) })
        }
    }

    impl BytesTransport for Server {
        fn carry(&self, _request: BytesRequest) -> BytesFuture<'_> {
            let status = self.0;
            Box::pin(async move {
                Ok(BytesResponse { status, date: None, body: b"{\"ok\":true}".to_vec() })
            })
        }
    }

    fn now<T>(future: impl Future<Output = T>) -> T {
        match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(done) => done,
            Poll::Pending => panic!("it waits"),
        }
    }

    fn has(length: u64, digest: &str) -> String {
        let file = json!({ "length": length, "digest": digest, "stub": true });
        json!({ "rows": [{
            "id": "f", "key": "f", "value": { "rev": "1-a" },
            "doc": { "_id": "f", "_rev": "1-a", "_attachments": { "file": file } },
        }] })
        .to_string()
    }

    #[test]
    fn what_is_there_under_a_hash_counts_only_if_it_is_what_is_sent() {
        let files = Database::new("desk").files();
        let send = |status, found: &str| {
            let server = Server(status, found.to_owned());
            now(upload(&server, &files, "f", b"abc".as_slice().into(), Rc::new(|_| ())))
        };
        let right = has(3, "md5-kAFQmDzST7DWlj99KOF/cg==");
        assert_eq!(send(201, ""), Ok(()));
        assert_eq!(send(409, &right), Ok(()));
        for other in
            [has(3, "md5-AAAAmDzST7DWlj99KOF/cg=="), has(4, "md5-kAFQmDzST7DWlj99KOF/cg==")]
        {
            assert_eq!(send(409, &other), Err(SyncError::Unfit(OTHER_BYTES.to_owned())));
        }
        let gone = json!({ "rows": [{ "key": "f", "error": "not_found" }] }).to_string();
        assert_eq!(send(409, &gone), Err(SyncError::Busy(409)));
    }

    #[test]
    fn what_one_node_alone_took_is_not_done() {
        let files = Database::new("desk").files();
        let server = |status| Server(status, has(3, "md5-x"));
        assert_eq!(
            now(upload(&server(202), &files, "f", b"abc".as_slice().into(), Rc::new(|_| ()))),
            Err(SyncError::Busy(202))
        );
        let asked = ["f".to_owned()];
        assert_eq!(now(delete_files(&server(202), &files, &asked)), Err(SyncError::Busy(202)));
        assert!(now(delete_files(&server(201), &files, &asked)).is_ok());
    }
}
