//! Macros: what one would do in a chat, in words and as events; in many chats ([`many`]).

mod many;

pub use many::{Many, many};

use crate::i18n::{Locale, macros as t};
use serde_json::Value;

use crate::journal::{Body, Chat, ChatState, Desk, DeskConfig, DeskFact, filled_by};
use crate::model::rules::Action;
use crate::model::{AgentId, ChatId, EventId, MINUTE, Macro, MacroAction, Status, Timestamp};
use crate::view::actions::{Change, Done};
use crate::view::mentions::mentioned;
use crate::view::quick_replies::{blanks, in_braces};
use crate::view::rules_form::sentence;
use crate::view::signature::signed;

/// Returns the desk's macros, in order.
#[must_use]
pub fn macros(config: &DeskConfig) -> Vec<Macro> {
    config.latest(DeskFact::Macros).map_or_else(Vec::new, |(_, payload)| Macro::list(payload))
}

/// Returns the desk's macros as they were saved.
#[must_use]
pub fn payload(config: &DeskConfig) -> Value {
    config.latest(DeskFact::Macros).map_or(Value::Null, |(_, payload)| payload.clone())
}

/// Returns what an undo takes back: all but messages, which the customer may have read.
#[must_use]
pub fn way_back(desk: &Desk, done: &Done) -> Done {
    let stays = |(chat, event): &&(ChatId, EventId)| {
        let event = desk.by_id(chat).and_then(|chat| chat.event(event));
        !event.is_some_and(|event| matches!(event.body, Body::MessageSent { .. }))
    };
    Done { events: done.events.iter().filter(stays).cloned().collect(), erased: 0 }
}

/// What a macro would do in a chat now.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub bodies: Vec<Body>,
    /// What the customer would read.
    pub messages: Vec<String>,
    /// The last act that people take for the end of their work.
    pub end: Option<Change>,
    /// True where it would archive a chat whose customer nobody has answered.
    pub leaves_unanswered: bool,
}

impl Plan {
    /// Returns true where the person is asked before it is done.
    #[must_use]
    pub const fn asks(&self) -> bool {
        !self.messages.is_empty() || self.leaves_unanswered
    }
}

/// The reason why a macro is not run, as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is not among the desk's macros any more.
    Gone,
    /// It has no action, or more than a macro may have.
    Length,
    /// An action is not understood by this version.
    Unknown,
    /// A text has these names in braces without a value.
    Blanks(String),
    /// There is no quick reply of that shortcut.
    NoReply(String),
    /// That agent has left.
    Left(String),
    /// A text is empty once it is filled.
    Empty,
    /// The chat is so already.
    Nothing,
}

impl Refusal {
    /// Returns the reason as a sentence.
    #[must_use]
    pub fn words(&self, l: Locale) -> String {
        match self {
            Self::Gone => t::gone(l).to_owned(),
            Self::Length => t::length(l).to_owned(),
            Self::Unknown => t::unknown(l).to_owned(),
            Self::Blanks(names) => t::blanks(l, names),
            Self::NoReply(shortcut) => t::no_reply(l, shortcut),
            Self::Left(name) => t::left(l, name),
            Self::Empty => t::empty(l).to_owned(),
            Self::Nothing => t::nothing(l).to_owned(),
        }
    }
}

