//! What the screen's parts share: what is asked, the figures, and the way down to what makes them.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::down::Down;
use super::period;
use super::sparks::Sparks;
use crate::app::{App, ReportAsk};
use crate::i18n::{CurrentLocale, use_locale};
use crate::journal::Desk;
use crate::model::{DAY, MINUTE, Status, Timestamp, Zone};
use crate::reports::{
    Figure, Period, PeriodRow, Report, Scope, StatusFilter, Wanted, WeekHour, Window,
};

/// The screen's state. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Reading {
    pub app: App,
    pub l: CurrentLocale,
    /// What the address asks.
    pub ask: Memo<ReportAsk>,
    ground: Memo<Ground>,
    /// The figures.
    pub sheet: Memo<Arc<Sheet>>,
    /// The figure that is opened down to its chats.
    pub down: RwSignal<Option<Down>>,
}

/// Everything that the screen shows, read from the desk in one go.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    pub report: Report,
    /// The stretch of the same length just before.
    pub before: Report,
    /// What the charts' columns are.
    pub period: Period,
    pub periods: Vec<PeriodRow>,
    /// How figures went, column by column.
    pub sparks: Sparks,
    /// When attendances open.
    pub week: BTreeMap<WeekHour, usize>,
    pub flow: BTreeMap<(Option<Status>, Status), usize>,
}

/// What the figures are read from.
#[derive(Clone)]
struct Ground {
    wanted: Wanted,
    business: bool,
    dates: (NaiveDate, NaiveDate),
    as_of: Timestamp,
    /// The desk of then, where what it knows now is too much.
    past: Option<Arc<Desk>>,
}

impl Reading {
    /// Follows the address, the desk and, minute by minute, the clock.
    pub fn new() -> Self {
        let app = App::here();
        let ask = Memo::new(move |_| app.address.with(|route| route.report.clone()));
        let minute = Memo::new(move |_| app.now.get().millis() / MINUTE);
        let ground = Memo::new_with_compare(
            move |_| {
                let ask = ask.get();
                if ask.as_of.is_none() {
                    minute.track();
                }
                let now = app.now.get_untracked();
                app.desk(|desk| Ground::new(&ask, desk, now))
            },
            // It is made anew only where the figures may differ.
            |_, _| true,
        );
        let sheet = Memo::new(move |_| ground.with(|ground| Arc::new(ground.sheet(app))));
        Self {
            app,
            l: use_locale(),
            ask,
            ground,
            sheet,
            down: RwSignal::new(None),
        }
    }

    /// Asks otherwise: the address follows.
    pub fn ask(self, change: impl FnOnce(&mut ReportAsk)) {
        self.app.address.go(|route| change(&mut route.report));
    }

    /// Puts all that the figures depend on into the address.
    pub fn fix(self) {
        let (from, to) = self.ground.with_untracked(|ground| ground.dates);
        let as_of = self.ground.with_untracked(|ground| ground.as_of);
        self.ask(|ask| {
            (ask.from, ask.to, ask.as_of) = (Some(from), Some(to), Some(as_of));
        });
    }

    /// The local dates asked about, half-open.
    pub fn dates(self) -> (NaiveDate, NaiveDate) {
        self.ground.with(|ground| ground.dates)
    }

    /// The desk's date of the moment.
    pub fn today(self) -> NaiveDate {
        let now = self.app.now.get_untracked();
        self.app.desk(|desk| desk.book().zone().date_of(now))
    }

    /// Asks the desk about the same chats and window again, following both.
    pub fn scope<T>(self, read: impl FnOnce(&Scope) -> T) -> T {
        self.ground
            .with(|ground| ground.scope(self.app, Ground::window, read))
    }
}

impl Ground {
    fn new(ask: &ReportAsk, desk: &Desk, now: Timestamp) -> Self {
        // What the desk has already let happen is known.
        let as_of = ask.as_of.unwrap_or(now.max(desk.now().plus(1)));
        let today = desk.book().zone().date_of(now);
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
            past: (!stands_at(desk, as_of)).then(|| Arc::new(desk.as_of(as_of))),
        }
    }

    fn scope<T>(
        &self,
        app: App,
        window: impl FnOnce(&Self, &Zone) -> Window,
        read: impl FnOnce(&Scope) -> T,
    ) -> T {
        app.desktop.with_untracked(|desktop| {
            let desk = self.past.as_deref().unwrap_or(&desktop.desk);
            let zone = desktop.desk.book().zone();
            let window = window(self, zone);
            read(&Scope::new(desk, window, zone, &self.wanted, self.business))
        })
    }

    fn window(&self, zone: &Zone) -> Window {
        Window::new(self.dates.0, self.dates.1, zone, self.as_of)
    }

    /// As long as the window, cut as it is, and just as many days before.
    fn window_before(&self, zone: &Zone) -> Window {
        let window = self.window(zone);
        let days = window.end.signed_duration_since(window.first);
        let first = window.first.checked_sub_signed(days);
        let mut before = Window::new(
            first.unwrap_or(window.first),
            window.first,
            zone,
            window.as_of,
        );
        if window.to < zone.first_instant(window.end, 0) {
            let length = window.to.since(window.from);
            before.to = before.from.plus(length).min(before.to);
            let last = zone.date_of(before.to.plus(-1)).succ_opt();
            before.end = last.unwrap_or(before.end).min(before.end);
        }
        before
    }

    fn sheet(&self, app: App) -> Sheet {
        let before = self.scope(app, Self::window_before, report);
        self.scope(app, Self::window, |scope| {
            let window = scope.window();
            let period = period_for(window.to.since(window.from));
            let report = scope.report();
            let periods = if period == Period::Day {
                report.by_day.clone()
            } else {
                scope.by_period(period)
            };
            Sheet {
                sparks: Sparks::of(scope, &periods),
                periods,
                report,
                before,
                period,
                week: scope.by_week_hour(Figure::Openings),
                flow: scope.flow(),
            }
        })
    }
}

fn report(scope: &Scope) -> Report {
    scope.report()
}

/// Whether the desk knows all that there was to know just before an instant, and no more.
fn stands_at(desk: &Desk, as_of: Timestamp) -> bool {
    let chats = desk.chats().filter_map(|(_, chat)| chat.events().last());
    let known = chats.chain(desk.book().events().last());
    desk.now() < as_of
        && desk.next_due().is_none_or(|due| due >= as_of)
        && known
            .chain(desk.unfolded().last())
            .all(|event| event.at < as_of)
}

/// Columns that are neither too few nor too many to be told apart.
fn period_for(length: i64) -> Period {
    match length / DAY {
        ..2 => Period::Hour,
        2..=92 => Period::Day,
        93..=800 => Period::Week,
        _ => Period::Month,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn windows(first: &str, end: &str, as_of: &str) -> (Window, Window) {
        let ground = Ground {
            wanted: Wanted::default(),
            business: false,
            dates: (first.parse().unwrap(), end.parse().unwrap()),
            as_of: Timestamp::parse(as_of).unwrap(),
            past: None,
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
        assert_eq!(
            before.end.to_string(),
            "2026-03-04",
            "its days are those it touches"
        );
        let (now, before) = windows("2026-03-08", "2026-03-15", "2026-03-01T00:00:00Z");
        assert_eq!(
            (now.from, before.from),
            (now.to, before.to),
            "nothing has begun"
        );
    }
}
