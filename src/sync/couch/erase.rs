//! Erasure of a customer's words from events on the server, by a manager (design §12).

use serde_json::{Map, Value, json};

use super::Database;
use super::database::session_request;
use super::error::SyncError;
use super::leaves::{LEAVES, LeafId, read_leaves};
use super::responses::{Lookup, PushResult, read_lookup, read_push, read_session};
use crate::journal::codec;
use crate::model::EventId;
use crate::sync::document::{LINE, doc_id};
use crate::sync::transport::{Method, Request, Transport, TransportError};

/// Documents of one request.
const BATCH: usize = 500;

/// The result of an erasure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erasure {
    /// Erased documents.
    pub erased: usize,
    /// Ids of the documents that the server refused to change, with its reasons. Somebody else may have erased them at
    /// the same moment: a second call tells.
    pub refused: Vec<(String, String)>,
}

/// The documents of a lookup without text, contact and attachment. Those that had none of them are left out.
#[must_use]
pub fn erased_documents(lookups: Vec<Lookup>) -> Vec<Value> {
    let erase = |lookup: Lookup| match lookup {
        Lookup::Found(mut doc) => {
            // The server told it; it is no part of the document.
            doc.remove("_conflicts");
            let erased = erase_document(doc.clone());
            (erased != doc).then_some(Value::Object(erased))
        }
        Lookup::Missing | Lookup::Unreadable => None,
    };
    lookups.into_iter().filter_map(erase).collect()
}

fn erase_document(mut doc: Map<String, Value>) -> Map<String, Value> {
    if let Some(Value::String(line)) = doc.get_mut(LINE) {
        *line = codec::erased(line).into_owned();
    } else {
        codec::erase_map(&mut doc);
    }
    doc
}

/// Erases text, contact and attachment of events on the server, of every leaf of theirs, as a manager. Every desk, this one too, erases them
/// when it pulls the change. The server's admin also has the server compact the database. Idempotent.
///
/// # Errors
/// Some events may be erased and others not; the call can be repeated.
pub async fn erase(
    transport: &dyn Transport,
    database: &Database,
    events: &[EventId],
) -> Result<Erasure, SyncError> {
    let mut erasure = Erasure::default();
    let mut batches: Vec<&[EventId]> = events.chunks(BATCH).collect();
    while let Some(batch) = batches.pop() {
        let ids: Vec<String> = batch.iter().map(doc_id).collect();
        let response = transport.ask(database.look_up(&ids)).await;
        if matches!(response, Err(TransportError::TooLarge)) && batch.len() > 1 {
            let (one, other) = batch.split_at(batch.len() / 2);
            batches.extend([one, other]);
            continue;
        }
        let lookups = read_lookup(response)?;
        let rivals = rivals(&lookups);
        erasure.erased += push(transport, database, lookups, &mut erasure.refused).await?;
        // A document is written once in a request: the first rivals of all, then the second ones.
        for rivals in rivals {
            for part in rivals.chunks(LEAVES) {
                let docs = read_leaves(transport.ask(database.leaves(part)).await)?;
                let found =
                    docs.into_iter().map(|doc| doc.map_or(Lookup::Unreadable, Lookup::Found));
                push(transport, database, found.collect(), &mut erasure.refused).await?;
            }
        }
    }
    erasure.refused.sort_unstable();
    if erasure.erased > 0 {
        compact(transport, database).await;
    }
    Ok(erasure)
}

/// Has the server drop the former revisions, which members can read until then by their numbers. It lets only its admin ask.
async fn compact(transport: &dyn Transport, database: &Database) {
    let session = read_session(transport.ask(session_request()).await);
    if session.is_ok_and(|session| session.is("_admin")) {
        let compact = Request::send(Method::Post, database.path("_compact"), &json!({}));
        drop(transport.ask(compact).await);
    }
}

/// Writes the erased form of documents; returns how many.
async fn push(
    transport: &dyn Transport,
    database: &Database,
    lookups: Vec<Lookup>,
    refused: &mut Vec<(String, String)>,
) -> Result<usize, SyncError> {
    let documents = erased_documents(lookups);
    if documents.is_empty() {
        return Ok(0);
    }
    let mut erased = 0;
    for (id, result) in read_push(transport.ask(database.push(&documents)).await)? {
        match result {
            PushResult::Stored | PushResult::Accepted => erased += 1,
            PushResult::Rejected { reason, .. } => refused.push((id, reason)),
        }
    }
    Ok(erased)
}

/// The leaves that are not the winners: the first one of each document, the second ones, ….
fn rivals(lookups: &[Lookup]) -> Vec<Vec<LeafId>> {
    let mut rounds: Vec<Vec<LeafId>> = Vec::new();
    for lookup in lookups {
        let Lookup::Found(doc) = lookup else {
            continue;
        };
        let id = doc.get("_id").and_then(Value::as_str).unwrap_or_default();
        let conflicts = doc.get("_conflicts").and_then(Value::as_array).into_iter().flatten();
        for (round, rev) in conflicts.filter_map(Value::as_str).enumerate() {
            if rounds.len() == round {
                rounds.push(Vec::new());
            }
            if let Some(leaves) = rounds.get_mut(round) {
                leaves.push((id.to_owned(), rev.to_owned()));
            }
        }
    }
    rounds
}
