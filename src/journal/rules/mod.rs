//! The chatbot's rules in the fold: which of them act on what happened, and what they make of the chat.
//!
//! - `run` asks the rules in force, in order, and does what they say; `evaluation` holds whether one fits; `due` is about those
//!   that wait for an answer that does not come.
//! - What a rule sets is a [`Change`](super::Change) like any other. What it says to the customer is a fact that somebody
//!   must write: [`Desk::pending`](super::Desk::pending).
//! - [`explain`], [`Desk::under`](super::Desk::under), [`differences`] and [`touched`] are for looking at rules before and
//!   after they count.

mod bot_reply;
mod due;
mod evaluation;
mod explain;
mod in_force;
mod run;
mod version;
mod what_if;

pub use bot_reply::{BotReply, REPLY_MAX_AGE};
pub(super) use due::RuleDue;
pub use evaluation::{Occasion, Trial, Verdict};
pub(super) use evaluation::{RuleInput, TrialLog};
pub use explain::{Moment, explain};
pub use run::RULE_CHAIN_LIMIT;
pub use version::RulesVersion;
pub use what_if::{
    EffectIndex, RuleEffect, WHAT_IF_IDS, differ, differences, effects_on, rule_effects,
};
