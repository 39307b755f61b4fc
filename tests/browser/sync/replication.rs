//! Replicators at work in the browser: its storage, its timers, and a server that the page plays.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

use balcao::journal::codec;
use balcao::model::Timestamp;
use balcao::store::{BrowserStore, Seq, Store, Stored};
use balcao::sync::transport::{Request, Response, ResponseFuture, Transport, TransportError};
use balcao::sync::{Connection, Input, SyncError, SyncState};
use balcao::testing::{Replication, remember, remembered};
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::fake_couch::Server;
use crate::page::{js, new_desk, until};

/// Everybody's way to the server.
#[derive(Clone)]
struct Way {
    server: Rc<RefCell<Server>>,
    up: Rc<Cell<bool>>,
    /// Who waits for news.
    waiting: Rc<RefCell<Vec<Waker>>>,
    asked: Rc<Cell<usize>>,
    given_up: Rc<Cell<usize>>,
    user: &'static str,
}

struct Asking(Way, bool);

impl Drop for Asking {
    fn drop(&mut self) {
        if !self.1 {
            self.0.given_up.set(self.0.given_up.get() + 1);
        }
    }
}

impl Way {
    fn new() -> Self {
        Self {
            server: Rc::new(RefCell::new(Server::new())),
            up: Rc::new(Cell::new(true)),
            waiting: Rc::default(),
            asked: Rc::default(),
            given_up: Rc::default(),
            user: "ana",
        }
    }

    fn of(&self, user: &'static str) -> Rc<Self> {
        Rc::new(Self { user, ..self.clone() })
    }

    fn answer(&self, request: &Request) -> Option<Result<Response, TransportError>> {
        if !self.up.get() {
            return Some(Err(TransportError::Unreachable));
        }
        let mut server = self.server.borrow_mut();
        let before = server.seq;
        let answer = server.answer(self.user, &["agent", "manager"], request, now())?;
        if server.seq > before {
            self.waiting.take().into_iter().for_each(Waker::wake);
        }
        Some(Ok(answer))
    }
}

impl Transport for Way {
    fn ask(&self, request: Request) -> ResponseFuture<'_> {
        self.asked.set(self.asked.get() + 1);
        let mut asking = Asking(self.clone(), false);
        Box::pin(poll_fn(move |context| match asking.0.answer(&request) {
            Some(answer) => {
                asking.1 = true;
                Poll::Ready(answer)
            }
            None => {
                asking.0.waiting.borrow_mut().push(context.waker().clone());
                Poll::Pending
            }
        }))
    }
}

fn now() -> Timestamp {
    Timestamp::from_millis(js("Date.now()").as_f64().unwrap() as i64)
}

struct Desk {
    store: Rc<BrowserStore>,
    replication: Replication,
    told: Rc<Cell<Option<Seq>>>,
}

impl Desk {
    async fn open(name: &str, way: &Way, user: &'static str) -> Self {
        let store = Rc::new(BrowserStore::open(name).await.unwrap());
        let ledger = match remembered(&*store).await.unwrap() {
            Some(ledger) => ledger,
            None => {
                let ledger = SyncState {
                    url: "http://server".into(),
                    database: "desk".into(),
                    ..SyncState::default()
                };
                remember(&*store, Some(&ledger)).await.unwrap();
                ledger
            }
        };
        let last = store.read_after(Seq::START, usize::MAX).await.unwrap().last;
        let told = Rc::new(Cell::new(None));
        let hears = Rc::clone(&told);
        let listener = Box::new(move |_: &_, came: Option<Seq>| hears.set(came.or(hears.get())));
        let replication =
            Replication::begin(store.clone(), way.of(user), ledger, last, 7, listener);
        Self { store, replication, told }
    }

    async fn write(&self, user: &str, id: &str) {
        let event = json!({
            "id": id, "at": now().to_string(), "by": {"kind": "agent", "id": user}, "chat": "c", "type": "note_added", "text": "oi",
        });
        let stored = Stored::from(&codec::decode(&event.to_string()).unwrap());
        let appended = self.store.append(&[stored]).await.unwrap();
        self.replication.tell(Input::Wrote(appended.written.unwrap().1.0));
    }

    fn connection(&self) -> Connection {
        self.replication.read(balcao::sync::Replicator::connection)
    }

    async fn synced(&self) {
        until(&|| self.connection() == Connection::Synced).await;
    }

    async fn lines(&self) -> Vec<String> {
        let slice = self.store.read_after(Seq::START, usize::MAX).await.unwrap();
        let mut lines: Vec<String> = slice.lines.into_iter().map(|(_, line)| line).collect();
        lines.sort();
        lines
    }
}

#[wasm_bindgen_test]
async fn two_browsers_meet() {
    let way = Way::new();
    let ana = Desk::open(&new_desk(), &way, "ana").await;
    let bruno = Desk::open(&new_desk(), &way, "bruno").await;
    ana.synced().await;
    bruno.synced().await;
    ana.write("ana", "e1").await;
    bruno.write("bruno", "e2").await;
    let there = || way.server.borrow().docs.len() == 2;
    until(&there).await;
    // Each was told up to where to read on.
    until(&|| ana.told.get().is_some() && bruno.told.get().is_some()).await;
    ana.synced().await;
    bruno.synced().await;
    assert_eq!(ana.lines().await, bruno.lines().await);
    assert_eq!(ana.lines().await.len(), 2);
}

#[wasm_bindgen_test]
async fn what_waits_outlives_the_tab_and_goes_when_the_network_is_back() {
    let way = Way::new();
    let name = new_desk();
    let ana = Desk::open(&name, &way, "ana").await;
    ana.synced().await;
    way.up.set(false);
    ana.write("ana", "e1").await;
    until(&|| {
        matches!(
            ana.connection(),
            Connection::Offline { cause: SyncError::Unreachable, waiting: 1 }
        )
    })
    .await;
    drop(ana);
    let again = Desk::open(&name, &way, "ana").await;
    until(&|| matches!(again.connection(), Connection::Offline { waiting: 1, .. })).await;
    way.up.set(true);
    // By itself, after a second or so.
    again.synced().await;
    assert_eq!(way.server.borrow().docs.len(), 1);
    let ledger = remembered(&*again.store).await.unwrap().unwrap();
    assert_eq!((ledger.pushed, ledger.user.as_str()), (1, "ana"), "what it learnt is kept");
}

#[wasm_bindgen_test]
async fn one_that_is_dropped_asks_for_nothing_more() {
    let way = Way::new();
    let ana = Desk::open(&new_desk(), &way, "ana").await;
    ana.synced().await;
    let asked = way.asked.get();
    drop(ana.replication);
    until(&|| way.given_up.get() == 1).await;
    way.server.borrow_mut().put("e1", json!({"_id": "e1"}));
    way.waiting.take().into_iter().for_each(Waker::wake);
    crate::page::sleep(300).await;
    assert_eq!(way.asked.get(), asked);
}

#[wasm_bindgen_test]
async fn a_desk_that_forgets_its_server_is_its_own() {
    let store = BrowserStore::open(&new_desk()).await.unwrap();
    assert_eq!(remembered(&store).await.unwrap(), None);
    let ledger = SyncState { url: "http://server".into(), ..SyncState::default() };
    remember(&store, Some(&ledger)).await.unwrap();
    assert_eq!(remembered(&store).await.unwrap(), Some(ledger));
    remember(&store, None).await.unwrap();
    assert_eq!(remembered(&store).await.unwrap(), None);
}
