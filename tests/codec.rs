//! The journal's format: each type as it is written, what is kept without being understood, what is refused.

#![allow(clippy::expect_used, reason = "a test may fail by panicking")]

use balcao::journal::codec::{LineError, MAX_LINE_BYTES, decode, decode_map, encode, encode_map};
use balcao::journal::{Body, DeskFact, Event, Unfolded};
use balcao::model::{Author, AuthorKind, Timestamp, WaitReason};
use serde_json::{Value, json};

fn read(json: &Value) -> Event {
    decode(&json.to_string()).unwrap_or_else(|error| panic!("{error:?} in {json}"))
}

/// A whole event from the fields that its type adds.
fn whole(by: &str, fields: Value) -> Value {
    let mut event = fields;
    event["id"] = "e1".into();
    event["at"] = "2026-11-22T12:00:00.000Z".into();
    event["by"] = if by == "system" {
        json!({"kind": by})
    } else {
        json!({"kind": by, "id": "x"})
    };
    event
}

/// One of each type, whole and in canonical form.
fn one_of_each() -> Vec<Value> {
    let contact = json!({"name": "Rosa", "address": "+55 11 91234-5678", "channel": "whatsapp"});
    let file = json!({"name": "nota.pdf", "mime": "application/pdf", "bytes": 7, "sha256": "ab"});
    let of_chat = [
        whole("system", json!({"type": "chat_started", "contact": {"name": "Rosa"}})),
        whole("customer", json!({"type": "chat_started", "contact": contact})),
        whole("agent", json!({"type": "contact_updated", "contact": contact})),
        whole("customer", json!({"type": "message_received", "text": ""})),
        whole("customer", json!({"type": "message_received", "text": "Olá 👋", "attachment": file})),
        whole("agent", json!({"type": "message_sent", "text": "\"a\"\n\u{0}\u{2028}", "attachment": file, "campaign": "k1"})),
        whole("bot", json!({"type": "message_sent", "text": "Olá"})),
        whole("agent", json!({"type": "note_added", "text": "interno"})),
        whole("agent", json!({"type": "status_set", "status": "waiting", "reason": "internal", "until": "2026-11-23T12:00:00.000Z"})),
        whole("system", json!({"type": "status_set", "status": "in_service"})),
        whole("agent", json!({"type": "assigned", "agent": "ana"})),
        whole("agent", json!({"type": "assigned", "agent": null})),
        whole("agent", json!({"type": "tags_changed", "add": ["vip"], "remove": []})),
        whole("agent", json!({"type": "archived"})),
        whole("agent", json!({"type": "unarchived"})),
        whole("agent", json!({"type": "undone", "events": ["e0"]})),
        whole("agent", json!({"type": "read"})),
        whole("customer", json!({"type": "rated", "score": 10, "comment": "ótimo"})),
        whole("system", json!({"type": "delivery", "message": "e0", "state": "failed", "detail": "no such number"})),
    ]
    .map(|mut event| {
        event["chat"] = "c1".into();
        event
    });
    let of_desk = [
        json!({"type": "settings_changed", "settings": {"zone": "UTC", "from_the_future": [1.5]}}),
        json!({"type": "rules_saved", "rules": [{"any": "thing"}]}),
        json!({"type": "agent_saved", "agent": {"id": "ana"}}),
        json!({"type": "quick_replies_saved", "quick_replies": []}),
        json!({"type": "tags_saved", "tags": []}),
        json!({"type": "views_saved", "views": []}),
        json!({"type": "campaign_saved", "campaign": {"id": "k1", "send_at": null}}),
        json!({"type": "undone", "events": []}),
    ]
    .map(|fields| whole("agent", fields));
    of_chat.into_iter().chain(of_desk).collect()
}

#[test]
fn each_type_is_written_as_it_was_read() {
    for json in one_of_each() {
        let event = read(&json);
        assert!(!matches!(event.body, Body::Unfolded(_)), "{json}");
        assert_eq!(event.extra, None, "all of it is understood: {json}");
        assert_eq!(Value::from(encode_map(&event)), json);
        assert_eq!(encode(&event), json.to_string());
        assert_eq!(decode(&encode(&event)), Ok(event));
    }
}

