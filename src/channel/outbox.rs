//! [`outbox_of`]: what a chat's events say of messages to be sent.

use super::Outgoing;
use crate::journal::{Body, Chat, DeliveryState};
use crate::model::{ChatId, Timestamp};

/// The messages of one chat that are not known to be done, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outbox {
    /// The chat.
    pub chat: ChatId,
    /// The messages.
    pub messages: Vec<Pending>,
}

/// A message that is not known to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// The message; without a key where the chat has none.
    pub message: Outgoing,
    /// When it was written.
    pub at: Timestamp,
    /// How far it is.
    pub state: PendingState,
}

/// How far a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PendingState {
    /// Nobody has begun to send it.
    Waiting,
    /// Somebody began at that instant.
    Claimed(Timestamp),
}

/// Returns the id of the line that a chat belongs to; `None` where it belongs to none.
#[must_use]
pub fn line_of(chat: &ChatId) -> Option<&str> {
    chat.as_str().split_once("/chat/").map(|(line, _)| line)
}

/// Returns the messages of a chat that are to be sent, or whose sending is not known to have ended. What was written before
/// `since` is not to be sent.
#[must_use]
pub fn outbox_of(chat: &Chat, since: Timestamp) -> Outbox {
    let deliveries = &chat.state().deliveries;
    let mut key = String::new();
    let mut messages = Vec::new();
    for event in chat.events() {
        match &event.body {
            Body::KeyLinked { contact } => {
                key = contact.address.as_deref().unwrap_or_default().to_owned();
            }
            Body::MessageSent { text, attachment, .. } if !chat.skipped().contains(&event.id) => {
                let state = match deliveries.get(&event.id) {
                    None if event.at < since => continue,
                    None => PendingState::Waiting,
                    Some(DeliveryState::Sending) => PendingState::Claimed(event.at),
                    Some(_) => continue,
                };
                messages.push(Pending {
                    message: Outgoing {
                        id: event.id.clone(),
                        to: String::new(),
                        text: text.clone(),
                        file: attachment.clone(),
                    },
                    at: event.at,
                    state,
                });
            }
            Body::Delivery { message, state: DeliveryState::Sending, .. } => {
                let claimed = messages.iter_mut().find(|one| one.message.id == *message);
                if let Some(one) = claimed.filter(|one| one.state != PendingState::Waiting) {
                    one.state = PendingState::Claimed(event.at);
                }
            }
            _ => {}
        }
    }
    for one in &mut messages {
        one.message.to.clone_from(&key);
    }
    Outbox { chat: chat.id().clone(), messages }
}
