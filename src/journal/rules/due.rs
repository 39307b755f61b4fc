//! Rules that wait for an answer that does not come: due like timers.

use super::version::RulesVersion;
use crate::journal::{ChatState, DeskConfig, SettingsVersion};
use crate::model::rules::{Rule, Silent, Trigger};
use crate::model::{MINUTE, Timestamp};

/// A rule whose time without an answer is over.
pub(in crate::journal) struct RuleDue<'a> {
    pub at: Timestamp,
    /// When its time was over: before `at` where the rule was not in force then.
    pub expired_at: Timestamp,
    /// Its place in its version.
    pub place: usize,
    /// The message that has no answer.
    pub anchor: Timestamp,
    pub rules: &'a RulesVersion,
    pub settings: &'a SettingsVersion,
}

impl ChatState {
    /// The first rule to come due, at or before `limit`. A version of the settings, and of the rules, holds from its
    /// instant to the next one's: what was due before that is due at it.
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
            // Most versions have none: then the settings need not be looked through.
            rules.timed().next()?;
            let all = config.from(from);
            let known = all.iter().take_while(|version| version.at <= limit && version.at < end);
            known.enumerate().find_map(|(index, settings)| {
                let end = all.get(index + 1).map_or(end, |next| next.at.min(end));
                let from = settings.at.max(from);
                let dues = rules.timed().filter_map(|(place, rule)| {
                    let (anchor, due) = self.waits(rule, settings)?;
                    let at = due.max(from);
                    (at < end && at <= limit).then_some(RuleDue {
                        at,
                        expired_at: due,
                        place,
                        anchor,
                        rules,
                        settings,
                    })
                });
                dues.min_by_key(|due| due.at)
            })
        })
    }

    /// Since when a rule waits for an answer, and when its time is over.
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

    /// A rule is asked once about one message without an answer, whether it fires or not.
    pub(in crate::journal) fn mark_asked(&mut self, due: &RuleDue) {
        let current = [self.unanswered_since, self.agent_wrote];
        self.asked.retain(|(_, anchor)| current.contains(&Some(*anchor)));
        if let Some(rule) = due.rules.rules.get(due.place) {
            self.asked.push((rule.id.clone(), due.anchor));
        }
    }
}
