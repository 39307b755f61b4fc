//! Filters of the chats of a report.

use super::state_at::{StateAt, bodies_before, channel_before};
use crate::journal::{Body, Chat, What};
use crate::model::{AgentId, CampaignId, Status, Tag, Timestamp};

/// A status, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusFilter {
    /// This status.
    Is(Status),
    /// None.
    None,
}

/// The filters of a report, applied to chats as they were just before an instant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// This agent is responsible.
    pub agent: Option<AgentId>,
    /// The chat has this tag.
    pub tag: Option<Tag>,
    /// The chat is in this status.
    pub status: Option<StatusFilter>,
    /// The contact's channel is this one.
    pub channel: Option<String>,
    /// The chat has a message of this campaign.
    pub campaign: Option<CampaignId>,
    /// An attendance of the chat was ended for this reason.
    pub end_reason: Option<String>,
}

impl Wanted {
    /// Returns true where the chat matched just before `instant`. A chat that had not begun had no status, no tags and no
    /// agent.
    #[must_use]
    pub fn holds(&self, chat: &Chat, instant: Timestamp) -> bool {
        *self == Self::default()
            || self.holds_by_changes(chat, instant) && self.holds_by_events(chat, instant)
    }

    fn holds_by_changes(&self, chat: &Chat, instant: Timestamp) -> bool {
        let state_at = StateAt::before(chat, instant);
        let agent = self.agent.as_ref();
        let tag = self.tag.as_ref();
        agent.is_none_or(|agent| state_at.responsible == Some(agent))
            && tag.is_none_or(|tag| state_at.tags.contains(tag))
            && match self.status {
                None => true,
                Some(StatusFilter::Is(wanted)) => state_at.status == Some(wanted),
                Some(StatusFilter::None) => state_at.status.is_none(),
            }
    }

    fn holds_by_events(&self, chat: &Chat, instant: Timestamp) -> bool {
        let channel = self.channel.as_deref();
        channel.is_none_or(|wanted| channel_before(chat, instant) == Some(wanted))
            && self.end_reason.as_ref().is_none_or(|wanted| {
                let changes = chat.state().changes.iter();
                changes.take_while(|change| change.at < instant).any(|change| {
                    matches!(&change.what, What::Status { end_reason: Some(reason), .. } if **reason == **wanted)
                })
            })
            && self.campaign.as_ref().is_none_or(|wanted| {
                bodies_before(chat, instant).any(|body| {
                    matches!(body, Body::MessageSent { campaign: Some(campaign), .. } if campaign == wanted)
                })
            })
    }
}
