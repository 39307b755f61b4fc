//! What is here goes there.

use std::collections::HashMap;

use serde_json::Value;

use super::batch::{Batch, Item, early, of, refusal};
use super::{Act, Finder, Purpose, Replicator};
use crate::journal::{Body, DeskFact, Event, codec};
use crate::model::{AuthorKind, EventId, Timestamp};
use crate::sync::couch::{Pushed, Seen, Trouble, looked_up, pushed};
use crate::sync::document::{doc_id, from_document, to_document};
use crate::sync::ledger::{Refused, SyncState};
use crate::sync::transport::{Response, TransportError};

/// Events of one request.
const LIMIT: usize = 500;
/// Bytes of one request, unless it is one event.
const BYTES: usize = 1024 * 1024;
#[derive(Debug, Default)]
enum Stage {
    #[default]
    Idle,
    /// Lines are read; the last place of the journal when they were asked for.
    Reading(u64),
    /// Lines of refused events are looked for.
    Finding(Vec<Refused>),
    Asking(Batch),
    /// What was not taken is looked up, with the server's reasons.
    LookingUp(Batch, HashMap<String, String>),
    Done(Batch),
    Keeping,
}

/// The lane.
#[derive(Debug)]
pub(super) struct Push {
    stage: Stage,
    /// Refused events are to be tried again.
    pub again: bool,
    /// Refused events that are given up, until nothing else is done with them.
    given_up: Vec<EventId>,
    /// Events that were sent since there last were none that waited.
    pub sent: u64,
    /// How many events may go together: less where the server says that it is too much.
    limit: usize,
}

impl Default for Push {
    fn default() -> Self {
        Self { stage: Stage::Idle, again: false, given_up: Vec::new(), sent: 0, limit: LIMIT }
    }
}

impl Push {
    /// Writes down what is done.
    pub fn settle(&mut self, ledger: &mut SyncState) {
        match std::mem::take(&mut self.stage) {
            Stage::Done(batch) => {
                self.stage = Stage::Keeping;
                if let Some(place) = batch.up_to {
                    ledger.pushed_to(place);
                } else {
                    let tried = |refused: &Refused| {
                        batch.items.iter().any(|item| item.event.id.as_str() == refused.id)
                    };
                    ledger.refused.retain(|refused| !tried(refused));
                }
                for refused in batch.refused {
                    ledger.refused.retain(|other| other.id != refused.id);
                    ledger.refused.push(refused);
                }
                for id in batch.disputed {
                    ledger.dispute(&id);
                }
            }
            stage => self.stage = stage,
        }
        if matches!(self.stage, Stage::Idle | Stage::Keeping) {
            let given_up = std::mem::take(&mut self.given_up);
            for refused in &mut ledger.refused {
                if given_up.iter().any(|id| id.as_str() == refused.id) {
                    refused.given_up = true;
                    refused.until = None;
                }
            }
        }
    }

    pub fn is_ready(&self) -> bool {
        matches!(self.stage, Stage::Done(_)) || (self.is_idle() && !self.given_up.is_empty())
    }

    /// What is under way with them ends first.
    pub fn give_up(&mut self, events: Vec<EventId>) {
        self.given_up.extend(events);
    }

    pub fn is_idle(&self) -> bool {
        matches!(self.stage, Stage::Idle)
    }

    /// Whether nothing is under way or to be tried.
    pub fn is_done(&self) -> bool {
        self.is_idle() && !self.again
    }

    pub fn kept(&mut self) {
        if matches!(self.stage, Stage::Keeping) {
            self.stage = Stage::Idle;
        }
    }
}

