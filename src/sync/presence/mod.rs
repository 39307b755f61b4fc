//! Presence: who is at the desk, who looks at which chat, who is writing an answer.
//!
//! It is shared through a database beside the desk's ([`Database::presence`]), with one small document per agent. A
//! state machine without I/O, like the replicator. It never stands in the way of work: if it fails, on a server without
//! that database for example, nobody is seen, and it is tried again later.

mod availability;
mod people;
mod responses;
mod tabs;

use super::backoff::Backoff;
use super::couch::Database;
use super::replicator::Ticket;
use super::skew::Skew;
use super::transport::{Request, Response, TransportError};
use crate::model::{MINUTE, Timestamp};
pub use availability::Availability;
pub use people::{People, Person};
pub use tabs::{TAB_HEARTBEAT_MS, Tabs};

/// The wait, in milliseconds, if the database is missing or access is denied.
const RETRY_ABSENT: i64 = 5 * MINUTE;
/// Documents of one response.
const LIMIT: usize = 1000;

/// An event that presence reacts to.
#[derive(Clone, Debug)]
pub enum Input {
    /// The start, or the time of [`Presence::wake_at`] has come.
    Wake,
    /// The agent's own availability from now on.
    Own(Availability),
    /// The response to a request, or why there is none.
    Response(Ticket, Result<Response, TransportError>),
    /// The network may be back, or somebody has signed in.
    Online,
}

/// A task for the caller.
#[derive(Clone, Debug)]
pub enum Output {
    /// Send a request: [`Input::Response`].
    Request(Ticket, Request),
    /// Cancel a request; needs no input.
    Cancel(Ticket),
}

/// The state of the changes feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Feed {
    /// The current documents have still to be read.
    Behind,
    /// All documents are known; the next request is a long poll.
    Current,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    Read { wait: bool },
    Write,
}

/// The state of presence; see the module.
#[derive(Debug)]
pub struct Presence {
    database: Database,
    me: String,
    own: Availability,
    /// The availability that was written last, and when.
    sent: Option<(Availability, Timestamp)>,
    /// When typing was last written.
    typed: Option<Timestamp>,
    /// The revision of the own document, if there is one.
    rev: Option<String>,
    /// True if `rev` is known, be it that there is no document.
    rev_known: bool,
    feed: Feed,
    since: String,
    people: People,
    skew: Skew,
    backoff: Backoff,
    retry_at: Option<Timestamp>,
    in_flight: Vec<(Ticket, Purpose, Timestamp)>,
    last_ticket: u64,
    outputs: Vec<Output>,
}

impl Presence {
    /// The presence of one agent at a desk. `seed` is that of the random waits.
    #[must_use]
    pub fn new(desk: &Database, me: &str, seed: u64) -> Self {
        Self {
            database: desk.presence(),
            me: me.to_owned(),
            own: Availability::Gone,
            sent: None,
            typed: None,
            rev: None,
            rev_known: false,
            feed: Feed::Behind,
            since: "0".to_owned(),
            people: People::default(),
            skew: Skew::default(),
            backoff: Backoff::new(seed),
            retry_at: None,
            in_flight: Vec::new(),
            last_ticket: 0,
            outputs: Vec::new(),
        }
    }

    /// Takes an input; returns what to do. `now` is the device's clock.
    pub fn step(&mut self, now: Timestamp, input: Input) -> Vec<Output> {
        match input {
            Input::Wake => {}
            Input::Own(availability) => self.own = availability,
            Input::Response(ticket, response) => self.on_response(now, ticket, response),
            Input::Online => {
                self.retry_at = None;
                self.backoff.succeed();
                self.stop_waiting();
            }
        }
        self.people.expire(now);
        self.advance(now);
        std::mem::take(&mut self.outputs)
    }

