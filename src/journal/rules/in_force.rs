//! The rules in force at an instant.

use super::version::RulesVersion;
use crate::journal::config::read_agent;
use crate::journal::{Body, DeskConfig, DeskFact};
use crate::model::rules::Rule;
use crate::model::{AgentId, EventId, Timestamp};

impl DeskConfig {
    /// Returns all versions of the chatbot's rules, ordered. Before the first there are no rules.
    #[must_use]
    pub fn rules_versions(&self) -> &[RulesVersion] {
        &self.rules
    }

    /// Returns the rules in force now.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        self.rules.last().map_or(&[], |version| &version.rules)
    }

    /// Returns the version in force for an event: the last one before it in the order `(at, id)`.
    #[must_use]
    pub fn rules_before(&self, at: Timestamp, id: &EventId) -> Option<&RulesVersion> {
        let after = self.rules.partition_point(|version| (version.at, &version.event) < (at, id));
        self.rules.get(after.checked_sub(1)?)
    }

    /// Returns the version in force at an instant, once all its events are folded, and those that follow it.
    #[must_use]
    pub fn rules_from(&self, at: Timestamp) -> &[RulesVersion] {
        let after = self.rules.partition_point(|version| version.at <= at);
        self.rules.get(after.saturating_sub(1)..).unwrap_or_default()
    }

    /// Returns the version in force at an instant, once all its events are folded.
    pub(in crate::journal) fn rules_at(&self, at: Timestamp) -> Option<&RulesVersion> {
        self.rules_from(at).first().filter(|version| version.at <= at)
    }

    /// Returns the name that customers saw for an agent just before an event, or at an instant once its events are folded.
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
