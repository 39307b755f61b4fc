//! Connecting a desk to a server, signing in and out, leaving the server.

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
    PrepareError, prepare, read_design, read_session, read_size, session_request, sign_in, sign_out,
};
use crate::sync::transport::Transport;
use crate::sync::{BrowserTransport, Database, FirstLoad, Input, Session, SyncError, SyncState};

/// The result of signing in at a database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Probe {
    /// The address.
    pub place: DeskAddress,
    /// The session that was opened.
    pub session: Session,
    /// The name of the desk there; `None`: the database does not exist or is not prepared.
    pub desk: Option<String>,
    /// An older version of the app prepared the database.
    pub outdated: bool,
    /// The number of documents in the database.
    pub documents: u64,
}

impl Probe {
    /// Returns true if the person is the server's admin.
    #[must_use]
    pub fn is_admin(&self) -> bool {
        self.session.is("_admin")
    }

    /// Returns true if the desk there has no events.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.documents == 0
    }

    /// Returns true if the person may upload this browser's events.
    #[must_use]
    pub fn may_upload(&self) -> bool {
        self.session.manages()
    }
}

/// The fate of this browser's events when its desk gets a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalData {
    /// They are uploaded.
    Upload,
    /// They are deleted from this browser.
    Discard,
}

/// The reason why connecting or signing in failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConnectError {
    AddressError(AddressError),
    /// Others could read the password on its way.
    Listeners,
    Sync(SyncError),
    /// Only the server's admin may do this.
    NotAdmin,
    /// The storage of this browser failed.
    Storage,
}

impl From<SyncError> for ConnectError {
    fn from(error: SyncError) -> Self {
        Self::Sync(error)
    }
}

impl From<StoreError> for ConnectError {
    fn from(error: StoreError) -> Self {
        leptos::logging::error!("the storage failed: {error:?}");
        Self::Storage
    }
}

/// Ends the session at a server.
async fn end_session(server: &str) -> Result<(), SyncError> {
    if credentials::basic().is_none() {
        sign_out(&*Signed::to(server)).await?;
    }
    credentials::set_basic(None);
    Ok(())
}

impl App {
    /// Signs in at an address and examines the database there.
    ///
    /// # Errors
    /// The reason why signing in failed.
    pub async fn knock(self, url: &str, name: &str, password: &str) -> Result<Probe, ConnectError> {
        let page = window().location().origin().unwrap_or_default();
        let place = DeskAddress::read(url, &page).map_err(ConnectError::AddressError)?;
        let session = self.enter(&place, name, password).await?;
        let there = Signed::to(&place.server);
        let database = Database::new(&place.database);
        let (desk, outdated) = match read_design(there.ask(database.design()).await) {
            Ok(design) => {
                let outdated = design.is_outdated();
                (Some(design.desk), outdated)
            }
            Err(SyncError::NoDatabase | SyncError::NotPrepared) => (None, false),
            // The server has just confirmed the sign-in, so the person lacks access to this database.
            Err(SyncError::SignedOut) => return Err(SyncError::NotMember.into()),
            Err(error) => return Err(error.into()),
        };
        let documents = match &desk {
            Some(_) => read_size(there.ask(database.size()).await)?.documents,
            None => 0,
        };
        Ok(Probe { place, session, desk, outdated, documents })
    }

