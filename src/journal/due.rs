//! Timed changes of a chat (design §4, "Timed").

use super::machine::Source;
use super::rules::{RuleDue, RuleInput, TrialLog};
use super::{Cause, ChatState, DeskConfig, SettingsVersion, What};
use crate::model::{Author, MINUTE, Status, Timer, TimerAction, Timestamp};

/// The number of timed changes in a row without anybody acting after which a chat's timers, and the rules that act on a
/// status entered, rest until somebody does.
pub const CHAIN_LIMIT: usize = 32;

/// The kinds of timed change, in their order at one instant.
enum Due<'a> {
    Until,
    Archive(u32),
    Timer(&'a Timer),
    Plan(usize),
    Rule(RuleDue<'a>),
}

impl ChatState {
    /// Returns the next instant at which the chat changes by itself, if nothing else happens.
    #[must_use]
    pub fn next_due(&self, config: &DeskConfig) -> Option<Timestamp> {
        self.due(config, Timestamp::MAX).map(|(at, _, _)| at)
    }

    /// Applies all changes due at or before `now`. Returns true where there were any.
    pub(super) fn advance(
        &mut self,
        now: Timestamp,
        config: &DeskConfig,
        trials: Option<&TrialLog>,
    ) -> bool {
        let mut any = false;
        while let Some((at, due, version)) = self.due(config, now) {
            self.fire(at, &due, version, config, trials);
            any = true;
        }
        any
    }

    /// Applies all changes due before `instant`: events at the due instant fold first.
    pub(super) fn run_before(&mut self, instant: Timestamp, config: &DeskConfig) {
        if instant > Timestamp::MIN {
            self.advance(instant.plus(-1), config, None);
        }
    }

    /// Returns the first change due at or before `limit`.
    fn due<'a>(
        &self,
        config: &'a DeskConfig,
        limit: Timestamp,
    ) -> Option<(Timestamp, Due<'a>, &'a SettingsVersion)> {
        let until = self
            .until
            .filter(|_| self.status == Some(Status::Waiting))
            .map(|until| (until.max(self.clock), Due::Until));
        let archive =
            self.archive_due.map(|(at, minutes)| (at.max(self.clock), Due::Archive(minutes)));
        let plans = self.plans.iter().enumerate();
        let plans = plans
            .filter_map(|(index, plan)| Some((plan.next()?.max(self.clock), Due::Plan(index))));
        let fixed = [until, archive]
            .into_iter()
            .flatten()
            .chain(plans)
            .filter(|(at, _)| *at <= limit)
            .min_by_key(|(at, _)| *at)
            .map(|(at, due)| (at, due, version_at(config, at)));
        let timer = self.next_timer(config, limit);
        let timer = timer.map(|(at, timer, version)| (at, Due::Timer(timer), version));
        let rule = self.next_rule(config, limit);
        let rule = rule.map(|due| (due.at, due.settings, due));
        let rule = rule.map(|(at, version, due)| (at, Due::Rule(due), version));
        [fixed, timer, rule].into_iter().flatten().min_by_key(|(at, _, _)| *at)
    }

    /// Returns the first timer due at or before `limit`. Each version of the settings is in force from its instant to the
    /// next one's.
    fn next_timer<'a>(
        &self,
        config: &'a DeskConfig,
        limit: Timestamp,
    ) -> Option<(Timestamp, &'a Timer, &'a SettingsVersion)> {
        let status = self.status?;
        if self.chain >= CHAIN_LIMIT || limit < self.clock {
            return None;
        }
        let anchor = self.customer_wrote.map_or(self.since, |wrote| wrote.max(self.since));
        let versions = config.from(self.clock);
        let known = versions.iter().take_while(|version| version.at <= limit);
        known.enumerate().find_map(|(index, version)| {
            let end = versions.get(index + 1).map_or(Timestamp::MAX, |next| next.at);
            version
                .settings
                .timers
                .iter()
                .filter(|timer| timer.status == status && !self.fired.contains(timer))
                // Business time is never faster than the clock: most timers are ruled out at once.
                .filter(|timer| anchor.plus(millis(timer)) <= limit)
                .filter_map(|timer| {
                    let due = due_at(timer, anchor, version)?.max(version.at).max(self.clock);
                    (due < end && due <= limit).then_some((due, timer, version))
                })
                .min_by_key(|(due, _, _)| *due)
        })
    }

    fn fire(
        &mut self,
        at: Timestamp,
        due: &Due,
        version: &SettingsVersion,
        config: &DeskConfig,
        trials: Option<&TrialLog>,
    ) {
        self.clock = at;
        self.last_due = Some(at);
        let (rules, anchor, expired_at) = match due {
            Due::Rule(due) => (Some(due.rules), due.anchor, due.expired_at),
            _ => (config.rules_at(at), at, at),
        };
        let source = Source {
            at,
            author: &Author::SYSTEM,
            event: None,
            version,
            rules,
            anchor,
            expired_at,
            says_from: Some(at),
            trials,
        };
        let seen = self.changes.len();
        match due {
            Due::Until => {
                // Rules can make a chat wait again as soon as it returns: a chain too.
                self.chain += 1;
                self.set_status(Status::InService, Cause::UntilReached, &source);
                self.stop_chain(Cause::UntilReached, &source);
            }
            Due::Archive(minutes) => {
                self.archive_due = None;
                self.set_archived(true, Cause::Finished { minutes: *minutes }, &source);
            }
            Due::Timer(timer) => self.fire_timer(timer, &source),
            Due::Plan(index) => self.plan_is_due(*index, at),
            Due::Rule(due) => {
                self.mark_asked(due);
                let decision = self.run_rules(&RuleInput::NoAnswer(due.index), &source);
                self.finish_rules(decision, &source);
            }
        }
        if self.chain < CHAIN_LIMIT {
            self.run_status_rules(seen, &source);
        }
    }

    fn stop_chain(&mut self, cause: Cause, source: &Source) {
        if self.chain == CHAIN_LIMIT {
            self.record(What::ChainStopped, cause, source);
        }
    }

    fn fire_timer(&mut self, timer: &Timer, source: &Source) {
        self.fired.push(timer.clone());
        self.chain += 1;
        let cause = Cause::Timer(Box::new(timer.clone()));
        match &timer.then {
            TimerAction::Status(status) => self.set_status(*status, cause, source),
            TimerAction::Tag(tag) => {
                self.change_tags(std::slice::from_ref(tag), &[], cause, source);
            }
            TimerAction::Assign(agent) => self.assign(agent.clone(), cause, source),
        }
        self.stop_chain(Cause::Timer(Box::new(timer.clone())), source);
    }
}

fn due_at(timer: &Timer, anchor: Timestamp, version: &SettingsVersion) -> Option<Timestamp> {
    match &version.settings.business_hours {
        Some(hours) if timer.business => hours.after(&version.zone, anchor, millis(timer)),
        _ => Some(anchor.plus(millis(timer))),
    }
}

fn millis(timer: &Timer) -> i64 {
    i64::from(timer.after_minutes) * MINUTE
}

#[expect(clippy::indexing_slicing, reason = "there is a version since the beginning of time")]
fn version_at(config: &DeskConfig, at: Timestamp) -> &SettingsVersion {
    &config.from(at)[0]
}
