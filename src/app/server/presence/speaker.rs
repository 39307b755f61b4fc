//! [`Speaker`]: sends and receives presence for all tabs in the leading tab; in the others it follows that one.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};
use std::time::Duration;

use futures_util::future::{AbortHandle, Abortable};
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{MINE, PEOPLE};
use crate::app::session::clock::{device_now, new_uuid};
use crate::model::Timestamp;
use crate::sync::presence::{Availability, Input, Output, People, Presence, Tabs};
use crate::sync::transport::{Request, Transport};
use crate::sync::{Database, SyncState, Ticket};

/// The shortest delay, in milliseconds.
const NAP: i64 = 50;

/// A message of one tab to the others.
pub enum TabMessage {
    /// The screen and chat open in the tab.
    Here(String),
    /// The people at the desk.
    There(String),
}

/// Sends a message to the browser's other tabs.
pub type Send = Box<dyn Fn(TabMessage)>;

/// The presence of one tab. It ends when this is dropped.
pub struct Speaker {
    /// The tab's id within the browser.
    tab: String,
    tell: Send,
    tabs: RefCell<Tabs>,
    leading: RefCell<Option<Leading>>,
    known: RefCell<People>,
    /// True once the page is closing: what it tells while closing does not count.
    left: Cell<bool>,
    wake: Cell<Option<TimeoutHandle>>,
    fade: Cell<Option<TimeoutHandle>>,
}

/// The state of the leading tab.
struct Leading {
    presence: Presence,
    user: String,
    transport: Rc<dyn Transport>,
    under_way: BTreeMap<Ticket, AbortHandle>,
}

impl Speaker {
    pub fn new(tell: Send) -> Rc<Self> {
        Rc::new(Self {
            tab: new_uuid(device_now()),
            tell,
            tabs: RefCell::default(),
            leading: RefCell::default(),
            known: RefCell::default(),
            left: Cell::default(),
            wake: Cell::default(),
            fade: Cell::default(),
        })
    }

    /// Tells what the person does in this tab.
    pub fn say(self: &Rc<Self>, said: Availability) {
        if self.left.get() {
            return;
        }
        let text = said.to_text(&self.tab);
        self.tabs.borrow_mut().update(device_now(), &self.tab, said);
        if self.leads() {
            self.go_on();
        } else {
            (self.tell)(TabMessage::Here(text));
        }
    }

    /// Takes over what another tab shows.
    pub fn hear(self: &Rc<Self>, text: &str) {
        if let Some((tab, said)) = Availability::from_text(text) {
            self.tabs.borrow_mut().update(device_now(), &tab, said);
            self.go_on();
        }
    }

    /// Takes over the people that the leading tab knows.
    pub fn learn(self: &Rc<Self>, text: &str) {
        if let Some(people) = People::from_text(text).filter(|_| !self.leads()) {
            self.show(people);
        }
    }

    /// Makes this tab the leading one, for the user of the sync state.
    pub fn lead(
        self: &Rc<Self>,
        sync_state: &SyncState,
        transport: impl FnOnce() -> Rc<dyn Transport>,
    ) {
        let same = |leading: &Leading| leading.user == sync_state.user;
        if self.leading.borrow().as_ref().is_some_and(same) {
            return;
        }
        self.rest();
        if sync_state.user.is_empty() {
            self.show(People::default());
            return;
        }
        let database = Database::new(&sync_state.database);
        self.leading.replace(Some(Leading {
            presence: Presence::new(&database, &sync_state.user, seed()),
            user: sync_state.user.clone(),
            transport: transport(),
            under_way: BTreeMap::new(),
        }));
        let mine = MINE.with_borrow(Clone::clone);
        self.tabs.borrow_mut().update(device_now(), &self.tab, mine);
        self.go_on();
    }

    /// Retries after the network may have returned, or somebody signed in.
    pub fn wake_up(self: &Rc<Self>) {
        self.left.set(false);
        let mine = MINE.with_borrow(Clone::clone);
        self.tabs.borrow_mut().update(device_now(), &self.tab, mine);
        self.step(Input::Online);
        self.go_on();
    }

    /// Sends the known people again for a new tab, if this tab leads.
    pub fn tell_again(&self) {
        if self.leads() {
            (self.tell)(TabMessage::There(self.known.borrow().to_text()));
        }
    }

