//! The first load of a long journal: its newest part comes first, so that people can work; then its history, in the server's
//! order, and between its parts the news.
//!
//! A chat is called whole when all of it came by the view, after the place from which news is followed was known: whatever the
//! server had up to there is here, and what comes later comes as news. Where there is no view, or it takes too long to be
//! built, the history alone brings everything.

use std::collections::{HashSet, VecDeque};

use serde_json::{Map, Value};

use super::pull::{Conflict, LIMIT, Pulled};
use super::{Purpose, Replicator};
use crate::journal::{Body, Event};
use crate::model::Timestamp;
use crate::sync::couch::{Trouble, VIEWS_SINCE, counts, documents, recent, size};
use crate::sync::document::from_document;
use crate::sync::ledger::FirstLoad;
use crate::sync::transport::{Request, Response, TransportError};

/// The newest events whose chats come first.
const NEWEST: usize = 1000;
/// A journal that is not longer comes in one piece.
const SHORT: u64 = 1000;
/// Events of chats that come together, unless it is one chat.
const TOGETHER: u64 = 1000;
/// A chat with more events waits for the history.
const LONGEST: u64 = 10_000;
/// The most chats that wait to be made whole at a time.
const MOST_QUEUED: usize = 1000;
/// Parts of the history between two looks for news.
const PARTS: u32 = 4;
/// Milliseconds until views that were not ready are tried again.
const AGAIN: i64 = 30_000;
/// How often.
const TRIES: u32 = 4;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Step {
    /// How much there is, and from where on there is news.
    #[default]
    Size,
    /// What belongs to the whole desk.
    Desk,
    /// The chats of the newest events.
    Recent,
    /// Chats as they come into the queue.
    Chats,
    /// The views were not ready.
    Later(Timestamp),
    /// The history alone.
    Over,
}

/// What of the newest part is still to come. Whoever begins anew begins it anew: what is here already does no harm.
#[derive(Debug, Default)]
pub(super) struct Newest {
    step: Step,
    queue: VecDeque<String>,
    /// Chats with the number of their events.
    counted: VecDeque<(String, u64)>,
    asked: Vec<String>,
    failures: u32,
    tries: u32,
    parts: u32,
}

impl Newest {
    /// A part of the history came.
    pub fn part(&mut self) {
        self.parts += 1;
    }

    fn queue<'a>(&mut self, first: &FirstLoad, chats: impl Iterator<Item = &'a str>) {
        let whole: HashSet<&str> = first.whole.iter().map(String::as_str).collect();
        for chat in chats {
            let waits = self.queue.iter().any(|other| other == chat)
                || self.counted.iter().any(|(other, _)| other == chat);
            if self.queue.len() + self.counted.len() < MOST_QUEUED
                && !whole.contains(chat)
                && !waits
            {
                self.queue.push_back(chat.to_owned());
            }
        }
    }
}

/// The chat that an event belongs to, as the view has it.
fn chat_of(event: &Event) -> Option<&str> {
    match event.body {
        Body::Desk(..) => None,
        _ => event.chat.as_ref().map(crate::model::ChatId::as_str),
    }
}

impl Replicator {
    /// What is asked for before the history goes on.
    pub(super) fn next_of_first(&mut self, now: Timestamp) -> Option<(Purpose, Request)> {
        let first = self.ledger.first.as_ref()?;
        let newest = &mut self.pull.newest;
        // Those of a question that was given up, or failed.
        newest.queue.extend(newest.asked.drain(..));
        if matches!(newest.step, Step::Later(at) if at <= now) {
            newest.step = Step::Desk;
        }
        if newest.step == Step::Size && self.version >= VIEWS_SINCE && !first.live.is_empty() {
            newest.step = Step::Desk;
        }
        if newest.parts >= PARTS && !first.live.is_empty() && !first.whole.is_empty() {
            newest.parts = 0;
            let request = self.database.changes(&first.live, LIMIT, false);
            return Some((Purpose::News, request));
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
            if sum > 0 && sum + events > TOGETHER {
                newest.counted.push_front((chat, events));
                break;
            }
            sum += events;
            newest.asked.push(chat);
        }
        let request = self.database.of_chats(&newest.asked);
        Some((Purpose::Chats, request))
    }

