//! The status of replication, for the caller.

use super::pause::Pause;
use super::{Connection, Link, Replicator};
use crate::model::Timestamp;
use crate::sync::couch::Session;
use crate::sync::skew::Skew;
use crate::sync::sync_state::SyncState;

impl Replicator {
    /// Returns when [`Input::Wake`](super::Input::Wake) is due, by the device's clock, after the last step; `None`:
    /// only other inputs matter.
    #[must_use]
    pub fn wake_at(&self) -> Option<Timestamp> {
        if self.has_stopped() {
            return None;
        }
        // An event that is due already is tried when the lane is free.
        let early = self.state.refused.iter().filter_map(|refused| refused.until);
        let early = early.min().filter(|_| self.push.is_idle());
        let early = early.map(|until| Timestamp::from_millis(until).plus(-self.skew.millis()));
        let accepted = self.state.accepted.iter().map(|accepted| accepted.until);
        let accepted = accepted.min().filter(|_| self.push.is_idle());
        let accepted =
            accepted.map(|until| Timestamp::from_millis(until).plus(-self.skew.millis()));
        let check = self.push.check.due().filter(|_| self.push.is_idle());
        let pauses = [&self.pull.pause, &self.pull.lacking, &self.push.pause];
        let pauses = pauses.into_iter().filter_map(Pause::until);
        self.retry_at.or_else(|| early.into_iter().chain(accepted).chain(check).chain(pauses).min())
    }

    /// The status of replication, for the caller.
    #[must_use]
    pub fn connection(&self) -> Connection {
        let waiting = self.waiting();
        match &self.error {
            Some(cause) if cause.is_transient() => {
                Connection::Offline { cause: cause.clone(), waiting }
            }
            Some(cause) => Connection::Stopped { cause: cause.clone(), waiting },
            None if let Some(total) = self.state.comparing() => {
                Connection::Comparing { waiting, compared: self.state.pushed, total }
            }
            None if self.link == Link::Connected
                && waiting == 0
                && self.pull.is_current()
                && self.push.is_done() =>
            {
                Connection::Synced
            }
            None => {
                let (received, to_come) = match &self.state.first {
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

    /// Events pushed since nothing was waiting last.
    fn sent(&self) -> u64 {
        let uploads = self.state.uploads.first();
        let before = uploads.map_or(0, |(first, _)| (self.state.pushed + 1).saturating_sub(*first));
        before.max(self.push.sent)
    }

    /// Returns how many events wait to be pushed. Refused ones are in [`Self::state`].
    #[must_use]
    pub fn waiting(&self) -> u64 {
        self.state.waiting(self.last)
    }

    /// Returns the stored state.
    #[must_use]
    pub const fn state(&self) -> &SyncState {
        &self.state
    }

    /// Returns the session, as last reported by the server.
    #[must_use]
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// Returns the difference between the server's clock and the device's.
    #[must_use]
    pub const fn skew(&self) -> Skew {
        self.skew
    }
}
