//! Whether a rule fits: what it is asked about, and what it sees of the chat.

use std::cell::{OnceCell, RefCell};
use std::sync::Arc;

use crate::journal::ChatState;
use crate::journal::machine::Source;
use crate::model::rules::{Condition, Quantity, Rule, Trigger, words_of};
use crate::model::{RuleId, Status};

/// What the rules are asked about.
pub(in crate::journal) enum RuleInput<'a> {
    /// A customer's message.
    Message {
        text: &'a str,
        words: OnceCell<Vec<String>>,
        /// The first of the chat.
        first: bool,
    },
    /// The chat has come into a status.
    Entered(Status),
    /// The rule at this place has waited long enough for an answer.
    NoAnswer(usize),
}

/// What the rules were asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// A customer's message.
    Message,
    /// The chat had come into this status.
    Entered(Status),
    /// A rule's time without an answer was over.
    NoAnswer,
}

/// What became of one rule when it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It did what it does.
    Fired,
    /// It fitted, but a rule before it had fired and lets no other go on.
    PassedOver,
    /// Its trigger does not fit.
    TriggerDoesNotFit,
    /// That one of its conditions did not hold, the first of those that did not.
    ConditionFails(usize),
    /// It was switched off.
    Off,
    /// Something about it is not understood.
    Invalid,
}

/// One rule asked once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// About what.
    pub occasion: Occasion,
    /// Which rule.
    pub rule: RuleId,
    /// What it was called then.
    pub name: Arc<str>,
    /// What became of it.
    pub verdict: Verdict,
}

/// Where trials are noted while somebody looks.
pub(in crate::journal) type TrialLog = RefCell<Vec<Trial>>;

impl RuleInput<'_> {
    pub(super) const fn occasion(&self) -> Occasion {
        match self {
            Self::Message { .. } => Occasion::Message,
            Self::Entered(status) => Occasion::Entered(*status),
            Self::NoAnswer(_) => Occasion::NoAnswer,
        }
    }
}

/// What a rule sees.
pub(super) struct Evaluation<'a> {
    pub input: &'a RuleInput<'a>,
    /// The status as it stood before the cause; for a status entered, that one.
    pub status: Option<Status>,
    /// Tags, responsible and contact, as rules before it left them.
    pub chat: &'a ChatState,
    pub source: &'a Source<'a>,
}

impl Evaluation<'_> {
    /// Whether a rule would act, if none before it did.
    pub fn verdict(&self, rule: &Rule) -> Verdict {
        if !rule.sound {
            return Verdict::Invalid;
        }
        if !rule.on {
            return Verdict::Off;
        }
        if !self.triggers(&rule.trigger) {
            return Verdict::TriggerDoesNotFit;
        }
        let mut conditions = rule.conditions.iter();
        let fails = conditions.position(|condition| !self.holds(condition));
        fails.map_or(Verdict::Fired, Verdict::ConditionFails)
    }

    fn triggers(&self, trigger: &Trigger) -> bool {
        match (trigger, self.input) {
            (Trigger::CustomerMessage, RuleInput::Message { .. }) => true,
            (Trigger::Words(wanted), RuleInput::Message { text, words, .. }) => {
                wanted.fit(words.get_or_init(|| words_of(text)))
            }
            (Trigger::FirstContact, RuleInput::Message { first, .. }) => *first,
            (Trigger::OutsideHours, RuleInput::Message { .. }) => !self.is_open(),
            (Trigger::StatusEntered(wanted), RuleInput::Entered(status)) => wanted == status,
            // Who asks about an answer that is missing names the rule.
            (Trigger::NoAnswer { .. }, RuleInput::NoAnswer(_)) => true,
            _ => false,
        }
    }

    fn holds(&self, condition: &Condition) -> bool {
        let chat = self.chat;
        match condition {
            Condition::Status(any) => any.contains(&self.status),
            Condition::Tags(quantity, tags) => {
                let mut tags = tags.iter();
                match quantity {
                    Quantity::Any => tags.any(|tag| chat.tags.contains(tag)),
                    Quantity::All => tags.all(|tag| chat.tags.contains(tag)),
                    Quantity::None => !tags.any(|tag| chat.tags.contains(tag)),
                }
            }
            Condition::Agent(any) => any.contains(&chat.responsible),
            Condition::Channel(any) => {
                chat.contact.channel.as_ref().is_some_and(|channel| any.contains(channel))
            }
            Condition::Hours { open } => self.is_open() == *open,
            Condition::Schedule(schedule) => {
                schedule.holds(&self.source.version.zone, self.source.at)
            }
            Condition::Unknown(_) => false,
        }
    }

    /// Without business hours a desk is always open.
    fn is_open(&self) -> bool {
        let version = self.source.version;
        let hours = version.settings.business_hours.as_ref();
        hours.is_none_or(|hours| hours.is_open(&version.zone, self.source.at))
    }
}
