//! A shared desk and its server, in every tab.
//!
//! - [`Link`]: the state of the link, as data for screens. - [`ReadOnly`]: why the desk as a whole cannot be changed.
//! - `session`: the link in one tab; `replication`: the replicator in the leading tab; `leader`: its election; `tabs`:
//!   messages between tabs.
//! - `connect`: connecting, preparing a server, signing in and out, leaving it; `credentials`: what requests send.
//! - `erase`: a customer's request to be forgotten; `refused`: events that the server refused; `address`: the
//!   address.
//! - `presence`: who is at the desk. - `files`: the bytes that events name, on the server.
//!
//! The code of a first visit calls only `begin`, on desks with a server; all else is loaded with the `hands` part.

pub mod address;
pub mod connect;
pub mod credentials;
pub mod erase;
pub mod files;
pub mod leader;
mod link;
pub mod presence;
pub mod refused;
pub mod replication;
pub mod session;
pub mod tabs;

pub use files::Away;
pub use link::{Link, MOST_ON_THEIR_WAY, ReadOnly, Sharing};
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::desk_kind::DeskKind;
use crate::app::handle::App;
use crate::app::journal::partial_load::Progress;
use crate::app::session::clock;
use crate::lazy::lazy_part;
use crate::model::{Agent, ChatId, EventId, Role};
use crate::store::Store;
use crate::sync::{Connection, FirstLoad};

/// Resolves when the desk's sync state is loaded.
type Beginning = std::pin::Pin<Box<dyn Future<Output = ()>>>;

lazy_part! {
    sync:
    /// Starts the link of the open desk.
    fn begin(app: App, store: Rc<dyn Store>) -> Beginning { Box::pin(session::begin(app, store)) }
}

impl App {
    /// Starts the link to the server if the desk has one.
    pub(crate) async fn share(self, store: &Rc<dyn Store>) {
        if self.kind.try_get_untracked() != Some(DeskKind::Local) || self.is_shared_untracked() {
            return;
        }
        match store.is_shared().await {
            Ok(true) if self.holds(store) => match begin(self, Rc::clone(store)).await {
                Ok(beginning) => beginning.await,
                Err(error) => {
                    leptos::logging::error!(
                        "what speaks with the server was not fetched: {error:?}"
                    );
                    self.health.update(|health| health.unfetched = true);
                }
            },
            Ok(_) => {}
            Err(error) => self.report(&error),
        }
    }

    /// Returns true if the desk has a server. Reactive.
    #[must_use]
    pub fn is_shared(self) -> bool {
        self.link.with(Option::is_some)
    }

    pub(crate) fn is_shared_untracked(self) -> bool {
        self.link.with_untracked(Option::is_some)
    }

    /// Returns the person signed in as an agent, even if no manager has added them to the desk yet.
    pub(crate) fn signed_in(self) -> Option<Agent> {
        self.link.with(|link| {
            let link = link.as_ref()?;
            let id = link.agent()?;
            let known = self.present(|desk| desk.config().agents().get(&id).cloned());
            let role = if link.is_manager() { Role::Manager } else { Role::Agent };
            Some(Agent {
                role,
                active: true,
                ..known.unwrap_or(Agent {
                    name: link.user.clone(),
                    id,
                    display_name: String::new(),
                    role,
                    active: true,
                })
            })
        })
    }

    /// Returns the reason why the person cannot change the desk as a whole now. Reactive.
    #[must_use]
    pub fn barred(self) -> Option<ReadOnly> {
        self.link.with(|link| match link {
            Some(link) if !link.is_manager() => Some(ReadOnly::Role),
            Some(Link {
                connection: Connection::Offline { .. } | Connection::Stopped { .. },
                ..
            }) => Some(ReadOnly::Offline),
            _ => None,
        })
    }

    /// Holds the events of incomplete chats during the first download of the journal.
    fn hold_history(self, before: Option<&Link>, link: Option<&Link>) {
        let first = |link: Option<&Link>| link.and_then(|link| link.first.clone());
        let (before, first) = (first(before), first(link));
        let whole = |first: &Option<FirstLoad>| first.as_ref().map(|first| first.whole.len());
        if whole(&before) != whole(&first) {
            let chats = |first: &FirstLoad| {
                let chats = first.whole.iter();
                chats.map(|chat| ChatId::from(chat.as_str())).collect()
            };
            self.hold(first.as_ref().map(chats));
        }
        if let Some(first) = first {
            let count = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
            self.note_history(Progress { read: count(first.received), total: count(first.total) });
        }
    }

    /// Takes over a new state of the link.
    fn note_link(self, link: Option<Link>) {
        let skew = link.as_ref().map_or(0, |link| link.skew);
        if clock::correct(skew) {
            // Instants of the wrong clock must not keep later events in the future.
            self.runtime.try_update_value(|runtime| runtime.stamps = clock::Stamps::default());
        }
        let on_their_way = link.as_ref().map(|link| &link.on_their_way);
        let on_their_way = on_their_way.into_iter().flatten();
        let on_their_way = on_their_way.map(|id| EventId::from(id.as_str())).collect();
        if self.on_its_way.try_get_untracked().as_ref() != Some(&on_their_way) {
            self.on_its_way.try_set(on_their_way);
        }
        let refused = link.as_ref().map(|link| &link.refused);
        let refused = refused.into_iter().flatten();
        self.set_aside(refused.map(|refused| EventId::from(refused.id.as_str())).collect());
        let Some(before) = self.link.try_get_untracked().filter(|before| *before != link) else {
            return;
        };
        self.hold_history(before.as_ref(), link.as_ref());
        let connection = link.as_ref().map(|link| &link.connection);
        let synced = connection == Some(&Connection::Synced);
        self.note_connection(connection);
        if synced && self.runtime.try_with_value(|runtime| runtime.was_in_sync) == Some(false) {
            spawn_local(async move {
                // What came while the desk was closed is stored, and is not news when this tab reads it.
                self.catch_up().await;
                self.runtime.try_update_value(|runtime| runtime.was_in_sync = true);
            });
        }
        let agent = |link: &Option<Link>| link.as_ref().map(Link::agent);
        let moved = agent(&before) != agent(&link);
        self.link.set(link);
        if moved {
            self.show_address();
        }
    }
}
