//! [`Seen`]: the messages that an agent had before them. What is unread goes by it, and not by dates.
//!
//! A channel or a colleague's browser may deliver a message that is dated before an agent's answer and that the agent cannot
//! have read. Such a message is unread all the same, and brings the chat out of the archive and to the top of the list.

use std::collections::HashSet;

use super::machine::Source;
use super::{Body, Cause, ChatState, Draft, Event, Seen};
use crate::model::{AuthorKind, EventId};

/// The most unread messages that an event names. A chat with more was imported, and its order is the order of its dates.
const NAMED: usize = 1000;

impl Seen {
    /// Returns the messages that the author of a draft has before them in a chat in this state; `None` where that does not
    /// matter for what becomes of the chat.
    #[must_use]
    pub fn of(draft: &Draft, state: &ChatState) -> Option<Self> {
        let matters = match &draft.body {
            Body::Read | Body::MessageSent { campaign: None, .. } | Body::Archived => true,
            Body::StatusSet { status, .. } => status.is_final(),
            _ => false,
        };
        if !matters || draft.by.kind != AuthorKind::Agent {
            return None;
        }
        let ids = || state.unread.iter().map(|(_, id)| id.clone()).collect();
        Some(Self {
            last: state.last_message.as_ref()?.event.clone(),
            unread: (state.unread.len() <= NAMED).then(ids),
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

    /// Takes what an agent saw into account. `reads`: the event is a reading or an answer. `events` are those of the chat.
    pub(super) fn looked(&mut self, event: &Event, events: &[Event], source: &Source) {
        let reads = matches!(event.body, Body::Read) || event.is_agent_message();
        if event.by.kind != AuthorKind::Agent || !(reads || event.seen.is_some()) {
            return;
        }
        let unseen = match event.seen.as_deref() {
            None => Vec::new(),
            Some(Seen { unread: Some(named), .. }) => {
                let mut named: HashSet<&EventId> = named.iter().collect();
                let mut unseen = self.unread.clone();
                unseen.retain(|(_, id)| !named.remove(id));
                if reads {
                    self.seen_early.extend(named.into_iter().cloned());
                }
                unseen
            }
            Some(Seen { last, unread: None }) => {
                let last = events.iter().rev().find(|one| one.id == *last).map(Event::key);
                // An event that is not here, or that is dated later, says no more than the date does.
                let last = last.unwrap_or_else(|| event.key());
                self.unread.iter().filter(|message| **message > last).cloned().collect()
            }
        };
        if !unseen.is_empty() {
            self.activity = self.activity.max(event.at);
            self.archive_due = None;
            self.set_archived(false, Cause::CustomerWrote, source);
        }
        if reads {
            self.unread = unseen;
        }
    }
}
