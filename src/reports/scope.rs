//! What a report is asked about: chats, window, days and ruler. Every question about it reads the same parts.

use super::contributions;
use super::periods::Periods;
use super::report::Tally;
use super::working_time::WorkingTime;
use super::{Figure, Part, Period, PeriodRow, Report, Wanted, Window};
use crate::journal::{AgentNumber, Chat, ChatIx, Desk, Outline};
use crate::model::{AgentId, Status, Timestamp, Zone};

/// Chats that the filters let through, in a window, measured by the clock or in business hours.
pub struct Scope<'a> {
    desk: &'a Desk,
    window: Window,
    zone: &'a Zone,
    working_time: WorkingTime,
    /// Chats about which there is more to say than that they rest.
    chats: Vec<&'a Chat>,
    /// Chats that were finished before the window and have been at rest ever since, as most chats of an old desk have.
    resting: Vec<Resting>,
}

/// A chat at rest throughout the window.
#[derive(Clone, Copy)]
pub(super) struct Resting {
    pub chat: ChatIx,
    pub status: Status,
    pub agent: Option<AgentNumber>,
}

/// What a chat does in a window.
pub(super) enum InWindow<'a> {
    Resting(Resting),
    Active(&'a Chat),
}

impl<'a> InWindow<'a> {
    /// `None` where the chat is not wanted.
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

/// What durations of a window are measured with. Those that count in it begin with a chat that does not rest in it, or later.
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
    /// Of a desk folded up to the window's end of knowledge ([`Desk::as_of`]). `zone` is the window's.
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

    /// The window.
    #[must_use]
    pub fn window(&self) -> &Window {
        &self.window
    }

    /// The window's zone.
    pub(super) fn zone(&self) -> &Zone {
        self.zone
    }

    /// What durations are measured with.
    pub(super) fn working_time(&self) -> &WorkingTime {
        &self.working_time
    }

    /// The chats that do not rest throughout the window.
    pub(super) fn chats(&self) -> impl Iterator<Item = &'a Chat> {
        self.chats.iter().copied()
    }

    /// Those that do.
    pub(super) fn resting(&self) -> impl Iterator<Item = (Resting, &'a Chat)> {
        let resting = self.resting.iter();
        resting.filter_map(|rest| Some((*rest, self.desk.chat(rest.chat)?)))
    }

    /// The id of an agent.
    pub(super) fn agent(&self, number: Option<AgentNumber>) -> Option<&'a AgentId> {
        self.desk.numbered_agents().get(number?.index())
    }

    /// The same chats in a part of the window, such as a day that was clicked.
    #[must_use]
    pub fn narrowed(&self, from: Timestamp, to: Timestamp) -> Self {
        let window = self.window.narrowed(from, to, self.zone);
        let mut chats = self.chats.clone();
        let mut resting = self.resting.clone();
        if window.from >= window.to {
            // In no time nothing rests.
            chats.extend(self.resting().map(|(_, chat)| chat));
            resting.clear();
        }
        Self { window, working_time: self.working_time.clone(), chats, resting, ..*self }
    }

    /// A report without any chat yet.
    pub(super) fn tally(&self) -> Tally {
        Tally::new(&self.window, self.zone, self.working_time.clone(), self.desk.len())
    }

    /// All figures, in one pass over the chats.
    #[must_use]
    pub fn report(&self) -> Report {
        let mut tally = self.tally();
        contributions::prefetched(&self.chats, |chat| tally.add(chat, |_, _| {}));
        for rest in &self.resting {
            tally.add_resting(rest.status, self.agent(rest.agent));
        }
        tally.done()
    }

    /// Every part of every figure, chat by chat.
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

    /// At least those parts that belong to some figures.
    pub(super) fn each_part_of(&self, figures: &[Figure], each: impl FnMut(Part<'a>)) {
        let of_rest = |figure: &Figure| matches!(figure, Figure::Time(status) if status.is_final());
        if figures.iter().any(of_rest) {
            self.each_part(each);
        } else {
            self.each_lively_part(each);
        }
    }

    /// The same without the time of those at rest, which is all that they add.
    pub(super) fn each_lively_part(&self, mut each: impl FnMut(Part<'a>)) {
        for chat in &self.chats {
            contributions::visit(chat, &self.window, &self.working_time, &mut each);
        }
    }

    /// The parts of a figure, the largest first: what it opens down to. They add up to it. Stretches that count
    /// nothing, because they lie outside the business hours, are left out where the figure is a sum of time.
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

    /// Figures per local hour, day, week or month.
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
