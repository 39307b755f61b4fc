//! One event as one line of JSON and back (design §3). Fields that this version does not know are kept in [`Event::extra`]
//! and written back.

mod encode;
mod erase;
mod fields;
mod usual;

use serde_json::{Map, Value};

use super::{Body, Event, Unfolded};
use crate::model::{ChatId, EventId};
pub use encode::{encode, encode_contact, encode_map};
pub use erase::{erase_map, erase_person, erase_words, erased, is_erasure, parted, supersedes};
use fields::Fields;

/// The reason why a line is not an event. `i18n` has the words for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineError {
    /// Not JSON, cut off, or nested too deep.
    NotJson,
    /// JSON, but not an object.
    NotObject,
    /// A required field is missing.
    Missing(&'static str),
    /// A field has another type, or a value that is not allowed.
    Wrong(&'static str),
    /// Longer than [`MAX_LINE_BYTES`].
    TooLong,
    /// Not UTF-8.
    NotUtf8,
}

/// The longest line that is read, in bytes: no real event comes near it, and a hostile file must not fill the memory.
pub const MAX_LINE_BYTES: usize = 4 * 1024 * 1024;

/// Reads one line.
///
/// # Errors
/// The first fault of the line.
pub fn decode(line: &str) -> Result<Event, LineError> {
    if line.len() > MAX_LINE_BYTES {
        return Err(LineError::TooLong);
    }
    match serde_json::from_str(line) {
        Ok(Value::Object(map)) => decode_map(map),
        Ok(_) => Err(LineError::NotObject),
        Err(_) => Err(LineError::NotJson),
    }
}

/// Reads one line as [`decode`] does, quicker where its shape is usual. It is code of its own, which pays where many lines are read.
///
/// # Errors
/// The first fault of the line.
pub fn decode_quick(line: &str) -> Result<Event, LineError> {
    let usual = (line.len() <= MAX_LINE_BYTES).then(|| usual::decode(line));
    usual.flatten().map_or_else(|| decode(line), Ok)
}

/// Reads an event that is already a JSON object.
///
/// # Errors
/// The first fault of the object.
pub fn decode_map(map: Map<String, Value>) -> Result<Event, LineError> {
    let mut fields = Fields { map };
    let id = EventId::new(fields.name("id")?);
    let at = fields.time("at")?.ok_or(LineError::Missing("at"))?;
    let chat = fields.optional_name("chat")?.map(ChatId::new);
    let device_at = fields.time("device_at")?;
    let (by, known_author) = fields.author()?;
    let kind = fields.peek_name("type")?;
    let body = if known_author { fields.body(&kind)? } else { Body::Unfolded(Unfolded::Author) };
    let body = if body.allows(by.kind) {
        if body.needs_chat() && chat.is_none() {
            return Err(LineError::Missing("chat"));
        }
        body
    } else {
        // The fields that were taken out go back: the event is passed on whole.
        fields.put_back(body);
        Body::Unfolded(Unfolded::Author)
    };
    let mut seen = None;
    if !matches!(body, Body::Unfolded(_)) {
        fields.map.remove("type");
        seen = fields.seen().map(Box::new);
    }
    Ok(Event {
        id,
        at,
        by,
        chat,
        device_at,
        seen,
        body,
        extra: (!fields.map.is_empty()).then(|| Box::new(fields.map)),
    })
}
