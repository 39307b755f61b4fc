//! Segments, attendances and exchanges of a chat: shown by the history and summed by reports.

use crate::model::{AgentId, Author, EventId, Status, Timestamp, WaitReason};

/// A half-open period `[from, to)` in one status with one agent responsible (design §5). A chat's segments cover its life
/// from its first status, without gap or overlap.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Its first instant.
    pub from: Timestamp,
    /// The first instant after it; `None` while it runs.
    pub to: Option<Timestamp>,
    /// The status throughout.
    pub status: Status,
    /// For `waiting`: the party that it waits for.
    pub reason: Option<WaitReason>,
    /// The agent responsible throughout.
    pub responsible: Option<AgentId>,
    /// The index, in the chat's changes, of the change of status that began this stay.
    pub change: usize,
}

/// The period from a chat's becoming active to its next final status (design §4).
#[derive(Clone, Debug, PartialEq)]
pub struct Attendance {
    /// The instant of its start.
    pub start: Timestamp,
    /// The status in which it started: `open` when a customer wrote.
    pub started_in: Status,
    /// The event that started it; `None` for a timer.
    pub event: Option<EventId>,
    /// True where it follows an earlier end so closely that it counts as the same matter (`reopen_to_in_service_minutes`).
    pub continuing: bool,
    /// True where the chat was final before: this start is a reopening.
    pub reopened: bool,
    /// Its end; `None` while it runs.
    pub end: Option<AttendanceEnd>,
    /// The first message by an agent: neither chatbot, nor campaign, nor note.
    pub first_reply: Option<AgentReply>,
    /// The number of agents' messages in it.
    pub agent_messages: u32,
}

/// The end of an attendance.
#[derive(Clone, Debug, PartialEq)]
pub struct AttendanceEnd {
    /// The instant.
    pub at: Timestamp,
    /// `resolved` or `closed`.
    pub status: Status,
    /// The author of the end.
    pub author: Author,
    /// The event that ended it; `None` for a timer.
    pub event: Option<EventId>,
}

/// An answer by an agent.
#[derive(Clone, Debug, PartialEq)]
pub struct AgentReply {
    /// The instant.
    pub at: Timestamp,
    /// The author.
    pub author: Author,
    /// The message.
    pub event: EventId,
}

/// A customer's question and its answer: with an answer, one sample of the reply time.
#[derive(Clone, Debug, PartialEq)]
pub struct Exchange {
    /// The instant of the customer's first unanswered message.
    pub asked: Timestamp,
    /// The instant of the answer, or of the end without one.
    pub until: Timestamp,
    /// The answer; `None` where the chat was finished instead.
    pub reply: Option<AgentReply>,
}
