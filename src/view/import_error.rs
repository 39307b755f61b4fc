//! [`ImportError`]: the reasons why a file cannot be imported.

use super::health::StorageTrouble;
use crate::i18n::{Locale, importing};
use crate::intake::csv::{TableError, TextError};
use crate::intake::{DamagedError, ZipError};

/// The reason why a whole file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// The compressed file is cut off or damaged.
    Damaged,
    TooLarge,
    /// The file is not text.
    Binary,
    /// A zip archive with a password.
    ZipLocked,
    /// A zip archive of a method that is not known.
    ZipMethod,
    /// A zip archive without a chat.
    NoChatInZip,
    /// One of several files is no chat.
    NotChat,
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
        importing::refused(locale, self.why(locale))
    }

    /// Returns the reason alone.
    pub fn why(self, locale: Locale) -> &'static str {
        let why = match self {
            Self::Damaged => importing::damaged,
            Self::TooLarge => importing::too_large,
            Self::Binary => importing::binary,
            Self::ZipLocked => importing::zip_locked,
            Self::ZipMethod => importing::zip_method,
            Self::NoChatInZip => importing::no_chat_in_zip,
            Self::NotChat => importing::not_chat,
            Self::Empty => importing::empty,
            Self::Header => importing::header,
            Self::OneColumn => importing::one_column,
            Self::ManyColumns => importing::many_columns,
            Self::NoEvents => importing::no_events,
            Self::Unreadable => importing::unreadable,
            Self::NotStored(StorageTrouble::Full) => importing::no_room,
            Self::NotStored(_) => importing::not_stored,
        };
        why(locale)
    }
}

impl From<DamagedError> for ImportError {
    fn from(_: DamagedError) -> Self {
        Self::Damaged
    }
}

impl From<ZipError> for ImportError {
    fn from(error: ZipError) -> Self {
        match error {
            ZipError::Damaged => Self::Damaged,
            ZipError::Locked => Self::ZipLocked,
            ZipError::Method => Self::ZipMethod,
            ZipError::TooLarge => Self::TooLarge,
        }
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
