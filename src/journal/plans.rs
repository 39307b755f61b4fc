//! Plans: messages that an agent wrote for later, and reminders that they set for themselves.
//!
//! The fold knows when a plan is due. A message becomes an event once, by a browser of its author. Every reminder, and a message
//! that cannot be sent when it is due, is told to its author as a mention is (`docs/decisions/plans.md`).

use uuid::Uuid;

use super::derived_id::event_id;
use super::{Body, Chat, ChatIx, ChatState, Desk, Event, Mention, Plan, Planned, Stage};
use crate::model::{AgentId, EventId, HOUR, Timestamp};

/// The time, in milliseconds, after which a message is too late to be sent by itself.
pub const PLAN_MAX_AGE: i64 = HOUR;

/// The most plans that a chat has at once; further ones do not count.
const MOST: usize = 50;

/// The namespace of the ids of scheduled messages that are sent. It must never change: a message would go out twice.
const NAMESPACE: Uuid = Uuid::from_u128(0x8c1f_6d0e_52b7_5a43_8e19_f07a_3bd2_64c5);

impl Plan {
    /// Returns the id of the message that a scheduled message becomes.
    fn message(&self, chat: &Chat) -> EventId {
        message_id(chat.id().as_str(), &self.event)
    }

    /// Returns true where its author is to be told: it is a reminder that is due, or a message that is not sent by itself.
    #[must_use]
    pub fn is_told(&self) -> bool {
        match self.stage {
            Stage::Ahead => false,
            Stage::Due => self.what == Planned::Reminder,
            Stage::CustomerWrote | Stage::Missed => true,
        }
    }

    /// Returns the instant at which time changes the plan; `None` where it does not any more.
    pub(super) fn next(&self) -> Option<Timestamp> {
        match (self.stage, self.what) {
            (Stage::Ahead, _) => Some(self.due),
            (Stage::Due, Planned::Message { .. }) => Some(self.due.plus(PLAN_MAX_AGE)),
            _ => None,
        }
    }
}

fn message_id(chat: &str, plan: &EventId) -> EventId {
    event_id(&NAMESPACE, &[chat, plan.as_str()])
}

impl ChatState {
    pub(super) fn plan(&mut self, due: Timestamp, what: Planned, text: &str, event: &Event) {
        // A message without words was erased.
        let is_empty = text.is_empty() && matches!(what, Planned::Message { .. });
        if let Some(agent) = event.by.agent_id().filter(|_| !is_empty && self.plans.len() < MOST) {
            self.plans.push(Plan {
                event: event.id.clone(),
                agent,
                due,
                what,
                stage: Stage::Ahead,
                since: event.at,
            });
        }
    }

    pub(super) fn end_plan(&mut self, plan: &EventId) {
        self.plans.retain(|one| one.event != *plan);
        self.mentions.retain(|mention| mention.note != *plan);
    }

    /// Ends the plan that a message of the desk belongs to.
    pub(super) fn sent_as_planned(&mut self, message: &Event) {
        let Some(chat) = message.chat.as_ref().filter(|_| !self.plans.is_empty()) else { return };
        let is_its = |plan: &&Plan| message_id(chat.as_str(), &plan.event) == message.id;
        if let Some(plan) = self.plans.iter().find(is_its).map(|plan| plan.event.clone()) {
            self.end_plan(&plan);
        }
    }

    /// Stops the messages that are not to be sent once the customer has written; those that are late are none of them.
    pub(super) fn stop_plans(&mut self, at: Timestamp) {
        for plan in &mut self.plans {
            let stops = match plan.what {
                Planned::Message { unless_written } => {
                    plan.stage == Stage::Due || unless_written && plan.stage == Stage::Ahead
                }
                Planned::Reminder => false,
            };
            if stops {
                (plan.stage, plan.since) = (Stage::CustomerWrote, at);
            }
        }
    }

    /// Lets the time of a plan come, at `at`.
    pub(super) fn plan_is_due(&mut self, index: usize, at: Timestamp) {
        let waits = self.unanswered_since.is_some();
        let Some(plan) = self.plans.get_mut(index) else { return };
        plan.since = at;
        plan.stage = match (plan.stage, plan.what) {
            (Stage::Ahead, Planned::Message { .. }) if !waits => {
                plan.stage = Stage::Due;
                return;
            }
            (Stage::Ahead, Planned::Message { .. }) => Stage::CustomerWrote,
            (Stage::Ahead, Planned::Reminder) => Stage::Due,
            _ => Stage::Missed,
        };
        self.mentions.push(Mention { agent: plan.agent.clone(), note: plan.event.clone() });
    }
}

impl Desk {
    /// Returns the scheduled messages of a chat that are to be sent at `now`, as events: the same to the byte, whichever browser
    /// writes them. On a shared desk only a browser of their author may.
    #[must_use]
    pub fn planned(&self, ix: ChatIx, now: Timestamp, by: Option<&AgentId>) -> Vec<Event> {
        let Some(chat) = self.chat(ix) else {
            return Vec::new();
        };
        let plans = chat.state().plans.iter().filter(|plan| {
            plan.stage == Stage::Due
                && plan.what != Planned::Reminder
                && now < plan.due.plus(PLAN_MAX_AGE)
                && by.is_none_or(|by| *by == plan.agent)
        });
        let events = plans.filter_map(|plan| {
            let made = chat.event(&plan.event)?;
            let Body::Planned { text, .. } = &made.body else { return None };
            // Just after the instant at which it is due.
            Some(Event {
                id: plan.message(chat),
                at: plan.since.plus(1),
                device_at: None,
                extra: None,
                body: Body::sent(text.clone()),
                ..made.clone()
            })
        });
        events.filter(|event| !self.contains(&event.id)).collect()
    }
}
