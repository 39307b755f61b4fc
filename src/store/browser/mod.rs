//! The journal in the browser: `IndexedDB`, one database a desk, shared live by all its tabs.
//!
//! - `open`: opens it and tells what keeps it from opening; `upgrade`: the versions of its format.
//! - `append`, `read`, `chats`, `marks`: what is done with it; `record`: how lines lie in it.
//! - `transaction`: all or nothing, and safe on the device; `fault`: the browser's errors as ours.
//! - `leaving`: lets go of it when the page is left.
//! - `channel`: tells the other tabs; `room`: how much there is.

mod append;
mod channel;
mod chats;
mod fault;
mod leaving;
mod marks;
mod open;
mod read;
mod record;
mod room;
mod transaction;
mod upgrade;

use std::cell::Cell;
use std::collections::BTreeSet;
use std::rc::Rc;

use idb::Database;
use web_sys::IdbDatabase;

use super::watch::Ear;
use super::{
    Answer, Appended, ChatStore, Estimate, MarkedStore, Marking, Marks, Seq, Slice, Store,
    StoreError, Stored, Watched, Watcher,
};
use crate::model::{ChatId, EventId};
use channel::Channel;
use fault::Fault;
use leaving::Leaving;
use transaction::Transaction;
pub use upgrade::{STEPS, Step};

/// A handle on a desk's journal in this browser. Dropping it closes it.
pub struct BrowserStore {
    /// Holds the handlers of the connection's events.
    _database: Database,
    connection: IdbDatabase,
    link: Rc<Link>,
    channel: Option<Channel>,
    _leaving: Leaving,
}

/// What the events of connection and channel share with the handle.
#[derive(Default)]
struct Link {
    closed: Cell<bool>,
    ear: Ear,
}

impl Link {
    fn close(&self) {
        self.closed.set(true);
        self.ear.tell(Watched::Closed);
    }
}

impl BrowserStore {
    /// Opens the journal of a desk, and makes it where there is none.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::Blocked`], [`StoreError::Newer`], [`StoreError::Full`], or
    /// [`StoreError::Failed`].
    pub async fn open(desk: &str) -> Result<Self, StoreError> {
        Self::open_with(desk, STEPS).await
    }

    /// Opens a journal whose format is the result of other steps than [`STEPS`]: for tests of versions to come.
    ///
    /// # Errors
    /// As [`BrowserStore::open`].
    pub async fn open_with(desk: &str, steps: &'static [Step]) -> Result<Self, StoreError> {
        let name = format!("balcao-{desk}");
        let connection = open::open(&name, steps).await?;
        let mut database = Database::from(connection.clone());
        let link = Rc::new(Link::default());
        // A newer version of the app waits for this, or a deletion: let them go ahead.
        let (asked, leaving) = (Rc::clone(&link), connection.clone());
        database.on_version_change(move |_| {
            leaving.close();
            asked.close();
        });
        // The browser has closed it, as when the data of the site are deleted.
        let lost = Rc::clone(&link);
        database.on_close(move |_| lost.close());
        Ok(Self {
            _database: database,
            _leaving: Leaving::watch(&connection, &link),
            connection,
            channel: Channel::open(&name, &link),
            link,
        })
    }

    /// The most events that there can be: their numbers tell at once, where counting a million takes seconds.
    ///
    /// # Errors
    /// As [`Store::count`].
    pub async fn most(&self) -> Result<usize, StoreError> {
        read::most(self).await
    }

    /// Reads, in a transaction of its own.
    async fn reading<T>(
        &self,
        read: impl AsyncFnOnce(&Transaction) -> Result<T, Fault>,
    ) -> Result<T, StoreError> {
        let done = async {
            let transaction = Transaction::reading(&self.connection)?;
            let done = read(&transaction).await;
            transaction.end(done).await
        };
        done.await.map_err(|fault| self.error(fault))
    }

    fn error(&self, fault: Fault) -> StoreError {
        if self.link.closed.get() { StoreError::Closed } else { fault.in_use() }
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

impl Drop for BrowserStore {
    fn drop(&mut self) {
        self.connection.set_onversionchange(None);
        self.connection.set_onclose(None);
        self.connection.close();
    }
}

impl Store for BrowserStore {
    fn append<'a>(&'a self, batch: &'a [Stored]) -> Answer<'a, Appended> {
        Box::pin(async move {
            let appended = append::append(self, batch).await?;
            self.announce_written(&appended);
            Ok(appended)
        })
    }

    fn is_shared(&self) -> Answer<'_, bool> {
        Box::pin(marks::is_shared(self))
    }

    fn read_after(&self, after: Seq, limit: usize) -> Answer<'_, Slice> {
        Box::pin(read::read_after(self, after, limit))
    }

    fn count(&self) -> Answer<'_, usize> {
        Box::pin(read::count(self))
    }

    fn clear(&self) -> Answer<'_, ()> {
        Box::pin(async {
            let last = append::clear(self).await?;
            self.announce(last);
            Ok(())
        })
    }

    fn estimate(&self) -> Answer<'_, Option<Estimate>> {
        Box::pin(async { room::estimate().await.map_err(Fault::in_use) })
    }

    fn persist(&self) -> Answer<'_, bool> {
        Box::pin(async { room::persist().await.map_err(Fault::in_use) })
    }

    fn watch(&self, watcher: Watcher) {
        self.link.ear.set(watcher);
    }
}

impl MarkedStore for BrowserStore {
    fn last(&self) -> Answer<'_, Seq> {
        Box::pin(append::last_of(self))
    }

    fn append_marked<'a>(
        &'a self,
        batch: &'a [Stored],
        marking: Marking<'a>,
    ) -> Answer<'a, Appended> {
        Box::pin(async move {
            let appended = marks::append(self, batch, marking).await?;
            self.announce_written(&appended);
            Ok(appended)
        })
    }

    fn marks(&self) -> Answer<'_, Marks> {
        Box::pin(marks::read(self))
    }

    fn find<'a>(&'a self, ids: &'a [EventId]) -> Answer<'a, Vec<Option<String>>> {
        Box::pin(append::find(self, ids))
    }
}

impl ChatStore for BrowserStore {
    fn of_chats<'a>(&'a self, chats: &'a BTreeSet<ChatId>) -> Answer<'a, Vec<String>> {
        Box::pin(chats::of(self, chats))
    }
}
