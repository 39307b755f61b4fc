//! Warnings about a list of rules before it is saved. Each warning is certain, except for [`Warning::Cycle`], which says
//! what could happen.

use std::collections::BTreeMap;

use super::reach::{Never, Reach};
use super::{Action, Condition, Rule, Trigger};
use crate::model::unknown_variables;
use crate::model::{Agent, AgentId, Settings, Status, TimerAction};

/// A problem of one rule of a list, named by its index, that its author should know of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Under these settings the rule can never fire.
    NeverFires {
        /// The rule's index.
        rule: usize,
        /// The reason.
        why: Never,
    },
    /// Whenever the rule fits, one before it has fired and lets no other go on.
    Shadowed {
        /// The rule's index.
        rule: usize,
        /// The index of the rule before it.
        by: usize,
    },
    /// Rules and timers can bring a chat from a status back to it without end.
    Cycle {
        /// The indices of the rules that take part, ascending.
        rules: Vec<usize>,
        /// The statuses, in the order in which a chat goes through them.
        statuses: Vec<Status>,
    },
    /// The rule has no action.
    DoesNothing {
        /// The rule's index.
        rule: usize,
    },
    /// One of the rule's phrases has no letters, and is found nowhere.
    NoLetters {
        /// The rule's index.
        rule: usize,
        /// The phrase's index.
        phrase: usize,
    },
    /// The rule names an agent whom nobody saved, or who no longer works here.
    NoSuchAgent {
        /// The rule's index.
        rule: usize,
        /// The agent's id.
        agent: AgentId,
    },
    /// A reply has a name in braces that is no variable, and would be sent as it is.
    NoSuchVariable {
        /// The rule's index.
        rule: usize,
        /// The name in braces.
        name: String,
    },
}

/// Returns the warnings about a list of rules, in its order.
#[must_use]
pub fn warnings(
    rules: &[Rule],
    settings: &Settings,
    agents: &BTreeMap<AgentId, Agent>,
) -> Vec<Warning> {
    let reaches: Vec<_> = rules.iter().map(|rule| Reach::of(rule, settings)).collect();
    let mut warnings = Vec::new();
    for (index, rule) in rules.iter().enumerate() {
        if rule.on {
            match reaches.get(index) {
                Some(Err(why)) => warnings.push(Warning::NeverFires { rule: index, why: *why }),
                Some(Ok(reach)) => {
                    let by = shadow(rules, &reaches, index, reach, settings);
                    warnings.extend(by.map(|by| Warning::Shadowed { rule: index, by }));
                }
                None => {}
            }
        }
        details(index, rule, agents, &mut warnings);
    }
    let edges = edges(rules, &reaches);
    cycles(&edges, settings, &mut warnings);
    warnings
}

/// Returns the index of an earlier rule that fires whenever this one would.
fn shadow(
    rules: &[Rule],
    reaches: &[Result<Reach, Never>],
    index: usize,
    reach: &Reach,
    settings: &Settings,
) -> Option<usize> {
    let before = rules.iter().zip(reaches).take(index).enumerate();
    let mut before = before.filter(|(_, (rule, _))| rule.on && rule.sound);
    let found = before.find(|(at, (rule, earlier))| {
        // Only the later rule sees the tags and the agent that a rule in between sets.
        let meddles = |between: &&Rule| {
            between.on
                && between.sound
                && between
                    .actions
                    .iter()
                    .any(|action| matches!(action, Action::Tags { .. } | Action::Assign(_)))
        };
        let looks = rule
            .conditions
            .iter()
            .any(|condition| matches!(condition, Condition::Tags(..) | Condition::Agent(_)));
        let between = rules.get(at + 1..index).unwrap_or_default();
        let clear = !looks || !between.iter().any(|rule| meddles(&rule));
        !rule.go_on && clear && earlier.is_ok() && reach.implies(rule, settings)
    });
    found.map(|(at, _)| at)
}

