//! The content of a journal file, for the preview before its import.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::journal::{Body, DeskFact, Event, Unfolded};
use crate::model::{AgentId, ChatId, Timestamp};

/// Counts the events of a journal.
#[derive(Clone, Debug)]
pub struct JournalSummary {
    now: Timestamp,
    events: u64,
    by_type: BTreeMap<&'static str, u64>,
    unfolded: BTreeMap<Unfolded, u64>,
    chats: HashSet<ChatId>,
    agents: BTreeSet<AgentId>,
    span: Option<(Timestamp, Timestamp)>,
    future: u64,
}

impl JournalSummary {
    /// Creates an empty summary. Events dated after `now` are counted separately.
    #[must_use]
    pub fn new(now: Timestamp) -> Self {
        Self {
            now,
            events: 0,
            by_type: BTreeMap::new(),
            unfolded: BTreeMap::new(),
            chats: HashSet::new(),
            agents: BTreeSet::new(),
            span: None,
            future: 0,
        }
    }

    /// Counts an event.
    pub fn add(&mut self, event: &Event) {
        self.events += 1;
        if let Body::Unfolded(why) = &event.body {
            *self.unfolded.entry(*why).or_default() += 1;
        } else if let Some(name) = event.body.wire_type() {
            *self.by_type.entry(name).or_default() += 1;
            // As on the desk, an event of the whole desk, or one that is not folded, makes no chat.
            if let Some(chat) = &event.chat
                && !matches!(event.body, Body::Desk(..))
                && !self.chats.contains(chat)
            {
                self.chats.insert(chat.clone());
            }
        }
        self.agents.extend(event.by.agent_id());
        if let Body::Desk(DeskFact::Agent, agent) = &event.body {
            let id = agent.get("id").and_then(serde_json::Value::as_str);
            self.agents.extend(id.map(AgentId::from));
        }
        let (first, last) = self.span.unwrap_or((event.at, event.at));
        self.span = Some((first.min(event.at), last.max(event.at)));
        self.future += u64::from(event.at > self.now);
    }

    /// Returns the number of events, those that are not folded included.
    #[must_use]
    pub fn events(&self) -> u64 {
        self.events
    }

    /// Returns the number of events by type name in the journal, without those that are not folded.
    #[must_use]
    pub fn by_type(&self) -> &BTreeMap<&'static str, u64> {
        &self.by_type
    }

    /// Returns the number of events that are kept but not folded, by reason.
    #[must_use]
    pub fn unfolded(&self) -> &BTreeMap<Unfolded, u64> {
        &self.unfolded
    }

    /// Returns the number of chats.
    #[must_use]
    pub fn chats(&self) -> usize {
        self.chats.len()
    }

    /// Returns the agents who acted or were saved.
    #[must_use]
    pub fn agents(&self) -> &BTreeSet<AgentId> {
        &self.agents
    }

    /// Returns the first and the last instant; `None` without events.
    #[must_use]
    pub fn span(&self) -> Option<(Timestamp, Timestamp)> {
        self.span
    }

    /// Returns the number of events dated after now.
    #[must_use]
    pub fn future(&self) -> u64 {
        self.future
    }
}
