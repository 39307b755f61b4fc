//! [`Storage`]: the store of a desk's journal.

use std::any::Any;
use std::rc::Rc;

use super::commit::trouble;
use crate::app::desk_kind::DeskKind;
use crate::lazy::lazy_part;
use crate::store::{BrowserStore, MemoryStore, Store};
use crate::view::health::{Health, StorageTrouble};

/// The store of a desk's journal.
pub(crate) struct Storage {
    pub store: Rc<dyn Store>,
    /// The same store as what it is.
    pub whole: Rc<dyn Any>,
    /// The same store if it is the browser's.
    pub browser: Option<Rc<BrowserStore>>,
    /// The reason why it is not the browser's.
    pub trouble: Option<StorageTrouble>,
}

lazy_part! {
    chat:
    /// Returns a store for browsers without storage. It is a lazy part: most people never need it.
    fn memory() -> (Rc<dyn Store>, Rc<dyn Any>) {
        let store = Rc::new(MemoryStore::default());
        (store.clone(), store)
    }
}

/// Opens the browser's storage, or one in memory that lasts as long as the page.
///
/// # Errors
/// Neither could be opened.
pub(crate) async fn open(kind: DeskKind) -> Result<Storage, Health> {
    let trouble = match BrowserStore::open(kind.name()).await {
        Ok(store) => {
            let store = Rc::new(store);
            return Ok(Storage {
                store: store.clone(),
                whole: store.clone(),
                browser: Some(store),
                trouble: None,
            });
        }
        Err(error) => {
            leptos::logging::error!("the storage could not be opened: {error:?}");
            Some(trouble(&error))
        }
    };
    match memory().await {
        Ok((store, whole)) => Ok(Storage { store, whole, browser: None, trouble }),
        Err(error) => {
            leptos::logging::error!("what keeps a desk in memory was not fetched: {error:?}");
            Err(Health { storage: trouble, unfetched: true, ..Health::default() })
        }
    }
}
