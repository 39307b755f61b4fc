//! Writing rules as the journal has them.

use serde_json::{Value, json};

use super::{Action, Condition, Quantity, Rule};
use crate::model::{AgentId, RuleId, Status, Tag, WaitReason};

/// Returns the rules as `rules_saved.rules`, and a file of rules, carry them. What was not understood is written as it came.
#[must_use]
pub fn write_rules(rules: &[Rule]) -> Value {
    rules.iter().map(Rule::to_value).collect()
}

impl Rule {
    /// Returns the rule as the journal writes it.
    #[must_use]
    pub fn to_value(&self) -> Value {
        json!({
            "id": self.id.as_str(),
            "name": &*self.name,
            "on": self.on,
            "trigger": self.trigger.to_value(),
            "if": self.conditions.iter().map(Condition::to_value).collect::<Value>(),
            "then": self.actions.iter().map(Action::to_value).collect::<Value>(),
            "go_on": self.go_on,
        })
    }
}

impl Condition {
    fn to_value(&self) -> Value {
        match self {
            Self::Status(any) => {
                let any: Value = any.iter().map(|one| one.map(Status::wire)).collect();
                json!({"kind": "status", "any": any})
            }
            Self::Tags(quantity, tags) => {
                let key = match quantity {
                    Quantity::Any => "any",
                    Quantity::All => "all",
                    Quantity::None => "none",
                };
                json!({"kind": "tags", (key): names(tags)})
            }
            Self::Agent(any) => {
                let any = any.iter().map(|one| one.as_ref().map(AgentId::as_str));
                json!({"kind": "agent", "any": any.collect::<Value>()})
            }
            Self::Channel(any) => {
                json!({"kind": "channel", "any": any.iter().map(|one| &**one).collect::<Value>()})
            }
            Self::Hours { open } => json!({"kind": "hours", "open": open}),
            Self::Schedule(schedule) => schedule.write(),
            Self::NotSaid { rules, days } => {
                let rules: Value = rules.iter().map(RuleId::as_str).collect();
                json!({"kind": "not_said", "rules": rules, "days": days})
            }
            Self::Unknown(value) => value.clone(),
        }
    }
}

impl Action {
    pub(crate) fn to_value(&self) -> Value {
        match self {
            Self::Status { status, reason, until_minutes } => {
                let mut value = json!({"kind": "status", "status": status.wire()});
                if let Some(map) = value.as_object_mut() {
                    if let Some(reason) = reason.map(WaitReason::wire) {
                        map.insert("reason".into(), reason.into());
                    }
                    if let Some(minutes) = until_minutes {
                        map.insert("until_minutes".into(), (*minutes).into());
                    }
                }
                value
            }
            Self::KeepStatus => json!({"kind": "keep_status"}),
            Self::Reply { text } => json!({"kind": "reply", "text": &**text}),
            Self::Assign(agent) => {
                json!({"kind": "assign", "agent": agent.as_ref().map(AgentId::as_str)})
            }
            Self::Tags { add, remove } => {
                json!({"kind": "tags", "add": names(add), "remove": names(remove)})
            }
            Self::Archive(archived) => json!({"kind": "archive", "archived": archived}),
            Self::Note { text } => json!({"kind": "note", "text": &**text}),
            Self::Unknown(value) => value.clone(),
        }
    }
}

fn names(tags: &[Tag]) -> Value {
    tags.iter().map(Tag::as_str).collect()
}
