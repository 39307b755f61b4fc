//! Ends of attendances, by their reason or by what ended them.

use std::sync::Arc;

use super::{Scope, Window};
use crate::journal::{Attendance, AttendanceEnd, Cause, Chat, ChatState, What};
use crate::model::{AuthorKind, ChatId, Timestamp};

/// What an attendance ended for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EndedFor {
    /// A person chose this reason.
    Reason(Arc<str>),
    /// A person ended it and chose none.
    NoReason,
    /// A rule of the chatbot ended it.
    Rule,
    /// A timer ended it.
    Timer,
}

/// One end in the window.
#[derive(Clone, Debug, PartialEq)]
pub struct End<'a> {
    /// The chat's id.
    pub chat: &'a ChatId,
    /// The start of the attendance.
    pub start: Timestamp,
    /// The instant.
    pub at: Timestamp,
    /// The id of the agent who ended it, where one did.
    pub agent: Option<&'a str>,
    /// What it ended for.
    pub ended_for: EndedFor,
}

impl EndedFor {
    /// Returns what an end of the chat was for.
    #[must_use]
    pub fn of(state: &ChatState, end: &AttendanceEnd) -> Self {
        let changes = &state.changes;
        let first = changes.partition_point(|change| change.at < end.at);
        let mut inside = changes.iter().skip(first).take_while(|change| change.at == end.at);
        let made = inside.find_map(|change| match &change.what {
            What::Status { to, end_reason, .. }
                if *to == end.status && change.event == end.event =>
            {
                Some((&change.cause, end_reason))
            }
            _ => None,
        });
        match made {
            Some((_, Some(reason))) => Self::Reason(Arc::clone(reason)),
            Some((Cause::Rule(_), None)) => Self::Rule,
            Some((Cause::Hand, None)) | None => Self::NoReason,
            Some((_, None)) => Self::Timer,
        }
    }
}

impl<'a> Scope<'a> {
    /// Returns every end in the window, chat by chat.
    #[must_use]
    pub fn ends(&self) -> Vec<End<'a>> {
        self.chats().flat_map(|chat| ends(chat, self.window())).collect()
    }
}

/// Returns every end of a chat in a window.
pub(super) fn ends<'a>(chat: &'a Chat, window: &Window) -> impl Iterator<Item = End<'a>> {
    let state = chat.state();
    let of = |attendance: &'a Attendance| {
        let end = attendance.end.as_ref().filter(|end| window.holds(end.at))?;
        let agent = end.author.id.as_deref();
        Some(End {
            chat: chat.id(),
            start: attendance.start,
            at: end.at,
            agent: agent.filter(|_| end.author.kind == AuthorKind::Agent),
            ended_for: EndedFor::of(state, end),
        })
    };
    state.attendances.iter().filter_map(of)
}
