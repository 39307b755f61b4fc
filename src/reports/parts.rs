//! What each chat adds to each figure.

use super::ruler::Ruler;
use super::{Figure, Part, Window};
use crate::journal::{Attendance, AttendanceEnd, Body, Chat, ChatState, Segment, What};
use crate::model::{AgentId, Author, AuthorKind, ChatId, EventId, Status, Timestamp};

/// Tells every part of one chat's figures in a window, in no particular order.
pub(super) fn tell<'a>(
    chat: &'a Chat,
    window: &Window,
    ruler: &Ruler,
    tell: &mut impl FnMut(Part<'a>),
) {
    let state = chat.state();
    let teller = Teller {
        chat: chat.id(),
        window,
        ruler,
    };
    if let Some(status) = rests(state, window) {
        return tell(Part {
            agent: state.responsible.as_ref().map(AgentId::as_str),
            ..teller.duration(Figure::Time(status), window.from, window.to)
        });
    }
    teller.backlog(state, tell);
    teller.stays(state, tell);
    teller.turns(state, tell);
    for (index, attendance) in state.attendances.iter().enumerate() {
        let mut tell = |part| {
            tell(Part {
                attendance: Some(index),
                ..part
            });
        };
        teller.start(attendance, &mut tell);
        teller.end(state, attendance, &mut tell);
    }
    teller.questions(state, tell);
    teller.messages(chat, tell);
    teller.ratings(state, tell);
}

/// The status of a chat that was finished before the window and has been at rest ever since, as most chats of an old desk
/// have: told from the state alone, because what lies behind it in memory takes longer to reach than to count.
fn rests(state: &ChatState, window: &Window) -> Option<Status> {
    let quiet = window.from < window.to && state.quiet_since() < window.from;
    state.status.filter(|status| quiet && status.is_final())
}

/// What the parts of one chat have in common.
struct Teller<'a, 'w> {
    chat: &'a ChatId,
    window: &'w Window,
    ruler: &'w Ruler,
}

