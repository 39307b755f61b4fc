//! Evaluation of one rule: its input, the state of the chat, and the verdict.

use std::cell::{OnceCell, RefCell};
use std::sync::Arc;

use crate::journal::ChatState;
use crate::journal::machine::Source;
use crate::model::rules::{Condition, Quantity, Rule, Trigger, words_of};
use crate::model::{DAY, RuleId, Status};

/// The occasion on which rules run, with its data.
pub(in crate::journal) enum RuleInput<'a> {
    /// A customer's message.
    Message {
        text: &'a str,
        words: OnceCell<Vec<String>>,
        /// True for the first message of the chat.
        first: bool,
    },
    /// The chat has entered a status.
    Entered(Status),
    /// The rule at this index has waited long enough for an answer.
    NoAnswer(usize),
    /// The customer has given this score.
    Rated(u8),
}

/// The occasion on which rules ran.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// A customer's message.
    Message,
    /// The chat had entered this status.
    Entered(Status),
    /// A rule's time without an answer was over.
    NoAnswer,
    /// The customer had given this score.
    Rated(u8),
}

/// The result of evaluating one rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Its actions were done.
    Fired,
    /// The rule fitted, but one before it had fired and lets no other go on.
    PassedOver,
    /// The rule fitted, but the chatbot has stopped in the chat.
    Stopped,
    /// Its trigger does not fit.
    TriggerDoesNotFit,
    /// The condition at that index did not hold: the first that did not.
    ConditionFails(usize),
    /// The rule was switched off.
    Off,
    /// A part of it is not understood.
    Invalid,
}

/// The record of one evaluation of one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// The occasion.
    pub occasion: Occasion,
    /// The rule's id.
    pub rule: RuleId,
    /// The rule's name at that time.
    pub name: Arc<str>,
    /// The result.
    pub verdict: Verdict,
}

pub(in crate::journal) type TrialLog = RefCell<Vec<Trial>>;

impl RuleInput<'_> {
    pub(super) const fn occasion(&self) -> Occasion {
        match self {
            Self::Message { .. } => Occasion::Message,
            Self::Entered(status) => Occasion::Entered(*status),
            Self::NoAnswer(_) => Occasion::NoAnswer,
            Self::Rated(score) => Occasion::Rated(*score),
        }
    }
}

/// The data that a rule is evaluated with.
pub(super) struct Evaluation<'a> {
    pub input: &'a RuleInput<'a>,
    /// The status before the cause; for a status entered, that one.
    pub status: Option<Status>,
    /// The chat, with tags and agent as rules before it left them.
    pub chat: &'a ChatState,
    pub source: &'a Source<'a>,
}

impl Evaluation<'_> {
    /// Returns the verdict on a rule, if none before it has fired.
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
            (Trigger::Rated { from, to }, RuleInput::Rated(score)) => (from..=to).contains(&score),
            // The input names the rule.
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
            Condition::NotSaid { rules, days } => {
                let from = self.source.at.plus(-i64::from(*days).saturating_mul(DAY));
                let mut recent = chat.replies.iter().rev().take_while(|reply| reply.at > from);
                !recent.any(|reply| rules.contains(&reply.rule.rule))
            }
            Condition::Unknown(_) => false,
        }
    }

    /// Returns true where the desk is open. Without business hours it always is.
    fn is_open(&self) -> bool {
        let version = self.source.version;
        let hours = version.settings.business_hours.as_ref();
        hours.is_none_or(|hours| hours.is_open(&version.zone, self.source.at))
    }
}
