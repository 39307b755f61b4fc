//! The mapping between events and documents of the database (`docs/decisions/sync.md`).
//!
//! `_id` is the event's id, the other fields are the event's. What CouchDB would change is encoded, so that the
//! journal's line comes back byte for byte:
//!
//! - An id that begins with `_` or `=`, or contains control characters, is written as `=` and its percent-encoding.
//! - An event with a number or a key that servers are known to change is stored as its canonical line, in the field
//!   `line`.
//!
//! `imported_by` belongs to the document, not to the event: the manager who uploaded an event of somebody else.

use serde_json::{Map, Number, Value};

use crate::journal::{Event, codec};
use crate::model::EventId;

/// The field that holds an event's canonical line.
pub(super) const LINE: &str = "line";
pub(super) const IMPORTED_BY: &str = "imported_by";

/// Returns the id of an event's document.
#[must_use]
pub fn doc_id(id: &EventId) -> String {
    let text = id.as_str();
    let odd = |c: char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
    if text.starts_with(['_', '=']) || text.contains(odd) {
        format!("={}", encode_uri(text))
    } else {
        text.to_owned()
    }
}

/// Percent-encodes text as JavaScript's `encodeURIComponent` does.
pub(super) fn encode_uri(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.push(DIGITS.get(usize::from(half)).copied().map_or('0', char::from));
            }
        }
    }
    out
}

/// The inverse of [`doc_id`]; `None` for an id that it never returns.
fn event_id(doc: &str) -> Option<EventId> {
    let id = match doc.strip_prefix('=') {
        None => doc.to_owned(),
        Some(encoded) => decode_uri(encoded)?,
    };
    let id = EventId::from(id);
    (doc_id(&id) == doc).then_some(id)
}

fn decode_uri(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let half = |byte: Option<u8>| char::from(byte?).to_digit(16);
            let value = half(rest.next())? * 16 + half(rest.next())?;
            u8::try_from(value).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok()
}

/// Returns the document of an event. `importer` is the manager who uploads it, if somebody else is the author.
#[must_use]
pub fn to_document(event: &Event, importer: Option<&str>) -> Value {
    let mut fields = codec::encode_map(event);
    let plain = fields.keys().all(|key| !key.starts_with('_') && key != LINE && key != IMPORTED_BY)
        && survives(&fields);
    let mut doc = if plain {
        fields.remove("id");
        fields
    } else {
        let mut doc = Map::new();
        doc.insert(LINE.into(), codec::encode(event).into());
        doc
    };
    doc.insert("_id".into(), doc_id(&event.id).into());
    if let Some(importer) = importer {
        doc.insert(IMPORTED_BY.into(), importer.into());
    }
    doc.into()
}

/// Returns the event of a document; `None` if it holds none.
#[must_use]
pub fn from_document(mut doc: Map<String, Value>) -> Option<Event> {
    let id = event_id(doc.get("_id")?.as_str()?)?;
    doc.retain(|key, _| !key.starts_with('_') && key != IMPORTED_BY);
    let event = match doc.remove(LINE) {
        Some(Value::String(line)) if doc.is_empty() => codec::decode(&line).ok()?,
        Some(_) => return None,
        None if doc.contains_key("id") => return None,
        None => {
            doc.insert("id".into(), id.as_str().into());
            codec::decode_map(doc).ok()?
        }
    };
    (event.id == id).then_some(event)
}

/// True if every server returns exactly these fields, however it reads JSON.
fn survives(fields: &Map<String, Value>) -> bool {
    fields.iter().all(|(key, value)| key != "__proto__" && value_survives(value))
}

fn value_survives(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(_) | Value::String(_) => true,
        Value::Number(number) => exact(number),
        Value::Array(values) => values.iter().all(value_survives),
        Value::Object(fields) => survives(fields),
    }
}

