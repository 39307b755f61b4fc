//! What a report is asked about: chats, window, days and ruler. Every question about it reads the same parts.

use super::parts;
use super::periods::Periods;
use super::report::Tally;
use super::ruler::Ruler;
use super::{Figure, Part, Period, PeriodRow, Report, Wanted, Window};
use crate::journal::{Chat, Desk};
use crate::model::{Status, Timestamp, Zone};

/// Chats that the filters let through, in a window, measured by the clock or in business hours.
pub struct Scope<'a> {
    window: Window,
    zone: &'a Zone,
    ruler: Ruler,
    chats: Vec<&'a Chat>,
    events: usize,
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
        let chats: Vec<&Chat> = desk
            .chats()
            .map(|(_, chat)| chat)
            .filter(|chat| wanted.holds(chat, window.to))
            .collect();
        let ruler = if business {
            // Durations that count in the window begin with an attendance that reaches it.
            let reach = chats.iter().map(|chat| chat.state()).filter(|state| {
                state.since >= window.from || state.status.is_none_or(Status::is_active)
            });
            let reaching = reach.flat_map(|state| &state.attendances).filter(|one| {
                let end = one.end.as_ref();
                end.is_none_or(|end| end.at >= window.from)
            });
            let first = reaching.map(|one| one.start).min();
            let from = first.map_or(window.from, |first| first.min(window.from));
            Ruler::business(desk.book(), from, window.to)
        } else {
            Ruler::Clock
        };
        Self {
            window,
            zone,
            ruler,
            chats,
            events: desk.len(),
        }
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
    pub(super) fn ruler(&self) -> &Ruler {
        &self.ruler
    }

    /// The chats.
    pub(super) fn chats(&self) -> impl Iterator<Item = &'a Chat> {
        self.chats.iter().copied()
    }

    /// The same chats in a part of the window, such as a day that was clicked.
    #[must_use]
    pub fn narrowed(&self, from: Timestamp, to: Timestamp) -> Self {
        let window = self.window.narrowed(from, to, self.zone);
        Self {
            window,
            ruler: self.ruler.clone(),
            chats: self.chats.clone(),
            ..*self
        }
    }

    /// A report without any chat yet.
    pub(super) fn tally(&self) -> Tally<'a, '_> {
        Tally::new(&self.window, self.zone, &self.ruler, self.events)
    }

    /// All figures, in one pass over the chats.
    #[must_use]
    pub fn report(&self) -> Report {
        let mut tally = self.tally();
        for chat in &self.chats {
            tally.add(chat);
        }
        tally.done()
    }

    /// Every part of every figure, chat by chat.
    pub(super) fn each_part(&self, mut each: impl FnMut(Part<'a>)) {
        for chat in &self.chats {
            parts::tell(chat, &self.window, &self.ruler, &mut each);
        }
    }

    /// The parts of a figure, the largest first: what it opens down to. They add up to it. Stretches that count
    /// nothing, because they lie outside the business hours, are left out where the figure is a sum of time.
    #[must_use]
    pub fn parts(&self, figure: Figure) -> Vec<Part<'a>> {
        let mut list = Vec::new();
        self.each_part(|part| {
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

    /// When each part of some figures counts, and its amount: a list for each of the figures, in one pass over the chats.
    #[must_use]
    pub fn samples(&self, figures: &[Figure]) -> Vec<Vec<(Timestamp, i64)>> {
        let mut lists = vec![Vec::new(); figures.len()];
        self.each_part(|part| {
            let place = figures.iter().position(|figure| *figure == part.figure);
            if let Some(list) = place.and_then(|place| lists.get_mut(place)) {
                list.push((part.to, part.amount));
            }
        });
        lists
    }

    /// Figures per local hour, day, week or month.
    #[must_use]
    pub fn by_period(&self, period: Period) -> Vec<PeriodRow> {
        let mut rows = Periods::new(&self.window, self.zone, period);
        self.each_part(|part| rows.add(&part, &self.ruler));
        rows.rows(&self.ruler)
    }
}