/// Returns what a macro would do in a chat now, if the agent `me` ran it.
///
/// # Errors
/// Why it is not run: all of it can be done, or nothing is.
pub fn plan(
    one: &Macro,
    chat: &Chat,
    config: &DeskConfig,
    me: &AgentId,
    now: Timestamp,
) -> Result<Plan, Refusal> {
    if one.actions.is_empty() || one.actions.len() > crate::model::MOST_ACTIONS {
        return Err(Refusal::Length);
    }
    let state = chat.state();
    let mut plan =
        Plan { bodies: Vec::new(), messages: Vec::new(), end: None, leaves_unanswered: false };
    let filled = |text: &str| {
        let text = filled_by(text, state, config, Some(me), now).trim().to_owned();
        let open = in_braces(&blanks(&text, config.quick_replies()));
        match open {
            Some(names) => Err(Refusal::Blanks(names)),
            None if text.is_empty() => Err(Refusal::Empty),
            None => Ok(text),
        }
    };
    // As the customer gets it: what is asked about is what is sent.
    let written = |text: &str| filled(text).map(|text| signed(config, me, &text).unwrap_or(text));
    let assign = |to: Option<&AgentId>| {
        let agent = to.and_then(|id| config.agents().get(id));
        match agent.filter(|agent| !agent.active) {
            Some(agent) => Err(Refusal::Left(agent.name.clone())),
            None => Ok(Change::Assign(to.cloned())),
        }
    };
    // As they are after the acts before.
    let mut tags = state.tags.clone();
    for action in &one.actions {
        match action {
            MacroAction::Do(Action::Reply { text }) => plan.write(written(text)?),
            MacroAction::QuickReply(shortcut) => {
                let mut replies = config.quick_replies().iter();
                let reply = replies.find(|reply| reply.shortcut == *shortcut);
                let reply = reply.ok_or_else(|| Refusal::NoReply(shortcut.clone()))?;
                plan.write(written(&reply.text)?);
            }
            MacroAction::Do(Action::Note { text }) => {
                let text = filled(text)?;
                let agents: Vec<_> = config.agents().values().cloned().collect();
                let mentions = mentioned(&text, &agents, Some(me));
                plan.bodies.push(Body::NoteAdded { text: text.into(), mentions });
            }
            MacroAction::Do(Action::Status { status, reason, until_minutes }) => {
                let until = until_minutes.map(|minutes| now.plus(i64::from(minutes) * MINUTE));
                plan.set_status(state, *status, *reason, until);
            }
            MacroAction::Do(Action::Assign(to)) => plan.change(&assign(to.as_ref())?, state),
            MacroAction::AssignMe => plan.change(&assign(Some(me))?, state),
            MacroAction::Do(Action::Tags { add, remove }) => {
                let add: Vec<_> = add.iter().filter(|tag| !tags.contains(*tag)).collect();
                let remove: Vec<_> = remove.iter().filter(|tag| tags.contains(*tag)).collect();
                tags.extend(add.iter().map(|tag| (*tag).clone()));
                tags.retain(|tag| add.contains(&tag) || !remove.contains(&tag));
                if !(add.is_empty() && remove.is_empty()) {
                    plan.bodies.push(Body::TagsChanged {
                        add: add.into_iter().cloned().collect(),
                        remove: remove.into_iter().cloned().collect(),
                    });
                }
            }
            MacroAction::Do(Action::Archive(archived)) => {
                plan.change(&Change::Archive(*archived), state);
            }
            MacroAction::Do(Action::KeepStatus | Action::Unknown(_)) => {
                return Err(Refusal::Unknown);
            }
        }
    }
    if plan.bodies.is_empty() {
        return Err(Refusal::Nothing);
    }
    let archives = plan.bodies.contains(&Body::Archived);
    plan.leaves_unanswered =
        archives && plan.messages.is_empty() && state.unanswered_since.is_some();
    Ok(plan)
}

impl Plan {
    fn write(&mut self, text: String) {
        self.messages.push(text.clone());
        self.bodies.push(Body::sent(text.into()));
    }

    /// Makes a change, unless the chat is so already and nothing before it in the macro may have changed that.
    fn change(&mut self, change: &Change, state: &ChatState) {
        let body = change.body(state, None);
        let body = body.or_else(|| match change {
            _ if self.bodies.is_empty() => None,
            Change::Archive(true) => Some(Body::Archived),
            Change::Archive(false) => Some(Body::Unarchived),
            Change::Assign(agent) => Some(Body::Assigned { agent: agent.clone() }),
            _ => None,
        });
        if let Some(body) = body {
            if change.ends() {
                self.end = Some(change.clone());
            }
            self.bodies.push(body);
        }
    }

    fn set_status(
        &mut self,
        state: &ChatState,
        status: Status,
        reason: Option<crate::model::WaitReason>,
        until: Option<Timestamp>,
    ) {
        let same = state.status == Some(status) && status != Status::Waiting;
        if same && self.bodies.is_empty() {
            return;
        }
        if status.is_final() {
            self.end = Some(Change::Status(status));
        }
        self.bodies.push(Body::StatusSet { status, reason, until, quiet: false, end_reason: None });
    }
}

