//! Time formats of other desks.

use std::borrow::Cow;

use chrono::format::{Fixed, Item, Numeric, StrftimeItems};

use super::time_parser::TimeParser;

/// The format of a column of times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimeFormat {
    /// `2026-11-22T09:00:00-03:00`.
    Rfc3339,
    /// Whole seconds since 1970 UTC.
    EpochSeconds,
    /// Whole milliseconds since 1970 UTC.
    EpochMillis,
    /// The number by which spreadsheets count days: `46349,375` is 2026-11-23 09:00.
    SpreadsheetDays,
    /// A `strftime` pattern as the crate `chrono` reads it: `%d/%m/%Y %H:%M`. Without a time of day, midnight. Years of
    /// two digits are of this century, and usual ways of writing the same need no pattern of their own: names of months
    /// in four languages, "a. m.", 24:00, "UTC".
    Pattern(String),
}

/// Dates with day and month in either order: the separators between them.
const EITHER_ORDER: [char; 3] = ['/', '-', '.'];

impl TimeFormat {
    /// The formats that are tried for a guess, the likelier first. Dates that fit both day first and month first are
    /// taken as day first, as in most countries.
    pub(super) fn candidates() -> Vec<Self> {
        const DATES: [&str; 12] = [
            "%Y-%m-%d",
            "%Y/%m/%d",
            "%Y.%m.%d",
            "%d/%m/%Y",
            "%d-%m-%Y",
            "%d.%m.%Y",
            "%m/%d/%Y",
            "%m-%d-%Y",
            "%m.%d.%Y",
            "%d %b %Y",
            "%b %d, %Y",
            "%b %d %Y",
        ];
        const TIMES: [&str; 14] = [
            " %H:%M:%S%.f",
            " %H:%M",
            " %H:%M:%S%.f %#z",
            " %H:%M %#z",
            " %I:%M:%S %p",
            " %I:%M %p",
            ", %H:%M:%S",
            ", %H:%M",
            ", %I:%M:%S %p",
            ", %I:%M %p",
            "T%H:%M:%S%.f",
            "T%H:%M",
            "T%H:%M:%S%.f%#z",
            "",
        ];
        const OTHERS: [&str; 3] = ["%Y%m%d%H%M%S", "%Y%m%d %H%M%S", "%a, %d %b %Y %H:%M:%S %z"];
        let dated =
            DATES.iter().flat_map(|date| TIMES.iter().map(move |time| format!("{date}{time}")));
        [Self::Rfc3339, Self::EpochMillis, Self::EpochSeconds, Self::SpreadsheetDays]
            .into_iter()
            .chain(dated.map(Self::Pattern))
            .chain(OTHERS.map(|other| Self::Pattern(other.to_owned())))
            .collect()
    }

    /// Returns the pattern with day and month swapped, if it begins with them.
    #[must_use]
    pub fn with_day_and_month_swapped(&self) -> Option<Self> {
        let Self::Pattern(pattern) = self else {
            return None;
        };
        EITHER_ORDER.into_iter().find_map(|mark| {
            let swap = |first: char, second: char| {
                let rest = pattern.strip_prefix(&format!("%{first}{mark}%{second}{mark}"))?;
                Some(Self::Pattern(format!("%{second}{mark}%{first}{mark}{rest}")))
            };
            swap('d', 'm').or_else(|| swap('m', 'd'))
        })
    }

    /// True if the cells need a time zone to be instants.
    #[must_use]
    pub fn is_local(&self) -> bool {
        match self {
            Self::Rfc3339 | Self::EpochSeconds | Self::EpochMillis => false,
            Self::SpreadsheetDays => true,
            Self::Pattern(pattern) => {
                let pattern = with_offset(pattern);
                // chrono has no public item for `%#z`.
                !pattern.contains("%#z")
                    && !StrftimeItems::new(&pattern).any(|item| is_absolute(&item))
            }
        }
    }

    /// True if the cells say a day without a time of day.
    #[must_use]
    pub fn is_day_only(&self) -> bool {
        match self {
            Self::Pattern(pattern) => !StrftimeItems::new(pattern).any(|item| is_of_day(&item)),
            Self::Rfc3339 | Self::EpochSeconds | Self::EpochMillis | Self::SpreadsheetDays => false,
        }
    }

    /// `None` for an invalid pattern.
    pub(super) fn compile(&self) -> Option<TimeParser> {
        Some(match self {
            Self::Rfc3339 => TimeParser::Rfc3339,
            Self::EpochSeconds => TimeParser::Epoch(1000),
            Self::EpochMillis => TimeParser::Epoch(1),
            Self::SpreadsheetDays => TimeParser::Days,
            Self::Pattern(pattern) => {
                let pattern = with_offset(pattern);
                let items = StrftimeItems::new(&pattern).parse_to_owned().ok()?;
                let short_years = !pattern.starts_with("%Y");
                let usable = !items.is_empty() && !items.iter().any(is_zone_name);
                usable.then_some(TimeParser::Pattern { items, short_years })?
            }
        })
    }
}

/// The pattern with its word for UTC, or `%Z`, as an offset. chrono skips what stands at `%Z`, and a word is only
/// compared: either way the time would be read as local.
fn with_offset(pattern: &str) -> Cow<'_, str> {
    let words = ["UTC", "GMT", "Z"];
    let end = words
        .iter()
        .find_map(|word| pattern.strip_suffix(word).filter(|rest| !rest.ends_with(['%', ':'])));
    match end {
        Some(rest) => format!("{rest}%#z").into(),
        None if pattern.contains("%Z") => pattern.replace("%Z", "%#z").into(),
        None => pattern.into(),
    }
}

/// True for text that names a zone, such as `BRT`: which offset it has is not known, and it is no decoration.
fn is_zone_name(item: &Item) -> bool {
    match item {
        Item::Literal(text) => is_capitals(text),
        Item::OwnedLiteral(text) => is_capitals(text),
        _ => false,
    }
}

fn is_capitals(text: &str) -> bool {
    text.len() >= 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// True for an item that says something of the time of day.
fn is_of_day(item: &Item) -> bool {
    match item {
        Item::Numeric(numeric, _) => {
            matches!(numeric, Numeric::Hour | Numeric::Hour12 | Numeric::Timestamp)
        }
        Item::Fixed(fixed) => matches!(fixed, Fixed::RFC2822 | Fixed::RFC3339),
        _ => false,
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
