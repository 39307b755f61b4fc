//! [`Preset`]: the periods that a report offers as buttons.

use std::ops::Range;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::words::midnight;

use crate::i18n::{Locale, format, reports as t};

/// A period relative to today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    Today,
    /// Today and the six days before.
    Days7,
    /// Today and the 29 days before.
    Days30,
    /// Today's calendar month.
    ThisMonth,
    /// The calendar month before.
    LastMonth,
    /// Today's calendar year.
    ThisYear,
}

impl Preset {
    pub const ALL: [Self; 6] =
        [Self::Today, Self::Days7, Self::Days30, Self::ThisMonth, Self::LastMonth, Self::ThisYear];

    /// Returns the first local date and the one after the last.
    pub fn dates(self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        let tomorrow = today.succ_opt().unwrap_or(today);
        let back = |days| today.checked_sub_days(Days::new(days)).unwrap_or(today);
        let month = today.with_day(1).unwrap_or(today);
        match self {
            Self::Today => (today, tomorrow),
            Self::Days7 => (back(6), tomorrow),
            Self::Days30 => (back(29), tomorrow),
            Self::ThisMonth => (month, month + Months::new(1)),
            Self::LastMonth => (month - Months::new(1), month),
            Self::ThisYear => {
                let year = month.with_month(1).unwrap_or(month);
                (year, year + Months::new(12))
            }
        }
    }

    pub const fn name(self, locale: Locale) -> &'static str {
        match self {
            Self::Today => t::today(locale),
            Self::Days7 => t::days_7(locale),
            Self::Days30 => t::days_30(locale),
            Self::ThisMonth => t::this_month(locale),
            Self::LastMonth => t::last_month(locale),
            Self::ThisYear => t::this_year(locale),
        }
    }
}

/// Returns half-open dates in words, short for this year's: `23 de nov. – 29 de nov.`.
#[must_use]
pub fn span(l: Locale, (first, end): (NaiveDate, NaiveDate), today: NaiveDate) -> String {
    let last = end.pred_opt().unwrap_or(end);
    let is_this_year = [first, last].iter().all(|date| date.year() == today.year());
    let written = |date: NaiveDate| {
        let write = if is_this_year { format::day_month } else { format::date };
        write(l, midnight(date), 0)
    };
    if first >= last { written(last) } else { format!("{} – {}", written(first), written(last)) }
}

/// Returns the columns of all hours of the dates that two columns lie in, given the date of each column. `None` where all
/// are of one date: no shorter period can be chosen.
#[must_use]
pub fn whole_dates(dates: &[NaiveDate], (first, last): (usize, usize)) -> Option<(usize, usize)> {
    if dates.first() == dates.last() {
        return None;
    }
    let (from, to) = (dates.get(first)?, dates.get(last)?);
    let first = dates.iter().position(|date| date == from)?;
    Some((first, dates.iter().rposition(|date| date == to)?))
}

/// Years that reports show: each day has a row, and a mistyped year would ask for a million of them.
pub const YEARS: Range<i32> = 1900..2200;

/// Returns true for a date that reports show.
pub fn is_shown(date: NaiveDate) -> bool {
    YEARS.contains(&date.year())
}

/// Returns the local dates of a report: those of its address as far as they are shown, else the last seven days.
pub fn dates(
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    today: NaiveDate,
) -> (NaiveDate, NaiveDate) {
    let (default_from, default_to) = Preset::Days7.dates(today);
    let (from, to) = (from.filter(|date| is_shown(*date)), to.filter(|date| is_shown(*date)));
    let next = |date: NaiveDate| date.succ_opt().unwrap_or(date);
    match (from, to) {
        (Some(from), Some(to)) if from < to => (from, to),
        (Some(from), None) if from < default_to => (from, default_to),
        (Some(from), _) => (from, next(from)),
        (None, Some(to)) => (to.checked_sub_days(Days::new(7)).unwrap_or(to), to),
        (None, None) => (default_from, default_to),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn presets_are_half_open_and_know_the_calendar() {
        let of = |preset: Preset, today| {
            let (from, to) = preset.dates(date(today));
            format!("{from} {to}")
        };
        assert_eq!(of(Preset::Today, "2024-02-29"), "2024-02-29 2024-03-01");
        assert_eq!(of(Preset::Days7, "2026-01-03"), "2025-12-28 2026-01-04");
        assert_eq!(of(Preset::Days30, "2026-03-01"), "2026-01-31 2026-03-02");
        assert_eq!(of(Preset::ThisMonth, "2026-12-31"), "2026-12-01 2027-01-01");
        assert_eq!(of(Preset::LastMonth, "2026-01-31"), "2025-12-01 2026-01-01");
        assert_eq!(of(Preset::ThisYear, "2024-02-29"), "2024-01-01 2025-01-01");
    }

    #[test]
    fn hours_become_a_period_with_all_of_their_dates() {
        let days = [date("2026-03-09"), date("2026-03-10"), date("2026-03-11")];
        let hours: Vec<_> = days.iter().flat_map(|day| [*day; 24]).collect();
        assert_eq!(whole_dates(&hours, (30, 33)), Some((24, 47)));
        assert_eq!(whole_dates(&hours, (0, 24)), Some((0, 47)));
        assert_eq!(whole_dates(hours.get(..24).unwrap_or_default(), (3, 9)), None);
        assert_eq!(whole_dates(&days, (1, 2)), Some((1, 2)), "a day is whole");
    }

    #[test]
    fn a_period_is_said_as_short_as_it_can_be() {
        let of = |first, end| span(Locale::PtBr, (date(first), date(end)), date("2026-11-29"));
        assert_eq!(of("2026-11-23", "2026-11-30"), "23 de nov. – 29 de nov.");
        assert_eq!(of("2026-11-29", "2026-11-30"), "29 de nov.");
        assert_eq!(of("2025-12-30", "2026-01-02"), "30/12/2025 – 01/01/2026");
    }

    #[test]
    fn what_makes_no_sense_becomes_the_nearest_that_does() {
        let of = |from: &str, to: &str| {
            let (from, to) = dates(from.parse().ok(), to.parse().ok(), date("2026-03-10"));
            format!("{from} {to}")
        };
        assert_eq!(of("2012-01-01", "2013-01-01"), "2012-01-01 2013-01-01");
        assert_eq!(of("2013-01-01", "2012-01-01"), "2013-01-01 2013-01-02");
        assert_eq!(of("2026-03-01", ""), "2026-03-01 2026-03-11");
        assert_eq!(of("2030-03-01", ""), "2030-03-01 2030-03-02");
        assert_eq!(of("", "2026-03-01"), "2026-02-22 2026-03-01");
        assert_eq!(of("0001-01-01", "2026-03-01"), of("", "2026-03-01"));
        assert_eq!(of("", ""), "2026-03-04 2026-03-11");
    }
}
