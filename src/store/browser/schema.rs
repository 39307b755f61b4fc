//! Names in the database; `upgrade` describes the format.

/// The object store of the records.
pub(super) const EVENTS: &str = "events";
/// The index of `EVENTS` with each event's id, unique.
pub(super) const ID: &str = "id";
/// The index of `EVENTS` with the chats that have lines in a record; [`DESK`] stands for the desk as a whole.
pub(super) const CHAT: &str = "chat";
/// The key in the index [`CHAT`] of lines without a chat.
pub(super) const DESK: &str = "";
/// The object store of the marks: texts by name.
pub(super) const MARKS: &str = "marks";
/// The object store of the files' bytes by their SHA-256.
pub(super) const FILES: &str = "files";
/// The object store of the files' sizes by their SHA-256, of removed files too.
pub(super) const SIZES: &str = "sizes";
