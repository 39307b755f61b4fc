//! Business hours of the desk, in its own zone.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};

use super::{MINUTE, Timestamp, Zone, local_date, sort};

/// Names of the week's days in `settings.business_hours.week`, Monday first.
pub(super) const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// A day's last possible minute, exclusive: `"24:00"`.
const END_OF_DAY: u16 = 24 * 60;

/// Days within which business time is searched: ten years.
const HORIZON_DAYS: usize = 3660;

/// Opening hours of a week, and holidays (design §4, `business_hours`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BusinessHours {
    /// Minutes of the day `[from, to)`, per weekday from Monday; sorted, apart. The last may end on the next day, after more
    /// than [`END_OF_DAY`] minutes.
    week: [Vec<(u16, u16)>; 7],
    holidays: BTreeSet<NaiveDate>,
}

impl BusinessHours {
    /// Reads the setting. `None` for anything that is not exactly of its form: unknown days, times that are not `HH:MM`,
    /// intervals that end when they start or overlap, dates that do not exist. An interval whose end comes before its start
    /// goes over midnight, and belongs to the day on which it starts.
    #[must_use]
    pub fn from_value(value: &Value) -> Option<Self> {
        let mut hours = Self::default();
        for (day, intervals) in value.get("week")?.as_object()? {
            let index = DAYS.iter().position(|name| name == day)?;
            let mut list = Vec::new();
            for interval in intervals.as_array()? {
                let [from, to] = interval.as_array()?.as_slice() else {
                    return None;
                };
                let (from, to) = (minute(from.as_str()?)?, minute(to.as_str()?)?);
                (from != to && from < END_OF_DAY).then_some(())?;
                list.push((from, if to < from { to + END_OF_DAY } else { to }));
            }
            sort(&mut list);
            *hours.week.get_mut(index)? = list;
        }
        (0..DAYS.len()).all(|day| hours.is_apart(day)).then_some(())?;
        if let Some(holidays) = value.get("holidays") {
            for date in holidays.as_array()? {
                hours.holidays.insert(local_date(date.as_str()?)?);
            }
        }
        Some(hours)
    }

    /// Returns true where the day's intervals overlap neither each other nor the next day's.
    fn is_apart(&self, day: usize) -> bool {
        let list = |day: usize| self.week.get(day).into_iter().flatten();
        let next = list((day + 1) % DAYS.len()).map(|(from, _)| from + END_OF_DAY);
        list(day)
            .zip(list(day).skip(1).map(|(from, _)| *from).chain(next))
            .all(|(one, next)| one.1 <= next)
    }

