//! A shared desk at work: one tab leads and speaks with the server, the others hear from it.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::credentials::Signed;
use super::leader::Lead;
use super::presence::speaker::{Send, Speaker, TabMessage};
use super::replication::{Replication, remembered};
use super::tabs::{Hears, Message, Tabs};
use super::{Link, MOST_ON_THEIR_WAY, credentials};
use crate::app::handle::App;
use crate::journal::codec;
use crate::model::{EventId, Role};
use crate::store::{BrowserStore, MarkedStore, Seq, Store, Watched};
use crate::sync::{Connection, Input, Replicator, SyncState};
use crate::view::actions::Action;

/// What one tab does for a shared desk.
pub(crate) struct Engine {
    pub app: App,
    /// A handle of its own on the desk's journal: what comes in is announced to this very tab as to the others.
    pub store: Rc<BrowserStore>,
    pub tabs: Tabs,
    /// As it was when this tab began.
    ledger: RefCell<SyncState>,
    /// While this tab leads.
    leading: RefCell<Option<(Replication, Lead)>>,
    /// Waiting events are being looked up, and whether to look again after that.
    looking: Cell<bool>,
    again: Cell<bool>,
    /// A manager has entered themself: the server may refuse it, which is no reason to do it again.
    entered: Cell<bool>,
    listeners: RefCell<Vec<WindowListenerHandle>>,
    speaker: Rc<Speaker>,
}

/// Begins for the desk that is open, if it has a server.
pub(crate) async fn begin(app: App, held: Rc<dyn Store>) {
    if let Some(engine) = Engine::begin(app, &held).await {
        engine.tabs.tell(&Message::Hello);
        Rc::clone(&engine).lead();
        app.runtime.try_update_value(|runtime| runtime.sharing = Some(engine));
    }
}

/// The one of the desk that is open.
pub(crate) fn current(app: App) -> Option<Rc<Engine>> {
    let sharing = app.runtime.try_with_value(|runtime| runtime.sharing.clone()).flatten()?;
    sharing.downcast().ok()
}

/// What speaks with others of who is there, in this tab.
pub(crate) fn speaker(app: App) -> Option<Rc<Speaker>> {
    current(app).map(|engine| Rc::clone(&engine.speaker))
}

/// How this tab tells the others who is there.
fn telling(engine: Weak<Engine>) -> Send {
    Box::new(move |word| {
        if let Some(engine) = engine.upgrade() {
            engine.tabs.tell(&match word {
                TabMessage::Here(text) => Message::Here(text),
                TabMessage::There(text) => Message::There(text),
            });
        }
    })
}

impl Engine {
    async fn begin(app: App, held: &Rc<dyn Store>) -> Option<Rc<Self>> {
        let kind = app.kind.get_untracked();
        let store = match BrowserStore::open(kind.name()).await {
            Ok(store) => Rc::new(store),
            Err(error) => {
                app.report(&error);
                return None;
            }
        };
        let ledger = match remembered(&*store).await {
            Ok(ledger) => ledger?,
            Err(error) => {
                app.report(&error);
                return None;
            }
        };
        // Meanwhile another desk was opened, or the same begun elsewhere. From here on nothing waits.
        if !app.holds(held) || app.is_shared_untracked() {
            return None;
        }
        app.note_link(Some(link(&ledger, None)));
        let engine = Rc::new_cyclic(|this: &Weak<Self>| {
            let ear: Weak<dyn Hears> = this.clone();
            Self {
                app,
                store,
                tabs: Tabs::open(kind.name(), ear),
                ledger: RefCell::new(ledger),
                leading: RefCell::new(None),
                looking: Cell::new(false),
                again: Cell::new(false),
                entered: Cell::new(false),
                listeners: RefCell::default(),
                speaker: Speaker::new(telling(this.clone())),
            }
        });
        engine.listen();
        Some(engine)
    }

