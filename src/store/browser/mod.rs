//! The journal in the browser: `IndexedDB`, one database per desk, shared live by all its tabs.
//!
//! - `open`: opens the database; `upgrade`: the versions of its format; `schema`: its names.
//! - `append`, `read`, `lookup`, `chats`, `marks`, `files`: operations; `record`: lines in the database.
//! - `connection`, `transaction`: atomic and durable; `error`: errors of the browser.
//! - `page_hide`: closes the connection when the page goes to the back/forward cache.
//! - `channel`: notifies the other tabs; `quota`: used and available space.

mod append;
mod channel;
mod chats;
mod connection;
mod error;
mod files;
mod link;
mod lookup;
mod marks;
mod open;
mod page_hide;
mod quota;
mod read;
mod record;
mod schema;
mod transaction;
mod upgrade;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::{
    Appended, ChatStore, Estimate, FileContent, FileSize, FileStore, MarkedStore, Marking, Marks,
    Seq, Slice, Store, StoreError, StoreFuture, Stored, StoredFile, Watcher,
};
use crate::model::{ChatId, EventId};
use channel::Channel;
use connection::Connection;
use error::BrowserError;
use link::Link;
pub use upgrade::{STEPS, Step};

/// A handle on a desk's journal in this browser, closed when it is dropped.
pub struct BrowserStore {
    connection: Connection,
    link: Rc<Link>,
    channel: Option<Channel>,
}

/// The name of a desk's database, and of the channel on which its tabs speak.
#[must_use]
pub fn database_name(desk: &str) -> String {
    format!("balcao-{desk}")
}

impl BrowserStore {
    /// Opens the journal of a desk, and creates it if it does not exist.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::Blocked`], [`StoreError::Newer`], [`StoreError::Full`], or
    /// [`StoreError::Failed`].
    pub async fn open(desk: &str) -> Result<Self, StoreError> {
        Self::open_with(desk, STEPS).await
    }

    /// Opens a journal whose format is the result of other steps than [`STEPS`], for tests of future versions.
    ///
    /// # Errors
    /// As [`BrowserStore::open`].
    pub async fn open_with(desk: &str, steps: &'static [Step]) -> Result<Self, StoreError> {
        let name = database_name(desk);
        let link = Rc::new(Link::default());
        Ok(Self {
            connection: Connection::open(&name, steps, &link).await?,
            channel: Channel::open(&name, &link),
            link,
        })
    }

    /// Returns an upper bound of the number of events, at once: counting a million takes seconds.
    ///
    /// # Errors
    /// As [`Store::count`].
    pub async fn max_count(&self) -> Result<usize, StoreError> {
        read::max_count(&self.connection).await
    }

    fn announce_written(&self, appended: &Appended) {
        if let Some((_, last)) = appended.written {
            self.announce(last);
        }
    }

    fn announce(&self, last: Seq) {
        if let Some(channel) = &self.channel {
            channel.post(last);
        }
    }
}

impl Store for BrowserStore {
    fn append<'a>(&'a self, batch: &'a [Stored]) -> StoreFuture<'a, Appended> {
        Box::pin(async move {
            let appended = append::append(&self.connection, batch).await?;
            self.announce_written(&appended);
            Ok(appended)
        })
    }

    fn is_shared(&self) -> StoreFuture<'_, bool> {
        Box::pin(marks::is_shared(&self.connection))
    }

    fn read_after(&self, after: Seq, limit: usize) -> StoreFuture<'_, Slice> {
        Box::pin(read::read_after(&self.connection, after, limit))
    }

    fn count(&self) -> StoreFuture<'_, usize> {
        Box::pin(read::count(&self.connection))
    }

    fn clear(&self) -> StoreFuture<'_, ()> {
        Box::pin(async {
            let last = append::clear(&self.connection).await?;
            self.announce(last);
            Ok(())
        })
    }

    fn estimate(&self) -> StoreFuture<'_, Option<Estimate>> {
        Box::pin(async { quota::estimate().await.map_err(BrowserError::into_store_error) })
    }

    fn persist(&self) -> StoreFuture<'_, bool> {
        Box::pin(async { quota::persist().await.map_err(BrowserError::into_store_error) })
    }

    fn watch(&self, watcher: Watcher) {
        self.link.watcher.set(watcher);
    }
}

impl MarkedStore for BrowserStore {
    fn last(&self) -> StoreFuture<'_, Seq> {
        Box::pin(lookup::last_of(&self.connection))
    }

    fn append_marked<'a>(
        &'a self,
        batch: &'a [Stored],
        marking: Marking<'a>,
    ) -> StoreFuture<'a, Appended> {
        Box::pin(async move {
            let appended = marks::append(&self.connection, batch, marking).await?;
            self.announce_written(&appended);
            Ok(appended)
        })
    }

    fn change_mark<'a>(
        &'a self,
        name: &'a str,
        change: &'a dyn Fn(&str) -> String,
    ) -> StoreFuture<'a, ()> {
        Box::pin(marks::change(&self.connection, name, change))
    }

    fn marks(&self) -> StoreFuture<'_, Marks> {
        Box::pin(marks::read(&self.connection))
    }

    fn find<'a>(&'a self, ids: &'a [EventId]) -> StoreFuture<'a, Vec<Option<String>>> {
        Box::pin(lookup::find(&self.connection, ids))
    }
}

impl ChatStore for BrowserStore {
    fn of_chats<'a>(&'a self, chats: &'a BTreeSet<ChatId>) -> StoreFuture<'a, Vec<String>> {
        Box::pin(chats::of(&self.connection, chats))
    }
}

impl FileStore for BrowserStore {
    fn append_with_files<'a>(
        &'a self,
        batch: &'a [Stored],
        files: &'a [FileContent],
    ) -> StoreFuture<'a, Appended> {
        Box::pin(async move {
            let appended = files::append(&self.connection, batch, files).await?;
            self.announce_written(&appended);
            Ok(appended)
        })
    }

    fn file<'a>(&'a self, sha256: &'a str) -> StoreFuture<'a, StoredFile> {
        Box::pin(files::read(&self.connection, sha256))
    }

    fn file_size<'a>(&'a self, sha256: &'a str) -> StoreFuture<'a, Option<FileSize>> {
        Box::pin(files::size(&self.connection, sha256))
    }

    fn file_sizes(&self) -> StoreFuture<'_, BTreeMap<String, FileSize>> {
        Box::pin(files::sizes(&self.connection))
    }

    fn remove_files<'a>(
        &'a self,
        hashes: &'a [String],
        last: Seq,
        trace: bool,
    ) -> StoreFuture<'a, bool> {
        Box::pin(files::remove(&self.connection, hashes, last, trace))
    }
}
