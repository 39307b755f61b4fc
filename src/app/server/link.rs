//! How a shared desk stands with its server.

use std::rc::Rc;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use crate::app::handle::{App, DeskKind};
use crate::app::journal::partial_load::Progress;
use crate::app::session::clock;
use crate::journal::DeskFact;
use crate::lazy::lazy_part;
use crate::model::{Agent, AgentId, ChatId, EventId, Role};
use crate::store::Store;
use crate::sync::{Connection, FirstLoad, Refused};

/// How a shared desk stands with its server. The leading tab knows it and tells the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The database's address.
    pub url: String,
    /// Who is or was signed in: the name on the server, which is the agent's id. Empty where somebody signed out.
    pub user: String,
    /// Their roles, as far as the server has said.
    pub roles: Vec<String>,
    /// How the two stand.
    pub connection: Connection,
    /// What the server refused. It is kept, and not folded.
    pub refused: Vec<Refused>,
    /// Events that wait to be sent, the oldest first; at most [`MOST_ON_THEIR_WAY`].
    pub on_their_way: Vec<String>,
    /// While the server's journal comes in for the first time.
    pub first: Option<FirstLoad>,
    /// Ids under which the server has something else.
    pub disputed: usize,
    /// Documents that are no events.
    pub odd: u64,
    /// What to add to the device's clock to have the server's, in milliseconds.
    pub skew: i64,
}

/// The most ids that are told of as on their way.
pub const MOST_ON_THEIR_WAY: usize = 2000;

impl Link {
    /// Who is or was signed in; `None` where somebody signed out.
    #[must_use]
    pub fn agent(&self) -> Option<AgentId> {
        (!self.user.is_empty()).then(|| AgentId::from(self.user.as_str()))
    }

    /// What the server refused and nobody has given up.
    pub fn open_refusals(&self) -> impl Iterator<Item = &Refused> {
        self.refused.iter().filter(|refused| !refused.given_up)
    }

    /// How many events wait to be sent.
    #[must_use]
    pub const fn waiting(&self) -> u64 {
        match &self.connection {
            Connection::Synced => 0,
            Connection::Syncing { waiting, .. }
            | Connection::Offline { waiting, .. }
            | Connection::Stopped { waiting, .. } => *waiting,
        }
    }

    /// Whether the server lets them change the desk as a whole.
    #[must_use]
    pub fn is_manager(&self) -> bool {
        self.roles.iter().any(|role| role == "manager" || role == "_admin")
    }
}

/// Why somebody may not change the desk as a whole now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// They are no manager on the server.
    Role,
    /// It is done online only, so that no two managers' changes meet hours later.
    Offline,
}

/// What keeps a desk's link at work; it ends when this is dropped.
pub(crate) type Sharing = Rc<dyn std::any::Any>;
