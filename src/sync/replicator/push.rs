//! Pushing: the events of this device become documents on the server.

use std::collections::HashMap;

use serde_json::Value;

use super::batch::{Batch, Item, Rejection, accepted, is_due, refusal, server_time};
use super::pause::Pause;
use super::push_lane::{LIMIT, Reading, Retried, Stage};
use super::{Lane, Output, Purpose, Replicator};
use crate::journal::{Body, DeskFact, Event, codec};
use crate::model::{AuthorKind, EventId, SECOND, Timestamp};
use crate::sync::couch::{Lookup, PushResult, SyncError, read_lookup, read_nodes, read_push};
use crate::sync::document::{doc_id, from_document, to_document};
use crate::sync::refusal::Refusal;
use crate::sync::sync_state::Refused;
use crate::sync::transport::{Response, TransportError};

/// The wait before it is asked again whether enough nodes are up, in milliseconds.
const NODES_WAIT: i64 = 15 * SECOND;

impl Replicator {
    pub(super) fn push_next(&mut self, now: Timestamp) {
        if !matches!(self.push.stage, Stage::Idle) || self.push.pause.holds(now) {
            return;
        }
        if self.push.check.is_due(now) {
            return self.check_server(now);
        }
        let clock = now.plus(self.skew.millis()).millis();
        self.push.look_again(&self.state);
        let again = |id: &str| self.push.again.contains(id);
        let refused = self.state.refused.iter().filter(|refused| {
            let is_due = refused.until.is_some_and(|until| until <= clock);
            !refused.given_up && (is_due || again(&refused.id))
        });
        let mut due: Vec<Retried> = refused.cloned().map(Retried::Refused).collect();
        let holds_new = self.state.holds_new();
        // A new event may show that enough nodes are back.
        if due.is_empty() && (holds_new || self.state.unsent(self.last) == 0) {
            let accepted = self.state.accepted.iter();
            let accepted =
                accepted.filter(|accepted| is_due(accepted, clock) || again(&accepted.id));
            due = accepted.cloned().map(Retried::Accepted).collect();
        }
        if !self.push.has_quorum
            && due.iter().any(|retried| matches!(retried, Retried::Accepted(_)))
        {
            self.push.stage = Stage::AskingNodes;
            return self.ask(now, Purpose::Nodes, self.database.nodes());
        }
        // The others come with the next request.
        due.truncate(self.push.limit);
        if !due.is_empty() {
            for retried in &due {
                self.push.again.remove(retried.id());
            }
            let ids = due.iter().map(|retried| EventId::from(retried.id()));
            self.outputs.push(Output::Find(Lane::Push, ids.collect()));
            self.push.stage = Stage::Finding(due);
        } else if holds_new {
            // Their nodes come first.
        } else if self.state.unsent(self.last) > 0 {
            self.read(self.state.sent_to(), None);
        } else {
            // They are no longer refused.
            self.push.again.clear();
            if let Some(to) = self.state.comparing() {
                self.read(self.state.pushed, Some(to));
            }
        }
    }

    /// What too few nodes took is sent again when enough are up, or where the server does not tell.
    pub(super) fn on_nodes(&mut self, now: Timestamp, response: Result<Response, TransportError>) {
        let Stage::AskingNodes = self.push.stage else {
            return;
        };
        self.push.stage = Stage::Idle;
        match read_nodes(response) {
            Ok(true) => {
                self.push.has_quorum = true;
                self.push.is_back = true;
            }
            Ok(false) => {
                let until = now.plus(self.skew.millis() + NODES_WAIT).millis();
                for accepted in &mut self.state.accepted {
                    accepted.until = until;
                    self.push.again.remove(&accepted.id);
                }
            }
            Err(error) => self.fail(now, error),
        }
    }

    fn read(&mut self, after: u64, compare_to: Option<u64>) {
        self.push.stage = Stage::Reading(Reading { after, last: self.last, compare_to });
        self.outputs.push(Output::Read { after, limit: self.push.limit });
    }

