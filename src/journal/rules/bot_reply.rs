//! Messages of the chatbot's rules: each must be written as an event once, by whichever browser is online.

use std::sync::Arc;

use uuid::Uuid;

use crate::journal::derived_id::event_id;
use crate::journal::variables::{Reader, fill_at};
use crate::journal::{
    Body, Chat, ChatIx, ChatState, Desk, DeskConfig, Draft, Event, Protocol, RuleCause, RuleReply,
};
use crate::model::rules::{Action, Rule, Trigger};
use crate::model::{AgentId, Author, ChatId, EventId, MINUTE, SECOND, Timestamp};

/// The greatest age, in milliseconds, of the cause of a reply that is written: nobody is answered hours late.
pub const REPLY_MAX_AGE: i64 = 10 * MINUTE;

/// The namespace of the ids of replies. It must never change: two versions of the app would both answer.
const NAMESPACE: Uuid = Uuid::from_u128(0x2f1d_5c09_7ab4_5e6e_9d37_c05b_18e4_6f22);

/// A message of the chatbot that is to be written: [`BotReply::event`].
#[derive(Clone, Debug, PartialEq)]
pub struct BotReply {
    /// The event's id: a UUID of version 5 of the chat, the cause, the rule and the number of replies of the rule to that
    /// cause before. Whoever writes it, it is the same event, and no other reply has it. For a cause in time, the instant
    /// from which the rule counts stands for it: one message is not answered twice because the business hours were changed.
    pub id: EventId,
    /// The chat.
    pub chat: ChatId,
    /// The instant at which its cause happened, or was due.
    pub at: Timestamp,
    /// The rule, of one version.
    pub rule: Arc<RuleCause>,
    /// The message, with its variables filled as they were at that instant.
    pub text: String,
    /// The instant of the message: just after its cause, or after the time that the cause can be taken back, in the order of
    /// the rules' replies to it.
    pub dated: Timestamp,
}

impl BotReply {
    /// Returns the message as an event of the bot named after the rule. It is the same to the byte, whichever browser writes
    /// it, and when: written twice, it is a duplicate and no conflict.
    #[must_use]
    pub fn event(&self) -> Event {
        let draft = Draft {
            chat: Some(self.chat.clone()),
            by: Author::bot(self.rule.rule.as_str()),
            body: Body::MessageSent {
                text: self.text.as_str().into(),
                attachment: None,
                campaign: None,
                reply_to: None,
            },
        };
        draft.stamped(self.id.clone(), self.dated, self.dated)
    }
}

/// The time, in milliseconds, in which an undo reaches the other desks, which write the same replies.
const UNDO_TRAVELS: i64 = 5 * SECOND;

impl Desk {
    /// Returns the replies that nobody has written yet and whose cause, at `now`, is younger than [`REPLY_MAX_AGE`]; those
    /// to a status that an agent has just set have their time first. A customer who had been silent for longer when a rule was
    /// saved gets none. Only the chat's last replies are read.
    #[must_use]
    pub fn pending(&self, ix: ChatIx, now: Timestamp) -> Vec<BotReply> {
        let Some(chat) = self.chat(ix) else {
            return Vec::new();
        };
        let replies = &chat.state().replies;
        let old = replies.partition_point(|reply| now.since(reply.at) >= REPLY_MAX_AGE);
        let fresh = (old..replies.len()).filter(|index| {
            let reply = replies.get(*index);
            reply.is_some_and(|reply| {
                reply.from <= now && now.since(reply.expired_at) < REPLY_MAX_AGE
            })
        });
        let replies = fresh.filter_map(|index| bot_reply(chat, index, &self.config));
        replies.filter(|reply| !self.contains(&reply.id)).collect()
    }

    /// Returns the instant after `now` at which a reply that still has time must be written; `None` where there is none.
    #[must_use]
    pub fn next_reply(&self, ix: ChatIx, now: Timestamp) -> Option<Timestamp> {
        let replies = &self.chat(ix)?.state().replies;
        // The latest begin last, but a reply that waits may have been caused before one that does not.
        let recent = replies.iter().rev().take_while(|reply| now.since(reply.at) < REPLY_MAX_AGE);
        recent.map(|reply| reply.from).filter(|from| *from > now).min()
    }