    /// Ends the presence of a closing page.
    pub fn leave(&self, send_off: impl FnOnce(&Request)) {
        self.left.set(true);
        let now = device_now();
        let mut tabs = self.tabs.borrow_mut();
        tabs.update(now, &self.tab, Availability::Gone);
        match &*self.leading.borrow() {
            // Another tab leads next.
            Some(_) if tabs.merged(now) != Availability::Gone => {}
            Some(leading) => {
                if let Some(farewell) = leading.presence.farewell(now) {
                    send_off(&farewell);
                }
            }
            None => (self.tell)(TabMessage::Here(Availability::Gone.to_text(&self.tab))),
        }
    }

    fn leads(&self) -> bool {
        self.leading.borrow().is_some()
    }

    /// Sends what all tabs together do now.
    fn go_on(self: &Rc<Self>) {
        let together = self.tabs.borrow().merged(device_now());
        self.step(Input::Own(together));
    }

    fn step(self: &Rc<Self>, input: Input) {
        let now = device_now();
        let mut leading = self.leading.borrow_mut();
        let Some(leads) = &mut *leading else {
            return;
        };
        for act in leads.presence.step(now, input) {
            match act {
                Output::Request(ticket, request) => {
                    let carried = self.carry(Rc::clone(&leads.transport), ticket, request);
                    leads.under_way.insert(ticket, carried);
                }
                Output::Cancel(ticket) => {
                    if let Some(request) = leads.under_way.remove(&ticket) {
                        request.abort();
                    }
                }
            }
        }
        let people = leads.presence.people().clone();
        let wake_at = leads.presence.wake_at(now);
        drop(leading);
        let this = Rc::downgrade(self);
        self.wake.set(later(self.wake.take(), wake_at, now, move || {
            if let Some(speaker) = this.upgrade() {
                speaker.go_on();
            }
        }));
        if *self.known.borrow() != people {
            (self.tell)(TabMessage::There(people.to_text()));
            self.show(people);
        }
    }

    fn carry(
        self: &Rc<Self>,
        transport: Rc<dyn Transport>,
        ticket: Ticket,
        request: Request,
    ) -> AbortHandle {
        let (handle, registration) = AbortHandle::new_pair();
        let heard: Weak<Self> = Rc::downgrade(self);
        spawn_local(async move {
            let answer = Abortable::new(transport.ask(request), registration).await;
            if let (Ok(answer), Some(speaker)) = (answer, heard.upgrade()) {
                if let Some(leading) = &mut *speaker.leading.borrow_mut() {
                    leading.under_way.remove(&ticket);
                }
                speaker.step(Input::Response(ticket, answer));
            }
        });
        handle
    }

    /// Shows the people, until they change or fade.
    fn show(self: &Rc<Self>, people: People) {
        let now = device_now();
        let there = people.at(now);
        let next = people.next(now);
        self.known.replace(people);
        let this = Rc::downgrade(self);
        self.fade.set(later(self.fade.take(), next, now, move || {
            if let Some(speaker) = this.upgrade() {
                let people = speaker.known.borrow().clone();
                speaker.show(people);
            }
        }));
        let shown = PEOPLE.with(ArcRwSignal::clone);
        if shown.with_untracked(|shown| *shown != there) {
            shown.set(there);
        }
    }

    /// Cancels requests and timers.
    fn rest(&self) {
        if let Some(leading) = self.leading.take() {
            for request in leading.under_way.into_values() {
                request.abort();
            }
        }
    }
}

impl Drop for Speaker {
    fn drop(&mut self) {
        self.rest();
        for timer in [self.wake.take(), self.fade.take()].into_iter().flatten() {
            timer.clear();
        }
        PEOPLE.with(ArcRwSignal::clone).set(Vec::new());
    }
}

/// Schedules a call in place of the one scheduled before.
fn later(
    before: Option<TimeoutHandle>,
    at: Option<Timestamp>,
    now: Timestamp,
    what: impl Fn() + 'static,
) -> Option<TimeoutHandle> {
    if let Some(before) = before {
        before.clear();
    }
    let wait = at?.since(now).max(NAP).unsigned_abs();
    set_timeout_with_handle(what, Duration::from_millis(wait))
        .inspect_err(|error| leptos::logging::error!("who is there is not followed: {error:?}"))
        .ok()
}

#[expect(clippy::cast_sign_loss, reason = "any number will do")]
fn seed() -> u64 {
    device_now().millis() as u64
}