    pub(super) fn on_lines(&mut self, now: Timestamp, read: Option<(Vec<(u64, String)>, u64)>) {
        let reading = match std::mem::take(&mut self.push.stage) {
            Stage::Reading(reading) => Ok(reading),
            Stage::ReadingNewest(size) => Err(size),
            stage => {
                self.push.stage = stage;
                return;
            }
        };
        let Some((lines, last)) = read else {
            return self.fail(now, SyncError::Storage);
        };
        let reading = match reading {
            Ok(reading) => reading,
            Err(size) => return self.on_newest(now, size, lines),
        };
        // Without lines, the events of these numbers have been replaced.
        let end = if lines.is_empty() { reading.last } else { last };
        let end = end.min(reading.compare_to.unwrap_or(end));
        let mut batch = Batch { after: reading.after, up_to: Some(end), ..Batch::default() };
        let mut before = reading.after;
        let mut unsent = Vec::new();
        for (seq, line) in lines.into_iter().take_while(|(seq, _)| *seq <= end) {
            if reading.compare_to.is_some() || !self.state.knows(seq) {
                Self::add(&mut batch, line, self.state.uploads(seq), Some(before));
                if reading.compare_to.is_some() && !self.state.was_sent(seq) {
                    unsent.extend(batch.items.last().map(|item| item.doc.clone()));
                }
            }
            before = seq;
        }
        if reading.compare_to.is_some() {
            self.compare_events(now, batch, &unsent);
        } else {
            batch.keep_size();
            self.send(now, batch);
        }
    }

    pub(super) fn on_found_for_push(&mut self, now: Timestamp, found: Option<Vec<Option<String>>>) {
        let Stage::Finding(tried) = std::mem::take(&mut self.push.stage) else {
            return;
        };
        let Some(found) = found else {
            return self.fail(now, SyncError::Storage);
        };
        let mut batch = Batch::default();
        for (retried, line) in tried.into_iter().zip(found) {
            match (line, retried) {
                (Some(line), retried) => Self::add(&mut batch, line, retried.upload(), None),
                // If the event is gone, the record stays but is not retried by itself.
                (None, Retried::Refused(refused)) => {
                    batch.refused.push(Refused { until: None, ..refused });
                }
                (None, Retried::Accepted(accepted)) => batch.gone.push(accepted.id),
            }
        }
        self.send(now, batch);
    }

    pub(super) fn add(batch: &mut Batch, line: String, upload: bool, before: Option<u64>) {
        match codec::decode(&line) {
            Ok(event) => {
                batch.items.push(Item { doc: doc_id(&event.id), event, line, upload, before });
            }
            // The desk reports unreadable lines elsewhere; the server has no use for them.
            Err(_unreadable) => {}
        }
    }

    pub(super) fn send(&mut self, now: Timestamp, batch: Batch) {
        if batch.items.is_empty() {
            self.push.stage = Stage::Ready(batch);
            return;
        }
        let documents: Vec<Value> = batch
            .items
            .iter()
            .map(|item| {
                let importer =
                    (item.upload || self.is_import(&item.event)) && !self.may_author(&item.event);
                to_document(&item.event, importer.then_some(self.session.name.as_str()))
            })
            .collect();
        let request = self.database.push(&documents);
        self.push.stage = Stage::Requesting(batch);
        self.ask(now, Purpose::Push, request);
    }

    /// True if a manager is the importer: of an imported file's events, or of a simulated customer's.
    fn is_import(&self, event: &Event) -> bool {
        self.session.is("manager") && !self.is_by_user(event) && event.by.kind != AuthorKind::Bot
    }

    /// True if the user may push this event as its author at any time.
    fn may_author(&self, event: &Event) -> bool {
        let online_only = matches!(
            event.body,
            Body::Desk(DeskFact::Settings | DeskFact::Rules | DeskFact::Agent, _)
        );
        self.is_by_user(event) && !online_only
    }

    pub(super) fn is_by_user(&self, event: &Event) -> bool {
        event.by.kind == AuthorKind::Agent
            && event.by.id.as_deref() == Some(self.session.name.as_str())
    }

    pub(super) fn on_push(
        &mut self,
        asked: Timestamp,
        now: Timestamp,
        response: Result<Response, TransportError>,
    ) {
        let Stage::Requesting(mut batch) = std::mem::take(&mut self.push.stage) else {
            return;
        };
        let results = match read_push(response) {
            Ok(results) => results,
            // One document, or all of them together, is too large.
            Err(SyncError::Unfit(reason)) => {
                if batch.items.len() > 1 {
                    self.push.limit = (batch.items.len() / 2).max(1);
                    self.push.try_again(&batch);
                } else {
                    let refused = batch
                        .items
                        .iter()
                        .map(|item| refusal(item, format!("unfit: {reason}"), now));
                    batch.refused.extend(refused);
                    self.push.stage = Stage::Ready(batch);
                }
                return;
            }
            Err(error) => return self.fail(now, error),
        };
        self.push.limit = (self.push.limit * 2).min(LIMIT);
        let clock = now.plus(self.skew.millis());
        let mut reasons = HashMap::new();
        let (mut stored, mut thin) = (false, Vec::new());
        for item in &batch.items {
            match results.get(&item.doc) {
                Some(PushResult::Stored) => stored = true,
                Some(PushResult::Accepted) => {
                    thin.push(accepted(item, self.accepted_at(&item.event.id), clock));
                }
                Some(PushResult::Rejected { forbidden, reason }) => {
                    self.learn_clock(asked, now, reason);
                    let rejection = Rejection { forbidden: *forbidden, reason: reason.clone() };
                    reasons.insert(item.doc.clone(), rejection);
                }
                // No result for this document: it counts as not pushed.
                None => return self.fail(now, SyncError::Strange(200)),
            }
        }
        if stored || !thin.is_empty() {
            self.push.is_back = thin.is_empty() && !self.push.has_quorum;
            self.push.has_quorum = thin.is_empty();
        }
        batch.accepted.extend(thin);
        if reasons.is_empty() {
            self.pushed();
            self.push.stage = Stage::Ready(batch);
        } else {
            let ids: Vec<String> = batch.rejected(&reasons).map(|item| item.doc.clone()).collect();
            let request = self.database.look_up(&ids);
            self.push.stage = Stage::LookingUp(batch, reasons);
            self.ask(now, Purpose::LookUp, request);
        }
    }

