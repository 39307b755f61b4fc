//! [`Change`]: a change that can be made to many chats at once.

use std::sync::Arc;

use crate::journal::{Body, ChatIx, ChatState, Desk};
use crate::model::{AgentId, Status, Tag};

/// The most mentions that one reading names: a server limits the length of an event. The next reading names the rest.
const NAMED: usize = 100;

/// A change that needs no data of the single chat, and so can be made to many at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Sets the status.
    Status(Status),
    /// Sets the status, and no rule of the chatbot says anything to the customer because of it.
    QuietStatus(Status),
    /// Ends the attendance for a reason, after the person was asked for it; `None`: for none.
    Ended {
        /// The status.
        status: Status,
        /// As in [`Change::QuietStatus`].
        quiet: bool,
        /// One of the desk's.
        reason: Option<Arc<str>>,
    },
    /// Makes an agent responsible, or nobody.
    Assign(Option<AgentId>),
    /// Adds a tag.
    Tag(Tag),
    /// Removes a tag.
    Untag(Tag),
    /// Archives, or brings back.
    Archive(bool),
    /// Marks the chat as read.
    Read,
}

impl Change {
    /// Returns the body of an agent's event for a chat in this state; `None` where it would change nothing.
    #[must_use]
    pub fn body(&self, state: &ChatState, me: Option<&AgentId>) -> Option<Body> {
        let (differs, body) = match self {
            Self::Status(status) | Self::QuietStatus(status) => (
                state.status != Some(*status),
                Body::StatusSet {
                    status: *status,
                    reason: None,
                    until: None,
                    quiet: matches!(self, Self::QuietStatus(_)),
                    end_reason: None,
                },
            ),
            Self::Ended { status, quiet, reason } => (
                state.status != Some(*status),
                Body::StatusSet {
                    status: *status,
                    reason: None,
                    until: None,
                    quiet: *quiet,
                    // What was ended before keeps its own.
                    end_reason: reason.clone().filter(|_| state.attendance().is_some()),
                },
            ),
            Self::Assign(agent) => {
                (state.responsible != *agent, Body::Assigned { agent: agent.clone() })
            }
            Self::Tag(tag) => (
                !state.tags.contains(tag),
                Body::TagsChanged { add: vec![tag.clone()], remove: Vec::new() },
            ),
            Self::Untag(tag) => (
                state.tags.contains(tag),
                Body::TagsChanged { add: Vec::new(), remove: vec![tag.clone()] },
            ),
            Self::Archive(true) => (!state.archived, Body::Archived),
            Self::Archive(false) => (state.archived, Body::Unarchived),
            Self::Read => {
                let mentions =
                    me.into_iter().flat_map(|me| state.mentions_of(me).take(NAMED).cloned());
                let mentions: Vec<_> = mentions.collect();
                (!state.unread.is_empty() || !mentions.is_empty(), Body::Read { mentions })
            }
        };
        differs.then_some(body)
    }

    /// Returns true where people take it for the end of their work on a chat.
    #[must_use]
    pub fn ends(&self) -> bool {
        match self {
            Self::Status(to) | Self::QuietStatus(to) | Self::Ended { status: to, .. } => {
                to.is_final()
            }
            Self::Archive(archived) => *archived,
            _ => false,
        }
    }

    /// Returns true where it would archive a chat whose customer waits for an answer.
    #[must_use]
    pub fn leaves_unanswered(&self, desk: &Desk, chat: ChatIx) -> bool {
        *self == Self::Archive(true)
            && desk.chat(chat).is_some_and(|chat| {
                let state = chat.state();
                !state.archived && state.unanswered_since.is_some()
            })
    }

    /// Returns the number of chats that it would change. `me`: the agent who does it.
    pub fn changes(
        &self,
        desk: &Desk,
        chats: impl IntoIterator<Item = ChatIx>,
        me: Option<&AgentId>,
    ) -> usize {
        let chats = chats.into_iter().filter_map(|ix| desk.chat(ix));
        chats.filter(|chat| self.body(chat.state(), me).is_some()).count()
    }
}
