//! State that a handle shares with the event handlers of its connection and its channel.

use std::cell::Cell;

use crate::store::Watched;
use crate::store::watch::WatcherSlot;

#[derive(Default)]
pub(super) struct Link {
    pub closed: Cell<bool>,
    pub watcher: WatcherSlot,
}

impl Link {
    pub fn close(&self) {
        self.closed.set(true);
        self.watcher.notify(Watched::Closed);
    }
}
