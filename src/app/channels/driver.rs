//! [`Serving`]: runs the lines of a desk in the leading tab: their requests, their work on the storage, their timers.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};
use std::time::Duration;

use futures_util::future::{AbortHandle, Abortable};
use leptos::leptos_dom::helpers::{
    TimeoutHandle, WindowListenerHandle, set_timeout, set_timeout_with_handle,
};
use leptos::{logging, prelude::*};
use wasm_bindgen_futures::spawn_local;

use super::tabs::{Hears, Message, Tabs};
use super::{Lines, lines, secrets};
use crate::app::FileHere;
use crate::app::handle::App;
use crate::app::server::leader::Lead;
use crate::app::session::clock::{self, Stamps, desk_now, device_now};
use crate::channel::telegram::{ADDRESS, Telegram};
use crate::channel::{
    Health, Keep, Line, LineInput, LineOutput, LineState, LineStatus, Outbox, Pending, Request,
    Salt, Secret, Standing, StoredLine, Ticket, line_of, outbox_of,
};
use crate::model::{ChatId, MINUTE};
use crate::store::{BrowserStore, MarkedStore, Marks, Outcome, Store, Stored};
use crate::sync::BrowserTransport;
use crate::sync::transport::{BytesRequest, BytesTransport, Method, Response, TransportError};

/// The shortest delay, in milliseconds, so that a timer does not fire within the instant it was set in.
const NAP: i64 = 250;

/// The most bytes of an answer: a hundred updates are far smaller.
const MAX_ANSWER: usize = 8 * 1024 * 1024;

/// The lock under which one tab leads.
const LOCK: &str = "local-lines";

thread_local! {
    static RUNNING: RefCell<Weak<Driver>> = const { RefCell::new(Weak::new()) };
}

/// What serves the lines in this tab.
pub(super) fn running() -> Option<Rc<Driver>> {
    RUNNING.with_borrow(Weak::upgrade).filter(|driver| !driver.ended.get())
}

/// The serving of the lines of the open desk. It ends when this is dropped.
pub struct Serving(Rc<Driver>);

impl Serving {
    /// Begins it. Belongs into a component: it follows the desk as long as that is there. `None` without a storage.
    #[must_use]
    pub fn begin(app: App) -> Option<Self> {
        let store = app.store()?;
        let whole = app.runtime.try_with_value(|runtime| runtime.whole_store.clone()).flatten()?;
        // What a desk in memory takes is gone with the page, and Telegram would have forgotten it.
        let Ok(marked) = whole.downcast::<BrowserStore>() else {
            spawn_local(say_no_storage(app));
            return None;
        };
        let driver = Driver::begin(app, store, marked);
        RUNNING.set(Rc::downgrade(&driver));
        let follows = Rc::downgrade(&driver);
        Effect::new(move |_| {
            app.desktop.track();
            // What the storage takes after all is sent.
            app.unsaved.track();
            if let Some(driver) = follows.upgrade() {
                driver.look();
            }
        });
        Some(Self(driver))
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.0.end();
    }
}

/// Says of each line that the browser's storage refuses, where the open desk is only in memory: nothing is received or sent.
pub(super) async fn say_no_storage(app: App) {
    let stored = secrets::all().await;
    let is_in_memory = app.runtime.try_with_value(|runtime| {
        runtime.whole_store.as_ref().is_some_and(|whole| !whole.is::<BrowserStore>())
    });
    if is_in_memory != Some(true) {
        return;
    }
    lines().update(|lines| {
        lines.unreadable = stored.is_err();
        let health = Health { standing: Standing::Storage, ..Health::default() };
        let status = |line: &StoredLine| LineStatus::of(line, health);
        lines.all = stored.iter().flatten().map(status).collect();
    });
}

pub(super) struct Driver {
    this: Weak<Self>,
    app: App,
    held: Rc<dyn Store>,
    store: Rc<dyn MarkedStore>,
    tabs: Tabs,
    transport: BrowserTransport,
    lead: RefCell<Option<Lead>>,
    lines: RefCell<BTreeMap<String, Running>>,
    /// What the lines were told of their chats, with the number of events then.
    told: RefCell<BTreeMap<ChatId, (usize, Outbox)>>,
    listeners: RefCell<Vec<WindowListenerHandle>>,
    ended: Cell<bool>,
}