#[test]
fn the_canonical_form_is_compact_with_the_keys_in_order() {
    let shuffled = r#" { "type":"message_sent", "text" : "Oi", "zeta":{"b":1,"a":[2,{"d":3,"c":4}]}, "chat":"c1",
        "by":{"id":"ana","kind":"agent"}, "at":"2026-11-22T09:00:00-03:00", "id":"e1", "alpha": null } "#;
    let canonical = r#"{"alpha":null,"at":"2026-11-22T12:00:00.000Z","by":{"id":"ana","kind":"agent"},"chat":"c1","id":"e1","text":"Oi","type":"message_sent","zeta":{"a":[2,{"c":4,"d":3}],"b":1}}"#;
    let event = decode(shuffled).expect("an event");
    // Fails where a dependency switches on serde_json's `preserve_order`: ids would then win by the order of keys.
    assert_eq!(encode(&event), canonical);
    assert_eq!(decode(canonical), Ok(event));
}

#[test]
fn the_example_of_the_format_is_read() {
    let line = r#"{"id":"0192f","at":"2026-11-22T12:00:00.000Z","by":{"kind":"agent","id":"ana"},"chat":"c1","type":"status_set","status":"waiting","reason":"customer"}"#;
    let event = decode(line).expect("an event");
    assert_eq!(event.by, Author::agent(&"ana".into()));
    assert_eq!(Some(event.at), Timestamp::parse("2026-11-22T12:00:00Z"));
    assert!(matches!(
        event.body,
        Body::StatusSet {
            reason: Some(WaitReason::Customer),
            until: None,
            ..
        }
    ));
}

#[test]
fn unknown_fields_are_kept_at_every_depth() {
    for mut json in one_of_each() {
        json["new"] = json!({"deep": [1, {"er": null}]});
        json["device_at"] = "2026-11-22T12:00:01.000Z".into();
        json["by"]["device"] = "phone".into();
        for nested in ["contact", "attachment"] {
            if json.get(nested).is_some() {
                json[nested]["new"] = json!({"from": "the future"});
            }
        }
        let event = read(&json);
        assert!(!matches!(event.body, Body::Unfolded(_)));
        assert_eq!(Value::from(encode_map(&event)), json);
        assert_eq!(decode(&encode(&event)), Ok(event));
    }
}

#[test]
fn absent_and_null_say_the_same_and_null_is_kept() {
    let json = whole(
        "agent",
        json!({
            "type": "message_sent", "text": "Oi", "chat": "c1", "attachment": null, "campaign": null, "device_at": null,
        }),
    );
    let event = read(&json);
    assert!(event.is_agent_message());
    assert_eq!(event.device_at, None);
    assert_eq!(Value::from(encode_map(&event)), json);
    let waiting = whole(
        "agent",
        json!({"type": "status_set", "status": "waiting", "chat": "c1", "reason": null, "until": null}),
    );
    assert!(matches!(
        read(&waiting).body,
        Body::StatusSet {
            reason: None,
            until: None,
            ..
        }
    ));
    assert_eq!(Value::from(encode_map(&read(&waiting))), waiting);
}

#[test]
fn what_is_not_known_is_kept_whole_and_not_folded() {
    let agent = |fields| whole("agent", fields);
    let by = |by: Value| {
        let mut event = agent(json!({"type": "message_sent", "text": "Oi", "chat": "c1"}));
        event["by"] = by;
        event
    };
    for (json, why) in [
        (
            agent(json!({"type": "sang", "song": ["la", {"la": 1}], "status": 7})),
            Unfolded::Type,
        ),
        (agent(json!({"type": "sang", "chat": null})), Unfolded::Type),
        (
            agent(
                json!({"type": "status_set", "chat": "c1", "status": "snoozed", "until": "whenever"}),
            ),
            Unfolded::Value,
        ),
        (
            whole(
                "system",
                json!({"type": "delivery", "chat": "c1", "message": "e0", "state": "smelled"}),
            ),
            Unfolded::Value,
        ),
        (
            by(json!({"kind": "robot", "id": "r2", "model": {"n": 2}})),
            Unfolded::Author,
        ),
        (by(json!({"kind": "agent"})), Unfolded::Author),
        (by(json!({"kind": "agent", "id": ""})), Unfolded::Author),
        (by(json!({"kind": "agent", "id": 7})), Unfolded::Author),
        (by(json!({"kind": "system", "id": "x"})), Unfolded::Author),
    ] {
        let event = read(&json);
        assert!(
            matches!(event.body, Body::Unfolded(is) if is == why),
            "{json}: {:?}",
            event.body
        );
        assert_eq!(Value::from(encode_map(&event)), json);
        assert_eq!(decode(&encode(&event)), Ok(event));
    }
}

