//! How desks MEET: one database of CouchDB is one desk, one document is one event.
//!
//! - [`Replicator`]: brings what is here there and what is there here. It is told what happened and says what to do; start there.
//! - [`couch`]: what is asked of the server and what its answers mean; `design/validate.js` is what the server itself holds to.
//! - [`presence`]: who is there, and who is writing an answer.
//! - [`SyncState`]: what a desk remembers of its server. - [`FirstLoad`]: what is whole while a long journal comes in.
//! - [`Refusal`]: why the server did not take an event.
//! - `document`: an event as a document. - [`Skew`]: how far the clocks are apart.
//! - [`transport`]: how requests are carried; `browser` carries them in the browser.
//!
//! `docs/decisions/sync.md` says why.

mod backoff;
mod browser;
pub mod couch;
mod document;
mod ledger;
pub mod presence;
mod refusal;
mod replicator;
mod skew;
pub mod transport;

pub use browser::BrowserTransport;
pub use couch::{Database, Session, Trouble};
pub use document::{doc_id, from_document, to_document};
pub use ledger::{FirstLoad, Refused, SyncState};
pub use refusal::Refusal;
pub use replicator::{Act, Connection, Finder, Input, Keep, Kept, Replicator, Ticket};
pub use skew::Skew;
