//! The first load of a long journal: the newest part first, so that people can work, then the history in the server's
//! order, with news in between.
//!
//! A chat is whole when all of it was loaded by the view after the sequence from which news is followed was known:
//! everything that the server had up to there is here, and later events come as news. Without views, or while they take
//! too long to be built, the history alone brings everything.

use serde_json::{Map, Value};

use super::newest::Step;
use super::pull_lane::{Conflict, Pulled};
use super::{Link, Purpose, Replicator};
use crate::journal::{Body, Event};
use crate::model::{ChatId, Timestamp};
use crate::sync::couch::{
    SyncError, VIEWS_SINCE, read_counts, read_documents, read_recent, read_size,
};
use crate::sync::document::from_document;
use crate::sync::sync_state::FirstLoad;
use crate::sync::transport::{Request, Response, TransportError};

/// The newest events, whose chats are loaded first.
const NEWEST: usize = 1000;
/// A journal of at most this many events is loaded in one piece.
const SHORT: u64 = 1000;
/// Events of the chats that are loaded by one request, unless a single chat has more.
const BATCH: u64 = 1000;
/// A chat with more events waits for the history.
const MAX_CHAT: u64 = 10_000;
/// Slices of the history between two requests for news.
const SLICES: u32 = 4;
/// The wait before views that were not ready are tried again, in milliseconds.
const RETRY_AFTER: i64 = 30_000;
/// The most tries of views.
const MAX_TRIES: u32 = 4;

/// The chat of an event, as the view `by_chat` has it.
fn chat_of(event: &Event) -> Option<&str> {
    match event.body {
        Body::Desk(..) => None,
        _ => event.chat.as_ref().map(ChatId::as_str),
    }
}

impl Replicator {
    /// The next request before the history continues.
    pub(super) fn next_of_first_load(&mut self, now: Timestamp) -> Option<(Purpose, Request)> {
        let first = self.state.first.as_ref()?;
        let newest = &mut self.pull.newest;
        // The chats of a request that was cancelled or failed.
        newest.queue.extend(newest.requested.drain(..));
        if matches!(newest.step, Step::Later(at) if at <= now) {
            newest.step = Step::Desk;
        }
        if newest.step == Step::Size && self.version >= VIEWS_SINCE && !first.live.is_empty() {
            newest.step = Step::Desk;
        }
        if newest.slices >= SLICES && !first.live.is_empty() && !first.whole.is_empty() {
            newest.slices = 0;
            return Some((Purpose::News, self.page_request(&first.live, false)));
        }
        match newest.step {
            Step::Size => Some((Purpose::Size, self.database.size())),
            Step::Desk => Some((Purpose::Desk, self.database.desk_level())),
            Step::Recent => Some((Purpose::Recent, self.database.recent(NEWEST))),
            Step::Chats => self.next_chats(),
            Step::Later(_) | Step::Over => None,
        }
    }

    fn next_chats(&mut self) -> Option<(Purpose, Request)> {
        let newest = &mut self.pull.newest;
        if newest.counted.is_empty() {
            if newest.queue.is_empty() {
                return None;
            }
            let chats: Vec<String> = newest.queue.iter().cloned().collect();
            return Some((Purpose::Counts, self.database.counts(&chats)));
        }
        let mut sum = 0;
        while let Some((chat, events)) = newest.counted.pop_front() {
            if sum > 0 && sum + events > BATCH {
                newest.counted.push_front((chat, events));
                break;
            }
            sum += events;
            newest.requested.push(chat);
        }
        let request = self.database.of_chats(&newest.requested);
        Some((Purpose::Chats, request))
    }