    /// Learns the server's time from the reason of an event that was too early; false if it does not name it.
    pub(super) fn learn_clock(&mut self, asked: Timestamp, now: Timestamp, reason: &str) -> bool {
        let at = server_time(reason);
        if let Some(at) = at {
            self.skew.learn_at(asked, now, at);
        }
        at.is_some()
    }

    pub(super) fn on_lookup(&mut self, now: Timestamp, response: Result<Response, TransportError>) {
        let Stage::LookingUp(mut batch, reasons) = std::mem::take(&mut self.push.stage) else {
            return;
        };
        let is_too_large = matches!(response, Err(TransportError::TooLarge));
        if is_too_large && batch.items.len() > 1 {
            // What the others wrote under these ids is large.
            self.push.limit = (batch.items.len() / 2).max(1);
            self.push.try_again(&batch);
            return;
        }
        let lookups = match read_lookup(response) {
            // One alone that is larger than any event.
            Err(_) if is_too_large => vec![Lookup::Unreadable],
            Ok(lookups) if lookups.len() == reasons.len() => lookups,
            Ok(_) => return self.fail(now, SyncError::Strange(200)),
            Err(error) => return self.fail(now, error),
        };
        let (mut refused, mut unsent, mut thin) = (Vec::new(), Vec::new(), Vec::new());
        let (mut disputed, mut others) = (Vec::new(), Vec::new());
        let clock = now.plus(self.skew.millis());
        for (item, lookup) in batch.rejected(&reasons).zip(lookups) {
            match lookup {
                Lookup::Found(doc) => {
                    // The feed brings the leaf that stands.
                    let has_rivals = doc.contains_key("_conflicts");
                    let there = from_document(doc).map(|event| (codec::encode(&event), event));
                    // An erased event is pulled as such.
                    let same =
                        |there: &str| there == item.line || codec::is_erasure(there, &item.line);
                    match there {
                        Some((there, _)) if same(&there) => {
                            // It may be on the one node that is up.
                            if !self.push.has_quorum {
                                let first = self.accepted_at(&item.event.id);
                                thin.push(accepted(item, first, clock));
                            }
                        }
                        there => {
                            disputed.push(item.event.id.to_string());
                            let event = there.filter(|_| !has_rivals).map(|(_, event)| event);
                            others.extend(event);
                        }
                    }
                }
                Lookup::Unreadable => disputed.push(item.event.id.to_string()),
                Lookup::Missing => match reasons.get(&item.doc) {
                    Some(Rejection { forbidden: true, reason }) => {
                        refused.push(refusal(item, reason.clone(), clock));
                    }
                    _ => unsent.push((item.event.id.clone(), item.before)),
                },
            }
        }
        let is_early = refused.iter().any(|refused| refused.why() == Refusal::Early);
        batch.refused.extend(refused);
        batch.accepted.extend(thin);
        batch.disputed = disputed;
        batch.there = others;
        let failed = !unsent.is_empty();
        batch.leave_out(&unsent);
        self.push.stage = Stage::Ready(batch);
        if is_early && self.clock_hidden && self.clock_dates.is_empty() {
            self.ask_clock(now);
        }
        if failed {
            // Pulling goes on meanwhile.
            self.push.pause.grow(now);
            self.error = Some(SyncError::Busy(500));
        } else {
            self.pushed();
        }
    }

    /// When too few nodes first took an event.
    fn accepted_at(&self, id: &EventId) -> Option<i64> {
        let accepted = self.state.accepted.iter().find(|accepted| accepted.id == id.as_str());
        accepted.map(|accepted| accepted.at)
    }

    fn pushed(&mut self) {
        self.push.pause = Pause::default();
        self.succeed();
    }
}
