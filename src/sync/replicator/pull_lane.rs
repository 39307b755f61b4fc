//! State of the pull lane: from the server to this device.

use std::collections::BTreeMap;

use super::newest::Newest;
use super::pause::Pause;
use crate::journal::Event;
use crate::model::Timestamp;
use crate::sync::couch::{Change, LEAVES, LONG_POLL_MS, LeafId};
use crate::sync::document::from_document;
use crate::sync::sync_state::{FirstLoad, Rival};

#[derive(Debug, Default)]
pub(super) enum Stage {
    #[default]
    Idle,
    /// A request is under way; `wait`: a long poll.
    Requesting {
        wait: bool,
    },
    /// The leaves of documents that have several are being read.
    ReadingLeaves {
        pulled: Pulled,
        modified: Vec<(Event, Conflict)>,
    },
    /// Modified events are compared with those on this device.
    Finding {
        pulled: Pulled,
        modified: Vec<(Event, Conflict)>,
    },
    /// The result waits to be committed.
    Ready(Pulled),
    Committing,
}

/// Why an event of the server may differ from the one on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Conflict {
    /// The document has a later revision.
    Changed,
    /// The document has several leaves; this is the one that stands.
    Chosen,
    /// Either of the two: views do not say which.
    Unknown,
}

/// The most documents of one request: some hundred kilobytes.
pub(super) const LIMIT: usize = 1000;

/// The bytes that a response is to have, as far as the one before tells.
const PAGE_BYTES: usize = 4 * 1024 * 1024;

/// A long poll without news that ends sooner, in milliseconds, was none.
const EARLY: i64 = LONG_POLL_MS as i64 / 2;

#[derive(Debug)]
pub(super) struct Pull {
    pub stage: Stage,
    pub newest: Newest,
    /// Everything that the server had is here: the next request may be a long poll.
    pub current: bool,
    pub received: u64,
    pub to_come: Option<u64>,
    /// Documents of the next request: fewer after a response that failed, or held large ones.
    pub limit: usize,
    /// Leaves of the next request.
    pub leaves: usize,
    /// The pause after leaves that the server named and did not have.
    pub lacking: Pause,
    /// The document after this sequence is larger than a response may be, and is passed by.
    pub skip: Option<String>,
    /// The pause before the next long poll, where the server ends them at once without news, as a node in maintenance does.
    pub pause: Pause,
    /// A long poll has had no response: the server may be gone, which the next request shows soon.
    pub doubt: bool,
}

impl Default for Pull {
    fn default() -> Self {
        Self {
            stage: Stage::default(),
            newest: Newest::default(),
            current: false,
            received: 0,
            to_come: None,
            limit: LIMIT,
            leaves: LEAVES,
            lacking: Pause::default(),
            skip: None,
            pause: Pause::default(),
            doubt: false,
        }
    }
}

impl Pull {
    /// True during a long poll and in a pause before one: everything that the server has is here.
    pub fn is_current(&self) -> bool {
        matches!(self.stage, Stage::Requesting { wait: true })
            || self.current && self.pause.until().is_some() && matches!(self.stage, Stage::Idle)
    }

    /// A long poll has ended, with so many rows.
    pub fn polled(&mut self, asked: Timestamp, now: Timestamp, rows: usize) {
        if rows == 0 && now.since(asked) < EARLY {
            self.pause.grow(now);
        } else {
            self.pause = Pause::default();
        }
    }

    pub fn reset(&mut self) {
        self.stage = Stage::Idle;
        self.current = false;
    }

    /// A response failed; a smaller one may not.
    pub fn shrink(&mut self) {
        self.limit = (self.limit / 2).max(1);
    }

    /// The response to a request for what comes after a sequence was larger than it may be.
    pub fn too_large(&mut self, since: &str) {
        if self.limit == 1 {
            self.skip = Some(since.to_owned());
        }
        self.shrink();
    }

    /// True if the document after a sequence is passed by.
    pub fn skips(&self, since: &str) -> bool {
        self.skip.as_deref() == Some(since)
    }

    /// A response of so many bytes held so many rows.
    pub fn learn_size(&mut self, bytes: usize, rows: usize) {
        if let Some(each) = bytes.checked_div(rows) {
            let fit = (PAGE_BYTES / each.max(1)).max(1);
            self.limit = (self.limit * 2).min(LIMIT).min(fit);
        }
    }

    pub fn is_finding(&self) -> bool {
        matches!(self.stage, Stage::Finding { .. })
    }

    pub fn is_ready(&self) -> bool {
        matches!(self.stage, Stage::Ready(_))
    }

    pub fn take_ready(&mut self) -> Option<Pulled> {
        match std::mem::take(&mut self.stage) {
            Stage::Ready(pulled) => {
                self.stage = Stage::Committing;
                Some(pulled)
            }
            stage => {
                self.stage = stage;
                None
            }
        }
    }

    pub fn committed(&mut self) {
        if matches!(self.stage, Stage::Committing) {
            self.stage = Stage::Idle;
        }
    }

    /// The commit failed: the newest part begins anew, as its chats may not be stored.
    pub fn commit_failed(&mut self) {
        if matches!(self.stage, Stage::Committing) {
            self.stage = Stage::Idle;
            self.newest = Newest::default();
        }
    }
}

/// The event of a leaf.
#[derive(Debug)]
pub(super) struct Leaf {
    pub event: Event,
    pub line: String,
    /// Who wrote it.
    pub by: String,
}

/// The result of a request, until it is committed.
#[derive(Debug)]
pub(super) struct Pulled {
    pub events: Vec<Event>,
    /// Indices of those events that are the erased form of events on this device.
    pub erased: Vec<usize>,
    pub since: String,
    pub first: Option<FirstLoad>,
    /// The events came from a view, which does not show rivals.
    pub of_view: bool,
    pub disputed: Vec<String>,
    pub rivals: Vec<Rival>,
    /// Leaves that are still to be read.
    pub leaves: Vec<LeafId>,
    /// Of documents with several leaves, by their ids, the one that stands of those that were read.
    pub standing: BTreeMap<String, Option<Leaf>>,
    /// Ids of documents that hold no event.
    pub odd: Vec<String>,
}

impl Pulled {
    pub fn new(since: &str, first: Option<FirstLoad>) -> Self {
        Self {
            events: Vec::new(),
            erased: Vec::new(),
            since: since.to_owned(),
            first,
            of_view: false,
            disputed: Vec::new(),
            rivals: Vec::new(),
            leaves: Vec::new(),
            standing: BTreeMap::new(),
            odd: Vec::new(),
        }
    }

    /// Adds the events of new documents; returns those of modified ones. The leaves of documents that have several are to be
    /// read first.
    pub fn add(&mut self, changes: Vec<Change>) -> Vec<(Event, Conflict)> {
        let mut modified = Vec::new();
        for change in changes {
            if change.id.starts_with("_design/") {
                continue;
            }
            if change.leaves.len() > 1 {
                let id = change.id;
                self.leaves.extend(change.leaves.into_iter().map(|rev| (id.clone(), rev)));
                continue;
            }
            match change.doc.and_then(from_document) {
                None => self.odd.push(change.id),
                Some(event) if change.modified => modified.push((event, Conflict::Changed)),
                Some(event) => self.events.push(event),
            }
        }
        modified
    }
}
