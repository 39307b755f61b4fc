//! The parts that a chat adds to the figures.

use super::working_time::WorkingTime;
use super::{Figure, Part, Window};
use crate::journal::{
    Attendance, AttendanceEnd, Body, Chat, ChatState, DeskConfig, Kept, Period, Segment,
};
use crate::model::{AgentId, Author, AuthorKind, ChatId, Measure, Status, Timestamp};

/// Calls `visit` with every part of one chat's figures in a window, in no particular order.
pub(super) fn visit<'a>(
    chat: &'a Chat,
    config: &DeskConfig,
    window: &Window,
    working_time: &WorkingTime,
    visit: &mut impl FnMut(Part<'a>),
) {
    let state = chat.state();
    let contributions = Contributions { chat: chat.id(), window, working_time };
    contributions.backlog(state, visit);
    contributions.stays(state, visit);
    contributions.reopenings(state, visit);
    for (index, attendance) in state.attendances.iter().enumerate() {
        let mut visit = |part| {
            visit(Part { attendance: Some(index), ..part });
        };
        contributions.start(attendance, &mut visit);
        contributions.end(state, attendance, &mut visit);
    }
    contributions.exchanges(state, visit);
    contributions.messages(chat, visit);
    contributions.ratings(state, visit);
    contributions.targets(state, config, visit);
}

/// The number of chats that are prefetched together: their data fits into a near cache of the processor.
const PREFETCH: usize = 64;

/// Calls `each` with each chat, after the memory that [`visit()`] will read has been prefetched.
pub(super) fn prefetched<'a>(chats: &[&'a Chat], mut each: impl FnMut(&'a Chat)) {
    for chats in chats.chunks(PREFETCH) {
        prefetch(chats);
        for chat in chats {
            each(chat);
        }
    }
}

/// Reads the memory that [`visit()`] will read of some chats. These reads do not depend on one another, so the processor
/// waits for many of them at once, where `visit` would wait for one after the other: it saves half the time of a report.
fn prefetch(chats: &[&Chat]) {
    for chat in chats {
        let state = chat.state();
        let seen = (
            first_and_last(&state.segments, |stay| stay.from),
            first_and_last(&state.attendances, |attendance| attendance.start),
            first_and_last(&state.exchanges, |exchange| exchange.asked),
            first_and_last(chat.events(), |event| event.at),
        );
        std::hint::black_box(seen);
    }
}

fn first_and_last<T>(list: &[T], at: impl Fn(&T) -> Timestamp) -> Option<(Timestamp, Timestamp)> {
    Some((at(list.first()?), at(list.last()?)))
}

/// Returns the only part of a chat that rests throughout the window.
pub(super) fn resting_part<'a>(
    chat: &'a ChatId,
    status: Status,
    agent: Option<&'a AgentId>,
    window: &Window,
    working_time: &WorkingTime,
) -> Part<'a> {
    let contributions = Contributions { chat, window, working_time };
    Part {
        agent: agent.map(AgentId::as_str),
        ..contributions.duration(Figure::Time(status), window.from, window.to)
    }
}

/// Data common to the parts of one chat.
struct Contributions<'a, 'w> {
    chat: &'a ChatId,
    window: &'w Window,
    working_time: &'w WorkingTime,
}

