//! Messages are claimed, handed over, and their fate is written.
//!
//! A network without a key for sending twice the same cannot promise "once". So a message is claimed in the journal before it is
//! sent, and is never sent again by itself where its fate is not known: it "may have been sent", and people are asked.

use super::{Job, Line, find};
use crate::channel::protocol::LONGEST_REQUEST_S;
use crate::channel::{Channel, Input, Outcome, Outgoing, PendingState, Standing, Why};
use crate::journal::{Body, DeliveryState, Event};
use crate::model::{Author, ChatId, DAY, EventId, MINUTE, SECOND, Timestamp};

/// A message that this line has claimed, or is about to.
#[derive(Clone, Debug)]
pub(super) struct InFlight {
    chat: ChatId,
    message: Outgoing,
    /// No report of it may be dated before.
    after: Timestamp,
    step: Step,
}

/// How far a claimed message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// The claim is not stored yet, the message is under way, or its fate is not stored yet.
    Busy,
    /// It is to be handed over as soon as it would get through: not while people have stopped the line.
    Held,
    /// The network asked to wait until then. It has not taken it.
    Later(Timestamp),
}

/// A claimed message that could not be handed over for so long, in milliseconds, is not sent.
const HAND_OVER: i64 = MINUTE;

/// A claim of somebody else older than that, in milliseconds, is of somebody who is gone: whoever is there has handed the message
/// over before, and the longest request has ended.
const CLAIM_HOLDS: i64 = HAND_OVER + LONGEST_REQUEST_S as i64 * SECOND + MINUTE;

/// A message that waited longer, in milliseconds, is not sent without a question.
const STALE: i64 = DAY;

/// The age of a sign of life, in milliseconds, up to which a message is sent without another one: a message that meets a dead
/// connection is one of which nobody knows whether it arrived.
const ALIVE: i64 = 5 * SECOND;

/// The most messages under way at once.
const AT_ONCE: usize = 4;

impl<C: Channel> Line<C> {
    /// The messages that wait and those under way.
    pub(super) fn waiting(&self) -> usize {
        let ids = self.outboxes.values().flat_map(|outbox| &outbox.messages);
        let waits = ids.filter(|one| {
            one.state == PendingState::Waiting && !self.taken.contains(&one.message.id)
        });
        waits.count() + self.in_flight.len()
    }

    /// The instant at which something about messages is due.
    pub(super) fn send_again(&self) -> Option<Timestamp> {
        let again = self.in_flight.values().filter_map(|one| match one.step {
            Step::Busy => None,
            Step::Held => Some(one.after.plus(HAND_OVER - self.health.skew)),
            Step::Later(at) => Some(at),
        });
        let pending = self.outboxes.values().flat_map(|outbox| &outbox.messages);
        let claims = pending.filter_map(|one| match one.state {
            PendingState::Claimed(at) if !self.taken.contains(&one.message.id) => {
                Some(at.plus(CLAIM_HOLDS - self.health.skew))
            }
            _ => None,
        });
        again.chain(claims).chain(self.not_before).min()
    }

    /// Takes up what can be done about messages.
    pub(super) fn pump(&mut self, now: Timestamp) {
        if self.storage_again.is_some() {
            return;
        }
        let desk_now = self.desk_time(now);
        let (mut settle, mut claim) = (Vec::new(), Vec::new());
        for outbox in self.outboxes.values() {
            let mut busy = self.in_flight.values().any(|one| one.chat == outbox.chat);
            for one in &outbox.messages {
                let id = &one.message.id;
                if self.taken.contains(id) {
                    continue;
                }
                match one.state {
                    PendingState::Claimed(at) if desk_now.since(at) >= CLAIM_HOLDS => {
                        settle.push((id.clone(), DeliveryState::Unknown, None));
                    }
                    PendingState::Claimed(_) => busy = true,
                    PendingState::Waiting if self.of_others.contains(id) => busy = true,
                    PendingState::Waiting if desk_now.since(one.at) > STALE => {
                        settle.push((id.clone(), DeliveryState::Failed, Some(Why::Stale)));
                    }
                    PendingState::Waiting if one.message.to.is_empty() => {
                        settle.push((id.clone(), DeliveryState::Failed, Some(Why::NoKey)));
                    }
                    PendingState::Waiting if busy => break,
                    PendingState::Waiting => {
                        busy = true;
                        claim.push(id.clone());
                    }
                }
            }
        }
        for (id, state, why) in settle {
            let Some((chat, _, at)) = find(&self.outboxes, &id) else { continue };
            let chat = chat.clone();
            self.taken.insert(id.clone());
            self.settle(now, &id, chat, at, state, why.as_ref());
        }
        claim.truncate(AT_ONCE.saturating_sub(self.in_flight.len()));
        // What is not claimed may wait for as long as the network asks.
        if claim.is_empty() || self.not_before.is_some() || !self.may_send(now) {
            return;
        }
        for id in claim {
            let Some((chat, message, at)) = find(&self.outboxes, &id) else { continue };
            let flight = InFlight {
                chat: chat.clone(),
                message: message.clone(),
                after: at,
                step: Step::Busy,
            };
            self.taken.insert(id.clone());
            self.in_flight.insert(id.clone(), flight);
            self.jobs.push_back(Job::Claim(id));
        }
    }

