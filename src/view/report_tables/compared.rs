//! [`Compared`]: what figures stand beside, and its window.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::i18n::{Locale, reports as t};
use crate::model::{DAY, Zone};
use crate::reports::{Period, Window};
use crate::view::route::Compare;

/// Weeks of a year: as long as one but for a day or two, and each day stands beside its own weekday.
const WEEKS: u64 = 52;

/// What figures are compared with, and whether that can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    pub with: Compare,
    /// True if the log covers all of that period.
    pub is_covered: bool,
    /// True if the log covers at least a part of it.
    pub is_reached: bool,
}

impl Compared {
    /// Returns what figures are compared with, for the window of that period and the first local date of the log.
    #[must_use]
    pub fn new(with: Compare, before: &Window, log: Option<NaiveDate>, zone: &Zone) -> Self {
        let begins_by = |at| log.is_some_and(|first| first <= zone.date_of(at));
        let is_covered = begins_by(before.from);
        let is_reached = is_covered || before.from < before.to && begins_by(before.to.plus(-1));
        Self { with, is_covered, is_reached }
    }

    /// Returns true where the figures of two periods may stand side by side.
    #[must_use]
    pub fn is_told(self) -> bool {
        self.is_covered && self.with != Compare::Nothing
    }
}

impl Compare {
    pub const ALL: [Self; 3] = [Self::PeriodBefore, Self::YearBefore, Self::Nothing];

    /// Names it as a choice, and over the values of that period.
    #[must_use]
    pub const fn name(self, l: Locale) -> &'static str {
        match self {
            Self::PeriodBefore => t::period_before(l),
            Self::YearBefore => t::year_before(l),
            Self::Nothing => t::compare_nothing(l),
        }
    }

    /// Returns the window that the figures of `window` stand beside; an empty one for [`Self::Nothing`]. Where this one
    /// ends early, that one ends at the same time of the day that stands beside its last one: as many hours, but for those
    /// that the clock skips and the 29th of February.
    #[must_use]
    pub fn window(self, window: &Window, zone: &Zone) -> Window {
        let (first, end) = self.dates(window.first, window.end);
        let mut before = Window::new(first, end, zone, window.as_of);
        if window.to < zone.first_instant(window.end, 0) {
            let date = zone.date_of(window.to);
            let time = window.to.millis() + zone.offset_at(window.to);
            let moved = self.moved(date, window);
            let to = moved.map(|moved| zone.first_instant(moved, time.rem_euclid(DAY)));
            let begun = to.filter(|_| window.from < window.to);
            before.to = begun.unwrap_or(before.from).clamp(before.from, before.to);
            let last = zone.date_of(before.to.plus(-1)).succ_opt();
            before.end = last.unwrap_or(before.end).min(before.end);
        }
        before
    }

    fn dates(self, first: NaiveDate, end: NaiveDate) -> (NaiveDate, NaiveDate) {
        let moved = |date| self.moved_in(date, first, end);
        moved(first).zip(moved(end)).unwrap_or((first, first))
    }

    /// Returns the date that stands beside a date of a window. The 29th of February stands beside the 28th.
    fn moved(self, date: NaiveDate, window: &Window) -> Option<NaiveDate> {
        self.moved_in(date, window.first, window.end)
    }

    fn moved_in(self, date: NaiveDate, first: NaiveDate, end: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::PeriodBefore => date.checked_sub_signed(end.signed_duration_since(first)),
            Self::YearBefore if has_whole_months(first, end) => {
                date.checked_sub_months(Months::new(12))
            }
            Self::YearBefore => date.checked_sub_days(Days::new(WEEKS * 7)),
            Self::Nothing => Some(first),
        }
    }

    /// Returns true where each column of a chart has its like in that period: weeks and months of two periods that do
    /// not begin alike are set side by side by nobody.
    #[must_use]
    pub fn has_columns(self, period: Period, window: &Window) -> bool {
        let months = has_whole_months(window.first, window.end);
        match (self, period) {
            (Self::Nothing, _) => false,
            (Self::YearBefore, Period::Hour | Period::Day) if months => {
                // A 29th of February in only one of the two would set each later day beside the next one.
                let days = |date: NaiveDate| Some(date.signed_duration_since(window.first));
                let beside = |date| {
                    let moved = self.moved(date, window)?;
                    Some(moved.signed_duration_since(self.moved(window.first, window)?))
                };
                let mut all = window.first.iter_days().take_while(|date| *date <= window.end);
                all.all(|date| beside(date) == days(date))
            }
            (_, Period::Hour | Period::Day) => true,
            (Self::YearBefore, Period::Week) => !months,
            (Self::YearBefore, Period::Month) => months,
            (Self::PeriodBefore, _) => false,
        }
    }

    /// Says how the days of that period were found, where its dates alone do not.
    #[must_use]
    pub fn how(self, l: Locale, window: &Window) -> Option<&'static str> {
        let weeks = self == Self::YearBefore && !has_whole_months(window.first, window.end);
        weeks.then(|| t::same_weekdays(l))
    }
}

