//! The report: the figures of a window, each the sum of its parts.

use std::collections::BTreeMap;

use super::agents::Agents;
use super::checks;
use super::contributions;
use super::periods::Periods;
use super::working_time::WorkingTime;
use super::{
    AgentRow, Check, Distribution, Figure, Part, Period, PeriodRow, Ratings, Scope, StatusTimes,
    Targets, Waits, Wanted, Window,
};
use crate::journal::{Chat, Desk, DeskConfig};
use crate::model::{AgentId, Status, Zone};

/// The figures of a window (design §6). Durations are milliseconds.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The window.
    pub window: Window,
    /// Events known at the end of knowledge.
    pub events: usize,
    /// Chats that match the filters.
    pub chats: usize,
    /// Attendances that started in `open` in the window.
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
    /// Messages sent in the window, without campaigns; no agent has the chatbot's.
    pub messages: usize,
    /// Chats in an active status at the window's start, counting only events before it.
    pub backlog_start: usize,
    /// Chats in an active status at the window's end, counting only events before it.
    pub backlog_end: usize,
    /// Time of all segments inside the window.
    pub time_in_status: StatusTimes,
    /// Of the time in `waiting`: what was waited for.
    pub waits: Waits,
    /// From the start of an attendance in `open` to the first message by an agent; counted where that falls in the window.
    pub first_response: Distribution,
    /// From the first unanswered message to the next agent's message; counted where that falls in the window.
    pub reply_time: Distribution,
    /// Total time in `open` of an attendance; counted at its end.
    pub wait: Distribution,
    /// From an attendance's start to its end; counted at its end.
    pub resolution: Distribution,
    /// Ratings given in the window.
    pub ratings: Ratings,
    /// What was in time by the desk's targets, and what was not.
    pub targets: Targets,
    /// Per agent; `None`: nobody responsible, or no agent's act. Without rows of zeros.
    pub by_agent: BTreeMap<Option<AgentId>, AgentRow>,
    /// Per local day.
    pub by_day: Vec<PeriodRow>,
    /// Equations between the figures, checked.
    pub checks: Vec<Check>,
}

impl Report {
    /// Returns the figures of a window, from a desk folded up to its end of knowledge. `zone` is the window's: its days are
    /// of it.
    #[must_use]
    pub fn of(desk: &Desk, window: Window, zone: &Zone, wanted: &Wanted, business: bool) -> Self {
        Scope::new(desk, window, zone, wanted, business).report()
    }

    fn empty(window: Window, events: usize) -> Self {
        Self {
            window,
            events,
            chats: 0,
            openings: 0,
            started: 0,
            ended: 0,
            resolved: 0,
            closed: 0,
            reopenings: 0,
            reclassifications: 0,
            abandoned: 0,
            messages: 0,
            backlog_start: 0,
            backlog_end: 0,
            time_in_status: StatusTimes::default(),
            waits: Waits::default(),
            first_response: Distribution::default(),
            reply_time: Distribution::default(),
            wait: Distribution::default(),
            resolution: Distribution::default(),
            ratings: Ratings::default(),
            targets: Targets::default(),
            by_agent: BTreeMap::new(),
            by_day: Vec::new(),
            checks: Vec::new(),
        }
    }

    /// Returns the number of attendances that ran in the window: those that did at its start, and those that started in it.
    #[must_use]
    pub const fn attendances(&self) -> usize {
        self.backlog_start + self.started
    }

    /// Returns the reopenings for each attendance that ended; `None` where none did.
    #[must_use]
    pub fn reopen_rate(&self) -> Option<f64> {
        (self.ended > 0).then(|| self.reopenings as f64 / self.ended as f64)
    }
}

/// The figures while chats are added.
pub(super) struct Tally {
    working_time: WorkingTime,
    report: Report,
    first_response: Vec<i64>,
    reply_time: Vec<i64>,
    wait: Vec<i64>,
    resolution: Vec<i64>,
    agents: Agents,
    days: Periods,
    lives_add_up: bool,
}

