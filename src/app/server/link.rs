//! [`Link`]: the state of a shared desk's link to its server.

use crate::model::AgentId;
use crate::sync::{Comparison, Connection, FirstLoad, Refused, Rival};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// The state of a shared desk's link to its server. The leading tab knows it and sends it to the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The database's address.
    pub url: String,
    /// The name on the server of the person signed in now or last, which is the agent's id. Empty after signing out.
    pub user: String,
    /// Their roles, as the server last told.
    pub roles: Vec<String>,
    pub connection: Connection,
    /// Events that the server refused. They are stored, and not folded.
    pub refused: Vec<Refused>,
    /// Ids of events waiting to be sent, the oldest first; at most [`MOST_ON_THEIR_WAY`].
    pub on_their_way: Vec<String>,
    /// The progress of the first download of the server's journal.
    pub first: Option<FirstLoad>,
    /// The last comparison with a server that was put back or replaced.
    pub comparison: Option<Comparison>,
    /// The number of ids under which the server has other events.
    pub disputed: usize,
    /// The last events that do not stand though the server has them.
    pub rivals: Vec<Rival>,
    /// The number of documents that are no events.
    pub odd: u64,
    /// The ids of the last of them.
    pub odd_ids: Vec<String>,
    /// The server's clock minus the device's, in milliseconds.
    pub skew: i64,
}

/// The limit of [`Link::on_their_way`].
pub const MOST_ON_THEIR_WAY: usize = 2000;

impl Link {
    /// Returns the agent signed in now or last; `None` after signing out.
    #[must_use]
    pub fn agent(&self) -> Option<AgentId> {
        (!self.user.is_empty()).then(|| AgentId::from(self.user.as_str()))
    }

    /// Returns the refused events that nobody has given up.
    pub fn open_refusals(&self) -> impl Iterator<Item = &Refused> {
        self.refused.iter().filter(|refused| !refused.given_up)
    }

    /// Returns the number of events waiting to be sent.
    #[must_use]
    pub const fn waiting(&self) -> u64 {
        match &self.connection {
            Connection::Synced => 0,
            Connection::Comparing { waiting, .. }
            | Connection::Syncing { waiting, .. }
            | Connection::Offline { waiting, .. }
            | Connection::Stopped { waiting, .. } => *waiting,
        }
    }

    /// Returns true if the server lets the person change the desk as a whole.
    #[must_use]
    pub fn is_manager(&self) -> bool {
        self.roles.iter().any(|role| role == "manager" || role == "_admin")
    }
}

/// The reason why the desk as a whole cannot be changed now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// The person is no manager on the server.
    Role,
    /// The desk is offline. Such changes need the server, so that those of two managers do not meet hours later.
    Offline,
}

/// A desk's running link; dropping it ends the link.
pub type Sharing = Rc<dyn std::any::Any>;