#[test]
fn a_reason_that_is_not_known_costs_nothing_else() {
    let json = whole(
        "agent",
        json!({"type": "status_set", "chat": "c1", "status": "waiting", "reason": "the moon"}),
    );
    let event = read(&json);
    assert!(matches!(event.body, Body::StatusSet { reason: None, .. }));
    assert_eq!(Value::from(encode_map(&event)), json);
}

/// The column "by" of the format's table.
#[test]
fn each_type_is_for_the_authors_that_the_table_names() {
    use AuthorKind::{Agent, Bot, Customer, System};
    let allowed = |kind: &str| match kind {
        "chat_started" => vec![Customer, Agent, Bot, System],
        "message_received" | "rated" => vec![Customer],
        "message_sent" => vec![Agent, Bot],
        "status_set" => vec![Agent, System],
        "delivery" => vec![System],
        _ => vec![Agent],
    };
    for mut json in one_of_each() {
        let kind = json["type"].as_str().expect("a type").to_owned();
        for author in [Customer, Agent, Bot, System] {
            json["by"] = match author {
                System => json!({"kind": "system"}),
                _ => json!({"kind": author.wire(), "id": "x", "device": "phone"}),
            };
            let event = read(&json);
            let folded = !matches!(event.body, Body::Unfolded(_));
            assert_eq!(
                folded,
                allowed(&kind).contains(&author),
                "{kind} by {author:?}"
            );
            assert_eq!(event.by.kind, author);
            assert_eq!(Value::from(encode_map(&event)), json);
            assert_eq!(decode(&encode(&event)), Ok(event));
        }
    }
    assert_eq!(
        DeskFact::ALL.len(),
        one_of_each()
            .iter()
            .filter(|json| matches!(read(json).body, Body::Desk(..)))
            .count()
    );
}

#[test]
fn a_line_that_is_no_event_says_what_is_wrong_with_it() {
    use LineError::{Missing, NotJson, NotObject, Wrong};
    for line in [
        "",
        " ",
        "{",
        "nonsense",
        "{\"id\":\"e1\"",
        "{} {}",
        "\u{feff}{}",
        "{\"id\":\"\\ud800\"}",
        "{\"n\":1e999}",
    ] {
        assert_eq!(decode(line), Err(NotJson), "{line}");
    }
    assert_eq!(decode(&"[".repeat(100_000)), Err(NotJson), "deep nesting");
    assert_eq!(decode(&"{\"a\":".repeat(100_000)), Err(NotJson));
    for line in ["[]", "7", "null", "\"text\"", "true"] {
        assert_eq!(decode(line), Err(NotObject), "{line}");
    }
    let long = format!("\"{}\"", "a".repeat(MAX_LINE_BYTES));
    assert_eq!(decode(&long), Err(LineError::TooLong));
    let good = whole(
        "agent",
        json!({"type": "message_sent", "text": "Oi", "chat": "c1"}),
    );
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
        let mut json = one_of_each()
            .into_iter()
            .rfind(|json| json["type"] == kind)
            .expect("one of each");
        json[key] = value;
        match decode(&json.to_string()) {
            Err(Wrong(field) | Missing(field)) => {
                assert!(named.is_empty() || field == named, "{json}: {field}")
            }
            other => panic!("{json}: {other:?}"),
        }
    }
}
