//! The scope of a report: chats, window, zone and measure of time. All figures come from the same parts.

use super::contributions;
use super::periods::Periods;
use super::report::Tally;
use super::working_time::WorkingTime;
use super::{Figure, Part, Period, PeriodRow, Report, Wanted, Window};
use crate::journal::{AgentNumber, Chat, ChatIx, Desk, DeskConfig, Outline};
use crate::model::{AgentId, Status, Timestamp, Zone};

/// Chats that match the filters, in a window, measured by the clock or in business hours.
pub struct Scope<'a> {
    desk: &'a Desk,
    window: Window,
    zone: &'a Zone,
    working_time: WorkingTime,
    /// Chats that do not rest throughout the window.
    chats: Vec<&'a Chat>,
    /// Chats that were finished before the window and have been at rest ever since, as most chats of an old desk.
    resting: Vec<Resting>,
}

/// A chat at rest throughout the window.
#[derive(Clone, Copy)]
pub(super) struct Resting {
    pub chat: ChatIx,
    pub status: Status,
    pub agent: Option<AgentNumber>,
}

/// A chat in a window: at rest or active.
pub(super) enum InWindow<'a> {
    Resting(Resting),
    Active(&'a Chat),
}

impl<'a> InWindow<'a> {
    /// Returns `None` where the chat does not match the filters.
    pub fn read(
        desk: &'a Desk,
        (ix, outline): (ChatIx, &Outline),
        window: &Window,
        wanted: &Wanted,
    ) -> Option<Self> {
        let chat = || {
            let chat = desk.chat(ix)?;
            wanted.holds(chat, window.to).then_some(chat)
        };
        let rests = outline.rests_since_before(window.from);
        match rests.filter(|_| window.from < window.to) {
            Some(status) => {
                if *wanted != Wanted::default() {
                    chat()?;
                }
                Some(Self::Resting(Resting { chat: ix, status, agent: outline.responsible() }))
            }
            None => chat().map(Self::Active),
        }
    }
}

/// Returns the measure of the durations of a window. The first of them begins with a chat that does not rest in it.
pub(super) fn working_time(desk: &Desk, window: &Window, business: bool) -> WorkingTime {
    if !business {
        return WorkingTime::Clock;
    }
    let lively =
        desk.outlines().filter(|(_, outline)| outline.rests_since_before(window.from).is_none());
    let first = lively.map(|(_, outline)| outline.began()).min();
    let from = first.map_or(window.from, |first| first.min(window.from));
    WorkingTime::business(desk.config(), from, window.to)
}

impl<'a> Scope<'a> {
    /// Returns the scope of a desk folded up to the window's end of knowledge ([`Desk::as_of`]). `zone` is the window's.
    #[must_use]
    pub fn new(
        desk: &'a Desk,
        window: Window,
        zone: &'a Zone,
        wanted: &Wanted,
        business: bool,
    ) -> Self {
        let (mut chats, mut resting) = (Vec::new(), Vec::new());
        for outlined in desk.outlines() {
            match InWindow::read(desk, outlined, &window, wanted) {
                Some(InWindow::Resting(rest)) => resting.push(rest),
                Some(InWindow::Active(chat)) => chats.push(chat),
                None => {}
            }
        }
        let working_time = working_time(desk, &window, business);
        Self { desk, window, zone, working_time, chats, resting }
    }

    /// Returns the window.
    #[must_use]
    pub fn window(&self) -> &Window {
        &self.window
    }

    pub(super) fn config(&self) -> &'a DeskConfig {
        self.desk.config()
    }

    pub(super) fn zone(&self) -> &Zone {
        self.zone
    }

    pub(super) fn working_time(&self) -> &WorkingTime {
        &self.working_time
    }

    /// Returns the chats that do not rest throughout the window.
    pub(super) fn chats(&self) -> impl Iterator<Item = &'a Chat> {
        self.chats.iter().copied()
    }

    /// Returns the chats that rest throughout the window.
    pub(super) fn resting(&self) -> impl Iterator<Item = (Resting, &'a Chat)> {
        let resting = self.resting.iter();
        resting.filter_map(|rest| Some((*rest, self.desk.chat(rest.chat)?)))
    }

    pub(super) fn agent(&self, number: Option<AgentNumber>) -> Option<&'a AgentId> {
        self.desk.numbered_agents().get(number?.index())
    }

    /// Returns the same chats in a part of the window, such as a day that was clicked.
    #[must_use]
    pub fn narrowed(&self, from: Timestamp, to: Timestamp) -> Self {
        let window = self.window.narrowed(from, to, self.zone);
        let mut chats = self.chats.clone();
        let mut resting = self.resting.clone();
        if window.from >= window.to {
            // In an empty window no chat rests.
            chats.extend(self.resting().map(|(_, chat)| chat));
            resting.clear();
        }
        Self { window, working_time: self.working_time.clone(), chats, resting, ..*self }
    }

    /// Returns a tally without chats.
    pub(super) fn tally(&self) -> Tally {
        Tally::new(&self.window, self.zone, self.working_time.clone(), self.desk.len())
    }

    /// Returns all figures, in one pass over the chats.
    #[must_use]
    pub fn report(&self) -> Report {
        let mut tally = self.tally();
        contributions::prefetched(&self.chats, |chat| {
            tally.add(chat, self.config(), |_, _| {});
        });
        for rest in &self.resting {
            tally.add_resting(rest.status, self.agent(rest.agent));
        }
        tally.done()
    }

    /// Calls `each` with every part of every figure, chat by chat.
    pub(super) fn each_part(&self, mut each: impl FnMut(Part<'a>)) {
        self.each_lively_part(&mut each);
        for (rest, chat) in self.resting() {
            let agent = self.agent(rest.agent);
            each(contributions::resting_part(
                chat.id(),
                rest.status,
                agent,
                &self.window,
                &self.working_time,
            ));
        }
    }

    /// Calls `each` with at least those parts that belong to some figures.
    pub(super) fn each_part_of(&self, figures: &[Figure], each: impl FnMut(Part<'a>)) {
        let of_rest = |figure: &Figure| matches!(figure, Figure::Time(status) if status.is_final());
        if figures.iter().any(of_rest) {
            self.each_part(each);
        } else {
            self.each_lively_part(each);
        }
    }

    /// Calls `each` with every part but the time of chats at rest, which have no other part.
    pub(super) fn each_lively_part(&self, mut each: impl FnMut(Part<'a>)) {
        for chat in &self.chats {
            contributions::visit(chat, self.config(), &self.window, &self.working_time, &mut each);
        }
    }

    /// Returns the parts of a figure, the largest first. They add up to it. Time outside the business hours, which counts
    /// nothing, is left out of sums of time.
    #[must_use]
    pub fn parts(&self, figure: Figure) -> Vec<Part<'a>> {
        let mut list = Vec::new();
        self.each_part_of(&[figure], |part| {
            let counts = part.amount != 0 || !matches!(figure, Figure::Time(_));
            if part.figure == figure && counts {
                list.push(part);
            }
        });
        list.sort_by(|a, b| {
            let order = b.amount.cmp(&a.amount).then(a.from.cmp(&b.from));
            order.then_with(|| a.chat.cmp(b.chat))
        });
        list
    }

    /// Returns the figures per local hour, day, week or month.
    #[must_use]
    pub fn by_period(&self, period: Period) -> Vec<PeriodRow> {
        let mut rows = Periods::new(&self.window, self.zone, period);
        self.each_lively_part(|part| rows.add(&part, &self.working_time));
        for rest in &self.resting {
            rows.add_throughout(rest.status);
        }
        rows.rows(&self.working_time)
    }
}
