//! What can go wrong with a server, as data: the screens find the words.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::sync::transport::{Response, TransportError};

/// Why a server did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trouble {
    /// No network, nobody at the address, or the browser may not show the answer (CORS); browsers do not say which.
    Unreachable,
    /// It did not answer in time.
    TimedOut,
    /// It answered that it cannot now: its status.
    Busy(u16),
    /// It answered something that is not CouchDB's: its status. An address that is wrong, or a proxy in between.
    Strange(u16),
    /// The name or the password is wrong.
    Password,
    /// Nobody is signed in, or no longer.
    SignedOut,
    /// The one who is signed in may not use this database.
    NotMember,
    /// There is no such database.
    NoDatabase,
    /// The database was not prepared for a desk.
    NotPrepared,
    /// The database was prepared by a newer version of the app.
    NewerDesign,
    /// Another desk is at this address than the one that this browser keeps.
    OtherDesk,
    /// Only a manager may bring events that are here already to a server.
    NotManager,
    /// It does not take so much at once, or something of it at all.
    Unfit(String),
    /// What came in could not be stored on this device.
    Storage,
}

impl Trouble {
    /// Whether it may pass by itself: then it is tried again. Others wait for somebody to do something.
    #[must_use]
    pub const fn passes(&self) -> bool {
        matches!(
            self,
            Self::Unreachable | Self::TimedOut | Self::Busy(_) | Self::Strange(_) | Self::Storage
        )
    }
}

/// The body of an answer that is as it should be, or what is wrong.
pub(super) fn body(answer: Result<Response, TransportError>) -> Result<Value, Trouble> {
    let response = answer.map_err(|lost| match lost {
        TransportError::Unreachable | TransportError::Aborted => Trouble::Unreachable,
        TransportError::TimedOut => Trouble::TimedOut,
    })?;
    let body: Option<Value> = serde_json::from_str(&response.body).ok();
    let says = |key: &str| {
        let text = body.as_ref().and_then(|body| body.get(key)?.as_str());
        text.unwrap_or_default().to_owned()
    };
    match response.status {
        200..=202 => body.ok_or(Trouble::Strange(response.status)),
        401 if says("reason").starts_with("Name or password") => Err(Trouble::Password),
        // pouchdb-server says this to everybody who may not, CouchDB only to those whom it does not know.
        401 if says("error") == "unauthorized" => Err(Trouble::SignedOut),
        403 if says("error") == "forbidden" => Err(Trouble::NotMember),
        404 if says("error") == "not_found" => {
            // CouchDB's words, and pouchdb-server's.
            let whole =
                matches!(says("reason").as_str(), "Database does not exist." | "no_db_file");
            Err(if whole { Trouble::NoDatabase } else { Trouble::NotPrepared })
        }
        400 | 413 | 415 if body.is_some() || response.status == 413 => {
            Err(Trouble::Unfit(says("reason")))
        }
        408 | 429 | 500..=599 => Err(Trouble::Busy(response.status)),
        status => Err(Trouble::Strange(status)),
    }
}
