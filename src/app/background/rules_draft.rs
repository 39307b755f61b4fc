//! The chatbot's rules while somebody changes them.

use crate::model::EventId;
use crate::model::rules::Rule;

/// The chatbot's rules as somebody is changing them: they count for nobody until they are saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesDraft {
    /// The version that they were taken from; `None` where there was none yet.
    pub base: Option<EventId>,
    /// The rules, in order.
    pub rules: Vec<Rule>,
}
