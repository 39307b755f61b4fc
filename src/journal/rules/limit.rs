//! The limit of what rules do about one customer's messages: two robots that answer each other come to rest.

use std::sync::Arc;

use crate::journal::machine::Source;
use crate::journal::state::RulePace;
use crate::journal::{Cause, ChatState, RuleCause, What};
use crate::model::{AuthorKind, MINUTE};

/// The number of a chat's customer messages within [`ACTED_WINDOW`] that rules act on.
pub const ACTED_LIMIT: usize = 5;

/// The time, in milliseconds, in which [`ACTED_LIMIT`] counts.
pub const ACTED_WINDOW: i64 = MINUTE;

impl ChatState {
    /// Returns the rule at which the chatbot stopped in this chat, until an agent writes in it.
    #[must_use]
    pub fn rules_stopped(&self) -> Option<&RuleCause> {
        self.pace.stopped.as_deref()
    }

    /// Returns true where rules must not act on the cause: a customer's message, of which there were too many.
    pub(super) fn is_past_limit(&self, source: &Source) -> bool {
        let in_window = |at: &&_| source.at.since(**at) < ACTED_WINDOW;
        source.author.kind == AuthorKind::Customer
            && (self.pace.stopped.is_some()
                || self.pace.acted.iter().filter(in_window).count() >= ACTED_LIMIT)
    }

    /// Stops the chatbot in this chat at the rule that was to act next, and records it once.
    pub(super) fn stop_rules(&mut self, rule: &Arc<RuleCause>, source: &Source) {
        if self.pace.stopped.is_none() {
            self.pace.stopped = Some(rule.clone());
            self.record(What::RulesStopped, Cause::Rule(rule.clone()), source);
        }
    }

    /// Counts a customer's message if rules acted on it: since there were so many changes and replies.
    pub(in crate::journal) fn count_acted(
        &mut self,
        (changes, replies): (usize, usize),
        source: &Source,
    ) {
        if source.author.kind != AuthorKind::Customer {
            return;
        }
        let by_rule = self.changes.iter().skip(changes).any(|change| {
            matches!(change.cause, Cause::Rule(_))
                && !matches!(change.what, What::Kept | What::ChainStopped | What::RulesStopped)
        });
        if by_rule || self.replies.len() > replies {
            self.pace.acted.retain(|at| source.at.since(*at) < ACTED_WINDOW);
            self.pace.acted.push(source.at);
        }
    }

    /// An agent has written: rules act again.
    pub(in crate::journal) fn resume_rules(&mut self) {
        self.pace = RulePace::default();
    }
}
