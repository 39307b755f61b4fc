//! The replicator: pushes this device's events to the server and pulls the server's, and recovers from any failure in
//! between.
//!
//! A state machine without I/O: [`Replicator::step`] takes an [`Input`] and returns the [`Output`]s to carry out. Time
//! is an argument, so every run can be repeated. Two lanes, push and pull, work independently. What they learn is
//! committed in one transaction with the events that it concerns; until then nothing counts as done, and doing it twice
//! does no harm.

mod batch;
mod check;
mod clock;
mod commit;
mod first_load;
mod leaves;
mod messages;
mod newest;
mod pause;
mod pull;
mod pull_lane;
mod push;
mod push_lane;
mod status;

use std::collections::BTreeMap;

use super::backoff::Backoff;
use super::couch::{Database, Session, SyncError, read_design, read_session, session_request};
use super::skew::Skew;
use super::sync_state::SyncState;
use super::transport::{Request, Response, TransportError};
use crate::model::Timestamp;
pub use messages::{Commit, Committed, Connection, Input, Lane, Output, Ticket};
use pause::Pause;
use pull_lane::Pull;
use push_lane::Push;

/// The wait, in milliseconds, before a database that was here and is gone is looked for again.
const REPAIRED_AFTER: i64 = 20_000;

/// The handshake with the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    Disconnected,
    FetchingSession,
    FetchingDesign,
    /// The result of the handshake is being committed.
    Committing,
    Connected,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    Session,
    Design,
    /// Asks for the server's clock.
    Clock,
    Push,
    LookUp,
    /// Asks whether enough nodes are up.
    Nodes,
    /// From here to `Erased`: whether the server is as it was, and what it lacks.
    Database,
    Present,
    Erased,
    Changes {
        wait: bool,
    },
    Leaves,
    /// From here to `News`: parts of a first load.
    Size,
    Desk,
    Recent,
    Counts,
    Chats,
    News,
    /// Has views built; the response does not matter.
    Warm,
}

impl Purpose {
    /// True for requests of the pull lane.
    const fn pulls(self) -> bool {
        !matches!(
            self,
            Self::Session
                | Self::Design
                | Self::Clock
                | Self::Push
                | Self::LookUp
                | Self::Nodes
                | Self::Database
                | Self::Present
                | Self::Erased
                | Self::Warm
        )
    }
}

/// The state of replication; see the module.
#[derive(Debug)]
pub struct Replicator {
    database: Database,
    /// As it is stored.
    state: SyncState,
    /// The last number of the journal.
    last: u64,
    link: Link,
    /// The version of the server's design document.
    version: u64,
    /// The desk's id from the server, until it is committed.
    new_desk: Option<String>,
    session: Session,
    push: Push,
    pull: Pull,
    committing: Option<Commit>,
    error: Option<SyncError>,
    backoff: Backoff,
    retry_at: Option<Timestamp>,
    skew: Skew,
    /// No response has a date that can be read.
    clock_hidden: bool,
    /// The dates with which the server's clock is being asked for.
    clock_dates: Vec<Timestamp>,
    in_flight: BTreeMap<Ticket, (Purpose, Timestamp)>,
    last_ticket: u64,
    outputs: Vec<Output>,
}

impl Replicator {
    /// Continues from the stored state. `last` is the last number of the journal, `seed` that of the random waits.
    #[must_use]
    pub fn new(mut state: SyncState, last: u64, seed: u64) -> Self {
        if state.desk.is_empty() && state.waiting(last) == 0 {
            // An empty desk uploads nothing: what is written from now on has its own authors.
            state.first.get_or_insert_default();
        }
        let skew = Skew::recall(state.skew);
        let mut push = Push::default();
        push.has_quorum = state.accepted.is_empty();
        Self {
            database: Database::new(&state.database),
            state,
            last,
            link: Link::Disconnected,
            version: 0,
            new_desk: None,
            session: Session::default(),
            push,
            pull: Pull::default(),
            committing: None,
            error: None,
            backoff: Backoff::new(seed),
            retry_at: None,
            skew,
            clock_hidden: false,
            clock_dates: Vec::new(),
            in_flight: BTreeMap::new(),
            last_ticket: 0,
            outputs: Vec::new(),
        }
    }

    /// Takes an input; returns what to do. `now` is the device's clock.
    pub fn step(&mut self, now: Timestamp, input: Input) -> Vec<Output> {
        match input {
            Input::Wake => {}
            Input::Response(ticket, response) => self.on_response(now, ticket, response),
            Input::Lines(read) => self.on_lines(now, read),
            Input::Found(Lane::Pull, found) => self.on_found_for_pull(now, found),
            Input::Found(Lane::Push, found) => self.on_found_for_push(now, found),
            Input::Committed(committed) => self.on_committed(now, committed),
            Input::Wrote(last) => self.wrote(last),
            Input::Online => self.wake(),
            Input::SignedIn => {
                self.error = None;
                self.link = Link::Disconnected;
                self.in_flight.retain(|_, (purpose, _)| {
                    !matches!(purpose, Purpose::Session | Purpose::Design)
                });
                self.push.retry = true;
                self.wake();
            }
            Input::Retry => {
                self.push.retry = true;
                self.wake();
            }
            Input::GiveUp(events) => self.push.give_up(events),
        }
        self.advance(now);
        std::mem::take(&mut self.outputs)
    }

    /// Ends the wait of the backoff, and the long poll, whose connection may be dead.
    fn wake(&mut self) {
        self.retry_at = None;
        self.backoff.succeed();
        self.pull.pause = Pause::default();
        self.pull.lacking = Pause::default();
        self.push.pause = Pause::default();
        self.push.check.reset();
        self.cancel_pull();
    }

