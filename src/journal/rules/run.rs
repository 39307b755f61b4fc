//! Running the rules: evaluating them and doing their actions.

use std::sync::Arc;

use super::evaluation::{Evaluation, RuleInput, Trial, Verdict};
use crate::journal::machine::Source;
use crate::journal::{Cause, ChatState, RuleCause, RuleReply, What};
use crate::model::rules::{Action, Rule};
use crate::model::{MINUTE, Status};

/// The number of times that rules on a status entered can follow one another after one cause. Then they stop, and the chat
/// records it.
pub const RULE_CHAIN_LIMIT: usize = 8;

/// The decision of the rules about one cause.
#[derive(Default)]
pub(in crate::journal) struct Decision {
    /// True where a rule set the status or kept it: the default transition does not happen.
    pub decided: bool,
    /// The rule that kept the status, where none has set it since.
    pub kept: Option<Cause>,
    /// Archiving or unarchiving, done after everything else.
    archive: Option<(bool, Cause)>,
}

/// True if a rule does more than keep the status: no robot answers that.
fn acts(rule: &Rule) -> bool {
    rule.actions.iter().any(|action| !matches!(action, Action::KeepStatus))
}

impl ChatState {
    /// Evaluates the rules in force in order, and does the actions of those that fire.
    pub(in crate::journal) fn run_rules(&mut self, input: &RuleInput, source: &Source) -> Decision {
        let mut decision = Decision::default();
        let Some(version) = source.rules else {
            return decision;
        };
        let status = self.status;
        let past_limit = self.is_past_limit(source);
        let mut won = false;
        let list = version.rules.iter().zip(&version.causes).enumerate();
        for (index, (rule, cause)) in list {
            if matches!(input, RuleInput::NoAnswer(only) if *only != index) {
                continue;
            }
            if won && source.trials.is_none() {
                break;
            }
            let mut verdict = self.evaluation(input, status, source).verdict(rule);
            if won && verdict == Verdict::Fired {
                verdict = Verdict::PassedOver;
            } else if past_limit && verdict == Verdict::Fired && acts(rule) {
                verdict = Verdict::Stopped;
            }
            if let Some(trials) = source.trials {
                trials.borrow_mut().push(Trial {
                    occasion: input.occasion(),
                    rule: rule.id.clone(),
                    name: rule.name.clone(),
                    verdict,
                });
            }
            match verdict {
                Verdict::Fired => self.run_actions(rule, cause, &mut decision, source),
                Verdict::Stopped => self.stop_rules(cause, source),
                _ => continue,
            }
            won = !rule.go_on;
        }
        decision
    }

    /// Archives or unarchives, as the rules decided, after everything else.
    pub(in crate::journal) fn finish_rules(&mut self, decision: Decision, source: &Source) {
        if let Some((archived, cause)) = decision.archive {
            // As by hand: a delayed archiving is cancelled.
            self.archive_due = None;
            self.set_archived(archived, cause, source);
        }
    }

    /// Runs the rules on the status entered since there were `seen` changes, and on those that they make the chat enter. A
    /// status that was left again at once does not count.
    pub(in crate::journal) fn run_status_rules(&mut self, mut seen: usize, source: &Source) {
        let Some(version) = source.rules else {
            return;
        };
        for depth in 0..=RULE_CHAIN_LIMIT {
            let new = self.changes.get(seen..).unwrap_or_default();
            let entered = new.iter().rev().find_map(|change| match change.what {
                What::Status { to, .. } => Some(to),
                _ => None,
            });
            let Some(status) = entered else {
                return;
            };
            seen = self.changes.len();
            let input = RuleInput::Entered(status);
            if depth == RULE_CHAIN_LIMIT {
                let evaluation = self.evaluation(&input, self.status, source);
                let mut list = version.rules.iter().zip(&version.causes);
                let next = list.find(|(rule, _)| evaluation.verdict(rule) == Verdict::Fired);
                if let Some((_, cause)) = next {
                    self.record(What::ChainStopped, Cause::Rule(cause.clone()), source);
                }
                return;
            }
            let decision = self.run_rules(&input, source);
            self.finish_rules(decision, source);
        }
    }

    fn evaluation<'a>(
        &'a self,
        input: &'a RuleInput,
        status: Option<Status>,
        source: &'a Source,
    ) -> Evaluation<'a> {
        Evaluation { input, status, chat: self, source }
    }

    fn run_actions(
        &mut self,
        rule: &Rule,
        of: &Arc<RuleCause>,
        decision: &mut Decision,
        source: &Source,
    ) {
        let cause = || Cause::Rule(of.clone());
        for action in &rule.actions {
            match action {
                Action::Status { status, reason, until_minutes } => {
                    (decision.decided, decision.kept) = (true, None);
                    let until =
                        until_minutes.map(|minutes| source.at.plus(i64::from(minutes) * MINUTE));
                    // A rule without reason and end leaves a wait as it is.
                    let waits = *status == Status::Waiting && self.status == Some(*status);
                    if !waits || reason.is_some() || until.is_some() {
                        self.status_set(*status, *reason, until, cause(), source);
                    }
                }
                Action::KeepStatus => {
                    if !decision.decided {
                        (decision.decided, decision.kept) = (true, Some(cause()));
                    }
                }
                Action::Reply { text } => {
                    let Some(from) = source.says_from else { continue };
                    self.replies.push(RuleReply {
                        at: source.at,
                        event: source.event.cloned(),
                        expired_at: source.expired_at,
                        anchor: source.anchor,
                        from,
                        rule: of.clone(),
                        template: text.clone(),
                        contact: self.display_name().unwrap_or_default().into(),
                        address: self.contact.address.clone(),
                        agent: self.responsible.clone(),
                    });
                }
                Action::Assign(agent) => self.assign(agent.clone(), cause(), source),
                Action::Tags { add, remove } => self.change_tags(add, remove, cause(), source),
                Action::Archive(archived) => decision.archive = Some((*archived, cause())),
                Action::Note { text } => {
                    self.record(What::Noted { text: text.clone() }, cause(), source);
                }
                Action::Unknown(_) => {}
            }
        }
    }
}