    /// Returns the setting as the journal writes it.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let mut week = serde_json::Map::new();
        for (day, intervals) in DAYS.iter().zip(&self.week) {
            let list: Vec<_> =
                intervals.iter().map(|(from, to)| json!([clock(*from), end(*to)])).collect();
            week.insert((*day).to_owned(), list.into());
        }
        let holidays: Vec<_> = self.holidays.iter().map(ToString::to_string).collect();
        json!({ "week": week, "holidays": holidays })
    }

    /// Returns the open intervals that start on a local date as instants `[from, to)`, ascending, none empty.
    pub fn open_on(
        &self,
        zone: &Zone,
        date: NaiveDate,
    ) -> impl Iterator<Item = (Timestamp, Timestamp)> {
        let day = date.weekday().num_days_from_monday() as usize;
        let intervals = self.week.get(day).filter(|_| !self.holidays.contains(&date));
        intervals
            .into_iter()
            .flatten()
            .map(move |(from, to)| {
                let instant = |minute: u16| match minute.checked_sub(END_OF_DAY) {
                    None => zone.first_instant(date, i64::from(minute) * MINUTE),
                    Some(minute) => date.succ_opt().map_or(Timestamp::MAX, |next| {
                        zone.first_instant(next, i64::from(minute) * MINUTE)
                    }),
                };
                (instant(*from), instant(*to))
            })
            .filter(|(from, to)| from < to)
    }

    /// Returns the instant at which `millis` of business time have passed since `start`; `start` itself for 0. `None` where
    /// that does not happen within ten years.
    #[must_use]
    pub fn after(&self, zone: &Zone, start: Timestamp, millis: i64) -> Option<Timestamp> {
        if millis <= 0 {
            return Some(start);
        }
        if self.never_opens() {
            return None;
        }
        let mut left = millis;
        for date in evening_before(zone, start).iter_days().take(HORIZON_DAYS) {
            for (from, to) in self.open_on(zone, date) {
                let open = to.since(from.max(start)).max(0);
                if open >= left {
                    return Some(from.max(start).plus(left));
                }
                left -= open;
            }
        }
        None
    }

    /// Returns the milliseconds of business time in `[from, to)`.
    #[must_use]
    pub fn between(&self, zone: &Zone, from: Timestamp, to: Timestamp) -> i64 {
        if from >= to {
            return 0;
        }
        evening_before(zone, from)
            .iter_days()
            .take_while(|date| zone.first_instant(*date, 0) < to)
            .flat_map(|date| self.open_on(zone, date))
            .map(|(open, shut)| shut.min(to).since(open.max(from)).max(0))
            .sum()
    }

    /// Returns the opening hours of the date of an instant, `09:00–12:00, 13:00–18:00`, or of the next date with any where
    /// that date's are over. `None` where the desk does not open within a year.
    #[must_use]
    pub fn opening(&self, zone: &Zone, at: Timestamp) -> Option<(NaiveDate, String)> {
        let mut dates = evening_before(zone, at).iter_days().take(366);
        let date = dates.find(|date| self.open_on(zone, *date).any(|(_, shut)| shut > at))?;
        let day = date.weekday().num_days_from_monday() as usize;
        let hours: Vec<_> = self
            .week
            .get(day)?
            .iter()
            .map(|(from, to)| format!("{}–{}", clock(*from), end(*to)))
            .collect();
        Some((date, hours.join(", ")))
    }

    /// Returns true where no day has an interval.
    #[must_use]
    pub fn never_opens(&self) -> bool {
        self.week.iter().all(Vec::is_empty)
    }

    /// Returns true where the desk is open at that instant.
    #[must_use]
    pub fn is_open(&self, zone: &Zone, at: Timestamp) -> bool {
        let mut dates = evening_before(zone, at).iter_days().take(2);
        dates.any(|date| self.open_on(zone, date).any(|(from, to)| from <= at && at < to))
    }
}

/// Returns the date before that of an instant: its hours may go on after midnight.
fn evening_before(zone: &Zone, at: Timestamp) -> NaiveDate {
    let date = zone.date_of(at);
    date.pred_opt().unwrap_or(date)
}

/// Reads `"09:30"` as minutes of the day; `"24:00"` is the day's end.
pub(super) fn minute(text: &str) -> Option<u16> {
    if text == "24:00" {
        return Some(END_OF_DAY);
    }
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute) = (hour.parse::<u16>().ok()?, minute.parse::<u16>().ok()?);
    let minute = hour.checked_mul(60)?.checked_add(minute)?;
    (minute < END_OF_DAY && clock(minute) == text).then_some(minute)
}

/// Writes the end of an interval, which may be on the next day.
fn end(minute: u16) -> String {
    clock(if minute > END_OF_DAY { minute - END_OF_DAY } else { minute })
}

