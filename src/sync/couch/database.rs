//! Requests to one database.

use serde_json::{Value, json};

use crate::model::Timestamp;
use crate::sync::document::encode_uri;
use crate::sync::transport::{Method, Request};

/// Milliseconds for which the server holds a long poll open while nothing changes. Proxies often cut after 60 s; a network
/// that has fallen silent shows in the missing response, and is noticed in half a minute.
pub const LONG_POLL_MS: u32 = 15_000;

/// Milliseconds that the response to a long poll may take beyond [`LONG_POLL_MS`].
const LONG_POLL_LATE_MS: u32 = 7000;

/// The time limit, in milliseconds, of the request after a long poll without a response.
pub const DOUBT_MS: u32 = 8000;

/// A desk on a server: one database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Database {
    /// Percent-encoded.
    pub(super) name: String,
}

impl Database {
    /// The database of a name that is not encoded yet.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self { name: encode_uri(name) }
    }

    pub(super) fn path(&self, rest: &str) -> String {
        format!("{}/{rest}", self.name)
    }

    /// Reads the design document; see [`read_design`](super::read_design).
    #[must_use]
    pub fn design(&self) -> Request {
        Request::get(self.path("_design/balcao"))
    }

    /// Writes documents; see [`read_push`](super::read_push).
    #[must_use]
    pub fn push(&self, documents: &[Value]) -> Request {
        Request::send(Method::Post, self.path("_bulk_docs"), &json!({ "docs": documents }))
    }

    /// Asks for the server's clock where CORS hides the header `Date`: pushes events of these dates that the design document
    /// refuses from anybody but the admin. The reasons, which [`read_push`](super::read_push) returns under the ids `clock-0`,
    /// `clock-1`, …, say which of them are dated ahead of the server's clock.
    #[must_use]
    pub fn clock(&self, dates: &[Timestamp]) -> Request {
        let event = |(n, date): (usize, &Timestamp)| {
            json!({
                "_id": format!("clock-{n}"),
                "at": date.to_string(),
                "by": { "kind": "system" },
                "chat": "clock",
                "type": "status_set",
                "status": "open",
            })
        };
        self.push(&dates.iter().enumerate().map(event).collect::<Vec<_>>())
    }

    /// Looks documents up by their ids; see [`read_lookup`](super::read_lookup).
    #[must_use]
    pub fn look_up(&self, ids: &[String]) -> Request {
        Request::send(
            Method::Post,
            self.path("_all_docs?include_docs=true&conflicts=true"),
            &json!({ "keys": ids }),
        )
    }

    /// Asks whether enough nodes of a cluster are up: writes a document that is no part of the desk, and is not replicated. The
    /// status is 201 if enough took it, 202 if fewer did.
    #[must_use]
    pub fn nodes(&self) -> Request {
        Request::send(Method::Put, self.path("_local/balcao-nodes"), &json!({}))
    }

    /// Asks which ids have a document; see [`read_present`](super::read_present).
    #[must_use]
    pub fn present(&self, ids: &[String]) -> Request {
        Request::send(Method::Post, self.path("_all_docs"), &json!({ "keys": ids }))
    }

    /// Reads the first change after a sequence without its document; see [`read_changes`](super::read_changes).
    #[must_use]
    pub fn next_id(&self, since: &str) -> Request {
        Request::get(self.path(&format!(
            "_changes?feed=normal&style=all_docs&limit=1&since={}",
            encode_uri(since)
        )))
    }

    /// Reads at most `limit` changes after a sequence; see [`read_changes`](super::read_changes). With `wait` it is a long poll:
    /// while there are none, the server waits for the first.
    #[must_use]
    pub fn changes(&self, since: &str, limit: usize, wait: bool) -> Request {
        let feed =
            if wait { format!("longpoll&timeout={LONG_POLL_MS}") } else { "normal".to_owned() };
        let mut request = Request::get(self.path(&format!(
            "_changes?feed={feed}&style=all_docs&include_docs=true&limit={limit}&since={}",
            encode_uri(since)
        )));
        if wait {
            request.timeout_ms = LONG_POLL_MS + LONG_POLL_LATE_MS;
        }
        request
    }
}

/// Asks who is signed in; see [`read_session`](super::read_session).
#[must_use]
pub fn session_request() -> Request {
    Request::get("_session")
}
