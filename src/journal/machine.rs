//! The state machine: the effect of each event on a chat (design §4). Pure: settings and time are arguments.

use std::cell::OnceCell;
use std::sync::Arc;

use super::rules::{RuleInput, TrialLog};
use super::{
    AgentReply, Body, Cause, Change, ChatState, DeliveryState, DeskConfig, Event, Exchange,
    LastMessage, Rating, RulesVersion, SettingsVersion, What,
};
use crate::model::{
    AgentFirst, Author, AuthorKind, CustomerReplyInWaiting, EventId, MINUTE, Reopen,
    ReplyInWaiting, SECOND, Status, Timestamp, ToFinal, WaitReason,
};

/// The time, in milliseconds, after which the rules that act on a status set by an agent talk to the customer. The undo that
/// is offered is over by then, and has had time to reach the other desks.
pub const STATUS_SAYS_AFTER: i64 = 15 * SECOND;

/// The origin of a change: instant, author, event, and the settings and rules in force.
#[derive(Clone)]
pub(super) struct Source<'a> {
    pub at: Timestamp,
    pub author: &'a Author,
    pub event: Option<&'a EventId>,
    pub version: &'a SettingsVersion,
    pub rules: Option<&'a RulesVersion>,
    /// The instant from which a rule counted, or the instant of the change; for an event, its instant.
    pub anchor: Timestamp,
    /// For a rule that waited: the instant at which its time was over; `at` for all else.
    pub expired_at: Timestamp,
    /// The instant from which rules that act on a status entered talk to the customer; `None`: they do not.
    pub says_from: Option<Timestamp>,
    /// The log of the rules that are tried, where somebody wants one.
    pub trials: Option<&'a TrialLog>,
}

impl ChatState {
    /// The state of a chat before its first event, taken back or not, is folded.
    pub(super) fn before(events: &[Event]) -> Self {
        let Some(at) = events.first().map(|event| event.at) else {
            return Self::default();
        };
        Self { started: at, activity: at, since: at, ..Self::default() }
    }

    /// Folds one event. It must come after every event folded before, and after every timed change. `events` are those of the
    /// chat.
    pub(super) fn step(
        &mut self,
        event: &Event,
        events: &[Event],
        config: &DeskConfig,
        trials: Option<&TrialLog>,
    ) {
        self.run_before(event.at, config);
        self.clock = event.at;
        // A message of the chatbot may be part of the chain: only others end it.
        if event.by.kind != AuthorKind::Bot {
            self.chain = 0;
        }
        let source = Source {
            at: event.at,
            author: &event.by,
            event: Some(&event.id),
            version: config.before(event.at, &event.id),
            rules: config.rules_before(event.at, &event.id),
            expired_at: event.at,
            anchor: event.at,
            says_from: match event.body {
                Body::StatusSet { quiet: true, .. } => None,
                // Until then the agent can take the status back, and with it what it would have said.
                Body::StatusSet { .. } if event.by.kind == AuthorKind::Agent => {
                    Some(event.at.plus(STATUS_SAYS_AFTER))
                }
                _ => Some(event.at),
            },
            trials,
        };
        let seen = self.changes.len();
        let replies = self.replies.len();
        match &event.body {
            Body::ChatStarted { contact } | Body::ContactUpdated { contact } => {
                let before = self.contact.more.take();
                self.contact = contact.after(before);
            }
            Body::MessageReceived { text, .. } => self.customer_writes(text, event, &source),
            Body::MessageSent { .. } => self.desk_writes(event, &source),
            Body::StatusSet { status, reason, until, end_reason, .. } => {
                self.status_set(*status, *reason, *until, Cause::Hand, &source);
                self.because(end_reason.as_ref(), seen);
            }
            Body::Assigned { agent } => self.assign(agent.clone(), Cause::Hand, &source),
            Body::TagsChanged { add, remove } => {
                self.change_tags(add, remove, Cause::Hand, &source);
            }
            Body::Archived => self.archive_by_hand(true, &source),
            Body::Unarchived => self.archive_by_hand(false, &source),
            Body::Rated { score, .. } => self.rated(*score, event, &source),
            Body::Delivery { message, state, .. } => self.reported(message, *state, event),
            Body::NoteAdded { mentions, .. } => self.mentioned(mentions, event),
            Body::Read { mentions } => self.saw_mentions(mentions, event),
            Body::Planned { what, due, text } => self.plan(*due, *what, text, event),
            Body::PlanEnded { plan } => self.end_plan(plan),
            Body::MessageChanged { message, text } => self.message_changed(message, text),
            Body::KeyLinked { .. } | Body::Undone { .. } | Body::Desk(..) | Body::Unfolded(_) => {}
        }
        self.looked(event, events, &source);
        self.run_status_rules(seen, &source);
        self.count_acted((seen, replies), &source);
    }

