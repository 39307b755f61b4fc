//! What chats of this desk can be told apart by.

use std::collections::{BTreeMap, BTreeSet};

use crate::journal::Desk;
use crate::model::{AgentId, Tag};

/// Everybody and everything that chats of this desk can be told apart by.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// Those who are or were responsible, and all who were ever saved, with their names.
    pub agents: BTreeMap<AgentId, String>,
    /// Tags that chats carry.
    pub tags: BTreeSet<Tag>,
    /// Channels that contacts came by.
    pub channels: BTreeSet<String>,
}

impl Choices {
    /// Reads them from every chat.
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
