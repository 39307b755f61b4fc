//! [`Replication`]: runs a replicator: its requests, its work on the storage, its timers.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};
use std::time::Duration;

use futures_util::future::{AbortHandle, Abortable};
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use wasm_bindgen_futures::spawn_local;

use crate::app::session::clock::device_now;
use crate::store::{Appended, MarkedStore, Marks, Outcome, SERVER, Seq, StoreError, Stored};
use crate::sync::transport::{Request, Transport};
use crate::sync::{Commit, Committed, Input, Output, Replicator, SyncState, Ticket};

/// The shortest delay, in milliseconds, so that a timer does not fire within the instant it was set in.
const NAP: i64 = 250;

/// Returns the sync state of a desk; `None` if it has no server.
///
/// # Errors
/// The storage could not be read.
pub async fn remembered(store: &dyn MarkedStore) -> Result<Option<SyncState>, StoreError> {
    let marks = store.marks().await?;
    let text = marks.get(SERVER).filter(|text| !text.is_empty());
    Ok(text.map(|text| {
        SyncState::read(text).unwrap_or_else(|| {
            leptos::logging::error!("what was kept of the server is damaged: {text}");
            SyncState::default()
        })
    }))
}

/// Stores the sync state of a desk; `None`: it has no server from now on.
///
/// # Errors
/// The storage refused.
pub async fn remember(
    store: &dyn MarkedStore,
    sync_state: Option<&SyncState>,
) -> Result<(), StoreError> {
    let text = sync_state.map(SyncState::write).unwrap_or_default();
    let marks = Marks::from([(SERVER.to_owned(), text)]);
    store.append_marked(&[], &|_| marks.clone()).await.map(drop)
}

/// A running replicator. It ends when this is dropped.
pub struct Replication {
    work: Rc<Work>,
}

/// Called after a possible change of the replicator's state, and after events arrived up to a sequence number.
pub type Listener = Box<dyn Fn(&Replicator, Option<Seq>)>;

struct Work {
    store: Rc<dyn MarkedStore>,
    transport: Rc<dyn Transport>,
    replicator: RefCell<Replicator>,
    under_way: RefCell<BTreeMap<Ticket, AbortHandle>>,
    sleep: Cell<Option<TimeoutHandle>>,
    listener: Listener,
}

impl Replication {
    /// Starts from the sync state. `last` is the journal's last sequence number, `seed` that of the random delays.
    #[must_use]
    pub fn begin(
        store: Rc<dyn MarkedStore>,
        transport: Rc<dyn Transport>,
        sync_state: SyncState,
        last: Seq,
        seed: u64,
        listener: Listener,
    ) -> Self {
        let work = Rc::new(Work {
            store,
            transport,
            replicator: RefCell::new(Replicator::new(sync_state, last.0, seed)),
            under_way: RefCell::default(),
            sleep: Cell::new(None),
            listener,
        });
        work.feed(Input::Wake, None);
        Self { work }
    }

    /// Sends the replicator an input: [`Input::Wrote`], [`Input::Online`], [`Input::SignedIn`], [`Input::Retry`].
    pub fn tell(&self, input: Input) {
        self.work.feed(input, None);
    }

    /// Reads the replicator's state.
    pub fn read<T>(&self, read: impl FnOnce(&Replicator) -> T) -> T {
        read(&self.work.replicator.borrow())
    }
}

impl Drop for Replication {
    fn drop(&mut self) {
        if let Some(sleep) = self.work.sleep.take() {
            sleep.clear();
        }
        for request in self.work.under_way.take().into_values() {
            request.abort();
        }
    }
}

impl Work {
    fn feed(self: &Rc<Self>, input: Input, arrived: Option<Seq>) {
        let acts = self.replicator.borrow_mut().step(device_now(), input);
        for act in acts {
            self.act(act);
        }
        self.sleep();
        (self.listener)(&self.replicator.borrow(), arrived);
    }

