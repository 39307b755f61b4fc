//! A few words about every chat, side by side in memory.
//!
//! Most chats of an old desk have been at rest for long, and what a report says of such a chat follows from what stands
//! here. Reaching the chat itself would take longer than counting it.

use rustc_hash::FxHashMap;

use super::{Chat, ChatIx};
use crate::model::{AgentId, Status, Timestamp};

/// What can be said of a chat without looking at it.
#[derive(Clone, Copy, Debug)]
pub struct Outline {
    /// Its last event, or the last timed change if that came later; `None` where it has no event.
    last: Option<Timestamp>,
    began: Timestamp,
    responsible: Option<AgentNumber>,
    events: u32,
    status: Option<Status>,
    pub(super) archived: bool,
    pub(super) unread: bool,
}

/// An agent's place among those who are or were responsible for a chat of this desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgentNumber(u32);

/// All of a desk's outlines, by the chats' numbers.
#[derive(Clone, Default)]
pub(super) struct Outlines {
    pub list: Vec<Outline>,
    pub agents: Vec<AgentId>,
    numbers: FxHashMap<AgentId, AgentNumber>,
}

impl Outline {
    const EMPTY: Self = Self {
        last: None,
        began: Timestamp::MAX,
        responsible: None,
        events: 0,
        status: None,
        archived: false,
        unread: false,
    };

    /// Whether there is no chat.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.last.is_none()
    }

    /// How many events it has, those taken back included.
    #[must_use]
    pub fn events(&self) -> usize {
        self.events as usize
    }

    /// When something last happened: an event, taken back or not, or a timed change.
    #[must_use]
    pub fn last(&self) -> Timestamp {
        self.last.unwrap_or(Timestamp::MIN)
    }

    /// The chat's first event.
    #[must_use]
    pub fn began(&self) -> Timestamp {
        self.began
    }

    /// The chat's status.
    #[must_use]
    pub fn status(&self) -> Option<Status> {
        self.status
    }

    /// The agent responsible.
    #[must_use]
    pub fn responsible(&self) -> Option<AgentNumber> {
        self.responsible
    }

    /// The final status in which the chat was just before an instant and has been ever since, nothing happening.
    #[must_use]
    pub fn rests_since_before(&self, instant: Timestamp) -> Option<Status> {
        let rests = self.last() < instant;
        self.status.filter(|status| rests && status.is_final())
    }
}

impl AgentNumber {
    /// Below the number of agents.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl Outlines {
    /// Makes room for one chat more.
    pub fn push(&mut self) {
        self.list.push(Outline::EMPTY);
    }

    /// The same agents' numbers, and room for as many chats.
    pub fn cleared(&self) -> Self {
        Self {
            list: Vec::with_capacity(self.list.len()),
            agents: self.agents.clone(),
            numbers: self.numbers.clone(),
        }
    }

    /// Takes in one chat more as another desk with the same agents' numbers has it.
    pub fn push_copy(&mut self, outline: Outline) {
        self.list.push(outline);
    }

    /// What is said of the chat of that number.
    pub fn of(&self, ix: ChatIx) -> Outline {
        self.list.get(ix.index()).copied().unwrap_or(Outline::EMPTY)
    }

    /// Takes down a chat as it is now. Returns what was said before, and what is said now.
    pub fn note(&mut self, ix: ChatIx, chat: &Chat) -> (Outline, Outline) {
        let state = chat.state();
        let event = chat.events().last().map(|event| event.at);
        let outline = Outline {
            last: event.map(|event| event.max(state.clock)),
            began: state.started,
            responsible: state.responsible.as_ref().map(|agent| self.number(agent)),
            events: u32::try_from(chat.events().len()).unwrap_or(u32::MAX),
            status: state.status,
            archived: state.archived,
            unread: state.unread > 0,
        };
        let before = self.of(ix);
        if let Some(place) = self.list.get_mut(ix.index()) {
            *place = outline;
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