impl Tally {
    pub fn new(window: &Window, zone: &Zone, working_time: WorkingTime, events: usize) -> Self {
        Self {
            working_time,
            report: Report::empty(window.clone(), events),
            first_response: Vec::new(),
            reply_time: Vec::new(),
            wait: Vec::new(),
            resolution: Vec::new(),
            agents: Agents::default(),
            days: Periods::new(window, zone, Period::Day),
            lives_add_up: true,
        }
    }

    /// Counts a chat, and calls `also` with its parts.
    pub fn add(
        &mut self,
        chat: &Chat,
        config: &DeskConfig,
        mut also: impl FnMut(&Part, &WorkingTime),
    ) {
        let window = self.report.window.clone();
        let working_time = self.working_time.clone();
        self.report.chats += 1;
        let mut counted = 0;
        contributions::visit(chat, config, &window, &working_time, &mut |part| {
            if let Figure::Time(_) = part.figure {
                counted += part.amount;
            }
            self.count(&part);
            self.agents.add(&part);
            self.days.add(&part, &working_time);
            also(&part, &working_time);
        });
        let began = chat.state().segments.first().map(|first| first.from);
        let life = began.map_or(0, |began| working_time.between(began.max(window.from), window.to));
        self.lives_add_up &= counted == life;
    }

    pub fn working_time(&self) -> &WorkingTime {
        &self.working_time
    }

    /// Counts a chat that rests throughout the window.
    pub fn add_resting(&mut self, status: Status, agent: Option<&AgentId>) {
        let window = &self.report.window;
        let length = self.working_time.between(window.from, window.to);
        self.report.chats += 1;
        self.report.time_in_status.add(status, length);
        self.agents.add_time(agent.map(AgentId::as_str), status, length);
        self.days.add_throughout(status);
    }

    fn count(&mut self, part: &Part) {
        let report = &mut self.report;
        let counter = match part.figure {
            Figure::Openings => &mut report.openings,
            Figure::Started => &mut report.started,
            Figure::Ended => &mut report.ended,
            Figure::Resolved => &mut report.resolved,
            Figure::Closed => &mut report.closed,
            Figure::Reopenings => &mut report.reopenings,
            Figure::Reclassifications => &mut report.reclassifications,
            Figure::Abandoned => &mut report.abandoned,
            Figure::Messages => &mut report.messages,
            Figure::BacklogStart => &mut report.backlog_start,
            Figure::BacklogEnd => &mut report.backlog_end,
            Figure::FirstResponseRunning => &mut report.first_response.running,
            Figure::ReplyTimeRunning => &mut report.reply_time.running,
            Figure::WaitRunning => &mut report.wait.running,
            Figure::ResolutionRunning => &mut report.resolution.running,
            Figure::Time(status) => {
                if status == Status::Waiting {
                    report.waits.add(part.waits_for, part.amount);
                }
                return report.time_in_status.add(status, part.amount);
            }
            Figure::FirstResponse => return self.first_response.push(part.amount),
            Figure::ReplyTime => return self.reply_time.push(part.amount),
            Figure::Wait => return self.wait.push(part.amount),
            Figure::Resolution => return self.resolution.push(part.amount),
            Figure::Rating => return report.ratings.add(part.amount),
            Figure::Met(measure) => &mut report.targets.of(measure).met,
            Figure::Missed(measure) => &mut report.targets.of(measure).missed,
        };
        *counter += 1;
    }

    /// Returns the report of the chats counted.
    pub fn done(self) -> Report {
        let mut report = self.report;
        let samples = [
            (&mut report.first_response, self.first_response),
            (&mut report.reply_time, self.reply_time),
            (&mut report.wait, self.wait),
            (&mut report.resolution, self.resolution),
        ];
        for (distribution, finished) in samples {
            *distribution = Distribution::new(finished, distribution.running);
        }
        report.by_agent = self.agents.rows();
        report.by_day = self.days.rows(&self.working_time);
        report.checks = checks::all(&report, self.lives_add_up);
        report
    }
}
