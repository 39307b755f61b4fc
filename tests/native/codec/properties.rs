//! Whatever bytes come in, reading them never panics, and nothing that was understood to be an event is lost.

use crate::support::logs::{log, mixed};
use balcao::journal::codec::{decode, decode_map, decode_quick, encode, encode_map};
use balcao::model::Timestamp;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof, proptest};
use proptest::sample::select;
use serde_json::{Map, Value, json};

fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

/// Any JSON: the words of the format among others, numbers of every kind.
fn any_json() -> impl Strategy<Value = Value> {
    let word = prop_oneof![select(WORDS.to_vec()).prop_map(str::to_owned), ".{0,8}"];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        word.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::vec((word.clone(), inner), 0..6)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// Keys and values that mean something to the format.
const WORDS: &[&str] = &[
    "id",
    "at",
    "by",
    "kind",
    "chat",
    "type",
    "text",
    "device_at",
    "seen",
    "seen_unread",
    "seen_mentions",
    "mentions",
    "reply_to",
    "end_reason",
    "contact",
    "name",
    "address",
    "channel",
    "attachment",
    "mime",
    "bytes",
    "sha256",
    "campaign",
    "status",
    "reason",
    "until",
    "agent",
    "add",
    "remove",
    "events",
    "score",
    "comment",
    "message",
    "state",
    "detail",
    "settings",
    "rules",
    "customer",
    "bot",
    "system",
    "chat_started",
    "message_received",
    "message_sent",
    "status_set",
    "assigned",
    "tags_changed",
    "undone",
    "rated",
    "delivery",
    "settings_changed",
    "agent_saved",
    "waiting",
    "internal",
    "2026-11-22T12:00:00.000Z",
    "2026-11-22T12:00:00.5+14:00",
    "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:60Z",
    "1e1",
    "",
];

/// An event's JSON with some fields, at any depth, replaced, removed or added.
fn changed() -> impl Strategy<Value = Value> {
    let edit = (any::<u64>(), select(WORDS.to_vec()), proptest::option::of(any_json()));
    let edits = proptest::collection::vec(edit, 0..4);
    (log(3, 1), edits).prop_map(|(events, edits)| {
        let mut map = encode_map(&events[events.len() - 1]);
        for (place, key, value) in edits {
            change(&mut map, place, key, value);
        }
        map.into()
    })
}

/// Sets or removes a field of the object, or of one inside it, as the number says.
fn change(map: &mut Map<String, Value>, place: u64, key: &str, value: Option<Value>) {
    let inner: Vec<_> = map.values_mut().filter_map(Value::as_object_mut).collect();
    let chosen = usize::try_from(place % (inner.len() as u64 + 1)).unwrap_or(0);
    if let Some(inner) = inner.into_iter().nth(chosen) {
        change(inner, mixed(place), key, value);
    } else if let Some(value) = value {
        map.insert(key.to_owned(), value);
    } else {
        map.remove(key);
    }
}

/// Everything that `line` has is in `written`; instants may be in their one form.
fn holds(written: &Value, line: &Value, path: &str) {
    match (written, line) {
        (Value::Object(written), Value::Object(line)) => {
            for (key, value) in line {
                let inner = format!("{path}.{key}");
                let found = written.get(key).unwrap_or_else(|| panic!("{inner} is lost"));
                holds(found, value, &inner);
            }
        }
        (Value::String(a), Value::String(b)) if [".at", ".device_at", ".until"].contains(&path) => {
            assert!(a == b || Timestamp::parse(a) == Timestamp::parse(b), "{path}: {b} became {a}");
        }
        _ => assert_eq!(written, line, "{path}"),
    }
}

/// What is read can be written, read again to the same event, and has lost nothing.
fn survives(line: &str) {
    let Ok(event) = decode(line) else {
        return;
    };
    let written = encode(&event);
    assert_eq!(decode(&written).as_ref(), Ok(&event), "{line}");
    assert_eq!(decode_map(encode_map(&event)).as_ref(), Ok(&event));
    assert_eq!(encode(&decode(&written).expect("it was read")), written);
    let (written, line): (Value, Value) = (parsed(&written), parsed(line));
    holds(&written, &line, "");
}

fn parsed(json: &str) -> Value {
    serde_json::from_str(json).expect("JSON")
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        survives(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_value(json in any_json()) {
        survives(&json.to_string());
    }

    #[test]
    fn events_with_fields_changed(json in changed()) {
        survives(&json.to_string());
    }

    #[test]
    fn events_with_bytes_changed(json in changed(), edits in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>(), 0_u8..3), 1..4)) {
        let mut bytes = json.to_string().into_bytes();
        for (place, byte, how) in edits {
            let at = place.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ => bytes.truncate(at.max(1)),
            }
        }
        survives(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn every_number_comes_back(number in any::<f64>(), whole in any::<u64>()) {
        survives(&json!({"id": "e", "at": "2026-11-22T12:00:00Z", "by": {"kind": "system"}, "type": "sang", "x": number, "n": whole}).to_string());
    }

    #[test]
    fn a_line_means_what_its_tree_of_values_means(json in changed()) {
        same_by_tree(&json.to_string());
    }
}

/// Most lines are read without a tree of values, to the same event.
fn same_by_tree(line: &str) {
    let Value::Object(map) = parsed(line) else { return };
    assert_eq!(decode_quick(line), decode_map(map), "{line}");
}

#[test]
fn what_a_desk_writes_means_what_its_tree_of_values_means() {
    let end = Timestamp::parse("2026-11-22T12:00:00Z").expect("an instant");
    balcao::demo::scale(1, 300, 3_000, end).for_each(|event| same_by_tree(&encode(&event)));
}
