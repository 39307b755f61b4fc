//! A desk that is shared: what stands between it and its server, in every tab.
//!
//! - [`Link`]: how it stands, as data for screens. - [`ReadOnly`]: why somebody may not change the desk as a whole.
//! - `engine`: the replicator at work in the tab that leads, and what the others hear; `tabs`: how they speak.
//! - `entry`: signing in and out, connecting, preparing a server, leaving it; `erasing`: a customer's wish to be
//!   forgotten; `refused`: what the server would not take; [`DeskAddress`]: where a desk is.
//!
//! Only `begin` is called from a first visit's part of the program, where the desk has a server; all else comes with `hands`.

pub mod address;
pub mod connect;
pub mod credentials;
pub mod erase;
pub mod leader;
mod link;
pub mod presence;
pub mod refused;
pub mod replication;
pub mod session;
pub mod tabs;

pub use link::{Link, MOST_ON_THEIR_WAY, ReadOnly, Sharing};
use std::rc::Rc;

use leptos::prelude::*;

use crate::app::desk_kind::DeskKind;
use crate::app::handle::App;
use crate::app::journal::partial_load::Progress;
use crate::app::session::clock;
use crate::lazy::lazy_part;
use crate::model::{Agent, ChatId, EventId, Role};
use crate::store::Store;
use crate::sync::{Connection, FirstLoad};

/// It has begun when the desk knows what it remembers of its server.
type Beginning = std::pin::Pin<Box<dyn Future<Output = ()>>>;

lazy_part! {
    sync:
    /// Begins, for the desk that is open.
    fn begin(app: App, store: Rc<dyn Store>) -> Beginning { Box::pin(session::begin(app, store)) }
}

impl App {
    /// Begins to work with the server, where the desk has one.
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

    /// Whether the desk has a server, following it.
    #[must_use]
    pub fn is_shared(self) -> bool {
        self.link.with(Option::is_some)
    }

    pub(crate) fn is_shared_untracked(self) -> bool {
        self.link.with_untracked(Option::is_some)
    }

    /// Whoever is signed in, as they are on the desk: a manager may not have entered them yet.
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

    /// Why whoever sits here may not change the desk as a whole now, following it.
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

    /// Holds back the chats that are not whole while the journal comes in for the first time.
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

    /// Takes in how the desk stands with its server.
    fn note_link(self, link: Option<Link>) {
        let skew = link.as_ref().map_or(0, |link| link.skew);
        if clock::correct(skew) {
            // What was dated by the wrong clock keeps nothing in the future.
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
        let agent = |link: &Option<Link>| link.as_ref().map(Link::agent);
        let moved = agent(&before) != agent(&link);
        self.link.set(link);
        if moved {
            self.show_address();
        }
    }
}
