//! Pulling: the changes of the server become events here.

use super::pull_lane::{Conflict, Pulled, Stage};
use super::{Lane, Output, Purpose, Replicator};
use crate::journal::{Event, codec};
use crate::model::Timestamp;
use crate::sync::couch::{SyncError, read_changes};
use crate::sync::sync_state::FirstLoad;
use crate::sync::transport::{Response, TransportError, is_timeout};

/// Documents of one request: some hundred kilobytes.
pub(super) const LIMIT: usize = 1000;

impl Replicator {
    pub(super) fn pull_next(&mut self, now: Timestamp) {
        if !matches!(self.pull.stage, Stage::Idle) {
            return;
        }
        if let Some((purpose, request)) = self.next_of_first_load(now) {
            self.pull.stage = Stage::Requesting { wait: false };
            return self.ask(now, purpose, request);
        }
        let wait = self.pull.current;
        let since = if self.state.since.is_empty() { "0" } else { &self.state.since };
        let request = self.database.changes(since, LIMIT, wait);
        self.pull.stage = Stage::Requesting { wait };
        self.ask(now, Purpose::Changes { wait }, request);
    }

    pub(super) fn on_changes(
        &mut self,
        now: Timestamp,
        wait: bool,
        response: Result<Response, TransportError>,
    ) {
        self.pull.reset();
        // The next request, sent at once, shows whether the server is there.
        if wait && is_timeout(&response) {
            return;
        }
        let news = match read_changes(response) {
            Ok(news) => news,
            Err(error) => return self.fail(now, error),
        };
        self.succeed();
        self.pull.current = match news.pending {
            Some(pending) => pending == 0,
            None => wait || news.changes.len() < LIMIT,
        };
        let events = news.changes.len() as u64;
        self.pull.received += events;
        self.pull.to_come = news.pending.filter(|_| !self.pull.current);
        self.pull.newest.slices += 1;
        let first = self.state.first.clone().filter(|_| !self.pull.current);
        let first = first.map(|first| FirstLoad { received: first.received + events, ..first });
        let mut pulled = Pulled::new(&news.since, first);
        let modified = pulled.add(news.changes);
        self.compare(pulled, modified);
    }

    /// News, during a first load.
    pub(super) fn on_news(&mut self, now: Timestamp, response: Result<Response, TransportError>) {
        self.pull.reset();
        let news = match read_changes(response) {
            Ok(news) => news,
            Err(error) => return self.fail(now, error),
        };
        self.succeed();
        let first = self.state.first.clone().map(|first| FirstLoad { live: news.since, ..first });
        let mut pulled = Pulled::new(&self.state.since, first);
        let modified = pulled.add(news.changes);
        // Counted when the history brings them.
        pulled.odd.clear();
        self.queue_chats_of(pulled.events.iter().chain(modified.iter().map(|(event, _)| event)));
        self.compare(pulled, modified);
    }

    /// Compares modified events with those on this device before they are committed.
    pub(super) fn compare(&mut self, pulled: Pulled, modified: Vec<(Event, Conflict)>) {
        if modified.is_empty() {
            self.ready(pulled);
        } else {
            let ids = modified.iter().map(|(event, _)| event.id.clone()).collect();
            self.outputs.push(Output::Find(Lane::Pull, ids));
            self.pull.stage = Stage::Finding { pulled, modified };
        }
    }

    /// A modification on the server does not change an event here: what was known first stands. Only an erasure by a
    /// manager is taken over.
    pub(super) fn on_found_for_pull(&mut self, now: Timestamp, found: Option<Vec<Option<String>>>) {
        let Stage::Finding { mut pulled, modified } = std::mem::take(&mut self.pull.stage) else {
            return;
        };
        let Some(found) = found else {
            self.pull.reset();
            return self.fail(now, SyncError::Storage);
        };
        for ((event, conflict), here) in modified.into_iter().zip(found) {
            let there = codec::encode(&event);
            match here {
                Some(here) if here == there => {}
                Some(_) if conflict == Conflict::Unknown => {}
                Some(here) if conflict == Conflict::Changed && codec::is_erasure(&there, &here) => {
                    pulled.erased.push(pulled.events.len());
                    pulled.events.push(event);
                }
                // An event erased here stays erased.
                Some(here) if codec::is_erasure(&here, &there) => {}
                Some(_) => pulled.disputed.push(event.id.to_string()),
                None => pulled.events.push(event),
            }
        }
        self.ready(pulled);
    }

    pub(super) fn ready(&mut self, pulled: Pulled) {
        // A new sequence alone is not worth a transaction: the next response brings it again.
        let empty = pulled.events.is_empty() && pulled.disputed.is_empty() && pulled.odd.is_empty();
        let same = pulled.since == self.state.since && pulled.first == self.state.first;
        self.pull.stage = if empty && same { Stage::Idle } else { Stage::Ready(pulled) };
    }
}
