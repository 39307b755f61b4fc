//! Whether the server is as it was. A database may be put back from a copy, created anew and filled again, or stand behind a
//! proxy that now leads to another one: it then lacks what it has said to have, and its sequences mean other events.
//!
//! It is asked after each time without a connection, and now and then: when it was created, its last sequence, and for the
//! newest events that are known to be there, which are what an older copy lacks. If one of these shows that it is not as it was,
//! all of the server is read again, and all events that were there are asked for; those that it lacks are sent again, by their
//! authors, and by managers for everybody (`docs/decisions/restored-server.md`).

use super::batch::{Batch, Item};
use super::push_lane::Stage;
use super::{Link, Output, Purpose, Replicator};
use crate::journal::{Event, codec};
use crate::model::{AuthorKind, EventId, MINUTE, Timestamp};
use crate::sync::couch::{
    Form, Lookup, PushResult, Size, SyncError, erased_as, read_lookup, read_present, read_push,
    read_size,
};
use crate::sync::document::from_document;
use crate::sync::transport::{Response, TransportError};

/// The newest events that are asked for.
const NEWEST: usize = 200;

/// The time between two checks of a connection that holds, in milliseconds.
const EVERY: i64 = 10 * MINUTE;

/// A replica that lags shows the same signs as an older copy; so many times in a row it does not.
const DOUBTS: u32 = 4;

/// The progress of the checks.
#[derive(Debug, Default)]
pub(super) struct Check {
    /// The server was as it was, and no request has failed since.
    passed: bool,
    /// When it is asked again; `None`: at once.
    due: Option<Timestamp>,
    /// Signs in a row that it is not.
    doubts: u32,
    /// The handshake has shown this desk there, and no request has failed since.
    is_this_desk: bool,
}

impl Check {
    /// Returns true if the server is to be asked.
    pub fn is_due(&self, now: Timestamp) -> bool {
        // A device's clock that was set back makes no wait longer.
        !self.passed || !self.due.is_some_and(|due| (1..=EVERY).contains(&due.since(now)))
    }

    pub fn due(&self) -> Option<Timestamp> {
        self.due.filter(|_| self.passed)
    }

    pub const fn has_passed(&self) -> bool {
        self.passed
    }

    /// A request has failed: whatever answers next may be another server.
    pub fn reset(&mut self) {
        self.passed = false;
        self.is_this_desk = false;
    }

    /// The server holds this desk.
    pub fn met_desk(&mut self) {
        self.is_this_desk = true;
    }

    /// It is another server, for certain.
    pub fn refute(&mut self) {
        *self = Self { doubts: DOUBTS, ..Self::default() };
    }

    fn pass(&mut self, now: Timestamp) {
        *self = Self { passed: true, due: Some(now.plus(EVERY)), doubts: 0, ..*self };
    }
}

/// What a check has shown.
#[derive(Clone, Debug)]
pub(super) struct Verdict {
    pub created: String,
    /// When the comparison with a server that is not as it was begins, in milliseconds; `None`: it is as it was.
    pub compare: Option<i64>,
}

impl Replicator {
    pub(super) fn check_server(&mut self, now: Timestamp) {
        self.push.stage = Stage::AskingSize;
        self.ask(now, Purpose::Database, self.database.size());
    }

    pub(super) fn on_database(
        &mut self,
        now: Timestamp,
        response: Result<Response, TransportError>,
    ) {
        let Stage::AskingSize = std::mem::take(&mut self.push.stage) else {
            return;
        };
        let size = match read_size(response) {
            Ok(size) => size,
            Err(error) => return self.fail(now, error),
        };
        let created = &self.state.created;
        let is_another =
            !created.is_empty() && !size.created.is_empty() && *created != size.created;
        if is_another || self.push.check.doubts >= DOUBTS {
            return self.judge(now, size, true);
        }
        let live = self.state.first.as_ref().map_or("", |first| first.live.as_str());
        let here = number(&self.state.since).max(number(live));
        // On a cluster each replica counts for itself.
        if size.copies == 1 && here > number(&size.seq) {
            return self.doubt(now, size);
        }
        let last = self.state.last_known();
        if last == 0 {
            return self.judge(now, size, false);
        }
        self.push.stage = Stage::ReadingNewest(size);
        self.outputs
            .push(Output::Read { after: last.saturating_sub(NEWEST as u64), limit: NEWEST });
    }

