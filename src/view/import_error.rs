//! [`ImportError`]: the reasons why a file cannot be imported.

use super::health::StorageTrouble;
use crate::i18n::{Locale, importing};
use crate::intake::DamagedError;
use crate::intake::csv::{TableError, TextError};

/// The reason why a whole file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// The compressed file is cut off or damaged.
    Damaged,
    TooLarge,
    /// The file is not text.
    Binary,
    /// A zip archive.
    Zip,
    Empty,
    /// The table's first line is not a header.
    Header,
    /// The table has no known delimiter.
    OneColumn,
    ManyColumns,
    /// The journal holds no event.
    NoEvents,
    /// The browser could not read the file.
    Unreadable,
    /// The storage did not take the events.
    NotStored(StorageTrouble),
}

impl ImportError {
    /// Returns the reason as text, with the assurance that nothing is lost.
    pub fn words(self, locale: Locale) -> String {
        let why = match self {
            Self::Damaged => importing::damaged,
            Self::TooLarge => importing::too_large,
            Self::Binary => importing::binary,
            Self::Zip => importing::zip,
            Self::Empty => importing::empty,
            Self::Header => importing::header,
            Self::OneColumn => importing::one_column,
            Self::ManyColumns => importing::many_columns,
            Self::NoEvents => importing::no_events,
            Self::Unreadable => importing::unreadable,
            Self::NotStored(StorageTrouble::Full) => importing::no_room,
            Self::NotStored(_) => importing::not_stored,
        };
        importing::refused(locale, why(locale))
    }
}

impl From<DamagedError> for ImportError {
    fn from(_: DamagedError) -> Self {
        Self::Damaged
    }
}

impl From<TextError> for ImportError {
    fn from(error: TextError) -> Self {
        match error {
            TextError::Damaged => Self::Damaged,
            TextError::TooLarge => Self::TooLarge,
            TextError::Binary => Self::Binary,
            TextError::Empty => Self::Empty,
        }
    }
}

impl From<TableError> for ImportError {
    fn from(error: TableError) -> Self {
        match error {
            TableError::Header => Self::Header,
            TableError::OneColumn => Self::OneColumn,
            TableError::TooManyColumns(_) => Self::ManyColumns,
        }
    }
}