impl Replicator {
    pub(super) fn go_on_pushing(&mut self, now: Timestamp) {
        if !matches!(self.push.stage, Stage::Idle) {
            return;
        }
        let clock = now.plus(self.skew.millis()).millis();
        let again = std::mem::take(&mut self.push.again);
        let due = |refused: &&Refused| {
            !refused.given_up && (again || refused.until.is_some_and(|until| until <= clock))
        };
        let due: Vec<Refused> = self.ledger.refused.iter().filter(due).cloned().collect();
        if !due.is_empty() {
            // As many as fit; the others come next.
            self.push.again = again && due.len() > self.push.limit;
            let due: Vec<Refused> = due.into_iter().take(self.push.limit).collect();
            let ids = due.iter().map(|refused| EventId::from(refused.id.as_str()));
            self.acts.push(Act::Find(Finder::Push, ids.collect()));
            self.push.stage = Stage::Finding(due);
        } else if self.waiting() > 0 {
            self.push.stage = Stage::Reading(self.last);
            self.acts.push(Act::Read { after: self.ledger.pushed, limit: self.push.limit });
        }
    }

    pub(super) fn read(&mut self, now: Timestamp, read: Option<(Vec<(u64, String)>, u64)>) {
        let Stage::Reading(known) = self.push.stage else {
            return;
        };
        self.push.stage = Stage::Idle;
        let Some((lines, last)) = read else {
            return self.fail(now, Trouble::Storage);
        };
        // Where there are no lines, numbers were given under which nothing stands any more.
        let end = if lines.is_empty() { known } else { last };
        let mut batch = Batch { up_to: Some(end), ..Batch::default() };
        let mut bytes = 0;
        let mut before = self.ledger.pushed;
        for (place, line) in lines {
            if !self.ledger.knows(place) {
                bytes += line.len();
                if bytes > BYTES && !batch.items.is_empty() {
                    batch.up_to = Some(before);
                    break;
                }
                Self::add(&mut batch, line, self.ledger.uploads(place));
            }
            before = place;
        }
        self.send(now, batch);
    }

    pub(super) fn found_for_push(&mut self, now: Timestamp, found: Option<Vec<Option<String>>>) {
        let Stage::Finding(tried) = std::mem::take(&mut self.push.stage) else {
            return;
        };
        let Some(found) = found else {
            return self.fail(now, Trouble::Storage);
        };
        let mut batch = Batch::default();
        for (refused, line) in tried.into_iter().zip(found) {
            // One whose event is gone stays as it is, but is not tried again by itself.
            match line {
                Some(line) => Self::add(&mut batch, line, refused.upload),
                None => batch.refused.push(Refused { until: None, ..refused }),
            }
        }
        self.send(now, batch);
    }

    fn add(batch: &mut Batch, line: String, upload: bool) {
        match codec::decode(&line) {
            Ok(event) => batch.items.push(Item { doc: doc_id(&event.id), event, line, upload }),
            // The desk says how many lines it cannot read; the server has no use for them.
            Err(_unreadable) => {}
        }
    }

    fn send(&mut self, now: Timestamp, batch: Batch) {
        if batch.items.is_empty() {
            self.push.stage = Stage::Done(batch);
            return;
        }
        let documents: Vec<Value> = batch
            .items
            .iter()
            .map(|item| {
                let importer =
                    (item.upload || self.brings(&item.event)) && !self.is_own(&item.event);
                to_document(&item.event, importer.then_some(self.session.name.as_str()))
            })
            .collect();
        let request = self.database.push(&documents);
        self.push.stage = Stage::Asking(batch);
        self.ask(now, Purpose::Push, request);
    }

    /// Whether a manager brings in what others did: a file that was imported, or a customer who was played.
    fn brings(&self, event: &Event) -> bool {
        let own = event.by.kind == AuthorKind::Agent
            && event.by.id.as_deref() == Some(self.session.name.as_str());
        self.session.is("manager") && !own && event.by.kind != AuthorKind::Bot
    }

    /// Whether whoever is signed in may write this in their own name at any time.
    fn is_own(&self, event: &Event) -> bool {
        let managers = matches!(
            event.body,
            Body::Desk(DeskFact::Settings | DeskFact::Rules | DeskFact::Agent, _)
        );
        event.by.kind == AuthorKind::Agent
            && event.by.id.as_deref() == Some(self.session.name.as_str())
            && !managers
    }

