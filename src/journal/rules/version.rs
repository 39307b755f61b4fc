//! Versions of the rules: each is in force from its event until the next one's.

use std::sync::Arc;

use serde_json::Value;

use crate::journal::{Event, RuleCause};
use crate::model::rules::{Rule, RuleProblem, Trigger, read_rules};
use crate::model::{EventId, Timestamp};

/// One version of the chatbot's rules.
#[derive(Clone, Debug, PartialEq)]
pub struct RulesVersion {
    /// The event that brought it.
    pub event: EventId,
    /// Since when.
    pub at: Timestamp,
    /// The rules in order.
    pub rules: Vec<Rule>,
    /// What of them was not understood.
    pub problems: Vec<RuleProblem>,
    /// Each rule as the cause of what it does.
    pub(super) causes: Vec<Arc<RuleCause>>,
}

impl RulesVersion {
    pub(in crate::journal) fn read(event: &Event, payload: &Value) -> Self {
        let (rules, problems) = read_rules(payload);
        let cause = |rule: &Rule| RuleCause {
            rule: rule.id.clone(),
            name: rule.name.clone(),
            version: event.id.clone(),
        };
        Self {
            event: event.id.clone(),
            at: event.at,
            causes: rules.iter().map(|rule| Arc::new(cause(rule))).collect(),
            rules,
            problems,
        }
    }

    /// The rules that wait for an answer, with their places.
    pub(super) fn timed(&self) -> impl Iterator<Item = (usize, &Rule)> {
        self.rules.iter().enumerate().filter(|(_, rule)| {
            rule.on && rule.sound && matches!(rule.trigger, Trigger::NoAnswer { .. })
        })
    }
}