struct Running {
    stored: StoredLine,
    line: Line<Telegram>,
    under_way: BTreeMap<Ticket, AbortHandle>,
    sleep: Option<TimeoutHandle>,
}

impl Driver {
    fn begin(app: App, held: Rc<dyn Store>, store: Rc<dyn MarkedStore>) -> Rc<Self> {
        let driver = Rc::new_cyclic(|this: &Weak<Self>| {
            let ear: Weak<dyn Hears> = this.clone();
            Self {
                this: this.clone(),
                app,
                held,
                store,
                tabs: Tabs::open(ear),
                transport: BrowserTransport::bare(ADDRESS),
                lead: RefCell::default(),
                lines: RefCell::default(),
                told: RefCell::default(),
                listeners: RefCell::default(),
                ended: Cell::new(false),
            }
        });
        let waiting = Rc::downgrade(&driver);
        spawn_local(async move {
            if let Some(driver) = waiting.upgrade() {
                driver.tell_what_is_stored().await;
            }
            let lead = Lead::wait(LOCK).await;
            let Some(driver) = waiting.upgrade().filter(|driver| driver.is_served()) else {
                return;
            };
            driver.lead.replace(Some(lead));
            driver.listen();
            // What the tab that led before has written comes first.
            driver.app.catch_up().await;
            driver.load().await;
        });
        driver
    }

    fn end(&self) {
        self.ended.set(true);
        for (_, running) in std::mem::take(&mut *self.lines.borrow_mut()) {
            running.end();
        }
        self.listeners.take().into_iter().for_each(WindowListenerHandle::remove);
        self.lead.replace(None);
        lines().set(Lines::default());
    }

    /// Another desk may have been opened in place of the one that this serves.
    fn is_served(&self) -> bool {
        !self.ended.get() && self.app.holds(&self.held)
    }

    fn leads(&self) -> bool {
        self.lead.borrow().is_some() && self.is_served()
    }

    fn listen(&self) {
        // The time of a device that slept has come all at once.
        for (event, online) in [("online", true), ("visibilitychange", false), ("pageshow", false)]
        {
            let driver = self.this.clone();
            let listener = window_event_listener_untyped(event, move |_| {
                if let Some(driver) = driver.upgrade() {
                    driver.feed_all(|| if online { LineInput::Online } else { LineInput::Wake });
                }
            });
            self.listeners.borrow_mut().push(listener);
        }
    }

    /// Says which lines there are, before the leading tab says how they are.
    async fn tell_what_is_stored(&self) {
        let stored = self.stored().await;
        if let Some(stored) = stored.filter(|_| self.is_served()) {
            lines().update(|lines| {
                if lines.all.is_empty() {
                    let health = Health { begun: Some(desk_now()), ..Health::default() };
                    let status = |line: &StoredLine| LineStatus::of(line, health);
                    lines.all = stored.iter().map(status).collect();
                }
            });
        }
        self.tabs.tell(&Message::Hello);
    }

    async fn stored(&self) -> Option<Vec<StoredLine>> {
        let stored = secrets::all().await;
        if self.is_served() {
            lines().update(|lines| lines.unreadable = stored.is_err());
        }
        match stored {
            Ok(stored) => Some(stored),
            Err(error) => {
                logging::error!("the tokens of channels could not be read: {error:?}");
                None
            }
        }
    }

