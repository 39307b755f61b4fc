//! Rules in the words of the journal's format, and what they did.

use balcao::journal::{Cause, Change, Trial, Verdict, What, explain};
use balcao::model::ChatId;
use serde_json::{Value, json};

use crate::support::Story;

/// A rule under an id, that stops the others.
pub fn rule(id: &str, trigger: &Value, conditions: &[Value], actions: &[Value]) -> Value {
    json!({"id": id, "name": format!("Regra {id}"), "trigger": trigger, "if": conditions, "then": actions})
}

/// The same, but the rules after it are asked too.
pub fn going_on(mut rule: Value) -> Value {
    rule["go_on"] = true.into();
    rule
}

/// Every message of a customer.
pub fn any_message() -> Value {
    json!({"kind": "customer_message"})
}

/// The chat has come into a status.
pub fn entered(status: &str) -> Value {
    json!({"kind": "status_entered", "status": status})
}

/// Nobody has answered for so many clock minutes.
pub fn no_answer(of: &str, minutes: i64) -> Value {
    json!({"kind": "no_answer", "of": of, "minutes": minutes})
}

/// Sets a status.
pub fn to(status: &str) -> Value {
    json!({"kind": "status", "status": status})
}

/// Adds a tag.
pub fn tag(tag: &str) -> Value {
    json!({"kind": "tags", "add": [tag]})
}

/// Replies.
pub fn reply(text: &str) -> Value {
    json!({"kind": "reply", "text": text})
}

/// A customer's message of these words.
pub fn says(text: &str) -> Value {
    let mut act = crate::support::customer();
    act["text"] = text.into();
    act
}

/// A desk with these settings and these rules, in force since before the first act.
pub fn with(settings: &Value, rules: &[Value]) -> Story {
    let mut story = Story::with(settings);
    let since = crate::support::monday_noon().plus(-1);
    let act = crate::support::rules(&rules.into());
    story.desk.apply([crate::support::dated("r000", since, act)]);
    let last = story.desk.config().rules_versions().last().expect("a version");
    assert_eq!(last.problems, [], "{rules:?}");
    story
}

/// A desk with default settings and these rules.
pub fn desk(rules: &[Value]) -> Story {
    with(&json!({}), rules)
}

/// What the rules did, in a word each: the rule's id and what.
pub fn did(story: &Story) -> Vec<String> {
    let changes = story.state().changes.iter();
    changes
        .filter_map(|change| match &change.cause {
            Cause::Rule(rule) => Some(format!("{} {}", rule.rule, what(change))),
            _ => None,
        })
        .collect()
}

fn what(change: &Change) -> String {
    match &change.what {
        What::Status { to, .. } => to.wire().to_owned(),
        What::Waiting { .. } => "waits anew".to_owned(),
        What::Responsible { to, .. } => {
            format!("to {}", to.as_ref().map_or("nobody", |id| id.as_str()))
        }
        What::Archived(true) => "archived".to_owned(),
        What::Archived(false) => "unarchived".to_owned(),
        What::Tags { added, removed } => {
            let list = |tags: &[balcao::model::Tag]| {
                tags.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
            };
            format!("+{} -{}", list(added), list(removed))
        }
        What::Noted { text } => format!("note {text}"),
        What::Kept => "kept".to_owned(),
        What::ChainStopped => "stopped".to_owned(),
        What::RulesStopped => "rests".to_owned(),
    }
}

/// What the rules said to the customer.
pub fn said(story: &Story) -> Vec<String> {
    let ix = story.desk.find(&ChatId::from("c")).expect("the chat");
    let says = story.desk.replies(ix);
    says.into_iter().map(|say| say.text).collect()
}

/// What became of each rule at a moment, in a word each.
pub fn verdicts(story: &Story, moment: &balcao::journal::Moment) -> Vec<(String, Verdict)> {
    let trials = explain(&story.desk, &ChatId::from("c"), moment);
    let word = |trial: Trial| (trial.rule.to_string(), trial.verdict);
    trials.into_iter().map(word).collect()
}
