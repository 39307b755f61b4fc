//! What is wrong with the desk, as data: the screens find the words.

/// Why the browser's storage does not keep the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageTrouble {
    /// There is none: a private window, or a browser that forbids it.
    Missing,
    /// Another tab with an older version of the app holds it.
    Blocked,
    /// A newer version of the app has written it.
    Newer,
    /// The device, or the browser's allowance, is full.
    Full,
    /// Another tab has deleted it, or upgraded it to a newer version.
    TakenAway,
    /// Something else went wrong; the browser's own words are in the console.
    Failed,
}

/// What is wrong, and how much is at stake.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Health {
    /// The storage does not work: what happens now lives in memory only.
    pub storage: Option<StorageTrouble>,
    /// Events that the storage has not taken.
    pub unsaved: usize,
    /// Stored lines that could not be read. They stay where they are.
    pub unreadable: usize,
    /// A part of the program could not be fetched.
    pub unfetched: bool,
    /// The browser keeps no preferences and no drafts.
    pub prefs_lost: bool,
}