/// Writes minutes of the day as `"09:30"`.
pub(super) fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DAY, HOUR};

    fn office() -> BusinessHours {
        let nine_to_six = json!([["09:00", "12:00"], ["13:00", "18:00"]]);
        BusinessHours::from_value(&json!({
            "week": {"mon": nine_to_six, "tue": nine_to_six, "fri": nine_to_six},
            "holidays": ["2026-11-24"],
        }))
        .expect("valid hours")
    }

    fn at(text: &str) -> Timestamp {
        Timestamp::parse(text).expect("an instant")
    }

    #[test]
    fn business_time_skips_lunch_nights_weekends_and_holidays() {
        let utc = Zone::utc();
        // 2026-11-23 is a Monday; the Tuesday is a holiday; Wednesday and Thursday are shut.
        let due = office().after(&utc, at("2026-11-23T11:00:00Z"), 8 * HOUR);
        assert_eq!(due, Some(at("2026-11-27T11:00:00.000Z")));
        let spent = office().between(&utc, at("2026-11-23T11:00:00Z"), at("2026-11-27T11:00:00Z"));
        assert_eq!(spent, 8 * HOUR);
    }

    #[test]
    fn a_desk_that_never_opens_never_comes_due() {
        let shut = BusinessHours::from_value(&json!({"week": {}})).expect("valid");
        assert_eq!(shut.after(&Zone::utc(), at("2026-11-23T11:00:00Z"), 1), None);
        assert_eq!(
            shut.between(&Zone::utc(), at("2026-01-01T00:00:00Z"), at("2026-12-31T00:00:00Z")),
            0
        );
    }

    #[test]
    fn what_is_not_of_its_form_is_refused() {
        for bad in [
            json!(null),
            json!({"week": {"monday": []}}),
            json!({"week": {"mon": [["18:00", "18:00"]]}}),
            json!({"week": {"mon": [["20:00", "02:00"], ["22:00", "23:00"]]}}),
            json!({"week": {"mon": [["22:00", "02:00"]], "tue": [["01:00", "03:00"]]}}),
            json!({"week": {"sun": [["22:00", "02:00"]], "mon": [["00:00", "03:00"]]}}),
            json!({"week": {"mon": [["24:00", "02:00"]]}}),
            json!({"week": {"mon": [["09:00", "12:00"], ["11:00", "13:00"]]}}),
            json!({"week": {"mon": [["9h", "12:00"]]}}),
            json!({"week": {"mon": [["9:00", "12:00"]]}}),
            json!({"week": {"mon": [[" 9:00", "12:00"]]}}),
            json!({"week": {"mon": [["09:00", "24:01"]]}}),
            json!({"week": {"mon": [["09:00"]]}}),
            json!({"week": {}, "holidays": ["2026-2-3"]}),
            json!({"week": {}, "holidays": ["+2026-02-03"]}),
            json!({"week": {}, "holidays": ["2026-02-30"]}),
        ] {
            assert_eq!(BusinessHours::from_value(&bad), None, "{bad}");
        }
    }

    #[test]
    fn a_setting_survives_the_round_trip() {
        assert_eq!(BusinessHours::from_value(&office().to_value()), Some(office()));
        let always = json!({"week": {"sun": [["00:00", "24:00"]]}, "holidays": []});
        let hours = BusinessHours::from_value(&always).expect("valid");
        let sunday = at("2026-11-22T00:00:00Z");
        assert_eq!(hours.between(&Zone::utc(), sunday, sunday.plus(3 * DAY)), DAY);
    }

    fn night() -> BusinessHours {
        let night = json!([["22:00", "02:00"]]);
        BusinessHours::from_value(&json!({
            "week": {"mon": [["09:00", "12:00"], ["22:00", "02:00"]], "fri": night, "sun": night},
            "holidays": ["2026-11-24", "2026-11-29"],
        }))
        .expect("valid hours")
    }

    #[test]
    fn hours_go_on_after_midnight() {
        let (utc, night) = (Zone::utc(), night());
        for (instant, open) in [
            ("2026-11-23T01:59:59Z", true), // Monday, of Sunday's hours
            ("2026-11-23T02:00:00Z", false),
            ("2026-11-23T21:59:59Z", false),
            ("2026-11-23T22:00:00Z", true),
            ("2026-11-24T01:00:00Z", true), // a holiday, of Monday's hours
            ("2026-11-24T02:00:00Z", false),
            ("2026-11-30T01:00:00Z", false), // Sunday was a holiday
        ] {
            assert_eq!(night.is_open(&utc, at(instant)), open, "{instant}");
        }
        let monday = at("2026-11-23T00:00:00Z");
        assert_eq!(night.between(&utc, monday, monday.plus(DAY)), 7 * HOUR);
        assert_eq!(night.between(&utc, monday.plus(DAY), monday.plus(2 * DAY)), 2 * HOUR);
        assert_eq!(
            night.after(&utc, monday.plus(HOUR), 2 * HOUR),
            Some(at("2026-11-23T10:00:00Z"))
        );
        assert_eq!(
            night.after(&utc, monday.plus(DAY - HOUR), 3 * HOUR),
            Some(at("2026-11-24T02:00:00Z"))
        );
        let opening = |instant: &str| {
            night.opening(&utc, at(instant)).map(|(date, hours)| (date.to_string(), hours))
        };
        assert_eq!(
            opening("2026-11-24T01:00:00Z"),
            Some(("2026-11-23".into(), "09:00–12:00, 22:00–02:00".into()))
        );
        assert_eq!(
            opening("2026-11-24T02:00:00Z"),
            Some(("2026-11-27".into(), "22:00–02:00".into()))
        );
        assert_eq!(BusinessHours::from_value(&night.to_value()), Some(night));
    }
}
