//! How other logs come IN and how ours goes OUT: files as bytes → events, and events → bytes.
//!
//! Everything works in slices, so that whoever calls can yield, show progress, or drop the work: nothing is written
//! here, so dropping it leaves nothing behind. No file, however hostile, stops it; what is not read is named by line.
//!
//! - [`JournalReader`]: a file of the journal's own format, as its bytes arrive; [`JournalSummary`] says what is in it.
//! - [`encode_journal`]: the journal as a file.
//! - [`csv`]: another desk's log of status changes. Start at [`csv::TextLoader`].
//! - [`FileKind`]: which of the two a file is.

pub mod csv;
mod export;
mod gzip;
mod inflow;
mod kind;
mod lines;
mod problems;
mod summary;

pub use export::encode_journal;
pub use inflow::Damaged;
pub use kind::FileKind;
pub use lines::JournalReader;
pub use problems::{Problem, Problems};
pub use summary::JournalSummary;
