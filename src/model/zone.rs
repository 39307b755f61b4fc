//! A time zone as data: the instants at which its offset from UTC changes.
//!
//! The database is elsewhere: the browser's `Intl` or a native crate gives the offset at an instant, and [`Zone::probe`]
//! makes a table of the answers, so that all that follows is pure.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate};

use super::{DAY, Timestamp};

/// The table of one IANA zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    name: Arc<str>,
    /// `(first instant, offset)` in milliseconds, ascending. The first span has no beginning.
    spans: Vec<(i64, i64)>,
}

/// Returns the table of a zone by its IANA name; `None` for an unknown name.
pub type Zones = Arc<dyn Fn(&str) -> Option<Arc<Zone>> + Send + Sync>;

/// Milliseconds between two probes. No zone's offset changes twice within it (Morocco's Ramadan break is about thirty days).
const STEP: i64 = 12 * DAY;

impl Zone {
    /// The instants between which zones are probed, in milliseconds: 1970 to 2050. The journal of a desk lies inside.
    pub const RANGE: (i64, i64) = (0, 2_524_608_000_000);

    /// Returns coordinated universal time.
    #[must_use]
    pub fn utc() -> Self {
        Self { name: "UTC".into(), spans: vec![(i64::MIN, 0)] }
    }

    /// Returns a zone with every change of `offset_at` (instant in ms → offset in ms) in `[from, to)`, to the second.
    /// Outside the range the nearest offset holds.
    pub fn probe(name: &str, from: i64, to: i64, mut offset_at: impl FnMut(i64) -> i64) -> Self {
        let mut spans = vec![(i64::MIN, offset_at(from))];
        let (mut left, mut at_left) = (from, offset_at(from));
        while left < to {
            let right = (left + STEP).min(to);
            let at_right = offset_at(right);
            if at_right != at_left {
                let (mut low, mut high) = (left, right);
                while high - low > 1000 {
                    let middle = (low + (high - low) / 2).div_euclid(1000) * 1000;
                    let middle = if middle <= low { low + 1000 } else { middle };
                    if offset_at(middle) == at_left {
                        low = middle;
                    } else {
                        high = middle;
                    }
                }
                spans.push((high, at_right));
            }
            (left, at_left) = (right, at_right);
        }
        Self { name: name.into(), spans }
    }

    /// Returns the IANA name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the changes of offset as `(instant, offset)` in milliseconds; the first instant is `i64::MIN`.
    #[must_use]
    pub fn spans(&self) -> &[(i64, i64)] {
        &self.spans
    }

    /// Returns the offset from UTC in milliseconds at an instant: local time is UTC plus it.
    #[must_use]
    pub fn offset_at(&self, at: Timestamp) -> i64 {
        let after = self.spans.partition_point(|(from, _)| *from <= at.millis());
        self.spans.get(after.saturating_sub(1)).map_or(0, |s| s.1)
    }

    /// Returns the local date on which `at` falls.
    #[must_use]
    pub fn date_of(&self, at: Timestamp) -> NaiveDate {
        DateTime::from_timestamp_millis(at.millis() + self.offset_at(at))
            .map_or(NaiveDate::MAX, |local| local.date_naive())
    }

    /// Returns the first instant whose local time is `millis_of_day` on `date` or later: where the clock skips it, the end
    /// of the gap; where it comes twice, the first time. With 0 it is the start of the date.
    #[must_use]
    pub fn first_instant(&self, date: NaiveDate, millis_of_day: i64) -> Timestamp {
        let local = date
            .and_hms_opt(0, 0, 0)
            .map_or(i64::MAX / 2, |d| d.and_utc().timestamp_millis())
            .saturating_add(millis_of_day);
        // A span that ends more than a day (the largest offset) before cannot hold it.
        let first = self
            .spans
            .partition_point(|(from, _)| *from <= local.saturating_sub(2 * DAY))
            .saturating_sub(1);
        for (index, (from, offset)) in self.spans.iter().enumerate().skip(first) {
            let candidate = (local - offset).max(*from);
            let end = self.spans.get(index + 1).map_or(i64::MAX, |next| next.0);
            if candidate < end {
                return Timestamp::from_millis(candidate);
            }
        }
        Timestamp::MAX
    }
}

/// Returns the zones of the compiled-in database of `chrono-tz`. In the browser it would cost over 100 KB: there
/// `app::zones` asks `Intl`.
#[cfg(any(test, not(target_arch = "wasm32")))]
#[must_use]
pub fn compiled_zones() -> Zones {
    use chrono::{Offset, TimeZone};
    use std::collections::HashMap;
    use std::sync::{Mutex, PoisonError};
    // Probing calls the database thousands of times: once a run and zone is enough.
    static KNOWN: Mutex<Option<HashMap<String, Arc<Zone>>>> = Mutex::new(None);
    Arc::new(|name| {
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        let known = known.get_or_insert_default();
        if let Some(zone) = known.get(name) {
            return Some(zone.clone());
        }
        let tz: chrono_tz::Tz = name.parse().ok()?;
        let (from, to) = Zone::RANGE;
        let zone = Arc::new(Zone::probe(name, from, to, |at| {
            DateTime::from_timestamp_millis(at).map_or(0, |at| {
                let offset = tz.offset_from_utc_datetime(&at.naive_utc()).fix();
                i64::from(offset.local_minus_utc()) * 1000
            })
        }));
        known.insert(name.to_owned(), zone.clone());
        Some(zone)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A zone of -3 h with summer time of -2 h from `on` to `off`.
    fn sao_paulo_like(on: i64, off: i64) -> Zone {
        Zone::probe("Test/Zone", 0, 400 * DAY, |at| {
            if (on..off).contains(&at) { -2 * 3_600_000 } else { -3 * 3_600_000 }
        })
    }

    #[test]
    fn probing_finds_each_change_to_the_second() {
        let (on, off) = (100 * DAY + 3 * 3_600_000, 200 * DAY + 2 * 3_600_000);
        let zone = sao_paulo_like(on, off);
        assert_eq!(zone.spans()[1..], [(on, -2 * 3_600_000), (off, -3 * 3_600_000)]);
    }

    #[test]
    fn a_date_without_midnight_starts_when_the_gap_ends() {
        // At 00:00 local (03:00 UTC) the clock jumps to 01:00, as in Brazil until 2018.
        let on = 100 * DAY + 3 * 3_600_000;
        let zone = sao_paulo_like(on, 200 * DAY);
        let date = zone.date_of(Timestamp::from_millis(on));
        assert_eq!(zone.first_instant(date, 0).millis(), on);
        let next = zone.first_instant(date.succ_opt().expect("a next day"), 0);
        assert_eq!(next.millis() - on, 23 * 3_600_000, "a day of 23 hours");
    }

    #[test]
    fn a_date_whose_clock_falls_back_has_25_hours() {
        // At 00:00 local summer time (02:00 UTC) the clock goes back to 23:00 of the day before.
        let off = 200 * DAY + 2 * 3_600_000;
        let zone = sao_paulo_like(100 * DAY, off);
        let date = zone.date_of(Timestamp::from_millis(off));
        let start = zone.first_instant(date, 0).millis();
        let next = zone.first_instant(date.succ_opt().expect("a next day"), 0).millis();
        assert_eq!(next - start, 25 * 3_600_000);
    }
}