    /// True where a message would get through now; else it asks for a sign of life.
    fn may_send(&mut self, now: Timestamp) -> bool {
        let answers = matches!(
            self.health.standing,
            Standing::Listening | Standing::Rival | Standing::Webhook
        );
        if self.paused || !answers {
            return false;
        }
        let since = self.health.contact.map(|contact| self.desk_time(now).since(contact));
        if since.is_some_and(|since| (0..=ALIVE).contains(&since)) {
            return true;
        }
        if !self.probing && self.probe_again.is_none() {
            self.probing = true;
            self.tell(now, Input::Probe);
        }
        false
    }

    /// The event that claims a message.
    pub(super) fn claim(&mut self, now: Timestamp, id: &EventId) -> Option<Event> {
        let now = self.desk_time(now);
        let flight = self.in_flight.get_mut(id)?;
        flight.after = now.max(flight.after.plus(1));
        let (at, chat) = (flight.after, flight.chat.clone());
        Some(report(format!("{id}/sending/1").into(), at, chat, id, DeliveryState::Sending, None))
    }

    /// The claim is stored: the message may go.
    pub(super) fn claimed(&mut self, id: &EventId, at: Timestamp) {
        let Some(flight) = self.in_flight.get_mut(id) else { return };
        flight.after = at;
        flight.step = Step::Held;
    }

    /// Hands over what was claimed, and what the network asked to wait with: it has not taken it. What would be handed over when
    /// others may think that nobody does it is not sent; nor what was erased or undone since it was claimed.
    pub(super) fn hand_over(&mut self, now: Timestamp) {
        let desk_now = self.desk_time(now);
        let (mut late, mut due, mut gone) = (Vec::new(), Vec::new(), Vec::new());
        for (id, one) in &self.in_flight {
            let at = match one.step {
                Step::Busy => continue,
                Step::Held => self.not_before.map_or(desk_now, |at| self.desk_time(at)),
                Step::Later(at) => desk_now.max(self.desk_time(at)),
            };
            if at.since(one.after) >= HAND_OVER {
                late.push(id.clone());
            } else if at == desk_now {
                due.push(id.clone());
            }
        }
        due.retain(|id| {
            let Some(flight) = self.in_flight.get(id) else { return false };
            let stands = find(&self.outboxes, id).is_some_and(|(_, now, _)| *now == flight.message);
            if !stands {
                gone.push(id.clone());
            }
            stands
        });
        let late = late.into_iter().map(|id| (id, Why::Late));
        for (id, why) in late.chain(gone.into_iter().map(|id| (id, Why::NoKey))) {
            let Some(flight) = self.in_flight.get_mut(&id) else { continue };
            flight.step = Step::Busy;
            let (chat, after) = (flight.chat.clone(), flight.after);
            self.settle(now, &id, chat, after, DeliveryState::Failed, Some(&why));
        }
        if due.is_empty() {
            return;
        }
        let goes = self.may_send(now);
        for id in due {
            let Some(flight) = self.in_flight.get_mut(&id) else { continue };
            if !goes {
                flight.step = Step::Held;
                continue;
            }
            flight.step = Step::Busy;
            let message = flight.message.clone();
            self.tell(now, Input::Send(message));
        }
    }

    /// The clock was set back: nobody knows how long to wait still.
    pub(super) fn wait_no_longer(&mut self, now: Timestamp) {
        for one in self.in_flight.values_mut() {
            if matches!(one.step, Step::Later(_)) {
                one.step = Step::Later(now);
            }
        }
    }

    /// The network's half knows what became of a message.
    pub(super) fn sent(&mut self, now: Timestamp, id: &EventId, outcome: Outcome) {
        let Some(flight) = self.in_flight.get_mut(id) else { return };
        let (chat, after) = (flight.chat.clone(), flight.after);
        match outcome {
            // Whether there is still time is seen below, where it is handed over.
            Outcome::Later(wait) => {
                let at = now.plus(wait);
                flight.step = Step::Later(at);
                // The network counts all that is sent: the next message would get the same answer.
                self.not_before = self.not_before.max(Some(at));
            }
            Outcome::Accepted(remote) => {
                let at = self.desk_time(now).max(after.plus(1));
                let name = self.salt.sent(&remote);
                self.jobs.push_back(Job::Settle(report(
                    name,
                    at,
                    chat,
                    id,
                    DeliveryState::Sent,
                    None,
                )));
            }
            Outcome::Refused(why) => {
                self.settle(now, id, chat, after, DeliveryState::Failed, Some(&why));
            }
            Outcome::Unknown => self.settle(now, id, chat, after, DeliveryState::Unknown, None),
        }
    }

    fn settle(
        &mut self,
        now: Timestamp,
        id: &EventId,
        chat: ChatId,
        after: Timestamp,
        state: DeliveryState,
        why: Option<&Why>,
    ) {
        let at = self.desk_time(now).max(after.plus(1));
        let name = format!("{id}/{}/1", state.wire()).into();
        self.jobs.push_back(Job::Settle(report(name, at, chat, id, state, why)));
    }

    /// What became of a message is stored.
    pub(super) fn settled(&mut self, event: &Event) {
        if let Body::Delivery { message, .. } = &event.body {
            self.in_flight.remove(message);
        }
    }
}

fn report(
    id: EventId,
    at: Timestamp,
    chat: ChatId,
    message: &EventId,
    state: DeliveryState,
    why: Option<&Why>,
) -> Event {
    Event {
        id,
        at,
        by: Author::SYSTEM,
        chat: Some(chat),
        device_at: None,
        seen: None,
        body: Body::Delivery {
            message: message.clone(),
            state,
            detail: why.map(|why| why.detail().into()),
        },
        extra: None,
    }
}
