//! Rules and settings tried on the real log before they count.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::Value;

use crate::journal::amendment::Amendment;
use crate::journal::desk::KeptIn;
use crate::journal::{
    Body, Cause, Chat, ChatIx, ChatState, Desk, DeskFact, Event, Replay, RuleCause,
};
use crate::model::{Author, EventId, Timestamp};

/// The ids of the events that stand for settings and rules that are rehearsed: before all others of their instant.
pub const WHAT_IF_IDS: [&str; 2] = ["", "\u{0}"];

/// What a rule did to a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleEffect {
    /// When.
    pub at: Timestamp,
    /// Which rule.
    pub rule: Arc<RuleCause>,
    /// What.
    pub what: EffectIndex,
}

/// Where to find what a rule did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EffectIndex {
    /// Index in the chat's changes.
    Change(usize),
    /// Index in the chat's replies ([`Desk::replies`]).
    Reply(usize),
}

impl Desk {
    /// The same log, as if these settings and these rules had been saved at `from` and never changed again. What is `None`
    /// is as it was. The desk has the same chats under the same numbers, and stands at the same instant; nothing of it is to
    /// be written anywhere.
    #[must_use]
    pub fn under(&self, from: Timestamp, settings: Option<Value>, rules: Option<Value>) -> Self {
        let mut desk = self.clone();
        for (fact, payload) in [(DeskFact::Settings, settings), (DeskFact::Rules, rules)] {
            if let Some(payload) = payload {
                desk.replace(from, fact, payload);
            }
        }
        desk
    }

    /// The same in pieces. Its chats have other numbers.
    #[must_use]
    pub fn what_if(
        &self,
        from: Timestamp,
        settings: Option<Value>,
        rules: Option<Value>,
    ) -> Replay {
        let given = [(DeskFact::Settings, settings), (DeskFact::Rules, rules)];
        let given: Vec<(DeskFact, Event)> = given
            .into_iter()
            .filter_map(|(fact, payload)| Some((fact, what_if_event(from, fact, payload?))))
            .collect();
        let config = self.config.events().iter();
        let kept =
            config.filter(|event| !given.iter().any(|(fact, _)| is_replaced(event, from, *fact)));
        let config = kept.chain(given.iter().map(|(_, event)| event));
        Replay::new(self, self.empty(), config)
    }

    fn replace(&mut self, from: Timestamp, fact: DeskFact, payload: Value) {
        let config = self.config.events().iter();
        let dropped = config.filter(|event| is_replaced(event, from, fact));
        let out: Vec<_> = dropped.map(Event::key).collect();
        for (_, id) in &out {
            self.places().remove(id);
        }
        let event = what_if_event(from, fact, payload);
        self.places().insert(event.id.clone(), KeptIn::Config);
        let mut touched = BTreeSet::new();
        let amendment = Amendment { out, add: vec![event] };
        if let Some(from) = self.config.amend(amendment) {
            self.settings_changed(from, &mut touched);
        }
    }
}

/// The event that stands for settings or rules that are rehearsed.
fn what_if_event(from: Timestamp, fact: DeskFact, payload: Value) -> Event {
    let [of_settings, of_rules] = WHAT_IF_IDS;
    Event {
        id: EventId::from(match fact {
            DeskFact::Settings => of_settings,
            _ => of_rules,
        }),
        at: from,
        by: Author::SYSTEM,
        chat: None,
        device_at: None,
        body: Body::Desk(fact, Arc::new(payload)),
        extra: None,
    }
}

/// Whether an event says what is rehearsed from an instant on.
fn is_replaced(event: &Event, from: Timestamp, fact: DeskFact) -> bool {
    event.at >= from && matches!(event.body, Body::Desk(other, _) if other == fact)
}

/// The chats whose state differs between two desks of the same log, apart from which version of settings or rules is
/// named as the reason.
#[must_use]
pub fn differences(one: &Desk, other: &Desk) -> Vec<ChatIx> {
    one.chats()
        .filter(|(_, chat)| {
            let there = other.by_id(chat.id());
            there.is_none_or(|there| differ(chat, there))
        })
        .map(|(ix, _)| ix)
        .collect()
}

/// Whether the states of a chat on two desks differ, as [`differences`] sees it.
#[must_use]
pub fn differ(one: &Chat, other: &Chat) -> bool {
    !same(one.state(), other.state())
}

fn same(one: &ChatState, other: &ChatState) -> bool {
    let stands = |state: &ChatState| (state.status, state.since, state.reason, state.until);
    stands(one) == stands(other)
        && (&one.responsible, &one.tags, one.archived)
            == (&other.responsible, &other.tags, other.archived)
        && one.changes.len() == other.changes.len()
        && one.replies.len() == other.replies.len()
        && one.changes.iter().zip(&other.changes).all(|(a, b)| {
            (a.at, &a.event, &a.author, &a.what) == (b.at, &b.event, &b.author, &b.what)
                && match (&a.cause, &b.cause) {
                    (Cause::Rule(a), Cause::Rule(b)) => a.rule == b.rule,
                    (a, b) => a == b,
                }
        })
        && one.replies.iter().zip(&other.replies).all(|(a, b)| {
            (a.at, &a.event, &a.rule.rule, &a.template)
                == (b.at, &b.event, &b.rule.rule, &b.template)
        })
}

/// What rules did to each chat in `[from, to)`, chats that none touched left out: on a desk [`Desk::under`] new rules, a dry
/// run of them.
#[must_use]
pub fn rule_effects(desk: &Desk, from: Timestamp, to: Timestamp) -> Vec<(ChatIx, Vec<RuleEffect>)> {
    desk.chats()
        .map(|(ix, chat)| (ix, effects_on(chat, from, to)))
        .filter(|(_, effects)| !effects.is_empty())
        .collect()
}

/// The same of one chat.
#[must_use]
pub fn effects_on(chat: &Chat, from: Timestamp, to: Timestamp) -> Vec<RuleEffect> {
    let state = chat.state();
    let first = state.changes.partition_point(|change| change.at < from);
    let changes = state.changes.iter().enumerate().skip(first);
    let changes = changes.take_while(|(_, change)| change.at < to);
    let changes = changes.filter_map(|(index, change)| match &change.cause {
        Cause::Rule(rule) => {
            Some(RuleEffect { at: change.at, rule: rule.clone(), what: EffectIndex::Change(index) })
        }
        _ => None,
    });
    let first = state.replies.partition_point(|reply| reply.at < from);
    let replies = state.replies.iter().enumerate().skip(first);
    let replies = replies.take_while(|(_, reply)| reply.at < to);
    let replies = replies.map(|(index, reply)| RuleEffect {
        at: reply.at,
        rule: reply.rule.clone(),
        what: EffectIndex::Reply(index),
    });
    let mut effects: Vec<_> = changes.chain(replies).collect();
    effects.sort_by_key(|effect| effect.at);
    effects
}