/// True for integers that every JSON implementation holds exactly and writes in the same way.
fn exact(number: &Number) -> bool {
    const MOST: i64 = 9_007_199_254_740_991;
    let whole = number.as_i64().filter(|whole| (-MOST..=MOST).contains(whole));
    whole.is_some_and(|whole| whole.to_string() == number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(line: &str) -> Event {
        codec::decode(line).unwrap()
    }

    fn round(event: &Event, importer: Option<&str>) -> (Map<String, Value>, Option<String>) {
        let Value::Object(mut doc) = to_document(event, importer) else {
            panic!("a document is an object");
        };
        let sent = doc.clone();
        // Fields that a server adds.
        for key in ["_rev", "_revisions", "_attachments", "_conflicts"] {
            doc.insert(key.into(), "1-abc".into());
        }
        (sent, from_document(doc).map(|event| codec::encode(&event)))
    }

    const PLAIN: &str = r#"{"id":"e1","at":"2026-11-22T12:00:00.000Z","by":{"kind":"agent","id":"ana"},"chat":"c","type":"note_added","text":"oi","deep":{"a":[1,-2,null]}}"#;

    #[test]
    fn a_plain_event_keeps_its_fields() {
        let event = event(PLAIN);
        let (sent, back) = round(&event, None);
        assert_eq!(sent.get("_id").unwrap(), "e1");
        assert_eq!(sent.get("text").unwrap(), "oi");
        assert!(!sent.contains_key("id") && !sent.contains_key("line"));
        assert_eq!(back, Some(codec::encode(&event)));
    }

    #[test]
    fn who_brought_it_in_stays_with_the_document() {
        let event = event(PLAIN);
        let (sent, back) = round(&event, Some("bia"));
        assert_eq!(sent.get("imported_by").unwrap(), "bia");
        assert_eq!(back, Some(codec::encode(&event)));
    }

    #[test]
    fn what_a_server_would_change_goes_as_a_line() {
        for odd in [
            r#""n":1.0"#,
            r#""n":1e5"#,
            r#""n":-0"#,
            r#""n":12345678901234567890"#,
            r#""deeper":{"__proto__":1}"#,
            r#""_secret":1"#,
            r#""imported_by":"x""#,
            r#""line":"x""#,
        ] {
            let event = event(&PLAIN.replace(r#""text""#, &format!(r#"{odd},"text""#)));
            let (sent, back) = round(&event, Some("bia"));
            let keys: Vec<_> = sent.keys().map(String::as_str).collect();
            assert_eq!(keys, ["_id", "imported_by", "line"], "{odd}");
            assert_eq!(back, Some(codec::encode(&event)), "{odd}");
        }
    }

    #[test]
    fn any_id_comes_back() {
        for id in
            ["e", "_local/x", "_", "=", "=5F", "a\u{0}b", "a\nb", "é 👩‍👧%5F", "_é\u{7f}", "\u{ffff}"]
        {
            let id = EventId::from(id);
            let doc = doc_id(&id);
            assert!(!doc.starts_with('_'), "{doc}");
            assert!(!doc.contains(char::is_control), "{doc}");
            assert_eq!(event_id(&doc), Some(id));
        }
        assert_eq!(doc_id(&EventId::from("_é")), "=_%C3%A9");
    }

    #[test]
    fn one_event_has_one_document() {
        for doc in ["=a", "=%5Fa", "=%zz", "=%", "=_%c3%a9", "=%ff"] {
            assert_eq!(event_id(doc), None, "{doc}");
        }
    }

    #[test]
    fn what_is_not_an_event_is_none() {
        let doc = |json: &str| from_document(serde_json::from_str(json).unwrap());
        let line = |id: &str| serde_json::json!({"_id": id, "line": PLAIN}).to_string();
        assert!(doc(&line("e1")).is_some());
        assert!(doc(&line("e2")).is_none(), "its line says another id");
        assert!(doc(r#"{"_id":"e1","line":7}"#).is_none());
        assert!(doc(r#"{"_id":"e1","text":"oi"}"#).is_none());
        assert!(doc(&PLAIN.replace(r#"{"id":"e1","#, r#"{"_id":"e1","id":"e2","#)).is_none());
        assert!(doc(r#"{"_id":"_design/balcao"}"#).is_none());
    }
}
