//! Notifications of changes by other handles.

use std::cell::RefCell;
use std::rc::Rc;

use super::seq::Seq;

/// A change to the journal by another handle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watched {
    /// The journal was written up to this number, or everything was deleted: read on.
    Written(Seq),
    /// This handle was closed: a newer version of the app upgrades the journal, or the browser deleted it. From now on
    /// every call fails with [`StoreError::Closed`](super::StoreError::Closed).
    Closed,
}

/// A callback for changes. It must not await the store.
pub type Watcher = Box<dyn Fn(Watched)>;

/// A watcher that may be replaced while it is called.
type Shared = Rc<dyn Fn(Watched)>;

/// The watcher of a handle.
#[derive(Default)]
pub(super) struct WatcherSlot {
    watcher: RefCell<Option<Shared>>,
}

impl WatcherSlot {
    pub fn set(&self, watcher: Watcher) {
        self.watcher.replace(Some(watcher.into()));
    }

    pub fn notify(&self, what: Watched) {
        // Cloned, as the watcher may set another one.
        let watcher = self.watcher.borrow().clone();
        if let Some(watcher) = watcher {
            watcher(what);
        }
    }
}
