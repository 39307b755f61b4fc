//! [`Seen`]: the messages that an agent had before them. What is unread goes by it, and not by dates.
//!
//! A channel or a colleague's browser may deliver a message that is dated before an agent's answer and that the agent cannot
//! have read. Such a message is unread all the same, and brings the chat out of the archive and to the top of the list.

use std::collections::HashSet;

use super::machine::Source;
use super::{Body, Cause, ChatState, Draft, Event, Mention, Planned, Seen};
use crate::model::{AgentId, AuthorKind, EventId};

/// The most unread messages that an event names, and the most bytes of their ids: events stay small. A chat with more was
/// imported, and its order is the order of its dates.
const NAMED: usize = 1000;
const NAMED_BYTES: usize = 64 * 1024;

impl Seen {
    /// Returns the messages that the author of a draft has before them in a chat in this state; `None` where that does not
    /// matter for what becomes of the chat.
    #[must_use]
    pub fn of(draft: &Draft, state: &ChatState) -> Option<Self> {
        let matters = match &draft.body {
            // What is sent later answers what was there when it was written.
            Body::Read { .. }
            | Body::MessageSent { campaign: None, .. }
            | Body::Planned { what: Planned::Message { .. }, .. }
            | Body::Archived => true,
            Body::StatusSet { status, .. } => status.is_final(),
            _ => false,
        };
        if !matters || draft.by.kind != AuthorKind::Agent {
            return None;
        }
        let ids = || state.unread.iter().map(|(_, id)| id);
        let is_small = state.unread.len() <= NAMED
            && ids().map(|id| id.as_str().len()).sum::<usize>() <= NAMED_BYTES;
        Some(Self {
            last: state.last_message.as_ref()?.event.clone(),
            unread: is_small.then(|| ids().cloned().collect()),
        })
    }
}

impl ChatState {
    /// Adds a message of the customer to those that nobody has read, unless an agent dated before it had it before them.
    pub(super) fn received(&mut self, event: &Event) {
        if !self.seen_early.remove(&event.id) {
            self.unread.push(event.key());
        }
    }

    /// Adds the agents whom a note mentions, until they have seen it. Nobody is told of their own note.
    pub(super) fn mentioned(&mut self, agents: &[AgentId], note: &Event) {
        for (index, agent) in agents.iter().enumerate() {
            let is_author = note.by.id.as_deref() == Some(agent.as_str());
            if !is_author && !agents.iter().take(index).any(|other| other == agent) {
                self.mentions.push(Mention { agent: agent.clone(), note: note.id.clone() });
            }
        }
    }

    /// Takes off the mentions of an agent that they saw. A reading names them, and so leaves those that came later with an
    /// earlier date; it is dated after all that was there.
    pub(super) fn saw_mentions(&mut self, notes: &[EventId], reading: &Event) {
        if !notes.is_empty() && !self.mentions.is_empty() {
            let seen: HashSet<&EventId> = notes.iter().collect();
            let reader = reading.by.id.as_deref();
            self.mentions.retain(|mention| {
                reader != Some(mention.agent.as_str()) || !seen.contains(&mention.note)
            });
        }
    }

    /// Returns the notes that mention an agent who has not seen them.
    pub fn mentions_of<'a>(&'a self, agent: &'a AgentId) -> impl Iterator<Item = &'a EventId> {
        let its = self.mentions.iter().filter(move |mention| mention.agent == *agent);
        its.map(|mention| &mention.note)
    }

    /// Takes what an agent saw into account. A reading or an answer makes it read; an archiving or an end does not. `events` are
    /// those of the chat.
    pub(super) fn looked(&mut self, event: &Event, events: &[Event], source: &Source) {
        let reads = matches!(event.body, Body::Read { .. }) || event.is_agent_message();
        let looks = reads || event.seen.is_some() && !matches!(event.body, Body::Planned { .. });
        if event.by.kind != AuthorKind::Agent || !looks {
            return;
        }
        let missed = match event.seen.as_deref() {
            None => {
                self.unread.clear();
                false
            }
            Some(Seen { unread: Some(named), .. }) => {
                let mut named: HashSet<&EventId> = named.iter().collect();
                if reads {
                    self.unread.retain(|(_, id)| !named.remove(id));
                    self.seen_early.extend(named.into_iter().cloned());
                    !self.unread.is_empty()
                } else {
                    self.unread.len() > named.len()
                        || self.unread.iter().any(|(_, id)| !named.contains(id))
                }
            }
            Some(Seen { unread: None, .. }) if self.unread.is_empty() => false,
            Some(Seen { last, unread: None }) => {
                let last = events.iter().rev().find(|one| one.id == *last).map(Event::key);
                // An event that is not here, or that is dated later, says no more than the date does.
                let last = last.unwrap_or_else(|| event.key());
                let missed = self.unread.last().is_some_and(|message| *message > last);
                if reads {
                    self.unread.retain(|message| *message > last);
                }
                missed
            }
        };
        if missed {
            self.activity = self.activity.max(event.at);
            self.archive_due = None;
            self.set_archived(false, Cause::CustomerWrote, source);
        }
    }
}