    /// Takes over the lines that this browser keeps: new ones begin, changed ones go on as they are to, all others end.
    async fn load(&self) {
        let Some(stored) = self.stored().await else { return self.load_again() };
        match self.held.is_shared().await {
            Ok(false) => {}
            // The link to its server could not be started, or comes later.
            Ok(true) => return self.end(),
            Err(error) => {
                self.app.report(&error);
                return self.load_again();
            }
        }
        if stored.is_empty() && self.leads() {
            // Those of a deleted desk are gone: the next visit need not look for them.
            self.app.set_prefs(|prefs| prefs.lines = false);
        }
        let marks = match self.store.marks().await {
            Ok(marks) => marks,
            Err(error) => {
                self.app.report(&error);
                return self.load_again();
            }
        };
        if !self.leads() {
            return;
        }
        let is_kept = |id: &String| stored.iter().any(|line| line.id == *id);
        let mut lines = self.lines.borrow_mut();
        let gone: Vec<String> = lines.keys().filter(|id| !is_kept(id)).cloned().collect();
        gone.iter().filter_map(|id| lines.remove(id)).for_each(Running::end);
        drop(lines);
        let mut other_tokens = Vec::new();
        for line in &stored {
            if let Some(running) = self.lines.borrow_mut().get_mut(&line.id) {
                if running.stored.token != line.token {
                    other_tokens.push(line.id.clone());
                }
                running.stored = line.clone();
            }
        }
        // A line that goes on after it was removed is told first what it does not send: each chat is looked at again.
        self.told.borrow_mut().values_mut().for_each(|(many, _)| *many = usize::MAX);
        self.look();
        for line in stored {
            let (id, stops) = (line.id.clone(), line.state != LineState::On);
            if self.lines.borrow().contains_key(&id) {
                self.feed(&id, LineInput::Pause(stops));
                if other_tokens.contains(&id) && !stops {
                    self.feed(&id, LineInput::Online);
                }
                continue;
            }
            let seed = u64::try_from(device_now().millis()).unwrap_or_default();
            let salt = Salt::new(id.clone(), line.salt.clone());
            let running = Running {
                stored: line,
                line: Line::new(Telegram::new(seed), salt, seed),
                under_way: BTreeMap::new(),
                sleep: None,
            };
            self.lines.borrow_mut().insert(id.clone(), running);
            self.told.borrow_mut().clear();
            self.feed(&id, LineInput::Pause(stops));
            self.feed(&id, LineInput::Start(marks.get(&mark(&id)).cloned()));
        }
        self.look();
        self.publish();
    }

    fn load_again(&self) {
        let this = self.this.clone();
        let load = move || {
            if let Some(driver) = this.upgrade() {
                driver.load_soon();
            }
        };
        set_timeout(load, Duration::from_secs(5));
    }

    /// Reads the lines anew, here or in the leading tab.
    pub fn reload(&self) {
        self.tabs.tell(&Message::Reload);
        self.load_soon();
    }

    fn load_soon(&self) {
        if let Some(driver) = self.this.upgrade().filter(|driver| driver.leads()) {
            spawn_local(async move { driver.load().await });
        }
    }

    /// Says that people have seen that something may be missing.
    pub fn saw_gap(&self, line: &str) {
        self.tabs.tell(&Message::GapSeen(line.to_owned()));
        self.feed(line, LineInput::GapSeen);
    }

    /// Tells the lines what the journal says of their chats now.
    fn look(&self) {
        if !self.leads() {
            return;
        }
        let mut of_lines: BTreeMap<String, Vec<Outbox>> = BTreeMap::new();
        {
            let (lines, mut told) = (self.lines.borrow(), self.told.borrow_mut());
            let unsaved = self.app.unsaved.get_untracked();
            self.app.peek_present(|desk| {
                for (_, chat) in desk.chats() {
                    let Some(line) = line_of(chat.id()) else { continue };
                    let Some(running) = lines.get(line) else { continue };
                    let before = told.get(chat.id());
                    let mut many = chat.events().len();
                    // Where something is to be sent, the chat may have changed in another way too: it may have been erased.
                    if before.is_some_and(|(was, box_)| *was == many && box_.messages.is_empty()) {
                        continue;
                    }
                    let mut outbox = outbox_of(chat, running.stored.sends_since());
                    // The journal lacks them: nobody would know later that the customer has them.
                    let is_stored = |one: &Pending| !unsaved.contains(&one.message.id);
                    if !outbox.messages.iter().all(is_stored) {
                        outbox.messages.retain(is_stored);
                        many = usize::MAX;
                    }
                    let news = match before {
                        Some((_, before)) => *before != outbox,
                        None => !outbox.messages.is_empty(),
                    };
                    if news {
                        of_lines.entry(line.to_owned()).or_default().push(outbox.clone());
                    }
                    told.insert(chat.id().clone(), (many, outbox));
                }
            });
        }
        for (line, outboxes) in of_lines {
            self.feed(&line, LineInput::Outbox(outboxes));
        }
    }

