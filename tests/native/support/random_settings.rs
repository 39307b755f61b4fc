//! Random settings: each key with each of its values, invalid ones now and then.

use proptest::option::weighted;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// A `settings_changed.settings`.
pub fn settings_value() -> impl Strategy<Value = Value> {
    let chosen = |key: &'static str, values: Value| {
        let values = values.as_array().cloned().unwrap_or_default();
        weighted(0.3, select(values)).prop_map(move |value| (key, value))
    };
    let minutes = json!([null, 0, 1, 10, 60, 1440]);
    let first = (
        chosen("agent_first", json!(["none", "in_service"])),
        chosen("reply_moves_open", json!([true, false, "yes"])),
        chosen("reply_assigns", json!([true, false])),
        chosen("customer_reply_in_waiting", json!(["stay", "in_service", "open"])),
        chosen("agent_reply_in_waiting", json!(["stay", "in_service"])),
        chosen("agent_message_to_final", json!(["stay", "in_service"])),
        chosen("reopen_resolved", json!(["always", "never"])),
        chosen("reopen_closed", json!(["always", "never"])),
    );
    let second = (
        chosen("reopen_to_in_service_minutes", minutes.clone()),
        chosen("archive_resolved_minutes", minutes.clone()),
        chosen("archive_closed_minutes", minutes),
        chosen("zone", json!(["UTC", "Europe/Lisbon", "Nowhere/At_All"])),
        chosen("business_hours", json!([null, {"week": {}}, office(), "always"])),
        weighted(0.6, proptest::collection::vec(timer(), 0..4)),
        weighted(0.5, proptest::collection::vec(target(), 0..4)),
    );
    (first, second).prop_map(|(a, b)| {
        let given = [a.0, a.1, a.2, a.3, a.4, a.5, a.6, a.7, b.0, b.1, b.2, b.3, b.4];
        let mut map: Map<String, Value> =
            given.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect();
        if let Some(timers) = b.5 {
            map.insert("timers".into(), timers.into());
        }
        if let Some(targets) = b.6 {
            map.insert("targets".into(), targets.into());
        }
        map.into()
    })
}

fn office() -> Value {
    let day = json!([["09:00", "12:00"], ["13:00", "18:00"]]);
    json!({"week": {"mon": day, "tue": day, "thu": day, "sat": [["00:00", "24:00"]]}, "holidays": ["2026-11-24"]})
}

fn target() -> impl Strategy<Value = Value> {
    let measure = select(vec!["first_response", "reply", "resolution", "patience"]);
    let conditions = select(vec![
        json!({}),
        json!({"tags": ["vip"]}),
        json!({"statuses": ["open", "in_service"]}),
        json!({"channels": ["whatsapp"], "name": "loja"}),
    ]);
    (measure, select(vec![1, 5, 60, 600]), any::<bool>(), conditions).prop_map(
        |(measure, minutes, business, mut target)| {
            target["measure"] = measure.into();
            target["within_minutes"] = minutes.into();
            target["business"] = business.into();
            target
        },
    )
}

fn timer() -> impl Strategy<Value = Value> {
    let status = || select(vec!["open", "in_service", "waiting", "resolved", "closed"]);
    let then = prop_oneof![
        3 => status().prop_map(|status| json!({"status": status})),
        1 => select(vec!["late", "vip"]).prop_map(|tag| json!({"tag": tag})),
        1 => prop_oneof![Just(json!("bia")), Just(Value::Null)].prop_map(|to| json!({"assign": to})),
    ];
    let minutes = select(vec![0, 1, 5, 10, 60, 600]);
    (status(), minutes, any::<bool>(), then).prop_map(|(status, minutes, business, then)| {
        json!({"status": status, "after_minutes": minutes, "business": business, "then": then})
    })
}
