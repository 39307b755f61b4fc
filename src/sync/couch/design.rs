//! The design documents, which make a database a desk or one of those beside it.

use serde_json::{Value, json};

use super::error::{SyncError, read_body};
use crate::sync::transport::{Response, TransportError};

/// The version of the design document that this version of the app installs. The app does not use a newer one.
///
/// 1: validation. 2: views too; a desk of version 1 is loaded from its beginning.
pub const VERSION: u64 = 2;

/// The version of the rules in the design document. The app works with every version, as a refusal is data to it; the
/// server's admin is offered to renew an older one when signing in.
///
/// None: what is nested deep, what is large and revisions that the writer chose are taken. 1: they are refused.
/// 2: the form of mentions in notes, and of the list of macros, is held to as well. 3: that of quotes and of reasons for an end.
/// 4: of an event that a manager erases, a comment, a channel's words and the customer's number may be taken out too; the form of
/// scheduled messages and reminders is held to; preparing makes the database of files. 5: the form and the authors of what channels
/// write of keys and of changed messages, and of lines, which managers save; an agent may say that a message arrived.
pub const RULES: u64 = 5;

/// The version of the presence database's design document.
const PRESENCE_VERSION: u64 = 1;

/// The version of the design document of the files' database.
const FILES_VERSION: u64 = 1;

const VALIDATE: &str = include_str!("design_doc/validate.js");
const VALIDATE_PRESENCE: &str = include_str!("design_doc/presence.js");
const VALIDATE_FILES: &str = include_str!("design_doc/files.js");
const BY_CHAT: &str = include_str!("design_doc/by_chat.js");
const RECENT: &str = include_str!("design_doc/recent.js");

/// The fields of a desk's design document that the app reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Design {
    /// The id of this desk, which never changes: another id at the same address means another desk.
    pub desk: String,
    /// The installed version.
    pub version: u64,
    /// The installed version of the rules.
    pub rules: u64,
}

impl Design {
    /// True if preparing the database again would bring a newer design document.
    #[must_use]
    pub const fn is_outdated(&self) -> bool {
        self.version < VERSION || self.rules < RULES
    }
}

/// Reads the response to [`Database::design`](super::Database::design).
///
/// # Errors
/// [`SyncError::NotPrepared`], [`SyncError::NewerDesign`], or why the document could not be read.
pub fn read_design(response: Result<Response, TransportError>) -> Result<Design, SyncError> {
    let design = find(&read_body(response)?).ok_or(SyncError::NotPrepared)?;
    if design.version > VERSION {
        return Err(SyncError::NewerDesign);
    }
    Ok(design)
}

/// Reads a design document; `None` if this app did not write it.
pub(super) fn find(document: &Value) -> Option<Design> {
    let ours = document.get("balcao")?;
    Some(Design {
        desk: ours.get("desk")?.as_str()?.to_owned(),
        version: ours.get("version")?.as_u64()?,
        rules: ours.get("rules").and_then(Value::as_u64).unwrap_or_default(),
    })
}

/// The design document of a desk.
pub(super) fn desk_document(desk: &str, rev: Option<&str>) -> Value {
    let document = json!({
        "_id": "_design/balcao",
        "language": "javascript",
        "balcao": { "desk": desk, "version": VERSION, "rules": RULES },
        "validate_doc_update": VALIDATE,
        "views": {
            "by_chat": { "map": BY_CHAT, "reduce": "_count" },
            "recent": { "map": RECENT },
        },
    });
    with_rev(document, rev)
}

/// A database beside a desk's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beside {
    Presence,
    Files,
}

impl Beside {
    /// The field of the design document that has its version.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Presence => "presence",
            Self::Files => "files",
        }
    }

    pub const fn version(self) -> u64 {
        match self {
            Self::Presence => PRESENCE_VERSION,
            Self::Files => FILES_VERSION,
        }
    }

    /// Its design document.
    pub fn document(self, rev: Option<&str>) -> Value {
        let document = json!({
            "_id": "_design/balcao",
            "language": "javascript",
            "balcao": { self.field(): self.version() },
            "validate_doc_update": match self {
                Self::Presence => VALIDATE_PRESENCE,
                Self::Files => VALIDATE_FILES,
            },
        });
        with_rev(document, rev)
    }
}

fn with_rev(mut document: Value, rev: Option<&str>) -> Value {
    if let (Some(rev), Some(fields)) = (rev, document.as_object_mut()) {
        fields.insert("_rev".into(), rev.into());
    }
    document
}
