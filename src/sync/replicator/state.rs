//! How it stands.

use super::{Connection, Link, Replicator};
use crate::model::Timestamp;
use crate::sync::couch::Session;
use crate::sync::ledger::SyncState;
use crate::sync::skew::Skew;

impl Replicator {
    /// When to be woken, by the device's clock, after the step that was last taken; `None`: what happens next is heard of.
    #[must_use]
    pub fn wake_at(&self) -> Option<Timestamp> {
        if self.trouble.as_ref().is_some_and(|trouble| !trouble.passes()) {
            return None;
        }
        // What is due already goes when the lane is free.
        let early = self.ledger.refused.iter().filter_map(|refused| refused.until);
        let early = early.min().filter(|_| self.push.is_idle());
        let early = early.map(|until| Timestamp::from_millis(until).plus(-self.skew.millis()));
        self.rest_until.or(early)
    }

    /// How it stands.
    #[must_use]
    pub fn connection(&self) -> Connection {
        let waiting = self.waiting();
        match &self.trouble {
            Some(cause) if cause.passes() => Connection::Offline { cause: cause.clone(), waiting },
            Some(cause) => Connection::Stopped { cause: cause.clone(), waiting },
            None if self.link == Link::On
                && waiting == 0
                && self.pull.is_waiting()
                && self.push.is_done() =>
            {
                Connection::Synced
            }
            None => {
                let (received, to_come) = match &self.ledger.first {
                    None => (self.pull.received, self.pull.to_come),
                    Some(first) => {
                        let rest = first.total.saturating_sub(first.received);
                        let rest = (first.total > 0).then_some(rest);
                        (first.received, self.pull.to_come.or(rest))
                    }
                };
                Connection::Syncing { waiting, sent: self.sent(), received, to_come }
            }
        }
    }

    /// Events that were sent since there last were none that waited.
    fn sent(&self) -> u64 {
        let uploads = self.ledger.uploads.first();
        let before =
            uploads.map_or(0, |(first, _)| (self.ledger.pushed + 1).saturating_sub(*first));
        before.max(self.push.sent)
    }

    /// Events that wait to be sent. Those that were refused are in the ledger.
    #[must_use]
    pub fn waiting(&self) -> u64 {
        self.ledger.waiting(self.last)
    }

    /// What is kept of the server.
    #[must_use]
    pub const fn ledger(&self) -> &SyncState {
        &self.ledger
    }

    /// Who is signed in, as far as it is known.
    #[must_use]
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// How far the device's clock is from the server's.
    #[must_use]
    pub const fn skew(&self) -> Skew {
        self.skew
    }
}
