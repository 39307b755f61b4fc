//! [`Query`]: the chats, the window and the instant of knowledge that figures are computed for.

use chrono::NaiveDate;

use crate::app::App;
use crate::journal::Desk;
use crate::model::{DAY, Status, Timestamp, Zone};
use crate::reports::{Period, Scope, StatusFilter, Wanted, Window};
use crate::view::report_tables::period;
use crate::view::route::ReportParams;

/// The parameters of the address with defaults filled in; independent of the desk's contents.
#[derive(Clone, Debug, PartialEq)]
pub struct Criteria {
    pub wanted: Wanted,
    pub business: bool,
    /// Local dates, half-open.
    pub dates: (NaiveDate, NaiveDate),
    /// The past instant that is shown; `None`: the present.
    pub as_of: Option<Timestamp>,
}

impl Criteria {
    /// Returns the criteria of an address on the day `today`.
    pub fn new(params: &ReportParams, as_of: Option<Timestamp>, today: NaiveDate) -> Self {
        let status = params.status.as_deref();
        Self {
            wanted: Wanted {
                agent: params.agent.clone(),
                tag: params.tag.clone(),
                status: status.map(|name| {
                    Status::from_wire(name).map_or(StatusFilter::None, StatusFilter::Is)
                }),
                channel: params.channel.clone(),
                campaign: params.campaign.clone(),
                end_reason: params.end_reason.clone(),
            },
            business: params.business,
            dates: period::dates(params.from, params.to, today),
            as_of,
        }
    }
}

/// [`Criteria`] with the end of knowledge.
#[derive(Clone)]
pub struct Query {
    pub criteria: Criteria,
    pub as_of: Timestamp,
}

impl Query {
    /// Returns the query for the desk that is shown.
    pub fn new(criteria: Criteria, desk: &Desk, now: Timestamp) -> Self {
        // Changes that the desk has already made are known, even where the clock is behind them.
        let as_of = criteria.as_of.unwrap_or(now.max(desk.now().plus(1)));
        Self { criteria, as_of }
    }

    /// Reads the shown desk through this query.
    pub fn scope<T>(&self, app: App, read: impl FnOnce(&Scope) -> T) -> T {
        app.shown_untracked(|desktop| {
            let zone = desktop.desk.config().zone();
            let (wanted, business) = (&self.criteria.wanted, self.criteria.business);
            let desk = &desktop.desk;
            read(&Scope::new(desk, self.window(zone), zone, wanted, business))
        })
    }

    pub fn window(&self, zone: &Zone) -> Window {
        let (first, end) = self.criteria.dates;
        Window::new(first, end, zone, self.as_of)
    }

    /// Returns the window of as many days just before. Where the window ends early, this one is as long.
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

/// Returns the charts' period for a window of `length` milliseconds, for a readable number of columns.
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
        let query = Query {
            criteria: Criteria {
                wanted: Wanted::default(),
                business: false,
                dates: (first.parse().unwrap(), end.parse().unwrap()),
                as_of: None,
            },
            as_of: Timestamp::parse(as_of).unwrap(),
        };
        let zone = Zone::utc();
        (query.window(&zone), query.window_before(&zone))
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
