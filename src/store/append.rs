//! What a batch does to a store: the rules on ids, for all stores alike.

use std::collections::HashMap;

use super::Seq;
use crate::journal::{Event, codec};
use crate::model::{ChatId, EventId};

/// An event as it is kept: its canonical line, and the id that names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    id: EventId,
    chat: Option<ChatId>,
    line: String,
}

impl Stored {
    /// The id of the event.
    #[must_use]
    pub fn id(&self) -> &EventId {
        &self.id
    }

    /// The chat that it belongs to; `None`: to the desk as a whole.
    #[must_use]
    pub fn chat(&self) -> Option<&ChatId> {
        self.chat.as_ref()
    }

    /// The canonical line. It holds no line break: JSON escapes them.
    #[must_use]
    pub fn line(&self) -> &str {
        &self.line
    }
}

impl From<&Event> for Stored {
    fn from(event: &Event) -> Self {
        Self { id: event.id.clone(), chat: event.chat.clone(), line: codec::encode(event) }
    }
}

/// What became of one event of a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is new, and kept.
    Added,
    /// The very same line is kept already.
    Duplicate,
    /// Its id was kept with another content, which it has replaced.
    Replaced,
    /// Its id is kept with another content, which stands.
    Refused,
}

/// What became of a batch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Appended {
    /// Of each event, in the order of the batch.
    pub outcomes: Vec<Outcome>,
    /// The first and the last number that were given; `None` if nothing had to be written.
    pub written: Option<(Seq, Seq)>,
}

impl Appended {
    /// Where a reader stands who had read up to `cursor` and knows this batch; `None` if others wrote in
    /// between: then it must read on after `cursor`.
    #[must_use]
    pub fn advance(&self, cursor: Seq) -> Option<Seq> {
        match self.written {
            None => Some(cursor),
            Some((first, last)) => (first == cursor.plus(1)).then_some(last),
        }
    }
}

/// What has to be done for a batch.
pub(super) struct Plan<'a> {
    /// What becomes of each event.
    pub outcomes: Vec<Outcome>,
    /// To write under new numbers, in the order of the batch.
    pub write: Vec<&'a Stored>,
    /// Ids of `write` whose kept lines have to go.
    pub replace: Vec<&'a EventId>,
}

/// Decides what to do, given the lines that are kept under ids of the batch.
pub(super) fn plan<'batch, 'kept>(
    batch: &'batch [Stored],
    kept: impl Fn(&EventId) -> Option<&'kept str>,
) -> Plan<'batch> {
    // Per id: the line that stands so far, and which event of the batch brought it, if one did.
    let mut standing: HashMap<&EventId, (&str, Option<usize>)> = HashMap::new();
    let mut outcomes = Vec::with_capacity(batch.len());
    for (place, new) in batch.iter().enumerate() {
        let before =
            standing.get(&new.id).copied().or_else(|| kept(&new.id).map(|line| (line, None)));
        let outcome = match before {
            None => Outcome::Added,
            Some((line, _)) if line == new.line => Outcome::Duplicate,
            Some((line, _)) if !codec::supersedes(&new.line, line) => Outcome::Refused,
            Some((_, None)) => Outcome::Replaced,
            // It takes over what the earlier event of the batch was about to do.
            Some((_, Some(earlier))) => outcomes
                .get_mut(earlier)
                .map_or(Outcome::Added, |was| std::mem::replace(was, Outcome::Refused)),
        };
        if matches!(outcome, Outcome::Added | Outcome::Replaced) {
            standing.insert(&new.id, (&new.line, Some(place)));
        }
        outcomes.push(outcome);
    }
    let chosen = |wanted: fn(Outcome) -> bool| {
        batch
            .iter()
            .zip(&outcomes)
            .filter(move |(_, outcome)| wanted(**outcome))
            .map(|(event, _)| event)
    };
    Plan {
        write: chosen(|outcome| matches!(outcome, Outcome::Added | Outcome::Replaced)).collect(),
        replace: chosen(|outcome| outcome == Outcome::Replaced).map(Stored::id).collect(),
        outcomes,
    }
}
