//! Lines that are no events: each says what is wrong with it, and none stops the reader.

use crate::support::lines::{one_of_each, whole};
use balcao::journal::codec::{LineError, MAX_LINE_BYTES, decode, decode_map};
use serde_json::{Value, json};

#[test]
fn a_line_that_is_no_event_says_what_is_wrong_with_it() {
    use LineError::{Missing, NotJson, NotObject, Wrong};
    for line in
        ["", " ", "{", "nonsense", "{\"id\":\"e1\"", "{} {}", "\u{feff}{}", "{\"id\":\"\\ud800\"}"]
    {
        assert_eq!(decode(line), Err(NotJson), "{line}");
    }
    assert_eq!(decode(&"[".repeat(100_000)), Err(NotJson), "deep nesting");
    assert_eq!(decode(&"{\"a\":".repeat(100_000)), Err(NotJson));
    for line in ["[]", "7", "null", "\"text\"", "true"] {
        assert_eq!(decode(line), Err(NotObject), "{line}");
    }
    let long = format!("\"{}\"", "a".repeat(MAX_LINE_BYTES));
    assert_eq!(decode(&long), Err(LineError::TooLong));
    let good = whole("agent", json!({"type": "message_sent", "text": "Oi", "chat": "c1"}));
    let without = |key: &str| {
        let mut map = good.as_object().cloned().expect("an object");
        map.remove(key);
        decode_map(map)
    };
    for key in ["id", "at", "by", "type", "chat", "text"] {
        assert_eq!(without(key), Err(Missing(key)));
    }
    let file = |fields: Value| ("message_sent", "attachment", fields, "");
    for (kind, key, value, named) in [
        ("message_sent", "id", json!(7), "id"),
        ("message_sent", "id", json!(""), "id"),
        ("message_sent", "at", json!(0), "at"),
        ("message_sent", "at", json!("yesterday"), "at"),
        ("message_sent", "at", json!("2026-11-22"), "at"),
        ("message_sent", "at", json!("10000-01-01T00:00:00Z"), "at"),
        ("message_sent", "at", json!("2026-11-22T25:00:00Z"), "at"),
        ("message_sent", "device_at", json!("never"), "device_at"),
        ("message_sent", "by", json!("ana"), "by"),
        ("message_sent", "by", json!({"kind": 7}), "by"),
        ("message_sent", "chat", json!(""), "chat"),
        ("message_sent", "chat", json!(7), "chat"),
        ("message_sent", "type", json!(7), "type"),
        ("message_sent", "type", json!(""), "type"),
        ("message_sent", "text", json!(["Oi"]), "text"),
        ("message_sent", "campaign", json!(""), "campaign"),
        file(json!("nota.pdf")),
        file(json!({"name": "n", "mime": "m", "sha256": "h", "bytes": -1})),
        file(json!({"name": "n", "mime": "m", "sha256": "h"})),
        file(json!({"name": "n", "mime": 7, "sha256": "h", "bytes": 1})),
        ("chat_started", "contact", json!("Rosa"), "contact"),
        ("chat_started", "contact", json!({"name": 7}), "name"),
        ("status_set", "status", json!(7), "status"),
        ("status_set", "reason", json!(7), "reason"),
        ("status_set", "until", json!("tomorrow"), "until"),
        ("assigned", "agent", json!(""), "agent"),
        ("tags_changed", "add", json!("vip"), "add"),
        ("tags_changed", "add", json!([7]), "add"),
        ("tags_changed", "remove", json!([""]), "remove"),
        ("undone", "events", json!({}), "events"),
        ("rated", "score", json!(11), "score"),
        ("rated", "score", json!(-1), "score"),
        ("rated", "score", json!(9.5), "score"),
        ("delivery", "message", json!(7), "message"),
        ("delivery", "state", json!(7), "state"),
        ("settings_changed", "settings", json!([]), "settings"),
        ("rules_saved", "rules", json!({}), "rules"),
        ("agent_saved", "agent", json!({"id": ""}), "agent"),
        ("campaign_saved", "campaign", json!({}), "campaign"),
    ] {
        let mut json =
            one_of_each().into_iter().rfind(|json| json["type"] == kind).expect("one of each");
        json[key] = value;
        match decode(&json.to_string()) {
            Err(Wrong(field) | Missing(field)) => {
                assert!(named.is_empty() || field == named, "{json}: {field}");
            }
            other => panic!("{json}: {other:?}"),
        }
    }
}
