//! Which chats a report is about.

use std::collections::BTreeSet;

use crate::journal::{ChatState, What};
use crate::model::{AgentId, Status, Tag, Timestamp};

/// A status to look for, or chats that never had one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusFilter {
    /// This status.
    Is(Status),
    /// None.
    None,
}

/// Chats whose responsible, tags and status match, as they stood just before an instant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// This agent is responsible.
    pub agent: Option<AgentId>,
    /// It carries this tag.
    pub tag: Option<Tag>,
    /// It is in this status.
    pub status: Option<StatusFilter>,
}

impl Wanted {
    /// Whether the chat matched just before `instant`.
    #[must_use]
    pub fn holds(&self, chat: &ChatState, instant: Timestamp) -> bool {
        if *self == Self::default() {
            return true;
        }
        let (mut responsible, mut tags, mut status) = (None, BTreeSet::new(), None);
        for change in chat.changes.iter().take_while(|change| change.at < instant) {
            match &change.what {
                What::Status { to, .. } => status = Some(*to),
                What::Responsible { to, .. } => responsible = to.as_ref(),
                What::Tags { added, removed } => {
                    for tag in removed {
                        tags.remove(tag);
                    }
                    tags.extend(added);
                }
                What::Waiting { .. } | What::Archived(_) | What::ChainStopped => {}
            }
        }
        let agent = self
            .agent
            .as_ref()
            .is_none_or(|agent| responsible == Some(agent));
        let tag = self.tag.as_ref().is_none_or(|tag| tags.contains(tag));
        let status = match self.status {
            None => true,
            Some(StatusFilter::Is(wanted)) => status == Some(wanted),
            Some(StatusFilter::None) => status.is_none(),
        };
        agent && tag && status
    }
}
