//! Outlines: the main facts of every chat, contiguous in memory.
//!
//! Most chats of an old desk have been at rest for long, and a report on such a chat follows from its outline. Loading the
//! chat itself from memory would take longer than counting it.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::{Chat, ChatIx};
use crate::model::{AgentId, Status, Timestamp};

/// The main facts of a chat.
#[derive(Clone, Copy, Debug)]
pub struct Outline {
    /// The last event, or the last timed change if that came later; `None` where the chat has no event.
    last: Option<Timestamp>,
    began: Timestamp,
    activity: Timestamp,
    unanswered_since: Option<Timestamp>,
    responsible: Option<AgentNumber>,
    events: u32,
    status: Option<Status>,
    pub(super) archived: bool,
    pub(super) unread: bool,
    /// True where an agent has not seen a note that mentions them.
    mentions: bool,
    /// True where a channel has taken a message.
    pub(super) went_out: bool,
}

/// The number of an agent among those who are or were responsible for a chat of this desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgentNumber(u32);

/// The outlines of a desk, by the chats' numbers.
#[derive(Clone, Default)]
pub(super) struct Outlines {
    pub list: Vec<Outline>,
    pub agents: Vec<AgentId>,
    numbers: FxHashMap<AgentId, AgentNumber>,
    /// The chats with mentions that an agent has not seen: few of many.
    pub mentioning: BTreeSet<ChatIx>,
}

impl Outline {
    /// The outline where there is no chat.
    pub const EMPTY: Self = Self {
        last: None,
        began: Timestamp::MAX,
        activity: Timestamp::MIN,
        unanswered_since: None,
        responsible: None,
        events: 0,
        status: None,
        archived: false,
        unread: false,
        mentions: false,
        went_out: false,
    };

    /// Returns true where there is no chat.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.last.is_none()
    }

    /// Returns the number of events, those taken back included.
    #[must_use]
    pub fn events(&self) -> usize {
        self.events as usize
    }

    /// Returns the instant of the last event, taken back or not, or of the last timed change.
    #[must_use]
    pub fn last(&self) -> Timestamp {
        self.last.unwrap_or(Timestamp::MIN)
    }

    /// Returns the instant of the first event.
    #[must_use]
    pub fn began(&self) -> Timestamp {
        self.began
    }

    /// Returns the instant of the last thing that concerned the customer.
    #[must_use]
    pub fn activity(&self) -> Timestamp {
        self.activity
    }

    /// Returns the instant of the customer's first message that no agent has answered.
    #[must_use]
    pub fn unanswered_since(&self) -> Option<Timestamp> {
        self.unanswered_since
    }

    /// Returns true where it is in the archive.
    #[must_use]
    pub fn is_archived(&self) -> bool {
        self.archived
    }

    /// Returns the chat's status.
    #[must_use]
    pub fn status(&self) -> Option<Status> {
        self.status
    }

    /// Returns the agent responsible.
    #[must_use]
    pub fn responsible(&self) -> Option<AgentNumber> {
        self.responsible
    }

    /// Returns the chat's final status, where it has been at rest in it since before an instant.
    #[must_use]
    pub fn rests_since_before(&self, instant: Timestamp) -> Option<Status> {
        let rests = self.last() < instant;
        self.status.filter(|status| rests && status.is_final())
    }
}

impl AgentNumber {
    /// Returns the index into [`Desk::numbered_agents`](super::Desk::numbered_agents).
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl Outlines {
    /// Adds an empty outline.
    pub fn push(&mut self) {
        self.list.push(Outline::EMPTY);
    }

    /// Returns outlines without chats, with the same agents' numbers and room for as many chats.
    pub fn cleared(&self) -> Self {
        Self {
            list: Vec::with_capacity(self.list.len()),
            agents: self.agents.clone(),
            numbers: self.numbers.clone(),
            mentioning: BTreeSet::new(),
        }
    }

    /// Adds the outline of a chat from a desk with the same agents' numbers.
    pub fn push_copy(&mut self, outline: Outline) {
        if outline.mentions {
            let ix = ChatIx(u32::try_from(self.list.len()).unwrap_or(u32::MAX));
            self.mentioning.insert(ix);
        }
        self.list.push(outline);
    }

    /// Returns the outline of the chat of that number.
    pub fn of(&self, ix: ChatIx) -> Outline {
        self.list.get(ix.index()).copied().unwrap_or(Outline::EMPTY)
    }

    /// Sets the outline of a chat. Returns the former one and the new one.
    pub fn note(&mut self, ix: ChatIx, chat: &Chat) -> (Outline, Outline) {
        let state = chat.state();
        let event = chat.events().last().map(|event| event.at);
        let outline = Outline {
            last: event.map(|event| event.max(state.clock)),
            began: state.started,
            activity: state.activity,
            unanswered_since: state.unanswered_since,
            responsible: state.responsible.as_ref().map(|agent| self.number(agent)),
            events: u32::try_from(chat.events().len()).unwrap_or(u32::MAX),
            status: state.status,
            archived: state.archived,
            unread: !state.unread.is_empty(),
            mentions: !state.mentions.is_empty(),
            went_out: state.went_out(),
        };
        let before = self.of(ix);
        if outline.mentions {
            self.mentioning.insert(ix);
        } else if before.mentions {
            self.mentioning.remove(&ix);
        }
        if let Some(slot) = self.list.get_mut(ix.index()) {
            *slot = outline;
        }
        (before, outline)
    }

    fn number(&mut self, agent: &AgentId) -> AgentNumber {
        if let Some(number) = self.numbers.get(agent) {
            return *number;
        }
        let number = AgentNumber(u32::try_from(self.agents.len()).unwrap_or(u32::MAX));
        self.agents.push(agent.clone());
        self.numbers.insert(agent.clone(), number);
        number
    }
}