    /// Signs in: by the browser's cookie or, if that fails, by name and password in each request.
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
            Err(error) => Err(error),
        };
        match entered {
            Ok(session) if session.name == name => {
                credentials::set_basic(None);
                Ok(session)
            }
            // The browser does not send the cookie there, or the server does not allow it.
            Ok(_) | Err(SyncError::SignedOut | SyncError::Unreachable) => {
                let basic = BrowserTransport::basic(name, password);
                let way = BrowserTransport::signed(&place.server, basic.clone());
                let session =
                    read_session(way.ask(session_request()).await).map_err(
                        |error| match error {
                            SyncError::SignedOut => SyncError::Password,
                            error => error,
                        },
                    )?;
                credentials::set_basic(basic);
                Ok(session)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Prepares a database for a desk, as the server's admin.
    ///
    /// # Errors
    /// The preparation failed; it can be repeated.
    pub async fn prepare_server(self, probe: &Probe) -> Result<(), ConnectError> {
        let there = Signed::to(&probe.place.server);
        let database = Database::new(&probe.place.database);
        let name = clock::new_uuid(clock::device_now());
        match prepare(&*there, &database, &name).await {
            Ok(_) => Ok(()),
            Err(PrepareError::NotAdmin) => Err(ConnectError::NotAdmin),
            Err(PrepareError::Sync(error)) => Err(error.into()),
        }
    }

    /// Connects the desk of this browser to a server.
    ///
    /// # Errors
    /// The storage failed; the desk has no server, as before.
    pub async fn connect(self, probe: &Probe, way: LocalData) -> Result<(), ConnectError> {
        let store = BrowserStore::open(DeskKind::Local.name()).await?;
        if way == LocalData::Discard {
            store.clear().await?;
            self.forget(DeskKind::Local);
        }
        // An empty journal has nothing to send, although it may have assigned numbers before.
        let (pushed, first) = match store.count().await? {
            0 => (store.last().await?.0, Some(FirstLoad::default())),
            _ => (0, None),
        };
        let sync_state = SyncState {
            pushed,
            first,
            url: probe.place.server.clone(),
            database: probe.place.database.clone(),
            user: probe.session.name.clone(),
            roles: probe.session.roles.clone(),
            ..SyncState::default()
        };
        remember(&store, Some(&sync_state)).await?;
        drop(store);
        self.set_prefs(|prefs| {
            let desk = DeskKind::Local.name().to_owned();
            prefs.me.insert(desk, probe.session.name.clone());
            prefs.started = true;
        });
        // The sync state of another server, or of none, is discarded; the journal is read with the new one beside it.
        self.open(DeskKind::Local);
        Ok(())
    }

    /// Signs in again at the desk's server.
    ///
    /// # Errors
    /// The reason why signing in failed; the desk continues as before.
    pub async fn sign_in_again(self, name: &str, password: &str) -> Result<(), ConnectError> {
        let Some(engine) = session::current(self) else {
            return Err(ConnectError::Storage);
        };
        let Some(mut sync_state) = remembered(&*engine.store).await? else {
            return Err(ConnectError::Storage);
        };
        let place =
            DeskAddress { server: sync_state.url.clone(), database: sync_state.database.clone() };
        let session = self.enter(&place, name, password).await?;
        self.set_me(&AgentId::from(session.name.as_str()));
        if sync_state.user == session.name {
            engine.tabs.tell(&Message::SignedIn(credentials::basic()));
            engine.tell(Input::SignedIn);
        } else {
            // Another person: the rights of the one before do not count.
            sync_state.user.clone_from(&session.name);
            sync_state.roles.clone_from(&session.roles);
            remember(&*engine.store, Some(&sync_state)).await?;
            engine.tabs.tell(&Message::SignedIn(credentials::basic()));
            engine.tabs.tell(&Message::Moved);
            self.reconnect();
        }
        Ok(())
    }

    /// Signs out. The desk stays in this browser and can be read without the server.
    ///
    /// # Errors
    /// The server was not reached: this browser's cookie is still valid.
    pub async fn sign_out(self) -> Result<(), ConnectError> {
        let Some(engine) = session::current(self) else {
            return Ok(());
        };
        let Some(mut sync_state) = remembered(&*engine.store).await? else {
            return Ok(());
        };
        end_session(&sync_state.url).await?;
        sync_state.user.clear();
        sync_state.roles.clear();
        remember(&*engine.store, Some(&sync_state)).await?;
        engine.tabs.tell(&Message::SignedIn(None));
        engine.tabs.tell(&Message::Moved);
        self.reconnect();
        Ok(())
    }

    /// Disconnects the desk from its server: its events stay in this browser as a desk of its own.
    ///
    /// # Errors
    /// The storage failed; the desk has its server as before.
    pub async fn leave_server(self) -> Result<(), ConnectError> {
        let Some(engine) = session::current(self) else {
            return Ok(());
        };
        let sync_state = remembered(&*engine.store).await?;
        // A state stored from now on would connect the desk again.
        engine.stop();
        if let Some(sync_state) = sync_state
            && let Err(error) = end_session(&sync_state.url).await
        {
            // A remaining cookie has no further use for this desk.
            leptos::logging::warn!("the server was not told: {error:?}");
        }
        engine.tabs.tell(&Message::SignedIn(None));
        let forgotten = remember(&*engine.store, None).await;
        engine.tabs.tell(&Message::Moved);
        self.reconnect();
        let empty = self.peek_present(crate::journal::Desk::is_empty);
        self.set_prefs(|prefs| {
            prefs.server = None;
            // What is empty by right must not pass for lost.
            prefs.started = !empty;
        });
        Ok(forgotten?)
    }

    /// Contacts the server at once.
    pub fn try_server_now(self) {
        if let Some(engine) = session::current(self) {
            engine.tabs.tell(&Message::SignedIn(credentials::basic()));
            engine.tell(Input::SignedIn);
        }
    }

    /// Restarts the link after a change of the server or the session.
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
