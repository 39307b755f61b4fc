//! Time formats of other desks.

use chrono::NaiveTime;
use chrono::format::{Fixed, Item, Numeric, Parsed, StrftimeItems, parse};

use crate::model::{DAY, Timestamp, Zone};

/// The longest cell that may be a time.
const MAX_TIME_BYTES: usize = 100;

/// The format of a column of times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimeFormat {
    /// `2026-11-22T09:00:00-03:00`.
    Rfc3339,
    /// Whole seconds since 1970 UTC.
    EpochSeconds,
    /// Whole milliseconds since 1970 UTC.
    EpochMillis,
    /// A `strftime` pattern as the crate `chrono` reads it: `%d/%m/%Y %H:%M`. Without a time of day, midnight.
    Pattern(String),
}

impl TimeFormat {
    /// The formats that are tried for a guess, the likelier first. Dates that fit both day first and month first are
    /// taken as day first, as in most countries.
    pub(super) fn candidates() -> Vec<Self> {
        const DATES: [&str; 8] = [
            "%Y-%m-%d", "%Y/%m/%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%m/%d/%Y", "%d/%m/%y",
            "%m/%d/%y",
        ];
        const TIMES: [&str; 12] = [
            " %H:%M:%S%.f",
            " %H:%M",
            " %H:%M:%S%.f %#z",
            " %I:%M:%S %p",
            " %I:%M %p",
            ", %H:%M:%S",
            ", %H:%M",
            ", %I:%M:%S %p",
            ", %I:%M %p",
            "T%H:%M:%S%.f",
            "T%H:%M",
            "",
        ];
        const OTHERS: [&str; 6] = [
            "%Y%m%d%H%M%S",
            "%Y%m%d %H%M%S",
            "%d %b %Y %H:%M:%S",
            "%d %b %Y %H:%M",
            "%b %d, %Y %I:%M %p",
            "%a, %d %b %Y %H:%M:%S %z",
        ];
        let dated =
            DATES.iter().flat_map(|date| TIMES.iter().map(move |time| format!("{date}{time}")));
        [Self::Rfc3339, Self::EpochMillis, Self::EpochSeconds]
            .into_iter()
            .chain(dated.map(Self::Pattern))
            .chain(OTHERS.map(|other| Self::Pattern(other.to_owned())))
            .collect()
    }

    /// The pattern with day and month swapped, if it begins with them.
    pub(super) fn with_day_and_month_swapped(&self) -> Option<Self> {
        match self {
            Self::Pattern(pattern) => {
                pattern.strip_prefix("%d/%m/").map(|rest| Self::Pattern(format!("%m/%d/{rest}")))
            }
            Self::Rfc3339 | Self::EpochSeconds | Self::EpochMillis => None,
        }
    }

    /// True if the cells need a time zone to be instants.
    #[must_use]
    pub fn is_local(&self) -> bool {
        match self {
            Self::Rfc3339 | Self::EpochSeconds | Self::EpochMillis => false,
            // chrono has no public item for `%#z`.
            Self::Pattern(pattern) => {
                !pattern.contains("%#z")
                    && !StrftimeItems::new(pattern).any(|item| is_absolute(&item))
            }
        }
    }

    /// `None` for an invalid pattern.
    pub(super) fn compile(&self) -> Option<TimeParser> {
        Some(match self {
            Self::Rfc3339 => TimeParser::Rfc3339,
            Self::EpochSeconds => TimeParser::Epoch(1000),
            Self::EpochMillis => TimeParser::Epoch(1),
            Self::Pattern(pattern) => {
                let items = StrftimeItems::new(pattern).parse_to_owned().ok()?;
                TimeParser::Items((!items.is_empty()).then_some(items)?)
            }
        })
    }
}

fn is_absolute(item: &Item) -> bool {
    match item {
        Item::Fixed(fixed) => matches!(
            fixed,
            Fixed::TimezoneOffset
                | Fixed::TimezoneOffsetColon
                | Fixed::TimezoneOffsetDoubleColon
                | Fixed::TimezoneOffsetTripleColon
                | Fixed::TimezoneOffsetZ
                | Fixed::TimezoneOffsetColonZ
                | Fixed::RFC2822
                | Fixed::RFC3339
        ),
        Item::Numeric(numeric, _) => *numeric == Numeric::Timestamp,
        _ => false,
    }
}

/// The relation of a local time to instants in its zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalTime {
    /// One instant, as nearly always.
    Once,
    /// Skipped when clocks were put forward. Read as if they had not been yet, which keeps order and distances.
    Skipped,
    /// Occurs twice. Read as the first time.
    Twice,
}

/// Parses times of one format.
pub(super) enum TimeParser {
    Rfc3339,
    /// Milliseconds per unit.
    Epoch(i64),
    Items(Vec<Item<'static>>),
}

impl TimeParser {
    /// Parses a cell; `None` if it does not fit the format, or is out of the journal's range.
    pub(super) fn parse(&self, cell: &str, zone: &Zone) -> Option<(Timestamp, LocalTime)> {
        if cell.len() > MAX_TIME_BYTES {
            return None;
        }
        match self {
            Self::Rfc3339 => Some((Timestamp::parse(cell)?, LocalTime::Once)),
            Self::Epoch(unit) => {
                let millis = cell.parse::<i64>().ok()?.checked_mul(*unit)?;
                Some((instant(millis)?, LocalTime::Once))
            }
            Self::Items(items) => {
                let mut parsed = Parsed::new();
                parse(&mut parsed, cell, items.iter()).ok()?;
                if parsed.offset().is_some() || parsed.timestamp().is_some() {
                    let offset = parsed.offset().unwrap_or_default();
                    let local = parsed.to_naive_datetime_with_offset(offset).ok()?;
                    let millis = local.and_utc().timestamp_millis() - i64::from(offset) * 1000;
                    return Some((instant(millis)?, LocalTime::Once));
                }
                let date = parsed.to_naive_date().ok()?;
                let time = if parsed.hour_mod_12().is_none() && parsed.minute().is_none() {
                    NaiveTime::MIN
                } else {
                    parsed.to_naive_time().ok()?
                };
                let local = date.and_time(time).and_utc().timestamp_millis();
                instant(local)?;
                let (millis, local) = resolve(zone, local);
                Some((instant(millis)?, local))
            }
        }
    }
}

/// The instant, if it is in the journal's range.
fn instant(millis: i64) -> Option<Timestamp> {
    (Timestamp::MIN.millis()..=Timestamp::MAX.millis())
        .contains(&millis)
        .then(|| Timestamp::from_millis(millis))
}

/// The instant at which clocks in the zone show a local time. Both in milliseconds, the local time as if it were UTC.
fn resolve(zone: &Zone, local: i64) -> (i64, LocalTime) {
    let spans = zone.spans();
    // No offset is larger than a day, so only the spans nearby can hold it.
    let near = spans.partition_point(|(from, _)| *from <= local - 2 * DAY).saturating_sub(1);
    let mut found = None;
    let mut not_yet = local;
    for (index, (from, offset)) in spans.iter().enumerate().skip(near) {
        if *from > local + 2 * DAY {
            break;
        }
        let end = spans.get(index + 1).map_or(i64::MAX, |next| next.0);
        let at = local - offset;
        if at >= end {
            not_yet = at;
        } else if at >= *from {
            if let Some(first) = found {
                return (first, LocalTime::Twice);
            }
            found = Some(at);
        }
    }
    match found {
        Some(at) => (at, LocalTime::Once),
        None => (not_yet, LocalTime::Skipped),
    }
}