fn details(
    index: usize,
    rule: &Rule,
    agents: &BTreeMap<AgentId, Agent>,
    warnings: &mut Vec<Warning>,
) {
    if rule.actions.is_empty() {
        warnings.push(Warning::DoesNothing { rule: index });
    }
    if let Trigger::Words(words) = &rule.trigger {
        let empty = words.any.iter().enumerate();
        let empty = empty.filter(|(_, phrase)| phrase.words().is_empty());
        warnings.extend(empty.map(|(phrase, _)| Warning::NoLetters { rule: index, phrase }));
    }
    let wanted = rule.conditions.iter().flat_map(|condition| match condition {
        Condition::Agent(any) => any.as_slice(),
        _ => &[],
    });
    let assigned = rule.actions.iter().filter_map(|action| match action {
        Action::Assign(agent) => Some(agent),
        _ => None,
    });
    for agent in wanted.chain(assigned).flatten() {
        if !agents.get(agent).is_some_and(|agent| agent.active) {
            warnings.push(Warning::NoSuchAgent { rule: index, agent: agent.clone() });
        }
    }
    for action in &rule.actions {
        if let Action::Reply { text } = action {
            let names = unknown_variables(text).into_iter();
            warnings.extend(
                names.map(|name| Warning::NoSuchVariable { rule: index, name: name.to_owned() }),
            );
        }
    }
}

/// A change from one status to another, and the index of the rule that makes it; `None` for a timer, or the end of a wait.
type Edge = (Status, Status, Option<usize>);

/// Returns the changes of status that rules make by themselves once a status is entered.
fn edges(rules: &[Rule], reaches: &[Result<Reach, Never>]) -> Vec<Edge> {
    let mut edges = Vec::new();
    for (index, (rule, reach)) in rules.iter().zip(reaches).enumerate() {
        if !rule.on || reach.is_err() {
            continue;
        }
        for action in &rule.actions {
            let Action::Status { status, until_minutes, .. } = action else {
                continue;
            };
            if let Trigger::StatusEntered(from) = rule.trigger
                && from != *status
            {
                edges.push((from, *status, Some(index)));
            }
            if *status == Status::Waiting && until_minutes.is_some() {
                edges.push((Status::Waiting, Status::InService, None));
            }
        }
    }
    edges
}

fn cycles(of_rules: &[Edge], settings: &Settings, warnings: &mut Vec<Warning>) {
    let timers = settings.timers.iter().filter_map(|timer| match timer.then {
        TimerAction::Status(to) if to != timer.status => Some((timer.status, to, None)),
        _ => None,
    });
    let edges: Vec<Edge> = of_rules.iter().copied().chain(timers).collect();
    let mut known: Vec<Vec<usize>> = Vec::new();
    for (from, to, rule) in of_rules {
        let Some(rule) = rule else { continue };
        let Some(path) = shortest_path(&edges, *to, *from) else {
            continue;
        };
        let mut rules: Vec<usize> = path.iter().filter_map(|(_, _, rule)| *rule).collect();
        rules.push(*rule);
        rules.sort_unstable();
        rules.dedup();
        if known.contains(&rules) {
            continue;
        }
        known.push(rules.clone());
        let statuses = path.iter().map(|(at, _, _)| *at);
        warnings.push(Warning::Cycle {
            rules,
            statuses: std::iter::once(*from).chain(statuses).collect(),
        });
    }
}

fn shortest_path(edges: &[Edge], from: Status, to: Status) -> Option<Vec<Edge>> {
    let mut paths: Vec<Vec<Edge>> =
        edges.iter().filter(|(start, _, _)| *start == from).map(|edge| vec![*edge]).collect();
    // There are five statuses: a path without repetition has at most four steps.
    for _ in 0..Status::ALL.len() {
        let mut longer = Vec::new();
        for path in paths {
            let (_, end, _) = *path.last()?;
            if end == to {
                return Some(path);
            }
            let next = edges.iter().filter(|(start, next, _)| {
                *start == end && !path.iter().any(|(passed, _, _)| passed == next)
            });
            // One path to each status is enough.
            for edge in next {
                let seen = |other: &Vec<Edge>| other.last().map(|last| last.1) == Some(edge.1);
                if !longer.iter().any(seen) {
                    longer.push(path.iter().copied().chain([*edge]).collect());
                }
            }
        }
        paths = longer;
    }
    None
}
