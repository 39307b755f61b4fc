//! A macro in many chats.

use std::sync::Arc;

use super::{Plan, Refusal, plan};
use crate::i18n::{Locale, macros as t};
use crate::journal::{Body, Chat, ChatIx, Desk};
use crate::model::rules::Action;
use crate::model::{AgentId, ChatId, Macro, MacroAction, Timestamp};

/// What a macro would do in many chats now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Many {
    /// What is done in each chat that would change.
    pub chats: Vec<(ChatId, Vec<Body>)>,
    /// The number of chats whose customers the macro would write to.
    pub written: usize,
    /// The first of these customers, and what they would read.
    pub example: Option<(String, Vec<String>)>,
    /// The number of chats that would be archived although their customers wait for an answer.
    pub unanswered: usize,
    /// The names of the chatbot's rules that would talk to customers because of it, with the number of customers.
    pub told: Vec<(Arc<str>, usize)>,
    /// Why chats would be left out, with their number.
    pub left_out: Vec<(Refusal, usize)>,
}

/// Returns what a macro would do in each of these chats, if the agent `me` ran it; `quiet`: no customer is written to because of
/// it, by the macro or by the chatbot. A chat for which a text lacks a value is left out.
///
/// # Errors
/// Why it is run in none: something cannot be done in any chat, or no chat would change.
pub fn many(
    one: &Macro,
    desk: &Desk,
    chats: impl IntoIterator<Item = ChatIx>,
    me: &AgentId,
    now: Timestamp,
    quiet: bool,
) -> Result<Many, Refusal> {
    let mut many = Many::default();
    for ix in chats {
        let Some(chat) = desk.chat(ix) else { continue };
        let mut plan = match plan(one, chat, desk.config(), me, now) {
            Ok(plan) => plan,
            Err(Refusal::Nothing) => continue,
            Err(why @ (Refusal::Blanks(_) | Refusal::Empty)) => {
                count(&mut many.left_out, why);
                continue;
            }
            Err(why) => return Err(why),
        };
        if quiet {
            plan = plan.quiet();
            if plan.bodies.is_empty() {
                continue;
            }
        } else {
            many.tell(desk, ix, &plan, now);
        }
        many.unanswered += usize::from(plan.leaves_unanswered);
        many.chats.push((chat.id().clone(), plan.bodies));
    }
    match many.left_out.first() {
        _ if !many.chats.is_empty() => Ok(many),
        Some((why, _)) => Err(why.clone()),
        None => Err(Refusal::Nothing),
    }
}

impl Many {
    /// Notes what the customer of a chat would read.
    fn tell(&mut self, desk: &Desk, ix: ChatIx, plan: &Plan, now: Timestamp) {
        let mut rules = desk.would_say(ix, &plan.bodies, now);
        rules.dedup_by(|one, other| one.name == other.name);
        for rule in rules {
            count(&mut self.told, rule.name.clone());
        }
        if plan.messages.is_empty() {
            return;
        }
        self.written += 1;
        if self.example.is_none() {
            let example = |chat: &Chat| (chat.title().to_owned(), plan.messages.clone());
            self.example = desk.chat(ix).map(example);
        }
    }

    /// Returns true where the person is asked before it is done, however few chats it changes.
    #[must_use]
    pub const fn asks(&self) -> bool {
        self.written > 0
            || self.unanswered > 0
            || !self.told.is_empty()
            || !self.left_out.is_empty()
    }
}

impl Plan {
    /// Leaves out what the customer would read.
    fn quiet(mut self) -> Self {
        self.bodies.retain(|body| !matches!(body, Body::MessageSent { .. }));
        for body in &mut self.bodies {
            if let Body::StatusSet { quiet, .. } = body {
                *quiet = true;
            }
        }
        self.messages.clear();
        self
    }
}

impl Refusal {
    /// Returns the reason why no chat of many changes, as a sentence.
    #[must_use]
    pub fn words_of_many(&self, l: Locale) -> String {
        match self {
            Self::Blanks(names) => t::blanks_all(l, names),
            Self::Nothing => crate::i18n::bulk::nothing(l).to_owned(),
            other => other.words(l),
        }
    }

    /// Returns the reason why so many chats are left out.
    #[must_use]
    pub fn leaves_out(&self, many: usize, l: Locale) -> String {
        match self {
            Self::Blanks(names) => t::left_out(l, many as u64, names),
            _ => t::left_out_empty(l, many as u64),
        }
    }
}

