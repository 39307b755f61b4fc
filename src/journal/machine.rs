//! The state machine: what each event does to a chat (design §4). Pure: settings and time come in.

use super::{
    AgentReply, Attendance, AttendanceEnd, Body, Book, Cause, Change, ChatState, DeliveryState,
    Event, Exchange, LastMessage, Rating, Segment, SettingsVersion, What,
};
use crate::model::{
    AgentFirst, AgentId, Author, CustomerReplyInWaiting, EventId, MINUTE, Reopen, ReplyInWaiting,
    Status, Tag, Timestamp, ToFinal, WaitReason,
};

/// Where a change comes from: when, who, which event, under which settings.
#[derive(Clone)]
pub(super) struct Source<'a> {
    pub at: Timestamp,
    pub author: &'a Author,
    pub event: Option<&'a EventId>,
    pub version: &'a SettingsVersion,
}

impl ChatState {
    /// The state of a chat whose first event, taken back or not, is of that instant.
    pub(super) fn begun(at: Timestamp) -> Self {
        Self {
            started: at,
            activity: at,
            since: at,
            ..Self::default()
        }
    }

    /// Folds one event. It must stand after all that was folded before, and after every timed change.
    pub(super) fn step(&mut self, event: &Event, book: &Book) {
        self.run_before(event.at, book);
        self.clock = event.at;
        self.chain = 0;
        let source = Source {
            at: event.at,
            author: &event.by,
            event: Some(&event.id),
            version: book.before(event.at, &event.id),
        };
        match &event.body {
            Body::ChatStarted { contact } | Body::ContactUpdated { contact } => {
                self.contact = contact.clone();
            }
            Body::MessageReceived { .. } => self.customer_writes(event, &source),
            Body::MessageSent { .. } => self.desk_writes(event, &source),
            Body::StatusSet {
                status,
                reason,
                until,
            } => self.status_set(*status, *reason, *until, &source),
            Body::Assigned { agent } => self.assign(agent.clone(), Cause::Hand, &source),
            Body::TagsChanged { add, remove } => {
                self.change_tags(add, remove, Cause::Hand, &source);
            }
            Body::Archived => self.archive_by_hand(true, &source),
            Body::Unarchived => self.archive_by_hand(false, &source),
            Body::Read => self.unread = 0,
            Body::Rated { score, .. } => self.ratings.push(Rating {
                event: event.id.clone(),
                at: event.at,
                score: *score,
                responsible: self.responsible.clone(),
            }),
            Body::Delivery { message, state, .. } => self.delivered(message, *state),
            Body::NoteAdded { .. } | Body::Undone { .. } | Body::Desk(..) | Body::Unfolded(_) => {}
        }
    }

    fn customer_writes(&mut self, event: &Event, source: &Source) {
        self.message(event);
        self.unread += 1;
        self.customer_wrote = Some(event.at);
        // The timers' anchor has moved: what has fired may fire again.
        self.fired.clear();
        let settings = &source.version.settings;
        match self.status {
            None => self.set_status(Status::Open, Cause::CustomerStarted, source),
            Some(Status::Waiting) => match settings.customer_reply_in_waiting {
                CustomerReplyInWaiting::Stay => {}
                CustomerReplyInWaiting::InService => {
                    self.set_status(Status::InService, Cause::CustomerAnswered, source);
                }
                CustomerReplyInWaiting::Open => {
                    self.set_status(Status::Open, Cause::CustomerAnswered, source);
                }
            },
            Some(Status::Open | Status::InService) => {}
            Some(status @ (Status::Resolved | Status::Closed)) => {
                let reopen = if status == Status::Resolved {
                    settings.reopen_resolved
                } else {
                    settings.reopen_closed
                };
                if reopen == Reopen::Always {
                    self.reopen(source);
                }
            }
        }
        self.set_archived(false, Cause::CustomerWrote, source);
        if self.status.is_some_and(Status::is_active) {
            self.unanswered_since.get_or_insert(event.at);
        }
    }

    fn reopen(&mut self, source: &Source) {
        let soon = source
            .version
            .settings
            .reopen_to_in_service_minutes
            .filter(|minutes| {
                self.ended
                    .is_some_and(|ended| source.at.since(ended) <= i64::from(*minutes) * MINUTE)
            });
        if let Some(minutes) = soon {
            self.set_status(
                Status::InService,
                Cause::CustomerReopenedSoon { minutes },
                source,
            );
        } else {
            self.set_status(Status::Open, Cause::CustomerReopened, source);
        }
    }

    fn desk_writes(&mut self, event: &Event, source: &Source) {
        self.message(event);
        if event.is_agent_message() {
            self.agent_writes(event, source);
        }
    }

    fn agent_writes(&mut self, event: &Event, source: &Source) {
        self.unread = 0;
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
        let reply = AgentReply {
            at: event.at,
            author: event.by.clone(),
            event: event.id.clone(),
        };
        if let Some(attendance) = self
            .attendances
            .last_mut()
            .filter(|running| running.end.is_none())
        {
            attendance.agent_messages += 1;
            attendance.first_reply.get_or_insert_with(|| reply.clone());
        }
        if let Some(asked) = self.unanswered_since.take() {
            self.exchanges.push(Exchange {
                asked,
                until: event.at,
                reply: Some(reply),
            });
        }
    }

