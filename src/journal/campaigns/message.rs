//! What a campaign writes to one chat: the same event to the byte, whichever browser writes it.

use uuid::Uuid;

use super::{Audience, Member, Run};
use crate::journal::rules::{hour, opening};
use crate::journal::{Body, Chat, ChatState, DeskConfig, Draft, Event, SettingsVersion};
use crate::model::rules::fill;
use crate::model::{AgentId, Author, CampaignId, ChatId, EventId, Timestamp};

/// The space of the ids of campaigns' messages. Never to be changed: two versions of the app would both write.
const SPACE: Uuid = Uuid::from_u128(0x6b0e_94d7_31c2_5a18_8f60_d2a9_4e7b_13c5);

/// What the variables stand for at an instant.
pub(super) struct Words<'a> {
    config: &'a DeskConfig,
    version: Option<&'a SettingsVersion>,
    at: Timestamp,
}

impl<'a> Words<'a> {
    /// As the book says at that instant.
    pub fn new(config: &'a DeskConfig, at: Timestamp) -> Self {
        Self { config, version: config.from(at).first(), at }
    }

    /// The text as one chat reads it.
    pub fn fill(&self, text: &str, chat: &ChatState) -> String {
        fill(text, |variable| {
            let name = |id: &AgentId| self.config.public_name(id).to_owned();
            Some(match variable {
                "contact" => chat.display_name().unwrap_or_default().to_owned(),
                "agent" => chat.responsible.as_ref().map_or(String::new(), name),
                "hour" => hour(self.version?, self.at),
                "open_hours" => opening(self.version?, self.at).1,
                "open_day" => opening(self.version?, self.at).0,
                _ => return None,
            })
        })
    }
}

/// A text as a chat would read it at an instant: the preview.
#[must_use]
pub fn filled(text: &str, chat: &ChatState, config: &DeskConfig, at: Timestamp) -> String {
    Words::new(config, at).fill(text, chat)
}

impl Audience {
    /// The campaign's message to one of its chats. Its id is a name (UUID of version 5) made of the campaign and the chat:
    /// whoever writes it, a chat gets one.
    #[must_use]
    pub fn message(&self, member: &Member, run: &Run) -> Event {
        let campaign = &self.campaign.id;
        let draft = Draft {
            chat: Some(member.chat.clone()),
            by: Author::bot(campaign.as_str()),
            body: Body::MessageSent {
                text: member.text.as_str().into(),
                attachment: None,
                campaign: Some(campaign.clone()),
            },
        };
        draft.stamped(id(campaign, &member.chat), run.since, run.since)
    }
}

fn id(campaign: &CampaignId, chat: &ChatId) -> EventId {
    let mut bytes = Vec::new();
    // Each with its length, so that none runs into the next.
    for part in [campaign.as_str(), chat.as_str()] {
        bytes.extend_from_slice(&(part.len() as u64).to_le_bytes());
        bytes.extend_from_slice(part.as_bytes());
    }
    EventId::from(Uuid::new_v5(&SPACE, &bytes).to_string())
}

/// The campaign's message in a chat, and its place among the events. One that was taken back has been read all the same.
pub(super) fn message_in<'a>(chat: &'a Chat, campaign: &CampaignId) -> Option<(usize, &'a Event)> {
    let events = chat.events().iter().enumerate();
    let mut of_campaign = events.filter(|(_, event)| match &event.body {
        Body::MessageSent { campaign: of, .. } => of.as_ref() == Some(campaign),
        _ => false,
    });
    of_campaign.next()
}
