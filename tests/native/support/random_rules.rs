//! Random rules: each trigger, condition and action, invalid ones now and then.

use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::{select, subsequence};
use serde_json::{Value, json};

const STATUSES: [&str; 5] = ["open", "in_service", "waiting", "resolved", "closed"];

/// A `rules_saved.rules`, with ids that are different from one another most of the time.
pub fn rules_value() -> impl Strategy<Value = Value> {
    proptest::collection::vec(rule(), 0..6).prop_map(|mut rules| {
        for (place, rule) in rules.iter_mut().enumerate() {
            if rule["id"] == "place" {
                rule["id"] = format!("r{place}").into();
            }
        }
        Value::from(rules)
    })
}

/// Those that are understood, each under its own id.
pub fn sound_rules_value() -> impl Strategy<Value = Value> {
    proptest::collection::vec(rule_of(trigger(), condition(), action()), 0..6).prop_map(
        |mut rules| {
            for (place, rule) in rules.iter_mut().enumerate() {
                rule["id"] = format!("r{place}").into();
            }
            Value::from(rules)
        },
    )
}

fn rule() -> BoxedStrategy<Value> {
    let odd = || select(vec![json!({"kind": "dance"}), json!(7), json!(null), json!({})]);
    let strange = rule_of(
        prop_oneof![4 => trigger(), 1 => odd().boxed()],
        prop_oneof![9 => condition(), 1 => odd().boxed()],
        prop_oneof![9 => action(), 1 => odd().boxed()],
    );
    let broken = select(vec![
        json!(null),
        json!({"id": ""}),
        json!({"id": "r0", "trigger": {"kind": "customer_message"}}),
        json!({"id": "x", "on": 1, "go_on": "no", "name": 3, "if": {}, "then": 2, "trigger": []}),
    ]);
    prop_oneof![
        16 => rule_of(trigger(), condition(), action()),
        2 => strange,
        1 => broken,
    ]
    .boxed()
}

fn rule_of(
    trigger: impl Strategy<Value = Value> + 'static,
    condition: impl Strategy<Value = Value> + 'static,
    action: impl Strategy<Value = Value> + 'static,
) -> BoxedStrategy<Value> {
    let conditions = prop_oneof![
        2 => Just(Vec::new()).boxed(),
        2 => proptest::collection::vec(condition, 1..4).boxed(),
    ];
    let on = prop_oneof![9 => Just(true), 1 => Just(false)];
    (
        trigger,
        conditions,
        proptest::collection::vec(action, 0..4),
        any::<bool>(),
        on,
    )
        .prop_map(|(trigger, conditions, actions, go_on, on)| {
            json!({"id": "place", "name": "Regra", "on": on, "trigger": trigger, "if": conditions, "then": actions, "go_on": go_on})
        })
        .boxed()
}

fn status() -> impl Strategy<Value = &'static str> {
    select(STATUSES.to_vec())
}

fn trigger() -> BoxedStrategy<Value> {
    let minutes = || select(vec![0, 1, 10, 60, 600]);
    prop_oneof![
        2 => Just(json!({"kind": "customer_message"})),
        2 => (subsequence(vec!["oi", "obrigad*", "bom dia", "*", "👍"], 0..4), any::<bool>())
            .prop_map(|(any, whole)| json!({"kind": "words", "any": any, "whole": whole})),
        1 => Just(json!({"kind": "first_contact"})),
        1 => Just(json!({"kind": "outside_hours"})),
        4 => status().prop_map(|status| json!({"kind": "status_entered", "status": status})),
        2 => (0..=10_u8, 0..=10_u8).prop_map(|(one, other)| {
            json!({"kind": "rated", "from": one.min(other), "to": one.max(other)})
        }),
        3 => (select(vec!["agent", "customer"]), minutes(), any::<bool>()).prop_map(|(of, minutes, business)| {
            json!({"kind": "no_answer", "of": of, "minutes": minutes, "business": business})
        }),
    ]
    .boxed()
}

fn condition() -> BoxedStrategy<Value> {
    let statuses = vec![
        json!(null),
        json!("open"),
        json!("in_service"),
        json!("waiting"),
        json!("resolved"),
        json!("closed"),
    ];
    let agents = vec![json!(null), json!("ana"), json!("bia")];
    let tags = || subsequence(vec!["vip", "late", "new"], 0..3);
    let clock = || select(vec!["00:00", "06:30", "12:00", "13:00", "18:00"]);
    prop_oneof![
        4 => subsequence(statuses, 0..6).prop_map(|any| json!({"kind": "status", "any": any})),
        3 => (select(vec!["any", "all", "none"]), tags()).prop_map(|(how, tags)| json!({"kind": "tags", (how): tags})),
        2 => subsequence(agents, 0..3).prop_map(|any| json!({"kind": "agent", "any": any})),
        1 => subsequence(vec!["whatsapp", "web"], 0..2).prop_map(|any| json!({"kind": "channel", "any": any})),
        2 => any::<bool>().prop_map(|open| json!({"kind": "hours", "open": open})),
        2 => (subsequence(vec!["mon", "tue", "thu", "sun"], 0..4), clock(), clock()).prop_map(|(days, from, to)| {
            let to = if from == to { "24:00" } else { to };
            json!({"kind": "schedule", "days": days, "from": from, "to": to})
        }),
    ]
    .boxed()
}

fn action() -> BoxedStrategy<Value> {
    let tags = || subsequence(vec!["vip", "late", "new"], 0..3);
    prop_oneof![
        4 => status().prop_map(|status| json!({"kind": "status", "status": status})),
        2 => (select(vec!["customer", "internal"]), select(vec![0, 5, 60])).prop_map(|(reason, minutes)| {
            json!({"kind": "status", "status": "waiting", "reason": reason, "until_minutes": minutes})
        }),
        2 => Just(json!({"kind": "keep_status"})),
        2 => select(vec!["Olá, {contact}!", "{hour} {open_hours} {nada}"]).prop_map(|text| json!({"kind": "reply", "text": text})),
        2 => select(vec![json!(null), json!("ana"), json!("caio")]).prop_map(|agent| json!({"kind": "assign", "agent": agent})),
        2 => (tags(), tags()).prop_map(|(add, remove)| json!({"kind": "tags", "add": add, "remove": remove})),
        1 => any::<bool>().prop_map(|archived| json!({"kind": "archive", "archived": archived})),
        1 => Just(json!({"kind": "note", "text": "Veja isto"})),
    ]
    .boxed()
}
