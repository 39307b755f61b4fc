//! The figures of a window, counted in one pass over the chats' segments and attendances.

use std::collections::BTreeMap;

use super::ruler::Ruler;
use super::{AgentRow, Check, DayRow, Distribution, Wanted, Window, agents, checks, days};
use crate::journal::{Attendance, Chat, ChatState, Desk, What};
use crate::model::{AgentId, Status, Timestamp, Zone};

/// Milliseconds per status, in the order of [`Status::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StatusTimes([i64; 5]);

/// The figures of a window (design §6). Durations are milliseconds.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The window.
    pub window: Window,
    /// Events known at the end of knowledge.
    pub events: usize,
    /// Chats that the filters let through.
    pub chats: usize,
    /// Attendances that started in `open`, start in the window.
    pub openings: usize,
    /// Attendances that started in the window.
    pub started: usize,
    /// Attendances that ended in the window.
    pub ended: usize,
    /// Of those ended: by `resolved`.
    pub resolved: usize,
    /// Of those ended: by `closed`.
    pub closed: usize,
    /// Changes from final to active in the window.
    pub reopenings: usize,
    /// Changes from one final status to the other in the window.
    pub reclassifications: usize,
    /// Attendances that ended in the window without an agent's message.
    pub abandoned: usize,
    /// Chats in an active status at the window's start, counting only events before it.
    pub backlog_start: usize,
    /// The same at its end.
    pub backlog_end: usize,
    /// Time of all segments inside the window.
    pub time_in_status: StatusTimes,
    /// Of attendances that started in `open`: to the first message by an agent; counted where it falls in the window.
    pub first_response: Distribution,
    /// From the first unanswered message to the next agent's message; counted where that falls in the window.
    pub reply_time: Distribution,
    /// Total time in `open` of an attendance; counted at its end.
    pub wait: Distribution,
    /// From an attendance's start to its end; counted at its end.
    pub resolution: Distribution,
    /// Per agent; `None`: nobody responsible, or no agent's act. Without rows of zeros.
    pub by_agent: BTreeMap<Option<AgentId>, AgentRow>,
    /// Per local day.
    pub by_day: Vec<DayRow>,
    /// What must hold, and whether it does.
    pub checks: Vec<Check>,
}

/// Samples on the way to distributions.
#[derive(Default)]
struct Samples {
    finished: Vec<i64>,
    running: usize,
}

impl Samples {
    fn done(self) -> Distribution {
        Distribution::new(self.finished, self.running)
    }
}

impl Report {
    /// The figures of a window, from a desk folded up to its end of knowledge. `zone` is the window's: its days are its.
    #[must_use]
    pub fn of(desk: &Desk, window: Window, zone: &Zone, wanted: &Wanted, business: bool) -> Self {
        let chats: Vec<&Chat> = desk
            .chats()
            .map(|(_, chat)| chat)
            .filter(|chat| wanted.holds(chat.state(), window.to))
            .collect();
        let ruler = if business {
            let first = chats.iter().map(|chat| chat.state().started).min();
            Ruler::business(
                desk.book(),
                first.unwrap_or(window.from).min(window.from),
                window.as_of,
            )
        } else {
            Ruler::Clock
        };
        let mut report = Self::empty(window, desk.len(), chats.len());
        let [mut first_response, mut reply_time, mut wait, mut resolution] =
            std::array::from_fn(|_| Samples::default());
        for chat in &chats {
            let state = chat.state();
            report.count_changes(state);
            report.add_time(state, &ruler);
            for attendance in &state.attendances {
                report.count_attendance(attendance);
                report.sample_response(attendance, &ruler, &mut first_response);
                report.sample_end(state, attendance, &ruler, &mut wait, &mut resolution);
            }
            report.sample_replies(state, &ruler, &mut reply_time);
        }
        report.first_response = first_response.done();
        report.reply_time = reply_time.done();
        report.wait = wait.done();
        report.resolution = resolution.done();
        report.by_agent = agents::rows(&chats, &report.window, &ruler);
        report.by_day = days::rows(&chats, &report.window, zone, &ruler);
        report.checks = checks::all(&report, &chats, &ruler);
        report
    }

    fn empty(window: Window, events: usize, chats: usize) -> Self {
        Self {
            window,
            events,
            chats,
            openings: 0,
            started: 0,
            ended: 0,
            resolved: 0,
            closed: 0,
            reopenings: 0,
            reclassifications: 0,
            abandoned: 0,
            backlog_start: 0,
            backlog_end: 0,
            time_in_status: StatusTimes::default(),
            first_response: Distribution::default(),
            reply_time: Distribution::default(),
            wait: Distribution::default(),
            resolution: Distribution::default(),
            by_agent: BTreeMap::new(),
            by_day: Vec::new(),
            checks: Vec::new(),
        }
    }