/// Returns what a macro does, as one sentence.
#[must_use]
pub fn words(one: &Macro, config: &DeskConfig, l: Locale) -> String {
    let does = one.actions.iter().map(|action| match action {
        MacroAction::Do(Action::Reply { text }) => t::does_write(l, &sentence::short(text)),
        MacroAction::Do(Action::KeepStatus | Action::Unknown(_)) => t::does_unknown(l).to_owned(),
        MacroAction::Do(action) => sentence::does(action, config, l),
        MacroAction::AssignMe => t::does_take(l).to_owned(),
        MacroAction::QuickReply(shortcut) => t::does_reply(l, shortcut),
    });
    let does = does.collect::<Vec<_>>().join("; ");
    let mut letters = does.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).chain(['.']).collect(),
        None => t::does_nothing(l).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::testing::Log;
    use serde_json::json;

    fn log() -> Log {
        Log::new()
            .desk(r#""type":"agent_saved","agent":{"id":"ana","name":"Ana"}"#)
            .desk(r#""type":"agent_saved","agent":{"id":"caio","name":"Caio","active":false}"#)
            .desk(r#""type":"quick_replies_saved","quick_replies":[{"shortcut":"pix","text":"Chave: {chave}"},{"shortcut":"oi","text":"Oi, {nome}!"}]"#)
            .customer("Cadê?")
            .set(r#""type":"contact_updated","contact":{"name":"Davi"}"#)
    }

    fn planned(log: &Log, actions: Value) -> Result<Plan, Refusal> {
        let one = &Macro::list(&json!([{"id": "m", "name": "M", "actions": actions}]))[0];
        plan(one, log.chat(), log.desk.config(), &"ana".into(), log.now)
    }

    #[test]
    fn a_macro_is_all_of_its_acts_in_order() {
        let log = log();
        let plan = planned(
            &log,
            json!([
                {"kind": "quick_reply", "shortcut": "oi"},
                {"kind": "note", "text": "{nome} avisado"},
                {"kind": "assign_me"},
                {"kind": "tags", "add": ["vip"], "remove": ["velha"]},
                {"kind": "status", "status": "resolved"},
            ]),
        );
        let plan = plan.expect("a plan");
        assert_eq!(plan.messages, ["Oi, Davi!"]);
        assert!(plan.asks());
        assert_eq!(plan.end, Some(Change::Status(Status::Resolved)));
        let kinds: Vec<_> = plan.bodies.iter().filter_map(Body::wire_type).collect();
        assert_eq!(kinds, ["message_sent", "note_added", "assigned", "tags_changed", "status_set"]);
        let Body::TagsChanged { remove, .. } = &plan.bodies[3] else { panic!("tags") };
        assert!(remove.is_empty(), "it has no such tag");
    }

    #[test]
    fn a_macro_of_which_a_part_cannot_be_is_not_run_at_all() {
        let log = log();
        let tag = json!({"kind": "tags", "add": ["vip"]});
        for (action, why) in [
            (json!({"kind": "sing"}), Refusal::Unknown),
            (
                json!({"kind": "quick_reply", "shortcut": "pix"}),
                Refusal::Blanks("{chave}".to_owned()),
            ),
            (json!({"kind": "quick_reply", "shortcut": "x"}), Refusal::NoReply("x".to_owned())),
            (
                json!({"kind": "reply", "text": "{telefone}"}),
                Refusal::Blanks("{telefone}".to_owned()),
            ),
            (json!({"kind": "assign", "agent": "caio"}), Refusal::Left("Caio".to_owned())),
        ] {
            assert_eq!(planned(&log, json!([tag, action])), Err(why));
        }
        assert_eq!(planned(&log, json!([])), Err(Refusal::Length));
        assert_eq!(planned(&log, vec![tag; 11].into()), Err(Refusal::Length));
        let open =
            json!([{"kind": "status", "status": "open"}, {"kind": "archive", "archived": false}]);
        assert_eq!(planned(&log, open), Err(Refusal::Nothing), "it is so already");
    }

    #[test]
    fn what_an_act_before_may_have_changed_is_done_all_the_same() {
        let log = log();
        let acts = json!([{"kind": "status", "status": "resolved"}, {"kind": "archive", "archived": false}]);
        let plan = planned(&log, acts).expect("a plan");
        assert_eq!(plan.bodies.last(), Some(&Body::Unarchived));
        let archive = json!([{"kind": "archive", "archived": true}]);
        assert!(planned(&log, archive).expect("a plan").leaves_unanswered);
        let wait = json!([{"kind": "status", "status": "waiting", "reason": "customer", "until_minutes": 60}]);
        let Body::StatusSet { until, .. } = &planned(&log, wait).expect("a plan").bodies[0] else {
            panic!("a status")
        };
        assert_eq!(*until, Some(log.now.plus(60 * MINUTE)));
    }

    #[test]
    fn a_macro_is_one_sentence() {
        let log = log();
        let acts = json!([{"kind": "reply", "text": "Pronto!"}, {"kind": "quick_reply", "shortcut": "oi"}, {"kind": "assign_me"},
            {"kind": "status", "status": "resolved"}]);
        let one = &Macro::list(&json!([{"id": "m", "name": "M", "actions": acts}]))[0];
        assert_eq!(
            words(one, log.desk.config(), Locale::PtBr),
            "Escreve ao cliente “Pronto!”; escreve ao cliente a resposta rápida /oi; transfere a conversa para quem executa; muda o status para Resolvido."
        );
    }
}
