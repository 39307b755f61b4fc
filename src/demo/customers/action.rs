//! The next action of a chat's customer. It follows from the chat's last events alone.

use super::replies;
use crate::demo::dice::Dice;
use crate::demo::tongue::{Tongue, Words};
use crate::journal::{Body, Chat, ChatState, LastMessage};
use crate::model::{AuthorKind, DAY, EventId, MINUTE, SECOND, Status, Timestamp};

pub(super) struct Action {
    pub at: Timestamp,
    /// Identifies the action by the event from which it follows.
    pub cause: EventId,
    pub kind: ActionKind,
}

pub(super) enum ActionKind {
    /// The channel reports that the message is delivered.
    Deliver,
    /// The customer answers with this template.
    Answer(Words),
    /// The customer asks whether anybody is there.
    Insist,
    /// The customer rates the attendance.
    Rate,
    /// The customer writes again after the end.
    ComeBack,
}

impl Action {
    /// Returns the next action in a chat, if there is one. Customers react less to messages older than `since`.
    pub(super) fn next(chat: &Chat, tongue: Tongue, seed: u64, since: Timestamp) -> Option<Self> {
        let state = chat.state();
        let last = state.last_message.as_ref()?;
        if state.status.is_some_and(Status::is_final) {
            return Self::after_end(state, seed, since);
        }
        let mut dice = Dice::named(seed, last.event.as_str());
        if last.from == AuthorKind::Customer {
            Self::insisting(chat, last, since, &mut dice)
        } else {
            Self::answering(chat, tongue, last, since, &mut dice)
        }
    }

    /// Some customers rate, some come back, after an end that an agent set since `since`.
    fn after_end(state: &ChatState, seed: u64, since: Timestamp) -> Option<Self> {
        let end = state.status_changes().next_back()?;
        let event = end.event.as_ref()?;
        (end.author.kind == AuthorKind::Agent && end.at >= since).then_some(())?;
        let mut dice = Dice::named(seed, event.as_str());
        let rates = dice.chance(60) && state.status == Some(Status::Resolved);
        let rated = state.ratings.last().is_some_and(|rating| rating.at > end.at);
        let at = end.at.plus(dice.between(6 * SECOND, 35 * SECOND));
        if rates && !rated {
            return Some(Self { at, cause: event.clone(), kind: ActionKind::Rate });
        }
        dice.chance(22).then(|| Self {
            at: at.plus(dice.between(15 * SECOND, 60 * SECOND)),
            cause: EventId::new(format!("{event}/back")),
            kind: ActionKind::ComeBack,
        })
    }

    /// A customer who waits for a first answer insists, twice at most.
    fn insisting(
        chat: &Chat,
        last: &LastMessage,
        since: Timestamp,
        dice: &mut Dice,
    ) -> Option<Self> {
        let events = chat.events().iter().rev();
        let asked = events
            .take_while(|event| !event.is_agent_message())
            .filter(|event| matches!(event.body, Body::MessageReceived { .. }))
            .count();
        let waits = chat.state().status == Some(Status::Open) && asked < 3;
        let percent = if last.at >= since { 70 } else { 25 };
        (waits && dice.chance(percent)).then(|| Self {
            at: last.at.max(since).plus(dice.between(90 * SECOND, 5 * MINUTE)),
            cause: last.event.clone(),
            kind: ActionKind::Insist,
        })
    }

    /// An agent's message is delivered, and most are answered.
    fn answering(
        chat: &Chat,
        tongue: Tongue,
        last: &LastMessage,
        since: Timestamp,
        dice: &mut Dice,
    ) -> Option<Self> {
        let state = chat.state();
        chat.event(&last.event)?.is_agent_message().then_some(())?;
        let fresh = last.at >= since;
        if fresh && messenger(state) && !state.deliveries.contains_key(&last.event) {
            return Some(Self {
                at: last.at.plus(dice.between(600, 1500)),
                cause: EventId::new(format!("{}/sent", last.event)),
                kind: ActionKind::Deliver,
            });
        }
        let template = replies::to(&last.text, tongue)?;
        // Nobody answers a message that is days old, or an archived one.
        let lively = since.since(last.at) < 2 * DAY && !state.archived;
        let (percent, lag) =
            if fresh { (88, (5 * SECOND, 40 * SECOND)) } else { (35, (20 * SECOND, 15 * MINUTE)) };
        (lively && dice.chance(percent)).then(|| Self {
            at: last.at.max(since).plus(dice.between(lag.0, lag.1)),
            cause: last.event.clone(),
            kind: ActionKind::Answer(template),
        })
    }
}

/// Returns true for channels that report deliveries.
pub(super) fn messenger(state: &ChatState) -> bool {
    matches!(state.contact.channel.as_deref(), Some("whatsapp" | "instagram"))
}
