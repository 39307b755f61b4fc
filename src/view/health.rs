//! [`Health`]: the problems of the desk, as data.

/// The reason why the browser's storage does not keep the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageTrouble {
    /// The browser has no storage: a private window, or a setting that forbids it.
    Missing,
    /// Another tab, with an older version of the app, holds the database.
    Blocked,
    /// A newer version of the app has written the database.
    Newer,
    /// The device, or the browser's quota, is full.
    Full,
    /// Another tab has deleted or upgraded the database.
    TakenAway,
    /// Any other error; the browser's message is in the console.
    Failed,
}

/// The problems of the desk, and how much is at stake.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Health {
    /// The storage does not work: new events are in memory only.
    pub storage: Option<StorageTrouble>,
    /// The number of events that the storage has not taken.
    pub unsaved: usize,
    /// The number of stored lines that could not be read. They stay in the storage.
    pub unreadable: usize,
    /// A part of the program could not be fetched.
    pub unfetched: bool,
    /// The browser keeps no preferences and no drafts.
    pub prefs_lost: bool,
}