    fn customer_writes(&mut self, text: &str, event: &Event, source: &Source) {
        let input = RuleInput::Message {
            text,
            words: OnceCell::new(),
            first: self.customer_wrote.is_none(),
        };
        self.message(event);
        self.received(event);
        self.customer_wrote = Some(event.at);
        self.agent_wrote = None;
        // The timers' anchor has moved: those that have fired may fire again.
        self.fired.clear();
        let mut decision = self.run_rules(&input, source);
        if let Some((to, cause)) = self.customer_moves(source) {
            if !decision.decided {
                self.set_status(to, cause, source);
            } else if let Some(cause) = decision.kept.take() {
                self.record(What::Kept, cause, source);
            }
        }
        self.stop_plans(event.at);
        self.set_archived(false, Cause::CustomerWrote, source);
        if self.status.is_some_and(Status::is_active) {
            self.unanswered_since.get_or_insert(event.at);
        }
        self.finish_rules(decision, source);
    }

    /// Returns the status that a customer's message sets by default, where it sets one.
    fn customer_moves(&self, source: &Source) -> Option<(Status, Cause)> {
        let settings = &source.version.settings;
        match self.status {
            None => Some((Status::Open, Cause::CustomerStarted)),
            Some(Status::Waiting) => match settings.customer_reply_in_waiting {
                CustomerReplyInWaiting::Stay => None,
                CustomerReplyInWaiting::InService => {
                    Some((Status::InService, Cause::CustomerAnswered))
                }
                CustomerReplyInWaiting::Open => Some((Status::Open, Cause::CustomerAnswered)),
            },
            Some(Status::Open | Status::InService) => None,
            Some(status @ (Status::Resolved | Status::Closed)) => {
                let reopen = if status == Status::Resolved {
                    settings.reopen_resolved
                } else {
                    settings.reopen_closed
                };
                (reopen == Reopen::Always).then(|| self.reopens(source))
            }
        }
    }

    fn reopens(&self, source: &Source) -> (Status, Cause) {
        let soon = source.version.settings.reopen_to_in_service_minutes.filter(|minutes| {
            self.ended.is_some_and(|ended| source.at.since(ended) <= i64::from(*minutes) * MINUTE)
        });
        match soon {
            Some(minutes) => (Status::InService, Cause::CustomerReopenedSoon { minutes }),
            None => (Status::Open, Cause::CustomerReopened),
        }
    }

    fn desk_writes(&mut self, event: &Event, source: &Source) {
        self.message(event);
        self.sent_as_planned(event);
        if event.is_agent_message() {
            self.agent_writes(event, source);
        }
    }

