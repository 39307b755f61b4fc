//! [`Engine`]: a shared desk in one tab. The leading tab talks to the server, the others follow it.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::credentials::Signed;
use super::files::lane::Lane;
use super::files::standing::show;
use super::leader::Lead;
use super::presence::speaker::{Send, Speaker, TabMessage};
use super::replication::{Replication, remembered};
use super::tabs::{Hears, Message, Tabs};
use super::{Link, MOST_ON_THEIR_WAY, Sharing, credentials};
use crate::app::handle::App;
use crate::journal::codec;
use crate::model::{EventId, Role};
use crate::store::{BrowserStore, MarkedStore, Seq, Store, Watched};
use crate::sync::{Connection, Input, Replicator, SyncState};
use crate::view::actions::Action;

/// The link of a shared desk in one tab.
pub(crate) struct Engine {
    pub app: App,
    /// A handle of its own on the desk's journal: writes through it are announced to this very tab as to the others.
    pub store: Rc<BrowserStore>,
    pub tabs: Tabs,
    /// The sync state at the start of this tab.
    sync_state: RefCell<SyncState>,
    /// Set while this tab leads.
    leading: RefCell<Option<(Replication, Lead)>>,
    /// True while waiting events are being looked up; the second, if another lookup must follow.
    looking: Cell<bool>,
    again: Cell<bool>,
    /// True once a manager has added themself to the desk: a refusal by the server is no reason to repeat it.
    entered: Cell<bool>,
    /// True once the desk has let go of it.
    ended: Cell<bool>,
    listeners: RefCell<Vec<WindowListenerHandle>>,
    speaker: Rc<Speaker>,
    files: Rc<Lane>,
}

/// Starts the link of the open desk if it has a server.
pub(crate) async fn begin(app: App, held: Rc<dyn Store>) {
    if let Some(engine) = Engine::begin(app, &held).await {
        engine.tabs.tell(&Message::Hello);
        Rc::clone(&engine).lead();
        let running: Sharing = Rc::new(Running(engine));
        app.runtime.try_update_value(|runtime| runtime.sharing = Some(running));
    }
}

/// What the desk holds of its link. The link ends when the desk lets go of it, whatever request still runs.
struct Running(Rc<Engine>);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.stop();
    }
}

/// Returns the engine of the open desk.
pub(crate) fn current(app: App) -> Option<Rc<Engine>> {
    let sharing = app.runtime.try_with_value(|runtime| runtime.sharing.clone()).flatten()?;
    sharing.downcast_ref::<Running>().map(|running| Rc::clone(&running.0))
}

/// Returns the presence of this tab.
pub(crate) fn speaker(app: App) -> Option<Rc<Speaker>> {
    current(app).map(|engine| Rc::clone(&engine.speaker))
}

