//! CouchDB's HTTP interface: requests are built and responses are read. Nothing here waits, apart from the few tasks that take a
//! [`Transport`](super::transport::Transport): signing in, preparing a database, erasing, files.
//!
//! Servers differ: CouchDB refuses an id that exists with 409, pouchdb-server with 403. A refused document is therefore looked up
//! before it counts as refused.

mod database;
mod design;
mod erase;
mod error;
mod files;
mod leaves;
mod prepare;
mod presence;
mod responses;
mod rows;
mod stub;
mod uploads;
mod views;

pub use database::{DOUBT_MS, Database, LONG_POLL_MS, session_request};
pub use design::{Design, RULES, read_design};
pub use erase::{Erasure, Form, OfCustomer, erase, erase_customer, erased_as, erased_documents};
pub use error::SyncError;
pub use files::{LARGEST_FILE, delete_files, download, stored_files, upload};
pub use leaves::{LEAVES, LeafId, read_leaves};
pub use prepare::{PrepareError, ROLES, prepare, sign_in, sign_out};
pub use presence::read_revision;
pub use responses::{
    Change, Changes, Lookup, PushResult, Session, read_changes, read_lookup, read_nodes,
    read_present, read_push, read_session,
};
pub use stub::Stub;
pub use uploads::{Erased, Going, Tries, Up, too_many};
pub use views::{Size, VIEWS_SINCE, read_counts, read_documents, read_recent, read_size};
