//! [`Choices`]: the agents, tags and channels of the desk's chats.

use std::collections::{BTreeMap, BTreeSet};

use crate::journal::Desk;
use crate::model::{AgentId, Tag};

/// The agents, tags and channels that the desk's chats can be filtered by.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// All agents ever saved, and all who are or were responsible for a chat, with their names.
    pub agents: BTreeMap<AgentId, String>,
    pub tags: BTreeSet<Tag>,
    pub channels: BTreeSet<String>,
}

impl Choices {
    /// Reads every chat.
    #[must_use]
    pub fn of(desk: &Desk) -> Self {
        let mut choices = Self::default();
        let config = desk.config();
        for (id, agent) in config.agents() {
            choices.agents.insert(id.clone(), agent.name.clone());
        }
        for (_, chat) in desk.chats() {
            let state = chat.state();
            if let Some(id) = &state.responsible
                && !choices.agents.contains_key(id)
            {
                choices.agents.insert(id.clone(), id.to_string());
            }
            for tag in &state.tags {
                if !choices.tags.contains(tag) {
                    choices.tags.insert(tag.clone());
                }
            }
            if let Some(channel) = &state.contact.channel
                && !choices.channels.contains(&**channel)
            {
                choices.channels.insert(channel.to_string());
            }
        }
        choices
    }
}
