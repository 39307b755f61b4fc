//! Tabs, a server, and a network between them that does what its seed says.

use balcao::model::Timestamp;
use balcao::sync::transport::{MAX_BYTES, Request, Response, TransportError};
use balcao::sync::{Connection, Input, Ticket};
use oorandom::Rand32;
use serde_json::Value;

use crate::common::fake_couch::Server;
use crate::common::tab::Tab;

pub struct World {
    pub server: Server,
    pub tabs: Vec<Tab>,
    pub dice: Rand32,
    pub truth: Timestamp,
    /// Of a thousand requests so many are lost on the way, and as many answers on the way back.
    pub lost: u32,
    /// Of a thousand of the storage's works so many fail.
    pub storage_fails: u32,
    pub up: bool,
    /// The most bytes of a response that a browser reads.
    pub max_bytes: usize,
    /// The connection breaks before a response has so many bytes.
    pub cut_at: usize,
    /// The tab that has no network.
    pub away: Option<usize>,
    flights: Vec<Flight>,
}

struct Flight {
    tab: usize,
    life: u64,
    ticket: Ticket,
    what: What,
}

enum What {
    Going(Request),
    /// The server holds it.
    Held(Request),
    Coming(Result<Response, TransportError>),
}

impl World {
    pub fn new(seed: u64, tabs: Vec<Tab>) -> Self {
        Self {
            server: Server::new(),
            tabs,
            dice: Rand32::new(seed),
            truth: Timestamp::parse("2026-11-22T12:00:00.000Z").unwrap(),
            lost: 0,
            storage_fails: 0,
            up: true,
            max_bytes: MAX_BYTES,
            cut_at: usize::MAX,
            away: None,
            flights: Vec::new(),
        }
    }

    pub fn chance(&mut self, of_thousand: u32) -> bool {
        self.dice.rand_range(0..1000) < of_thousand
    }

    pub fn below(&mut self, bound: usize) -> usize {
        self.dice.rand_range(0..bound as u32) as usize
    }

    /// One thing happens somewhere.
    pub fn happen(&mut self) {
        self.truth = self.truth.plus(i64::from(self.dice.rand_range(1..400)));
        self.collect();
        let tab = self.below(self.tabs.len());
        if self.chance(500) && !self.flights.is_empty() {
            // Any of them: what was sent first need not arrive first.
            let at = self.below(self.flights.len());
            self.fly(at);
        } else {
            let fails = self.chance(self.storage_fails);
            self.tabs[tab].work(self.truth, fails);
        }
        self.wake();
    }

    fn wake(&mut self) {
        for tab in &mut self.tabs {
            let now = self.truth.plus(tab.clock_error);
            if tab.replicator.wake_at().is_some_and(|at| at <= now) {
                tab.step(self.truth, Input::Wake);
            }
        }
    }

    fn collect(&mut self) {
        for (number, tab) in self.tabs.iter_mut().enumerate() {
            for (ticket, request) in tab.asked.drain(..) {
                let what = What::Going(request);
                self.flights.push(Flight { tab: number, life: tab.life, ticket, what });
            }
            for ticket in tab.cancelled.drain(..) {
                self.flights.retain(|flight| {
                    !(flight.tab == number && flight.ticket == ticket && flight.life == tab.life)
                });
            }
        }
    }

    fn fly(&mut self, at: usize) {
        let Flight { tab, life, ticket, what } = self.flights.swap_remove(at);
        let alive = self.tabs[tab].life == life;
        let up = self.up && self.away != Some(tab);
        let lost = self.chance(self.lost);
        let coming = match what {
            What::Going(_) if lost || !up => {
                let why = if self.chance(500) {
                    TransportError::TimedOut
                } else {
                    TransportError::Unreachable
                };
                What::Coming(Err(why))
            }
            What::Going(request) | What::Held(request) => {
                let (user, roles) = (self.tabs[tab].user, self.tabs[tab].roles.clone());
                // Now and then it answers that it cannot.
                if self.lost > 0 && self.chance(50) {
                    What::Coming(Ok(Response { status: 503, date: None, body: "busy".into() }))
                } else if !up {
                    What::Coming(Err(TransportError::Unreachable))
                } else {
                    match self.server.answer(user, &roles, &request, self.truth) {
                        Some(response) if response.body.len() > self.max_bytes => {
                            What::Coming(Err(TransportError::TooLarge))
                        }
                        Some(response) if response.body.len() > self.cut_at => {
                            What::Coming(Err(TransportError::Unreachable))
                        }
                        Some(_) if lost => What::Coming(Err(TransportError::TimedOut)),
                        Some(response) => What::Coming(Ok(response)),
                        // From time to time it answers that there is no news.
                        None if self.chance(20) => {
                            What::Going(Request::get(request.path.replace("longpoll", "normal")))
                        }
                        None => What::Held(request),
                    }
                }
            }
            What::Coming(answer) => {
                if alive {
                    self.tabs[tab].step(self.truth, Input::Response(ticket, answer));
                }
                return;
            }
        };
        // The page of an earlier life hears nothing, but what it has sent may arrive all the same.
        self.flights.push(Flight { tab, life, ticket, what: coming });
    }

    /// All goes well from now on, until nothing is left to do; fails where that never comes.
    pub fn heal(&mut self) {
        (self.lost, self.storage_fails, self.up, self.away) = (0, 0, true, None);
        self.server.maintenance = false;
        if let Some(cluster) = &mut self.server.cluster {
            (cluster.thin, cluster.lags) = (false, 0);
        }
        for number in 0..self.tabs.len() {
            self.tabs[number].step(self.truth, Input::Online);
        }
        for turn in 0..60_000 {
            self.happen();
            if self.calm() {
                return;
            }
            // What is dated ahead waits until its time has come.
            if turn % 100 == 99 {
                let ledgers = self.tabs.iter().map(|tab| tab.replicator.state());
                let waits =
                    ledgers.flat_map(|ledger| &ledger.refused).filter_map(|refused| refused.until);
                if let Some(until) = waits.max() {
                    // A tab whose clock was set meanwhile may take it for earlier.
                    self.truth =
                        self.truth.max(Timestamp::from_millis(until)).plus(balcao::model::HOUR);
                }
            }
        }
        let states: Vec<_> = self.tabs.iter().map(|tab| tab.replicator.connection()).collect();
        panic!("they do not come to rest: {states:?}");
    }

    fn calm(&self) -> bool {
        let since = self.server.sequence(self.server.seq);
        let done = |tab: &Tab| {
            tab.replicator.connection() == Connection::Synced
                && tab.working.is_empty()
                && tab.replicator.state().refused.iter().all(|refused| refused.until.is_none())
                && tab.replicator.state().since == text(&since)
        };
        self.tabs.iter().all(done)
    }

    /// Steps until so; fails where it never comes.
    pub fn until(&mut self, so: impl Fn(&Self) -> bool) {
        for _ in 0..20_000 {
            if so(self) {
                return;
            }
            self.happen();
        }
        let states: Vec<_> = self.tabs.iter().map(|tab| tab.replicator.connection()).collect();
        panic!("it never comes: {states:?}");
    }
}

/// A sequence, as a desk remembers it.
fn text(sequence: &Value) -> String {
    sequence.as_str().map_or_else(|| sequence.to_string(), str::to_owned)
}
