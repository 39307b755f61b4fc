//! The message of a campaign to one chat: the same event to the byte, whichever browser writes it.

use uuid::Uuid;

use super::{Audience, Member, Run};
use crate::journal::derived_id::event_id;
use crate::journal::variables::{Reader, fill_at};
use crate::journal::{Body, Chat, ChatState, DeskConfig, Draft, Event};
use crate::model::{Author, CampaignId, Timestamp};

/// The namespace of the ids of campaigns' messages. It must never change: two versions of the app would both write.
const NAMESPACE: Uuid = Uuid::from_u128(0x6b0e_94d7_31c2_5a18_8f60_d2a9_4e7b_13c5);

/// Returns a text with its variables filled for a chat at an instant.
#[must_use]
pub fn filled(text: &str, chat: &ChatState, config: &DeskConfig, at: Timestamp) -> String {
    let agent = || {
        let responsible = chat.responsible.as_ref();
        responsible.map_or(String::new(), |id| config.public_name(id).to_owned())
    };
    fill_at(text, Reader::of(chat, config, at), agent, config.from(at).first(), at)
}

impl Audience {
    /// Returns the campaign's message to one of its chats. Its id is a UUID of version 5 of the campaign and the chat:
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
                reply_to: None,
            },
        };
        let id = event_id(&NAMESPACE, &[campaign.as_str(), member.chat.as_str()]);
        draft.stamped(id, run.since, run.since)
    }
}

/// Returns the campaign's message in a chat, and its index among the events. One that was taken back counts: the customer
/// has read it.
pub(super) fn message_in<'a>(chat: &'a Chat, campaign: &CampaignId) -> Option<(usize, &'a Event)> {
    let events = chat.events().iter().enumerate();
    let mut of_campaign = events.filter(|(_, event)| match &event.body {
        Body::MessageSent { campaign: of, .. } => of.as_ref() == Some(campaign),
        _ => false,
    });
    of_campaign.next()
}
