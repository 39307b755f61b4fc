//! Versions of the rules: each is in force from its event until the next one's.

use std::sync::Arc;

use serde_json::Value;

use crate::journal::config::read_agent;
use crate::journal::{Body, DeskConfig, DeskFact, Event};
use crate::model::rules::{Rule, RuleProblem, Trigger, read_rules};
use crate::model::{AgentId, EventId, RuleId, Timestamp};

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

/// A rule of a version, as the cause of a change or of a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCause {
    /// Which rule.
    pub rule: RuleId,
    /// What it was called then.
    pub name: Arc<str>,
    /// The `rules_saved` that brought this version of it.
    pub version: EventId,
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

impl DeskConfig {
    /// All versions of the chatbot's rules, ordered. Before the first there are none.
    #[must_use]
    pub fn rules_versions(&self) -> &[RulesVersion] {
        &self.rules
    }

    /// The rules in force now.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        self.rules.last().map_or(&[], |version| &version.rules)
    }

    /// The version in force for an event: the last one before it in the order `(at, id)`.
    #[must_use]
    pub fn rules_before(&self, at: Timestamp, id: &EventId) -> Option<&RulesVersion> {
        let after = self.rules.partition_point(|version| (version.at, &version.event) < (at, id));
        self.rules.get(after.checked_sub(1)?)
    }

    /// The version in force at an instant, once all events of that instant are folded, and those that follow it.
    #[must_use]
    pub fn rules_from(&self, at: Timestamp) -> &[RulesVersion] {
        let after = self.rules.partition_point(|version| version.at <= at);
        self.rules.get(after.saturating_sub(1)..).unwrap_or_default()
    }

    /// The version in force at an instant, once all events of that instant are folded.
    pub(in crate::journal) fn rules_at(&self, at: Timestamp) -> Option<&RulesVersion> {
        self.rules_from(at).first().filter(|version| version.at <= at)
    }

    /// The name that customers saw for an agent just before an event, or at an instant once its events are folded.
    pub(super) fn public_name_before(
        &self,
        id: &AgentId,
        at: Timestamp,
        event: Option<&EventId>,
    ) -> String {
        let known = self.folded().rev().filter(|saved| match event {
            Some(event) => (saved.at, &saved.id) < (at, event),
            None => saved.at <= at,
        });
        let saved = known.filter_map(|event| match &event.body {
            Body::Desk(DeskFact::Agent, payload) => read_agent(payload),
            _ => None,
        });
        let Some(agent) = saved.into_iter().find(|agent| agent.id == *id) else {
            return id.to_string();
        };
        if agent.display_name.is_empty() { agent.name } else { agent.display_name }
    }
}
