//! The people of the desk.

use serde::{Deserialize, Serialize};

use super::AgentId;

/// What an agent may administer. On a shared desk the server holds it; see design §12.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Answers customers.
    #[default]
    Agent,
    /// Changes settings, rules and agents too.
    Manager,
}

/// One person of the desk, as the last `agent_saved` describes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agent {
    /// For ever the same.
    pub id: AgentId,
    /// Internal name: what the history shows.
    pub name: String,
    /// The name that customers see; empty where it is the same.
    pub display_name: String,
    /// What they may administer.
    pub role: Role,
    /// Whether they still work here. History keeps those who left.
    pub active: bool,
}
