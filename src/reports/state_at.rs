//! The state of a chat at an instant, from its changes and events.

use std::collections::BTreeSet;

use crate::journal::{Body, Chat, What};
use crate::model::{AgentId, Status, Tag, Timestamp};

/// The state of a chat from the changes before an instant. A chat that had not begun has no status, no tags and no agent.
#[derive(Default)]
pub(super) struct StateAt<'a> {
    pub responsible: Option<&'a AgentId>,
    pub tags: BTreeSet<&'a Tag>,
    pub status: Option<Status>,
}

impl<'a> StateAt<'a> {
    /// Returns the state just before `instant`.
    pub fn before(chat: &'a Chat, instant: Timestamp) -> Self {
        let mut state_at = Self::default();
        let changes = chat.state().changes.iter();
        for change in changes.take_while(|change| change.at < instant) {
            match &change.what {
                What::Status { to, .. } => state_at.status = Some(*to),
                What::Responsible { to, .. } => state_at.responsible = to.as_ref(),
                What::Tags { added, removed } => {
                    for tag in removed {
                        state_at.tags.remove(tag);
                    }
                    state_at.tags.extend(added);
                }
                What::Waiting { .. }
                | What::Archived(_)
                | What::Noted { .. }
                | What::Kept
                | What::ChainStopped
                | What::RulesStopped => {}
            }
        }
        state_at
    }
}

/// Returns the events of a chat before an instant, without those taken back.
pub(super) fn bodies_before(
    chat: &Chat,
    instant: Timestamp,
) -> impl DoubleEndedIterator<Item = &Body> {
    let known = chat.events().partition_point(|event| event.at < instant);
    let known = chat.events().iter().take(known);
    known.filter(|event| !chat.skipped().contains(&event.id)).map(|event| &event.body)
}

/// Returns the contact's channel just before an instant.
pub(super) fn channel_before(chat: &Chat, instant: Timestamp) -> Option<&str> {
    let contact = bodies_before(chat, instant).rev().find_map(|body| match body {
        Body::ChatStarted { contact } | Body::ContactUpdated { contact } => Some(contact),
        _ => None,
    })?;
    contact.channel.as_deref()
}
