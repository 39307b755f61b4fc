//! Errors of a server, as data: the screens choose the words.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::sync::transport::{Response, TransportError};

/// Why a server did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SyncError {
    /// No network, no server at the address, or CORS hides the response; browsers do not say which.
    Unreachable,
    /// No response within the time limit.
    TimedOut,
    /// Overloaded or out of order for now; holds the HTTP status.
    Busy(u16),
    /// Not a response of CouchDB: a wrong address, or a proxy. Holds the HTTP status.
    Strange(u16),
    /// The name or the password is wrong.
    Password,
    /// Nobody is signed in, or no longer.
    SignedOut,
    /// The user is not a member of this database.
    NotMember,
    /// The database does not exist.
    NoDatabase,
    /// The database has no design document of this app.
    NotPrepared,
    /// A newer version of the app has prepared the database.
    NewerDesign,
    /// The desk at this address is not the one that this browser has.
    OtherDesk,
    /// Only a manager may upload events that this device had before it was connected.
    NotManager,
    /// The request is too large, or something in it is not acceptable; holds the server's reason.
    Unfit(String),
    /// This device could not store what came in.
    Storage,
}

impl SyncError {
    /// True for errors that may pass by themselves: the request is tried again. The others wait for a person.
    #[must_use]
    pub const fn is_transient(&self) -> bool {
        matches!(
            self,
            Self::Unreachable | Self::TimedOut | Self::Busy(_) | Self::Strange(_) | Self::Storage
        )
    }
}

impl SyncError {
    /// True for errors that a desk which was here meets while its database is being put back: it is not there, not prepared, or
    /// nobody's yet. They wait for a person too, but are gone as soon as that person is done.
    #[must_use]
    pub const fn may_be_repaired(&self) -> bool {
        matches!(self, Self::NoDatabase | Self::NotPrepared | Self::NotMember)
    }
}

impl fmt::Display for SyncError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unreachable => "the server cannot be reached",
            Self::TimedOut => "the server did not respond in time",
            Self::Busy(status) => return write!(f, "the server is busy (HTTP {status})"),
            Self::Strange(status) => return write!(f, "unexpected response (HTTP {status})"),
            Self::Password => "wrong name or password",
            Self::SignedOut => "nobody is signed in",
            Self::NotMember => "not a member of the database",
            Self::NoDatabase => "the database does not exist",
            Self::NotPrepared => "the database is not prepared",
            Self::NewerDesign => "a newer version of the app has prepared the database",
            Self::OtherDesk => "another desk is at this address",
            Self::NotManager => "only a manager may upload a desk",
            Self::Unfit(reason) => return write!(f, "not acceptable: {reason}"),
            Self::Storage => "this device could not store the events",
        })
    }
}

impl std::error::Error for SyncError {}

/// Returns the JSON body of a successful response, or the error that the response stands for.
pub(super) fn read_body(response: Result<Response, TransportError>) -> Result<Value, SyncError> {
    serde_json::from_str(&read_text(response)?).map_err(|_not_json| SyncError::Strange(200))
}

/// Returns the body of a successful response, or the error that the response stands for.
pub(super) fn read_text(response: Result<Response, TransportError>) -> Result<String, SyncError> {
    let response = response.map_err(|error| match error {
        TransportError::Unreachable | TransportError::Aborted => SyncError::Unreachable,
        TransportError::TimedOut => SyncError::TimedOut,
        TransportError::TooLarge => SyncError::Strange(200),
    })?;
    if matches!(response.status, 200..=202) {
        return Ok(response.body);
    }
    let body: Option<Value> = serde_json::from_str(&response.body).ok();
    let says = |key: &str| {
        let text = body.as_ref().and_then(|body| body.get(key)?.as_str());
        text.unwrap_or_default().to_owned()
    };
    match response.status {
        401 if says("reason").starts_with("Name or password") => Err(SyncError::Password),
        // CouchDB sends this to unknown users only, pouchdb-server to everybody without access.
        401 if says("error") == "unauthorized" => Err(SyncError::SignedOut),
        403 if says("error") == "forbidden" => Err(SyncError::NotMember),
        404 if says("error") == "not_found" => {
            // The reasons of CouchDB and of pouchdb-server.
            let no_database =
                matches!(says("reason").as_str(), "Database does not exist." | "no_db_file");
            Err(if no_database { SyncError::NoDatabase } else { SyncError::NotPrepared })
        }
        400 | 413 | 415 if body.is_some() || response.status == 413 => {
            Err(SyncError::Unfit(says("reason")))
        }
        // CouchDB sends 412 where no node that holds a part of the database is up.
        408 | 412 | 429 | 500..=599 => Err(SyncError::Busy(response.status)),
        status => Err(SyncError::Strange(status)),
    }
}
