//! The desk, and the list that follows it.

use super::{ChatList, Filter};
use crate::journal::{Changed, ChatIx, Desk, Onlooker};
use crate::model::{Timestamp, Zones};

/// The desk, and the list that follows it.
#[derive(Clone)]
pub struct Desktop {
    /// The folded journal.
    pub desk: Desk,
    /// The inbox's list.
    pub list: ChatList,
}

impl Desktop {
    /// Nothing has happened yet.
    #[must_use]
    pub fn new(zones: Zones) -> Self {
        Self {
            desk: Desk::new(zones),
            list: ChatList::default(),
        }
    }

    /// Lets the list show what a filter says, for somebody at an instant.
    pub fn show(&mut self, filter: Filter, onlooker: Onlooker, now: Timestamp) {
        self.list.show(filter, onlooker, now, &self.desk);
    }

    /// Changes the desk; what is shown of it follows.
    pub fn change(&mut self, change: impl FnOnce(&mut Desk) -> Changed) -> Changed {
        let changed = change(&mut self.desk);
        self.follow(&changed.chats);
        changed
    }

    fn follow(&mut self, chats: &[ChatIx]) {
        self.list.update(chats, &self.desk);
    }

    /// Lets time pass for what chooses chats by their age.
    pub fn pass(&mut self, now: Timestamp) {
        self.list.pass(now, &self.desk);
    }
}