impl<'a> Contributions<'a, '_> {
    fn part(&self, figure: Figure, from: Timestamp, to: Timestamp) -> Part<'a> {
        Part {
            figure,
            chat: self.chat,
            attendance: None,
            event: None,
            agent: None,
            waits_for: None,
            from,
            to,
            amount: 1,
        }
    }

    fn duration(&self, figure: Figure, from: Timestamp, to: Timestamp) -> Part<'a> {
        Part { amount: self.working_time.between(from, to), ..self.part(figure, from, to) }
    }

    fn backlog(&self, state: &'a ChatState, visit: &mut impl FnMut(Part<'a>)) {
        let edges =
            [(Figure::BacklogStart, self.window.from), (Figure::BacklogEnd, self.window.to)];
        for (figure, instant) in edges {
            if let Some(stay) = segment_before(state, instant)
                && stay.status.is_active()
            {
                visit(Part {
                    agent: stay.responsible.as_ref().map(AgentId::as_str),
                    ..self.part(figure, stay.from, instant)
                });
            }
        }
    }

    /// Time in each status inside the window.
    fn stays(&self, state: &'a ChatState, visit: &mut impl FnMut(Part<'a>)) {
        for (stay, from, to) in pieces(state, self.window.from, self.window.to) {
            visit(self.stay(stay, from, to));
        }
    }

    fn stay(&self, stay: &'a Segment, from: Timestamp, to: Timestamp) -> Part<'a> {
        Part {
            agent: stay.responsible.as_ref().map(AgentId::as_str),
            waits_for: stay.reason,
            ..self.duration(Figure::Time(stay.status), from, to)
        }
    }

    /// Changes between active and final that end no attendance.
    fn reopenings(&self, state: &'a ChatState, visit: &mut impl FnMut(Part<'a>)) {
        let stays = &state.segments;
        let first = begun_before(stays, self.window.from, |stay| stay.from);
        let before = first.checked_sub(1).and_then(|before| stays.get(before));
        let mut before = before.map(|stay| (stay.change, stay.status));
        let inside = stays.iter().skip(first);
        for stay in inside.take_while(|stay| stay.from < self.window.to) {
            let left = before.replace((stay.change, stay.status));
            let Some((_, status)) = left.filter(|(change, _)| *change != stay.change) else {
                continue;
            };
            if !status.is_final() {
                continue;
            }
            let figure =
                if stay.status.is_final() { Figure::Reclassifications } else { Figure::Reopenings };
            let change = state.changes.get(stay.change);
            visit(Part {
                event: change.and_then(|change| change.event.as_ref()),
                agent: change.and_then(|change| agent(&change.author)),
                ..self.part(figure, stay.from, stay.from)
            });
        }
    }

    fn start(&self, attendance: &'a Attendance, visit: &mut impl FnMut(Part<'a>)) {
        let (start, to) = (attendance.start, self.window.to);
        let began_open = attendance.started_in == Status::Open;
        if self.window.holds(start) {
            let part = |figure| Part {
                event: attendance.event.as_ref(),
                ..self.part(figure, start, start)
            };
            visit(part(Figure::Started));
            if began_open {
                visit(part(Figure::Openings));
            }
        }
        let alive = start < to && attendance.end.as_ref().is_none_or(|end| end.at >= to);
        if began_open {
            match &attendance.first_reply {
                Some(reply) if self.window.holds(reply.at) => visit(Part {
                    event: Some(&reply.event),
                    agent: agent(&reply.author),
                    ..self.duration(Figure::FirstResponse, start, reply.at)
                }),
                Some(reply) if reply.at < to => {}
                _ if alive => visit(self.part(Figure::FirstResponseRunning, start, to)),
                _ => {}
            }
        }
        if alive {
            visit(self.part(Figure::WaitRunning, start, to));
            visit(self.part(Figure::ResolutionRunning, start, to));
        }
    }

    fn end(
        &self,
        state: &'a ChatState,
        attendance: &'a Attendance,
        visit: &mut impl FnMut(Part<'a>),
    ) {
        let inside = attendance.end.as_ref().filter(|end| self.window.holds(end.at));
        let Some(end) = inside else { return };
        let AttendanceEnd { at, status, author, event } = end;
        let credited = |part| Part { event: event.as_ref(), agent: agent(author), ..part };
        visit(credited(self.part(Figure::Ended, *at, *at)));
        let by = if *status == Status::Resolved { Figure::Resolved } else { Figure::Closed };
        visit(credited(self.part(by, *at, *at)));
        if attendance.agent_messages == 0 {
            visit(credited(self.part(Figure::Abandoned, *at, *at)));
        }
        let start = attendance.start;
        visit(credited(Part {
            amount: wait(state, start, *at, self.working_time),
            ..self.part(Figure::Wait, start, *at)
        }));
        // Whoever presses the button, the time was the responsible's.
        let responsible = segment_before(state, *at).and_then(|stay| stay.responsible.as_ref());
        visit(Part {
            event: event.as_ref(),
            agent: responsible.map(AgentId::as_str),
            ..self.duration(Figure::Resolution, start, *at)
        });
    }

    fn exchanges(&self, state: &'a ChatState, visit: &mut impl FnMut(Part<'a>)) {
        let to = self.window.to;
        for exchange in &state.exchanges {
            if let Some(reply) = &exchange.reply
                && self.window.holds(reply.at)
            {
                visit(Part {
                    event: Some(&reply.event),
                    agent: agent(&reply.author),
                    ..self.duration(Figure::ReplyTime, exchange.asked, reply.at)
                });
            }
            if exchange.asked < to && exchange.until >= to {
                visit(self.part(Figure::ReplyTimeRunning, exchange.asked, to));
            }
        }
        if let Some(asked) = state.unanswered_since.filter(|asked| *asked < to) {
            visit(self.part(Figure::ReplyTimeRunning, asked, to));
        }
    }

    fn messages(&self, chat: &'a Chat, visit: &mut impl FnMut(Part<'a>)) {
        let events = chat.events();
        let first = begun_before(events, self.window.from, |event| event.at);
        let inside = events.iter().skip(first);
        for event in inside.take_while(|event| event.at < self.window.to) {
            let is_message = matches!(event.body, Body::MessageSent { campaign: None, .. });
            if is_message && !chat.skipped().contains(&event.id) {
                visit(Part {
                    event: Some(&event.id),
                    agent: agent(&event.by),
                    ..self.part(Figure::Messages, event.at, event.at)
                });
            }
        }
    }

    fn ratings(&self, state: &'a ChatState, visit: &mut impl FnMut(Part<'a>)) {
        for rating in &state.ratings {
            if self.window.holds(rating.at) {
                visit(Part {
                    event: Some(&rating.event),
                    agent: rating.responsible.as_ref().map(AgentId::as_str),
                    amount: rating.score.into(),
                    ..self.part(Figure::Rating, rating.at, rating.at)
                });
            }
        }
    }
}

