//! [`ImportMissing`]: what a table still lacks before it can be imported.

use crate::i18n::{Locale, importing};
use crate::intake::csv::MappingError;

/// What the person has to say before a table can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportMissing {
    /// The column of the case.
    Case,
    /// The column of the status.
    Status,
    /// The column of the time.
    Time,
    /// A pattern of the time that can be used.
    Pattern,
    /// A zone that this browser knows.
    Zone,
    /// Whether day or month stands first.
    DayOrMonth,
}

impl ImportMissing {
    /// Returns a sentence that asks for it.
    pub fn words(self, locale: Locale) -> &'static str {
        match self {
            Self::Case => importing::no_case(locale),
            Self::Status => importing::no_status(locale),
            Self::Time => importing::no_time(locale),
            Self::Pattern => importing::bad_pattern(locale),
            Self::Zone => importing::no_zone(locale),
            Self::DayOrMonth => importing::no_order(locale),
        }
    }
}

impl From<MappingError> for ImportMissing {
    fn from(error: MappingError) -> Self {
        match error {
            MappingError::NoCase => Self::Case,
            MappingError::NoStatus => Self::Status,
            MappingError::NoTime => Self::Time,
            MappingError::TimePattern => Self::Pattern,
        }
    }
}
