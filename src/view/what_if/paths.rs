//! [`Step`]: the changes of a chat, and the messages of rules, since an instant.

use std::sync::Arc;

use crate::i18n::{Locale, what_if as t};
use crate::journal::{Cause, Chat, What};
use crate::model::{AgentId, Status, Timestamp};

/// A change of a chat, or a message of a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub at: Timestamp,
    /// The new status.
    pub status: Option<Status>,
    what: Words,
    /// The name of the rule that caused it.
    pub rule: Option<Arc<str>>,
}

#[derive(Clone, Debug, PartialEq)]
enum Words {
    /// Only the status changed.
    Nothing,
    Archived(bool),
    Responsible(Option<AgentId>),
    Tags(String),
    /// The text of a rule's message or note.
    Text(Arc<str>),
    Waiting,
    Kept,
    Stopped,
    Rests,
}

impl Step {
    /// Returns the text beside the status.
    pub fn words(&self, l: Locale, name: impl Fn(&AgentId) -> String) -> String {
        match &self.what {
            Words::Nothing => String::new(),
            Words::Archived(true) => t::archived(l).to_owned(),
            Words::Archived(false) => t::unarchived(l).to_owned(),
            Words::Responsible(Some(agent)) => t::responsible(l, &name(agent)),
            Words::Responsible(None) => t::nobody(l).to_owned(),
            Words::Tags(tags) => tags.clone(),
            Words::Text(text) => format!("“{text}”"),
            Words::Waiting => t::waits_anew(l).to_owned(),
            Words::Kept => t::kept(l).to_owned(),
            Words::Stopped => t::stopped(l).to_owned(),
            Words::Rests => t::chatbot_rests(l).to_owned(),
        }
    }
}

/// Returns all steps since an instant, in order.
pub fn steps(chat: &Chat, from: Timestamp) -> Vec<Step> {
    let state = chat.state();
    let first = state.changes.partition_point(|change| change.at < from);
    let changes = state.changes.iter().skip(first).map(|change| {
        let (status, what) = match &change.what {
            What::Status { to, .. } => (Some(*to), Words::Nothing),
            What::Waiting { .. } => (None, Words::Waiting),
            What::Responsible { to, .. } => (None, Words::Responsible(to.clone())),
            What::Archived(archived) => (None, Words::Archived(*archived)),
            What::Tags { added, removed } => {
                let signed = |sign: char, tags: &[crate::model::Tag]| {
                    let tags = tags.iter().map(|tag| format!("{sign}{tag}"));
                    tags.collect::<Vec<_>>()
                };
                let all = [signed('+', added), signed('−', removed)].concat();
                (None, Words::Tags(all.join(" ")))
            }
            What::Noted { text } => (None, Words::Text(text.clone())),
            What::Kept => (None, Words::Kept),
            What::ChainStopped => (None, Words::Stopped),
            What::RulesStopped => (None, Words::Rests),
        };
        let rule = match &change.cause {
            Cause::Rule(rule) => Some(rule.name.clone()),
            _ => None,
        };
        Step { at: change.at, status, what, rule }
    });
    let replies = state.replies.iter().filter(|reply| reply.at >= from);
    let replies = replies.map(|reply| Step {
        at: reply.at,
        status: None,
        what: Words::Text(reply.template.clone()),
        rule: Some(reply.rule.name.clone()),
    });
    let mut steps: Vec<Step> = changes.chain(replies).collect();
    steps.sort_by_key(|step| step.at);
    steps
}
