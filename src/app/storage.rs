//! What a desk's journal is kept in.

use std::rc::Rc;

use leptos::prelude::*;

use super::commit::trouble;
use super::part::part;
use super::{App, DeskKind, Health, Phase, StorageTrouble};
use crate::store::{BrowserStore, MemoryStore, Store};

/// Where a desk is kept.
pub(super) struct Storage {
    pub store: Rc<dyn Store>,
    /// The same, where it is the browser's.
    pub browser: Option<Rc<BrowserStore>>,
    /// Why it is not.
    pub trouble: Option<StorageTrouble>,
}

part! {
    desk:
    /// For browsers that keep nothing: most people never need it.
    fn memory() -> Rc<dyn Store> { Rc::new(MemoryStore::default()) }
}

impl App {
    /// Opens the browser's storage, or one in memory that lasts as long as the page. `None`: not even that is to be had;
    /// it has been said.
    pub(super) async fn storage(self, kind: DeskKind) -> Option<Storage> {
        let trouble = match BrowserStore::open(kind.name()).await {
            Ok(store) => {
                let store = Rc::new(store);
                return Some(Storage {
                    store: store.clone(),
                    browser: Some(store),
                    trouble: None,
                });
            }
            Err(error) => {
                leptos::logging::error!("the storage could not be opened: {error:?}");
                trouble(&error)
            }
        };
        match memory().await {
            Ok(store) => Some(Storage {
                store,
                browser: None,
                trouble: Some(trouble),
            }),
            Err(error) => {
                leptos::logging::error!("what keeps a desk in memory was not fetched: {error:?}");
                self.health.set(Health {
                    storage: Some(trouble),
                    unfetched: true,
                    ..Health::default()
                });
                self.phase.set(Phase::Welcome);
                None
            }
        }
    }
}
