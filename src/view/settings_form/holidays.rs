//! The national holidays of Brazil.

use chrono::{Days, NaiveDate};

/// Month and day of those that do not move.
const FIXED: [(u32, u32); 8] =
    [(1, 1), (4, 21), (5, 1), (9, 7), (10, 12), (11, 2), (11, 15), (12, 25)];

/// Returns the dates by federal law, in no order. Carnival and Corpus Christi, on which each town decides, are not among them.
pub fn of_brazil(year: i32) -> impl Iterator<Item = NaiveDate> {
    // Zumbi and Black Consciousness Day: law 14.759 of 2023.
    let newer = (year >= 2024).then_some((11, 20));
    let fixed = FIXED.into_iter().chain(newer);
    let good_friday = easter(year).and_then(|sunday| sunday.checked_sub_days(Days::new(2)));
    fixed
        .filter_map(move |(month, day)| NaiveDate::from_ymd_opt(year, month, day))
        .chain(good_friday)
}

/// Returns Easter Sunday by the Gregorian calendar (Meeus, Jones and Butcher).
fn easter(year: i32) -> Option<NaiveDate> {
    let year = u32::try_from(year).ok()?;
    let (century, golden) = (year / 100, year % 19);
    let epact =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday + 114 - 7 * late;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, days / 31, days % 31 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_moves() {
        let known = [
            "2020-04-12",
            "2021-04-04",
            "2022-04-17",
            "2023-04-09",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2029-04-01",
            "2030-04-21",
            "2031-04-13",
            "2032-03-28",
            "2033-04-17",
            "2034-04-09",
            "2035-03-25",
            "2036-04-13",
            "2037-04-05",
            "2038-04-25",
            "2039-04-10",
        ];
        for (year, date) in (2020..).zip(known) {
            assert_eq!(easter(year).map(|date| date.to_string()).as_deref(), Some(date));
        }
    }

    #[test]
    fn a_year_has_its_holidays() {
        let of = |year| {
            let mut dates: Vec<_> = of_brazil(year).map(|date| date.to_string()).collect();
            dates.sort();
            dates
        };
        assert_eq!(
            of(2027),
            [
                "2027-01-01",
                "2027-03-26",
                "2027-04-21",
                "2027-05-01",
                "2027-09-07",
                "2027-10-12",
                "2027-11-02",
                "2027-11-15",
                "2027-11-20",
                "2027-12-25",
            ]
        );
        assert!(!of(2023).contains(&"2023-11-20".to_owned()), "a holiday since 2024");
    }
}
