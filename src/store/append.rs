//! The rules on ids when a batch is written, for all stores.

use std::collections::HashMap;

use super::seq::Seq;
use crate::journal::{Event, codec};
use crate::model::{ChatId, EventId};

/// An event in its stored form: its id, its chat and its canonical line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    id: EventId,
    chat: Option<ChatId>,
    line: String,
    decided: bool,
}

impl Stored {
    /// The id of the event.
    #[must_use]
    pub fn id(&self) -> &EventId {
        &self.id
    }

    /// The event's chat; `None`: the desk as a whole.
    #[must_use]
    pub fn chat(&self) -> Option<&ChatId> {
        self.chat.as_ref()
    }

    /// The event as a server has it: it replaces what is stored under its id, whichever the journal's order prefers, so that
    /// all desks of the server have the same. What was erased stays so.
    #[must_use]
    pub fn decided(self) -> Self {
        Self { decided: true, ..self }
    }

    /// True if the event replaces another content of its id.
    fn replaces(&self, held: &str) -> bool {
        if self.decided {
            !codec::is_erasure(held, &self.line)
        } else {
            codec::supersedes(&self.line, held)
        }
    }

    /// The canonical line. It contains no line break: JSON escapes them.
    #[must_use]
    pub fn line(&self) -> &str {
        &self.line
    }
}

impl From<&Event> for Stored {
    fn from(event: &Event) -> Self {
        Self {
            id: event.id.clone(),
            chat: event.chat.clone(),
            line: codec::encode(event),
            decided: false,
        }
    }
}

/// The result for one event of a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The id is new; the event is stored.
    Added,
    /// The same line is stored already, or what an erasure has left of it.
    Duplicate,
    /// The id was stored with another content, which is replaced.
    Replaced,
    /// The id is stored with another content, which stands.
    Refused,
}

/// The result of a batch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Appended {
    /// One per event, in the order of the batch.
    pub outcomes: Vec<Outcome>,
    /// The first and the last number that were assigned; `None` if nothing had to be written.
    pub written: Option<(Seq, Seq)>,
}

impl Appended {
    /// Returns the new cursor of a reader who has read up to `cursor` and knows this batch; `None` if others wrote in
    /// between, so that reading must continue after `cursor`.
    #[must_use]
    pub fn advance(&self, cursor: Seq) -> Option<Seq> {
        match self.written {
            None => Some(cursor),
            Some((first, last)) => (first == cursor.plus(1)).then_some(last),
        }
    }
}

/// The changes that a batch makes.
pub(super) struct Plan<'a> {
    pub outcomes: Vec<Outcome>,
    /// Events to write under new numbers, in the order of the batch.
    pub write: Vec<&'a Stored>,
    /// Ids of `write` whose stored lines are removed.
    pub replace: Vec<&'a EventId>,
}

/// Plans a batch. `kept` returns the line that is stored for an id.
pub(super) fn plan<'batch, 'kept>(
    batch: &'batch [Stored],
    kept: impl Fn(&EventId) -> Option<&'kept str>,
) -> Plan<'batch> {
    // Per id: the line that stands so far, and the index of the batch's event that brought it.
    let mut standing: HashMap<&EventId, (&str, Option<usize>)> = HashMap::new();
    let mut outcomes = Vec::with_capacity(batch.len());
    for (index, new) in batch.iter().enumerate() {
        let before =
            standing.get(&new.id).copied().or_else(|| kept(&new.id).map(|line| (line, None)));
        let outcome = match before {
            None => Outcome::Added,
            Some((line, _)) if line == new.line || codec::is_erasure(line, &new.line) => {
                Outcome::Duplicate
            }
            Some((line, _)) if !new.replaces(line) => Outcome::Refused,
            Some((_, None)) => Outcome::Replaced,
            // It takes the outcome of the earlier event of the batch, which no longer stands.
            Some((_, Some(earlier))) => outcomes
                .get_mut(earlier)
                .map_or(Outcome::Added, |was| std::mem::replace(was, Outcome::Refused)),
        };
        if matches!(outcome, Outcome::Added | Outcome::Replaced) {
            standing.insert(&new.id, (&new.line, Some(index)));
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
