//! Plans: messages that an agent wrote for later, and reminders that they set for themselves.
//!
//! The fold knows when a plan is due. A message becomes an event once, by a browser of its author. Every reminder, and a message
//! that cannot be sent when it is due, is told to its author as a mention is (`docs/decisions/plans.md`).

use super::{
    Body, Chat, ChatIx, ChatState, Desk, Event, Mention, Plan, Planned, REPLY_MAX_AGE, Stage,
};
use crate::model::{AgentId, EventId, HOUR, Timestamp};

/// The time, in milliseconds, after which a message is too late to be sent by itself.
pub const PLAN_MAX_AGE: i64 = HOUR;

/// The most plans that an agent has in a chat at once; further ones do not count.
pub const MOST_PLANS: usize = 20;

/// What the ids of scheduled messages that are sent begin with. It must never change: a message would go out twice.
const SENT: &str = "sent-";

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
pub fn message_of(plan: &EventId) -> EventId {
    EventId::from(format!("{SENT}{plan}"))
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
        if let Some(plan) = message.id.as_str().strip_prefix(SENT)
            && !self.plans.is_empty()
        {
            self.end_plan(&plan.into());
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
    /// Returns true where a rule may have replied in a chat lately, or a scheduled message is due: a cheap look before
    /// [`Self::pending`] and [`Self::planned`].
    #[must_use]
    pub fn may_speak(&self, ix: ChatIx, now: Timestamp) -> bool {
        let Some(state) = self.chat(ix).map(Chat::state) else {
            return false;
        };
        state.replies.last().is_some_and(|reply| now.since(reply.at) < REPLY_MAX_AGE)
            || state.plans.iter().any(|plan| plan.stage == Stage::Due)
    }

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
                id: message_of(&plan.event),
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
