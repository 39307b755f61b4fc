//! Pulling: the changes of the server become events here.

use super::pull_lane::{Conflict, Pull, Pulled, Stage};
use super::{Lane, Output, Purpose, Replicator};
use crate::journal::{Event, codec};
use crate::model::Timestamp;
use crate::sync::couch::{Changes, DOUBT_MS, SyncError, read_changes};
use crate::sync::sync_state::FirstLoad;
use crate::sync::transport::{Request, Response, TransportError, is_timeout};

impl Replicator {
    pub(super) fn pull_next(&mut self, now: Timestamp) {
        // A sequence is worth nothing without knowing of which database it is.
        let is_unknown = self.state.created.is_empty() && !self.push.check.has_passed();
        if !matches!(self.pull.stage, Stage::Idle) || is_unknown || self.push.is_judging() {
            return;
        }
        if let Some((purpose, request)) = self.next_of_first_load(now) {
            self.pull.stage = Stage::Requesting { wait: false };
            return self.ask(now, purpose, request);
        }
        if self.pull.pause.holds(now) || self.pull.lacking.holds(now) {
            return;
        }
        let since = self.since();
        let wait = self.pull.current;
        let mut request = self.page_request(since, wait);
        if self.pull.doubt {
            request.timeout_ms = DOUBT_MS;
        }
        self.pull.stage = Stage::Requesting { wait };
        self.ask(now, Purpose::Changes { wait }, request);
    }

    /// The sequence up to which the history is here.
    fn since(&self) -> &str {
        if self.state.since.is_empty() { "0" } else { &self.state.since }
    }

    /// Asks for the changes after a sequence.
    pub(super) fn page_request(&self, since: &str, wait: bool) -> Request {
        if self.pull.skips(since) {
            self.database.next_id(since)
        } else {
            self.database.changes(since, self.pull.limit, wait)
        }
    }

    pub(super) fn on_changes(
        &mut self,
        asked: Timestamp,
        now: Timestamp,
        wait: bool,
        response: Result<Response, TransportError>,
    ) {
        self.pull.reset();
        // The next request, sent at once, shows whether the server is there.
        if wait && is_timeout(&response) {
            self.pull.doubt = true;
            // Some proxies end long polls so at once.
            return self.pull.polled(asked, now, 0);
        }
        let since = self.since().to_owned();
        let limit = if self.pull.skips(&since) { 1 } else { self.pull.limit };
        let Some(news) = self.read_page(now, &since, wait, response) else {
            return;
        };
        self.pull.doubt = false;
        if wait {
            self.pull.polled(asked, now, news.changes.len());
        }
        self.pull.current = match news.pending {
            Some(pending) => pending == 0,
            None => wait || news.changes.len() < limit,
        };
        let events = news.changes.len() as u64;
        self.pull.received += events;
        self.pull.to_come = news.pending.filter(|_| !self.pull.current);
        self.pull.newest.slices += 1;
        let first = self.state.first.clone().filter(|_| !self.pull.current);
        let first = first.map(|first| FirstLoad { received: first.received + events, ..first });
        let mut pulled = Pulled::new(&news.since, first);
        let modified = pulled.add(news.changes);
        self.read_leaves(now, pulled, modified);
    }

    /// Reads a page of changes. One that failed or is too large is asked for again, with fewer documents.
    fn read_page(
        &mut self,
        now: Timestamp,
        since: &str,
        wait: bool,
        response: Result<Response, TransportError>,
    ) -> Option<Changes> {
        if matches!(response, Err(TransportError::TooLarge)) {
            self.pull.too_large(since);
            return None;
        }
        let bytes = response.as_ref().map_or(0, |response| response.body.len());
        match read_changes(response) {
            Ok(page) => {
                // Without documents a page tells nothing of their size.
                if self.pull.skips(since) {
                    self.pull.skip = None;
                } else {
                    self.pull.learn_size(bytes, page.changes.len());
                }
                self.succeed();
                Some(page)
            }
            Err(SyncError::Unfit(_)) if since != "0" => {
                self.begin_again(now);
                None
            }
            Err(error) => {
                // After a long poll that failed comes a request that is none.
                if !wait && error.is_transient() {
                    self.pull.shrink();
                }
                self.fail(now, error);
                None
            }
        }
    }

    /// The server does not know the sequence: another one stands at the address, which need not have what this device has
    /// had from the former. What is here already is recognised when it comes again.
    fn begin_again(&mut self, now: Timestamp) {
        self.state.read_anew();
        self.pull = Pull::default();
        self.push.check.refute();
        self.fail(now, SyncError::Strange(400));
    }

    /// News, during a first load.
    pub(super) fn on_news(&mut self, now: Timestamp, response: Result<Response, TransportError>) {
        self.pull.reset();
        let Some(live) = self.state.first.as_ref().map(|first| first.live.clone()) else {
            return;
        };
        let Some(news) = self.read_page(now, &live, false, response) else {
            return;
        };
        let first = self.state.first.clone().map(|first| FirstLoad { live: news.since, ..first });
        let mut pulled = Pulled::new(&self.state.since, first);
        let modified = pulled.add(news.changes);
        // Counted when the history brings them.
        pulled.odd.clear();
        self.queue_chats_of(pulled.events.iter().chain(modified.iter().map(|(event, _)| event)));
        self.read_leaves(now, pulled, modified);
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

    /// A modification on the server does not change an event here, apart from an erasure by a manager. Of several leaves
    /// the one that stands replaces what is here.
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
                Some(here) if codec::is_erasure(&there, &here) => {
                    pulled.erased.push(pulled.events.len());
                    pulled.events.push(event);
                }
                // An event erased here stays erased.
                Some(here) if codec::is_erasure(&here, &there) => {}
                Some(_) if conflict == Conflict::Chosen => pulled.events.push(event),
                Some(_) => pulled.disputed.push(event.id.to_string()),
                None => pulled.events.push(event),
            }
        }
        self.ready(pulled);
    }

    pub(super) fn ready(&mut self, pulled: Pulled) {
        // A new sequence alone is not worth a transaction: the next response brings it again.
        let empty = pulled.events.is_empty()
            && pulled.disputed.is_empty()
            && pulled.rivals.is_empty()
            && pulled.odd.is_empty();
        let same = pulled.since == self.state.since && pulled.first == self.state.first;
        self.pull.stage = if empty && same { Stage::Idle } else { Stage::Ready(pulled) };
    }
}
