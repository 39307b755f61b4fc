//! Single acts of customers and agents.

use super::{ChatBuilder, provisional};
use crate::demo::shop::{Clerk, MANAGER};
use crate::demo::tongue::{Words, t};
use crate::journal::{Body, DeliveryState, Event};
use crate::model::{Author, AuthorKind, EventId, SECOND, Status, Tag, Timestamp, WaitReason};

/// What the channel says of a campaign's message that it could not deliver.
const UNREACHED: Words = t("O número não recebe mensagens deste canal.");

impl ChatBuilder<'_> {
    pub(super) fn push(&mut self, at: Timestamp, by: Author, body: Body) -> EventId {
        let id = provisional(self.serial + self.events.len());
        self.events.push(Event {
            id: id.clone(),
            at,
            by,
            chat: Some(self.chat.clone()),
            device_at: None,
            seen: None,
            body,
            extra: None,
        });
        id
    }

    pub(super) fn send(
        &mut self,
        at: Timestamp,
        by: &Author,
        template: Words,
        campaign: Option<&str>,
    ) {
        let text = self.fill(template, at);
        let body = Body::MessageSent {
            text,
            attachment: None,
            campaign: campaign.map(|id| id.to_owned().into()),
            reply_to: None,
        };
        let message = self.push(at, by.clone(), body);
        if !self.written() {
            return;
        }
        if campaign.is_some() && self.dice.chance(15) {
            let body = Body::Delivery {
                message,
                state: DeliveryState::Failed,
                detail: Some(UNREACHED.of(self.scene.tongue).into()),
            };
            self.push(at.plus(2 * SECOND), Author::SYSTEM, body);
            return;
        }
        let there = at.plus(self.dice.between(800, 4 * SECOND));
        self.delivery(there, message.clone(), DeliveryState::Delivered);
        self.unseen = Some(message);
    }

    pub(super) fn delivery(&mut self, at: Timestamp, message: EventId, state: DeliveryState) {
        let body = Body::Delivery { message, state, detail: None };
        self.push(at, Author::SYSTEM, body);
    }

    /// Leaves a note, which may mention another agent.
    pub(super) fn note(&mut self, template: Words, to: Option<&Clerk>) -> EventId {
        self.clock = self.clock.plus(self.dice.between(12 * SECOND, 70 * SECOND));
        let text = self.fill(template, self.clock);
        let (text, mentions) = match to {
            Some(clerk) => (format!("@{}: {text}", clerk.name).into(), vec![clerk.agent()]),
            None => (text, Vec::new()),
        };
        self.push(self.clock, self.scene.clerk.author(), Body::NoteAdded { text, mentions })
    }

    pub(super) fn tag(&mut self, tag: Words) {
        let tag = tag.of(self.scene.tongue);
        let at = self.clock.plus(self.dice.between(5 * SECOND, 14 * SECOND));
        let body = Body::TagsChanged { add: vec![Tag::from(tag)], remove: vec![] };
        self.push(at, self.scene.clerk.author(), body);
    }

    pub(super) fn hand_over(&mut self, template: Words) {
        let from = self.scene.clerk.author();
        let note = self.note(template, Some(MANAGER));
        let agent = Some(MANAGER.agent());
        self.push(self.clock.plus(3 * SECOND), from, Body::Assigned { agent });
        let seen = Body::Read { mentions: vec![note] };
        self.push(self.clock.plus(40 * SECOND), MANAGER.author(), seen);
        self.scene.clerk = MANAGER;
        // The manager answers as if the customer had just written.
        self.last = Some(AuthorKind::Customer);
    }

    pub(super) fn status(&mut self, at: Timestamp, status: Status) -> EventId {
        let body =
            Body::StatusSet { status, reason: None, until: None, quiet: false, end_reason: None };
        self.push(at, self.scene.clerk.author(), body)
    }

    pub(super) fn wait(&mut self, reason: WaitReason, until: Option<Timestamp>) {
        self.clock = self.clock.plus(self.dice.between(15 * SECOND, 40 * SECOND));
        let body = Body::StatusSet {
            status: Status::Waiting,
            reason: Some(reason),
            until,
            quiet: false,
            end_reason: None,
        };
        self.push(self.clock, self.scene.clerk.author(), body);
    }
}