    fn listen(self: &Rc<Self>) {
        let this = Rc::downgrade(self);
        self.store.watch(Box::new(move |watched| {
            if let (Some(engine), Watched::Written(last)) = (this.upgrade(), watched) {
                engine.tell(Input::Wrote(last.0));
                engine.look();
            }
        }));
        let awake = |name: &'static str| {
            let this = Rc::downgrade(self);
            window_event_listener_untyped(name, move |_| {
                if let Some(engine) = this.upgrade() {
                    engine.tell(Input::Online);
                }
            })
        };
        let this = Rc::downgrade(self);
        let away = window_event_listener_untyped("pagehide", move |_| {
            if let Some(engine) = this.upgrade() {
                engine.leave();
            }
        });
        self.listeners.replace(vec![awake("online"), awake("pageshow"), away]);
    }

    /// Waits until this tab leads, and then does until it ends.
    fn lead(self: Rc<Self>) {
        let name = format!("lead-{}", self.app.kind.get_untracked().name());
        let this = Rc::downgrade(&self);
        drop(self);
        spawn_local(async move {
            let lead = Lead::wait(&name).await;
            if let Some(engine) = this.upgrade() {
                engine.speak(lead).await;
            }
        });
    }

    /// From now on this tab speaks with the server.
    async fn speak(self: Rc<Self>, lead: Lead) {
        // What the one that led before has kept.
        let (ledger, last) = match (remembered(&*self.store).await, self.store.last().await) {
            (Ok(Some(ledger)), Ok(last)) => (ledger, last),
            (Ok(None), _) => return,
            (Err(error), _) | (_, Err(error)) => return self.app.report(&error),
        };
        let this = Rc::downgrade(&self);
        let listener = move |replicator: &Replicator, _came: Option<Seq>| {
            if let Some(engine) = this.upgrade() {
                engine.stands(replicator);
            }
        };
        #[expect(clippy::cast_sign_loss, reason = "any number will do")]
        let seed = crate::app::session::clock::device_now().millis() as u64;
        let replication = Replication::begin(
            Rc::clone(&self.store) as Rc<dyn MarkedStore>,
            Signed::to(&ledger.url),
            ledger,
            last,
            seed,
            Box::new(listener),
        );
        self.leading.replace(Some((replication, lead)));
        self.look();
    }

    /// The page goes away, or turns to another desk.
    fn leave(&self) {
        let server = self.ledger.borrow().url.clone();
        self.speaker.leave(|farewell| credentials::send_off(&server, farewell));
    }

    /// This tab speaks with the server no longer, and keeps nothing of it any more.
    pub fn stop(&self) {
        self.leading.take();
    }

    /// Tells the replicator, where this tab has it.
    pub fn tell(&self, input: Input) {
        if matches!(input, Input::Online | Input::SignedIn) {
            self.speaker.wake_up();
        }
        if let Some((replication, _)) = &*self.leading.borrow() {
            replication.tell(input);
        }
    }

    /// How it stands may have changed.
    fn stands(self: &Rc<Self>, replicator: &Replicator) {
        let before = self.app.link.get_untracked();
        let mut now = link(replicator.state(), Some(replicator));
        if let Some(before) = before {
            now.on_their_way = before.on_their_way;
        }
        let ledger = replicator.state();
        self.speaker.lead(ledger, || Signed::to(&ledger.url));
        self.ledger.replace(ledger.clone());
        let synced = now.connection == Connection::Synced;
        self.publish(now);
        self.look();
        if synced {
            let this = Rc::clone(self);
            spawn_local(async move { this.enter_in_book().await });
        }
    }

    fn publish(&self, link: Link) {
        if self.app.link.get_untracked().as_ref() != Some(&link) {
            self.tabs.tell(&Message::Stands(link.clone()));
        }
        self.app.note_link(Some(link));
    }

    /// Looks which events are on their way: their messages are marked.
    fn look(self: &Rc<Self>) {
        if self.leading.borrow().is_none() || self.looking.replace(true) {
            self.again.set(true);
            return;
        }
        let this = Rc::downgrade(self);
        spawn_local(async move {
            while let Some(engine) = this.upgrade() {
                engine.again.set(false);
                let on_their_way = engine.waiting().await;
                if let Some(mut link) = engine.app.link.get_untracked()
                    && link.on_their_way != on_their_way
                {
                    link.on_their_way = on_their_way;
                    engine.publish(link);
                }
                if !engine.again.get() {
                    engine.looking.set(false);
                    break;
                }
            }
        });
    }

    async fn waiting(&self) -> Vec<String> {
        let pushed = Seq(self.ledger.borrow().pushed);
        let slice = match self.store.read_after(pushed, MOST_ON_THEIR_WAY).await {
            Ok(slice) => slice,
            Err(error) => {
                self.app.report(&error);
                return Vec::new();
            }
        };
        let ledger = self.ledger.borrow();
        let waits = slice.lines.iter().filter(|(seq, _)| !ledger.knows(seq.0));
        // A line that cannot be read is told of by the desk.
        let event = |(_, line): &(Seq, String)| codec::decode(line).ok();
        waits.filter_map(event).map(|event| event.id.to_string()).collect()
    }

    /// A manager whom the desk does not know yet enters themself, so that the history has their name.
    async fn enter_in_book(self: Rc<Self>) {
        let Some(agent) = untrack(|| self.app.signed_in()) else {
            return;
        };
        let known = self.app.peek_present(|desk| desk.config().agents().contains_key(&agent.id));
        let admin = self.app.link.with_untracked(|link| {
            link.as_ref().is_none_or(|link| link.roles.iter().any(|role| role == "_admin"))
        });
        if agent.role == Role::Manager && !known && !admin && !self.entered.replace(true) {
            // It is no person's wish, and is tried again by the next tab that leads.
            if let Err(why) = self.app.act(Action::Agent(agent)).await {
                leptos::logging::warn!("whoever signed in is not entered: {why:?}");
            }
        }
    }
}

