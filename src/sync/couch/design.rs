//! The design document: what makes a database a desk.

use serde_json::{Value, json};

use super::trouble::{Trouble, body};
use crate::sync::transport::{Response, TransportError};

/// The version of the design document that this version of the app installs. One that the app finds newer it does not use.
///
/// 1: the rules. 2: the views too; a desk with the rules alone is loaded from its beginning.
pub const VERSION: u64 = 2;

const VALIDATE: &str = include_str!("../design/validate.js");
const BY_CHAT: &str = include_str!("../design/by_chat.js");
const RECENT: &str = include_str!("../design/recent.js");

/// What is known of a database's design document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Design {
    /// Names this desk for ever: another one under the same address is another desk.
    pub desk: String,
    /// The version that is installed.
    pub version: u64,
}

/// Reads the design document.
///
/// # Errors
/// [`Trouble::NotPrepared`], [`Trouble::NewerDesign`], or why it could not be read.
pub fn read_design(answer: Result<Response, TransportError>) -> Result<Design, Trouble> {
    let design = find(&body(answer)?).ok_or(Trouble::NotPrepared)?;
    if design.version > VERSION {
        return Err(Trouble::NewerDesign);
    }
    Ok(design)
}

/// What a design document says of itself, if it is ours.
pub(super) fn find(document: &Value) -> Option<Design> {
    let ours = document.get("balcao")?;
    Some(Design {
        desk: ours.get("desk")?.as_str()?.to_owned(),
        version: ours.get("version")?.as_u64()?,
    })
}

/// The design document of a desk.
pub(super) fn document(desk: &str, rev: Option<&str>) -> Value {
    let mut document = json!({
        "_id": "_design/balcao",
        "language": "javascript",
        "balcao": { "desk": desk, "version": VERSION },
        "validate_doc_update": VALIDATE,
        "views": {
            "by_chat": { "map": BY_CHAT, "reduce": "_count" },
            "recent": { "map": RECENT },
        },
    });
    if let (Some(rev), Some(fields)) = (rev, document.as_object_mut()) {
        fields.insert("_rev".into(), rev.into());
    }
    document
}
