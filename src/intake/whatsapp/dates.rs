//! The order of day and month in a file's dates.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::head::Date;

/// The order of the numbers of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// 23/11/2026.
    DayFirst,
    /// 11/23/2026.
    MonthFirst,
    /// 2026/11/23.
    YearFirst,
}

/// Why an order was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Of the other order there is no such date.
    Number,
    /// By the other order time would run back.
    Chronology,
    /// By the other order the file would span more time, or reach beyond today.
    Span,
    /// Both are possible: a person has to say.
    None,
}

impl DateOrder {
    /// Returns the date; `None` where the calendar has none.
    pub(super) fn date(self, date: Date) -> Option<NaiveDate> {
        let [first, second, third] = date.numbers;
        let (year, month, day) = match self {
            Self::DayFirst => (third, second, first),
            Self::MonthFirst => (third, first, second),
            Self::YearFirst => (first, second, third),
        };
        // WhatsApp is of this century.
        let year = if year < 100 { year + 2000 } else { year };
        NaiveDate::from_ymd_opt(i32::from(year), month.into(), day.into())
    }

    /// Chooses the order by the dates of a file, in its order.
    pub(super) fn guess(dates: &[Date], today: NaiveDate) -> (Self, Evidence) {
        if dates.iter().filter(|date| date.year_first).count() * 2 > dates.len() {
            return (Self::YearFirst, Evidence::Number);
        }
        let possible =
            |order: Self| dates.iter().filter(|date| order.date(**date).is_some()).count();
        let (day_first, month_first) = (possible(Self::DayFirst), possible(Self::MonthFirst));
        if day_first != month_first {
            let order = if day_first > month_first { Self::DayFirst } else { Self::MonthFirst };
            return (order, Evidence::Number);
        }
        let reading = |order: Self| dates.iter().filter_map(move |date| order.date(*date));
        let back = |order: Self| {
            // An hour is turned back in autumn, and lines change places: a day is not lost.
            let ahead = reading(order).skip(1);
            reading(order).zip(ahead).filter(|(one, next)| (*one - *next).num_days() > 1).count()
        };
        if let Some(order) = fewer(back(Self::DayFirst), back(Self::MonthFirst)) {
            return (order, Evidence::Chronology);
        }
        let late = |order: Self| reading(order).any(|date| (date - today).num_days() > 1);
        let span = |order: Self| {
            let ends = reading(order).min().zip(reading(order).max());
            ends.map_or(0, |(first, last)| (last - first).num_days())
        };
        let order = fewer(late(Self::DayFirst), late(Self::MonthFirst))
            .or_else(|| fewer(span(Self::DayFirst), span(Self::MonthFirst)));
        match order {
            Some(order) => (order, Evidence::Span),
            None => (Self::DayFirst, Evidence::None),
        }
    }
}

/// The order for which there is less.
fn fewer<T: Ord>(day_first: T, month_first: T) -> Option<DateOrder> {
    match day_first.cmp(&month_first) {
        Ordering::Less => Some(DateOrder::DayFirst),
        Ordering::Greater => Some(DateOrder::MonthFirst),
        Ordering::Equal => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(dates: &[[u16; 3]]) -> (DateOrder, Evidence) {
        let dates: Vec<_> = dates
            .iter()
            .map(|numbers| Date { numbers: *numbers, year_first: numbers[0] > 31 })
            .collect();
        DateOrder::guess(&dates, NaiveDate::from_ymd_opt(2026, 11, 29).unwrap())
    }

    #[test]
    fn a_number_above_twelve_decides() {
        assert_eq!(guess(&[[3, 4, 2026], [23, 4, 2026]]), (DateOrder::DayFirst, Evidence::Number));
        assert_eq!(guess(&[[3, 4, 26], [4, 23, 26]]), (DateOrder::MonthFirst, Evidence::Number));
        assert_eq!(guess(&[[2026, 4, 3]]), (DateOrder::YearFirst, Evidence::Number));
        // One that is pasted does not outweigh the file's own.
        assert_eq!(guess(&[[13, 4, 26], [14, 4, 26], [4, 15, 26]]).0, DateOrder::DayFirst);
    }

    #[test]
    fn time_that_runs_back_decides() {
        assert_eq!(
            guess(&[[5, 10, 2026], [1, 11, 2026]]),
            (DateOrder::DayFirst, Evidence::Chronology)
        );
        assert_eq!(
            guess(&[[10, 5, 2026], [11, 1, 2026]]),
            (DateOrder::MonthFirst, Evidence::Chronology)
        );
    }

    #[test]
    fn else_the_shorter_span_that_is_not_in_the_future() {
        assert_eq!(guess(&[[1, 12, 2026]]), (DateOrder::MonthFirst, Evidence::Span));
        assert_eq!(guess(&[[3, 11, 2026], [5, 11, 2026]]), (DateOrder::DayFirst, Evidence::Span));
        assert_eq!(guess(&[[7, 7, 2026]]), (DateOrder::DayFirst, Evidence::None));
        assert_eq!(guess(&[[3, 4, 2026]]), (DateOrder::DayFirst, Evidence::None));
    }
}
