//! What changed in a chat, who changed it and why: the audit that the fold writes as it goes.

use std::sync::Arc;

use crate::model::{AgentId, Author, EventId, RuleId, Status, Tag, Timer, Timestamp, WaitReason};

/// One change of a chat's state.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// When it took effect. A timed change takes effect when it is due, whoever is online.
    pub at: Timestamp,
    /// The author of the event that caused it; the system for timed changes.
    pub author: Author,
    /// The event that caused it; `None` for timed changes.
    pub event: Option<EventId>,
    /// Why.
    pub cause: Cause,
    /// The event that brought the settings in force; `None` while the defaults were.
    pub settings: Option<EventId>,
    /// What.
    pub what: What,
}

/// What a change changed.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The status.
    Status {
        /// `None`: the chat had not entered the flow.
        from: Option<Status>,
        /// Never the same as `from`.
        to: Status,
        /// For `waiting`: whom it waits for.
        reason: Option<WaitReason>,
        /// For `waiting`: when it returns by itself.
        until: Option<Timestamp>,
    },
    /// A waiting chat was set to waiting again, with another reason or time.
    Waiting {
        /// Whom it waits for now.
        reason: Option<WaitReason>,
        /// When it returns by itself now.
        until: Option<Timestamp>,
    },
    /// The agent responsible.
    Responsible {
        /// Who was.
        from: Option<AgentId>,
        /// Who is.
        to: Option<AgentId>,
    },
    /// In or out of the archive.
    Archived(bool),
    /// Tags that the chat did not have, and had.
    Tags {
        /// Now there.
        added: Vec<Tag>,
        /// No longer there.
        removed: Vec<Tag>,
    },
    /// A rule of the chatbot left a note.
    Noted {
        /// What it noted.
        text: Arc<str>,
    },
    /// A customer's message would have changed the status, and a rule of the chatbot kept it.
    Kept,
    /// Timed changes followed one another without end and were stopped until somebody acts; or, caused by a rule, rules
    /// followed one another and were stopped there.
    ChainStopped,
}

/// Why something changed: by hand, by which default or setting, by which timer, or by which rule (design §4).
#[derive(Clone, Debug, PartialEq)]
pub enum Cause {
    /// Somebody did it by hand.
    Hand,
    /// A customer wrote in a chat that had no status.
    CustomerStarted,
    /// A customer wrote in a finished chat (`reopen_resolved`, `reopen_closed`).
    CustomerReopened,
    /// A customer wrote so soon after the end that the chat returned to service (`reopen_to_in_service_minutes`).
    CustomerReopenedSoon {
        /// The setting's value.
        minutes: u32,
    },
    /// A customer answered in a waiting chat (`customer_reply_in_waiting`).
    CustomerAnswered,
    /// An agent answered in an open chat (`reply_moves_open`).
    AgentReplied,
    /// An agent wrote first (`agent_first`).
    AgentFirst,
    /// An agent wrote in a waiting chat (`agent_reply_in_waiting`).
    AgentWroteInWaiting,
    /// An agent wrote in a finished chat (`agent_message_to_final`).
    AgentWroteInFinal,
    /// Replying made the agent responsible (`reply_assigns`).
    ReplyAssigned,
    /// The waiting's `until` was reached.
    UntilReached,
    /// A timer was due (`timers`).
    Timer(Timer),
    /// A rule of the chatbot fired (`rules_saved`).
    Rule(Arc<RuleCause>),
    /// The chat entered a final status (`archive_resolved_minutes`, `archive_closed_minutes`).
    Finished {
        /// The setting's value: minutes between the end and the archive.
        minutes: u32,
    },
    /// The chat left a final status, which always brings it back from the archive.
    LeftFinal,
    /// A customer wrote, which always brings a chat back from the archive.
    CustomerWrote,
}

/// A rule of a version, as the cause of a change or of a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCause {
    /// Which rule.
    pub rule: RuleId,
    /// What it was called then.
    pub name: Arc<str>,
    /// The `rules_saved` that brought this version of it.
    pub version: EventId,
}
