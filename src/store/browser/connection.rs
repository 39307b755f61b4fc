//! The connection to a desk's database.

use std::rc::Rc;

use idb::Database;
use web_sys::IdbDatabase;

use super::error::BrowserError;
use super::link::Link;
use super::open;
use super::page_hide::PageHide;
use super::transaction::{Scope, Transaction};
use super::upgrade::Step;
use crate::store::StoreError;

/// Closed when it is dropped.
pub(super) struct Connection {
    /// Owns the handlers of the connection's events.
    _handlers: Database,
    _page_hide: PageHide,
    database: IdbDatabase,
    link: Rc<Link>,
}

impl Connection {
    pub async fn open(
        name: &str,
        steps: &'static [Step],
        link: &Rc<Link>,
    ) -> Result<Self, StoreError> {
        let database = open::open(name, steps).await?;
        let mut handlers = Database::from(database.clone());
        // A newer version of the app, or a deletion, waits until this connection is closed.
        let (asked, closing) = (Rc::clone(link), database.clone());
        handlers.on_version_change(move |_| {
            closing.close();
            asked.close();
        });
        // The browser has closed it, for example because the site's data is being deleted.
        let lost = Rc::clone(link);
        handlers.on_close(move |_| lost.close());
        Ok(Self {
            _handlers: handlers,
            _page_hide: PageHide::watch(&database, link),
            database,
            link: Rc::clone(link),
        })
    }

    /// Runs `read` in a read-only transaction.
    pub async fn read<T>(
        &self,
        read: impl AsyncFnOnce(&Transaction) -> Result<T, BrowserError>,
    ) -> Result<T, StoreError> {
        self.read_of(Scope::Journal, read).await
    }

    /// Runs `read` in a read-only transaction of a part of the database.
    pub async fn read_of<T>(
        &self,
        scope: Scope,
        read: impl AsyncFnOnce(&Transaction) -> Result<T, BrowserError>,
    ) -> Result<T, StoreError> {
        let done = async {
            let transaction = Transaction::reading(&self.database, scope)?;
            let done = read(&transaction).await;
            transaction.end(done).await
        };
        done.await.map_err(|error| self.store_error(error))
    }

    /// Runs `write` in a transaction; on an error nothing is written.
    pub async fn write<T>(
        &self,
        scope: Scope,
        write: impl AsyncFnOnce(&Transaction) -> Result<T, BrowserError>,
    ) -> Result<T, BrowserError> {
        let transaction = Transaction::writing(&self.database, scope)?;
        let done = write(&transaction).await;
        transaction.end(done).await
    }

    pub fn store_error(&self, error: BrowserError) -> StoreError {
        if self.link.closed.get() { StoreError::Closed } else { error.into_store_error() }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.database.set_onversionchange(None);
        self.database.set_onclose(None);
        self.database.close();
    }
}