/// Returns the function that sends presence to the other tabs.
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
        let sync_state = match remembered(&*store).await {
            Ok(sync_state) => sync_state?,
            Err(error) => {
                app.report(&error);
                return None;
            }
        };
        // Another desk was opened meanwhile, or the same one elsewhere. From here on nothing awaits.
        if !app.holds(held) || app.is_shared_untracked() {
            return None;
        }
        app.note_link(Some(link(&sync_state, None)));
        let engine = Rc::new_cyclic(|this: &Weak<Self>| {
            let ear: Weak<dyn Hears> = this.clone();
            let teller = this.clone();
            let tell = move |standing| {
                if let Some(engine) = teller.upgrade() {
                    engine.tabs.tell(&Message::Files(standing));
                }
            };
            Self {
                app,
                files: Lane::new(app, Rc::clone(&store), Box::new(tell)),
                store,
                tabs: Tabs::open(kind.name(), ear),
                sync_state: RefCell::new(sync_state),
                leading: RefCell::new(None),
                looking: Cell::new(false),
                again: Cell::new(false),
                entered: Cell::new(false),
                ended: Cell::new(false),
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
                engine.files.wake();
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

    /// Waits until this tab leads, and then leads until the engine ends.
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

    /// Makes this tab the one that talks to the server.
    async fn speak(self: Rc<Self>, lead: Lead) {
        // The sync state that the leading tab before stored.
        let (sync_state, last) = match (remembered(&*self.store).await, self.store.last().await) {
            (Ok(Some(sync_state)), Ok(last)) => (sync_state, last),
            (Ok(None), _) => return,
            (Err(error), _) | (_, Err(error)) => return self.app.report(&error),
        };
        if self.ended.get() {
            return;
        }
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
            Signed::to(&sync_state.url),
            sync_state,
            last,
            seed,
            Box::new(listener),
        );
        self.leading.replace(Some((replication, lead)));
        self.look();
    }

    /// Ends the presence when the page closes, or another desk is opened.
    fn leave(&self) {
        let server = self.sync_state.borrow().url.clone();
        self.speaker.leave(|farewell| credentials::send_off(&server, farewell));
    }

    /// Stops talking to the server and storing the sync state.
    pub fn stop(&self) {
        self.ended.set(true);
        self.leading.take();
        self.files.end();
    }

    /// Sends the replicator an input if this tab leads.
    pub fn tell(&self, input: Input) {
        if matches!(input, Input::Online | Input::SignedIn) {
            self.speaker.wake_up();
        }
        if let Some((replication, _)) = &*self.leading.borrow() {
            replication.tell(input);
        }
    }

    /// Publishes a possible change of the replicator's state.
    fn stands(self: &Rc<Self>, replicator: &Replicator) {
        let before = self.app.link.get_untracked();
        let mut now = link(replicator.state(), Some(replicator));
        if let Some(before) = before {
            now.on_their_way = before.on_their_way;
        }
        let sync_state = replicator.state();
        self.speaker.lead(sync_state, || Signed::to(&sync_state.url));
        self.sync_state.replace(sync_state.clone());
        let synced = now.connection == Connection::Synced;
        self.files.lead(sync_state, synced);
        self.publish(now);
        self.look();
        if synced {
            let this = Rc::clone(self);
            spawn_local(async move { this.enter_in_book().await });
        }
    }

    /// The sync state, as far as this tab knows it.
    pub fn sync_state(&self) -> SyncState {
        self.sync_state.borrow().clone()
    }

    /// Has the leading tab look at files that came into the storage; none stands for any.
    pub fn files_added(&self, hashes: Vec<String>) {
        if self.leading.borrow().is_some() {
            self.files.ask_again(&hashes);
        } else {
            self.tabs.tell(&Message::FilesAdded(hashes));
        }
    }

    fn publish(&self, link: Link) {
        if self.app.link.get_untracked().as_ref() != Some(&link) {
            self.tabs.tell(&Message::Stands(link.clone()));
        }
        self.app.note_link(Some(link));
    }

    /// Looks up the events waiting to be sent, so that their messages are marked.
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
        let pushed = Seq(self.sync_state.borrow().compared_to());
        let slice = match self.store.read_after(pushed, MOST_ON_THEIR_WAY).await {
            Ok(slice) => slice,
            Err(error) => {
                self.app.report(&error);
                return Vec::new();
            }
        };
        let sync_state = self.sync_state.borrow();
        let waits = slice.lines.iter().filter(|(seq, _)| !sync_state.was_sent(seq.0));
        // The desk reports unreadable lines.
        let event = |(_, line): &(Seq, String)| codec::decode(line).ok();
        let accepted = sync_state.accepted.iter().map(|accepted| accepted.id.clone());
        waits.filter_map(event).map(|event| event.id.to_string()).chain(accepted).collect()
    }

    /// Adds a signed-in manager whom the desk does not know to its agents, so that the history has their name.
    async fn enter_in_book(self: Rc<Self>) {
        let Some(agent) = untrack(|| self.app.signed_in()) else {
            return;
        };
        let known = self.app.peek_present(|desk| desk.config().agents().contains_key(&agent.id));
        let admin = self.app.link.with_untracked(|link| {
            link.as_ref().is_none_or(|link| link.roles.iter().any(|role| role == "_admin"))
        });
        if agent.role == Role::Manager && !known && !admin && !self.entered.replace(true) {
            // No person asked for it, and the next leading tab tries it again.
            if let Err(why) = self.app.act(Action::Agent(agent)).await {
                leptos::logging::warn!("whoever signed in is not entered: {why:?}");
            }
        }
    }
}

impl Hears for Engine {
    fn hear(&self, message: Message) {
        if self.ended.get() {
            return;
        }
        let leads = self.leading.borrow().is_some();
        match message {
            Message::Hello if leads => {
                if let Some(link) = self.app.link.get_untracked() {
                    self.tabs.tell(&Message::Stands(link));
                }
                // The new tab may lead one day.
                if let Some(basic) = credentials::basic() {
                    self.tabs.tell(&Message::SignedIn(Some(basic)));
                }
                self.speaker.tell_again();
                self.files.tell_again();
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
            Message::Files(standing) if !leads => show(standing),
            Message::FilesAdded(hashes) if leads => self.files.ask_again(&hashes),
            Message::Hello | Message::Stands(_) | Message::Files(_) | Message::FilesAdded(_) => {}
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

fn link(sync_state: &SyncState, replicator: Option<&Replicator>) -> Link {
    let place = crate::app::server::address::DeskAddress {
        server: sync_state.url.clone(),
        database: sync_state.database.clone(),
    };
    let session = replicator.map(Replicator::session);
    Link {
        url: place.url(),
        user: sync_state.user.clone(),
        roles: match session {
            Some(session) if !session.name.is_empty() => session.roles.clone(),
            _ => sync_state.roles.clone(),
        },
        connection: replicator.map_or(
            Connection::Syncing { waiting: 0, sent: 0, received: 0, to_come: None },
            Replicator::connection,
        ),
        refused: sync_state.refused.clone(),
        first: sync_state.first.clone(),
        comparison: sync_state.comparison.clone(),
        on_their_way: Vec::new(),
        disputed: sync_state.disputed.len(),
        rivals: sync_state.rivals.clone(),
        odd: sync_state.odd,
        odd_ids: sync_state.odd_ids.clone(),
        skew: replicator.map_or(sync_state.skew, |replicator| replicator.skew().millis()),
    }
}