    /// Executes an output. Its result counts only while the replication exists.
    fn act(self: &Rc<Self>, act: Output) {
        let heard = Rc::downgrade(self);
        match act {
            Output::Request(ticket, request) => self.ask(ticket, request),
            Output::Cancel(ticket) => {
                if let Some(request) = self.under_way.borrow_mut().remove(&ticket) {
                    request.abort();
                }
            }
            Output::Read { after, limit } => {
                let store = Rc::clone(&self.store);
                spawn_local(async move {
                    let read = said(store.read_after(Seq(after), limit).await);
                    let lines = read.map(|slice| {
                        let lines = slice.lines.into_iter().map(|(seq, line)| (seq.0, line));
                        (lines.collect(), slice.last.0)
                    });
                    tell(&heard, Input::Lines(lines), None);
                });
            }
            Output::Find(finder, ids) => {
                let store = Rc::clone(&self.store);
                spawn_local(async move {
                    let found = said(store.find(&ids).await);
                    tell(&heard, Input::Found(finder, found), None);
                });
            }
            Output::Commit(keep) => {
                let store = Rc::clone(&self.store);
                spawn_local(async move {
                    let appended = said(keep_in(&*store, &keep).await);
                    let arrived = appended.as_ref().and_then(|appended| Some(appended.written?.1));
                    let kept = appended.as_ref().map(kept);
                    tell(&heard, Input::Committed(kept), arrived);
                });
            }
        }
    }

    fn ask(self: &Rc<Self>, ticket: Ticket, request: Request) {
        let (handle, registration) = AbortHandle::new_pair();
        self.under_way.borrow_mut().insert(ticket, handle);
        let transport = Rc::clone(&self.transport);
        let heard = Rc::downgrade(self);
        spawn_local(async move {
            let answer = Abortable::new(transport.ask(request), registration).await;
            // An aborted request needs no answer.
            if let (Ok(answer), Some(work)) = (answer, heard.upgrade()) {
                work.under_way.borrow_mut().remove(&ticket);
                work.feed(Input::Response(ticket, answer), None);
            }
        });
    }

    fn sleep(self: &Rc<Self>) {
        if let Some(sleep) = self.sleep.take() {
            sleep.clear();
        }
        let Some(at) = self.replicator.borrow().wake_at() else {
            return;
        };
        let wait = at.since(device_now()).max(NAP).unsigned_abs();
        let heard = Rc::downgrade(self);
        let wake = move || tell(&heard, Input::Wake, None);
        match set_timeout_with_handle(wake, Duration::from_millis(wait)) {
            Ok(sleep) => self.sleep.set(Some(sleep)),
            Err(error) => leptos::logging::error!("the server is not tried again: {error:?}"),
        }
    }
}

fn tell(heard: &Weak<Work>, input: Input, arrived: Option<Seq>) {
    if let Some(work) = heard.upgrade() {
        work.feed(input, arrived);
    }
}

async fn keep_in(store: &dyn MarkedStore, keep: &Commit) -> Result<Appended, StoreError> {
    let stored = |(at, event)| {
        let stored = Stored::from(event);
        if keep.is_decided(at) { stored.decided() } else { stored }
    };
    let batch: Vec<Stored> = keep.events.iter().enumerate().map(stored).collect();
    let marking = |appended: &Appended| {
        Marks::from([(SERVER.to_owned(), keep.state(&kept(appended)).write())])
    };
    store.append_marked(&batch, &marking).await
}

fn kept(appended: &Appended) -> Committed {
    let differs = |outcome: &Outcome| matches!(outcome, Outcome::Replaced | Outcome::Refused);
    let outcomes = appended.outcomes.iter().enumerate();
    Committed {
        written: appended.written.map(|(first, last)| (first.0, last.0)),
        differing: outcomes.filter(|(_, outcome)| differs(outcome)).map(|(at, _)| at).collect(),
    }
}

/// Logs an error for programmers; people see the state of the connection.
fn said<T>(done: Result<T, StoreError>) -> Option<T> {
    done.inspect_err(|error| leptos::logging::error!("the storage failed while syncing: {error:?}"))
        .ok()
}
