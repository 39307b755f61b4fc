//! Warnings of rules that go in circles, and of smaller slips.

use std::collections::BTreeMap;

use balcao::model::rules::{Warning, read_rules, warnings};
use balcao::model::{Agent, Role, Settings, Status};
use serde_json::{Value, json};

use super::told::{any_message, entered, reply, rule, to};

pub fn under(settings: &Value, rules: &[Value]) -> Vec<Warning> {
    let agent = |id: &str, active| Agent {
        id: id.into(),
        name: id.to_owned(),
        display_name: String::new(),
        role: Role::Agent,
        active,
    };
    let agents: BTreeMap<_, _> =
        [agent("ana", true), agent("gone", false)].map(|agent| (agent.id.clone(), agent)).into();
    let (rules, _) = read_rules(&rules.into());
    warnings(&rules, &Settings::from_value(settings).0, &agents)
}

fn cycle(settings: &Value, rules: &[Value]) -> Vec<(Vec<usize>, Vec<Status>)> {
    let found = under(settings, rules).into_iter();
    found
        .filter_map(|warning| match warning {
            Warning::Cycle { rules, statuses } => Some((rules, statuses)),
            _ => None,
        })
        .collect()
}

#[test]
fn circles() {
    use Status::{InService, Open, Waiting};
    let a = rule("a", &entered("open"), &[], &[to("waiting")]);
    let b = rule("b", &entered("waiting"), &[], &[to("open")]);
    let round = || [a.clone(), b.clone()];
    assert_eq!(cycle(&json!({}), &round()), [(vec![0, 1], vec![Open, Waiting])]);
    assert_eq!(cycle(&json!({}), std::slice::from_ref(&a)), []);
    assert_eq!(cycle(&json!({}), &[rule("s", &entered("open"), &[], &[to("open")])]), []);
    let timer =
        json!({"timers": [{"status": "waiting", "after_minutes": 5, "then": {"status": "open"}}]});
    assert_eq!(cycle(&timer, std::slice::from_ref(&a)), [(vec![0], vec![Open, Waiting])]);
    assert_eq!(cycle(&timer, &[]), [], "timers alone are the settings' matter");
    let again = rule(
        "w",
        &entered("in_service"),
        &[],
        &[json!({"kind": "status", "status": "waiting", "until_minutes": 5})],
    );
    assert_eq!(cycle(&json!({}), &[again]), [(vec![0], vec![InService, Waiting])]);
    let mut off = b.clone();
    off["on"] = false.into();
    assert_eq!(cycle(&json!({}), &[a.clone(), off]), []);
    let message = rule("m", &any_message(), &[], &[to("open")]);
    assert_eq!(cycle(&json!({}), &[a.clone(), message]), [], "a customer must write each time");
    let c = rule("c", &entered("waiting"), &[], &[to("in_service")]);
    let d = rule("d", &entered("in_service"), &[], &[to("open")]);
    assert_eq!(cycle(&json!({}), &[a, c, d]), [(vec![0, 1, 2], vec![Open, Waiting, InService])]);
}

#[test]
fn smaller_slips() {
    let found = under(
        &json!({}),
        &[
            rule("a", &any_message(), &[], &[]),
            rule(
                "b",
                &json!({"kind": "words", "any": ["ok", "?!"]}),
                &[json!({"kind": "agent", "any": ["gone", "ana", null]})],
                &[json!({"kind": "assign", "agent": "bia"}), reply("{pedido}, {contact}")],
            ),
        ],
    );
    assert!(found.contains(&Warning::DoesNothing { rule: 0 }));
    assert!(found.contains(&Warning::NoLetters { rule: 1, phrase: 1 }));
    assert!(found.contains(&Warning::NoSuchAgent { rule: 1, agent: "gone".into() }));
    assert!(found.contains(&Warning::NoSuchAgent { rule: 1, agent: "bia".into() }));
    assert!(found.contains(&Warning::NoSuchVariable { rule: 1, name: "pedido".to_owned() }));
    assert_eq!(found.len(), 6, "and the second is shadowed: {found:?}");
}