impl Macro {
    /// Returns it with the texts of its quick replies as they are now: what a person is asked about is what is sent.
    ///
    /// # Errors
    /// There is no such quick reply.
    pub fn spelled_out(mut self, desk: &Desk) -> Result<Self, Refusal> {
        for action in &mut self.actions {
            if let MacroAction::QuickReply(shortcut) = action {
                let mut replies = desk.config().quick_replies().iter();
                let reply = replies.find(|reply| reply.shortcut == *shortcut);
                let reply = reply.ok_or_else(|| Refusal::NoReply(shortcut.clone()))?;
                let text = reply.text.as_str().into();
                *action = MacroAction::Do(Action::Reply { text });
            }
        }
        Ok(self)
    }
}

fn count<T: PartialEq>(counted: &mut Vec<(T, usize)>, what: T) {
    match counted.iter_mut().find(|(other, _)| *other == what) {
        Some((_, many)) => *many += 1,
        None => counted.push((what, 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Status;
    use crate::view::testing::Log;
    use serde_json::json;

    /// Two customers of whom the desk knows one's name.
    fn log() -> Log {
        let rule = r#""type":"rules_saved","rules":[{"id":"r","name":"Tchau","trigger":{"kind":"status_entered","status":"resolved"},"then":[{"kind":"reply","text":"Até!"}]}]"#;
        Log::new()
            .desk(r#""type":"agent_saved","agent":{"id":"ana","name":"Ana"}"#)
            .desk(r#""type":"quick_replies_saved","quick_replies":[{"shortcut":"oi","text":"Oi, {nome}!"}]"#)
            .desk(rule)
            .event(r#"{"kind":"customer","id":"eva"}"#, false, r#""chat":"d","type":"message_received","text":"Oi""#)
            .customer("Cadê?")
            .set(r#""type":"contact_updated","contact":{"name":"Davi"}"#)
    }

    fn run(log: &Log, actions: &serde_json::Value, quiet: bool) -> Result<Many, Refusal> {
        let one = Macro::list(&json!([{"id": "m", "name": "M", "actions": actions}])).remove(0);
        let one = one.spelled_out(&log.desk)?;
        let chats = ["c", "d"].map(|id| log.desk.find(&id.into()).expect("a chat"));
        many(&one, &log.desk, chats, &"ana".into(), log.now, quiet)
    }

    #[test]
    fn each_chat_gets_its_own_words_and_one_without_them_is_left_out() {
        let log = log();
        let acts = json!([{"kind": "quick_reply", "shortcut": "oi"}, {"kind": "archive", "archived": true}]);
        let many = run(&log, &acts, false).expect("chats that change");
        assert_eq!(many.example, Some(("Davi".to_owned(), vec!["Oi, Davi!".to_owned()])));
        assert_eq!((many.written, many.chats.len()), (1, 1));
        assert_eq!(many.left_out, [(Refusal::Blanks("{nome}".to_owned()), 1)]);
        assert!(many.asks());
    }

    #[test]
    fn what_cannot_be_done_in_any_chat_is_not_done_in_any() {
        let log = log();
        let tag = json!({"kind": "tags", "add": ["vip"]});
        for (action, why) in [
            (json!({"kind": "sing"}), Refusal::Unknown),
            (json!({"kind": "quick_reply", "shortcut": "x"}), Refusal::NoReply("x".to_owned())),
            (
                json!({"kind": "reply", "text": "{telefone}"}),
                Refusal::Blanks("{telefone}".to_owned()),
            ),
        ] {
            assert_eq!(run(&log, &json!([tag, action]), false), Err(why));
        }
        let open = json!([{"kind": "status", "status": "open"}]);
        assert_eq!(run(&log, &open, false), Err(Refusal::Nothing));
    }

    #[test]
    fn who_would_be_written_to_is_counted_and_none_is_if_the_person_says_so() {
        let log = log();
        let acts =
            json!([{"kind": "reply", "text": "Pronto!"}, {"kind": "status", "status": "resolved"}]);
        let loud = run(&log, &acts, false).expect("chats that change");
        assert_eq!((loud.written, loud.told.clone()), (2, vec![("Tchau".into(), 2)]));
        let quiet = run(&log, &acts, true).expect("chats that change");
        assert_eq!((quiet.written, quiet.told.len(), quiet.asks()), (0, 0, false));
        let set = Body::StatusSet {
            status: Status::Resolved,
            reason: None,
            until: None,
            quiet: true,
            end_reason: None,
        };
        assert!(quiet.chats.iter().all(|(_, bodies)| *bodies == [set.clone()]));
        let written = json!([{"kind": "reply", "text": "Pronto!"}]);
        assert_eq!(run(&log, &written, true), Err(Refusal::Nothing));
    }
}
