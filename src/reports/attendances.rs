//! Attendances of a window, one by one.

use super::{Scope, contributions};
use crate::journal::Attendance;
use crate::model::{ChatId, Status};

/// An attendance that runs or ends in the window, as known at its end. Durations are milliseconds, never cut by the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AttendanceRow<'a> {
    /// The chat's id.
    pub chat: &'a ChatId,
    /// Its index among the chat's attendances.
    pub index: usize,
    /// The attendance, including what came after the window.
    pub attendance: &'a Attendance,
    /// From the start to the first message by an agent; `None` where it did not start in `open`, or had no answer yet.
    pub first_response: Option<i64>,
    /// Time in `open`; `None` where it had not ended.
    pub wait: Option<i64>,
    /// From start to end; `None` where it had not ended.
    pub resolution: Option<i64>,
}

impl<'a> Scope<'a> {
    /// Returns the attendances that ran at some instant of the window, or began or ended in it, chat by chat.
    #[must_use]
    pub fn attendances(&self) -> Vec<AttendanceRow<'a>> {
        let (window, working_time) = (self.window(), self.working_time());
        let mut rows = Vec::new();
        for chat in self.chats() {
            let state = chat.state();
            for (index, attendance) in state.attendances.iter().enumerate() {
                let end = attendance.end.as_ref().map(|end| end.at);
                if attendance.start >= window.to || end.is_some_and(|end| end < window.from) {
                    continue;
                }
                let start = attendance.start;
                let end = end.filter(|end| *end < window.to);
                let opened = attendance.started_in == Status::Open;
                let reply = attendance.first_reply.as_ref().map(|reply| reply.at);
                let reply = reply.filter(|reply| opened && *reply < window.to);
                rows.push(AttendanceRow {
                    chat: chat.id(),
                    index,
                    attendance,
                    first_response: reply.map(|reply| working_time.between(start, reply)),
                    wait: end.map(|end| contributions::wait(state, start, end, working_time)),
                    resolution: end.map(|end| working_time.between(start, end)),
                });
            }
        }
        rows
    }
}