    fn agent_writes(&mut self, event: &Event, source: &Source) {
        self.resume_rules();
        let settings = &source.version.settings;
        let moved = match self.status {
            None => (settings.agent_first == AgentFirst::InService).then_some(Cause::AgentFirst),
            Some(Status::Open) => settings.reply_moves_open.then_some(Cause::AgentReplied),
            Some(Status::InService) => None,
            Some(Status::Waiting) => (settings.agent_reply_in_waiting == ReplyInWaiting::InService)
                .then_some(Cause::AgentWroteInWaiting),
            Some(Status::Resolved | Status::Closed) => (settings.agent_message_to_final
                == ToFinal::InService)
                .then_some(Cause::AgentWroteInFinal),
        };
        if let Some(cause) = moved {
            self.set_status(Status::InService, cause, source);
        }
        if settings.reply_assigns && self.responsible.is_none() {
            self.assign(event.by.agent_id(), Cause::ReplyAssigned, source);
        }
        if self.status.is_some_and(Status::is_active) {
            self.agent_wrote = Some(event.at);
        }
        let reply = AgentReply { at: event.at, author: event.by.clone(), event: event.id.clone() };
        if let Some(attendance) =
            self.attendances.last_mut().filter(|running| running.end.is_none())
        {
            attendance.agent_messages += 1;
            attendance.first_reply.get_or_insert_with(|| reply.clone());
        }
        if let Some(asked) = self.unanswered_since.take() {
            self.exchanges.push(Exchange { asked, until: event.at, reply: Some(reply) });
        }
    }

    fn message(&mut self, event: &Event) {
        let (Body::MessageReceived { text, attachment, .. }
        | Body::MessageSent { text, attachment, .. }) = &event.body
        else {
            return;
        };
        self.activity = event.at;
        self.last_message = Some(LastMessage {
            event: event.id.clone(),
            at: event.at,
            from: event.by.kind,
            text: text.clone(),
            attachment: attachment.is_some(),
        });
    }

    /// A change is no message: it neither answers nor asks, and moves no status. The list shows what the message says now. A
    /// customer changes nobody's words but their own.
    fn message_changed(&mut self, message: &EventId, text: &Arc<str>) {
        let theirs =
            |last: &&mut LastMessage| last.event == *message && last.from == AuthorKind::Customer;
        if let Some(last) = self.last_message.as_mut().filter(theirs) {
            last.text = text.clone();
        }
    }

    pub(super) fn status_set(
        &mut self,
        status: Status,
        reason: Option<WaitReason>,
        until: Option<Timestamp>,
        cause: Cause,
        source: &Source,
    ) {
        if status != Status::Waiting {
            self.set_status(status, cause, source);
        } else if self.status == Some(Status::Waiting) {
            if (self.reason, self.until) != (reason, until) {
                self.record(What::Waiting { reason, until }, cause, source);
                if self.reason != reason {
                    self.split(source.at, |piece| piece.reason = reason);
                }
                (self.reason, self.until) = (reason, until);
            }
        } else {
            self.enter(Status::Waiting, reason, until, cause, source);
        }
    }

    /// Notes the reason at the change that has ended an attendance, if one has since `seen`.
    fn because(&mut self, reason: Option<&Arc<str>>, seen: usize) {
        if let Some(Change { what: What::Status { from: Some(from), to, end_reason, .. }, .. }) =
            self.changes.get_mut(seen)
            && from.is_active()
            && to.is_final()
        {
            *end_reason = reason.cloned();
        }
    }

    fn archive_by_hand(&mut self, archived: bool, source: &Source) {
        self.archive_due = None;
        self.set_archived(archived, Cause::Hand, source);
    }

    fn rated(&mut self, score: u8, event: &Event, source: &Source) {
        let responsible = self.responsible.clone();
        self.ratings.push(Rating { event: event.id.clone(), at: event.at, score, responsible });
        let decision = self.run_rules(&RuleInput::Rated(score), source);
        self.finish_rules(decision, source);
    }

    /// An agent's word ends a doubt and nothing else: what a channel knows, or nobody has tried, stays as it is.
    fn reported(&mut self, message: &EventId, state: DeliveryState, event: &Event) {
        let in_doubt = self.deliveries.get(message) == Some(&DeliveryState::Unknown);
        if event.by.kind != AuthorKind::Agent || in_doubt {
            self.delivered(message, state);
        }
    }

    fn delivered(&mut self, message: &EventId, state: DeliveryState) {
        let known = self.deliveries.entry(message.clone()).or_insert(state);
        // Reports of one message may cross: `delivered` after `read` takes nothing back.
        if state == DeliveryState::Failed || *known == DeliveryState::Failed {
            *known = state;
        } else {
            *known = state.max(*known);
        }
    }
}
