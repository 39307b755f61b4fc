//! What the figures are read from: which chats, which stretch of time, with what knowledge.

use chrono::NaiveDate;

use crate::app::App;
use crate::journal::Desk;
use crate::model::{DAY, Status, Timestamp, Zone};
use crate::reports::{Period, Scope, StatusFilter, Wanted, Window};
use crate::view::report_tables::period;
use crate::view::route::ReportAsk;

/// What is asked, whatever the desk says.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    pub wanted: Wanted,
    pub business: bool,
    /// Local dates, half-open.
    pub dates: (NaiveDate, NaiveDate),
    /// The past that is looked at; `None`: the present.
    pub as_of: Option<Timestamp>,
}

impl Asked {
    /// What an address asks on a day, of the desk as it is or as it was just before an instant.
    pub fn new(ask: &ReportAsk, as_of: Option<Timestamp>, today: NaiveDate) -> Self {
        let status = ask.status.as_deref();
        Self {
            wanted: Wanted {
                agent: ask.agent.clone(),
                tag: ask.tag.clone(),
                status: status.map(|name| {
                    Status::from_wire(name).map_or(StatusFilter::None, StatusFilter::Is)
                }),
                channel: ask.channel.clone(),
                campaign: ask.campaign.clone(),
            },
            business: ask.business,
            dates: period::dates(ask.from, ask.to, today),
            as_of,
        }
    }
}

/// What the figures are read from.
#[derive(Clone)]
pub struct Ground {
    pub asked: Asked,
    pub as_of: Timestamp,
}

impl Ground {
    /// On the desk that is shown.
    pub fn new(asked: Asked, desk: &Desk, now: Timestamp) -> Self {
        // What the desk has already let happen is known.
        let as_of = asked.as_of.unwrap_or(now.max(desk.now().plus(1)));
        Self { asked, as_of }
    }

    /// Asks about the chats and the window.
    pub fn scope<T>(&self, app: App, read: impl FnOnce(&Scope) -> T) -> T {
        app.shown_untracked(|desktop| {
            let zone = desktop.desk.config().zone();
            let (wanted, business) = (&self.asked.wanted, self.asked.business);
            let desk = &desktop.desk;
            read(&Scope::new(desk, self.window(zone), zone, wanted, business))
        })
    }

    pub fn window(&self, zone: &Zone) -> Window {
        let (first, end) = self.asked.dates;
        Window::new(first, end, zone, self.as_of)
    }

    /// As long as the window, cut as it is, and just as many days before.
    pub fn window_before(&self, zone: &Zone) -> Window {
        let window = self.window(zone);
        let days = window.end.signed_duration_since(window.first);
        let first = window.first.checked_sub_signed(days);
        let mut before =
            Window::new(first.unwrap_or(window.first), window.first, zone, window.as_of);
        if window.to < zone.first_instant(window.end, 0) {
            let length = window.to.since(window.from);
            before.to = before.from.plus(length).min(before.to);
            let last = zone.date_of(before.to.plus(-1)).succ_opt();
            before.end = last.unwrap_or(before.end).min(before.end);
        }
        before
    }
}

/// Columns that are neither too few nor too many to be told apart.
pub fn period_for(length: i64) -> Period {
    match length / DAY {
        ..2 => Period::Hour,
        2..=92 => Period::Day,
        93..=800 => Period::Week,
        _ => Period::Month,
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn windows(first: &str, end: &str, as_of: &str) -> (Window, Window) {
        let ground = Ground {
            asked: Asked {
                wanted: Wanted::default(),
                business: false,
                dates: (first.parse().unwrap(), end.parse().unwrap()),
                as_of: None,
            },
            as_of: Timestamp::parse(as_of).unwrap(),
        };
        let zone = Zone::utc();
        (ground.window(&zone), ground.window_before(&zone))
    }

    #[test]
    fn the_period_before_is_as_long_as_this_one() {
        let (now, before) = windows("2026-03-08", "2026-03-15", "2026-04-01T00:00:00Z");
        assert_eq!(before.to, now.from);
        assert_eq!(before.to.since(before.from), now.to.since(now.from));
        assert_eq!(before.first.to_string(), "2026-03-01");
    }

    #[test]
    fn where_this_one_is_cut_so_is_the_one_before() {
        let (now, before) = windows("2026-03-08", "2026-03-15", "2026-03-10T06:00:00Z");
        assert_eq!(before.from.to_string(), "2026-03-01T00:00:00.000Z");
        assert_eq!(before.to.to_string(), "2026-03-03T06:00:00.000Z");
        assert_eq!(before.to.since(before.from), now.to.since(now.from));
        assert_eq!(before.end.to_string(), "2026-03-04", "its days are those it touches");
        let (now, before) = windows("2026-03-08", "2026-03-15", "2026-03-01T00:00:00Z");
        assert_eq!((now.from, before.from), (now.to, before.to), "nothing has begun");
    }
}
