//! Documents with several leaves: all are read, and the one that stands is chosen as every desk chooses, whichever of them
//! came first and whichever the server calls the winner (`docs/decisions/hostile-members.md`).

use serde_json::{Map, Value};

use super::pause::Pause;
use super::pull_lane::{Conflict, Leaf, Pulled, Stage};
use super::{Purpose, Replicator};
use crate::journal::{Event, codec};
use crate::model::Timestamp;
use crate::sync::Rival;
use crate::sync::couch::{LEAVES, LeafId, SyncError, read_leaves};
use crate::sync::document::{IMPORTED_BY, from_document};
use crate::sync::transport::{Response, TransportError};

impl Replicator {
    /// Reads the leaves that are still to be read, then compares.
    pub(super) fn read_leaves(
        &mut self,
        now: Timestamp,
        mut pulled: Pulled,
        mut modified: Vec<(Event, Conflict)>,
    ) {
        if pulled.leaves.is_empty() {
            modified.extend(pulled.chosen());
            return self.compare(pulled, modified);
        }
        let part = self.pull.leaves.min(pulled.leaves.len());
        let request = self.database.leaves(pulled.leaves.get(..part).unwrap_or_default());
        self.pull.stage = Stage::ReadingLeaves { pulled, modified };
        self.ask(now, Purpose::Leaves, request);
    }

    pub(super) fn on_leaves(&mut self, now: Timestamp, response: Result<Response, TransportError>) {
        let Stage::ReadingLeaves { mut pulled, modified } = std::mem::take(&mut self.pull.stage)
        else {
            return;
        };
        let asked = self.pull.leaves.min(pulled.leaves.len());
        let is_too_large = matches!(response, Err(TransportError::TooLarge));
        if is_too_large && asked > 1 {
            self.pull.leaves = asked / 2;
            return self.read_leaves(now, pulled, modified);
        }
        let docs = match read_leaves(response) {
            Ok(docs) if docs.len() == asked => docs,
            // One alone that is larger than any event.
            Err(_) if is_too_large => vec![None],
            failed => {
                // The page comes again, with the leaves that there are then.
                self.pull.reset();
                self.pull.lacking.grow(now);
                return self.fail(now, failed.err().unwrap_or(SyncError::Strange(200)));
            }
        };
        self.pull.lacking = Pause::default();
        self.pull.leaves = (self.pull.leaves * 2).min(LEAVES);
        let ids: Vec<LeafId> = pulled.leaves.drain(..asked).collect();
        for ((id, _), doc) in ids.into_iter().zip(docs) {
            pulled.add_leaf(id, doc);
        }
        self.read_leaves(now, pulled, modified);
    }
}

impl Pulled {
    /// Compares a leaf with the one of its document that stands so far. The other is named.
    fn add_leaf(&mut self, id: String, doc: Option<Map<String, Value>>) {
        let stands = self.standing.entry(id).or_default();
        let Some(new) = doc.and_then(read) else {
            return;
        };
        let Some(held) = stands else {
            *stands = Some(new);
            return;
        };
        let loser = if codec::supersedes(&new.line, &held.line) {
            std::mem::replace(held, new)
        } else {
            new
        };
        // What was erased, and what it was, are no rivals.
        if loser.line != held.line && !codec::is_erasure(&held.line, &loser.line) {
            self.rivals.push(Rival { id: loser.event.id.to_string(), by: loser.by });
        }
    }

    /// Takes the events that stand.
    fn chosen(&mut self) -> Vec<(Event, Conflict)> {
        let mut chosen = Vec::new();
        for (id, stands) in std::mem::take(&mut self.standing) {
            match stands {
                Some(leaf) => chosen.push((leaf.event, Conflict::Chosen)),
                None => self.odd.push(id),
            }
        }
        chosen
    }
}

/// The event of a leaf; `None` if it holds none.
fn read(doc: Map<String, Value>) -> Option<Leaf> {
    if doc.get("_deleted") == Some(&Value::Bool(true)) {
        return None;
    }
    let importer = doc.get(IMPORTED_BY).and_then(Value::as_str).map(str::to_owned);
    let event = from_document(doc)?;
    let line = codec::encode(&event);
    let author = || event.by.id.as_deref().unwrap_or(event.by.kind.wire()).to_owned();
    let by = importer.unwrap_or_else(author);
    Some(Leaf { event, line, by })
}
