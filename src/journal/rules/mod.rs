//! The chatbot's rules in the fold: which of them act on what happened, and what they make of the chat.
//!
//! - `run` asks the rules in force, in order, and does what they say; `sight` holds whether one fits; `due` is about those
//!   that wait for an answer that does not come.
//! - What a rule sets is a [`Change`](super::Change) like any other. What it says to the customer is a fact that somebody
//!   must write: [`Desk::pending`](super::Desk::pending).
//! - [`explain`], [`Desk::under`](super::Desk::under), [`differences`] and [`touched`] are for looking at rules before and
//!   after they count.

mod due;
mod explain;
mod rehearsal;
mod run;
mod say;
mod sight;
mod version;

pub(super) use due::RuleDue;
pub use explain::{Moment, explain};
pub use rehearsal::{REHEARSAL, Touch, Touched, differ, differences, touched, touches};
pub use run::RULE_CHAIN_LIMIT;
pub use say::{BotReply, RuleReply, SAY_FRESH};
pub(super) use say::{hour, opening};
pub(super) use sight::{Asked, Watch};
pub use sight::{Occasion, Trial, Verdict};
pub use version::{RuleCause, RulesVersion};
