//! A time of the week: some days, from one time of day to another.

use serde_json::{Value, json};

use crate::model::hours::{DAYS, clock, minute};
use crate::model::{MINUTE, Timestamp, Zone};

const DAY_MINUTES: u16 = 24 * 60;

const WEEK_MINUTES: u16 = 7 * DAY_MINUTES;

/// Hours of some days of the week. An end before the start is on the next day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// The days on which the schedule starts, Monday first.
    pub days: [bool; 7],
    /// Minute of the day, at most 23:59.
    from: u16,
    /// Minute of the day, exclusive; never the same as `from`.
    to: u16,
}

impl Schedule {
    /// Returns a schedule; times are `HH:MM`. `None` where a time is invalid, or both are the same.
    #[must_use]
    pub fn new(days: [bool; 7], from: &str, to: &str) -> Option<Self> {
        let (from, to) = (minute(from)?, minute(to)?);
        (from < DAY_MINUTES && from != to).then_some(Self { days, from, to })
    }

    /// Returns the start, `HH:MM`.
    #[must_use]
    pub fn from(&self) -> String {
        clock(self.from)
    }

    /// Returns the end, `HH:MM`.
    #[must_use]
    pub fn to(&self) -> String {
        clock(self.to)
    }

    pub(super) fn read(value: &Value) -> Option<Self> {
        let mut days = [false; 7];
        for name in value.get("days")?.as_array()? {
            let day = DAYS.iter().position(|day| Some(*day) == name.as_str())?;
            *days.get_mut(day)? = true;
        }
        Self::new(days, value.get("from")?.as_str()?, value.get("to")?.as_str()?)
    }

    pub(super) fn write(&self) -> Value {
        let days: Vec<_> =
            DAYS.into_iter().zip(self.days).filter_map(|(name, on)| on.then_some(name)).collect();
        json!({"kind": "schedule", "days": days, "from": self.from(), "to": self.to()})
    }

    /// Returns true where an instant lies in the schedule, by the clock of a zone.
    #[must_use]
    pub fn holds(&self, zone: &Zone, at: Timestamp) -> bool {
        let local = (at.millis() + zone.offset_at(at)).div_euclid(MINUTE);
        // The epoch was a Thursday.
        let minute = (local + i64::from(3 * DAY_MINUTES)).rem_euclid(i64::from(WEEK_MINUTES));
        u16::try_from(minute).is_ok_and(|minute| self.holds_in(minute))
    }

    /// Returns the minutes of the week that lie in the schedule, counted from Monday 00:00.
    pub fn minutes(&self) -> impl Iterator<Item = u16> {
        (0..WEEK_MINUTES).filter(|minute| self.holds_in(*minute))
    }

    fn holds_in(&self, minute: u16) -> bool {
        let starts = |day: u16| self.days.get(usize::from(day % 7)) == Some(&true);
        let (day, minute) = (minute / DAY_MINUTES, minute % DAY_MINUTES);
        if self.from < self.to {
            starts(day) && self.from <= minute && minute < self.to
        } else {
            (starts(day) && self.from <= minute) || (starts(day + 6) && minute < self.to)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp::parse(text).expect("an instant")
    }

    #[test]
    fn days_and_hours_are_those_of_the_zone() {
        let monday = [true, false, false, false, false, false, false];
        let schedule = Schedule::new(monday, "09:00", "18:00").expect("a schedule");
        let lisbon = Zone::probe("UTC-3", 0, 1, |_| -180 * MINUTE);
        // 2026-11-23 is a Monday.
        for (instant, expected) in [
            ("2026-11-23T11:59:59Z", false),
            ("2026-11-23T12:00:00Z", true),
            ("2026-11-23T20:59:59.999Z", true),
            ("2026-11-23T21:00:00Z", false),
            ("2026-11-24T12:00:00Z", false),
        ] {
            assert_eq!(schedule.holds(&lisbon, at(instant)), expected, "{instant}");
        }
    }

    #[test]
    fn a_schedule_over_midnight_ends_on_the_next_day() {
        let sunday = [false, false, false, false, false, false, true];
        let night = Schedule::new(sunday, "22:00", "06:00").expect("a schedule");
        for (instant, expected) in [
            ("2026-11-22T05:59:00Z", false),
            ("2026-11-22T21:59:59Z", false),
            ("2026-11-22T22:00:00Z", true),
            ("2026-11-23T05:59:59Z", true),
            ("2026-11-23T06:00:00Z", false),
            ("2026-11-23T22:00:00Z", false),
        ] {
            assert_eq!(night.holds(&Zone::utc(), at(instant)), expected, "{instant}");
        }
        assert_eq!(night.minutes().count(), 8 * 60);
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for (from, to) in [("9:00", "18:00"), ("24:00", "06:00"), ("09:00", "09:00"), ("a", "b")] {
            assert_eq!(Schedule::new([true; 7], from, to), None, "{from} {to}");
        }
        assert_eq!(
            Schedule::new([true; 7], "00:00", "24:00").map(|all| all.minutes().count()),
            Some(usize::from(WEEK_MINUTES))
        );
    }
}
