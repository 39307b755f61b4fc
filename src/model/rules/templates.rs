//! Templates of rules. Their texts come in the language of whoever adds them.

use super::{Action, Condition, Phrase, Rule, Silent, Trigger, Words};
use crate::model::{RuleId, Status, Tag};

const DAY_MINUTES: u32 = 24 * 60;

/// Returns a rule that welcomes whoever writes for the first time. The rules after it run too.
#[must_use]
pub fn welcome(id: RuleId, name: &str, text: &str) -> Rule {
    Rule { go_on: true, ..Rule::new(id, name, Trigger::FirstContact, vec![reply(text)]) }
}

/// Returns a rule that answers outside business hours, once an attendance: when the chat had no status or was finished.
#[must_use]
pub fn outside_hours(id: RuleId, name: &str, text: &str) -> Rule {
    let begins = [None, Some(Status::Resolved), Some(Status::Closed)];
    Rule {
        conditions: vec![Condition::Status(begins.to_vec())],
        ..Rule::new(id, name, Trigger::OutsideHours, vec![reply(text)])
    }
}

/// Returns a rule by which a message of nothing but thanks does not reopen a finished chat.
#[must_use]
pub fn thanks(id: RuleId, name: &str, phrases: &[&str]) -> Rule {
    let finished = [Some(Status::Resolved), Some(Status::Closed)];
    Rule {
        conditions: vec![Condition::Status(finished.to_vec())],
        ..Rule::new(id, name, words(phrases, true), vec![Action::KeepStatus])
    }
}

/// Returns a rule that closes a chat whose customer has not answered for that many days.
#[must_use]
pub fn close_silent(id: RuleId, name: &str, days: u32) -> Rule {
    let trigger = Trigger::NoAnswer {
        of: Silent::Customer,
        minutes: days.saturating_mul(DAY_MINUTES),
        business: false,
    };
    let close = Action::Status { status: Status::Closed, reason: None, until_minutes: None };
    Rule::new(id, name, trigger, vec![close])
}

/// Returns a rule that tags a chat in whose messages one of the phrases is found. The rules after it run too.
#[must_use]
pub fn tag_by_words(id: RuleId, name: &str, phrases: &[&str], tag: Tag) -> Rule {
    let tags = Action::Tags { add: vec![tag], remove: Vec::new() };
    Rule { go_on: true, ..Rule::new(id, name, words(phrases, false), vec![tags]) }
}

fn words(phrases: &[&str], whole: bool) -> Trigger {
    let any = phrases.iter().map(|text| Phrase::new(text)).collect();
    Trigger::Words(Words { any, whole, only_emoji: false })
}

fn reply(text: &str) -> Action {
    Action::Reply { text: text.into() }
}
