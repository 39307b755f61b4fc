//! The chatbot's rules: what they look at and what they do. Versioned by being events: see `journal::DeskConfig`.
//!
//! `rules_saved.rules` is a list; position is priority. One rule:
//!
//! ```json
//! {"id": "r1", "name": "Agradecimento", "on": true, "trigger": {"kind": "words", "any": ["obrigad*"], "whole": true},
//!  "if": [{"kind": "status", "any": ["resolved", "closed"]}], "then": [{"kind": "keep_status"}], "go_on": false}
//! ```
//!
//! Missing: `name` is the id, `on` is true, `if` and `then` are empty, `go_on` is false. The kinds and their fields are
//! those of [`Trigger`], [`Condition`] and [`Action`]. Nothing in a rule stops a desk: a rule of which anything is not
//! understood never fires, is reported ([`RuleProblem`]), and is written back as it came.
//! `docs/decisions/chatbot.md` says why it is so.

mod fill;
mod reach;
mod read;
mod schedule;
pub mod templates;
mod warnings;
mod words;
mod write;

use std::sync::Arc;

use serde_json::Value;

use super::{AgentId, RuleId, Status, Tag, WaitReason};
pub use fill::{VARIABLES, fill, unknown_variables};
pub use reach::Never;
pub use read::{RulePart, RuleProblem, read_rules};
pub use schedule::Schedule;
pub use warnings::{Warning, warnings};
pub use words::{Phrase, Words, words_of};
pub use write::write_rules;

/// One rule of the chatbot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// For ever the same; what the rule says to customers is said in its name.
    pub id: RuleId,
    /// What people call it.
    pub name: Arc<str>,
    /// Whether it is in use.
    pub on: bool,
    /// What it acts on.
    pub trigger: Trigger,
    /// What must hold as well: all of it. In the journal: `if`.
    pub conditions: Vec<Condition>,
    /// What it does, in this order. In the journal: `then`.
    pub actions: Vec<Action>,
    /// Whether the rules after it are asked too when it has fired.
    pub go_on: bool,
    /// Everything about it was understood. A rule that is not sound never fires.
    pub sound: bool,
}

/// What a rule acts on. In the journal: `trigger`, an object with its `kind`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// `customer_message`: every message of a customer.
    CustomerMessage,
    /// `words`, `any`, `whole`: a customer's message with these words or phrases.
    Words(Words),
    /// `first_contact`: the first message that the customer ever wrote in the chat.
    FirstContact,
    /// `outside_hours`: a customer's message outside the business hours in force; never where there are none.
    OutsideHours,
    /// `status_entered`, `status`: the chat has come into a status, whoever brought it there.
    StatusEntered(Status),
    /// `no_answer`, `of`, `minutes`, `business`: nobody has answered for so long.
    NoAnswer {
        /// Whose answer is missing.
        of: Silent,
        /// For how many minutes.
        minutes: u32,
        /// Whether they are business minutes.
        business: bool,
    },
    /// Not understood by this version; as it came.
    Unknown(Value),
}

/// Whose answer is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silent {
    /// `agent`: the customer's first unanswered message is that old.
    Agent,
    /// `customer`: in an active status, an agent's last message (not the chatbot's, not a campaign's) is that old, and the
    /// customer has not written since.
    Customer,
}

/// What must hold for a rule to fire. In the journal: an object of `if`, with its `kind`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// `status`, `any`: the chat's status is one of these; `null` is none.
    Status(Vec<Option<Status>>),
    /// `tags` with one of `any`, `all`, `none`.
    Tags(Quantity, Vec<Tag>),
    /// `agent`, `any`: the responsible is one of these; `null` is nobody.
    Agent(Vec<Option<AgentId>>),
    /// `channel`, `any`: the contact's channel is one of these.
    Channel(Vec<Arc<str>>),
    /// `hours`, `open`: the desk is open, or shut. A desk without business hours is always open.
    Hours {
        /// Open, not shut.
        open: bool,
    },
    /// `schedule`, `days`, `from`, `to`: the time of the week, in the desk's zone.
    Schedule(Schedule),
    /// Not understood by this version; as it came.
    Unknown(Value),
}

/// How many of some tags a chat must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// At least one of them.
    Any,
    /// Each of them.
    All,
    /// Not one of them.
    None,
}

/// What a rule does. In the journal: an object of `then`, with its `kind`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// `status`, `status`, `reason`?, `until_minutes`?: sets the status, as if by hand. Where the chat has it already,
    /// nothing changes, except that a wait takes on a reason and an end that are given.
    Status {
        /// The status from now on.
        status: Status,
        /// For `waiting`: whom it waits for.
        reason: Option<WaitReason>,
        /// For `waiting`: after how many minutes it returns to in service by itself.
        until_minutes: Option<u32>,
    },
    /// `keep_status`: the customer's message leaves the status as it is, whatever it does by default.
    KeepStatus,
    /// `reply`, `text`: says this to the customer; see [`fill`] for its variables.
    Reply {
        /// What is said, never empty.
        text: Arc<str>,
    },
    /// `assign`, `agent`: makes an agent responsible; `null`: nobody.
    Assign(Option<AgentId>),
    /// `tags`, `add`, `remove`.
    Tags {
        /// Tags to add; they win over `remove`.
        add: Vec<Tag>,
        /// Tags to remove.
        remove: Vec<Tag>,
    },
    /// `archive`, `archived`: puts the chat into the archive, or takes it out. Takes effect after all others.
    Archive(bool),
    /// `note`, `text`: leaves an internal note.
    Note {
        /// What is noted, never empty.
        text: Arc<str>,
    },
    /// Not understood by this version; as it came.
    Unknown(Value),
}

impl Trigger {
    /// Whether the rule acts on a customer's message.
    #[must_use]
    pub const fn is_message(&self) -> bool {
        matches!(
            self,
            Self::CustomerMessage | Self::Words(_) | Self::FirstContact | Self::OutsideHours
        )
    }
}

impl Rule {
    /// A rule that is on, has no conditions and lets no other rule go on.
    #[must_use]
    pub fn new(id: RuleId, name: &str, trigger: Trigger, actions: Vec<Action>) -> Self {
        Self {
            id,
            name: name.into(),
            on: true,
            trigger,
            conditions: Vec::new(),
            actions,
            go_on: false,
            sound: true,
        }
    }
}
