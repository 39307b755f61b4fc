//! Instants as integers: milliseconds since the epoch, UTC.

use std::fmt;

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

/// Milliseconds in a second.
pub const SECOND: i64 = 1000;
/// Milliseconds in a minute.
pub const MINUTE: i64 = 60 * SECOND;
/// Milliseconds in an hour.
pub const HOUR: i64 = 60 * MINUTE;
/// Milliseconds in a day of 24 hours.
pub const DAY: i64 = 24 * HOUR;

/// An instant: milliseconds since 1970-01-01T00:00:00Z. The journal's format writes the years 0001 to 9999; see
/// [`Timestamp::MIN`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// 0001-01-01T00:00:00.000Z, the first instant that the journal's format writes.
    pub const MIN: Self = Self(-62_135_596_800_000);
    /// 9999-12-31T23:59:59.999Z, the last one.
    pub const MAX: Self = Self(253_402_300_799_999);

    /// Returns the instant `millis` after the epoch, clamped to [`Self::MIN`] and [`Self::MAX`].
    #[must_use]
    pub fn from_millis(millis: i64) -> Self {
        Self(millis.clamp(Self::MIN.0, Self::MAX.0))
    }

    /// Returns the milliseconds since the epoch.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Returns this instant moved by `millis`, clamped to [`Self::MIN`] and [`Self::MAX`].
    #[must_use]
    pub fn plus(self, millis: i64) -> Self {
        Self::from_millis(self.0.saturating_add(millis))
    }

    /// Returns the milliseconds from `earlier` to this instant; negative where `earlier` is later.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i64 {
        self.0 - earlier.0
    }

    /// Reads RFC 3339 with any offset, cut off at milliseconds. `None` for anything else, and for years that the format does
    /// not write.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let millis = DateTime::parse_from_rfc3339(text).ok()?.timestamp_millis();
        (Self::MIN.0..=Self::MAX.0).contains(&millis).then_some(Self(millis))
    }
}

/// `2026-11-22T12:00:00.000Z`: the only form that the journal writes.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at: DateTime<Utc> = DateTime::from_timestamp_millis(self.0).unwrap_or_default();
        write!(
            f,
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z",
            at.year(),
            at.month(),
            at.day(),
            at.hour(),
            at.minute(),
            at.second(),
            at.timestamp_subsec_millis()
        )
    }
}

/// Reads a local date, `2026-11-22`. chrono's own parser of dates would add 6 KB to the download beside that of RFC 3339.
#[must_use]
pub fn local_date(text: &str) -> Option<NaiveDate> {
    let midnight = DateTime::parse_from_rfc3339(&format!("{text}T00:00:00Z")).ok()?;
    Some(midnight.date_naive())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_what_it_reads() {
        for text in [
            "2026-11-22T12:00:00.000Z",
            "1969-12-31T23:59:59.999Z",
            "0001-01-01T00:00:00.000Z",
            "9999-12-31T23:59:59.999Z",
        ] {
            assert_eq!(Timestamp::parse(text).map(|t| t.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn offsets_and_missing_milliseconds_are_brought_to_the_one_form() {
        let read = |text| Timestamp::parse(text).map(|t| t.to_string());
        assert_eq!(read("2026-11-22T09:00:00-03:00").as_deref(), Some("2026-11-22T12:00:00.000Z"));
        assert_eq!(
            read("2026-11-22T12:00:00.123456Z").as_deref(),
            Some("2026-11-22T12:00:00.123Z")
        );
    }

    #[test]
    fn refuses_what_the_format_cannot_write() {
        for text in [
            "",
            "2026-11-22",
            "2026-11-22T12:00:00",
            "2026-02-30T12:00:00Z",
            "10000-01-01T00:00:00Z",
            "+10000-01-01T00:00:00Z",
            "0000-12-31T00:00:00Z",
            "9999-12-31T23:59:59.999-01:00",
        ] {
            assert_eq!(Timestamp::parse(text), None, "{text}");
        }
    }

    #[test]
    fn arithmetic_never_leaves_the_years_that_can_be_written() {
        assert_eq!(Timestamp::MAX.plus(1), Timestamp::MAX);
        assert_eq!(Timestamp::MIN.plus(i64::MIN), Timestamp::MIN);
    }
}