    /// Returns when [`Input::Wake`] is due, by the device's clock, after the last step; `None`: only other inputs
    /// matter.
    #[must_use]
    pub fn wake_at(&self, now: Timestamp) -> Option<Timestamp> {
        if self.retry_at.is_some() {
            return self.retry_at;
        }
        self.due(now).filter(|_| self.rev_known && !self.is_writing())
    }

    /// Returns the other agents.
    #[must_use]
    pub const fn people(&self) -> &People {
        &self.people
    }

    /// Returns the last request of a page that is closing, which will not see the response; `None` if nothing was
    /// written.
    #[must_use]
    pub fn farewell(&self, now: Timestamp) -> Option<Request> {
        self.sent.as_ref().filter(|(sent, _)| *sent != Availability::Gone)?;
        Some(self.write_request(&Availability::Gone, now))
    }

    fn advance(&mut self, now: Timestamp) {
        // A time far ahead is from before the device's clock was set back.
        if self.retry_at.is_some_and(|at| now < at && at.since(now) <= RETRY_ABSENT) {
            return;
        }
        self.retry_at = None;
        let silent = self.sent.as_ref().is_none_or(|(sent, _)| *sent == Availability::Gone);
        if self.own == Availability::Gone && silent {
            return self.stop_waiting();
        }
        let in_sight = matches!(self.own, Availability::Here { .. });
        if !in_sight {
            self.stop_waiting();
        }
        let reads =
            self.in_flight.iter().any(|(_, purpose, _)| matches!(purpose, Purpose::Read { .. }));
        if !reads && (in_sight || !self.rev_known) {
            let wait = self.feed == Feed::Current;
            let request = self.database.changes(&self.since, LIMIT, wait);
            self.ask(now, Purpose::Read { wait }, request);
        }
        if self.rev_known && !self.is_writing() && self.due(now).is_some_and(|due| due <= now) {
            let request = self.write_request(&self.own, now);
            self.sent = Some((self.own.clone(), now));
            if self.own.is_typing() {
                self.typed = Some(now);
            }
            self.ask(now, Purpose::Write, request);
        }
    }

    /// When the next write is due.
    fn due(&self, now: Timestamp) -> Option<Timestamp> {
        let Some((sent, at)) = &self.sent else {
            return (self.own != Availability::Gone).then_some(now);
        };
        if *at > now {
            // The device's clock was set back.
            return Some(now);
        }
        if *sent == self.own {
            return sent.heartbeat_ms().map(|after| at.plus(after));
        }
        // Typing that starts again soon after it ended waits for its interval.
        let typing_again = self.own.is_typing() && sent.chat() == self.own.chat();
        let typed = self.typed.filter(|typed| typing_again && *typed <= now);
        Some(typed.map_or(now, |typed| typed.plus(availability::TYPING_INTERVAL_MS)))
    }

    fn write_request(&self, availability: &Availability, now: Timestamp) -> Request {
        let fields = availability.to_fields(now.plus(self.skew.millis()));
        self.database.put_presence(&self.me, self.rev.as_deref(), fields)
    }

    fn is_writing(&self) -> bool {
        self.in_flight.iter().any(|(_, purpose, _)| matches!(purpose, Purpose::Write))
    }

    fn ask(&mut self, now: Timestamp, purpose: Purpose, request: Request) {
        self.last_ticket += 1;
        let ticket = Ticket(self.last_ticket);
        self.in_flight.push((ticket, purpose, now));
        self.outputs.push(Output::Request(ticket, request));
    }

    /// Cancels the long poll.
    fn stop_waiting(&mut self) {
        let waits = |(_, purpose, _): &(Ticket, Purpose, Timestamp)| {
            matches!(purpose, Purpose::Read { wait: true })
        };
        if let Some(at) = self.in_flight.iter().position(waits) {
            let (ticket, _, _) = self.in_flight.swap_remove(at);
            self.outputs.push(Output::Cancel(ticket));
            self.feed = Feed::Behind;
        }
    }
}

#[cfg(test)]
mod tests;
