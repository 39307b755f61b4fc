//! How desks MEET: replication with CouchDB. One database is one desk, one document is one event.
//!
//! - [`Replicator`]: pushes this device's events to the server and pulls the others. It is a state machine without I/O; start
//!   there.
//! - [`couch`]: requests to CouchDB and its responses; `design_doc/validate.js` holds the rules that the server enforces.
//! - [`presence`]: who is at the desk, and who is writing an answer.
//! - [`SyncState`]: what a desk stores about its server. - [`FirstLoad`]: how far the first load of a long journal is.
//! - [`Refusal`]: why the server refused an event.
//! - [`Backoff`]: waits between attempts. - `document`: an event as a document. - [`Skew`]: the difference between the clocks.
//! - [`Tick`]: whether the device slept.
//! - `driver`: [`transport`] carries requests; [`BrowserTransport`] by the browser's `fetch`.
//!
//! `docs/decisions/sync.md` has the reasons.

mod backoff;
pub mod couch;
mod document;
mod driver;
pub mod presence;
mod refusal;
mod replicator;
mod skew;
mod sleep;
mod sync_state;

pub use backoff::Backoff;
pub use couch::{Database, Session, SyncError};
pub use document::{doc_id, from_document, to_document};
pub use driver::{BrowserTransport, transport};
pub use refusal::Refusal;
pub use replicator::{Commit, Committed, Connection, Input, Lane, Output, Replicator, Ticket};
pub use skew::Skew;
pub use sleep::Tick;
pub use sync_state::{Accepted, Comparison, FirstLoad, Refused, Rival, SyncState};
