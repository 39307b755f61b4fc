//! Which chats a report is about.

use std::collections::BTreeSet;

use crate::journal::{Body, Chat, What};
use crate::model::{AgentId, CampaignId, Status, Tag, Timestamp};

/// A status to look for, or chats that never had one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusFilter {
    /// This status.
    Is(Status),
    /// None.
    None,
}

/// What chats must have, as they stood just before an instant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// This agent is responsible.
    pub agent: Option<AgentId>,
    /// It carries this tag.
    pub tag: Option<Tag>,
    /// It is in this status.
    pub status: Option<StatusFilter>,
    /// The contact came by this channel.
    pub channel: Option<String>,
    /// It has been written to by this campaign.
    pub campaign: Option<CampaignId>,
}

impl Wanted {
    /// Whether the chat matched just before `instant`. One that had not begun had no status, no tags and nobody responsible.
    #[must_use]
    pub fn holds(&self, chat: &Chat, instant: Timestamp) -> bool {
        *self == Self::default()
            || self.holds_by_changes(chat, instant) && self.holds_by_events(chat, instant)
    }

    fn holds_by_changes(&self, chat: &Chat, instant: Timestamp) -> bool {
        let (mut responsible, mut tags, mut status) = (None, BTreeSet::new(), None);
        let changes = chat.state().changes.iter();
        for change in changes.take_while(|change| change.at < instant) {
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

    fn holds_by_events(&self, chat: &Chat, instant: Timestamp) -> bool {
        if self.channel.is_none() && self.campaign.is_none() {
            return true;
        }
        let (mut channel, mut campaigned) = (None, false);
        let known = chat.events().iter().take_while(|event| event.at < instant);
        for event in known.filter(|event| !chat.skipped().contains(&event.id)) {
            match &event.body {
                Body::ChatStarted { contact } | Body::ContactUpdated { contact } => {
                    channel = contact.channel.as_deref();
                }
                Body::MessageSent { campaign, .. } => {
                    campaigned |= campaign.is_some() && *campaign == self.campaign;
                }
                _ => {}
            }
        }
        let by_channel = self.channel.as_deref();
        by_channel.is_none_or(|wanted| channel == Some(wanted))
            && (self.campaign.is_none() || campaigned)
    }
}
