//! Tabs with a line, a storage, and a network between them and the bot that does what its seed says.

use std::collections::BTreeSet;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use balcao::channel::telegram::Telegram;
use balcao::channel::{
    Health, Line, LineInput, LineOutput, Request, Salt, Secret, Ticket, outbox_of,
};
use balcao::journal::{Body, Desk, Event, codec};
use balcao::model::{Author, ChatId, Timestamp, compiled_zones};
use balcao::store::{MarkedStore, Marks, MemoryStore, Outcome, Seq, Store, Stored};
use balcao::sync::transport::{Response, TransportError};
use oorandom::Rand32;

use super::bot_api::BotApi;

const LINE: &str = "tg-1";

/// A future of the memory's storage is ready at once.
pub fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => panic!("not ready"),
    }
}

pub struct Tab {
    pub line: Line<Telegram>,
    store: MemoryStore,
    desk: Desk,
    seq: Seq,
    /// What the line has asked for and nobody has done yet.
    todo: Vec<LineOutput>,
    pub life: u64,
    pub clock_error: i64,
    /// When the line was added.
    pub since: Timestamp,
}

enum Flight {
    Going(Request),
    Held(Request),
    Coming(Result<Response, TransportError>),
}

pub struct World {
    pub bot: BotApi,
    pub store: MemoryStore,
    pub tabs: Vec<Tab>,
    pub truth: Timestamp,
    pub dice: Rand32,
    /// Of a thousand requests so many are lost on the way, and as many answers on the way back.
    pub lost: u32,
    pub storage_fails: u32,
    pub up: bool,
    flights: Vec<(usize, u64, Ticket, Flight)>,
    written: u64,
}

impl Tab {
    fn new(store: MemoryStore, seed: u64, clock_error: i64) -> Self {
        let salt = Salt::new(LINE.into(), Secret::new("salt".into()));
        Self {
            line: Line::new(Telegram::new(seed), salt, seed),
            store,
            desk: Desk::new(compiled_zones()),
            seq: Seq::START,
            todo: Vec::new(),
            life: seed,
            clock_error,
            since: Timestamp::MIN,
        }
    }

    /// Reads what is stored, and tells the line what it says of messages.
    fn catch_up(&mut self, truth: Timestamp) {
        let slice = now(self.store.read_after(self.seq, usize::MAX)).unwrap();
        if slice.lines.is_empty() {
            return;
        }
        self.seq = slice.last;
        let events = slice.lines.iter().map(|(_, line)| codec::decode(line).unwrap());
        let changed = self.desk.apply(events.collect::<Vec<_>>());
        let chats = changed.chats.iter().filter_map(|ix| self.desk.chat(*ix));
        let outboxes = chats.map(|chat| outbox_of(chat, self.since)).collect();
        self.step(truth, LineInput::Outbox(outboxes));
    }

    pub fn step(&mut self, truth: Timestamp, input: LineInput) {
        let todo = self.line.step(truth.plus(self.clock_error), input);
        self.todo.extend(todo);
    }
}

impl World {
    pub fn new(seed: u64, tabs: usize, clock_error: i64) -> Self {
        let store = MemoryStore::default();
        let mut world = Self {
            bot: BotApi::default(),
            store,
            tabs: Vec::new(),
            truth: Timestamp::parse("2026-11-22T12:00:00.000Z").unwrap(),
            dice: Rand32::new(seed),
            lost: 0,
            storage_fails: 0,
            up: true,
            flights: Vec::new(),
            written: 0,
        };
        for number in 0..tabs {
            world.tabs.push(Tab::new(world.store.share(), seed + number as u64, clock_error));
            world.begin(number);
        }
        world
    }

    /// A tab begins: it reads what is stored first.
    fn begin(&mut self, tab: usize) {
        let truth = self.truth;
        self.tabs[tab].catch_up(truth);
        let marks = now(self.store.marks()).unwrap();
        self.tabs[tab].step(truth, LineInput::Start(marks.get(LINE).cloned()));
    }

    /// A tab dies, with all that it had not stored, and another one begins.
    pub fn crash(&mut self, tab: usize) {
        let error = self.tabs[tab].clock_error;
        let life = self.tabs[tab].life + 1000;
        self.tabs[tab] = Tab::new(self.store.share(), life, error);
        self.begin(tab);
    }

    pub fn chance(&mut self, of_thousand: u32) -> bool {
        self.dice.rand_range(0..1000) < of_thousand
    }

    pub fn below(&mut self, bound: usize) -> usize {
        self.dice.rand_range(0..bound as u32) as usize
    }

    /// An agent writes into a chat, if there is one.
    pub fn agent_writes(&mut self) -> Option<String> {
        let chats: Vec<ChatId> = self.desk().chats().map(|(_, chat)| chat.id().clone()).collect();
        if chats.is_empty() {
            return None;
        }
        let chat = chats[self.below(chats.len())].clone();
        self.written += 1;
        self.truth = self.truth.plus(1);
        let text = format!("resposta {}", self.written);
        let event = Event {
            id: format!("m{}", self.written).into(),
            at: self.truth,
            by: Author::agent(&"ana".into()),
            chat: Some(chat),
            device_at: None,
            seen: None,
            body: Body::sent(text.as_str().into()),
            extra: None,
        };
        now(self.store.append(&[Stored::from(&event)])).unwrap();
        Some(text)
    }

    pub fn lines(&self) -> Vec<String> {
        let slice = now(self.store.read_after(Seq::START, usize::MAX)).unwrap();
        slice.lines.into_iter().map(|(_, line)| line).collect()
    }