impl Hears for Engine {
    fn hear(&self, message: Message) {
        let leads = self.leading.borrow().is_some();
        match message {
            Message::Hello if leads => {
                if let Some(link) = self.app.link.get_untracked() {
                    self.tabs.tell(&Message::Stands(link));
                }
                // It may lead one day.
                if let Some(basic) = credentials::basic() {
                    self.tabs.tell(&Message::SignedIn(Some(basic)));
                }
                self.speaker.tell_again();
            }
            Message::Stands(link) if !leads => self.app.note_link(Some(link)),
            Message::SignedIn(basic) => {
                credentials::set_basic(basic);
                self.tell(Input::SignedIn);
            }
            Message::Moved => self.app.reconnect(),
            Message::Retry => self.tell(Input::Retry),
            Message::GiveUp(id) => {
                self.tell(Input::GiveUp(vec![EventId::from(id.as_str())]));
            }
            Message::Here(text) => self.speaker.hear(&text),
            Message::There(text) => self.speaker.learn(&text),
            Message::Hello | Message::Stands(_) => {}
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.leave();
        for listener in self.listeners.take() {
            listener.remove();
        }
    }
}

fn link(ledger: &SyncState, replicator: Option<&Replicator>) -> Link {
    let place = crate::app::server::address::DeskAddress {
        server: ledger.url.clone(),
        database: ledger.database.clone(),
    };
    let session = replicator.map(Replicator::session);
    Link {
        url: place.url(),
        user: ledger.user.clone(),
        roles: match session {
            Some(session) if !session.name.is_empty() => session.roles.clone(),
            _ => ledger.roles.clone(),
        },
        connection: replicator.map_or(
            Connection::Syncing { waiting: 0, sent: 0, received: 0, to_come: None },
            Replicator::connection,
        ),
        refused: ledger.refused.clone(),
        first: ledger.first.clone(),
        on_their_way: Vec::new(),
        disputed: ledger.disputed.len(),
        odd: ledger.odd,
        skew: replicator.map_or(ledger.skew, |replicator| replicator.skew().millis()),
    }
}