impl<'a> Contributions<'a, '_> {
    /// What was in time, and what was not. Each counts once, whatever the windows: the answer where it came in time, or the
    /// deadline that passed before it.
    fn targets(&self, state: &'a ChatState, config: &DeskConfig, visit: &mut impl FnMut(Part<'a>)) {
        if !config.has_targets() {
            return;
        }
        let window = self.window;
        let inside = |period: &Period| {
            period.from < window.to && period.to.is_none_or(|to| to >= window.from)
        };
        for measure in Measure::ALL {
            state.limited(config, measure, window.as_of, inside, |limited| {
                let (figure, at) = match limited.kept(window.as_of) {
                    Kept::Met => (Figure::Met(measure), limited.to),
                    Kept::Broken => (Figure::Missed(measure), limited.deadline.map(|one| one.at)),
                    Kept::Dropped | Kept::Running | Kept::Resting => return,
                };
                if let Some(at) = at.filter(|at| window.holds(*at)) {
                    visit(Part {
                        event: limited.done.and_then(|done| done.event),
                        agent: limited.done.and_then(|done| agent(done.author)),
                        ..self.part(figure, limited.from, at)
                    });
                }
            });
        }
    }
}

/// Returns the time in `open` from an attendance's start to its end.
pub(super) fn wait(
    state: &ChatState,
    start: Timestamp,
    end: Timestamp,
    working_time: &WorkingTime,
) -> i64 {
    let open = pieces(state, start, end).filter(|(stay, ..)| stay.status == Status::Open);
    open.map(|(_, from, to)| working_time.between(from, to)).sum()
}

/// Returns the agent's id, where the author is an agent.
fn agent(author: &Author) -> Option<&str> {
    author.id.as_deref().filter(|_| author.kind == AuthorKind::Agent)
}

/// Returns the chat's segments cut to `[from, to)`, none empty.
fn pieces(
    state: &ChatState,
    from: Timestamp,
    to: Timestamp,
) -> impl Iterator<Item = (&Segment, Timestamp, Timestamp)> {
    let begun = begun_before(&state.segments, from, |piece| piece.from);
    let inside = state.segments.iter().skip(begun.saturating_sub(1));
    inside
        .take_while(move |piece| piece.from < to)
        .map(move |piece| (piece, piece.from.max(from), piece.to.unwrap_or(to).min(to)))
        .filter(|(_, from, to)| from < to)
}

/// Returns the chat's last segment that began before an instant.
fn segment_before(state: &ChatState, instant: Timestamp) -> Option<&Segment> {
    let begun = begun_before(&state.segments, instant, |piece| piece.from);
    state.segments.get(begun.checked_sub(1)?)
}

/// Returns the number of items before an instant, in a list ordered by time. Most often all or none are: testing the ends is
/// quicker than a search.
fn begun_before<T>(list: &[T], instant: Timestamp, at: impl Fn(&T) -> Timestamp) -> usize {
    match list {
        [] => 0,
        [first, ..] if at(first) >= instant => 0,
        [.., last] if at(last) < instant => list.len(),
        _ => list.partition_point(|one| at(one) < instant),
    }
}
