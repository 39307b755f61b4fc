//! Why a file cannot be taken in, in words.

use super::health::StorageTrouble;
use crate::i18n::{Locale, importing};
use crate::intake::DamagedError;
use crate::intake::csv::{TableError, TextError};

/// Why a whole file was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The compressed file is cut off or damaged.
    Damaged,
    /// Too much text.
    TooLarge,
    /// No text.
    Binary,
    /// Nothing.
    Empty,
    /// The table's first line.
    Header,
    /// No delimiter.
    OneColumn,
    /// Too many columns.
    ManyColumns,
    /// A journal without an event.
    NoEvents,
    /// The browser could not read it.
    Unreadable,
    /// The storage did not take it.
    NotStored(StorageTrouble),
}

impl Refusal {
    /// What happened, and that nothing is lost.
    pub fn words(self, locale: Locale) -> String {
        let why = match self {
            Self::Damaged => importing::damaged,
            Self::TooLarge => importing::too_large,
            Self::Binary => importing::binary,
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

impl From<DamagedError> for Refusal {
    fn from(_: DamagedError) -> Self {
        Self::Damaged
    }
}

impl From<TextError> for Refusal {
    fn from(error: TextError) -> Self {
        match error {
            TextError::Damaged => Self::Damaged,
            TextError::TooLarge => Self::TooLarge,
            TextError::Binary => Self::Binary,
            TextError::Empty => Self::Empty,
        }
    }
}

impl From<TableError> for Refusal {
    fn from(error: TableError) -> Self {
        match error {
            TableError::Header => Self::Header,
            TableError::OneColumn => Self::OneColumn,
            TableError::TooManyColumns(_) => Self::ManyColumns,
        }
    }
}
