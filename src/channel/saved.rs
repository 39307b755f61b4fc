//! [`SavedLine`]: what the journal says of a line.

use serde_json::Value;

use crate::journal::{Body, DeskConfig, DeskFact};
use crate::model::object;

/// The public half of a line, as its last `channel_saved` says. Secrets are kept elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedLine {
    /// The id; events of the line begin with it.
    pub id: String,
    /// The name that people gave it.
    pub name: String,
    /// The network: `telegram`.
    pub kind: String,
    /// It neither receives nor sends until somebody says so.
    pub paused: bool,
    /// It was taken away; its chats stay.
    pub removed: bool,
}

impl SavedLine {
    /// Returns the lines of a desk that were not taken away, in the order in which they were added.
    #[must_use]
    pub fn all(config: &DeskConfig) -> Vec<Self> {
        let mut lines: Vec<Self> = Vec::new();
        let skipped = config.skipped();
        for event in config.events().iter().filter(|event| !skipped.contains(&event.id)) {
            if let Body::Desk(DeskFact::Channel, payload) = &event.body
                && let Some(line) = Self::read(payload)
            {
                match lines.iter_mut().find(|known| known.id == line.id) {
                    Some(known) => *known = line,
                    None => lines.push(line),
                }
            }
        }
        lines.retain(|line| !line.removed);
        lines
    }

    fn read(payload: &Value) -> Option<Self> {
        let text = |key| payload.get(key).and_then(Value::as_str).map(str::to_owned);
        let is = |key| payload.get(key).and_then(Value::as_bool).unwrap_or_default();
        Some(Self {
            id: text("id")?,
            name: text("name").unwrap_or_default(),
            kind: text("kind").unwrap_or_default(),
            paused: is("paused"),
            removed: is("removed"),
        })
    }

    /// Returns the payload of its `channel_saved`.
    #[must_use]
    pub fn payload(&self) -> Value {
        object(vec![
            ("id", self.id.as_str().into()),
            ("name", self.name.as_str().into()),
            ("kind", self.kind.as_str().into()),
            ("paused", self.paused.into()),
            ("removed", self.removed.into()),
        ])
    }
}