/// Returns true for half-open dates that begin and end with a month: a manager holds March against March.
fn has_whole_months(first: NaiveDate, end: NaiveDate) -> bool {
    first < end && first.day() == 1 && end.day() == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{HOUR, Timestamp, compiled_zones};

    fn windows(compare: Compare, first: &str, end: &str, as_of: &str) -> (Window, Window) {
        let date = |text: &str| text.parse().expect("a date");
        let as_of = Timestamp::parse(as_of).expect("an instant");
        let window = Window::new(date(first), date(end), &Zone::utc(), as_of);
        let before = compare.window(&window, &Zone::utc());
        (window, before)
    }

    fn dates(window: &Window) -> String {
        format!("{} {}", window.first, window.end)
    }

    #[test]
    fn the_period_before_is_as_long_as_this_one() {
        let (now, before) =
            windows(Compare::PeriodBefore, "2026-03-08", "2026-03-15", "2026-04-01T00:00:00Z");
        assert_eq!(before.to, now.from);
        assert_eq!(before.to.since(before.from), now.to.since(now.from));
        assert_eq!(dates(&before), "2026-03-01 2026-03-08");
    }

    #[test]
    fn where_this_one_is_cut_so_is_the_other() {
        let cut = |compare| windows(compare, "2026-03-08", "2026-03-15", "2026-03-10T06:00:00Z");
        let (now, before) = cut(Compare::PeriodBefore);
        assert_eq!(before.from.to_string(), "2026-03-01T00:00:00.000Z");
        assert_eq!(before.to.to_string(), "2026-03-03T06:00:00.000Z");
        assert_eq!(before.to.since(before.from), now.to.since(now.from));
        assert_eq!(before.end.to_string(), "2026-03-04", "its days are those it touches");
        let (_, year) = cut(Compare::YearBefore);
        assert_eq!(year.to.to_string(), "2025-03-11T06:00:00.000Z");
        let (now, before) =
            windows(Compare::PeriodBefore, "2026-03-08", "2026-03-15", "2026-03-01T00:00:00Z");
        assert_eq!((now.from, before.from), (now.to, before.to), "nothing has begun");
    }

    #[test]
    fn a_year_before_has_the_same_weekdays_and_whole_months_are_the_same_months() {
        let of = |first, end| windows(Compare::YearBefore, first, end, "2027-01-01T00:00:00Z");
        let (week, year) = of("2026-03-09", "2026-03-16");
        assert_eq!(dates(&year), "2025-03-10 2025-03-17");
        assert_eq!(week.first.weekday(), year.first.weekday());
        assert!(Compare::YearBefore.how(Locale::En, &week).is_some());
        let (month, year) = of("2024-02-01", "2024-03-01");
        assert_eq!(dates(&year), "2023-02-01 2023-03-01", "29 days beside 28");
        assert!(Compare::YearBefore.how(Locale::En, &month).is_none());
        assert_eq!(dates(&of("2026-01-01", "2027-01-01").1), "2025-01-01 2026-01-01");
    }

    #[test]
    fn a_running_year_is_cut_at_the_same_date_and_time() {
        let cut = |first, end, as_of| windows(Compare::YearBefore, first, end, as_of).1;
        let to = |first, end, as_of| cut(first, end, as_of).to.to_string();
        let (leap, after) = (("2028-01-01", "2029-01-01"), ("2029-01-01", "2030-01-01"));
        let year = cut(leap.0, leap.1, "2028-03-10T06:00:00Z");
        assert_eq!(year.to.to_string(), "2027-03-10T06:00:00.000Z", "a day less, and no more");
        assert_eq!(dates(&year), "2027-01-01 2027-03-11");
        assert_eq!(to(leap.0, leap.1, "2028-02-29T06:00:00Z"), "2027-02-28T06:00:00.000Z");
        assert_eq!(to(after.0, after.1, "2029-03-10T06:00:00Z"), "2028-03-10T06:00:00.000Z");
        let begins = cut(leap.0, leap.1, "2027-12-01T00:00:00Z");
        assert_eq!(begins.from, begins.to);
    }

    #[test]
    fn a_running_period_is_cut_at_the_same_hour_where_the_clock_was_set() {
        let zone = compiled_zones()("Europe/Berlin").expect("a known zone");
        let date = |text: &str| text.parse().expect("a date");
        let local = |date, hour| zone.first_instant(date, hour * HOUR);
        // In 2026 the clock goes forward on the 29th of March.
        let as_of = local(date("2026-04-02"), 9);
        let window = Window::new(date("2026-03-30"), date("2026-04-06"), &zone, as_of);
        let before = Compare::PeriodBefore.window(&window, &zone);
        assert_eq!(before.to, local(date("2026-03-26"), 9));
        let window = Window::new(
            date("2026-03-23"),
            date("2026-03-30"),
            &zone,
            local(date("2026-03-29"), 9),
        );
        let before = Compare::PeriodBefore.window(&window, &zone);
        assert_eq!(before.to, local(date("2026-03-22"), 9));
        assert_eq!(before.to.since(before.from) - window.to.since(window.from), HOUR);
    }

    #[test]
    fn columns_stand_side_by_side_only_where_they_begin_alike() {
        let has = |compare: Compare, period, first, end| {
            compare.has_columns(period, &windows(compare, first, end, "2027-01-01T00:00:00Z").0)
        };
        let (before, year) = (Compare::PeriodBefore, Compare::YearBefore);
        assert!(has(before, Period::Day, "2026-03-09", "2026-03-16"));
        assert!(!has(before, Period::Week, "2026-03-09", "2026-08-16"));
        assert!(has(year, Period::Week, "2026-03-09", "2026-08-16"));
        assert!(has(year, Period::Month, "2023-01-01", "2026-01-01"));
        assert!(!has(year, Period::Week, "2026-01-01", "2027-01-01"));
        assert!(has(year, Period::Day, "2026-02-01", "2026-04-01"));
        assert!(has(year, Period::Day, "2024-03-01", "2024-05-01"), "after both of them");
        assert!(!has(year, Period::Day, "2024-02-01", "2024-04-01"));
        assert!(!has(year, Period::Day, "2025-02-01", "2025-04-01"));
        assert!(!has(Compare::Nothing, Period::Day, "2026-03-09", "2026-03-16"));
    }

    #[test]
    fn a_log_covers_a_period_all_in_part_or_not_at_all() {
        let (_, before) =
            windows(Compare::PeriodBefore, "2026-03-08", "2026-03-15", "2026-04-01T00:00:00Z");
        let of = |first: &str| {
            let first = first.parse().ok();
            let compared = Compared::new(Compare::PeriodBefore, &before, first, &Zone::utc());
            (compared.is_covered, compared.is_reached)
        };
        assert_eq!(of("2026-03-01"), (true, true));
        assert_eq!(of("2026-03-07"), (false, true));
        assert_eq!(of("2026-03-08"), (false, false));
        assert_eq!(of("no log"), (false, false));
    }

    #[test]
    fn compared_with_nothing_there_is_no_window() {
        let (_, nothing) =
            windows(Compare::Nothing, "2026-03-08", "2026-03-15", "2026-04-01T00:00:00Z");
        assert_eq!(nothing.from, nothing.to);
        let compared = Compared { with: Compare::Nothing, is_covered: true, is_reached: true };
        assert!(!compared.is_told());
    }
}
