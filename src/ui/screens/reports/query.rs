//! [`Query`]: the chats, the window and the instant of knowledge that figures are computed for.

use chrono::NaiveDate;

use crate::app::App;
use crate::journal::Desk;
use crate::model::{DAY, Status, Timestamp, Zone};
use crate::reports::{Period, Scope, StatusFilter, Wanted, Window};
use crate::view::report_tables::period;
use crate::view::route::{Compare, ReportParams};

/// The parameters of the address with defaults filled in; independent of the desk's contents.
#[derive(Clone, Debug, PartialEq)]
pub struct Criteria {
    pub wanted: Wanted,
    pub business: bool,
    /// Local dates, half-open.
    pub dates: (NaiveDate, NaiveDate),
    /// The past instant that is shown; `None`: the present.
    pub as_of: Option<Timestamp>,
    pub compare: Compare,
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
            compare: params.compare,
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

    /// Returns the window that this one is compared with.
    pub fn window_before(&self, zone: &Zone) -> Window {
        self.criteria.compare.window(&self.window(zone), zone)
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
