//! The question about satisfaction: rules that a form of the settings owns, under ids of their own.

use std::sync::Arc;

use serde_json::Value;

use super::{Action, Condition, Rule, Trigger};
use crate::model::{RuleId, Status};

/// The most days for which a customer is not asked again.
pub const MOST_DAYS: u32 = 365;

/// The highest score that counts as bad: of those, none recommends the desk.
pub const WORST: u8 = 6;

/// What one of the form's rules does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Asks after this status.
    Ask(Status),
    /// Thanks for a score above [`WORST`].
    Thanks,
    /// Answers a score up to [`WORST`].
    Sorry,
}

/// The rules' ids.
const OWN: [(&str, Part); 4] = [
    ("satisfaction-resolved", Part::Ask(Status::Resolved)),
    ("satisfaction-closed", Part::Ask(Status::Closed)),
    ("satisfaction-thanks", Part::Thanks),
    ("satisfaction-sorry", Part::Sorry),
];

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
    /// What a customer is told who gave a score above [`WORST`]; empty: nothing.
    pub thanks: Arc<str>,
    /// What a customer is told who gave a score up to [`WORST`]; empty: nothing.
    pub sorry: Arc<str>,
}

/// Returns true for a rule that the form owns.
#[must_use]
pub fn is_own(rule: &RuleId) -> bool {
    OWN.iter().any(|(id, _)| *id == rule.as_str())
}

/// Returns the other rules in use that talk to the customer once a chat is finished or rated: they may ask, or answer, too.
pub fn others(rules: &[Rule]) -> impl Iterator<Item = &Rule> {
    rules.iter().filter(|rule| {
        let on_end = match rule.trigger {
            Trigger::StatusEntered(status) => status.is_final(),
            Trigger::Rated { .. } => true,
            _ => false,
        };
        let talks = rule.actions.iter().any(|action| matches!(action, Action::Reply { .. }));
        rule.on && rule.sound && on_end && talks && !is_own(&rule.id)
    })
}

impl Satisfaction {
    /// Reads the question from a desk's rules; `None` where the form has not made any.
    #[must_use]
    pub fn of(rules: &[Rule]) -> Option<Self> {
        let said = |rule: &Rule| {
            rule.actions.iter().find_map(|action| match action {
                Action::Reply { text } => Some(text.clone()),
                _ => None,
            })
        };
        let own = |part: Part| {
            let (id, _) = OWN.iter().find(|(_, other)| *other == part)?;
            rules.iter().find(|rule| rule.id.as_str() == *id)
        };
        let asks = [Status::Resolved, Status::Closed];
        let asks = asks.into_iter().filter_map(|status| Some((status, own(Part::Ask(status))?)));
        let asks: Vec<_> = asks.collect();
        let (rule, text) = asks.iter().find_map(|(_, rule)| Some((rule, said(rule)?)))?;
        let answer = |part| own(part).and_then(said).unwrap_or_default();
        let channels = rule.conditions.iter().find_map(|condition| match condition {
            Condition::Channel(any) => Some(any.clone()),
            _ => None,
        });
        let days = rule.conditions.iter().find_map(|condition| match condition {
            Condition::NotSaid { days, .. } => Some(*days),
            _ => None,
        });
        Some(Self {
            on: asks.iter().any(|(_, rule)| rule.on),
            text,
            after: asks.iter().map(|(status, _)| *status).collect(),
            channels: channels.unwrap_or_default(),
            days: days.unwrap_or_default(),
            thanks: answer(Part::Thanks),
            sorry: answer(Part::Sorry),
        })
    }

    /// Returns the payload of `rules_saved` with the question in place of the one before. All else stays as it came.
    #[must_use]
    pub fn put_into(&self, payload: Option<&Value>, name: impl Fn(Part) -> String) -> Value {
        let is_own = |entry: &&Value| {
            let id = entry.get("id").and_then(Value::as_str);
            id.is_some_and(|id| is_own(&RuleId::from(id)))
        };
        let all = || payload.and_then(Value::as_array).into_iter().flatten();
        let own = OWN.iter().filter_map(|(id, part)| self.rule(id, *part, &name(*part)));
        let others = all().filter(|entry| !is_own(entry)).cloned();
        own.map(|rule| rule.to_value()).chain(others).collect()
    }

    /// Returns the rule of a part, where the question has it.
    fn rule(&self, id: &str, part: Part, name: &str) -> Option<Rule> {
        let mut conditions = Vec::new();
        if !self.channels.is_empty() {
            conditions.push(Condition::Channel(self.channels.clone()));
        }
        let (trigger, text) = match part {
            Part::Ask(status) => {
                if !self.after.contains(&status) {
                    return None;
                }
                if self.days > 0 {
                    let asks = OWN.iter().filter(|(_, part)| matches!(part, Part::Ask(_)));
                    let rules = asks.map(|(id, _)| RuleId::from(*id)).collect();
                    conditions.push(Condition::NotSaid { rules, days: self.days });
                }
                (Trigger::StatusEntered(status), &self.text)
            }
            Part::Thanks => (Trigger::Rated { from: WORST + 1, to: 10 }, &self.thanks),
            Part::Sorry => (Trigger::Rated { from: 0, to: WORST }, &self.sorry),
        };
        let says = vec![Action::Reply { text: text.clone() }];
        // The desk's own rules about the same run too.
        (!text.is_empty()).then(|| Rule {
            on: self.on,
            conditions,
            go_on: true,
            ..Rule::new(id.into(), name, trigger, says)
        })
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
            thanks: "Obrigada!".into(),
            sorry: "Sentimos muito.".into(),
        }
    }

    fn name(part: Part) -> String {
        format!("{part:?}")
    }

    #[test]
    fn the_form_finds_what_it_wrote_and_leaves_all_else() {
        let odd = json!([{"id": "x", "odd": 1.5}, 7]);
        let payload = asked().put_into(Some(&odd), name);
        assert_eq!(payload.as_array().map(Vec::len), Some(6));
        assert_eq!((&payload[4], &payload[5]), (&odd[0], &odd[1]), "as it came");
        let (rules, _) = read_rules(&payload);
        assert!(rules.iter().take(4).all(|rule| rule.sound && rule.go_on));
        assert_eq!(rules[2].trigger, Trigger::Rated { from: 7, to: 10 });
        assert_eq!(Satisfaction::of(&rules), Some(asked()));
        let less = Satisfaction {
            on: false,
            after: vec![Status::Closed],
            days: 0,
            channels: Vec::new(),
            thanks: "".into(),
            sorry: "".into(),
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
