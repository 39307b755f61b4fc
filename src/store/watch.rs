//! What a handle is told of what others do.

use std::cell::RefCell;
use std::rc::Rc;

use super::Seq;

/// What happened to the journal, but not through this handle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watched {
    /// Another tab has written up to this number, or deleted everything: read on.
    Written(Seq),
    /// This handle is closed: a newer version of the app wants to upgrade the journal, or the browser deleted
    /// it. From now on every call answers [`StoreError::Closed`](super::StoreError::Closed).
    Closed,
}

/// Called with what happens; it must not wait for the store itself.
pub type Watcher = Box<dyn Fn(Watched)>;

/// A watcher that may be replaced while it is called.
type Shared = Rc<dyn Fn(Watched)>;

/// Where a handle has its watcher.
#[derive(Default)]
pub(super) struct Ear {
    watcher: RefCell<Option<Shared>>,
}

impl Ear {
    pub fn set(&self, watcher: Watcher) {
        self.watcher.replace(Some(watcher.into()));
    }

    pub fn tell(&self, what: Watched) {
        // Cloned out: the watcher may well set another one.
        let watcher = self.watcher.borrow().clone();
        if let Some(watcher) = watcher {
            watcher(what);
        }
    }
}