    /// Erases all that the journal has, as a manager does with a customer.
    pub fn erase(&self) {
        let erased = |line: &String| Stored::from(&codec::decode(&codec::erased(line)).unwrap());
        let erased: Vec<Stored> = self.lines().iter().map(erased).collect();
        now(self.store.append(&erased)).unwrap();
    }

    pub fn desk(&self) -> Desk {
        let mut desk = Desk::new(compiled_zones());
        desk.apply(
            self.lines().iter().map(|line| codec::decode(line).unwrap()).collect::<Vec<_>>(),
        );
        desk
    }

    pub fn health(&self) -> Health {
        self.tabs[0].line.health()
    }

    /// One thing happens somewhere.
    pub fn happen(&mut self) {
        self.truth = self.truth.plus(i64::from(self.dice.rand_range(1..400)));
        let truth = self.truth;
        let tab = self.below(self.tabs.len());
        self.tabs[tab].catch_up(truth);
        if self.chance(500) && !self.flights.is_empty() {
            let at = self.below(self.flights.len());
            self.fly(at);
        } else {
            self.work(tab);
        }
        for tab in &mut self.tabs {
            let device = truth.plus(tab.clock_error);
            if tab.line.wake_at().is_some_and(|at| at <= device) {
                tab.step(truth, LineInput::Wake);
            }
        }
    }

    /// A tab does the first thing that its line wants.
    fn work(&mut self, tab: usize) {
        if self.tabs[tab].todo.is_empty() {
            return;
        }
        let fails = self.chance(self.storage_fails);
        let truth = self.truth;
        let life = self.tabs[tab].life;
        match self.tabs[tab].todo.remove(0) {
            LineOutput::Ask(ticket, request) => {
                self.flights.push((tab, life, ticket, Flight::Going(request)));
            }
            LineOutput::Cancel(ticket) => {
                self.flights
                    .retain(|(of, one, asked, _)| (*of, *one, *asked) != (tab, life, ticket));
            }
            LineOutput::Find(ids) => {
                let found = (!fails).then(|| now(self.store.find(&ids)).unwrap());
                self.tabs[tab].step(truth, LineInput::Found(found));
            }
            LineOutput::Keep(keep) => {
                let outcomes = (!fails).then(|| {
                    let batch: Vec<Stored> = keep.events.iter().map(Stored::from).collect();
                    let marks = Marks::from([(LINE.to_owned(), keep.mark)]);
                    let appended = now(self.store.append_marked(&batch, &|_| marks.clone()));
                    let outcomes = appended.unwrap().outcomes.into_iter();
                    outcomes.map(|outcome| outcome == Outcome::Added).collect()
                });
                self.tabs[tab].step(truth, LineInput::Kept(outcomes));
            }
        }
    }

    fn fly(&mut self, at: usize) {
        let (tab, life, ticket, flight) = self.flights.swap_remove(at);
        let lost = self.chance(self.lost);
        let coming = match flight {
            // A browser gives up the polls of a tab that is gone.
            Flight::Held(_) if self.tabs[tab].life != life => return,
            Flight::Going(_) if lost || !self.up => {
                let timed_out = self.chance(500);
                Flight::Coming(Err(if timed_out {
                    TransportError::TimedOut
                } else {
                    TransportError::Unreachable
                }))
            }
            Flight::Held(_) if !self.up => Flight::Coming(Err(TransportError::Unreachable)),
            Flight::Going(request) | Flight::Held(request)
                if self.bot.holds(&request) && !self.chance(100) =>
            {
                Flight::Held(request)
            }
            Flight::Going(request) | Flight::Held(request) => {
                // A proxy that is at its end.
                if self.lost > 0 && self.chance(30) {
                    let body = "<html>Bad Gateway</html>".to_owned();
                    Flight::Coming(Ok(Response { status: 502, date: None, body }))
                } else {
                    let answer = self.bot.answer(&request, self.truth);
                    // What was done is done, whether the answer comes or not; also for a tab that is gone.
                    Flight::Coming(if lost { Err(TransportError::TimedOut) } else { Ok(answer) })
                }
            }
            Flight::Coming(answer) => {
                if self.tabs[tab].life == life {
                    let truth = self.truth;
                    self.tabs[tab].step(truth, LineInput::Answer(ticket, answer));
                }
                return;
            }
        };
        self.flights.push((tab, life, ticket, coming));
    }

    /// Everything is well again, for so long that what can be done is done.
    pub fn heal(&mut self) {
        (self.lost, self.storage_fails, self.up) = (0, 0, true);
        self.bot.busy = 0;
        (self.bot.rival, self.bot.webhook, self.bot.revoked) = (false, false, false);
        self.bot.repeats = false;
        let truth = self.truth;
        for tab in &mut self.tabs {
            tab.step(truth, LineInput::Online);
        }
        // A claim of a tab that is gone holds for four minutes, a wait after a revoked token for five.
        let until = self.truth.plus(10 * 60 * 1000);
        let mut steps = 0;
        let busy = |world: &Self| world.tabs.iter().any(|tab| tab.line.health().waiting > 0);
        while self.truth < until || (busy(self) && steps < 20_000) {
            // There is much to do at first, and then little more than waiting.
            steps += 1;
            if steps > 600 && self.truth < until {
                self.truth = self.truth.plus(2000);
            }
            self.happen();
        }
    }

    /// The ids that are stored, to see that none is there twice.
    pub fn ids(&self) -> BTreeSet<String> {
        let ids = self.lines().into_iter().map(|line| codec::decode(&line).unwrap().id.to_string());
        ids.collect()
    }
}
