//! What is there comes here.

use super::first::Newest;
use super::{Act, Finder, Purpose, Replicator};
use crate::journal::{Event, codec};
use crate::model::Timestamp;
use crate::sync::couch::{Change, Trouble, changes};
use crate::sync::document::from_document;
use crate::sync::ledger::FirstLoad;
use crate::sync::transport::{Response, TransportError};

/// Documents of one answer: some hundred kilobytes.
pub(super) const LIMIT: usize = 1000;

#[derive(Debug, Default)]
pub(super) enum Stage {
    /// Nothing is under way.
    #[default]
    Idle,
    /// The server was asked; `wait`: it answers when there is news.
    Asking { wait: bool },
    /// Events that somebody touched are compared with what is here.
    Finding { came: Pulled, touched: Vec<(Event, Conflict)> },
    /// It waits to be kept.
    Ready(Pulled),
    /// It is being kept.
    Keeping,
}

/// What is known of an event that somebody touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Conflict {
    /// It was changed.
    Changed,
    /// There is another one under its id.
    Rivals,
    /// One of both.
    Unknown,
}

/// The lane.
#[derive(Debug, Default)]
pub(super) struct Pull {
    stage: Stage,
    pub newest: Newest,
    /// Everything that the server had is here: from now on it may wait for news.
    current: bool,
    pub received: u64,
    pub to_come: Option<u64>,
}

impl Pull {
    /// Whether all is here and news is waited for.
    pub fn is_waiting(&self) -> bool {
        matches!(self.stage, Stage::Asking { wait: true })
    }

    pub fn begin_again(&mut self) {
        self.stage = Stage::Idle;
        self.current = false;
    }

    pub fn is_ready(&self) -> bool {
        matches!(self.stage, Stage::Ready(_))
    }

    pub fn take_ready(&mut self) -> Option<Pulled> {
        match std::mem::take(&mut self.stage) {
            Stage::Ready(came) => {
                self.stage = Stage::Keeping;
                Some(came)
            }
            stage => {
                self.stage = stage;
                None
            }
        }
    }

    pub fn kept(&mut self) {
        if matches!(self.stage, Stage::Keeping) {
            self.stage = Stage::Idle;
        }
    }

    /// What was to be kept was not.
    pub fn lost(&mut self) {
        if matches!(self.stage, Stage::Keeping) {
            self.stage = Stage::Idle;
            self.newest = Newest::default();
        }
    }

    pub fn ask(&mut self, wait: bool) {
        self.stage = Stage::Asking { wait };
    }
}

impl Replicator {
    pub(super) fn go_on_pulling(&mut self, now: Timestamp) {
        if !matches!(self.pull.stage, Stage::Idle) {
            return;
        }
        if let Some((purpose, request)) = self.next_of_first(now) {
            self.pull.ask(false);
            return self.ask(now, purpose, request);
        }
        let wait = self.pull.current;
        let since = if self.ledger.since.is_empty() { "0" } else { &self.ledger.since };
        let request = self.database.changes(since, LIMIT, wait);
        self.pull.ask(wait);
        self.ask(now, Purpose::Changes { wait }, request);
    }

    pub(super) fn changes_answered(
        &mut self,
        now: Timestamp,
        wait: bool,
        answer: Result<Response, TransportError>,
    ) {
        self.pull.begin_again();
        // Something in between was tired of waiting: whether the server is there shows when it is asked at once.
        if wait
            && matches!(
                answer,
                Err(TransportError::TimedOut) | Ok(Response { status: 408 | 504, .. })
            )
        {
            return;
        }
        let news = match changes(answer) {
            Ok(news) => news,
            Err(trouble) => return self.fail(now, trouble),
        };
        self.succeed();
        self.pull.current = match news.pending {
            Some(pending) => pending == 0,
            None => wait || news.changes.len() < LIMIT,
        };
        let events = news.changes.len() as u64;
        self.pull.received += events;
        self.pull.to_come = news.pending.filter(|_| !self.pull.current);
        self.pull.newest.part();
        let first = self.ledger.first.clone().filter(|_| !self.pull.current);
        let first = first.map(|first| FirstLoad { received: first.received + events, ..first });
        let mut came = Pulled::nothing(&news.since, first);
        let touched = came.read(news.changes);
        self.compare(came, touched);
    }

