//! A report computed in pieces, between which the browser draws and answers.

use std::collections::BTreeMap;

use super::ends::{EndedFor, ends};
use super::periods::Periods;
use super::report::Tally;
use super::scope::{InWindow, working_time};
use super::week::{WeekHour, transitions, week_hour};
use super::{Figure, Part, Period, PeriodRow, Report, Wanted, Window, contributions};
use crate::journal::{AgentNumber, Chat, Desk, DeskConfig};
use crate::model::{Status, Timestamp, Zone};

/// Reads a desk chat by chat. The desk may go on between two pieces: events after the window's end of knowledge count
/// nothing; the work must start again only where an earlier event comes late, is taken back, or is replaced by another
/// content under its id.
pub struct Incremental {
    window: Window,
    wanted: Wanted,
    next: u32,
    tally: Tally,
    details: Option<DetailsBuilder>,
}

/// Details beside the figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Details {
    /// Figures per hour, day, week or month.
    pub periods: Vec<PeriodRow>,
    /// For each of the chosen figures, the instant and the amount of each part.
    pub samples: Vec<Vec<(Timestamp, i64)>>,
    /// The number of attendances that start in `open` per hour of the week, by the clock of the desk's zone.
    pub week: BTreeMap<WeekHour, usize>,
    /// The number of changes per pair of statuses.
    pub flow: BTreeMap<(Option<Status>, Status), usize>,
    /// The number of ends by what they were for.
    pub ends: BTreeMap<EndedFor, usize>,
}

struct DetailsBuilder {
    zone: Zone,
    periods: Periods,
    figures: Vec<Figure>,
    details: Details,
}

impl Incremental {
    /// Starts a report on a desk folded up to the window's end of knowledge; the window's days are those of `zone`.
    #[must_use]
    pub fn new(desk: &Desk, window: Window, zone: &Zone, wanted: Wanted, business: bool) -> Self {
        let working_time = working_time(desk, &window, business);
        Self {
            tally: Tally::new(&window, zone, working_time, desk.len()),
            window,
            wanted,
            next: 0,
            details: None,
        }
    }

    /// Adds the details: figures per period, and the samples of some figures.
    #[must_use]
    pub fn in_detail(mut self, zone: &Zone, period: Period, figures: &[Figure]) -> Self {
        self.details = Some(DetailsBuilder {
            zone: zone.clone(),
            periods: Periods::new(&self.window, zone, period),
            figures: figures.to_vec(),
            details: Details { samples: vec![Vec::new(); figures.len()], ..Details::default() },
        });
        self
    }

    /// Reads the next `chats` chats: a thousand take less than a millisecond where they rest, some milliseconds where they
    /// do not. Returns true while there is more.
    pub fn read(&mut self, desk: &Desk, chats: u32) -> bool {
        let end = self.next.saturating_add(chats).min(desk.numbers());
        let mut lively = Vec::new();
        for outlined in desk.outlines_in(self.next..end) {
            match InWindow::read(desk, outlined, &self.window, &self.wanted) {
                Some(InWindow::Resting(rest)) => {
                    let agent = rest.agent.map(AgentNumber::index);
                    let agent = agent.and_then(|agent| desk.numbered_agents().get(agent));
                    self.tally.add_resting(rest.status, agent);
                    if let Some(builder) = &mut self.details {
                        builder.periods.add_throughout(rest.status);
                    }
                }
                Some(InWindow::Active(chat)) => lively.push(chat),
                None => {}
            }
        }
        contributions::prefetched(&lively, |chat| self.add(chat, desk.config()));
        self.next = end;
        end < desk.numbers()
    }

    fn add(&mut self, chat: &Chat, config: &DeskConfig) {
        let Some(builder) = &mut self.details else {
            return self.tally.add(chat, config, |_, _| {});
        };
        self.tally.add(chat, config, |part, working_time| {
            builder.periods.add(part, working_time);
            builder.sample(part);
        });
        for transition in transitions(chat, &self.window) {
            *builder.details.flow.entry((transition.from, transition.to)).or_default() += 1;
        }
        for end in ends(chat, &self.window) {
            *builder.details.ends.entry(end.ended_for).or_default() += 1;
        }
    }

    /// Returns the figures of the chats read.
    #[must_use]
    pub fn done(self) -> (Report, Details) {
        let details = self.details.map(|mut builder| {
            builder.details.periods = builder.periods.rows(self.tally.working_time());
            builder.details
        });
        (self.tally.done(), details.unwrap_or_default())
    }
}

impl DetailsBuilder {
    fn sample(&mut self, part: &Part) {
        let index = self.figures.iter().position(|figure| *figure == part.figure);
        if let Some(list) = index.and_then(|index| self.details.samples.get_mut(index)) {
            list.push((part.to, part.amount));
        }
        if part.figure == Figure::Openings {
            let hour = week_hour(&self.zone, part.to);
            *self.details.week.entry(hour).or_default() += 1;
        }
    }
}
