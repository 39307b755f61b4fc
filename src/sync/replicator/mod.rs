//! The replicator: brings what is here to the server and what is there here, whatever fails in between.
//!
//! It does nothing itself. It is told what happened ([`Input`]) and says what to do ([`Act`]); time comes in, so every run
//! can be repeated. Two lanes go side by side: `push` and `pull`. What either has learnt is kept in one transaction with the
//! events that it concerns: until that is done nothing is taken for done, and doing it twice does no harm.

mod batch;
mod first;
mod keeping;
mod pull;
mod push;
mod state;
mod talk;

use std::collections::BTreeMap;

use super::backoff::Backoff;
use super::couch::{Database, Session, Trouble, read_design, session, who};
use super::ledger::SyncState;
use super::skew::Skew;
use super::transport::{Request, Response, TransportError};
use crate::model::Timestamp;
use pull::Pull;
use push::Push;
pub use talk::{Act, Connection, Finder, Input, Keep, Kept, Ticket};

/// Whether the server has been made acquaintance with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    Off,
    AskingWho,
    AskingDesign,
    /// What was learnt is being kept.
    Meeting,
    On,
}

/// What a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    Who,
    Design,
    /// What the server's clock says.
    Clock,
    Push,
    LookUp,
    Changes {
        wait: bool,
    },
    /// Parts of a first load.
    Size,
    Desk,
    Recent,
    Counts,
    Chats,
    News,
    /// That views are built; the answer says nothing.
    Warm,
}

impl Purpose {
    /// Whether it is the lane's that brings in.
    const fn pulls(self) -> bool {
        !matches!(
            self,
            Self::Who | Self::Design | Self::Clock | Self::Push | Self::LookUp | Self::Warm
        )
    }
}

/// See the module.
#[derive(Debug)]
pub struct Replicator {
    database: Database,
    /// As it is kept.
    ledger: SyncState,
    /// The last place of the journal.
    last: u64,
    link: Link,
    /// The version of the server's design document.
    version: u64,
    /// The desk's name that the server said, until it is kept.
    met: Option<String>,
    session: Session,
    push: Push,
    pull: Pull,
    keeping: Option<Keep>,
    trouble: Option<Trouble>,
    backoff: Backoff,
    rest_until: Option<Timestamp>,
    skew: Skew,
    asked: BTreeMap<Ticket, (Purpose, Timestamp)>,
    next: u64,
    acts: Vec<Act>,
}

impl Replicator {
    /// Goes on from what was kept. `last`: the last place of the journal. `seed`: for its dice.
    #[must_use]
    pub fn new(mut ledger: SyncState, last: u64, seed: u64) -> Self {
        if ledger.desk.is_empty() && ledger.waiting(last) == 0 {
            // It brings nothing along, whatever is written from now on.
            ledger.first.get_or_insert_default();
        }
        let skew = Skew::recall(ledger.skew);
        Self {
            database: Database::new(&ledger.database),
            ledger,
            last,
            link: Link::Off,
            version: 0,
            met: None,
            session: Session::default(),
            push: Push::default(),
            pull: Pull::default(),
            keeping: None,
            trouble: None,
            backoff: Backoff::new(seed),
            rest_until: None,
            skew,
            asked: BTreeMap::new(),
            next: 0,
            acts: Vec::new(),
        }
    }

    /// Takes in what happened; says what to do. `now`: the device's clock.
    pub fn step(&mut self, now: Timestamp, input: Input) -> Vec<Act> {
        match input {
            Input::Wake => {}
            Input::Answer(ticket, answer) => self.answered(now, ticket, answer),
            Input::Lines(read) => self.read(now, read),
            Input::Found(Finder::Pull, found) => self.found_for_pull(now, found),
            Input::Found(Finder::Push, found) => self.found_for_push(now, found),
            Input::Kept(kept) => self.kept(now, kept),
            Input::Wrote(last) => self.wrote(last),
            Input::Online => self.wake(),
            Input::SignedIn => {
                self.trouble = None;
                self.link = Link::Off;
                self.asked
                    .retain(|_, (purpose, _)| !matches!(purpose, Purpose::Who | Purpose::Design));
                self.push.again = true;
                self.wake();
            }
            Input::Retry => {
                self.push.again = true;
                self.wake();
            }
            Input::GiveUp(events) => self.push.give_up(events),
        }
        self.go_on(now);
        std::mem::take(&mut self.acts)
    }

