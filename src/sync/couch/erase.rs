//! Erasure of a customer's words from events on the server, by a manager (design §12).

use serde_json::{Map, Value};

use super::Database;
use super::error::SyncError;
use super::responses::{Lookup, PushResult, read_lookup, read_push};
use crate::journal::codec;
use crate::model::EventId;
use crate::sync::document::{LINE, doc_id};
use crate::sync::transport::Transport;

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
        Lookup::Found(doc) => {
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

/// Erases text, contact and attachment of events on the server, as a manager. Every desk, this one too, erases them
/// when it pulls the change. Idempotent.
///
/// # Errors
/// Some events may be erased and others not; the call can be repeated.
pub async fn erase(
    transport: &dyn Transport,
    database: &Database,
    events: &[EventId],
) -> Result<Erasure, SyncError> {
    let mut erasure = Erasure::default();
    for batch in events.chunks(BATCH) {
        let ids: Vec<String> = batch.iter().map(doc_id).collect();
        let lookups = read_lookup(transport.ask(database.look_up(&ids)).await)?;
        let documents = erased_documents(lookups);
        if documents.is_empty() {
            continue;
        }
        for (id, result) in read_push(transport.ask(database.push(&documents)).await)? {
            match result {
                PushResult::Accepted => erasure.erased += 1,
                PushResult::Rejected { reason, .. } => erasure.refused.push((id, reason)),
            }
        }
    }
    erasure.refused.sort_unstable();
    Ok(erasure)
}
