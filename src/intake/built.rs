//! Events that are built from other systems' files.

use std::sync::Arc;

use serde_json::json;
use uuid::Uuid;

use crate::journal::{Body, DeskFact, Event};
use crate::model::{AgentId, Author, ChatId, EventId, Timestamp};

/// The event that adds an agent, authored by themselves when they first appear: the same whoever imports the file.
pub(super) fn agent_saved(id: EventId, agent: &AgentId, name: &str, first: Timestamp) -> Event {
    let payload = json!({
        "id": agent.as_str(),
        "name": name,
        "display_name": "",
        "role": "agent",
        "active": true,
    });
    let body = Body::Desk(DeskFact::Agent, Arc::new(payload));
    event(id, first, Author::agent(agent), None, body)
}

pub(super) fn event(
    id: EventId,
    at: Timestamp,
    by: Author,
    chat: Option<ChatId>,
    body: Body,
) -> Event {
    Event { id, at, by, chat, device_at: None, seen: None, body, extra: None }
}

/// The UUID of texts in a namespace, each with its length so that they cannot run into each other.
pub(super) fn name_of<const N: usize>(space: &Uuid, texts: [&str; N]) -> Uuid {
    let mut bytes = Vec::new();
    for text in texts {
        bytes.extend_from_slice(&(text.len() as u64).to_le_bytes());
        bytes.extend_from_slice(text.as_bytes());
    }
    Uuid::new_v5(space, &bytes)
}
