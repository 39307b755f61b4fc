//! The chatbot's rules in the fold.
//!
//! - `run` evaluates the rules in force, in order, and does their actions; `evaluation` evaluates one; `due` has those that
//!   act on a missing answer; `limit` stops them where robots answer each other; `version` and `in_force` have the rules of each time.
//! - A change by a rule is a [`Change`](super::Change) like any other. A message to the customer must be written as an
//!   event: [`Desk::pending`](super::Desk::pending).
//! - [`explain`], [`Desk::under`](super::Desk::under), [`differences`] and [`rule_effects`] show the effects of rules,
//!   before and after they are saved.

mod bot_reply;
mod due;
mod evaluation;
mod explain;
mod in_force;
mod limit;
mod run;
mod version;
mod what_if;

pub use bot_reply::{BotReply, REPLY_MAX_AGE};
pub(super) use due::RuleDue;
pub use evaluation::{Occasion, Trial, Verdict};
pub(super) use evaluation::{RuleInput, TrialLog};
pub use explain::{Moment, explain};
pub use limit::{ACTED_LIMIT, ACTED_WINDOW};
pub use run::RULE_CHAIN_LIMIT;
pub use version::RulesVersion;
pub use what_if::{
    EffectIndex, RuleEffect, WHAT_IF_IDS, differ, differences, effects_on, rule_effects,
};
