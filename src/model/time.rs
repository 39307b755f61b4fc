//! Instants as integers: milliseconds since the epoch, UTC.

use std::fmt;
use std::num::NonZeroI64;

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
///
/// A chat has dozens of instants that may be absent: kept as a number that is never 0, those take no more room than the others.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(NonZeroI64);

/// Added to the milliseconds that are kept: more than the first instant is before the epoch.
const ABOVE: i64 = 1 << 50;

impl Timestamp {
    /// 0001-01-01T00:00:00.000Z, the first instant that the journal's format writes.
    pub const MIN: Self = Self::of(-62_135_596_800_000);
    /// 9999-12-31T23:59:59.999Z, the last one.
    pub const MAX: Self = Self::of(253_402_300_799_999);

    const fn of(millis: i64) -> Self {
        match NonZeroI64::new(millis + ABOVE) {
            Some(kept) => Self(kept),
            None => Self(NonZeroI64::MIN),
        }
    }

    /// Returns the instant `millis` after the epoch, clamped to [`Self::MIN`] and [`Self::MAX`].
    #[must_use]
    pub fn from_millis(millis: i64) -> Self {
        Self::of(millis.clamp(Self::MIN.millis(), Self::MAX.millis()))
    }

    /// Returns the milliseconds since the epoch.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0.get() - ABOVE
    }

    /// Returns this instant moved by `millis`, clamped to [`Self::MIN`] and [`Self::MAX`].
    #[must_use]
    pub fn plus(self, millis: i64) -> Self {
        Self::from_millis(self.millis().saturating_add(millis))
    }

    /// Returns the milliseconds from `earlier` to this instant; negative where `earlier` is later.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i64 {
        self.millis() - earlier.millis()
    }

    /// Reads RFC 3339 with any offset, cut off at milliseconds. `None` for anything else, and for years that the format does
    /// not write.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let millis = match written(text) {
            Some(millis) => millis,
            None => DateTime::parse_from_rfc3339(text).ok()?.timestamp_millis(),
        };
        let is_written = (Self::MIN.millis()..=Self::MAX.millis()).contains(&millis);
        is_written.then(|| Self::of(millis))
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Timestamp").field(&self.millis()).finish()
    }
}

/// Reads the only form that the journal writes, without chrono's parser, which takes several times as long: opening a desk reads an
/// instant of every event. `None` for anything else, leap seconds too.
fn written(text: &str) -> Option<i64> {
    const FORM: &[u8; 24] = b"0000-00-00T00:00:00.000Z";
    let bytes: &[u8; 24] = text.as_bytes().try_into().ok()?;
    let mut numbers = [0_u32; 7];
    let mut next = numbers.iter_mut();
    let mut number = next.next()?;
    for (byte, form) in bytes.iter().zip(FORM) {
        if *form == b'0' {
            *number = *number * 10 + char::from(*byte).to_digit(10)?;
        } else if byte != form {
            return None;
        } else if let Some(next) = next.next() {
            number = next;
        }
    }
    let [year, month, day, hour, minute, second, millis] = numbers;
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let days = i64::from(date.num_days_from_ce()) - DAYS_TO_EPOCH;
    let seconds = (hour * 60 + minute) * 60 + second;
    Some(days * DAY + i64::from(seconds) * SECOND + i64::from(millis))
}

/// Days from the day before 0001-01-01 to 1970-01-01.
const DAYS_TO_EPOCH: i64 = 719_163;

/// `2026-11-22T12:00:00.000Z`: the only form that the journal writes.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at: DateTime<Utc> = DateTime::from_timestamp_millis(self.millis()).unwrap_or_default();
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
    use proptest::prelude::*;

    use super::*;

    /// chrono's reading alone.
    fn by_chrono(text: &str) -> Option<Timestamp> {
        let millis = DateTime::parse_from_rfc3339(text).ok()?.timestamp_millis();
        let is_written = (Timestamp::MIN.millis()..=Timestamp::MAX.millis()).contains(&millis);
        is_written.then(|| Timestamp::from_millis(millis))
    }

    proptest! {
        #[test]
        fn the_form_that_is_written_is_read_as_by_chrono(
            text in "[0-9]{4}-[0-3][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9]\\.[0-9]{3}Z",
            at in Timestamp::MIN.millis()..=Timestamp::MAX.millis(),
            other in "[0-9TZ:.+ -]{0,26}",
        ) {
            let at = Timestamp::from_millis(at);
            let written = at.to_string();
            prop_assert_eq!(Timestamp::parse(&written), Some(at));
            for text in [text, other, written.replace('Z', "z"), written.replace('T', " ")] {
                prop_assert_eq!(Timestamp::parse(&text), by_chrono(&text), "{}", text);
            }
        }
    }

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
    fn an_instant_that_may_be_absent_takes_no_more_room() {
        assert_eq!(size_of::<Option<Timestamp>>(), size_of::<Timestamp>());
        assert_eq!(format!("{:?}", Timestamp::from_millis(-1)), "Timestamp(-1)");
    }

    #[test]
    fn arithmetic_never_leaves_the_years_that_can_be_written() {
        assert_eq!(Timestamp::MAX.plus(1), Timestamp::MAX);
        assert_eq!(Timestamp::MIN.plus(i64::MIN), Timestamp::MIN);
    }
}