    /// Returns true where the time is over to take back an event without a word to the customer: a rule has replied to the
    /// status that it set, or does before an undo has reached every desk.
    #[must_use]
    pub fn was_told(&self, chat: &ChatId, event: &EventId, now: Timestamp) -> bool {
        self.by_id(chat).is_some_and(|chat| {
            let to_it = |reply: &RuleReply| reply.event.as_ref() == Some(event);
            let is_due = |reply: &RuleReply| reply.from.plus(-UNDO_TRAVELS) <= now;
            chat.state()
                .replies
                .iter()
                .any(|reply| to_it(reply) && reply.from > reply.at && is_due(reply))
        })
    }

    /// Returns the rules that would talk to the customer if an agent did this in a chat at `now`, in order.
    #[must_use]
    pub fn would_say(&self, ix: ChatIx, bodies: &[Body], now: Timestamp) -> Vec<Arc<RuleCause>> {
        let rules = self.config.rules();
        let speaks = |rule: &Rule| {
            let replies = |action: &Action| matches!(action, Action::Reply { .. });
            rule.on
                && matches!(rule.trigger, Trigger::StatusEntered(_))
                && rule.actions.iter().any(replies)
        };
        // Most desks have no such rule: no chat is tried then.
        let Some(chat) = self.chat(ix).filter(|_| rules.iter().any(speaks)) else {
            return Vec::new();
        };
        let mut state = chat.state().clone();
        let known = state.replies.len();
        let mut at = chat.events().last().map_or(now, |event| now.max(event.at.plus(1)));
        for body in bodies {
            let draft = Draft {
                chat: Some(chat.id().clone()),
                by: Author::agent(&AgentId::from("?")),
                body: body.clone(),
            };
            let event = draft.stamped(EventId::from("?"), at, at);
            state.step(&event, chat.events(), &self.config, None);
            at = at.plus(1);
        }
        state.replies.iter().skip(known).map(|reply| reply.rule.clone()).collect()
    }

    /// Returns every reply of rules in a chat, written or not, in order.
    #[must_use]
    pub fn replies(&self, ix: ChatIx) -> Vec<BotReply> {
        let Some(chat) = self.chat(ix) else {
            return Vec::new();
        };
        let replies = &chat.state().replies;
        (0..replies.len()).filter_map(|index| bot_reply(chat, index, &self.config)).collect()
    }
}

fn bot_reply(chat: &Chat, index: usize, config: &DeskConfig) -> Option<BotReply> {
    let (state, chat) = (chat.state(), chat.id());
    let replies = &state.replies;
    let reply = replies.get(index)?;
    let same = |other: &&RuleReply| {
        (&other.event, &other.rule.rule) == (&reply.event, &reply.rule.rule)
            && (reply.event.is_some() || other.anchor == reply.anchor)
    };
    let before = replies.iter().take(index).filter(same).count();
    let first = replies.partition_point(|other| other.at < reply.at);
    let after = i64::try_from(index - first).unwrap_or(i64::MAX - 1);
    Some(BotReply {
        id: id(chat, reply, before),
        chat: chat.clone(),
        at: reply.at,
        rule: reply.rule.clone(),
        text: text(reply, state, config),
        dated: reply.from.plus(1 + after),
    })
}

fn id(chat: &ChatId, reply: &RuleReply, before: usize) -> EventId {
    let (kind, cause) = match &reply.event {
        Some(event) => ("event", event.as_str().to_owned()),
        None => ("time", reply.anchor.millis().to_string()),
    };
    let rule = reply.rule.rule.as_str();
    event_id(&NAMESPACE, &[chat.as_str(), kind, &cause, rule, &before.to_string()])
}

fn text(reply: &RuleReply, chat: &ChatState, config: &DeskConfig) -> String {
    let version = match &reply.event {
        Some(event) => Some(config.before(reply.at, event)),
        None => config.from(reply.at).first(),
    };
    let agent = || {
        reply.agent.as_ref().map_or(String::new(), |agent| {
            config.public_name_before(agent, reply.at, reply.event.as_ref())
        })
    };
    let reader = Reader {
        name: &reply.contact,
        address: reply.address.as_deref(),
        protocol: Protocol::at(chat, reply.at, config),
    };
    fill_at(&reply.template, reader, agent, version, reply.at)
}
