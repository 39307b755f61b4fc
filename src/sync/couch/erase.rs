//! Erasure of a customer's words from events on the server, by a manager (design §12).

use std::collections::HashMap;

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

impl Erasure {
    fn add(&mut self, more: Self) {
        self.erased += more.erased;
        self.refused.extend(more.refused);
    }
}

/// What is taken out of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// All that tells of a customer.
    Whole,
    /// Text, contact and attachment: what the rules of older servers let be taken out.
    Words,
    /// The key of the person that a contact belongs to.
    Person,
}

/// The documents of a lookup without all that tells of a customer. Those that had nothing of it are left out.
#[must_use]
pub fn erased_documents(lookups: Vec<Lookup>) -> Vec<Value> {
    documents(&lookups, Form::Whole)
}

/// Returns the document of a lookup without what a form takes out; `None` where it had nothing of it.
#[must_use]
pub fn erased_as(lookup: &Lookup, form: Form) -> Option<Value> {
    documents(std::slice::from_ref(lookup), form).pop()
}

fn documents(lookups: &[Lookup], form: Form) -> Vec<Value> {
    let erase = |lookup: &Lookup| match lookup {
        Lookup::Found(doc) => {
            let mut doc = doc.clone();
            // The server told it; it is no part of the document.
            doc.remove("_conflicts");
            let erased = erase_document(doc.clone(), form);
            (erased != doc).then_some(Value::Object(erased))
        }
        Lookup::Missing | Lookup::Unreadable => None,
    };
    lookups.iter().filter_map(erase).collect()
}

fn erase_document(mut doc: Map<String, Value>, form: Form) -> Map<String, Value> {
    let erase = match form {
        Form::Whole => codec::erase_map,
        Form::Words => codec::erase_words,
        Form::Person => codec::erase_person,
    };
    match doc.get_mut(LINE) {
        Some(Value::String(line)) => {
            if let Ok(Value::Object(mut event)) = serde_json::from_str(line) {
                erase(&mut event);
                *line = Value::Object(event).to_string();
            }
        }
        _ => erase(&mut doc),
    }
    doc
}

/// Takes out what tells of a customer of events on the server, of every leaf of theirs, as a manager. Every desk, this one too, follows
/// when it pulls the change. The server's admin also has the server compact the database. Idempotent.
///
/// # Errors
/// Some events may be erased and others not; the call can be repeated.
pub async fn erase(
    transport: &dyn Transport,
    database: &Database,
    events: &[EventId],
    form: Form,
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
        erasure.erased += push(transport, database, &lookups, form, &mut erasure.refused).await?;
        // A document is written once in a request: the first rivals of all, then the second ones.
        for rivals in rivals {
            for part in rivals.chunks(LEAVES) {
                let docs = read_leaves(transport.ask(database.leaves(part)).await)?;
                let found =
                    docs.into_iter().map(|doc| doc.map_or(Lookup::Unreadable, Lookup::Found));
                let found: Vec<Lookup> = found.collect();
                push(transport, database, &found, form, &mut erasure.refused).await?;
            }
        }
    }
    erasure.refused.sort_unstable();
    if erasure.erased > 0 {
        compact(transport, database).await;
    }
    Ok(erasure)
}

/// The events that tell of a customer, as an erasure goes through them.
#[derive(Clone, Copy, Debug)]
pub struct OfCustomer<'a> {
    /// Events that hold a text, a file or a number.
    pub whole: &'a [EventId],
    /// Events of other chats that name the customer as the person whose chat it was.
    pub named: &'a [EventId],
    /// Events that hold a contact: they alone tell which chats, and which of `named`, are the customer's.
    pub contacts: &'a [EventId],
}

/// Takes a customer out of the server's events, as [`erase`] does. Contacts go last, and only once nothing else was refused: whoever tries
/// again finds by them what is left.
///
/// # Errors
/// As [`erase`].
pub async fn erase_customer(
    transport: &dyn Transport,
    database: &Database,
    of: OfCustomer<'_>,
) -> Result<Erasure, SyncError> {
    let mut erasure = erase(transport, database, of.whole, Form::Whole).await?;
    erasure.add(erase(transport, database, of.named, Form::Person).await?);
    if erasure.refused.is_empty() {
        erasure.add(erase(transport, database, of.contacts, Form::Whole).await?);
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

/// Writes the erased form of documents; returns how many. The rules of an older server refuse some of it: what they let be taken out
/// is, and the rest stays among the refused.
async fn push(
    transport: &dyn Transport,
    database: &Database,
    lookups: &[Lookup],
    form: Form,
    refused: &mut Vec<(String, String)>,
) -> Result<usize, SyncError> {
    let (mut erased, before) = (0, refused.len());
    for (id, result) in write(transport, database, &documents(lookups, form)).await? {
        match result {
            PushResult::Stored | PushResult::Accepted => erased += 1,
            PushResult::Rejected { reason, .. } => refused.push((id, reason)),
        }
    }
    if form == Form::Whole && refused.len() > before {
        let of = refused.get(before..).unwrap_or_default();
        let is_refused = |doc: &Value| of.iter().any(|(id, _)| doc["_id"] == **id);
        let mut words = documents(lookups, Form::Words);
        words.retain(is_refused);
        let results = write(transport, database, &words).await?;
        erased += results.values().filter(|it| !matches!(it, PushResult::Rejected { .. })).count();
    }
    Ok(erased)
}

async fn write(
    transport: &dyn Transport,
    database: &Database,
    documents: &[Value],
) -> Result<HashMap<String, PushResult>, SyncError> {
    if documents.is_empty() {
        return Ok(HashMap::new());
    }
    read_push(transport.ask(database.push(documents)).await)
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