    /// Cancels what the pull lane has asked for.
    fn cancel_pull(&mut self) {
        let pulls = |(_, (purpose, _)): &(&Ticket, &(Purpose, Timestamp))| purpose.pulls();
        let pull = self.in_flight.iter().find(pulls).map(|(ticket, _)| *ticket);
        if let Some(ticket) = pull {
            self.in_flight.remove(&ticket);
            self.outputs.push(Output::Cancel(ticket));
            self.pull.reset();
        }
    }

    fn advance(&mut self, now: Timestamp) {
        if self.committing.is_none() {
            self.commit();
        }
        if self.has_stopped() {
            return;
        }
        if self.retry_at.is_some_and(|at| now < at) {
            return;
        }
        self.retry_at = None;
        match self.link {
            Link::Disconnected => {
                self.ask(now, Purpose::Session, session_request());
                self.link = Link::FetchingSession;
            }
            Link::FetchingSession | Link::FetchingDesign | Link::Committing => {}
            Link::Connected => {
                self.pull_next(now);
                self.push_next(now);
            }
        }
    }

    fn ask(&mut self, now: Timestamp, purpose: Purpose, request: Request) {
        self.last_ticket += 1;
        let ticket = Ticket(self.last_ticket);
        self.in_flight.insert(ticket, (purpose, now));
        self.outputs.push(Output::Request(ticket, request));
    }

    fn on_response(
        &mut self,
        now: Timestamp,
        ticket: Ticket,
        response: Result<Response, TransportError>,
    ) {
        // Cancelled requests are not in flight.
        let Some((purpose, asked)) = self.in_flight.remove(&ticket) else {
            return;
        };
        let date = response.as_ref().ok().and_then(|response| response.date.clone());
        if let Some(date) = &date
            && !matches!(purpose, Purpose::Changes { wait: true } | Purpose::Warm)
        {
            self.skew.learn_date(asked, now, date);
        }
        match purpose {
            Purpose::Session => match read_session(response) {
                Ok(session) => {
                    self.session = session;
                    let request = self.database.design();
                    self.ask(now, Purpose::Design, request);
                    self.link = Link::FetchingDesign;
                }
                Err(error) => self.disconnect(now, error),
            },
            Purpose::Design => match read_design(response) {
                Ok(design) => {
                    self.version = design.version;
                    // The server would accept the request from the admin.
                    self.clock_hidden = date.is_none() && !self.session.is("_admin");
                    if self.clock_hidden {
                        self.ask_clock(now);
                    }
                    self.check_desk(now, &design.desk);
                }
                // The session response has just said that they are signed in.
                Err(SyncError::SignedOut) => self.disconnect(now, SyncError::NotMember),
                Err(error) => self.disconnect(now, error),
            },
            Purpose::Clock => self.on_clock(asked, now, response),
            Purpose::Push => self.on_push(asked, now, response),
            Purpose::LookUp => self.on_lookup(now, response),
            Purpose::Nodes => self.on_nodes(now, response),
            Purpose::Database => self.on_database(now, response),
            Purpose::Present => self.on_present(now, response),
            Purpose::Erased => self.on_erased(now, response),
            Purpose::Changes { wait } => self.on_changes(asked, now, wait, response),
            Purpose::Leaves => self.on_leaves(now, response),
            Purpose::News => self.on_news(now, response),
            Purpose::Warm => {}
            Purpose::Size | Purpose::Desk | Purpose::Recent | Purpose::Counts | Purpose::Chats => {
                self.on_first_load(now, purpose, response);
            }
        }
    }

    /// Compares the server's desk with this one.
    fn check_desk(&mut self, now: Timestamp, desk: &str) {
        let is_new = self.state.desk.is_empty();
        if !is_new && self.state.desk != desk {
            self.disconnect(now, SyncError::OtherDesk);
        } else if is_new && self.state.first.is_none() && !self.session.manages() {
            self.disconnect(now, SyncError::NotManager);
        } else {
            self.push.check.met_desk();
            self.new_desk = Some(desk.to_owned());
            self.link = Link::Committing;
            self.error = None;
        }
    }

    fn succeed(&mut self) {
        self.error = None;
        self.backoff.succeed();
    }

    /// Ends the handshake with an error.
    fn disconnect(&mut self, now: Timestamp, error: SyncError) {
        self.push.check.reset();
        self.link = Link::Disconnected;
        self.new_desk = None;
        if error.is_transient() {
            self.retry_at = Some(now.plus(self.backoff.fail_by(&error)));
        } else if self.may_be_repaired(&error) {
            self.retry_at = Some(now.plus(REPAIRED_AFTER));
        }
        self.error = Some(error);
    }

    /// True if nothing goes on until a person does something.
    fn has_stopped(&self) -> bool {
        self.error
            .as_ref()
            .is_some_and(|error| !error.is_transient() && !self.may_be_repaired(error))
    }

    /// True if the database was here, and may be on its way back.
    fn may_be_repaired(&self, error: &SyncError) -> bool {
        !self.state.desk.is_empty() && error.may_be_repaired()
    }

    /// Handles an error of a lane.
    fn fail(&mut self, now: Timestamp, error: SyncError) {
        if self.link != Link::Connected {
            // The other lane, or the handshake, has reported an error already.
            return;
        }
        self.push.check.reset();
        self.retry_at = Some(now.plus(self.backoff.fail_by(&error)));
        if error.is_transient() {
            self.error = Some(error);
        } else {
            // Servers differ in their errors for users without access; a new handshake tells.
            self.link = Link::Disconnected;
        }
    }
}
