//! The chatbot's rules: triggers, conditions and actions. Each version of them is an event: see `journal::DeskConfig`.
//!
//! `rules_saved.rules` is a list; position is priority. One rule:
//!
//! ```json
//! {"id": "r1", "name": "Agradecimento", "on": true, "trigger": {"kind": "words", "any": ["obrigad*"], "whole": true},
//!  "if": [{"kind": "status", "any": ["resolved", "closed"]}], "then": [{"kind": "keep_status"}], "go_on": false}
//! ```
//!
//! Missing: `name` is the id, `on` is true, `if` and `then` are empty, `go_on` is false. The kinds and their fields are
//! those of [`Trigger`], [`Condition`] and [`Action`]. No rule stops a desk: a rule of which a part is not understood never
//! fires, is reported ([`RuleProblem`]), and is written back as it came. `docs/decisions/chatbot.md` gives the reasons.

mod fields;
mod reach;
mod read;
pub mod satisfaction;
mod schedule;
pub mod templates;
mod trigger;
mod warnings;
mod words;
mod write;

use std::sync::Arc;

use serde_json::Value;

use super::{AgentId, RuleId, Status, Tag, WaitReason};
pub use reach::Never;
pub(crate) use read::read_action;
pub use read::{RulePart, RuleProblem, read_rules};
pub use schedule::Schedule;
pub use trigger::{Silent, Trigger};
pub use warnings::{Warning, warnings};
pub use words::{Phrase, Words, words_of};
pub use write::write_rules;

/// A rule of the chatbot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The rule's id; it never changes. The author of the rule's messages has it.
    pub id: RuleId,
    /// The name that people see.
    pub name: Arc<str>,
    /// True while the rule is in use.
    pub on: bool,
    /// The occasion on which it acts.
    pub trigger: Trigger,
    /// Conditions, which must all hold. In the journal: `if`.
    pub conditions: Vec<Condition>,
    /// Actions, in the order in which they are done. In the journal: `then`.
    pub actions: Vec<Action>,
    /// True: the rules after it run too when it has fired.
    pub go_on: bool,
    /// True where every part was understood. A rule that is not sound never fires.
    pub sound: bool,
}

/// A condition for a rule to fire. In the journal: an object of `if`, with its `kind`.
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
        /// True: the desk must be open. False: it must be closed.
        open: bool,
    },
    /// `schedule`, `days`, `from`, `to`: the time of the week, in the desk's zone.
    Schedule(Schedule),
    /// `not_said`, `rules`, `days`: none of these rules has talked to the customer of the chat within that many days.
    NotSaid {
        /// The rules.
        rules: Vec<RuleId>,
        /// Days of 24 hours, from 1.
        days: u32,
    },
    /// Not understood by this version; as it came.
    Unknown(Value),
}

/// The quantity of some tags that a chat must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// At least one of them.
    Any,
    /// Each of them.
    All,
    /// Not one of them.
    None,
}

/// An action of a rule. In the journal: an object of `then`, with its `kind`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// `status`, `status`, `reason`?, `until_minutes`?: sets the status, as if by hand. Where the chat has it already,
    /// nothing changes, except that a wait takes on a reason and an end that are given.
    Status {
        /// The status from now on.
        status: Status,
        /// For `waiting`: the party that it waits for.
        reason: Option<WaitReason>,
        /// For `waiting`: after how many minutes it returns to in service by itself.
        until_minutes: Option<u32>,
    },
    /// `keep_status`: the customer's message leaves the status as it is, whatever it does by default.
    KeepStatus,
    /// `reply`, `text`: sends this to the customer; see [`fill`] for its variables.
    Reply {
        /// The message, never empty.
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
    /// `note`, `text`: adds an internal note.
    Note {
        /// The note, never empty.
        text: Arc<str>,
    },
    /// Not understood by this version; as it came.
    Unknown(Value),
}

impl Rule {
    /// Returns a rule that is on, has no conditions and lets no other rule go on.
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