    /// Asks for the newest events that are known to be on the server.
    pub(super) fn on_newest(&mut self, now: Timestamp, size: Size, lines: Vec<(u64, String)>) {
        let known = lines.into_iter().filter(|(seq, _)| self.state.knows(*seq));
        let mut batch = Batch::default();
        for (seq, line) in known {
            Self::add(&mut batch, line, false, Some(seq));
        }
        // What a comparison found lacking and this user may not send, the server lacks until a manager comes.
        let compared = self.state.comparison.as_ref().map_or(0, |comparison| comparison.up_to);
        let is_expected = |item: &Item| item.before > Some(compared) || self.sends(&item.event);
        let ids: Vec<String> = batch
            .items
            .into_iter()
            .filter(|item| !self.is_open(&item.event.id) && is_expected(item))
            .map(|item| item.doc)
            .collect();
        if ids.is_empty() {
            return self.judge(now, size, false);
        }
        self.push.stage = Stage::LookingForNewest(size, ids.len());
        self.ask(now, Purpose::Present, self.database.present(&ids));
    }

    /// True if the server does not have an event, or may not: it refused it, or too few of its nodes took it.
    fn is_open(&self, id: &EventId) -> bool {
        self.state.refused.iter().any(|refused| refused.id == id.as_str())
            || self.state.accepted.iter().any(|accepted| accepted.id == id.as_str())
    }

    pub(super) fn on_present(
        &mut self,
        now: Timestamp,
        response: Result<Response, TransportError>,
    ) {
        match std::mem::take(&mut self.push.stage) {
            Stage::LookingForNewest(size, asked) => match read_present(response) {
                Ok(present) if present.len() != asked => self.fail(now, SyncError::Strange(200)),
                Ok(present) if present.contains(&false) => self.doubt(now, size),
                Ok(_) => self.judge(now, size, false),
                Err(error) => self.fail(now, error),
            },
            Stage::Comparing(batch) => match read_present(response) {
                Ok(present) if present.len() == batch.items.len() => {
                    self.send_lacking(now, batch, present);
                }
                Ok(_) => self.fail(now, SyncError::Strange(200)),
                Err(error) => self.fail(now, error),
            },
            stage => self.push.stage = stage,
        }
    }

    /// A sign that the server is not as it was. It is asked again, unless there were signs enough.
    fn doubt(&mut self, now: Timestamp, size: Size) {
        self.push.check.reset();
        self.push.check.doubts += 1;
        if self.push.check.doubts < DOUBTS {
            self.push.pause.grow(now);
        } else {
            self.judge(now, size, true);
        }
    }

    fn judge(&mut self, now: Timestamp, size: Size, is_another: bool) {
        if is_another && !self.push.check.is_this_desk {
            // It may hold another desk, to which nothing of this one may go: the handshake tells.
            self.push.check.refute();
            self.link = Link::Disconnected;
            return;
        }
        self.push.check.pass(now);
        if !is_another && (size.created.is_empty() || size.created == self.state.created) {
            return;
        }
        let at = now.plus(self.skew.millis()).millis();
        let verdict = Verdict { created: size.created, compare: is_another.then_some(at) };
        self.push.stage = Stage::Judged(verdict);
        if is_another {
            // What the server tells after the former sequence is not what comes next.
            self.cancel_pull();
        }
    }

    /// Asks which events, of those that were there, the server has. `unsent`: ids of documents that it never had.
    pub(super) fn compare_events(&mut self, now: Timestamp, mut batch: Batch, unsent: &[String]) {
        let is_manager = self.session.manages();
        batch.items.retain(|item| {
            let is_unsent = unsent.contains(&item.doc);
            (is_unsent || self.sends(&item.event)) && !self.is_open(&item.event.id)
        });
        for item in &mut batch.items {
            item.upload = is_manager;
        }
        if batch.items.is_empty() {
            self.push.stage = Stage::Ready(batch);
            return;
        }
        let ids: Vec<String> = batch.items.iter().map(|item| item.doc.clone()).collect();
        self.push.stage = Stage::Comparing(batch);
        self.ask(now, Purpose::Present, self.database.present(&ids));
    }

    fn send_lacking(&mut self, now: Timestamp, mut batch: Batch, present: Vec<bool>) {
        let is_manager = self.session.manages();
        let mut erased = Vec::new();
        let mut present = present.into_iter();
        batch.items.retain(|item| {
            let is_there = present.next() == Some(true);
            if is_there && is_manager && may_be_erased(&item.line) {
                erased.push(item.clone());
            }
            !is_there
        });
        batch.keep_size();
        batch.lacked = batch.items.len() as u64;
        if erased.is_empty() {
            self.send(now, batch);
        } else {
            let ids: Vec<String> = erased.iter().map(|item| item.doc.clone()).collect();
            self.push.stage = Stage::ReadingErased(batch, erased);
            self.ask(now, Purpose::Erased, self.database.look_up(&ids));
        }
    }

