//! The journal's format: each type as it is written, what is kept without being understood, what is refused.

use crate::support::event as read;
use crate::support::lines::{one_of_each, whole};
use balcao::journal::codec::{decode, encode, encode_map};
use balcao::journal::{Body, DeskFact, Unfolded};
use balcao::model::{Author, AuthorKind, Timestamp, WaitReason};
use serde_json::{Value, json};

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
        Body::StatusSet { reason: Some(WaitReason::Customer), until: None, .. }
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
    assert!(matches!(read(&waiting).body, Body::StatusSet { reason: None, until: None, .. }));
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
        (agent(json!({"type": "sang", "song": ["la", {"la": 1}], "status": 7})), Unfolded::Type),
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
        (by(json!({"kind": "robot", "id": "r2", "model": {"n": 2}})), Unfolded::Author),
        (by(json!({"kind": "agent"})), Unfolded::Author),
        (by(json!({"kind": "agent", "id": ""})), Unfolded::Author),
        (by(json!({"kind": "agent", "id": 7})), Unfolded::Author),
        (by(json!({"kind": "system", "id": "x"})), Unfolded::Author),
    ] {
        let event = read(&json);
        assert!(matches!(event.body, Body::Unfolded(is) if is == why), "{json}: {:?}", event.body);
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
        "message_received" | "message_changed" | "rated" => vec![Customer],
        "message_sent" => vec![Agent, Bot],
        "status_set" => vec![Agent, System],
        "delivery" | "key_linked" => vec![System],
        _ => vec![Agent],
    };
    for mut json in one_of_each() {
        let kind = json["type"].as_str().expect("a type").to_owned();
        // Who has asked the customer says that it arrived; nobody says that it failed.
        if json["state"] == "sent" {
            continue;
        }
        for author in [Customer, Agent, Bot, System] {
            json["by"] = match author {
                System => json!({"kind": "system"}),
                _ => json!({"kind": author.wire(), "id": "x", "device": "phone"}),
            };
            let event = read(&json);
            let folded = !matches!(event.body, Body::Unfolded(_));
            assert_eq!(folded, allowed(&kind).contains(&author), "{kind} by {author:?}");
            assert_eq!(event.by.kind, author);
            assert_eq!(Value::from(encode_map(&event)), json);
            assert_eq!(decode(&encode(&event)), Ok(event));
        }
    }
    assert_eq!(
        DeskFact::ALL.len(),
        one_of_each().iter().filter(|json| matches!(read(json).body, Body::Desk(..))).count()
    );
}

/// Numbers that we only pass on are text to us: none is rounded, and none is too large. (An exponent gets its sign.)
#[test]
fn numbers_of_fields_that_are_not_known_come_back_as_they_were_written() {
    for number in ["0.1", "1.10", "1e+999", "-0.0", "12345678901234567890123", "5.0"] {
        let line = format!(
            "{{\"at\":\"2026-03-02T12:00:00.000Z\",\"by\":{{\"id\":\"a\",\"kind\":\"agent\"}},\"chat\":\"c\",\"id\":\"e\",\"new\":{number},\"type\":\"read\"}}"
        );
        let event = decode(&line).unwrap();
        assert_eq!(encode(&event), line);
    }
}
