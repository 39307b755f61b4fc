//! State of the push lane: from this device to the server.

use std::collections::{HashMap, HashSet};

use super::batch::{Batch, Item, Rejection};
use super::check::{Check, Verdict};
use super::pause::Pause;
use crate::journal::Event;
use crate::model::EventId;
use crate::sync::couch::Size;
use crate::sync::sync_state::{Accepted, Refused, SyncState};

/// Events of one request.
pub(super) const LIMIT: usize = 500;

/// Lines that are being read.
#[derive(Debug)]
pub(super) struct Reading {
    pub after: u64,
    /// The last number of the journal at that time.
    pub last: u64,
    /// Events up to this number are compared with the server; `None`: events are to be sent.
    pub compare_to: Option<u64>,
}

/// An event that is tried again.
#[derive(Debug)]
pub(super) enum Retried {
    Refused(Refused),
    Accepted(Accepted),
}

impl Retried {
    pub fn id(&self) -> &str {
        match self {
            Self::Refused(refused) => &refused.id,
            Self::Accepted(accepted) => &accepted.id,
        }
    }

    pub const fn upload(&self) -> bool {
        match self {
            Self::Refused(refused) => refused.upload,
            Self::Accepted(accepted) => accepted.upload,
        }
    }
}

#[derive(Debug, Default)]
pub(super) enum Stage {
    #[default]
    Idle,
    /// The size of the database, and what else it says of itself, was asked for.
    AskingSize,
    /// Lines of the newest events that are known to be on the server are being read.
    ReadingNewest(Size),
    /// Documents are being asked for, so many.
    LookingForNewest(Size, usize),
    /// Whether enough nodes are up is being asked.
    AskingNodes,
    /// The result of a check waits to be committed.
    Judged(Verdict),
    Reading(Reading),
    /// Lines of events that are tried again are being read.
    Finding(Vec<Retried>),
    /// Which of them the server has is being asked.
    Comparing(Batch),
    /// What the server has of events that are erased here is being read, before the others are sent.
    ReadingErased(Batch, Vec<Item>),
    /// Events are being erased there again.
    Erasing(Batch),
    Requesting(Batch),
    /// Rejected documents are being looked up; holds why they were, by document id.
    LookingUp(Batch, HashMap<String, Rejection>),
    /// The result waits to be committed.
    Ready(Batch),
    Committing,
}

#[derive(Debug)]
pub(super) struct Push {
    pub stage: Stage,
    /// Refused events are to be tried again.
    pub retry: bool,
    /// Refused events that were given up while the lane was busy.
    given_up: Vec<EventId>,
    /// Events sent since nothing was waiting last.
    pub sent: u64,
    /// Events of one request; fewer after the server refused a request as too large.
    pub limit: usize,
    /// The pause after events that the server neither took nor refused.
    pub pause: Pause,
    pub check: Check,
    /// Ids of events that are tried once more, before their time.
    pub again: HashSet<String>,
    /// The last new document was taken by as many nodes as the server asks for.
    pub has_quorum: bool,
    /// Enough nodes are back: what fewer took is sent again at once.
    pub is_back: bool,
    /// A comparison is being committed.
    judging: bool,
}

impl Default for Push {
    fn default() -> Self {
        Self {
            stage: Stage::Idle,
            retry: false,
            given_up: Vec::new(),
            sent: 0,
            limit: LIMIT,
            pause: Pause::default(),
            check: Check::default(),
            again: HashSet::new(),
            has_quorum: true,
            is_back: false,
            judging: false,
        }
    }
}

impl Push {
    /// Enters the finished batch, and events given up, into the state to commit. Returns the events of others that the
    /// server has under ids of the batch.
    pub fn settle(&mut self, state: &mut SyncState) -> Vec<Event> {
        let mut there = Vec::new();
        match std::mem::take(&mut self.stage) {
            Stage::Judged(verdict) => {
                self.stage = Stage::Committing;
                self.judging = verdict.compare.is_some();
                state.created = verdict.created;
                if let Some(at) = verdict.compare {
                    state.compare(at);
                }
            }
            Stage::Ready(batch) => {
                self.stage = Stage::Committing;
                if let Some(seq) = batch.up_to {
                    state.pushed_between(batch.after, seq);
                } else {
                    let tried =
                        |id: &str| batch.items.iter().any(|item| item.event.id.as_str() == id);
                    state.refused.retain(|refused| !tried(&refused.id));
                    let settled = |id: &String| tried(id) || batch.gone.contains(id);
                    state.accepted.retain(|accepted| !settled(&accepted.id));
                }
                if let Some(comparison) = &mut state.comparison {
                    comparison.lacked += batch.lacked;
                }
                for accepted in batch.accepted {
                    state.accept(accepted);
                }
                for refused in batch.refused {
                    state.refused.retain(|other| other.id != refused.id);
                    state.refused.push(refused);
                }
                for id in batch.disputed {
                    state.dispute(&id);
                }
                there = batch.there;
            }
            stage => self.stage = stage,
        }
        if self.is_free() || matches!(self.stage, Stage::Committing) {
            let given_up = std::mem::take(&mut self.given_up);
            for refused in &mut state.refused {
                if given_up.iter().any(|id| id.as_str() == refused.id) {
                    refused.given_up = true;
                    refused.until = None;
                }
            }
        }
        there
    }

    /// Notes what is to be tried before its time: refused events where somebody asks for it, and those that too few nodes took when
    /// enough are back. Each once: the server may answer the same again.
    pub fn look_again(&mut self, state: &SyncState) {
        if std::mem::take(&mut self.retry) {
            let open = state.refused.iter().filter(|refused| !refused.given_up);
            self.again.extend(open.map(|refused| refused.id.clone()));
        }
        if std::mem::take(&mut self.is_back) {
            self.again.extend(state.accepted.iter().map(|accepted| accepted.id.clone()));
        }
    }

    /// A batch was too large: its events come again in smaller ones.
    pub fn try_again(&mut self, batch: &Batch) {
        if batch.up_to.is_none() {
            self.again.extend(batch.items.iter().map(|item| item.event.id.to_string()));
        }
    }

    pub fn is_ready(&self) -> bool {
        matches!(self.stage, Stage::Ready(_) | Stage::Judged(_))
            || (self.is_free() && !self.given_up.is_empty())
    }

    /// True while a comparison waits to be committed, or is: until then nothing is pulled.
    pub fn is_judging(&self) -> bool {
        self.judging || matches!(&self.stage, Stage::Judged(verdict) if verdict.compare.is_some())
    }

    /// Takes effect when the batch under way is finished.
    pub fn give_up(&mut self, events: Vec<EventId>) {
        self.given_up.extend(events);
    }

    pub fn is_idle(&self) -> bool {
        matches!(self.stage, Stage::Idle)
    }

    /// True if no event is under way.
    fn is_free(&self) -> bool {
        matches!(
            self.stage,
            Stage::Idle | Stage::AskingSize | Stage::ReadingNewest(_) | Stage::LookingForNewest(..)
        )
    }

    /// True if nothing is under way but a check of a connection that holds.
    pub fn is_done(&self) -> bool {
        self.is_free() && self.check.has_passed() && !self.retry && self.again.is_empty()
    }

    pub fn committed(&mut self) {
        self.judging = false;
        if matches!(self.stage, Stage::Committing) {
            self.stage = Stage::Idle;
        }
    }
}
