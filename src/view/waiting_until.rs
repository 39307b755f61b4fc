//! The end of a chat's wait: the presets, and the `datetime-local` field, in the desk's zone.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, Timelike, Weekday};

use crate::model::{HOUR, MINUTE, Timestamp, Zone};

/// An end that the menu offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Preset {
    /// In an hour.
    Hour,
    /// Today at 15:00.
    Afternoon,
    /// Tomorrow at 9:00.
    Tomorrow,
    /// Next Monday at 9:00.
    Monday,
}

/// After this time of day, 15:00 is no longer offered.
const AFTERNOON_ENDS: i64 = 14 * HOUR + 30 * MINUTE;

/// Returns the presets to offer now, in order, with their instants.
#[must_use]
pub fn presets(now: Timestamp, zone: &Zone) -> Vec<(Preset, Timestamp)> {
    let today = zone.date_of(now);
    let day = |days: u64| today.checked_add_days(Days::new(days)).unwrap_or(today);
    let hour = now.plus(HOUR).millis().div_euclid(MINUTE) * MINUTE;
    let mut presets = vec![(Preset::Hour, Timestamp::from_millis(hour))];
    if now < zone.first_instant(today, AFTERNOON_ENDS) {
        presets.push((Preset::Afternoon, zone.first_instant(today, 15 * HOUR)));
    }
    presets.push((Preset::Tomorrow, zone.first_instant(day(1), 9 * HOUR)));
    let to_monday = 7 - u64::from(today.weekday().num_days_from_monday());
    if today.weekday() != Weekday::Sun {
        presets.push((Preset::Monday, zone.first_instant(day(to_monday), 9 * HOUR)));
    }
    presets
}

/// Reads a `datetime-local` field; `None` if it holds no date and time.
#[must_use]
pub fn read(field: &str, zone: &Zone) -> Option<Timestamp> {
    let local = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]
        .into_iter()
        .find_map(|form| NaiveDateTime::parse_from_str(field, form).ok())
        .filter(|local| (1..=9999).contains(&local.year()))?;
    let millis = i64::from(local.time().num_seconds_from_midnight()) * 1000;
    let date: NaiveDate = local.date();
    Some(zone.first_instant(date, millis))
}

/// Returns the value of a `datetime-local` field for an instant.
#[must_use]
pub fn write(at: Timestamp, zone: &Zone) -> String {
    let local = at.millis().saturating_add(zone.offset_at(at));
    chrono::DateTime::from_timestamp_millis(local)
        .map_or_else(String::new, |local| local.format("%Y-%m-%dT%H:%M").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::testing::zone;

    fn at(text: &str) -> Timestamp {
        Timestamp::parse(text).expect("a valid instant")
    }

    fn offered(now: &str) -> Vec<(Preset, String)> {
        let zone = zone();
        presets(at(now), &zone).into_iter().map(|(preset, at)| (preset, write(at, &zone))).collect()
    }

    #[test]
    fn a_morning_in_the_week_offers_everything() {
        assert_eq!(
            offered("2026-03-10T12:20:31.000Z"),
            [
                (Preset::Hour, "2026-03-10T10:20".to_owned()),
                (Preset::Afternoon, "2026-03-10T15:00".to_owned()),
                (Preset::Tomorrow, "2026-03-11T09:00".to_owned()),
                (Preset::Monday, "2026-03-16T09:00".to_owned()),
            ]
        );
    }

    #[test]
    fn what_makes_no_sense_is_not_offered() {
        let names = |now| offered(now).into_iter().map(|(preset, _)| preset).collect::<Vec<_>>();
        // Sunday, 22:00 in São Paulo, already Monday in UTC: Monday is tomorrow.
        assert_eq!(names("2026-03-16T01:00:00.000Z"), [Preset::Hour, Preset::Tomorrow]);
        assert_eq!(
            names("2026-03-10T17:30:00.000Z"),
            [Preset::Hour, Preset::Tomorrow, Preset::Monday]
        );
        // On a Monday, the next one.
        assert_eq!(
            offered("2026-03-16T18:00:00.000Z").last().map(|last| last.1.as_str()),
            Some("2026-03-23T09:00")
        );
    }

    #[test]
    fn what_is_offered_lies_ahead() {
        let zone = zone();
        for hour in 0..400 {
            let now = at("2026-03-01T00:00:00.000Z").plus(hour * HOUR + 17 * MINUTE);
            assert!(presets(now, &zone).iter().all(|(_, at)| *at > now), "{now}");
        }
    }

    #[test]
    fn what_is_written_by_hand_is_local_time() {
        let zone = zone();
        assert_eq!(read("2026-11-22T09:00", &zone), Some(at("2026-11-22T12:00:00.000Z")));
        assert_eq!(read("2026-11-22T09:00:30", &zone), Some(at("2026-11-22T12:00:30.000Z")));
        for wrong in ["", "2026-11-22", "2026-02-30T09:00", "amanhã", "+99999-01-01T00:00"] {
            assert_eq!(read(wrong, &zone), None, "{wrong}");
        }
        assert_eq!(write(at("2026-11-22T12:00:00.000Z"), &zone), "2026-11-22T09:00");
    }
}
