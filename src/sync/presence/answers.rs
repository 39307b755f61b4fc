//! What the server's answers mean for who is there.

use super::{ABSENT, Availability, Feed, LIMIT, Presence, Purpose};
use crate::model::{MINUTE, SECOND, Timestamp};
use crate::sync::couch::{Trouble, changes, said as taken};
use crate::sync::replicator::Ticket;
use crate::sync::transport::{Response, TransportError};

impl Presence {
    pub(super) fn answered(
        &mut self,
        now: Timestamp,
        ticket: Ticket,
        answer: Result<Response, TransportError>,
    ) {
        let at = self.asked.iter().position(|(own, _, _)| *own == ticket);
        let Some((_, purpose, asked)) = at.map(|at| self.asked.swap_remove(at)) else {
            // One that was given up.
            return;
        };
        let date = answer.as_ref().ok().and_then(|answer| answer.date.as_deref());
        match purpose {
            Purpose::Read { wait } => {
                if let Some(date) = date.filter(|_| !wait) {
                    self.skew.learn_date(asked, now, date);
                }
                self.read(now, asked, wait, answer);
            }
            Purpose::Say => {
                if let Some(date) = date {
                    self.skew.learn_date(asked, now, date);
                }
                self.was_said(now, answer);
            }
        }
    }

    fn read(
        &mut self,
        now: Timestamp,
        asked: Timestamp,
        wait: bool,
        answer: Result<Response, TransportError>,
    ) {
        self.feed = Feed::Behind;
        // Something in between was tired of waiting.
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
            Err(trouble) => return self.fail(now, &trouble),
        };
        if wait {
            self.backoff.succeed();
        }
        let took = now.since(asked);
        // A server that does not hold its answers back is not asked all the time.
        if wait && news.changes.is_empty() && (0..SECOND).contains(&took) {
            self.rest_until = Some(now.plus(self.backoff.fail()));
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
                self.people.hear(&change.id, &Availability::Gone, now);
                continue;
            };
            let Some((said, at)) = Availability::from_fields(&doc) else {
                continue;
            };
            if change.id == self.me {
                let rev = doc.get("_rev").and_then(|rev| rev.as_str());
                self.hear_own(&said, rev);
                continue;
            }
            // What comes while it is waited for is new, whatever the clocks say. What was there before, or came while this
            // device slept, is as old as the server's clock says.
            let fresh = wait && (0..MINUTE).contains(&took);
            let age = now.plus(self.skew.millis()).since(at).max(0);
            let heard = if fresh { now } else { now.plus(-age) };
            self.people.hear(&change.id, &said, heard);
        }
        self.people.forget(now);
    }

    /// The own document: written here, or on another device of the same agent's.
    fn hear_own(&mut self, said: &Availability, rev: Option<&str>) {
        let generation = |rev: Option<&str>| {
            let number = rev.and_then(|rev| rev.split_once('-'))?.0;
            number.parse::<u64>().ok()
        };
        if generation(rev) <= generation(self.rev.as_deref()) {
            return;
        }
        self.rev = rev.map(str::to_owned);
        // Another device was left; this one was not.
        let left = matches!(said, Availability::Away | Availability::Gone);
        if left && !self.is_saying() && matches!(self.mine, Availability::Here { .. }) {
            self.said = None;
        }
    }

    fn was_said(&mut self, now: Timestamp, answer: Result<Response, TransportError>) {
        if matches!(answer, Ok(Response { status: 409, .. })) {
            // Another device of the same agent's wrote it: its revision comes with what is there.
            self.said = None;
            self.begin_again();
            self.rest_until = Some(now.plus(self.backoff.fail()));
            return;
        }
        match taken(answer) {
            Ok(rev) => {
                self.backoff.succeed();
                self.rev = Some(rev);
            }
            Err(trouble) => {
                // It may have been written all the same.
                self.said = None;
                self.rev_known = false;
                self.fail(now, &trouble);
            }
        }
    }

    /// Nothing that was known of the database holds.
    fn begin_again(&mut self) {
        self.stop_waiting();
        self.feed = Feed::Behind;
        "0".clone_into(&mut self.since);
        self.rev = None;
        self.rev_known = false;
    }

    fn fail(&mut self, now: Timestamp, trouble: &Trouble) {
        self.stop_waiting();
        self.feed = Feed::Behind;
        if *trouble == Trouble::NoDatabase {
            // Should it be there one day, it is another one.
            self.begin_again();
        }
        let wait = if trouble.passes() { self.backoff.fail() } else { ABSENT };
        self.rest_until = Some(now.plus(wait));
    }
}
