//! [`Column`]: the chats of one status.

use std::collections::{BTreeSet, HashMap};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::journal::{ChatIx, Desk, Viewer};
use crate::model::{Selection, Status, Timestamp};
use crate::view::chat_list::{ChatList, Filter};

/// The chats of one status that a filter lets through, with the sum of their times in it.
#[derive(Clone, Debug)]
pub struct Column {
    status: Option<Status>,
    list: ChatList,
    since: HashMap<ChatIx, Timestamp>,
    ordered: BTreeSet<(Timestamp, ChatIx)>,
    sum: i128,
    revision: u64,
}

impl Column {
    pub fn new(
        status: Option<Status>,
        filter: &Filter,
        viewer: &Viewer,
        now: Timestamp,
        desk: &Desk,
    ) -> Self {
        // In "open" customers wait for a first answer: the longest wait comes first.
        let mut list = ChatList::column(status == Some(Status::Open));
        list.show(own(status, filter), viewer.clone(), now, desk);
        let mut column = Self {
            status,
            list,
            since: HashMap::new(),
            ordered: BTreeSet::new(),
            sum: 0,
            revision: 0,
        };
        column.measure(desk);
        column
    }

    /// Returns the chats in the column's order.
    #[must_use]
    pub fn list(&self) -> &ChatList {
        &self.list
    }

    /// Returns the earliest instant at which one of the chats entered this status.
    #[must_use]
    pub fn oldest(&self) -> Option<Timestamp> {
        self.ordered.first().map(|(since, _)| *since)
    }

    /// Returns the sum of the chats' times in this status, in milliseconds.
    #[must_use]
    pub fn sum(&self, now: Timestamp) -> i64 {
        let sum = i128::from(now.millis()) * self.ordered.len() as i128 - self.sum;
        i64::try_from(sum.max(0)).unwrap_or(i64::MAX)
    }

    /// Returns a number that differs after each change of the list; no two columns share one.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    pub fn shows(&self, filter: &Filter, viewer: &Viewer) -> bool {
        self.list.shows(&own(self.status, filter), viewer)
    }

    pub fn update(&mut self, chats: &[ChatIx], desk: &Desk) {
        let concerns = |ix: &ChatIx, column: &Self| column.list.contains(*ix);
        let before = chats.iter().any(|ix| concerns(ix, self));
        self.list.update(chats, desk);
        if !before && !chats.iter().any(|ix| concerns(ix, self)) {
            return;
        }
        for ix in chats {
            if let Some(since) = self.since.remove(ix) {
                self.ordered.remove(&(since, *ix));
                self.sum -= i128::from(since.millis());
            }
            if self.list.contains(*ix) {
                self.add(*ix, desk);
            }
        }
        self.revision = next_revision();
    }

    /// Follows other settings.
    pub fn obey(&mut self, now: Timestamp, desk: &Desk) {
        if self.list.obey(now, desk) {
            self.measure(desk);
        }
    }

    pub fn is_older(&self, now: Timestamp) -> bool {
        self.list.is_older(now)
    }

    pub fn pass(&mut self, now: Timestamp, desk: &Desk) {
        if self.list.is_older(now) {
            self.list.pass(now, desk);
            self.measure(desk);
        }
    }

    fn measure(&mut self, desk: &Desk) {
        self.since.clear();
        self.ordered.clear();
        self.sum = 0;
        let chats: Vec<ChatIx> = self.list.iter().collect();
        for ix in chats {
            self.add(ix, desk);
        }
        self.revision = next_revision();
    }

    fn add(&mut self, ix: ChatIx, desk: &Desk) {
        let Some(chat) = desk.chat(ix) else { return };
        let since = chat.state().since;
        self.since.insert(ix, since);
        self.ordered.insert((since, ix));
        self.sum += i128::from(since.millis());
    }
}

/// Returns the filter for one status, archived chats included.
fn own(status: Option<Status>, filter: &Filter) -> Filter {
    Filter {
        selection: Selection { statuses: vec![status], archived: None, ..filter.selection.clone() },
        sort: filter.sort,
    }
}

fn next_revision() -> u64 {
    static LAST: AtomicU64 = AtomicU64::new(0);
    LAST.fetch_add(1, Ordering::Relaxed)
}
