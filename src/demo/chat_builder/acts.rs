//! Single acts of customers and agents.

use chrono::Days;

use super::{ChatBuilder, provisional};
use crate::demo::files::File;
use crate::demo::shop::{Clerk, KIND_FIELD, KINDS, MANAGER, SINCE_FIELD};
use crate::demo::tongue::{Words, t};
use crate::journal::{Body, DeliveryState, Event};
use crate::model::{
    Author, AuthorKind, Contact, ContactMore, EventId, SECOND, Status, Tag, Timestamp, WaitReason,
};

/// What the channel says of a campaign's message that it could not deliver.
const UNREACHED: Words = t("O número não recebe mensagens deste canal.");

/// What is noted on customers' cards.
const CARD_NOTE: Words = t("Prefere ser avisado por aqui antes da entrega.");

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

    /// The last message brings a file.
    pub(super) fn attach(&mut self, file: &File) {
        let bodies = self.events.iter_mut().rev().map(|event| &mut event.body);
        let file = Some(Box::new(file.attachment()));
        for body in bodies {
            if let Body::MessageReceived { attachment, .. } | Body::MessageSent { attachment, .. } =
                body
            {
                *attachment = file;
                break;
            }
        }
    }

    /// The agent's last message quotes the customer's last one.
    pub(super) fn quote(&mut self) {
        let asked = |event: &Event| matches!(event.body, Body::MessageReceived { .. });
        let asked = self.events.iter().rev().find(|event| asked(event));
        let asked = asked.map(|event| Box::new(event.id.clone()));
        let sent = self.events.iter_mut().rev().find(|event| event.is_agent_message());
        if let Some(Body::MessageSent { reply_to, .. }) = sent.map(|event| &mut event.body) {
            *reply_to = asked;
        }
    }

    /// Fills the card of the customer: what they are follows from their order.
    pub(super) fn fill_card(&mut self) {
        self.clock = self.clock.plus(20 * SECOND);
        let (order, tongue) = (self.scene.order, self.scene.tongue);
        let kind = KINDS.get(order as usize % KINDS.len()).map_or("", |kind| kind.of(tongue));
        let days = Days::new(u64::from(order % 1_000));
        let since = self.rhythm.today.checked_sub_days(days).map(|date| date.to_string());
        let more = ContactMore::default()
            .with_field(KIND_FIELD, kind)
            .with_field(SINCE_FIELD, &since.unwrap_or_default())
            .with_note(CARD_NOTE.of(tongue));
        let contact = Contact { more: more.boxed(), ..self.scene.person.contact() };
        self.push(self.clock, self.scene.clerk.author(), Body::ContactUpdated { contact });
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

    /// Sets a status, an end with one of the shop's reasons for ending.
    pub(super) fn status(
        &mut self,
        at: Timestamp,
        status: Status,
        end_reason: Option<&str>,
    ) -> EventId {
        let end_reason = end_reason.map(Into::into);
        let body = Body::StatusSet { status, reason: None, until: None, quiet: false, end_reason };
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
