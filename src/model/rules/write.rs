//! Writing rules as the journal has them.

use serde_json::Value;

use super::{Action, Condition, Quantity, Rule};
use crate::model::{AgentId, RuleId, Status, Tag, object};

/// Returns the rules as `rules_saved.rules`, and a file of rules, carry them. What was not understood is written as it came.
#[must_use]
pub fn write_rules(rules: &[Rule]) -> Value {
    rules.iter().map(Rule::to_value).collect()
}

impl Rule {
    /// Returns the rule as the journal writes it.
    #[must_use]
    pub fn to_value(&self) -> Value {
        object(vec![
            ("id", self.id.as_str().into()),
            ("name", (&*self.name).into()),
            ("on", self.on.into()),
            ("trigger", self.trigger.to_value()),
            ("if", self.conditions.iter().map(Condition::to_value).collect()),
            ("then", self.actions.iter().map(Action::to_value).collect()),
            ("go_on", self.go_on.into()),
        ])
    }
}

impl Condition {
    fn to_value(&self) -> Value {
        match self {
            Self::Status(any) => {
                let any: Value = any.iter().map(|one| one.map(Status::wire)).collect();
                of_kind("status", vec![("any", any)])
            }
            Self::Tags(quantity, tags) => {
                let key = match quantity {
                    Quantity::Any => "any",
                    Quantity::All => "all",
                    Quantity::None => "none",
                };
                of_kind("tags", vec![(key, names(tags))])
            }
            Self::Agent(any) => {
                let any = any.iter().map(|one| one.as_ref().map(AgentId::as_str));
                of_kind("agent", vec![("any", any.collect())])
            }
            Self::Channel(any) => {
                let any = any.iter().map(|one| &**one).collect();
                of_kind("channel", vec![("any", any)])
            }
            Self::Hours { open } => of_kind("hours", vec![("open", (*open).into())]),
            Self::Schedule(schedule) => schedule.write(),
            Self::NotSaid { rules, days } => {
                let rules: Value = rules.iter().map(RuleId::as_str).collect();
                of_kind("not_said", vec![("rules", rules), ("days", (*days).into())])
            }
            Self::Unknown(value) => value.clone(),
        }
    }
}

impl Action {
    pub(crate) fn to_value(&self) -> Value {
        match self {
            Self::Status { status, reason, until_minutes } => {
                let mut fields = vec![("status", status.wire().into())];
                fields.extend(reason.map(|reason| ("reason", reason.wire().into())));
                fields.extend(until_minutes.map(|minutes| ("until_minutes", minutes.into())));
                of_kind("status", fields)
            }
            Self::KeepStatus => of_kind("keep_status", vec![]),
            Self::Reply { text } => of_kind("reply", vec![("text", (&**text).into())]),
            Self::Assign(agent) => {
                let agent = agent.as_ref().map(AgentId::as_str);
                of_kind("assign", vec![("agent", agent.into())])
            }
            Self::Tags { add, remove } => {
                of_kind("tags", vec![("add", names(add)), ("remove", names(remove))])
            }
            Self::Archive(archived) => of_kind("archive", vec![("archived", (*archived).into())]),
            Self::Note { text } => of_kind("note", vec![("text", (&**text).into())]),
            Self::Unknown(value) => value.clone(),
        }
    }
}

/// A part of a rule: an object that begins with its kind.
pub(super) fn of_kind(kind: &str, mut fields: Vec<(&str, Value)>) -> Value {
    fields.push(("kind", kind.into()));
    object(fields)
}

fn names(tags: &[Tag]) -> Value {
    tags.iter().map(Tag::as_str).collect()
}
