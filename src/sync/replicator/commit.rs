//! Commits: the state and the events that it concerns, in one transaction.

use super::newest::Newest;
use super::{Commit, Committed, Link, Output, Replicator};
use crate::model::{SECOND, Timestamp};
use crate::sync::couch::SyncError;

impl Replicator {
    /// Commits what the handshake and the lanes have, if anything.
    pub(super) fn commit(&mut self) {
        if self.new_desk.is_none() && !self.pull.is_ready() && !self.push.is_ready() {
            return;
        }
        // What is being pulled still counts by the former sequence.
        if self.push.is_judging() && self.pull.is_finding() {
            return;
        }
        let mut state = self.state.clone();
        let (mut events, mut erased, mut undecided) = (Vec::new(), Vec::new(), 0);
        if let Some(desk) = self.new_desk.take() {
            if state.desk.is_empty() && state.first.is_none() {
                // Events written later have their own authors.
                state.uploads = vec![(1, self.last)];
            }
            state.desk = desk;
            state.user.clone_from(&self.session.name);
            state.roles.clone_from(&self.session.roles);
        }
        let skew = self.skew.millis();
        if (skew - state.skew).abs() > SECOND {
            state.skew = skew;
        }
        if let Some(pulled) = self.pull.take_ready() {
            state.since = pulled.since;
            state.first = pulled.first;
            for id in pulled.odd {
                state.add_odd(id);
            }
            for id in pulled.disputed {
                state.dispute(&id);
            }
            for rival in &pulled.rivals {
                state.add_rival(rival);
            }
            // A node took what another one refused.
            state.refused.retain(|refused| {
                !pulled.events.iter().any(|event| event.id.as_str() == refused.id)
            });
            undecided = if pulled.of_view { pulled.events.len() } else { 0 };
            (events, erased) = (pulled.events, pulled.erased);
        }
        events.extend(self.push.settle(&mut state));
        if events.is_empty() && state == self.state {
            self.finish_commit();
            return;
        }
        let commit = Commit { events, undecided, erased, state };
        self.committing = Some(commit.clone());
        self.outputs.push(Output::Commit(commit));
    }

    pub(super) fn on_committed(&mut self, now: Timestamp, committed: Option<Committed>) {
        let Some(commit) = self.committing.take() else {
            return;
        };
        if let Some(committed) = committed {
            let waited = self.waiting();
            let uploaded = !self.state.uploads.is_empty();
            if self.push.is_judging() {
                self.pull.newest = Newest::default();
            }
            self.state = commit.state(&committed);
            self.last = self.last.max(committed.written.map_or(0, |(_, last)| last));
            self.push.sent += waited.saturating_sub(self.waiting());
            if uploaded && self.state.uploads.is_empty() {
                self.warm(now);
            }
            self.finish_commit();
        } else {
            // Nothing was stored: both lanes start again from the stored state.
            self.pull.commit_failed();
            self.push.committed();
            if self.link == Link::Connected {
                self.fail(now, SyncError::Storage);
            } else {
                self.disconnect(now, SyncError::Storage);
            }
        }
    }

    fn finish_commit(&mut self) {
        self.pull.committed();
        self.push.committed();
        if self.link == Link::Committing && self.new_desk.is_none() {
            self.link = Link::Connected;
        }
    }

    /// Events were written on this device.
    pub(super) fn wrote(&mut self, last: u64) {
        if self.waiting() == 0 {
            self.push.sent = 0;
        }
        self.last = self.last.max(last);
    }
}