    pub(super) fn push_answered(
        &mut self,
        asked: Timestamp,
        now: Timestamp,
        answer: Result<Response, TransportError>,
    ) {
        let Stage::Asking(mut batch) = std::mem::take(&mut self.push.stage) else {
            return;
        };
        let fates = match pushed(answer) {
            Ok(fates) => fates,
            // One of them is at fault, or all of them together.
            Err(Trouble::Unfit(reason)) => {
                if batch.items.len() > 1 {
                    self.push.limit = (batch.items.len() / 2).max(1);
                    self.push.again |= batch.up_to.is_none();
                } else {
                    let refused = batch
                        .items
                        .iter()
                        .map(|item| refusal(item, format!("unfit: {reason}"), now));
                    batch.refused.extend(refused);
                    self.push.stage = Stage::Done(batch);
                }
                return;
            }
            Err(trouble) => return self.fail(now, trouble),
        };
        self.succeed();
        self.push.limit = (self.push.limit * 2).min(LIMIT);
        let mut reasons = HashMap::new();
        for item in &batch.items {
            match fates.get(&item.doc) {
                Some(Pushed::Taken) => {}
                Some(Pushed::Not(reason)) => {
                    self.learn_clock(asked, now, reason);
                    reasons.insert(item.doc.clone(), reason.clone());
                }
                // It says nothing of this one: it counts as not sent.
                None => return self.fail(now, Trouble::Strange(200)),
            }
        }
        if reasons.is_empty() {
            self.push.stage = Stage::Done(batch);
        } else {
            let ids: Vec<String> = of(&batch, &reasons).map(|item| item.doc.clone()).collect();
            let request = self.database.look_up(&ids);
            self.push.stage = Stage::LookingUp(batch, reasons);
            self.ask(now, Purpose::LookUp, request);
        }
    }

    /// What goes wrong with it goes wrong with the rest too, and is seen to there.
    pub(super) fn clock_answered(
        &mut self,
        asked: Timestamp,
        now: Timestamp,
        answer: Result<Response, TransportError>,
    ) {
        for fate in pushed(answer).unwrap_or_default().values() {
            if let Pushed::Not(reason) = fate {
                self.learn_clock(asked, now, reason);
            }
        }
    }

    /// Whoever is refused as too early is told what the server's clock says.
    fn learn_clock(&mut self, asked: Timestamp, now: Timestamp, reason: &str) {
        if let Some(at) = early(reason) {
            self.skew.learn_at(asked, now, at);
        }
    }

    pub(super) fn look_up_answered(
        &mut self,
        now: Timestamp,
        answer: Result<Response, TransportError>,
    ) {
        let Stage::LookingUp(mut batch, reasons) = std::mem::take(&mut self.push.stage) else {
            return;
        };
        let seen = match looked_up(answer) {
            Ok(seen) if seen.len() == reasons.len() => seen,
            Ok(_) => return self.fail(now, Trouble::Strange(200)),
            Err(trouble) => return self.fail(now, trouble),
        };
        let (mut refused, mut disputed) = (Vec::new(), Vec::new());
        let clock = now.plus(self.skew.millis());
        for (item, seen) in of(&batch, &reasons).zip(seen) {
            match seen {
                Seen::There(doc) => {
                    let there = from_document(doc).map(|event| codec::encode(&event));
                    // What was erased there comes in as such.
                    let same = |there: &String| {
                        *there == item.line || codec::is_erasure(there, &item.line)
                    };
                    if !there.as_ref().is_some_and(same) {
                        disputed.push(item.event.id.to_string());
                    }
                }
                Seen::Missing => {
                    let reason = reasons.get(&item.doc).cloned().unwrap_or_default();
                    refused.push(refusal(item, reason, clock));
                }
            }
        }
        batch.refused.extend(refused);
        batch.disputed = disputed;
        self.push.stage = Stage::Done(batch);
    }
}
