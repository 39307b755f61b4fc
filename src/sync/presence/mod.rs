//! Who is at the desk, who looks at which chat, who is writing an answer: said to the others and heard of them.
//!
//! It lives in a database beside the desk's (`Database::presence`), with one small document for each agent. Like the replicator this does
//! nothing itself: it is told what happened and says what to do. Nothing here stands in the way of work: where it does not go, a server
//! without that database for example, nobody is seen, and it is tried again later.

mod answers;
mod people;
mod said;
mod tabs;

use super::backoff::Backoff;
use super::couch::Database;
use super::replicator::Ticket;
use super::skew::Skew;
use super::transport::{Request, Response, TransportError};
use crate::model::{MINUTE, Timestamp};
pub use people::{People, Person};
pub use said::Availability;
pub use tabs::{TOLD_AGAIN, Tabs};

/// How many milliseconds to wait where the server has no such database, or does not let us.
const ABSENT: i64 = 5 * MINUTE;
/// Documents of one answer.
const LIMIT: usize = 1000;

/// What happened.
#[derive(Clone, Debug)]
pub enum Input {
    /// Begin, or the time of [`Presence::wake_at`] has come.
    Wake,
    /// What is to be said from now on.
    Mine(Availability),
    /// The answer to a request, or that there is none.
    Answer(Ticket, Result<Response, TransportError>),
    /// The network is back, perhaps, or somebody has signed in.
    Online,
}

/// What is to be done.
#[derive(Clone, Debug)]
pub enum Act {
    /// Carry a request: [`Input::Answer`].
    Ask(Ticket, Request),
    /// Give a request up; no answer is needed.
    Cancel(Ticket),
}

/// What is heard of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Feed {
    /// What is there now has still to be read.
    Behind,
    /// All that was there is known: from now on news is waited for.
    Current,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    Read { wait: bool },
    Say,
}

/// See the module.
#[derive(Debug)]
pub struct Presence {
    database: Database,
    me: String,
    mine: Availability,
    /// What was said last, and when it was asked for.
    said: Option<(Availability, Timestamp)>,
    /// When it was last said that something is typed.
    typed: Option<Timestamp>,
    /// Of the own document, where there is one.
    rev: Option<String>,
    /// Whether that is known.
    rev_known: bool,
    feed: Feed,
    since: String,
    people: People,
    skew: Skew,
    backoff: Backoff,
    rest_until: Option<Timestamp>,
    asked: Vec<(Ticket, Purpose, Timestamp)>,
    next: u64,
    acts: Vec<Act>,
}

impl Presence {
    /// Of one agent at a desk's database. `seed`: for its dice.
    #[must_use]
    pub fn new(desk: &Database, me: &str, seed: u64) -> Self {
        Self {
            database: desk.presence(),
            me: me.to_owned(),
            mine: Availability::Gone,
            said: None,
            typed: None,
            rev: None,
            rev_known: false,
            feed: Feed::Behind,
            since: "0".to_owned(),
            people: People::default(),
            skew: Skew::default(),
            backoff: Backoff::new(seed),
            rest_until: None,
            asked: Vec::new(),
            next: 0,
            acts: Vec::new(),
        }
    }

    /// Takes in what happened; says what to do. `now`: the device's clock.
    pub fn step(&mut self, now: Timestamp, input: Input) -> Vec<Act> {
        match input {
            Input::Wake => {}
            Input::Mine(said) => self.mine = said,
            Input::Answer(ticket, answer) => self.answered(now, ticket, answer),
            Input::Online => {
                self.rest_until = None;
                self.backoff.succeed();
                self.stop_waiting();
            }
        }
        self.people.forget(now);
        self.go_on(now);
        std::mem::take(&mut self.acts)
    }

    /// When to be woken, by the device's clock, after the step that was last taken; `None`: what happens next is heard of.
    #[must_use]
    pub fn wake_at(&self, now: Timestamp) -> Option<Timestamp> {
        if self.rest_until.is_some() {
            return self.rest_until;
        }
        self.due(now).filter(|_| self.rev_known && !self.is_saying())
    }

    /// What is known of the others.
    #[must_use]
    pub const fn people(&self) -> &People {
        &self.people
    }

    /// What to ask of the server when the page goes away and hears no answer; `None` where nothing was said.
    #[must_use]
    pub fn farewell(&self, now: Timestamp) -> Option<Request> {
        self.said.as_ref().filter(|(said, _)| *said != Availability::Gone)?;
        Some(self.saying(&Availability::Gone, now))
    }

    fn go_on(&mut self, now: Timestamp) {
        // One that lies far ahead was set before the device's clock was set back.
        if self.rest_until.is_some_and(|until| now < until && until.since(now) <= ABSENT) {
            return;
        }
        self.rest_until = None;
        let silent = self.said.as_ref().is_none_or(|(said, _)| *said == Availability::Gone);
        if self.mine == Availability::Gone && silent {
            return self.stop_waiting();
        }
        let in_sight = matches!(self.mine, Availability::Here { .. });
        if !in_sight {
            self.stop_waiting();
        }
        let reads =
            self.asked.iter().any(|(_, purpose, _)| matches!(purpose, Purpose::Read { .. }));
        if !reads && (in_sight || !self.rev_known) {
            let wait = self.feed == Feed::Current;
            let request = self.database.changes(&self.since, LIMIT, wait);
            self.ask(now, Purpose::Read { wait }, request);
        }
        if self.rev_known && !self.is_saying() && self.due(now).is_some_and(|due| due <= now) {
            let request = self.saying(&self.mine, now);
            self.said = Some((self.mine.clone(), now));
            if self.mine.is_typing() {
                self.typed = Some(now);
            }
            self.ask(now, Purpose::Say, request);
        }
    }

    /// When something is to be said.
    fn due(&self, now: Timestamp) -> Option<Timestamp> {
        let Some((said, at)) = &self.said else {
            return (self.mine != Availability::Gone).then_some(now);
        };
        if *at > now {
            // The device's clock was set back.
            return Some(now);
        }
        if *said == self.mine {
            return said.repeated_after().map(|after| at.plus(after));
        }
        // Beginning to type, and ending, and beginning again.
        let again = self.mine.is_typing() && said.chat() == self.mine.chat();
        let typed = self.typed.filter(|typed| again && *typed <= now);
        Some(typed.map_or(now, |typed| typed.plus(said::TYPING_AGAIN)))
    }

    fn saying(&self, said: &Availability, now: Timestamp) -> Request {
        let fields = said.to_fields(now.plus(self.skew.millis()));
        self.database.say(&self.me, self.rev.as_deref(), fields)
    }

    fn is_saying(&self) -> bool {
        self.asked.iter().any(|(_, purpose, _)| matches!(purpose, Purpose::Say))
    }

    fn ask(&mut self, now: Timestamp, purpose: Purpose, request: Request) {
        self.next += 1;
        let ticket = Ticket(self.next);
        self.asked.push((ticket, purpose, now));
        self.acts.push(Act::Ask(ticket, request));
    }

    /// What waits for news may wait in vain, or nobody looks.
    fn stop_waiting(&mut self) {
        let waits = |(_, purpose, _): &(Ticket, Purpose, Timestamp)| {
            matches!(purpose, Purpose::Read { wait: true })
        };
        if let Some(at) = self.asked.iter().position(waits) {
            let (ticket, _, _) = self.asked.swap_remove(at);
            self.acts.push(Act::Cancel(ticket));
            self.feed = Feed::Behind;
        }
    }
}

#[cfg(test)]
mod tests;