    fn count_changes(&mut self, state: &ChatState) {
        for change in state
            .changes
            .iter()
            .filter(|change| self.window.holds(change.at))
        {
            if let What::Status {
                from: Some(from),
                to,
                ..
            } = change.what
                && from.is_final()
            {
                if to.is_final() {
                    self.reclassifications += 1;
                } else {
                    self.reopenings += 1;
                }
            }
        }
        self.backlog_start += usize::from(is_active_before(state, self.window.from));
        self.backlog_end += usize::from(is_active_before(state, self.window.to));
    }

    fn add_time(&mut self, state: &ChatState, ruler: &Ruler) {
        for (status, _, millis) in times(state, self.window.from, self.window.to, ruler) {
            self.time_in_status.add(status, millis);
        }
    }

    fn count_attendance(&mut self, attendance: &Attendance) {
        if self.window.holds(attendance.start) {
            self.started += 1;
            self.openings += usize::from(attendance.started_in == Status::Open);
        }
        let Some(end) = attendance
            .end
            .as_ref()
            .filter(|end| self.window.holds(end.at))
        else {
            return;
        };
        self.ended += 1;
        self.resolved += usize::from(end.status == Status::Resolved);
        self.closed += usize::from(end.status == Status::Closed);
        self.abandoned += usize::from(attendance.agent_messages == 0);
    }

    fn sample_response(&self, attendance: &Attendance, ruler: &Ruler, samples: &mut Samples) {
        if attendance.started_in != Status::Open {
            return;
        }
        match &attendance.first_reply {
            Some(reply) if self.window.holds(reply.at) => {
                samples
                    .finished
                    .push(ruler.between(attendance.start, reply.at));
            }
            Some(reply) if reply.at < self.window.from => {}
            _ => samples.running += usize::from(is_alive_before(attendance, self.window.to)),
        }
    }

    fn sample_end(
        &self,
        state: &ChatState,
        attendance: &Attendance,
        ruler: &Ruler,
        wait: &mut Samples,
        resolution: &mut Samples,
    ) {
        if let Some(end) = attendance
            .end
            .as_ref()
            .filter(|end| self.window.holds(end.at))
        {
            let open = times(state, attendance.start, end.at, ruler)
                .filter(|(status, _, _)| *status == Status::Open)
                .map(|(_, _, millis)| millis)
                .sum();
            wait.finished.push(open);
            resolution
                .finished
                .push(ruler.between(attendance.start, end.at));
        }
        let alive = usize::from(is_alive_before(attendance, self.window.to));
        wait.running += alive;
        resolution.running += alive;
    }

    fn sample_replies(&self, state: &ChatState, ruler: &Ruler, samples: &mut Samples) {
        for exchange in &state.exchanges {
            if exchange.reply.is_some() && self.window.holds(exchange.until) {
                samples
                    .finished
                    .push(ruler.between(exchange.asked, exchange.until));
            }
            samples.running +=
                usize::from(exchange.asked < self.window.to && exchange.until >= self.window.to);
        }
        let unanswered = state
            .unanswered_since
            .is_some_and(|asked| asked < self.window.to);
        samples.running += usize::from(unanswered);
    }
}

/// Whether the chat was in an active status just before an instant.
pub(super) fn is_active_before(state: &ChatState, instant: Timestamp) -> bool {
    let begun = state.segments.partition_point(|piece| piece.from < instant);
    let last = begun
        .checked_sub(1)
        .and_then(|index| state.segments.get(index));
    last.is_some_and(|piece| piece.status.is_active())
}

fn is_alive_before(attendance: &Attendance, instant: Timestamp) -> bool {
    attendance.start < instant && attendance.end.as_ref().is_none_or(|end| end.at >= instant)
}

/// The chat's time in `[from, to)`, piece by piece: status, responsible, milliseconds.
pub(super) fn times<'a>(
    state: &'a ChatState,
    from: Timestamp,
    to: Timestamp,
    ruler: &'a Ruler,
) -> impl Iterator<Item = (Status, Option<&'a AgentId>, i64)> + 'a {
    let skip = state
        .segments
        .partition_point(|piece| piece.to.is_some_and(|end| end <= from));
    state
        .segments
        .iter()
        .skip(skip)
        .take_while(move |piece| piece.from < to)
        .map(move |piece| {
            let end = piece.to.unwrap_or(to).min(to);
            let millis = ruler.between(piece.from.max(from), end);
            (piece.status, piece.responsible.as_ref(), millis)
        })
}

#[expect(
    clippy::indexing_slicing,
    reason = "a status's own number is below five"
)]
impl StatusTimes {
    /// Adds milliseconds to a status.
    pub fn add(&mut self, status: Status, millis: i64) {
        self.0[status as usize] += millis;
    }

    /// Milliseconds in a status.
    #[must_use]
    pub fn of(&self, status: Status) -> i64 {
        self.0[status as usize]
    }

    /// Milliseconds in all statuses.
    #[must_use]
    pub fn total(&self) -> i64 {
        self.0.iter().sum()
    }

    /// Adds another's milliseconds, status by status.
    pub fn add_all(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine += theirs;
        }
    }
}
