//! Coming to a server and leaving it.

use std::rc::Rc;

use leptos::prelude::*;

use super::address::{AddressError, DeskAddress};
use super::credentials::Signed;
use super::replication::{remember, remembered};
use super::tabs::Message;
use super::{credentials, session};
use crate::app::desk_kind::DeskKind;
use crate::app::handle::App;
use crate::app::session::clock;
use crate::model::AgentId;
use crate::store::{BrowserStore, MarkedStore, Store, StoreError};
use crate::sync::couch::{
    PrepareError, VERSION, prepare, read_design, read_session, read_size, session_request, sign_in,
    sign_out,
};
use crate::sync::transport::Transport;
use crate::sync::{BrowserTransport, Database, FirstLoad, Input, Session, SyncError, SyncState};

/// What somebody found who knocked at a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Probe {
    /// Where.
    pub place: DeskAddress,
    /// As whom.
    pub session: Session,
    /// The name of the desk that is there; `None` where the database was not made or not prepared yet.
    pub desk: Option<String>,
    /// It was prepared by an older version of the app.
    pub outdated: bool,
    /// How many events it holds.
    pub documents: u64,
}

impl Probe {
    /// Whether they may do what only the server's admin may.
    #[must_use]
    pub fn is_admin(&self) -> bool {
        self.session.is("_admin")
    }

    /// Whether nothing has happened on the desk that is there.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.documents == 0
    }

    /// Whether they may bring in what is here already.
    #[must_use]
    pub fn may_upload(&self) -> bool {
        self.session.is("manager") || self.is_admin()
    }
}

/// What becomes of the events that are here when a desk gets a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalData {
    /// They are sent.
    Upload,
    /// They are deleted from this browser.
    Discard,
}

/// Why somebody does not come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConnectError {
    /// The address.
    AddressError(AddressError),
    /// It would send the password for others to read.
    Listeners,
    /// The server.
    Sync(SyncError),
    /// Only the server's admin may do this.
    NotAdmin,
    /// The storage of this browser.
    Storage,
}

impl From<SyncError> for ConnectError {
    fn from(trouble: SyncError) -> Self {
        Self::Sync(trouble)
    }
}

impl From<StoreError> for ConnectError {
    fn from(error: StoreError) -> Self {
        leptos::logging::error!("the storage failed: {error:?}");
        Self::Storage
    }
}

/// Nobody is signed in at a server any more.
async fn end_session(server: &str) -> Result<(), SyncError> {
    if credentials::basic().is_none() {
        sign_out(&*Signed::to(server)).await?;
    }
    credentials::set_basic(None);
    Ok(())
}

impl App {
    /// Signs in at an address and looks what is there.
    ///
    /// # Errors
    /// Why nobody comes in there.
    pub async fn knock(self, url: &str, name: &str, password: &str) -> Result<Probe, ConnectError> {
        let page = window().location().origin().unwrap_or_default();
        let place = DeskAddress::read(url, &page).map_err(ConnectError::AddressError)?;
        let session = self.enter(&place, name, password).await?;
        let there = Signed::to(&place.server);
        let database = Database::new(&place.database);
        let (desk, outdated) = match read_design(there.ask(database.design()).await) {
            Ok(design) => (Some(design.desk), design.version < VERSION),
            Err(SyncError::NoDatabase | SyncError::NotPrepared) => (None, false),
            // They are signed in, as the server has just said.
            Err(SyncError::SignedOut) => return Err(SyncError::NotMember.into()),
            Err(trouble) => return Err(trouble.into()),
        };
        let documents = match &desk {
            Some(_) => read_size(there.ask(database.size()).await)?.documents,
            None => 0,
        };
        Ok(Probe { place, session, desk, outdated, documents })
    }

    /// Signs in: by the browser's cookie, or, where that does not go, by name and password in each request.
    async fn enter(
        self,
        place: &DeskAddress,
        name: &str,
        password: &str,
    ) -> Result<Session, ConnectError> {
        if place.is_open_to_listeners() {
            return Err(ConnectError::Listeners);
        }
        let cookie = BrowserTransport::signed(&place.server, None);
        let entered = match sign_in(&cookie, name, password).await {
            Ok(_) => read_session(cookie.ask(session_request()).await),
            Err(trouble) => Err(trouble),
        };
        match entered {
            Ok(session) if session.name == name => {
                credentials::set_basic(None);
                Ok(session)
            }
            // The cookie does not go there, or the server does not let it.
            Ok(_) | Err(SyncError::SignedOut | SyncError::Unreachable) => {
                let basic = BrowserTransport::basic(name, password);
                let way = BrowserTransport::signed(&place.server, basic.clone());
                let session = read_session(way.ask(session_request()).await).map_err(
                    |trouble| match trouble {
                        SyncError::SignedOut => SyncError::Password,
                        trouble => trouble,
                    },
                )?;
                credentials::set_basic(basic);
                Ok(session)
            }
            Err(trouble) => Err(trouble.into()),
        }
    }

