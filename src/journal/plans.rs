//! Plans: messages that an agent wrote for later, and reminders that they set for themselves.
//!
//! The fold knows when a plan is due. A message becomes an event once, by a browser of its author. Every reminder, and a message
//! that cannot be sent when it is due, is told to its author as a mention is (`docs/decisions/plans.md`).

use uuid::Uuid;

use super::derived_id::event_id;
use super::{Body, ChatIx, ChatState, Desk, Event, Mention, Plan, Planned, Stage};
use crate::model::{AgentId, ChatId, EventId, HOUR, Timestamp};

/// The time, in milliseconds, after which a message is too late to be sent by itself.
pub const PLAN_MAX_AGE: i64 = HOUR;

/// The most plans that an agent has in a chat at once; further ones do not count.
pub const MOST_PLANS: usize = 20;

/// The namespace of the ids of scheduled messages that are sent. It must never change: a message would go out twice.
const NAMESPACE: Uuid = Uuid::from_u128(0x8c1f_6d0e_52b7_5a43_8e19_f07a_3bd2_64c5);

impl Plan {
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

/// Returns the id of the message that a scheduled message becomes, whoever sends it, by hand too: it goes out once.
#[must_use]
pub fn message_of(chat: &ChatId, plan: &EventId) -> EventId {
    event_id(&NAMESPACE, &[chat.as_str(), plan.as_str()])
}

impl ChatState {
    pub(super) fn plan(&mut self, due: Timestamp, what: Planned, text: &str, event: &Event) {
        // A message without words was erased.
        let is_empty = text.is_empty() && matches!(what, Planned::Message { .. });
        let agent = event.by.agent_id().filter(|agent| !is_empty && !self.has_all_plans_of(agent));
        if let Some(agent) = agent {
            self.plans.push(Plan {
                event: event.id.clone(),
                agent,
                made: event.at,
                due,
                what,
                stage: Stage::Ahead,
                since: event.at,
            });
        }
    }

    /// Returns true where an agent can make no further plan in the chat.
    #[must_use]
    pub fn has_all_plans_of(&self, agent: &AgentId) -> bool {
        self.plans.iter().filter(|plan| plan.agent == *agent).count() >= MOST_PLANS
    }

    pub(super) fn end_plan(&mut self, plan: &EventId) {
        let before = self.plans.len();
        self.plans.retain(|one| one.event != *plan);
        if self.plans.len() < before {
            self.mentions.retain(|mention| mention.note != *plan);
        }
    }

    /// Ends the plan that a message of the desk belongs to.
    pub(super) fn sent_as_planned(&mut self, message: &Event) {
        let Some(chat) = message.chat.as_ref().filter(|_| !self.plans.is_empty()) else { return };
        let is_its = |plan: &&Plan| message_of(chat, &plan.event) == message.id;
        if let Some(plan) = self.plans.iter().find(is_its).map(|plan| plan.event.clone()) {
            self.end_plan(&plan);
        }
    }

    /// Stops the messages that are not to be sent once the customer has written; those that are late are none of them.
    pub(super) fn stop_plans(&mut self, at: Timestamp) {
        let stops = |plan: &Plan| match plan.what {
            Planned::Message { unless_written } => {
                plan.stage == Stage::Due || unless_written && plan.stage == Stage::Ahead
            }
            Planned::Reminder => false,
        };
        for index in 0..self.plans.len() {
            if self.plans.get(index).is_some_and(stops) {
                self.come_to(index, Stage::CustomerWrote, at);
            }
        }
    }

    /// Lets the time of a plan come, at `at`.
    pub(super) fn plan_is_due(&mut self, index: usize, at: Timestamp) {
        let Some(plan) = self.plans.get(index) else { return };
        // A question that the author had before them is what the message answers.
        let asked = self.unanswered_since.is_some() && self.customer_wrote > Some(plan.made);
        let stage = match (plan.stage, plan.what) {
            (Stage::Ahead, Planned::Message { .. }) if asked => Stage::CustomerWrote,
            (Stage::Ahead, _) => Stage::Due,
            _ => Stage::Missed,
        };
        self.come_to(index, stage, at);
    }

    /// Brings a plan to a stage, which its author may have to be told of.
    fn come_to(&mut self, index: usize, stage: Stage, at: Timestamp) {
        let Some(plan) = self.plans.get_mut(index) else { return };
        (plan.stage, plan.since) = (stage, at);
        if plan.is_told() {
            let (agent, note) = (plan.agent.clone(), plan.event.clone());
            self.mentions.push(Mention { agent, note });
        }
    }
}

impl Desk {
    /// Returns the scheduled messages of a chat that are to be sent at `now`, as events: the same to the byte, whichever browser
    /// writes them, and without a signature. On a shared desk only a browser of their author may.
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
                && self.config.agents().get(&plan.agent).is_none_or(|agent| agent.active)
        });
        let events = plans.filter_map(|plan| {
            let made = chat.event(&plan.event)?;
            let Body::Planned { text, .. } = &made.body else { return None };
            // Just after the instant at which it is due.
            Some(Event {
                id: message_of(chat.id(), &plan.event),
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
