//! What is there comes here.

use super::{Act, Finder, Purpose, Replicator};
use crate::journal::{Event, codec};
use crate::model::Timestamp;
use crate::sync::couch::{Changes, Trouble, changes};
use crate::sync::document::from_document;
use crate::sync::transport::{Lost, Response};

/// Documents of one answer: some hundred kilobytes.
const LIMIT: usize = 1000;

#[derive(Debug, Default)]
enum Stage {
    /// Nothing is under way.
    #[default]
    Idle,
    /// The server was asked; `wait`: it answers when there is news.
    Asking { wait: bool },
    /// Events that somebody touched are compared with what is here.
    Finding { came: Came, touched: Vec<Event> },
    /// It waits to be kept.
    Ready(Came),
    /// It is being kept.
    Keeping,
}

/// The lane.
#[derive(Debug, Default)]
pub(super) struct Pull {
    stage: Stage,
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

    pub fn take_ready(&mut self) -> Option<Came> {
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
}

impl Replicator {
    pub(super) fn go_on_pulling(&mut self, now: Timestamp) {
        if !matches!(self.pull.stage, Stage::Idle) {
            return;
        }
        let wait = self.pull.current;
        let since = if self.ledger.since.is_empty() {
            "0"
        } else {
            &self.ledger.since
        };
        let request = self.database.changes(since, LIMIT, wait);
        self.pull.stage = Stage::Asking { wait };
        self.ask(now, Purpose::Changes { wait }, request);
    }

    pub(super) fn changes_answered(
        &mut self,
        now: Timestamp,
        wait: bool,
        answer: Result<Response, Lost>,
    ) {
        self.pull.begin_again();
        // Something in between was tired of waiting: whether the server is there shows when it is asked at once.
        if wait
            && matches!(
                answer,
                Err(Lost::TimedOut)
                    | Ok(Response {
                        status: 408 | 504,
                        ..
                    })
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
        self.pull.received += news.changes.len() as u64;
        self.pull.to_come = news.pending.filter(|_| !self.pull.current);
        let (came, touched) = Came::read(news);
        if touched.is_empty() {
            self.ready(came);
        } else {
            let ids = touched.iter().map(|event| event.id.clone()).collect();
            self.acts.push(Act::Find(Finder::Pull, ids));
            self.pull.stage = Stage::Finding { came, touched };
        }
    }

    /// What somebody touched on the server does not change what is here: what was seen first stays.
    pub(super) fn found_for_pull(&mut self, now: Timestamp, found: Option<Vec<Option<String>>>) {
        let Stage::Finding { mut came, touched } = std::mem::take(&mut self.pull.stage) else {
            return;
        };
        let Some(found) = found else {
            self.pull.begin_again();
            return self.fail(now, Trouble::Storage);
        };
        for (event, here) in touched.into_iter().zip(found) {
            match here {
                Some(line) if line == codec::encode(&event) => {}
                Some(_) => came.disputed.push(event.id.to_string()),
                None => came.events.push(event),
            }
        }
        self.ready(came);
    }

    fn ready(&mut self, came: Came) {
        // Where nothing came but a new place to ask from, it is known again after the next answer.
        let idle = came.events.is_empty() && came.disputed.is_empty() && came.odd == 0;
        self.pull.stage = if idle && came.since == self.ledger.since {
            Stage::Idle
        } else {
            Stage::Ready(came)
        };
    }
}

/// What came in and waits to be kept.
#[derive(Debug)]
pub(super) struct Came {
    pub events: Vec<Event>,
    pub since: String,
    pub disputed: Vec<String>,
    pub odd: u64,
}

impl Came {
    fn read(changes: Changes) -> (Self, Vec<Event>) {
        let mut came = Self {
            events: Vec::new(),
            since: changes.since,
            disputed: Vec::new(),
            odd: 0,
        };
        let mut touched = Vec::new();
        for change in changes.changes {
            if change.id.starts_with("_design/") {
                continue;
            }
            match change.doc.and_then(from_document) {
                None => came.odd += 1,
                Some(event) if change.touched => touched.push(event),
                Some(event) => came.events.push(event),
            }
        }
        (came, touched)
    }
}
