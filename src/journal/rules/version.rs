//! Versions of the rules. Each is in force from its event until the next one's.

use std::sync::Arc;

use serde_json::Value;

use crate::journal::{Event, RuleCause};
use crate::model::rules::{Rule, RuleProblem, Trigger, read_rules};
use crate::model::{EventId, Timestamp};

/// A version of the chatbot's rules.
#[derive(Clone, Debug, PartialEq)]
pub struct RulesVersion {
    /// The event of this version.
    pub event: EventId,
    /// The instant from which it is in force.
    pub at: Timestamp,
    /// The rules in order.
    pub rules: Vec<Rule>,
    /// Parts that were not understood.
    pub problems: Vec<RuleProblem>,
    /// Each rule as the cause of its actions.
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

    /// Returns the rules that wait for an answer, with their indices.
    pub(super) fn timed(&self) -> impl Iterator<Item = (usize, &Rule)> {
        self.rules.iter().enumerate().filter(|(_, rule)| {
            rule.on && rule.sound && matches!(rule.trigger, Trigger::NoAnswer { .. })
        })
    }
}
