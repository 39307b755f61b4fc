//! The audit of a chat: each change, its author and its cause.

use std::sync::Arc;

use crate::model::{AgentId, Author, EventId, RuleId, Status, Tag, Timer, Timestamp, WaitReason};

/// One change of a chat's state.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The instant at which it took effect. A timed change takes effect when it is due, whoever is online.
    pub at: Timestamp,
    /// The author of the event that caused it; the system for timed changes.
    pub author: Author,
    /// The event that caused it; `None` for timed changes.
    pub event: Option<EventId>,
    /// The cause.
    pub cause: Cause,
    /// The event of the settings in force; `None` for the defaults.
    pub settings: Option<EventId>,
    /// The change itself.
    pub what: What,
}

/// The kinds of change.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The status.
    Status {
        /// `None`: the chat had not entered the flow.
        from: Option<Status>,
        /// Never the same as `from`.
        to: Status,
        /// For `waiting`: the party that it waits for.
        reason: Option<WaitReason>,
        /// For `waiting`: the instant at which it returns by itself.
        until: Option<Timestamp>,
        /// For an end by hand: the reason that was chosen.
        end_reason: Option<Arc<str>>,
    },
    /// A waiting chat was set to waiting again, with another reason or time.
    Waiting {
        /// The party that it waits for now.
        reason: Option<WaitReason>,
        /// The instant at which it returns by itself now.
        until: Option<Timestamp>,
    },
    /// The agent responsible.
    Responsible {
        /// The agent before.
        from: Option<AgentId>,
        /// The agent after.
        to: Option<AgentId>,
    },
    /// Put into the archive, or taken out.
    Archived(bool),
    /// Tags added and removed. Only tags that the chat did not have are added; only those that it had are removed.
    Tags {
        /// Tags added.
        added: Box<[Tag]>,
        /// Tags removed.
        removed: Box<[Tag]>,
    },
    /// A rule of the chatbot added a note.
    Noted {
        /// The note.
        text: Arc<str>,
    },
    /// A customer's message would have changed the status, and a rule of the chatbot kept it.
    Kept,
    /// Timed changes followed one another without end and are stopped until somebody acts. With a rule as the cause: rules
    /// followed one another and are stopped there.
    ChainStopped,
    /// Rules had acted on too many of the customer's messages within a minute: the chatbot stops in this chat until an agent
    /// writes in it. The cause is the rule that was to act next.
    RulesStopped,
}

/// The cause of a change: a person, a default or setting, a timer, or a rule (design §4).
#[derive(Clone, Debug, PartialEq)]
pub enum Cause {
    /// A person made it.
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
    /// A timer was due (`timers`). In a box: the other causes are as small as its place.
    Timer(Box<Timer>),
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

/// A rule of one version, as the cause of a change or of a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCause {
    /// The rule's id.
    pub rule: RuleId,
    /// The rule's name at that time.
    pub name: Arc<str>,
    /// The `rules_saved` of this version.
    pub version: EventId,
}
