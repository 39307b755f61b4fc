//! Taking a customer's words out of events, as a manager (design §12).

use serde_json::{Map, Value};

use super::Database;
use super::answers::{Pushed, Seen, looked_up, pushed};
use super::trouble::Trouble;
use crate::journal::codec;
use crate::model::EventId;
use crate::sync::document::{LINE, doc_id};
use crate::sync::transport::Transport;

/// Documents that are looked at together.
const TOGETHER: usize = 500;

/// What became of an erasure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erasure {
    /// Documents that were erased.
    pub erased: usize,
    /// Documents of which the server did not take it, by their ids, with its reasons; somebody else may have erased them at
    /// the same moment: doing it again tells.
    pub refused: Vec<(String, String)>,
}

/// The documents of a look-up without text, contact and attachment: those that had any.
#[must_use]
pub fn erasing(seen: Vec<Seen>) -> Vec<Value> {
    let left = |seen: Seen| match seen {
        Seen::There(doc) => {
            let erased = erase_document(doc.clone());
            (erased != doc).then_some(Value::Object(erased))
        }
        Seen::Missing => None,
    };
    seen.into_iter().filter_map(left).collect()
}

fn erase_document(mut doc: Map<String, Value>) -> Map<String, Value> {
    if let Some(Value::String(line)) = doc.get_mut(LINE) {
        *line = codec::erased(line).into_owned();
    } else {
        codec::erase_map(&mut doc);
    }
    doc
}

/// Takes text, contact and attachment out of events on the server, as a manager. Every desk follows when it hears of it, this
/// one too. Doing it again changes nothing.
///
/// # Errors
/// Some may be erased and others not: it can be done again.
pub async fn erase(
    transport: &dyn Transport,
    database: &Database,
    events: &[EventId],
) -> Result<Erasure, Trouble> {
    let mut erasure = Erasure::default();
    for some in events.chunks(TOGETHER) {
        let ids: Vec<String> = some.iter().map(doc_id).collect();
        let seen = looked_up(transport.ask(database.look_up(&ids)).await)?;
        let documents = erasing(seen);
        if documents.is_empty() {
            continue;
        }
        for (id, fate) in pushed(transport.ask(database.push(&documents)).await)? {
            match fate {
                Pushed::Taken => erasure.erased += 1,
                Pushed::Not(reason) => erasure.refused.push((id, reason)),
            }
        }
    }
    erasure.refused.sort_unstable();
    Ok(erasure)
}