    /// Handles a response of the newest part.
    pub(super) fn on_first_load(
        &mut self,
        now: Timestamp,
        purpose: Purpose,
        response: Result<Response, TransportError>,
    ) {
        self.pull.reset();
        let Some(first) = self.state.first.clone() else {
            return;
        };
        if matches!(response, Err(TransportError::TooLarge)) {
            // The history brings it in pages that fit.
            self.pull.newest.clear();
            self.pull.newest.step = Step::Over;
            return;
        }
        let result = match purpose {
            Purpose::Size => self.on_size(first, response),
            Purpose::Recent => read_recent(response).map(|chats| {
                let newest = &mut self.pull.newest;
                newest.queue(&first, chats.iter().map(String::as_str));
                newest.step = Step::Chats;
            }),
            Purpose::Counts => read_counts(response).map(|counted| {
                let newest = &mut self.pull.newest;
                newest.queue.clear();
                newest.counted =
                    counted.into_iter().filter(|(_, events)| *events <= MAX_CHAT).collect();
            }),
            Purpose::Desk => read_documents(response).map(|documents| {
                self.pull.newest.step = Step::Recent;
                self.add_documents(first, documents);
            }),
            Purpose::Chats => read_documents(response).map(|documents| {
                let mut first = first;
                first.whole.append(&mut self.pull.newest.requested);
                self.add_documents(first, documents);
            }),
            _ => Ok(()),
        };
        match result {
            Ok(()) => {
                self.pull.newest.failures = 0;
                self.succeed();
            }
            Err(error) => self.on_first_load_error(now, error),
        }
    }

    fn on_size(
        &mut self,
        mut first: FirstLoad,
        response: Result<Response, TransportError>,
    ) -> Result<(), SyncError> {
        let size = read_size(response)?;
        self.pull.to_come = Some(size.documents.saturating_sub(first.received));
        if size.documents <= SHORT {
            self.pull.newest.step = Step::Over;
            return Ok(());
        }
        first.total = size.documents;
        if self.version >= VIEWS_SINCE {
            first.live = size.seq;
            self.pull.newest.step = Step::Desk;
        } else {
            self.pull.newest.step = Step::Over;
        }
        let pulled = Pulled::new(&self.state.since, Some(first));
        self.ready(pulled);
        Ok(())
    }

    /// Takes the documents of a view. Modified ones are only compared: the history says more about them.
    fn add_documents(&mut self, first: FirstLoad, documents: Vec<Map<String, Value>>) {
        let mut pulled = Pulled::new(&self.state.since, Some(first));
        pulled.of_view = true;
        let mut modified = Vec::new();
        for doc in documents {
            let is_first =
                doc.get("_rev").and_then(Value::as_str).is_some_and(|rev| rev.starts_with("1-"));
            match from_document(doc) {
                // Counted when the history brings it.
                None => {}
                Some(event) if is_first => pulled.events.push(event),
                Some(event) => modified.push((event, Conflict::Unknown)),
            }
        }
        self.compare(pulled, modified);
    }

    /// Handles an error. Views that are missing or not ready are tried later, or done without.
    fn on_first_load_error(&mut self, now: Timestamp, error: SyncError) {
        let newest = &mut self.pull.newest;
        newest.failures += 1;
        let not_ready = matches!(error, SyncError::TimedOut | SyncError::NotPrepared);
        let is_view = newest.step != Step::Size;
        let retry = error.is_transient() && newest.failures < 3 && !not_ready;
        if !is_view
            || retry
            || matches!(error, SyncError::SignedOut | SyncError::NotMember | SyncError::NoDatabase)
        {
            return self.fail(now, error);
        }
        newest.failures = 0;
        newest.tries += 1;
        newest.clear();
        newest.step =
            if newest.tries < MAX_TRIES { Step::Later(now.plus(RETRY_AFTER)) } else { Step::Over };
    }

    /// Queues the chats of news, to make them whole too.
    pub(super) fn queue_chats_of<'a>(&mut self, events: impl Iterator<Item = &'a Event>) {
        if let Some(first) = &self.state.first
            && self.pull.newest.step == Step::Chats
        {
            self.pull.newest.queue(first, events.filter_map(chat_of));
        }
    }

    /// Has the views built after an upload, before somebody waits for them.
    pub(super) fn warm(&mut self, now: Timestamp) {
        if self.version >= VIEWS_SINCE && self.link == Link::Connected {
            for request in self.database.warm() {
                self.ask(now, Purpose::Warm, request);
            }
        }
    }
}
