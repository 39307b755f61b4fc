//! The pieces into which the fold cuts a chat's life: what history shows and reports add up.

use crate::model::{AgentId, Author, EventId, Status, Timestamp, WaitReason};

/// A half-open stretch `[from, to)` in one status with one agent responsible (design §5). A chat's segments cover its life
/// from its first status, without hole or overlap.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Its first instant.
    pub from: Timestamp,
    /// The first instant after it; `None` while it runs.
    pub to: Option<Timestamp>,
    /// The status throughout.
    pub status: Status,
    /// Whom a `waiting` waits for.
    pub reason: Option<WaitReason>,
    /// The agent responsible throughout.
    pub responsible: Option<AgentId>,
    /// Index in the chat's changes of the change of status that began this stay.
    pub change: usize,
}

/// From the chat's becoming active to its first entry to a final status (design §4).
#[derive(Clone, Debug, PartialEq)]
pub struct Attendance {
    /// When it started.
    pub start: Timestamp,
    /// The status in which it started: `open` when a customer wrote.
    pub started_in: Status,
    /// The event that started it; `None` for a timer.
    pub event: Option<EventId>,
    /// It follows an earlier end so closely that it counts as the same matter (`reopen_to_in_service_minutes`).
    pub continuing: bool,
    /// The chat was final before: this start is a reopening.
    pub reopened: bool,
    /// How it ended; `None` while it runs.
    pub end: Option<AttendanceEnd>,
    /// The first message by an agent: neither chatbot, nor campaign, nor note.
    pub first_reply: Option<AgentReply>,
    /// Agents' messages in it.
    pub agent_messages: u32,
}

/// How an attendance ended.
#[derive(Clone, Debug, PartialEq)]
pub struct AttendanceEnd {
    /// When.
    pub at: Timestamp,
    /// `resolved` or `closed`.
    pub status: Status,
    /// Who ended it.
    pub author: Author,
    /// The event that ended it; `None` for a timer.
    pub event: Option<EventId>,
}

/// An agent's message, as an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct AgentReply {
    /// When.
    pub at: Timestamp,
    /// Who wrote it.
    pub author: Author,
    /// The message.
    pub event: EventId,
}

/// A customer's question and what became of it: with an answer, one sample of the reply time.
#[derive(Clone, Debug, PartialEq)]
pub struct Exchange {
    /// The first unanswered message of the customer.
    pub asked: Timestamp,
    /// When it was answered, or stopped waiting for an answer.
    pub until: Timestamp,
    /// The answer; `None` where the chat was finished instead.
    pub reply: Option<AgentReply>,
}