    fn feed_all(&self, input: impl Fn() -> LineInput) {
        let ids: Vec<String> = self.lines.borrow().keys().cloned().collect();
        for id in ids {
            self.feed(&id, input());
        }
    }

    fn feed(&self, id: &str, input: LineInput) {
        if !self.leads() {
            return;
        }
        let acts = {
            let mut lines = self.lines.borrow_mut();
            let Some(running) = lines.get_mut(id) else { return };
            running.line.step(device_now(), input)
        };
        for act in acts {
            self.act(id, act);
        }
        self.sleep(id);
        self.publish();
    }

    fn feed_later(this: &Weak<Self>, id: &str, input: LineInput) {
        if let Some(driver) = this.upgrade() {
            driver.feed(id, input);
        }
    }

    fn act(&self, id: &str, act: LineOutput) {
        let (this, id) = (self.this.clone(), id.to_owned());
        match act {
            LineOutput::Ask(ticket, request) => self.ask(id, ticket, request),
            LineOutput::Cancel(ticket) => {
                let mut lines = self.lines.borrow_mut();
                let handle = lines.get_mut(&id).and_then(|it| it.under_way.remove(&ticket));
                if let Some(handle) = handle {
                    handle.abort();
                }
            }
            LineOutput::Find(ids) => {
                let store = Rc::clone(&self.store);
                spawn_local(async move {
                    let found = store.find(&ids).await.inspect_err(|error| {
                        logging::error!("the storage failed for a channel: {error:?}");
                    });
                    Self::feed_later(&this, &id, LineInput::Found(found.ok()));
                });
            }
            LineOutput::Keep(keep) => {
                let (held, store) = (Rc::clone(&self.held), Rc::clone(&self.store));
                spawn_local(async move {
                    // Another tab may have given the desk a server: a claim counts nothing there.
                    let outcomes = match held.is_shared().await {
                        Ok(false) => keep_in(&*store, &id, keep).await,
                        Ok(true) => {
                            return if let Some(driver) = this.upgrade() {
                                driver.end();
                            };
                        }
                        Err(error) => {
                            logging::error!("the storage failed for a channel: {error:?}");
                            None
                        }
                    };
                    Self::feed_later(&this, &id, LineInput::Kept(outcomes));
                    // What is stored is shown.
                    if let Some(driver) = this.upgrade().filter(|driver| driver.is_served()) {
                        driver.app.catch_up().await;
                    }
                });
            }
        }
    }

    fn ask(&self, id: String, ticket: Ticket, request: Request) {
        let (handle, registration) = AbortHandle::new_pair();
        let token = {
            let mut lines = self.lines.borrow_mut();
            let Some(running) = lines.get_mut(&id) else { return };
            running.under_way.insert(ticket, handle);
            running.stored.token.clone()
        };
        let this = self.this.clone();
        let Some(driver) = this.upgrade() else { return };
        spawn_local(async move {
            let answer = Abortable::new(driver.carry(&token, request), registration).await;
            drop(driver);
            // What was given up needs no answer.
            let Ok(answer) = answer else { return };
            let Some(driver) = this.upgrade() else { return };
            if let Some(running) = driver.lines.borrow_mut().get_mut(&id) {
                running.under_way.remove(&ticket);
            }
            driver.feed(&id, LineInput::Answer(ticket, answer));
        });
    }

    /// Sends a request. The token is part of the path, as Telegram has it.
    async fn carry(&self, token: &Secret, request: Request) -> Result<Response, TransportError> {
        let file = match &request.form.file {
            None => None,
            Some((_, about)) => match self.app.file(about).await {
                Ok(FileHere::Stored(bytes) | FileHere::Unsaved(bytes)) => Some(bytes),
                // Nothing was sent: the network's own words for it.
                _ => return Ok(no_file()),
            },
        };
        carry(&self.transport, token, &request, file).await
    }

