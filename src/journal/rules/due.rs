//! Rules that act on a missing answer: due like timers.

use super::version::RulesVersion;
use crate::journal::{ChatState, DeskConfig, SettingsVersion};
use crate::model::rules::{Rule, Silent, Trigger};
use crate::model::{MINUTE, Timestamp};

/// A rule that is due because an answer is missing.
pub(in crate::journal) struct RuleDue<'a> {
    pub at: Timestamp,
    /// The instant at which its time was over: before `at` where the rule was not in force then.
    pub expired_at: Timestamp,
    /// The rule's index in its version.
    pub index: usize,
    /// The instant of the unanswered message.
    pub anchor: Timestamp,
    pub rules: &'a RulesVersion,
    pub settings: &'a SettingsVersion,
}

impl ChatState {
    /// Returns the first rule due at or before `limit`. A version of the settings, and of the rules, is in force from its
    /// instant to the next one's: a rule whose time was over before that is due at it.
    pub(in crate::journal) fn next_rule<'a>(
        &self,
        config: &'a DeskConfig,
        limit: Timestamp,
    ) -> Option<RuleDue<'a>> {
        let versions = config.rules_from(self.clock);
        let nobody_waits = self.unanswered_since.is_none() && self.agent_wrote.is_none();
        if versions.is_empty() || nobody_waits || limit < self.clock {
            return None;
        }
        let known = versions.iter().take_while(|version| version.at <= limit);
        known.enumerate().find_map(|(index, rules)| {
            let from = rules.at.max(self.clock);
            let end = versions.get(index + 1).map_or(Timestamp::MAX, |next| next.at);
            // Most versions have no such rule: their settings need not be searched.
            rules.timed().next()?;
            let all = config.from(from);
            let known = all.iter().take_while(|version| version.at <= limit && version.at < end);
            known.enumerate().find_map(|(index, settings)| {
                let end = all.get(index + 1).map_or(end, |next| next.at.min(end));
                let from = settings.at.max(from);
                let dues = rules.timed().filter_map(|(index, rule)| {
                    let (anchor, due) = self.waits(rule, settings)?;
                    let at = due.max(from);
                    (at < end && at <= limit).then_some(RuleDue {
                        at,
                        expired_at: due,
                        index,
                        anchor,
                        rules,
                        settings,
                    })
                });
                dues.min_by_key(|due| due.at)
            })
        })
    }

    /// Returns the instant since which a rule waits for an answer, and the one at which its time is over.
    fn waits(&self, rule: &Rule, version: &SettingsVersion) -> Option<(Timestamp, Timestamp)> {
        let Trigger::NoAnswer { of, minutes, business } = rule.trigger else {
            return None;
        };
        let anchor = match of {
            Silent::Agent => self.unanswered_since,
            Silent::Customer => self.agent_wrote,
        }?;
        let asked = |(id, since): &(_, _)| *id == rule.id && *since == anchor;
        if self.asked.iter().any(asked) {
            return None;
        }
        let millis = i64::from(minutes) * MINUTE;
        let due = match &version.settings.business_hours {
            Some(hours) if business => hours.after(&version.zone, anchor, millis)?,
            _ => anchor.plus(millis),
        };
        Some((anchor, due))
    }

    /// Records that the rule ran: it runs once about one unanswered message, whether it fires or not.
    pub(in crate::journal) fn mark_asked(&mut self, due: &RuleDue) {
        let current = [self.unanswered_since, self.agent_wrote];
        self.asked.retain(|(_, anchor)| current.contains(&Some(*anchor)));
        if let Some(rule) = due.rules.rules.get(due.index) {
            self.asked.push((rule.id.clone(), due.anchor));
        }
    }
}
