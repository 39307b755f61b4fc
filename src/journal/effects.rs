//! Consequences of a change of state: attendances, segments, the archive, and the record in the history.

use super::machine::Source;
use super::{Attendance, AttendanceEnd, Cause, Change, ChatState, Exchange, Segment, What};
use crate::model::{AgentId, MINUTE, Status, Tag, Timestamp, WaitReason};

impl ChatState {
    /// Sets the status, with all its consequences. The same status changes nothing.
    pub(super) fn set_status(&mut self, to: Status, cause: Cause, source: &Source) {
        if self.status != Some(to) {
            self.enter(to, None, None, cause, source);
        }
    }

    pub(super) fn enter(
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
                event: source.event.cloned(),
            });
        }
        if to.is_final() {
            if let Some(asked) = self.unanswered_since.take() {
                self.exchanges.push(Exchange { asked, until: at, reply: None });
            }
            self.agent_wrote = None;
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
        self.record(What::Status { from, to, reason, until, end_reason: None }, cause, source);
        (self.status, self.since, self.reason, self.until) = (Some(to), at, reason, until);
        self.fired.clear();
        self.archive_after(to, was_final, source);
    }

    /// Archives a chat that enters a final status, at once or later, and unarchives one that leaves it.
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
            let (added, removed) = (added.into(), removed.into());
            self.record(What::Tags { added, removed }, cause, source);
        }
    }

    /// Ends the running segment. Of the segments of one stay in a status, those without length are dropped; a status that is
    /// left at the instant at which it was entered keeps one.
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

    /// Cuts the running segment where one of its properties changes. A segment without length is not kept.
    pub(super) fn split(&mut self, at: Timestamp, change: impl FnOnce(&mut Segment)) {
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
