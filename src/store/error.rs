//! What can go wrong with a store, as data: the screens find the words.

/// Why a store did not do what it was asked. Nothing of the request was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser keeps nothing here: a private window, or storage is forbidden.
    Missing,
    /// Another tab holds an older version of the journal and does not let go.
    Blocked,
    /// A newer version of the app has written this journal.
    Newer,
    /// The device, or what the browser allows this site, is full.
    Full,
    /// The journal was taken away from this handle: see [`Watched::Closed`](super::Watched::Closed).
    Closed,
    /// Anything else, in the browser's own words.
    Failed(String),
}
