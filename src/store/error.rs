//! Errors of a store, as data: the screens choose the words.

use std::fmt;

/// Why a store did not do what it was asked. Nothing of the request was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser offers no storage: a private window, or blocked site data.
    Missing,
    /// Another tab has an older version of the journal open and does not close it.
    Blocked,
    /// A newer version of the app has written this journal.
    Newer,
    /// The device, or the quota of this site, is full.
    Full,
    /// The handle was closed: see [`Watched::Closed`](super::Watched::Closed).
    Closed,
    /// Anything else, in the browser's words.
    Failed(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "the browser offers no storage",
            Self::Blocked => "another tab has an older version of the journal open",
            Self::Newer => "a newer version of the app has written the journal",
            Self::Full => "the storage is full",
            Self::Closed => "the journal was closed",
            Self::Failed(reason) => reason,
        })
    }
}

impl std::error::Error for StoreError {}
