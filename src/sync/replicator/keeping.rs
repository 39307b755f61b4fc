//! What was learnt is kept in one transaction with the events that it concerns.

use super::{Act, Keep, Kept, Link, Replicator};
use crate::model::{SECOND, Timestamp};
use crate::sync::couch::Trouble;

impl Replicator {
    /// Keeps what the lanes have, if they have anything.
    pub(super) fn keep(&mut self) {
        if self.met.is_none() && !self.pull.is_ready() && !self.push.is_ready() {
            return;
        }
        let mut ledger = self.ledger.clone();
        let (mut events, mut erased) = (Vec::new(), Vec::new());
        if let Some(desk) = self.met.take() {
            if ledger.desk.is_empty() {
                // Not what was written since they were connected: that has its own authors.
                if ledger.first.is_none() {
                    ledger.uploads = vec![(1, self.last)];
                }
            }
            ledger.desk = desk;
            ledger.user.clone_from(&self.session.name);
            ledger.roles.clone_from(&self.session.roles);
        }
        let skew = self.skew.millis();
        if (skew - ledger.skew).abs() > SECOND {
            ledger.skew = skew;
        }
        if let Some(came) = self.pull.take_ready() {
            ledger.since = came.since;
            ledger.first = came.first;
            ledger.odd += came.odd;
            for id in came.disputed {
                ledger.dispute(&id);
            }
            (events, erased) = (came.events, came.erased);
        }
        self.push.settle(&mut ledger);
        if events.is_empty() && ledger == self.ledger {
            self.free();
            return;
        }
        let keep = Keep { events, erased, ledger };
        self.keeping = Some(keep.clone());
        self.acts.push(Act::Keep(keep));
    }

    pub(super) fn kept(&mut self, now: Timestamp, kept: Option<Kept>) {
        let Some(keep) = self.keeping.take() else {
            return;
        };
        if let Some(kept) = kept {
            let waited = self.waiting();
            let uploaded = !self.ledger.uploads.is_empty();
            self.ledger = keep.ledger(&kept);
            self.last = self.last.max(kept.written.map_or(0, |(_, last)| last));
            self.push.sent += waited.saturating_sub(self.waiting());
            if uploaded && self.ledger.uploads.is_empty() {
                self.warm(now);
            }
            self.free();
        } else {
            // Nothing was: all begin again from what is kept.
            self.pull.lost();
            self.push.kept();
            if self.link == Link::On {
                self.fail(now, Trouble::Storage);
            } else {
                self.stay_off(now, Trouble::Storage);
            }
        }
    }

    /// What was to be kept is kept.
    fn free(&mut self) {
        self.pull.kept();
        self.push.kept();
        if self.link == Link::Meeting && self.met.is_none() {
            self.link = Link::On;
        }
    }

    /// Somebody wrote here.
    pub(super) fn wrote(&mut self, last: u64) {
        if self.waiting() == 0 {
            self.push.sent = 0;
        }
        self.last = self.last.max(last);
    }
}
