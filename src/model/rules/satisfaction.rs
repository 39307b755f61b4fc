//! The question about satisfaction: rules that a form of the settings owns, under ids of their own.

use std::sync::Arc;

use serde_json::Value;

use super::{Action, Condition, Rule, Trigger};
use crate::model::{RuleId, Status};

/// The most days for which a customer is not asked again.
pub const MOST_DAYS: u32 = 365;

/// The rules' ids, each with the status that it asks after.
const OWN: [(&str, Status); 2] =
    [("satisfaction-resolved", Status::Resolved), ("satisfaction-closed", Status::Closed)];

/// The question, and when it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Satisfaction {
    /// True while customers are asked.
    pub on: bool,
    /// The question, with its variables.
    pub text: Arc<str>,
    /// The statuses after which it is asked: one of the final ones, or both.
    pub after: Vec<Status>,
    /// The channels on which it is asked; none stands for all.
    pub channels: Vec<Arc<str>>,
    /// The days for which a customer is not asked again; 0: each time.
    pub days: u32,
}

/// Returns true for a rule that the form owns.
#[must_use]
pub fn is_own(rule: &RuleId) -> bool {
    OWN.iter().any(|(id, _)| *id == rule.as_str())
}

/// Returns the other rules in use that talk to the customer once a chat is finished: they may ask too.
pub fn others(rules: &[Rule]) -> impl Iterator<Item = &Rule> {
    rules.iter().filter(|rule| {
        let on_end = matches!(rule.trigger, Trigger::StatusEntered(status) if status.is_final());
        let talks = rule.actions.iter().any(|action| matches!(action, Action::Reply { .. }));
        rule.on && rule.sound && on_end && talks && !is_own(&rule.id)
    })
}

impl Satisfaction {
    /// Reads the question from a desk's rules; `None` where the form has not made any.
    #[must_use]
    pub fn of(rules: &[Rule]) -> Option<Self> {
        let own = || rules.iter().filter(|rule| is_own(&rule.id));
        let first = own().find_map(|rule| {
            let text = rule.actions.iter().find_map(|action| match action {
                Action::Reply { text } => Some(text.clone()),
                _ => None,
            })?;
            Some((rule, text))
        });
        let (rule, text) = first?;
        let after = OWN.iter().filter(|(id, _)| own().any(|rule| rule.id.as_str() == *id));
        let channels = rule.conditions.iter().find_map(|condition| match condition {
            Condition::Channel(any) => Some(any.clone()),
            _ => None,
        });
        let days = rule.conditions.iter().find_map(|condition| match condition {
            Condition::NotSaid { days, .. } => Some(*days),
            _ => None,
        });
        Some(Self {
            on: own().any(|rule| rule.on),
            text,
            after: after.map(|(_, status)| *status).collect(),
            channels: channels.unwrap_or_default(),
            days: days.unwrap_or_default(),
        })
    }

    /// Returns the payload of `rules_saved` with the question in place of the one before. All else stays as it came.
    #[must_use]
    pub fn put_into(&self, payload: Option<&Value>, name: impl Fn(Status) -> String) -> Value {
        let is_own = |entry: &&Value| {
            let id = entry.get("id").and_then(Value::as_str);
            id.is_some_and(|id| is_own(&RuleId::from(id)))
        };
        let all = || payload.and_then(Value::as_array).into_iter().flatten();
        let chosen = OWN.iter().filter(|(_, status)| self.after.contains(status));
        let own =
            chosen.map(|(id, status)| self.rule((*id).into(), *status, &name(*status)).to_value());
        let others = all().filter(|entry| !is_own(entry)).cloned();
        own.chain(others).collect()
    }

    fn rule(&self, id: RuleId, status: Status, name: &str) -> Rule {
        let mut conditions = Vec::new();
        if !self.channels.is_empty() {
            conditions.push(Condition::Channel(self.channels.clone()));
        }
        if self.days > 0 {
            let rules = OWN.map(|(id, _)| RuleId::from(id)).to_vec();
            conditions.push(Condition::NotSaid { rules, days: self.days });
        }
        let ask = vec![Action::Reply { text: self.text.clone() }];
        // The desk's own rules about the end run too.
        Rule {
            on: self.on,
            conditions,
            go_on: true,
            ..Rule::new(id, name, Trigger::StatusEntered(status), ask)
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::read_rules;
    use super::*;

    fn asked() -> Satisfaction {
        Satisfaction {
            on: true,
            text: "De 0 a 10?".into(),
            after: vec![Status::Resolved, Status::Closed],
            channels: vec!["whatsapp".into()],
            days: 30,
        }
    }

    fn name(status: Status) -> String {
        status.wire().to_owned()
    }

    #[test]
    fn the_form_finds_what_it_wrote_and_leaves_all_else() {
        let odd = json!([{"id": "x", "odd": 1.5}, 7]);
        let payload = asked().put_into(Some(&odd), name);
        assert_eq!(payload.as_array().map(Vec::len), Some(4));
        assert_eq!((&payload[2], &payload[3]), (&odd[0], &odd[1]), "as it came");
        let (rules, _) = read_rules(&payload);
        assert!(rules[0].sound && rules[1].sound);
        assert_eq!(Satisfaction::of(&rules), Some(asked()));
        let less = Satisfaction {
            on: false,
            after: vec![Status::Closed],
            days: 0,
            channels: Vec::new(),
            ..asked()
        };
        let payload = less.put_into(Some(&payload), name);
        assert_eq!(payload.as_array().map(Vec::len), Some(3));
        assert_eq!(Satisfaction::of(&read_rules(&payload).0), Some(less));
        assert_eq!(Satisfaction::of(&read_rules(&odd).0), None);
    }

    #[test]
    fn other_rules_that_talk_at_the_end_are_named() {
        let reply = json!([{"kind": "reply", "text": "Nota?"}]);
        let rules = json!([
            {"id": "a", "name": "Pesquisa", "trigger": {"kind": "status_entered", "status": "resolved"}, "then": reply},
            {"id": "b", "on": false, "trigger": {"kind": "status_entered", "status": "closed"}, "then": reply},
            {"id": "c", "trigger": {"kind": "status_entered", "status": "open"}, "then": reply},
        ]);
        let (rules, _) = read_rules(&asked().put_into(Some(&rules), name));
        let names: Vec<&str> = others(&rules).map(|rule| &*rule.name).collect();
        assert_eq!(names, ["Pesquisa"]);
    }
}
