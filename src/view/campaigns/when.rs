//! The time of a campaign as typed, in the desk's zone.

use chrono::{DateTime, Datelike, Timelike};

use crate::model::{MINUTE, Timestamp, Zone, local_date};

/// A typed time, and its problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    pub at: Timestamp,
    pub odd: Option<Odd>,
}

/// The problem of a local time where clocks are changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Odd {
    /// The time does not exist that day: the first instant after the gap is used.
    Skipped,
    /// The time occurs twice that day: the first one is used.
    Twice,
}

/// Reads a `datetime-local` field; `None` if it holds no date and time.
#[must_use]
pub fn read(field: &str, zone: &Zone) -> Option<Given> {
    let (date, time) = field.split_once('T')?;
    let mut parts = time.split(':');
    let mut number = |below: i64| {
        let number: i64 = parts.next()?.parse().ok()?;
        (0..below).contains(&number).then_some(number)
    };
    let minutes = number(24)? * 60 + number(60)?;
    let at = zone.first_instant(local_date(date)?, minutes * MINUTE);
    let written = format!("{date}T{:02}:{:02}", minutes / 60, minutes % 60);
    let odd = if write(at, zone) != written {
        Some(Odd::Skipped)
    } else if comes_again(at, zone) {
        Some(Odd::Twice)
    } else {
        None
    };
    Some(Given { at, odd })
}

/// Returns true if the same local time occurs again after an instant.
fn comes_again(at: Timestamp, zone: &Zone) -> bool {
    let local = at.millis() + zone.offset_at(at);
    zone.spans().iter().any(|(from, offset)| {
        let again = local - offset;
        *from > at.millis()
            && again >= *from
            && zone.offset_at(Timestamp::from_millis(again)) == *offset
    })
}

/// Returns the value of a `datetime-local` field for an instant.
#[must_use]
pub fn write(at: Timestamp, zone: &Zone) -> String {
    let local = at.millis().saturating_add(zone.offset_at(at));
    DateTime::from_timestamp_millis(local).map_or_else(String::new, |local| {
        format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}",
            local.year(),
            local.month(),
            local.day(),
            local.hour(),
            local.minute()
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::compiled_zones;

    fn given(field: &str, zone: &str) -> Option<(String, Option<Odd>)> {
        let zone = compiled_zones()(zone).unwrap();
        read(field, &zone).map(|given| (given.at.to_string(), given.odd))
    }

    #[test]
    fn what_is_written_is_local_time() {
        let here = |field| given(field, "America/Sao_Paulo");
        let noon = ("2026-11-22T12:00:00.000Z".to_owned(), None);
        assert_eq!(here("2026-11-22T09:00"), Some(noon.clone()));
        assert_eq!(here("2026-11-22T09:00:00"), Some(noon));
        for wrong in
            ["", "2026-11-22", "2026-02-30T09:00", "2026-11-22T24:00", "2026-11-22T9", "amanhã"]
        {
            assert_eq!(here(wrong), None, "{wrong}");
        }
        let zone = compiled_zones()("America/Sao_Paulo").unwrap();
        let at = Timestamp::parse("2026-11-22T12:00:00Z").unwrap();
        assert_eq!(write(at, &zone), "2026-11-22T09:00");
    }

    #[test]
    fn times_that_clocks_skip_or_show_twice_are_told() {
        let there = |field| given(field, "Europe/Lisbon");
        let at = |at: &str, odd| Some((format!("{at}:00.000Z"), odd));
        // 29 March 2026: 01:00 becomes 02:00. 25 October 2026: 02:00 becomes 01:00.
        assert_eq!(there("2026-03-29T00:59"), at("2026-03-29T00:59", None));
        assert_eq!(there("2026-03-29T01:30"), at("2026-03-29T01:00", Some(Odd::Skipped)));
        assert_eq!(there("2026-03-29T02:00"), at("2026-03-29T01:00", None));
        assert_eq!(there("2026-10-25T01:30"), at("2026-10-25T00:30", Some(Odd::Twice)));
        assert_eq!(there("2026-10-25T00:59"), at("2026-10-24T23:59", None));
        assert_eq!(there("2026-10-25T02:00"), at("2026-10-25T02:00", None));
    }
}