    fn message(&mut self, event: &Event) {
        let (Body::MessageReceived { text, attachment }
        | Body::MessageSent {
            text, attachment, ..
        }) = &event.body
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

    fn status_set(
        &mut self,
        status: Status,
        reason: Option<WaitReason>,
        until: Option<Timestamp>,
        source: &Source,
    ) {
        if status != Status::Waiting {
            self.set_status(status, Cause::Hand, source);
        } else if self.status == Some(Status::Waiting) {
            if (self.reason, self.until) != (reason, until) {
                self.record(What::Waiting { reason, until }, Cause::Hand, source);
                if self.reason != reason {
                    self.split(source.at, |piece| piece.reason = reason);
                }
                (self.reason, self.until) = (reason, until);
            }
        } else {
            self.enter(Status::Waiting, reason, until, Cause::Hand, source);
        }
    }

    /// Changes the status, and everything that follows from it. Nothing happens where it is the same.
    pub(super) fn set_status(&mut self, to: Status, cause: Cause, source: &Source) {
        if self.status != Some(to) {
            self.enter(to, None, None, cause, source);
        }
    }

    fn enter(
        &mut self,
        to: Status,
        reason: Option<WaitReason>,
        until: Option<Timestamp>,
        cause: Cause,
        source: &Source,
    ) {
        let (from, at) = (self.status, source.at);
        let was_active = from.is_some_and(Status::is_active);
        let was_final = from.is_some_and(Status::is_final);
        if to.is_active() && !was_active {
            self.attendances.push(Attendance {
                start: at,
                started_in: to,
                event: source.event.cloned(),
                continuing: matches!(cause, Cause::CustomerReopenedSoon { .. }),
                reopened: was_final,
                end: None,
                first_reply: None,
                agent_messages: 0,
            });
        }
        if to.is_final()
            && was_active
            && let Some(attendance) = self.attendances.last_mut()
        {
            attendance.end = Some(AttendanceEnd {
                at,
                status: to,
                author: source.author.clone(),
            });
        }
        if to.is_final() {
            if let Some(asked) = self.unanswered_since.take() {
                self.exchanges.push(Exchange {
                    asked,
                    until: at,
                    reply: None,
                });
            }
            self.ended.get_or_insert(at);
        } else {
            self.ended = None;
        }
        if was_final && to.is_active() {
            self.activity = at;
        }
        self.close_segment(at);
        self.segments.push(Segment {
            from: at,
            to: None,
            status: to,
            reason,
            responsible: self.responsible.clone(),
            change: self.changes.len(),
        });
        self.record(
            What::Status {
                from,
                to,
                reason,
                until,
            },
            cause,
            source,
        );
        (self.status, self.since, self.reason, self.until) = (Some(to), at, reason, until);
        self.fired.clear();
        self.archive_after(to, was_final, source);
    }

    /// Entering a final status archives, at once or later; leaving one unarchives.
    fn archive_after(&mut self, to: Status, was_final: bool, source: &Source) {
        self.archive_due = None;
        let minutes = match to {
            Status::Resolved => source.version.settings.archive_resolved_minutes,
            Status::Closed => source.version.settings.archive_closed_minutes,
            Status::Open | Status::InService | Status::Waiting => {
                if was_final {
                    self.set_archived(false, Cause::LeftFinal, source);
                }
                return;
            }
        };
        match minutes {
            None => {}
            Some(0) => self.set_archived(true, Cause::Finished { minutes: 0 }, source),
            Some(minutes) => {
                self.archive_due = Some((source.at.plus(i64::from(minutes) * MINUTE), minutes));
            }
        }
    }

    fn archive_by_hand(&mut self, archived: bool, source: &Source) {
        self.archive_due = None;
        self.set_archived(archived, Cause::Hand, source);
    }

    pub(super) fn set_archived(&mut self, archived: bool, cause: Cause, source: &Source) {
        if self.archived != archived {
            self.archived = archived;
            self.record(What::Archived(archived), cause, source);
        }
    }

    pub(super) fn assign(&mut self, to: Option<AgentId>, cause: Cause, source: &Source) {
        if self.responsible == to {
            return;
        }
        self.split(source.at, |piece| piece.responsible.clone_from(&to));
        let from = std::mem::replace(&mut self.responsible, to.clone());
        self.record(What::Responsible { from, to }, cause, source);
    }

    pub(super) fn change_tags(
        &mut self,
        add: &[Tag],
        remove: &[Tag],
        cause: Cause,
        source: &Source,
    ) {
        let mut removed = remove.to_vec();
        removed.retain(|tag| !add.contains(tag) && self.tags.remove(tag));
        let mut added = add.to_vec();
        added.retain(|tag| self.tags.insert(tag.clone()));
        if !(added.is_empty() && removed.is_empty()) {
            self.record(What::Tags { added, removed }, cause, source);
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

    /// Ends the running segment. Of a status's pieces, those without length are not kept; a status that is left at
    /// the instant at which it was entered keeps its one.
    fn close_segment(&mut self, at: Timestamp) {
        if let [.., before, running] = self.segments.as_slice()
            && running.from == at
            && running.change == before.change
        {
            self.segments.pop();
        }
        if let Some(running) = self.segments.last_mut() {
            running.to = Some(at);
        }
    }

    /// Cuts the running segment where one of its properties changes. A piece without length is not kept.
    fn split(&mut self, at: Timestamp, change: impl FnOnce(&mut Segment)) {
        let Some(running) = self.segments.last_mut() else {
            return;
        };
        if running.from == at {
            change(running);
            return;
        }
        let mut piece = running.clone();
        running.to = Some(at);
        piece.from = at;
        change(&mut piece);
        self.segments.push(piece);
    }

    pub(super) fn record(&mut self, what: What, cause: Cause, source: &Source) {
        self.changes.push(Change {
            at: source.at,
            author: source.author.clone(),
            event: source.event.cloned(),
            cause,
            settings: source.version.event.clone(),
            what,
        });
    }
}
