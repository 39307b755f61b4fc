//! How other logs come IN and how ours goes OUT: files as bytes → events, and events → bytes.
//!
//! Everything works in slices, so that the caller can yield, show progress, or stop. Nothing is stored here, so
//! stopping leaves nothing behind. No file, however hostile, makes it fail; every line that cannot be read is reported
//! by its number.
//!
//! - [`JournalReader`]: reads the journal's own format as bytes arrive; [`JournalSummary`] counts its content.
//! - [`encode_journal`]: writes the journal as a file.
//! - [`csv`]: reads another desk's log of status changes. Start at [`csv::TextLoader`].
//! - [`contacts`]: reads and writes files of contacts.
//! - [`whatsapp`]: reads chats that WhatsApp exported.
//! - [`Archive`]: finds the files in a zip archive; [`Unpack`] unpacks one.
//! - [`FileKind`]: tells the two kinds of file apart.

mod built;
pub mod contacts;
pub mod csv;
mod decompress;
mod export;
mod file_kind;
mod gzip;
mod journal_reader;
mod problems;
mod summary;
pub mod whatsapp;
mod zip;

pub use export::encode_journal;
pub use file_kind::FileKind;
pub use gzip::DamagedError;
pub use journal_reader::JournalReader;
pub use problems::{Problem, Problems};
pub use summary::JournalSummary;
pub use zip::{
    Archive, Contents, FilesByName, Located, Look, PackedFile, PackedText, Unpack, ZipError,
};
