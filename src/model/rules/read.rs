//! Reading rules from the journal's JSON, part by part: a fault costs one rule and no other.

use std::collections::HashSet;
use std::sync::Arc;

use serde_json::Value;

use super::fields::{each, kind, minutes, name, or_null, status};
use super::{Action, Condition, Quantity, Rule, Schedule, Trigger};
use crate::model::{AgentId, RuleId, WaitReason};

/// A part of a rule that was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleProblem {
    /// The rule's index in the list as it was saved.
    pub rule: usize,
    /// The part.
    pub part: RulePart,
}

/// A part of a rule that can be wrong, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RulePart {
    /// The value is no list of rules.
    List,
    /// The rule is no object, and is left out of the list that was read.
    Whole,
    /// `id` is missing or empty.
    Id,
    /// `id` is that of a rule before it.
    SameId,
    /// `name` is no text.
    Name,
    /// `on` is neither true nor false.
    On,
    /// `go_on` is neither true nor false.
    GoOn,
    /// `trigger`.
    Trigger,
    /// `if` is no list.
    Conditions,
    /// The condition at that index of `if`.
    Condition(usize),
    /// `then` is no list.
    Actions,
    /// The action at that index of `then`.
    Action(usize),
}

/// Reads `rules_saved.rules`. A rule with a problem is in the list, but is not sound.
#[must_use]
pub fn read_rules(value: &Value) -> (Vec<Rule>, Vec<RuleProblem>) {
    let mut ids = HashSet::new();
    let (mut rules, mut problems) = (Vec::new(), Vec::new());
    if !value.is_array() {
        problems.push(RuleProblem { rule: 0, part: RulePart::List });
    }
    for (index, entry) in value.as_array().into_iter().flatten().enumerate() {
        let before = problems.len();
        let mut report = |part| problems.push(RuleProblem { rule: index, part });
        if !entry.is_object() {
            report(RulePart::Whole);
            continue;
        }
        let mut rule = read_rule(entry, &mut report);
        if rule.id.as_str().is_empty() {
            report(RulePart::Id);
        } else if !ids.insert(rule.id.clone()) {
            report(RulePart::SameId);
        }
        rule.sound = problems.len() == before;
        // Where only parts that are not kept as they came are wrong, the rule would be sound once written again, and begin
        // to act: it is switched off.
        let lost = |problem: &RuleProblem| {
            use RulePart::{Actions, Conditions, GoOn, Name, On};
            matches!(problem.part, On | GoOn | Name | Conditions | Actions)
        };
        rule.on &= rule.sound || !problems.iter().skip(before).all(lost);
        rules.push(rule);
    }
    (rules, problems)
}

fn read_rule(entry: &Value, report: &mut impl FnMut(RulePart)) -> Rule {
    let id = entry.get("id").and_then(Value::as_str).unwrap_or_default();
    let mut or = |part, key, default| match entry.get(key) {
        None => default,
        Some(value) => value.as_bool().unwrap_or_else(|| {
            report(part);
            default
        }),
    };
    let (on, go_on) = (or(RulePart::On, "on", true), or(RulePart::GoOn, "go_on", false));
    let name = match entry.get("name") {
        None => id,
        Some(name) => name.as_str().unwrap_or_else(|| {
            report(RulePart::Name);
            id
        }),
    };
    let trigger = entry.get("trigger").unwrap_or(&Value::Null);
    let trigger = Trigger::read(trigger).unwrap_or_else(|| {
        report(RulePart::Trigger);
        Trigger::Unknown(trigger.clone())
    });
    let empty = Vec::new();
    let mut list = |key, part| match entry.get(key) {
        None => &empty,
        Some(value) => value.as_array().unwrap_or_else(|| {
            report(part);
            &empty
        }),
    };
    let (ifs, thens) = (list("if", RulePart::Conditions), list("then", RulePart::Actions));
    let mut conditions = Vec::new();
    for (index, condition) in ifs.iter().enumerate() {
        conditions.push(read_condition(condition).unwrap_or_else(|| {
            report(RulePart::Condition(index));
            Condition::Unknown(condition.clone())
        }));
    }
    let mut actions = Vec::new();
    for (index, action) in thens.iter().enumerate() {
        actions.push(read_action(action).unwrap_or_else(|| {
            report(RulePart::Action(index));
            Action::Unknown(action.clone())
        }));
    }
    Rule {
        id: RuleId::from(id),
        name: name.into(),
        on,
        trigger,
        conditions,
        actions,
        go_on,
        sound: true,
    }
}

fn read_condition(value: &Value) -> Option<Condition> {
    Some(match kind(value)? {
        "status" => Condition::Status(each(value, "any", |one| or_null(one, status))?),
        "tags" => {
            let given = [("any", Quantity::Any), ("all", Quantity::All), ("none", Quantity::None)]
                .into_iter()
                .filter(|(key, _)| value.get(key).is_some());
            let [(key, quantity)] = given.collect::<Vec<_>>().try_into().ok()?;
            Condition::Tags(quantity, each(value, key, name)?)
        }
        "agent" => Condition::Agent(each(value, "any", |one| or_null(one, name::<AgentId>))?),
        "channel" => Condition::Channel(each(value, "any", name)?),
        "hours" => Condition::Hours { open: value.get("open")?.as_bool()? },
        "schedule" => Condition::Schedule(Schedule::read(value)?),
        "not_said" => Condition::NotSaid {
            rules: each(value, "rules", name)?,
            days: value.get("days").and_then(minutes).filter(|days| *days > 0)?,
        },
        _ => return None,
    })
}

pub(crate) fn read_action(value: &Value) -> Option<Action> {
    let text = || -> Option<Arc<str>> {
        let text = value.get("text")?.as_str()?;
        (!text.trim().is_empty()).then(|| text.into())
    };
    Some(match kind(value)? {
        "status" => Action::Status {
            status: status(value.get("status")?)?,
            reason: or_null(value.get("reason").unwrap_or(&Value::Null), |reason| {
                WaitReason::from_wire(reason.as_str()?)
            })?,
            until_minutes: or_null(value.get("until_minutes").unwrap_or(&Value::Null), minutes)?,
        },
        "keep_status" => Action::KeepStatus,
        "reply" => Action::Reply { text: text()? },
        "assign" => Action::Assign(or_null(value.get("agent")?, name)?),
        "tags" => {
            let list = |key| match value.get(key) {
                None => Some(Vec::new()),
                Some(_) => each(value, key, name),
            };
            Action::Tags { add: list("add")?, remove: list("remove")? }
        }
        "archive" => Action::Archive(value.get("archived")?.as_bool()?),
        "note" => Action::Note { text: text()? },
        _ => return None,
    })
}