    fn sleep(&self, id: &str) {
        let mut lines = self.lines.borrow_mut();
        let Some(running) = lines.get_mut(id) else { return };
        if let Some(sleep) = running.sleep.take() {
            sleep.clear();
        }
        let Some(at) = running.line.wake_at() else { return };
        // A clock that is set changes nothing about a timer, so no timer is long.
        let wait = at.since(device_now()).clamp(NAP, MINUTE).unsigned_abs();
        let (this, id) = (self.this.clone(), id.to_owned());
        let wake = move || Self::feed_later(&this, &id, LineInput::Wake);
        match set_timeout_with_handle(wake, Duration::from_millis(wait)) {
            Ok(sleep) => running.sleep = Some(sleep),
            Err(error) => logging::error!("the channel is not tried again: {error:?}"),
        }
    }

    /// Says how the lines are, here and to the other tabs.
    fn publish(&self) {
        if !self.leads() {
            return;
        }
        let status = |it: &Running| LineStatus::of(&it.stored, it.line.health());
        let all: Vec<LineStatus> = self.lines.borrow().values().map(status).collect();
        if lines().with_untracked(|lines| lines.all != all) {
            self.tabs.tell(&Message::Status(all.clone()));
            self.show(all);
        }
    }

    fn show(&self, all: Vec<LineStatus>) {
        // The network's clock is right; a wrong one here would put answers before their questions.
        if let Some(line) = all.iter().find(|line| line.health.contact.is_some()) {
            correct_clock(self.app, line.health.skew);
        }
        lines().update(|lines| lines.all = all);
    }
}

impl Hears for Driver {
    fn hear(&self, message: Message) {
        match message {
            Message::Hello if self.leads() => {
                self.tabs.tell(&Message::Status(lines().with_untracked(|lines| lines.all.clone())));
            }
            Message::Status(all) if !self.leads() && self.is_served() => self.show(all),
            Message::Reload => self.load_soon(),
            Message::GapSeen(line) => self.feed(&line, LineInput::GapSeen),
            _ => {}
        }
    }
}

impl Running {
    fn end(self) {
        self.under_way.into_values().for_each(|request| request.abort());
        if let Some(sleep) = self.sleep {
            sleep.clear();
        }
    }
}

/// Corrects the desk's clock by that of a network.
pub(super) fn correct_clock(app: App, skew: i64) {
    if clock::correct(skew) {
        app.runtime.try_update_value(|runtime| runtime.stamps = Stamps::default());
    }
}

/// The name of a line's mark.
fn mark(line: &str) -> String {
    format!("line/{line}")
}

async fn keep_in(store: &dyn MarkedStore, line: &str, keep: Keep) -> Option<Vec<bool>> {
    let batch: Vec<Stored> = keep.events.iter().map(Stored::from).collect();
    let marks = Marks::from([(mark(line), keep.mark)]);
    match store.append_marked(&batch, &|_| marks.clone()).await {
        Ok(appended) => {
            Some(appended.outcomes.iter().map(|outcome| *outcome == Outcome::Added).collect())
        }
        Err(error) => {
            logging::error!("the storage did not take what a channel brought: {error:?}");
            None
        }
    }
}

/// Sends a request to Telegram.
pub(super) async fn carry(
    transport: &BrowserTransport,
    token: &Secret,
    request: &Request,
    file: Option<Rc<[u8]>>,
) -> Result<Response, TransportError> {
    let request = BytesRequest {
        method: Method::Post,
        path: format!("bot{}/{}", token.reveal(), request.path),
        body: Some(request.form.body(file)),
        max_bytes: MAX_ANSWER,
        timeout_ms: request.timeout_ms,
    };
    let answer = transport.carry(request).await?;
    let body = String::from_utf8(answer.body).map_err(|_bytes| TransportError::Unreachable)?;
    Ok(Response { status: answer.status, date: answer.date, body })
}

/// The answer where a message's file is gone: nothing was sent.
fn no_file() -> Response {
    let body = r#"{"ok":false,"error_code":400,"description":"the file is not here"}"#;
    Response { status: 400, date: None, body: body.to_owned() }
}