    /// An answer of the newest part.
    pub(super) fn first_answered(
        &mut self,
        now: Timestamp,
        purpose: Purpose,
        answer: Result<Response, TransportError>,
    ) {
        self.pull.begin_again();
        let Some(first) = self.ledger.first.clone() else {
            return;
        };
        let done = match purpose {
            Purpose::Size => self.sized(first, answer),
            Purpose::Recent => recent(answer).map(|chats| {
                let newest = &mut self.pull.newest;
                newest.queue(&first, chats.iter().map(String::as_str));
                newest.step = Step::Chats;
            }),
            Purpose::Counts => counts(answer).map(|counted| {
                let newest = &mut self.pull.newest;
                newest.queue.clear();
                newest.counted =
                    counted.into_iter().filter(|(_, events)| *events <= LONGEST).collect();
            }),
            Purpose::Desk => documents(answer).map(|documents| {
                self.pull.newest.step = Step::Recent;
                self.viewed(first, documents);
            }),
            Purpose::Chats => documents(answer).map(|documents| {
                let mut first = first;
                first.whole.append(&mut self.pull.newest.asked);
                self.viewed(first, documents);
            }),
            _ => Ok(()),
        };
        match done {
            Ok(()) => {
                self.pull.newest.failures = 0;
                self.succeed();
            }
            Err(trouble) => self.first_failed(now, trouble),
        }
    }

    fn sized(
        &mut self,
        mut first: FirstLoad,
        answer: Result<Response, TransportError>,
    ) -> Result<(), Trouble> {
        let size = size(answer)?;
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
        let came = Pulled::nothing(&self.ledger.since, Some(first));
        self.ready(came);
        Ok(())
    }

    /// What came by a view: of what somebody touched the history says more.
    fn viewed(&mut self, first: FirstLoad, documents: Vec<Map<String, Value>>) {
        let mut came = Pulled::nothing(&self.ledger.since, Some(first));
        let mut touched = Vec::new();
        for doc in documents {
            let new =
                doc.get("_rev").and_then(Value::as_str).is_some_and(|rev| rev.starts_with("1-"));
            match from_document(doc) {
                // The history counts it.
                None => {}
                Some(event) if new => came.events.push(event),
                Some(event) => touched.push((event, Conflict::Unknown)),
            }
        }
        self.compare(came, touched);
    }

    /// Only a view that is missing or not ready is done without.
    fn first_failed(&mut self, now: Timestamp, trouble: Trouble) {
        let newest = &mut self.pull.newest;
        newest.failures += 1;
        let waits = matches!(trouble, Trouble::TimedOut | Trouble::NotPrepared);
        let view = newest.step != Step::Size;
        let passes = trouble.passes() && newest.failures < 3 && !waits;
        if !view
            || passes
            || matches!(trouble, Trouble::SignedOut | Trouble::NotMember | Trouble::NoDatabase)
        {
            return self.fail(now, trouble);
        }
        newest.failures = 0;
        newest.tries += 1;
        newest.queue.clear();
        newest.counted.clear();
        newest.asked.clear();
        newest.step = if newest.tries < TRIES { Step::Later(now.plus(AGAIN)) } else { Step::Over };
    }

    /// The chats of news are made whole too.
    pub(super) fn queue_chats_of<'a>(&mut self, events: impl Iterator<Item = &'a Event>) {
        if let Some(first) = &self.ledger.first
            && self.pull.newest.step == Step::Chats
        {
            self.pull.newest.queue(first, events.filter_map(chat_of));
        }
    }

    /// An upload is through: the views are built before somebody waits for them.
    pub(super) fn warm(&mut self, now: Timestamp) {
        if self.version >= VIEWS_SINCE && self.link == super::Link::On {
            for request in self.database.warm() {
                self.ask(now, Purpose::Warm, request);
            }
        }
    }
}
