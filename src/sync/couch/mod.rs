//! What CouchDB is asked, and what its answers mean. Nothing here waits: requests are made and answers are read.
//!
//! Where servers differ, both are understood: an id that exists is refused with 409 by CouchDB and with 403 by
//! pouchdb-server, so what is refused is looked at before it is called refused.

mod answers;
mod design;
mod erase;
mod prepare;
mod presence;
mod trouble;
mod views;

use serde_json::{Value, json};

use super::document::encode_uri;
use super::transport::{Method, Request};
pub use answers::{Change, Changes, Pushed, Seen, Session, changes, looked_up, pushed, session};
pub use design::{Design, VERSION, read_design};
pub use erase::{Erasure, erase, erasing};
pub use prepare::{ROLES, Unprepared, prepare, sign_in, sign_out};
pub use presence::said;
pub use trouble::Trouble;
pub use views::{Size, VIEWS_SINCE, counts, documents, recent, size};

/// How long the server holds an answer back until there is news, in milliseconds. Proxies often cut after 60 s.
pub const LONG_POLL: u32 = 25_000;

/// A desk on a server: one database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Database {
    name: String,
}

impl Database {
    /// The database of a name.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self { name: encode_uri(name) }
    }

    /// The path of something in it.
    fn path(&self, rest: &str) -> String {
        format!("{}/{rest}", self.name)
    }

    /// What [`read_design`] reads.
    #[must_use]
    pub fn design(&self) -> Request {
        Request::get(self.path("_design/balcao"))
    }

    /// Writes documents; read by [`pushed`].
    #[must_use]
    pub fn push(&self, documents: &[Value]) -> Request {
        Request::send(Method::Post, self.path("_bulk_docs"), &json!({ "docs": documents }))
    }

    /// Asks for the server's clock, for pages that are not shown the `Date` of its answers: with an event that the design
    /// document refuses from anybody but the admin, dated as late as can be. Read by [`pushed`]; the reason tells the time.
    #[must_use]
    pub fn clock(&self) -> Request {
        self.push(&[json!({
            "_id": "clock",
            "at": "9999-12-31T23:59:59.999Z",
            "by": { "kind": "system" },
            "chat": "clock",
            "type": "status_set",
            "status": "open",
        })])
    }

    /// Looks documents up by their ids; read by [`looked_up`].
    #[must_use]
    pub fn look_up(&self, ids: &[String]) -> Request {
        Request::send(
            Method::Post,
            self.path("_all_docs?include_docs=true"),
            &json!({ "keys": ids }),
        )
    }

    /// What happened after a point, at most so many documents; read by [`changes`]. `wait`: where there is none, until
    /// there is one.
    #[must_use]
    pub fn changes(&self, since: &str, limit: usize, wait: bool) -> Request {
        let feed = if wait { format!("longpoll&timeout={LONG_POLL}") } else { "normal".to_owned() };
        let mut request = Request::get(self.path(&format!(
            "_changes?feed={feed}&style=all_docs&include_docs=true&limit={limit}&since={}",
            encode_uri(since)
        )));
        if wait {
            request.timeout_ms = LONG_POLL + 15_000;
        }
        request
    }
}

/// Who is signed in; read by [`session`].
#[must_use]
pub fn who() -> Request {
    Request::get("_session")
}
