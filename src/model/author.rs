//! Authors of events and changes.

use std::sync::Arc;

use super::AgentId;

/// The kinds of author that the journal knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AuthorKind {
    /// The customer of the chat.
    Customer,
    /// An agent of the desk.
    Agent,
    /// A chatbot rule.
    Bot,
    /// No person: an import, a channel's report, a timed change.
    System,
}

impl AuthorKind {
    const ALL: [Self; 4] = [Self::Customer, Self::Agent, Self::Bot, Self::System];

    /// Returns the name in the journal.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Agent => "agent",
            Self::Bot => "bot",
            Self::System => "system",
        }
    }

    /// Returns the kind with that name in the journal.
    #[must_use]
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.wire() == name)
    }
}

/// The author of an event or of a change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Author {
    /// The kind of author.
    pub kind: AuthorKind,
    /// The id within its kind; absent for the system.
    pub id: Option<Arc<str>>,
}

impl Author {
    /// The desk itself: timed changes, imports.
    pub const SYSTEM: Self = Self { kind: AuthorKind::System, id: None };

    /// Returns the agent of that id as an author.
    #[must_use]
    pub fn agent(id: &AgentId) -> Self {
        Self { kind: AuthorKind::Agent, id: Some(id.as_str().into()) }
    }

    /// Returns the customer of that id (an address, or the chat's own id) as an author.
    #[must_use]
    pub fn customer(id: &str) -> Self {
        Self { kind: AuthorKind::Customer, id: Some(id.into()) }
    }

    /// Returns the chatbot rule of that id as an author.
    #[must_use]
    pub fn bot(id: &str) -> Self {
        Self { kind: AuthorKind::Bot, id: Some(id.into()) }
    }

    /// Returns the agent's id, where the author is an agent.
    #[must_use]
    pub fn agent_id(&self) -> Option<AgentId> {
        match self.kind {
            AuthorKind::Agent => self.id.clone().map(AgentId::new),
            AuthorKind::Customer | AuthorKind::Bot | AuthorKind::System => None,
        }
    }
}