    /// Makes a database a desk, as the server's admin.
    ///
    /// # Errors
    /// Why it is none yet; it can be tried again.
    pub async fn prepare_server(self, knock: &Probe) -> Result<(), ConnectError> {
        let there = Signed::to(&knock.place.server);
        let database = Database::new(&knock.place.database);
        let name = clock::new_uuid(clock::device_now());
        match prepare(&*there, &database, &name).await {
            Ok(_) => Ok(()),
            Err(PrepareError::NotAdmin) => Err(ConnectError::NotAdmin),
            Err(PrepareError::Sync(trouble)) => Err(trouble.into()),
        }
    }

    /// Gives the desk of this browser a server.
    ///
    /// # Errors
    /// The storage: then it has none, as before.
    pub async fn connect(self, knock: &Probe, way: LocalData) -> Result<(), ConnectError> {
        let store = BrowserStore::open(DeskKind::Local.name()).await?;
        if way == LocalData::Discard {
            store.clear().await?;
            self.forget(DeskKind::Local);
        }
        // An empty journal has nothing to send, although numbers were given in it before.
        let (pushed, first) = match store.count().await? {
            0 => (store.last().await?.0, Some(FirstLoad::default())),
            _ => (0, None),
        };
        let ledger = SyncState {
            pushed,
            first,
            url: knock.place.server.clone(),
            database: knock.place.database.clone(),
            user: knock.session.name.clone(),
            roles: knock.session.roles.clone(),
            ..SyncState::default()
        };
        remember(&store, Some(&ledger)).await?;
        drop(store);
        self.set_prefs(|prefs| {
            let desk = DeskKind::Local.name().to_owned();
            prefs.me.insert(desk, knock.session.name.clone());
            prefs.started = true;
        });
        // What is known of another server, or of none, is forgotten; the journal is read with the new one beside it.
        self.open(DeskKind::Local);
        Ok(())
    }

    /// Signs in again at the server of the desk.
    ///
    /// # Errors
    /// Why nobody comes in; the desk goes on as it is.
    pub async fn sign_in_again(self, name: &str, password: &str) -> Result<(), ConnectError> {
        let Some(engine) = session::current(self) else {
            return Err(ConnectError::Storage);
        };
        let Some(mut ledger) = remembered(&*engine.store).await? else {
            return Err(ConnectError::Storage);
        };
        let place = DeskAddress { server: ledger.url.clone(), database: ledger.database.clone() };
        let session = self.enter(&place, name, password).await?;
        self.set_me(&AgentId::from(session.name.as_str()));
        if ledger.user == session.name {
            engine.tabs.tell(&Message::SignedIn(credentials::basic()));
            engine.tell(Input::SignedIn);
        } else {
            // Somebody else, from the ground up.
            ledger.user.clone_from(&session.name);
            ledger.roles.clone_from(&session.roles);
            remember(&*engine.store, Some(&ledger)).await?;
            engine.tabs.tell(&Message::SignedIn(credentials::basic()));
            engine.tabs.tell(&Message::Moved);
            self.reconnect();
        }
        Ok(())
    }

    /// Signs out. The desk stays here, and is read without the server.
    ///
    /// # Errors
    /// The server could not be told: whoever has this browser's cookie is still signed in.
    pub async fn sign_out(self) -> Result<(), ConnectError> {
        let Some(engine) = session::current(self) else {
            return Ok(());
        };
        let Some(mut ledger) = remembered(&*engine.store).await? else {
            return Ok(());
        };
        end_session(&ledger.url).await?;
        ledger.user.clear();
        ledger.roles.clear();
        remember(&*engine.store, Some(&ledger)).await?;
        engine.tabs.tell(&Message::SignedIn(None));
        engine.tabs.tell(&Message::Moved);
        self.reconnect();
        Ok(())
    }

    /// Leaves the server: what is here stays here, as this browser's own desk.
    ///
    /// # Errors
    /// The storage: then the desk has its server as before.
    pub async fn leave_server(self) -> Result<(), ConnectError> {
        let Some(engine) = session::current(self) else {
            return Ok(());
        };
        let ledger = remembered(&*engine.store).await?;
        // What it would keep from now on would bring the server back.
        engine.stop();
        if let Some(ledger) = ledger
            && let Err(error) = end_session(&ledger.url).await
        {
            // A cookie that is left is of no use to this desk any more.
            leptos::logging::warn!("the server was not told: {error:?}");
        }
        engine.tabs.tell(&Message::SignedIn(None));
        let forgotten = remember(&*engine.store, None).await;
        engine.tabs.tell(&Message::Moved);
        self.reconnect();
        Ok(forgotten?)
    }

    /// The server is asked at once.
    pub fn try_server_now(self) {
        if let Some(engine) = session::current(self) {
            engine.tabs.tell(&Message::SignedIn(credentials::basic()));
            engine.tell(Input::SignedIn);
        }
    }

    /// The desk has another server, another name there, or none: the link begins anew.
    pub(crate) fn reconnect(self) {
        let before = self.runtime.try_update_value(|runtime| runtime.sharing.take()).flatten();
        drop(before);
        self.note_link(None);
        let Some(store) = self.store() else { return };
        wasm_bindgen_futures::spawn_local(async move {
            let store: Rc<dyn Store> = store;
            self.share(&store).await;
        });
    }
}
