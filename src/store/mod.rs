//! Where the journal is KEPT: its lines, each event once, under ascending sequence numbers.
//!
//! - [`Store`]: what every store does; start there. `tests/common/store_contract` holds all of them to it.
//! - [`MarkedStore`]: what a shared desk needs besides. - [`ChatStore`]: what a long journal needs.
//! - [`MemoryStore`]: for tests, and where the browser keeps nothing.
//! - [`BrowserStore`]: `IndexedDB`, shared live by all tabs of one desk.
//!
//! A store knows lines and ids. Whether a line can be understood is the reader's business.

mod append;
pub mod browser;
mod error;
mod memory;
mod watch;

use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::pin::Pin;

use crate::model::{ChatId, EventId};
pub use append::{Appended, Outcome, Stored};
pub use browser::BrowserStore;
pub use error::StoreError;
pub use memory::MemoryStore;
pub use watch::{Watched, Watcher};

/// The place of an event in the order of writing. Numbers are never given twice; they may have gaps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seq(pub u64);

impl Seq {
    /// Before the first event: reading after it reads everything.
    pub const START: Self = Self(0);

    /// The number that many places further on.
    #[must_use]
    pub const fn plus(self, places: u64) -> Self {
        Self(self.0.saturating_add(places))
    }
}

/// Some of the journal, in the order of writing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slice {
    /// Everything was deleted since the number that was read after: what was read before is gone.
    pub cleared: bool,
    /// The lines with their numbers. None: there is no more for now.
    pub lines: Vec<(Seq, String)>,
    /// Read on after this one.
    pub last: Seq,
}

/// How much room the browser gives to everything that this site keeps, in bytes, as it estimates it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// In use.
    pub used: u64,
    /// The most that may be used.
    pub quota: u64,
}

/// An answer of a store. It belongs to one thread, as everything in the browser does.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + 'a>>;

/// The mark of what a desk remembers of its server; missing or empty where it has none.
pub const SERVER: &str = "sync";

/// Small texts by name, kept beside the events: what a desk remembers of its server.
pub type Marks = BTreeMap<String, String>;

/// Says which marks to set, given what becomes of the batch that they go with.
pub type Marking<'a> = &'a dyn Fn(&Appended) -> Marks;

/// Keeps the lines of one desk's journal.
pub trait Store {
    /// Writes a batch: all of it or, on an error, nothing. Answers when the events are safe on the device.
    ///
    /// Each id is kept once; [`codec::supersedes`](crate::journal::codec::supersedes) chooses between two lines of one id.
    /// A line that replaces another gets a new number, so that whoever reads on sees it.
    fn append<'a>(&'a self, batch: &'a [Stored]) -> Answer<'a, Appended>;

    /// Reads at most `limit` lines (at least 1) after a number, in order.
    fn read_after(&self, after: Seq, limit: usize) -> Answer<'_, Slice>;

    /// Whether the desk has a server: whether the mark [`SERVER`] says anything.
    fn is_shared(&self) -> Answer<'_, bool>;

    /// How many events there are. Takes time in proportion.
    fn count(&self) -> Answer<'_, usize>;

    /// Deletes every event and every mark, for good. Numbers go on from where they were.
    fn clear(&self) -> Answer<'_, ()>;

    /// How full the device is; `None` where nobody knows.
    fn estimate(&self) -> Answer<'_, Option<Estimate>>;

    /// Asks the browser never to delete the journal by itself. Whether it promised.
    fn persist(&self) -> Answer<'_, bool>;

    /// Tells what happens through other handles from now on. A handle has one watcher: a new one replaces it.
    fn watch(&self, watcher: Watcher);
}

/// Keeps what a desk remembers of its server beside its events. Apart from [`Store`], so that a first visit, which has no server,
/// does not download it.
pub trait MarkedStore: Store {
    /// Writes a batch as [`Store::append`] does, and marks with it, in one transaction: all of it or nothing. An empty batch
    /// may have marks. `marking` may be called more than once; only its last answer counts.
    fn append_marked<'a>(
        &'a self,
        batch: &'a [Stored],
        marking: Marking<'a>,
    ) -> Answer<'a, Appended>;

    /// All marks.
    fn marks(&self) -> Answer<'_, Marks>;

    /// The greatest number that was given.
    fn last(&self) -> Answer<'_, Seq>;

    /// The lines of events, in the order of the ids; `None` where there is no such event.
    fn find<'a>(&'a self, ids: &'a [EventId]) -> Answer<'a, Vec<Option<String>>>;
}

/// Finds the events of chats without reading the whole journal. Apart from [`Store`] for the same reason.
pub trait ChatStore: MarkedStore {
    /// Every line of the desk as a whole and of these chats, in the order of writing. There may be lines of others among them.
    fn of_chats<'a>(&'a self, chats: &'a BTreeSet<ChatId>) -> Answer<'a, Vec<String>>;
}
