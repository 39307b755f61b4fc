//! Agents of the desk.

use serde::{Deserialize, Serialize};

use super::AgentId;

/// The role of an agent: what they may administer. On a shared desk the server enforces it (design §12).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Answers customers.
    #[default]
    Agent,
    /// Changes settings, rules and agents too.
    Manager,
}

/// An agent, as the last `agent_saved` describes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agent {
    /// The agent's id; it never changes.
    pub id: AgentId,
    /// The internal name, shown in the history.
    pub name: String,
    /// The name that customers see; empty where it is the internal one.
    pub display_name: String,
    /// The agent's role.
    pub role: Role,
    /// True while they work here. Those who left stay in the history.
    pub active: bool,
}
