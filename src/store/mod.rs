//! Where the journal is KEPT: its lines, each event once, under ascending sequence numbers.
//!
//! - [`Store`]: the interface of every store; start there. `tests/common/store_contract` tests all implementations.
//! - [`MarkedStore`]: what a shared desk needs besides. - [`ChatStore`]: what a long journal needs. -
//!   [`FileStore`]: the bytes of files.
//! - [`MemoryStore`]: for tests, and for browsers without storage.
//! - [`BrowserStore`]: `IndexedDB`, shared live by all tabs of a desk.
//!
//! A store knows lines and ids; parsing the lines is up to the reader.

mod append;
pub mod browser;
mod error;
mod memory;
mod seq;
mod traits;
mod watch;

pub use append::{Appended, Outcome, Stored};
pub use browser::{BrowserStore, database_name};
pub use error::StoreError;
pub use memory::MemoryStore;
pub use seq::Seq;
pub use traits::{
    ChatStore, Estimate, FileContent, FileSize, FileStore, MarkedStore, Marking, Marks, SERVER,
    Slice, Store, StoreFuture, StoredFile,
};
pub use watch::{Watched, Watcher};
