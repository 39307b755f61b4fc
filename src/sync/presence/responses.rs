//! Responses of the presence database.

use super::{Availability, Feed, LIMIT, Presence, Purpose, RETRY_ABSENT};
use crate::model::{MINUTE, SECOND, Timestamp};
use crate::sync::couch::{SyncError, read_changes, read_revision};
use crate::sync::replicator::Ticket;
use crate::sync::transport::{Response, TransportError, is_timeout};

impl Presence {
    pub(super) fn on_response(
        &mut self,
        now: Timestamp,
        ticket: Ticket,
        response: Result<Response, TransportError>,
    ) {
        let at = self.in_flight.iter().position(|(other, _, _)| *other == ticket);
        let Some((_, purpose, asked)) = at.map(|at| self.in_flight.swap_remove(at)) else {
            // Cancelled requests are not in flight.
            return;
        };
        let date = response.as_ref().ok().and_then(|response| response.date.as_deref());
        match purpose {
            Purpose::Read { wait } => {
                if let Some(date) = date.filter(|_| !wait) {
                    self.skew.learn_date(asked, now, date);
                }
                self.on_changes(now, asked, wait, response);
            }
            Purpose::Write => {
                if let Some(date) = date {
                    self.skew.learn_date(asked, now, date);
                }
                self.on_written(now, response);
            }
        }
    }

    fn on_changes(
        &mut self,
        now: Timestamp,
        asked: Timestamp,
        wait: bool,
        response: Result<Response, TransportError>,
    ) {
        self.feed = Feed::Behind;
        // Backs off from a server that does not support long polls, or a proxy that ends them with an error.
        let took = now.since(asked);
        let early = wait && (0..SECOND).contains(&took);
        if wait && is_timeout(&response) {
            if early {
                self.retry_at = Some(now.plus(self.backoff.fail()));
            }
            return;
        }
        let news = match read_changes(response) {
            Ok(news) => news,
            Err(error) => return self.fail(now, &error),
        };
        if wait {
            self.backoff.succeed();
        }
        if early && news.changes.is_empty() {
            self.retry_at = Some(now.plus(self.backoff.fail()));
        }
        if wait || news.changes.len() < LIMIT {
            self.feed = Feed::Current;
        }
        if self.feed == Feed::Current {
            self.rev_known = true;
        }
        self.since = news.since;
        for change in news.changes {
            let Some(doc) = change.doc else {
                self.people.update(&change.id, &Availability::Gone, now);
                continue;
            };
            let Some((availability, at)) = Availability::from_fields(&doc) else {
                continue;
            };
            if change.id == self.me {
                let rev = doc.get("_rev").and_then(|rev| rev.as_str());
                self.read_own(&availability, rev);
                continue;
            }
            // A change that ends a long poll is new, whatever the clocks say. One that was there before, or came while
            // this device slept, is as old as the server's clock says.
            let fresh = wait && (0..MINUTE).contains(&took);
            let age = now.plus(self.skew.millis()).since(at).max(0);
            let heard = if fresh { now } else { now.plus(-age) };
            self.people.update(&change.id, &availability, heard);
        }
        self.people.expire(now);
    }

    /// Handles the own document, written by this device or another of the same agent.
    fn read_own(&mut self, availability: &Availability, rev: Option<&str>) {
        let generation = |rev: Option<&str>| {
            let number = rev.and_then(|rev| rev.split_once('-'))?.0;
            number.parse::<u64>().ok()
        };
        if generation(rev) <= generation(self.rev.as_deref()) {
            return;
        }
        self.rev = rev.map(str::to_owned);
        // The agent left another device, not this one: write again.
        let left = matches!(availability, Availability::Away | Availability::Gone);
        if left && !self.is_writing() && matches!(self.own, Availability::Here { .. }) {
            self.sent = None;
        }
    }

    fn on_written(&mut self, now: Timestamp, response: Result<Response, TransportError>) {
        if matches!(response, Ok(Response { status: 409, .. })) {
            // A conflict with another device of the same agent; reading again brings the revision.
            self.sent = None;
            self.reset();
            self.retry_at = Some(now.plus(self.backoff.fail()));
            return;
        }
        match read_revision(response) {
            Ok(rev) => {
                self.backoff.succeed();
                self.rev = Some(rev);
            }
            Err(error) => {
                // The document may have been written all the same.
                self.sent = None;
                self.rev_known = false;
                self.fail(now, &error);
            }
        }
    }

    /// Forgets everything about the database.
    fn reset(&mut self) {
        self.stop_waiting();
        self.feed = Feed::Behind;
        "0".clone_into(&mut self.since);
        self.rev = None;
        self.rev_known = false;
    }

    fn fail(&mut self, now: Timestamp, error: &SyncError) {
        self.stop_waiting();
        self.feed = Feed::Behind;
        if *error == SyncError::NoDatabase {
            // If it is created one day, it is another one.
            self.reset();
        }
        let wait = if error.is_transient() { self.backoff.fail_by(error) } else { RETRY_ABSENT };
        self.retry_at = Some(now.plus(wait));
    }
}
