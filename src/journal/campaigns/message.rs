//! What a campaign writes to one chat: the same event to the byte, whichever browser writes it.

use uuid::Uuid;

use super::{Audience, Member, Run};
use crate::journal::derived_id::event_id;
use crate::journal::variables::fill_at;
use crate::journal::{Body, Chat, ChatState, DeskConfig, Draft, Event};
use crate::model::{Author, CampaignId, Timestamp};

/// The space of the ids of campaigns' messages. Never to be changed: two versions of the app would both write.
const SPACE: Uuid = Uuid::from_u128(0x6b0e_94d7_31c2_5a18_8f60_d2a9_4e7b_13c5);

/// A text as a chat would read it at an instant: the preview.
#[must_use]
pub fn filled(text: &str, chat: &ChatState, config: &DeskConfig, at: Timestamp) -> String {
    let agent = || {
        let responsible = chat.responsible.as_ref();
        responsible.map_or(String::new(), |id| config.public_name(id).to_owned())
    };
    let contact = chat.display_name().unwrap_or_default();
    fill_at(text, contact, agent, config.from(at).first(), at)
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
        let id = event_id(&SPACE, &[campaign.as_str(), member.chat.as_str()]);
        draft.stamped(id, run.since, run.since)
    }
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