    /// Does not wait any longer; what waits for news may wait in vain.
    fn wake(&mut self) {
        self.rest_until = None;
        self.backoff.succeed();
        let waits = |(_, (purpose, _)): &(&Ticket, &(Purpose, Timestamp))| purpose.pulls();
        let waiting = self.asked.iter().find(waits).map(|(ticket, _)| *ticket);
        if let Some(ticket) = waiting {
            self.asked.remove(&ticket);
            self.acts.push(Act::Cancel(ticket));
            self.pull.begin_again();
        }
    }

    fn go_on(&mut self, now: Timestamp) {
        if self.keeping.is_none() {
            self.keep();
        }
        if self.trouble.as_ref().is_some_and(|trouble| !trouble.passes()) {
            return;
        }
        if self.rest_until.is_some_and(|until| now < until) {
            return;
        }
        self.rest_until = None;
        match self.link {
            Link::Off => {
                self.ask(now, Purpose::Who, who());
                self.link = Link::AskingWho;
            }
            Link::AskingWho | Link::AskingDesign | Link::Meeting => {}
            Link::On => {
                self.go_on_pulling(now);
                self.go_on_pushing(now);
            }
        }
    }

    fn ask(&mut self, now: Timestamp, purpose: Purpose, request: Request) {
        self.next += 1;
        let ticket = Ticket(self.next);
        self.asked.insert(ticket, (purpose, now));
        self.acts.push(Act::Ask(ticket, request));
    }

    fn answered(
        &mut self,
        now: Timestamp,
        ticket: Ticket,
        answer: Result<Response, TransportError>,
    ) {
        // One that was given up.
        let Some((purpose, asked)) = self.asked.remove(&ticket) else {
            return;
        };
        let date = answer.as_ref().ok().and_then(|answer| answer.date.clone());
        if let Some(date) = &date
            && !matches!(purpose, Purpose::Changes { wait: true } | Purpose::Warm)
        {
            self.skew.learn_date(asked, now, date);
        }
        match purpose {
            Purpose::Who => match session(answer) {
                Ok(session) => {
                    self.session = session;
                    let request = self.database.design();
                    self.ask(now, Purpose::Design, request);
                    self.link = Link::AskingDesign;
                }
                Err(trouble) => self.stay_off(now, trouble),
            },
            Purpose::Design => match read_design(answer) {
                Ok(design) => {
                    self.version = design.version;
                    // From the admin it would be taken.
                    if date.is_none() && !self.session.is("_admin") {
                        let request = self.database.clock();
                        self.ask(now, Purpose::Clock, request);
                    }
                    self.meet(now, &design.desk);
                }
                // They are signed in, as the server has just said.
                Err(Trouble::SignedOut) => self.stay_off(now, Trouble::NotMember),
                Err(trouble) => self.stay_off(now, trouble),
            },
            Purpose::Clock => self.clock_answered(asked, now, answer),
            Purpose::Push => self.push_answered(asked, now, answer),
            Purpose::LookUp => self.look_up_answered(now, answer),
            Purpose::Changes { wait } => self.changes_answered(now, wait, answer),
            Purpose::News => self.news_answered(now, answer),
            Purpose::Warm => {}
            Purpose::Size | Purpose::Desk | Purpose::Recent | Purpose::Counts | Purpose::Chats => {
                self.first_answered(now, purpose, answer);
            }
        }
    }

    /// The server says which desk it has.
    fn meet(&mut self, now: Timestamp, desk: &str) {
        let first = self.ledger.desk.is_empty();
        if !first && self.ledger.desk != desk {
            self.stay_off(now, Trouble::OtherDesk);
        } else if first
            && self.ledger.first.is_none()
            && !self.session.is("manager")
            && !self.session.is("_admin")
        {
            self.stay_off(now, Trouble::NotManager);
        } else {
            self.met = Some(desk.to_owned());
            self.link = Link::Meeting;
            self.trouble = None;
        }
    }

    fn succeed(&mut self) {
        self.trouble = None;
        self.backoff.succeed();
    }

    /// The server did not make itself known.
    fn stay_off(&mut self, now: Timestamp, trouble: Trouble) {
        self.link = Link::Off;
        self.met = None;
        if trouble.passes() {
            self.rest_until = Some(now.plus(self.backoff.fail()));
        }
        self.trouble = Some(trouble);
    }

    /// Something failed in one of the lanes.
    fn fail(&mut self, now: Timestamp, trouble: Trouble) {
        if self.link != Link::On {
            // The other lane, or who asked for the server's name, has said what is wrong.
            return;
        }
        self.rest_until = Some(now.plus(self.backoff.fail()));
        if trouble.passes() {
            self.trouble = Some(trouble);
        } else {
            // Servers do not agree on what they say to whom: asking who is signed in tells.
            self.link = Link::Off;
        }
    }
}
