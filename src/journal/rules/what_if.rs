//! Rules and settings tried on the real log before they are saved.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::Value;

use crate::journal::amendment::Amendment;
use crate::journal::desk::KeptIn;
use crate::journal::{
    Body, Cause, Chat, ChatIx, ChatState, Desk, DeskFact, Event, Replay, RuleCause,
};
use crate::model::{Author, EventId, Timestamp};

/// The ids of the events of settings and rules that are tried: before all others of their instant.
pub const WHAT_IF_IDS: [&str; 2] = ["", "\u{0}"];

/// One effect of a rule on a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleEffect {
    /// The instant.
    pub at: Timestamp,
    /// The rule.
    pub rule: Arc<RuleCause>,
    /// The change or the reply.
    pub what: EffectIndex,
}

/// The place of a rule's effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EffectIndex {
    /// The index in the chat's changes.
    Change(usize),
    /// The index in the chat's replies ([`Desk::replies`]).
    Reply(usize),
}

impl Desk {
    /// Returns a desk of the same log, as if these settings and these rules had been saved at `from` and never changed
    /// again; `None` leaves them as they were. The desk has the same chats under the same numbers, at the same instant.
    /// Nothing of it may be stored.
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

    /// Begins [`Self::under`] in pieces. The chats of the new desk have other numbers.
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
            self.kept_in().remove(id);
        }
        let event = what_if_event(from, fact, payload);
        self.kept_in().insert(event.id.clone(), KeptIn::Config);
        let mut touched = BTreeSet::new();
        let amendment = Amendment { out, add: vec![event] };
        if let Some(from) = self.config.amend(amendment) {
            self.settings_changed(from, &mut touched);
        }
    }
}

/// Returns the event of settings or rules that are tried.
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
        seen: None,
        body: Body::Desk(fact, Arc::new(payload)),
        extra: None,
    }
}

/// Returns true for an event that settings or rules tried from an instant on replace.
fn is_replaced(event: &Event, from: Timestamp, fact: DeskFact) -> bool {
    event.at >= from && matches!(event.body, Body::Desk(other, _) if other == fact)
}

/// Returns the chats whose state differs between two desks of the same log. The version of the settings or rules that a
/// change names does not count.
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

/// Returns true where the states of a chat on two desks differ in the sense of [`differences`].
#[must_use]
pub fn differ(one: &Chat, other: &Chat) -> bool {
    !same(one.state(), other.state())
}

fn same(one: &ChatState, other: &ChatState) -> bool {
    let status_of = |state: &ChatState| (state.status, state.since, state.reason, state.until);
    status_of(one) == status_of(other)
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

/// Returns the effects of rules in `[from, to)`, chats without any left out: on a desk [`Desk::under`] new rules, a dry run
/// of them.
#[must_use]
pub fn rule_effects(desk: &Desk, from: Timestamp, to: Timestamp) -> Vec<(ChatIx, Vec<RuleEffect>)> {
    desk.chats()
        .map(|(ix, chat)| (ix, effects_on(chat, from, to)))
        .filter(|(_, effects)| !effects.is_empty())
        .collect()
}

/// Returns the effects of rules on one chat in `[from, to)`.
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
