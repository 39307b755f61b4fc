//! A report in the making, so that a long one can be made in pieces between which the browser draws and answers.

use std::collections::BTreeMap;

use super::periods::Periods;
use super::report::Tally;
use super::scope::{Does, ruler};
use super::week::{WeekHour, transitions, week_hour};
use super::{Figure, Part, Period, PeriodRow, Report, Wanted, Window, parts};
use crate::journal::{AgentNumber, Chat, Desk};
use crate::model::{Status, Timestamp, Zone};

/// Reads a desk chat by chat. The desk may go on between two pieces: what comes after the window's end of knowledge counts
/// nothing; only where an earlier event comes late, or is taken back, do the figures need to be made again.
pub struct Incremental {
    window: Window,
    wanted: Wanted,
    next: u32,
    tally: Tally,
    details: Option<Making>,
}

/// What there is to see beside the figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Details {
    /// Figures per hour, day, week or month.
    pub periods: Vec<PeriodRow>,
    /// When each part of the figures asked about counts, and its amount: a list for each of them.
    pub samples: Vec<Vec<(Timestamp, i64)>>,
    /// How many attendances open in each hour of the week, by the clock of the desk's zone.
    pub week: BTreeMap<WeekHour, usize>,
    /// How many changes of status, from which to which.
    pub flow: BTreeMap<(Option<Status>, Status), usize>,
}

struct Making {
    zone: Zone,
    periods: Periods,
    figures: Vec<Figure>,
    details: Details,
}

impl Incremental {
    /// Of a desk folded up to the window's end of knowledge; the window's days are those of `zone`. Nothing is read yet.
    #[must_use]
    pub fn new(desk: &Desk, window: Window, zone: &Zone, wanted: Wanted, business: bool) -> Self {
        let ruler = ruler(desk, &window, business);
        Self {
            tally: Tally::new(&window, zone, ruler, desk.len()),
            window,
            wanted,
            next: 0,
            details: None,
        }
    }

    /// Reads the details too: per period, and the samples of some figures.
    #[must_use]
    pub fn in_detail(mut self, zone: &Zone, period: Period, figures: &[Figure]) -> Self {
        self.details = Some(Making {
            zone: zone.clone(),
            periods: Periods::new(&self.window, zone, period),
            figures: figures.to_vec(),
            details: Details { samples: vec![Vec::new(); figures.len()], ..Details::default() },
        });
        self
    }

    /// Reads so many chats more: a thousand take less than a millisecond where they rest, some where they do not. Whether
    /// there are others.
    pub fn read(&mut self, desk: &Desk, chats: u32) -> bool {
        let end = self.next.saturating_add(chats).min(desk.numbers());
        let mut lively = Vec::new();
        for outlined in desk.outlines_in(self.next..end) {
            match Does::read(desk, outlined, &self.window, &self.wanted) {
                Some(Does::Rests(rest)) => {
                    let agent = rest.agent.map(AgentNumber::index);
                    let agent = agent.and_then(|agent| desk.numbered_agents().get(agent));
                    self.tally.add_resting(rest.status, agent);
                    if let Some(making) = &mut self.details {
                        making.periods.add_throughout(rest.status);
                    }
                }
                Some(Does::Lives(chat)) => lively.push(chat),
                None => {}
            }
        }
        parts::in_reach(&lively, |chat| self.add(chat));
        self.next = end;
        end < desk.numbers()
    }

    fn add(&mut self, chat: &Chat) {
        let Some(making) = &mut self.details else {
            return self.tally.add(chat, |_, _| {});
        };
        self.tally.add(chat, |part, ruler| {
            making.periods.add(part, ruler);
            making.sample(part);
        });
        for step in transitions(chat, &self.window) {
            *making.details.flow.entry((step.from, step.to)).or_default() += 1;
        }
    }

    /// The figures of the chats read.
    #[must_use]
    pub fn done(self) -> (Report, Details) {
        let details = self.details.map(|mut making| {
            making.details.periods = making.periods.rows(self.tally.ruler());
            making.details
        });
        (self.tally.done(), details.unwrap_or_default())
    }
}

impl Making {
    fn sample(&mut self, part: &Part) {
        let place = self.figures.iter().position(|figure| *figure == part.figure);
        if let Some(list) = place.and_then(|place| self.details.samples.get_mut(place)) {
            list.push((part.to, part.amount));
        }
        if part.figure == Figure::Openings {
            let hour = week_hour(&self.zone, part.to);
            *self.details.week.entry(hour).or_default() += 1;
        }
    }
}
