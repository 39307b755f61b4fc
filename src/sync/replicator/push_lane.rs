//! State of the push lane: from this device to the server.

use std::collections::HashMap;

use super::batch::{Batch, Rejection};
use super::pause::Pause;
use crate::journal::Event;
use crate::model::EventId;
use crate::sync::sync_state::{Refused, SyncState};

/// Events of one request.
pub(super) const LIMIT: usize = 500;

#[derive(Debug, Default)]
pub(super) enum Stage {
    #[default]
    Idle,
    /// Lines are being read; holds the last number of the journal at that time.
    Reading(u64),
    /// Lines of refused events are being read.
    Finding(Vec<Refused>),
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
        }
    }
}

impl Push {
    /// Enters the finished batch, and events given up, into the state to commit. Returns the events of others that the
    /// server has under ids of the batch.
    pub fn settle(&mut self, state: &mut SyncState) -> Vec<Event> {
        let mut there = Vec::new();
        match std::mem::take(&mut self.stage) {
            Stage::Ready(batch) => {
                self.stage = Stage::Committing;
                if let Some(seq) = batch.up_to {
                    state.pushed_to(seq);
                } else {
                    let tried = |refused: &Refused| {
                        batch.items.iter().any(|item| item.event.id.as_str() == refused.id)
                    };
                    state.refused.retain(|refused| !tried(refused));
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
        if matches!(self.stage, Stage::Idle | Stage::Committing) {
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

    pub fn is_ready(&self) -> bool {
        matches!(self.stage, Stage::Ready(_)) || (self.is_idle() && !self.given_up.is_empty())
    }

    /// Takes effect when the batch under way is finished.
    pub fn give_up(&mut self, events: Vec<EventId>) {
        self.given_up.extend(events);
    }

    pub fn is_idle(&self) -> bool {
        matches!(self.stage, Stage::Idle)
    }

    pub fn is_done(&self) -> bool {
        self.is_idle() && !self.retry
    }

    pub fn committed(&mut self) {
        if matches!(self.stage, Stage::Committing) {
            self.stage = Stage::Idle;
        }
    }
}
