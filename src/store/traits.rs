//! The interfaces of stores, and the data that they exchange.

use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use super::append::{Appended, Stored};
use super::error::StoreError;
use super::seq::Seq;
use super::watch::Watcher;
use crate::model::{ChatId, EventId};

/// A part of the journal, in the order of writing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slice {
    /// Everything was deleted since the number that was read after: what was read before no longer exists.
    pub cleared: bool,
    /// The lines with their numbers. Empty at the end of the journal.
    pub lines: Vec<(Seq, String)>,
    /// The number to read on after.
    pub last: Seq,
}

/// The browser's estimate of this site's storage, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// The space in use.
    pub used: u64,
    /// The most that this site may use.
    pub quota: u64,
}

/// The result of a store. Not `Send`: browser objects belong to one thread.
pub type StoreFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + 'a>>;

/// The name of the mark that holds a desk's sync state; the mark is missing or empty if the desk has no server.
pub const SERVER: &str = "sync";

/// Small texts by name, stored beside the events.
pub type Marks = BTreeMap<String, String>;

/// Returns the marks to set, given the result for the batch that they are written with.
pub type Marking<'a> = &'a dyn Fn(&Appended) -> Marks;

/// A store of one desk's journal.
pub trait Store {
    /// Writes a batch: all of it or, on an error, nothing. Completes when the events are durable.
    ///
    /// Each id is stored once. Of two lines with the same id, one that is [decided](Stored::decided) stands; otherwise
    /// [`codec::supersedes`](crate::journal::codec::supersedes) decides
    /// which is kept; if that is the new one, it gets a new number, so that readers see it.
    fn append<'a>(&'a self, batch: &'a [Stored]) -> StoreFuture<'a, Appended>;

    /// Reads at most `limit` lines (at least 1) after a number, in order.
    fn read_after(&self, after: Seq, limit: usize) -> StoreFuture<'_, Slice>;

    /// Returns true if the desk has a server, that is, if the mark [`SERVER`] is set.
    fn is_shared(&self) -> StoreFuture<'_, bool>;

    /// Counts the events, in linear time.
    fn count(&self) -> StoreFuture<'_, usize>;

    /// Deletes every event and every mark. Numbers continue from where they were.
    fn clear(&self) -> StoreFuture<'_, ()>;

    /// Returns the used and available space; `None` if unknown.
    fn estimate(&self) -> StoreFuture<'_, Option<Estimate>>;

    /// Asks the browser never to evict the journal; returns true if it agreed.
    fn persist(&self) -> StoreFuture<'_, bool>;

    /// Sets the callback for changes by other handles. It replaces an earlier one.
    fn watch(&self, watcher: Watcher);
}

/// A store with marks beside the events. Separate from [`Store`], so that a first visit, which has no server, does not
/// download the code.
pub trait MarkedStore: Store {
    /// Writes a batch, as [`Store::append`] does, and marks, in one transaction. The batch may be empty. `marking` may
    /// be called more than once; its last result counts.
    fn append_marked<'a>(
        &'a self,
        batch: &'a [Stored],
        marking: Marking<'a>,
    ) -> StoreFuture<'a, Appended>;

    /// Changes one mark, which is empty where it is not set, in one transaction: of two handles that change it at once, neither takes
    /// back what the other has written.
    fn change_mark<'a>(
        &'a self,
        name: &'a str,
        change: &'a dyn Fn(&str) -> String,
    ) -> StoreFuture<'a, ()>;

    /// Returns all marks.
    fn marks(&self) -> StoreFuture<'_, Marks>;

    /// Returns the last number that was assigned.
    fn last(&self) -> StoreFuture<'_, Seq>;

    /// Returns the lines of events, in the order of the ids; `None` for an id that is not stored.
    fn find<'a>(&'a self, ids: &'a [EventId]) -> StoreFuture<'a, Vec<Option<String>>>;
}

/// A store that finds the events of chats without reading the whole journal. Separate for the same reason.
pub trait ChatStore: MarkedStore {
    /// Returns every line of the desk as a whole and of these chats, in the order of writing. Lines of other chats may
    /// be among them.
    fn of_chats<'a>(&'a self, chats: &'a BTreeSet<ChatId>) -> StoreFuture<'a, Vec<String>>;
}

/// The bytes of a file, and their SHA-256 in hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileContent {
    /// The name under which the bytes are stored.
    pub sha256: String,
    /// The bytes.
    pub bytes: Rc<[u8]>,
}

/// The answer to a question for a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredFile {
    /// The bytes.
    Here(Rc<[u8]>),
    /// The bytes were removed to make room.
    Removed,
    /// The bytes were never here.
    Missing,
}

/// The size of a file that is or was stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileSize {
    /// In bytes.
    pub bytes: u64,
    /// The bytes were removed to make room.
    pub removed: bool,
}

/// A store that keeps the bytes of files beside the events that name them. Separate for the same reason.
pub trait FileStore: MarkedStore {
    /// Writes a batch, as [`Store::append`] does, and files, in one transaction. The batch may be empty. Bytes stand once,
    /// whatever number of events names them.
    fn append_with_files<'a>(
        &'a self,
        batch: &'a [Stored],
        files: &'a [FileContent],
    ) -> StoreFuture<'a, Appended>;

    /// Returns the bytes of a file.
    fn file<'a>(&'a self, sha256: &'a str) -> StoreFuture<'a, StoredFile>;

    /// Returns the size of a file without reading it; `None` if it was never here.
    fn file_size<'a>(&'a self, sha256: &'a str) -> StoreFuture<'a, Option<FileSize>>;

    /// Returns the sizes of all files, without reading them.
    fn file_sizes(&self) -> StoreFuture<'_, BTreeMap<String, FileSize>>;

    /// Deletes the bytes of files, if the journal still ends at `last`: whoever decides which files nobody names has read
    /// up to there. `trace` keeps the fact that they were here. Returns false if somebody has written since; nothing is
    /// deleted then.
    fn remove_files<'a>(
        &'a self,
        hashes: &'a [String],
        last: Seq,
        trace: bool,
    ) -> StoreFuture<'a, bool>;
}