impl<'a> Teller<'a, '_> {
    fn part(&self, figure: Figure, from: Timestamp, to: Timestamp) -> Part<'a> {
        Part {
            figure,
            chat: self.chat,
            attendance: None,
            event: None,
            agent: None,
            from,
            to,
            amount: 1,
        }
    }

    fn duration(&self, figure: Figure, from: Timestamp, to: Timestamp) -> Part<'a> {
        Part {
            amount: self.ruler.between(from, to),
            ..self.part(figure, from, to)
        }
    }

    fn backlog(&self, state: &ChatState, tell: &mut impl FnMut(Part<'a>)) {
        let edges = [
            (Figure::BacklogStart, self.window.from),
            (Figure::BacklogEnd, self.window.to),
        ];
        for (figure, instant) in edges {
            if let Some(stay) = segment_before(state, instant)
                && stay.status.is_active()
            {
                tell(self.part(figure, stay.from, instant));
            }
        }
    }

    /// The stretches in each status inside the window.
    fn stays(&self, state: &'a ChatState, tell: &mut impl FnMut(Part<'a>)) {
        for (stay, from, to) in pieces(state, self.window.from, self.window.to) {
            tell(self.stay(stay, from, to));
        }
    }

    fn stay(&self, stay: &'a Segment, from: Timestamp, to: Timestamp) -> Part<'a> {
        Part {
            agent: stay.responsible.as_ref().map(AgentId::as_str),
            ..self.duration(Figure::Time(stay.status), from, to)
        }
    }

    /// Changes between active and final that end no attendance.
    fn turns(&self, state: &'a ChatState, tell: &mut impl FnMut(Part<'a>)) {
        let first = state
            .changes
            .partition_point(|change| change.at < self.window.from);
        let inside = state.changes.iter().skip(first);
        for change in inside.take_while(|change| change.at < self.window.to) {
            let What::Status {
                from: Some(Status::Resolved | Status::Closed),
                to,
                ..
            } = change.what
            else {
                continue;
            };
            let figure = if to.is_final() {
                Figure::Reclassifications
            } else {
                Figure::Reopenings
            };
            tell(Part {
                event: change.event.as_ref(),
                agent: agent(&change.author),
                ..self.part(figure, change.at, change.at)
            });
        }
    }

    fn start(&self, attendance: &'a Attendance, tell: &mut impl FnMut(Part<'a>)) {
        let (start, to) = (attendance.start, self.window.to);
        let began_open = attendance.started_in == Status::Open;
        if self.window.holds(start) {
            let part = |figure| Part {
                event: attendance.event.as_ref(),
                ..self.part(figure, start, start)
            };
            tell(part(Figure::Started));
            if began_open {
                tell(part(Figure::Openings));
            }
        }
        let alive = start < to && attendance.end.as_ref().is_none_or(|end| end.at >= to);
        if began_open {
            match &attendance.first_reply {
                Some(reply) if self.window.holds(reply.at) => tell(Part {
                    event: Some(&reply.event),
                    agent: agent(&reply.author),
                    ..self.duration(Figure::FirstResponse, start, reply.at)
                }),
                Some(reply) if reply.at < to => {}
                _ if alive => tell(self.part(Figure::FirstResponseRunning, start, to)),
                _ => {}
            }
        }
        if alive {
            tell(self.part(Figure::WaitRunning, start, to));
            tell(self.part(Figure::ResolutionRunning, start, to));
        }
    }

    fn end(
        &self,
        state: &'a ChatState,
        attendance: &'a Attendance,
        tell: &mut impl FnMut(Part<'a>),
    ) {
        let inside = attendance
            .end
            .as_ref()
            .filter(|end| self.window.holds(end.at));
        let Some(end) = inside else { return };
        let AttendanceEnd { at, status, author } = end;
        let event = event_of_end(state, end);
        let credited = |part| Part {
            event,
            agent: agent(author),
            ..part
        };
        tell(credited(self.part(Figure::Ended, *at, *at)));
        let by = if *status == Status::Resolved {
            Figure::Resolved
        } else {
            Figure::Closed
        };
        tell(credited(self.part(by, *at, *at)));
        if attendance.agent_messages == 0 {
            tell(credited(self.part(Figure::Abandoned, *at, *at)));
        }
        let start = attendance.start;
        tell(credited(Part {
            amount: wait(state, start, *at, self.ruler),
            ..self.part(Figure::Wait, start, *at)
        }));
        tell(credited(self.duration(Figure::Resolution, start, *at)));
    }

    fn questions(&self, state: &'a ChatState, tell: &mut impl FnMut(Part<'a>)) {
        let to = self.window.to;
        for exchange in &state.exchanges {
            if let Some(reply) = &exchange.reply
                && self.window.holds(reply.at)
            {
                tell(Part {
                    event: Some(&reply.event),
                    agent: agent(&reply.author),
                    ..self.duration(Figure::ReplyTime, exchange.asked, reply.at)
                });
            }
            if exchange.asked < to && exchange.until >= to {
                tell(self.part(Figure::ReplyTimeRunning, exchange.asked, to));
            }
        }
        if let Some(asked) = state.unanswered_since.filter(|asked| *asked < to) {
            tell(self.part(Figure::ReplyTimeRunning, asked, to));
        }
    }

    fn messages(&self, chat: &'a Chat, tell: &mut impl FnMut(Part<'a>)) {
        let events = chat.events();
        let first = events.partition_point(|event| event.at < self.window.from);
        let inside = events.iter().skip(first);
        for event in inside.take_while(|event| event.at < self.window.to) {
            let is_message = matches!(event.body, Body::MessageSent { campaign: None, .. });
            if is_message && !chat.skipped().contains(&event.id) {
                tell(Part {
                    event: Some(&event.id),
                    agent: agent(&event.by),
                    ..self.part(Figure::Messages, event.at, event.at)
                });
            }
        }
    }

    fn ratings(&self, state: &'a ChatState, tell: &mut impl FnMut(Part<'a>)) {
        for rating in &state.ratings {
            if self.window.holds(rating.at) {
                tell(Part {
                    event: Some(&rating.event),
                    agent: rating.responsible.as_ref().map(AgentId::as_str),
                    amount: rating.score.into(),
                    ..self.part(Figure::Rating, rating.at, rating.at)
                });
            }
        }
    }
}

/// Time in `open` from an attendance's start to its end.
pub(super) fn wait(state: &ChatState, start: Timestamp, end: Timestamp, ruler: &Ruler) -> i64 {
    let open = pieces(state, start, end).filter(|(stay, ..)| stay.status == Status::Open);
    open.map(|(_, from, to)| ruler.between(from, to)).sum()
}

/// The event that ended an attendance so; none where a timer did.
fn event_of_end<'a>(state: &'a ChatState, end: &AttendanceEnd) -> Option<&'a EventId> {
    let first = state.changes.partition_point(|change| change.at < end.at);
    let mut changes = state.changes.iter().skip(first);
    let change = changes
        .find(|change| matches!(&change.what, What::Status { to, .. } if *to == end.status))?;
    change.event.as_ref()
}

/// The agent's id, where the author is one.
fn agent(author: &Author) -> Option<&str> {
    author
        .id
        .as_deref()
        .filter(|_| author.kind == AuthorKind::Agent)
}

/// The chat's segments cut to `[from, to)`, none empty.
fn pieces(
    state: &ChatState,
    from: Timestamp,
    to: Timestamp,
) -> impl Iterator<Item = (&Segment, Timestamp, Timestamp)> {
    let skip = state
        .segments
        .partition_point(|piece| piece.to.is_some_and(|end| end <= from));
    let inside = state.segments.iter().skip(skip);
    inside
        .take_while(move |piece| piece.from < to)
        .map(move |piece| (piece, piece.from.max(from), piece.to.unwrap_or(to).min(to)))
        .filter(|(_, from, to)| from < to)
}

/// The chat's last segment that began before an instant.
fn segment_before(state: &ChatState, instant: Timestamp) -> Option<&Segment> {
    let begun = state.segments.partition_point(|piece| piece.from < instant);
    state.segments.get(begun.checked_sub(1)?)
}