    /// True if the user may send an event that the server lacks.
    fn sends(&self, event: &Event) -> bool {
        self.session.manages() || self.is_by_user(event) || event.by.kind == AuthorKind::Bot
    }

    /// An older copy has words that were erased since: they are erased again.
    pub(super) fn on_erased(&mut self, now: Timestamp, response: Result<Response, TransportError>) {
        let is_too_large = matches!(response, Err(TransportError::TooLarge));
        let (batch, documents) = match std::mem::take(&mut self.push.stage) {
            // The same events come again, fewer at a time; one alone is larger than any event.
            Stage::ReadingErased(batch, erased) if is_too_large => {
                if erased.len() > 1 {
                    self.push.limit = (self.push.limit / 2).max(1);
                    return;
                }
                (batch, Vec::new())
            }
            Stage::ReadingErased(batch, erased) => match read_lookup(response) {
                Ok(lookups) => {
                    let pairs = erased.iter().zip(lookups);
                    let older = pairs.filter_map(|(item, lookup)| {
                        erased_as(&lookup, form_of(&lookup, &item.line)?)
                    });
                    (batch, older.collect())
                }
                Err(error) => return self.fail(now, error),
            },
            Stage::Erasing(batch) => match read_push(response) {
                // Others may be erasing at the same time, or a node may not have taken it: what is there is read again.
                Ok(results) if results.values().any(is_open) => return self.push.pause.grow(now),
                Ok(_) => (batch, Vec::new()),
                Err(error) => return self.fail(now, error),
            },
            stage => {
                self.push.stage = stage;
                return;
            }
        };
        if documents.is_empty() {
            self.send(now, batch);
        } else {
            self.push.stage = Stage::Erasing(batch);
            self.ask(now, Purpose::Erased, self.database.push(&documents));
        }
    }
}

/// Returns what was taken out of an event, if what a server has is what it was before: this line is all that is left of it. Of a
/// contact that lost only its person nothing else is taken.
fn form_of(lookup: &Lookup, line: &str) -> Option<Form> {
    let Lookup::Found(doc) = lookup else {
        return None;
    };
    let there = codec::encode(&from_document(doc.clone())?);
    if !codec::is_erasure(line, &there) {
        return None;
    }
    Some(if codec::parted(&there) == line { Form::Person } else { Form::Whole })
}

/// True if a document was neither stored for good nor refused by the rules.
const fn is_open(result: &PushResult) -> bool {
    matches!(result, PushResult::Accepted | PushResult::Rejected { forbidden: false, .. })
}

/// True if a line may be that of an erased event; one of a message without words has the same form, and nothing tells whether a
/// contact lost its person, a rating its comment, or a failure the channel's words.
fn may_be_erased(line: &str) -> bool {
    let left = [
        "\"text\":\"\"",
        "\"contact\":{\"name\":\"\"}",
        "\"by\":{\"kind\":\"customer\"}",
        "\"type\":\"contact_updated\"",
        "\"type\":\"delivery\"",
        "\"type\":\"rated\"",
    ];
    left.iter().any(|left| line.contains(left))
}

/// The number in a sequence: all of it, or what stands before the rest of it.
fn number(seq: &str) -> u64 {
    seq.split('-').next().and_then(|number| number.parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::sync::document::to_document;

    fn event(body: &str) -> String {
        let line = format!(
            r#"{{"id":"e","at":"2026-03-10T12:00:00.000Z","by":{{"kind":"agent","id":"ana"}},"chat":"c",{body}}}"#
        );
        codec::encode(&codec::decode(&line).unwrap())
    }

    #[test]
    fn what_was_erased_is_erased_again_as_it_was() {
        let contact = event(
            r#""type":"contact_updated","contact":{"name":"Gil","address":"gil@loja.com","person":"+5511987654321"}"#,
        );
        let rated = event(r#""type":"rated","score":9,"comment":"gostei""#);
        let failed = event(r#""type":"delivery","message":"m","state":"failed","detail":"no 55""#);
        let found = |line: &str| {
            let event = codec::decode(line).unwrap();
            let Value::Object(doc) = to_document(&event, None) else { return Lookup::Missing };
            Lookup::Found(doc)
        };
        let cases = [
            (codec::parted(&contact), &contact, Form::Person),
            (codec::erased(&contact), &contact, Form::Whole),
            (codec::erased(&rated), &rated, Form::Whole),
            (codec::erased(&failed), &failed, Form::Whole),
        ];
        for (left, was, form) in cases {
            assert!(may_be_erased(&left), "{left}");
            assert_eq!(form_of(&found(was), &left), Some(form), "{left}");
            assert_eq!(form_of(&found(&left), &left), None, "{left}");
        }
    }
}