    /// News, while the history is still coming in.
    pub(super) fn news_answered(
        &mut self,
        now: Timestamp,
        answer: Result<Response, TransportError>,
    ) {
        self.pull.begin_again();
        let news = match changes(answer) {
            Ok(news) => news,
            Err(trouble) => return self.fail(now, trouble),
        };
        self.succeed();
        let first = self.ledger.first.clone().map(|first| FirstLoad { live: news.since, ..first });
        let mut came = Pulled::nothing(&self.ledger.since, first);
        let touched = came.read(news.changes);
        // The history counts them.
        came.odd = 0;
        self.queue_chats_of(came.events.iter().chain(touched.iter().map(|(event, _)| event)));
        self.compare(came, touched);
    }

    /// What was touched is compared with what is here before it is kept.
    pub(super) fn compare(&mut self, came: Pulled, touched: Vec<(Event, Conflict)>) {
        if touched.is_empty() {
            self.ready(came);
        } else {
            let ids = touched.iter().map(|(event, _)| event.id.clone()).collect();
            self.acts.push(Act::Find(Finder::Pull, ids));
            self.pull.stage = Stage::Finding { came, touched };
        }
    }

    /// What somebody touched on the server does not change what is here: what was seen first stays. Only what a manager
    /// has erased is erased here too.
    pub(super) fn found_for_pull(&mut self, now: Timestamp, found: Option<Vec<Option<String>>>) {
        let Stage::Finding { mut came, touched } = std::mem::take(&mut self.pull.stage) else {
            return;
        };
        let Some(found) = found else {
            self.pull.begin_again();
            return self.fail(now, Trouble::Storage);
        };
        for ((event, touch), here) in touched.into_iter().zip(found) {
            let there = codec::encode(&event);
            match here {
                Some(here) if here == there => {}
                Some(_) if touch == Conflict::Unknown => {}
                Some(here) if touch == Conflict::Changed && codec::is_erasure(&there, &here) => {
                    came.erased.push(came.events.len());
                    came.events.push(event);
                }
                // What was erased stays so.
                Some(here) if codec::is_erasure(&here, &there) => {}
                Some(_) => came.disputed.push(event.id.to_string()),
                None => came.events.push(event),
            }
        }
        self.ready(came);
    }

    pub(super) fn ready(&mut self, came: Pulled) {
        // Where nothing came but a new place to ask from, it is known again after the next answer.
        let idle = came.events.is_empty() && came.disputed.is_empty() && came.odd == 0;
        let same = came.since == self.ledger.since && came.first == self.ledger.first;
        self.pull.stage = if idle && same { Stage::Idle } else { Stage::Ready(came) };
    }
}

/// What came in and waits to be kept.
#[derive(Debug)]
pub(super) struct Pulled {
    pub events: Vec<Event>,
    /// Which of the events are what erasing has left of what is here, by their number.
    pub erased: Vec<usize>,
    pub since: String,
    pub first: Option<FirstLoad>,
    pub disputed: Vec<String>,
    pub odd: u64,
}

impl Pulled {
    pub fn nothing(since: &str, first: Option<FirstLoad>) -> Self {
        Self {
            events: Vec::new(),
            erased: Vec::new(),
            since: since.to_owned(),
            first,
            disputed: Vec::new(),
            odd: 0,
        }
    }

    /// Takes in what came; gives back what somebody touched.
    fn read(&mut self, changes: Vec<Change>) -> Vec<(Event, Conflict)> {
        let mut touched = Vec::new();
        for change in changes {
            if change.id.starts_with("_design/") {
                continue;
            }
            match change.doc.and_then(from_document) {
                None => self.odd += 1,
                Some(event) if change.rivals => touched.push((event, Conflict::Rivals)),
                Some(event) if change.touched => touched.push((event, Conflict::Changed)),
                Some(event) => self.events.push(event),
            }
        }
        touched
    }
}
