//! What is wrong with the parts of a rule that is being edited. Pure.

use serde_json::Value;

use super::trigger;
use crate::i18n::{Locale, chatbot as t};
use crate::model::rules::{Action, Condition, Quantity, Rule};

/// What is said about a field.
pub type Complaint = fn(Locale) -> &'static str;

/// What is wrong with a condition.
#[must_use]
pub fn condition(condition: &Condition) -> Option<Complaint> {
    let empty = match condition {
        Condition::Status(any) => any.is_empty(),
        Condition::Tags(Quantity::Any | Quantity::All | Quantity::None, tags) => tags.is_empty(),
        Condition::Agent(any) => any.is_empty(),
        Condition::Channel(any) => any.is_empty(),
        Condition::Schedule(schedule) if schedule.days == [false; 7] => return Some(t::e_schedule),
        // Times that are none are kept like this while somebody writes them.
        Condition::Unknown(value) if is_schedule(value) => return Some(t::e_schedule),
        _ => false,
    };
    empty.then_some(t::e_choose)
}

/// What is wrong with an action.
#[must_use]
pub fn action(action: &Action) -> Option<Complaint> {
    match action {
        Action::Status { until_minutes: Some(0), .. } => Some(t::e_time),
        Action::Reply { text } | Action::Note { text } if text.trim().is_empty() => Some(t::e_text),
        Action::Tags { add, remove } if add.is_empty() && remove.is_empty() => Some(t::e_tags),
        _ => None,
    }
}

/// What is wrong with a rule's name.
#[must_use]
pub fn name(name: &str) -> Option<Complaint> {
    name.trim().is_empty().then_some(t::e_name)
}

/// Whether a rule can go into the draft.
#[must_use]
pub fn is_valid(rule: &Rule) -> bool {
    name(&rule.name).is_none()
        && trigger::complaint(&rule.trigger).is_none()
        && rule.conditions.iter().all(|one| condition(one).is_none())
        && rule.actions.iter().all(|one| action(one).is_none())
}

fn is_schedule(value: &Value) -> bool {
    value.get("kind").and_then(Value::as_str) == Some("schedule")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Status;
    use crate::model::WaitReason;
    use crate::model::rules::{Schedule, Trigger, Words};
    use serde_json::json;

    #[test]
    fn each_part_says_what_is_missing() {
        let l = Locale::PtBr;
        let said = |complaint: Option<Complaint>| complaint.map(|words| words(l));
        let words = Words::default();
        assert_eq!(said(trigger::complaint(&Trigger::Words(words))), Some(t::e_words(l)));
        assert_eq!(said(trigger::complaint(&Trigger::FirstContact)), None);
        assert_eq!(said(condition(&Condition::Status(Vec::new()))), Some(t::e_choose(l)));
        let broken = Condition::Unknown(json!({"kind": "schedule", "from": ""}));
        assert_eq!(said(condition(&broken)), Some(t::e_schedule(l)));
        let newer = Condition::Unknown(json!({"kind": "moon"}));
        assert_eq!(said(condition(&newer)), None, "a newer version's stays");
        let never = Schedule::new([false; 7], "09:00", "18:00").map(Condition::Schedule);
        assert_eq!(never.and_then(|never| said(condition(&never))), Some(t::e_schedule(l)));
        assert_eq!(said(action(&Action::Reply { text: "  ".into() })), Some(t::e_text(l)));
        let wait = Action::Status {
            status: Status::Waiting,
            reason: Some(WaitReason::Customer),
            until_minutes: Some(0),
        };
        assert_eq!(said(action(&wait)), Some(t::e_time(l)));
        let rule = Rule::new("r".into(), " ", Trigger::FirstContact, Vec::new());
        assert!(!is_valid(&rule));
    }
}
