//! Warnings: which rules they name, and which they leave in peace.

use std::collections::BTreeMap;

use balcao::model::rules::{Never, Warning, read_rules, warnings};
use balcao::model::{Agent, Role, Settings, Status};
use serde_json::{Value, json};

use crate::told::{any_message, entered, going_on, no_answer, reply, rule, tag, to};

fn under(settings: &Value, rules: &[Value]) -> Vec<Warning> {
    let agent = |id: &str, active| Agent {
        id: id.into(),
        name: id.to_owned(),
        display_name: String::new(),
        role: Role::Agent,
        active,
    };
    let agents: BTreeMap<_, _> = [agent("ana", true), agent("gone", false)]
        .map(|agent| (agent.id.clone(), agent))
        .into();
    let (rules, _) = read_rules(&rules.into());
    warnings(&rules, &Settings::from_value(settings).0, &agents)
}

fn never(settings: &Value, trigger: &Value, conditions: &[Value]) -> Option<Never> {
    let found = under(settings, &[rule("r", trigger, conditions, &[tag("t")])]);
    found.iter().find_map(|warning| match warning {
        Warning::NeverFires { why, .. } => Some(*why),
        _ => None,
    })
}

#[test]
fn rules_that_can_never_fire() {
    let office = json!({"business_hours": {"week": {"mon": [["09:00", "18:00"]]}}});
    let shut = json!({"business_hours": {"week": {}}});
    let plain = json!({});
    let words = |any: Value| json!({"kind": "words", "any": any});
    let outside = json!({"kind": "outside_hours"});
    let open = |open: bool| json!({"kind": "hours", "open": open});
    let status = |any: Value| json!({"kind": "status", "any": any});
    let schedule = |day: &str, from: &str, to: &str| json!({"kind": "schedule", "days": [day], "from": from, "to": to});
    let tags = |key: &str, list: Value| json!({"kind": "tags", (key): list});
    let contradiction = Some(Never::Contradiction);
    for (settings, trigger, conditions, expected) in [
        (
            &plain,
            json!({"kind": "moon"}),
            vec![],
            Some(Never::Invalid),
        ),
        (&plain, words(json!([])), vec![], Some(Never::NoWords)),
        (
            &plain,
            words(json!(["👍", "!"])),
            vec![],
            Some(Never::NoWords),
        ),
        (&plain, words(json!(["👍", "ok"])), vec![], None),
        (&plain, outside.clone(), vec![], Some(Never::AlwaysOpen)),
        (&office, outside.clone(), vec![], None),
        (&office, outside.clone(), vec![open(true)], contradiction),
        (&office, outside, vec![open(false)], None),
        (
            &plain,
            any_message(),
            vec![open(false)],
            Some(Never::AlwaysOpen),
        ),
        (&plain, any_message(), vec![open(true)], None),
        (
            &shut,
            any_message(),
            vec![open(true)],
            Some(Never::NeverOpen),
        ),
        (
            &office,
            any_message(),
            vec![open(true), open(false)],
            contradiction,
        ),
        (
            &plain,
            any_message(),
            vec![open(true), status(json!([]))],
            Some(Never::Empty(1)),
        ),
        (
            &plain,
            any_message(),
            vec![tags("any", json!([]))],
            Some(Never::Empty(0)),
        ),
        (
            &plain,
            any_message(),
            vec![tags("all", json!([])), tags("none", json!([]))],
            None,
        ),
        (
            &plain,
            any_message(),
            vec![json!({"kind": "agent", "any": []})],
            Some(Never::Empty(0)),
        ),
        (
            &plain,
            any_message(),
            vec![json!({"kind": "channel", "any": []})],
            Some(Never::Empty(0)),
        ),
        (
            &plain,
            any_message(),
            vec![json!({"kind": "schedule", "days": [], "from": "09:00", "to": "10:00"})],
            Some(Never::Empty(0)),
        ),
        (
            &plain,
            any_message(),
            vec![status(json!(["open", null])), status(json!(["closed"]))],
            contradiction,
        ),
        (
            &plain,
            entered("open"),
            vec![status(json!(["closed", "waiting"]))],
            contradiction,
        ),
        (
            &plain,
            entered("open"),
            vec![status(json!(["closed", "open"]))],
            None,
        ),
        (
            &plain,
            no_answer("agent", 5),
            vec![status(json!(["closed", null]))],
            contradiction,
        ),
        (
            &plain,
            no_answer("customer", 5),
            vec![status(json!(["closed", "waiting"]))],
            None,
        ),
        (
            &plain,
            any_message(),
            vec![tags("all", json!(["a"])), tags("none", json!(["a", "b"]))],
            contradiction,
        ),
        (
            &plain,
            any_message(),
            vec![tags("any", json!(["a"])), tags("none", json!(["a"]))],
            contradiction,
        ),
        (
            &plain,
            any_message(),
            vec![tags("any", json!(["a", "c"])), tags("none", json!(["a"]))],
            None,
        ),
        (
            &plain,
            any_message(),
            vec![
                json!({"kind": "agent", "any": ["ana"]}),
                json!({"kind": "agent", "any": [null]}),
            ],
            contradiction,
        ),
        (
            &plain,
            any_message(),
            vec![
                json!({"kind": "channel", "any": ["a"]}),
                json!({"kind": "channel", "any": ["b"]}),
            ],
            contradiction,
        ),
        (
            &plain,
            any_message(),
            vec![
                schedule("mon", "09:00", "12:00"),
                schedule("mon", "12:00", "18:00"),
            ],
            contradiction,
        ),
        (
            &plain,
            any_message(),
            vec![
                schedule("mon", "22:00", "06:00"),
                schedule("tue", "05:00", "12:00"),
            ],
            None,
        ),
    ] {
        assert_eq!(
            never(settings, &trigger, &conditions),
            expected,
            "{trigger} {conditions:?}"
        );
    }
    let mut off = rule("r", &json!({"kind": "outside_hours"}), &[], &[tag("t")]);
    off["on"] = false.into();
    assert_eq!(under(&plain, &[off]), [], "switched off it is no worry");
}

/// Whether the second rule is said to be shadowed by the first.
fn shadowed(first: &Value, second: &Value) -> bool {
    let found = under(&json!({}), &[first.clone(), second.clone()]);
    found.contains(&Warning::Shadowed { rule: 1, by: 0 })
}

#[test]
fn rules_that_are_shadowed() {
    let on = |trigger: &Value, conditions: &[Value]| rule("r", trigger, conditions, &[tag("t")]);
    let with_id = |mut rule: Value| {
        rule["id"] = "s".into();
        rule
    };
    let words = |any: Value, whole: bool| json!({"kind": "words", "any": any, "whole": whole});
    let status = |any: Value| json!({"kind": "status", "any": any});
    let tags = |key: &str, list: Value| json!({"kind": "tags", (key): list});
    let all = on(&any_message(), &[]);
    let thanks = words(json!(["obrigad*"]), false);
    for (first, second, expected) in [
        (
            all.clone(),
            on(&any_message(), &[status(json!(["open"]))]),
            true,
        ),
        (all.clone(), on(&thanks, &[]), true),
        (
            all.clone(),
            on(&json!({"kind": "first_contact"}), &[]),
            true,
        ),
        (all.clone(), on(&entered("open"), &[]), false),
        (all.clone(), on(&no_answer("agent", 5), &[]), false),
        (going_on(all.clone()), all.clone(), false),
        (on(&thanks, &[]), all.clone(), false),
        (
            on(&thanks, &[]),
            on(&words(json!(["muito obrigado", "Obrigada"]), false), &[]),
            true,
        ),
        (
            on(&thanks, &[]),
            on(&words(json!(["muito obrigado", "valeu"]), false), &[]),
            false,
        ),
        (
            on(&thanks, &[]),
            on(&words(json!(["obrigad*"]), true), &[]),
            true,
        ),
        (
            on(&words(json!(["obrigad*"]), true), &[]),
            on(&thanks, &[]),
            false,
        ),
        (
            on(&words(json!(["obrigad*"]), true), &[]),
            on(&words(json!(["muito obrigado"]), true), &[]),
            false,
        ),
        (
            on(&words(json!(["obrigad*", "muito"]), true), &[]),
            on(&words(json!(["muito", "obrigado"]), true), &[]),
            true,
        ),
        (
            on(&words(json!(["obrigada*"]), false), &[]),
            on(&thanks, &[]),
            false,
        ),
        (
            on(&entered("open"), &[]),
            on(&entered("open"), &[tags("any", json!(["a"]))]),
            true,
        ),
        (
            on(&entered("open"), &[]),
            on(&entered("closed"), &[]),
            false,
        ),
        (
            on(&entered("open"), &[status(json!(["open", "closed"]))]),
            on(&entered("open"), &[]),
            true,
        ),
        (
            on(&any_message(), &[status(json!(["open", "closed"]))]),
            on(&any_message(), &[status(json!(["open"]))]),
            true,
        ),
        (
            on(&any_message(), &[status(json!(["open"]))]),
            on(&any_message(), &[status(json!(["open", "closed"]))]),
            false,
        ),
        (
            on(&any_message(), &[tags("any", json!(["a", "b"]))]),
            on(&any_message(), &[tags("all", json!(["a", "c"]))]),
            true,
        ),
        (
            on(&any_message(), &[tags("all", json!(["a", "b"]))]),
            on(&any_message(), &[tags("any", json!(["a", "b"]))]),
            false,
        ),
        (
            on(&any_message(), &[tags("none", json!(["a"]))]),
            on(&any_message(), &[tags("none", json!(["a", "b"]))]),
            true,
        ),
        (
            on(&any_message(), &[json!({"kind": "hours", "open": true})]),
            all.clone(),
            true,
        ),
        (
            on(
                &any_message(),
                &[json!({"kind": "agent", "any": ["ana", null]})],
            ),
            on(&any_message(), &[json!({"kind": "agent", "any": [null]})]),
            true,
        ),
        (
            on(
                &any_message(),
                &[json!({"kind": "schedule", "days": ["mon"], "from": "08:00", "to": "18:00"})],
            ),
            on(
                &any_message(),
                &[json!({"kind": "schedule", "days": ["mon"], "from": "09:00", "to": "12:00"})],
            ),
            true,
        ),
        (
            on(
                &any_message(),
                &[json!({"kind": "schedule", "days": ["mon"], "from": "08:00", "to": "18:00"})],
            ),
            all,
            false,
        ),
    ] {
        assert_eq!(
            shadowed(&first, &with_id(second.clone())),
            expected,
            "{first} {second}"
        );
    }
}

#[test]
fn a_rule_in_between_may_bring_it_out_of_the_shadow() {
    let vip = json!({"kind": "tags", "any": ["vip"]});
    let first = rule("a", &any_message(), std::slice::from_ref(&vip), &[]);
    let last = rule("c", &any_message(), &[vip], &[tag("x")]);
    let between = going_on(rule("b", &any_message(), &[], &[tag("vip")]));
    let of = |rules: &[Value]| {
        under(&json!({}), rules)
            .iter()
            .any(|warning| matches!(warning, Warning::Shadowed { .. }))
    };
    assert!(of(&[first.clone(), last.clone()]));
    assert!(!of(&[first, between, last]));
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
    assert_eq!(
        cycle(&json!({}), &round()),
        [(vec![0, 1], vec![Open, Waiting])]
    );
    assert_eq!(cycle(&json!({}), std::slice::from_ref(&a)), []);
    assert_eq!(
        cycle(
            &json!({}),
            &[rule("s", &entered("open"), &[], &[to("open")])]
        ),
        []
    );
    let timer =
        json!({"timers": [{"status": "waiting", "after_minutes": 5, "then": {"status": "open"}}]});
    assert_eq!(
        cycle(&timer, std::slice::from_ref(&a)),
        [(vec![0], vec![Open, Waiting])]
    );
    assert_eq!(
        cycle(&timer, &[]),
        [],
        "timers alone are the settings' matter"
    );
    let again = rule(
        "w",
        &entered("in_service"),
        &[],
        &[json!({"kind": "status", "status": "waiting", "until_minutes": 5})],
    );
    assert_eq!(
        cycle(&json!({}), &[again]),
        [(vec![0], vec![InService, Waiting])]
    );
    let mut off = b.clone();
    off["on"] = false.into();
    assert_eq!(cycle(&json!({}), &[a.clone(), off]), []);
    let message = rule("m", &any_message(), &[], &[to("open")]);
    assert_eq!(
        cycle(&json!({}), &[a.clone(), message]),
        [],
        "a customer must write each time"
    );
    let c = rule("c", &entered("waiting"), &[], &[to("in_service")]);
    let d = rule("d", &entered("in_service"), &[], &[to("open")]);
    assert_eq!(
        cycle(&json!({}), &[a, c, d]),
        [(vec![0, 1, 2], vec![Open, Waiting, InService])]
    );
}

#[test]
fn smaller_slips() {
    let found = under(
        &json!({}),
        &[
            rule("a", &any_message(), &[], &[]),
            rule(
                "b",
                &json!({"kind": "words", "any": ["ok", "👍"]}),
                &[json!({"kind": "agent", "any": ["gone", "ana", null]})],
                &[
                    json!({"kind": "assign", "agent": "bia"}),
                    reply("{contato}, {contact}"),
                ],
            ),
        ],
    );
    assert!(found.contains(&Warning::DoesNothing { rule: 0 }));
    assert!(found.contains(&Warning::NoLetters { rule: 1, phrase: 1 }));
    assert!(found.contains(&Warning::NoSuchAgent {
        rule: 1,
        agent: "gone".into()
    }));
    assert!(found.contains(&Warning::NoSuchAgent {
        rule: 1,
        agent: "bia".into()
    }));
    assert!(found.contains(&Warning::NoSuchVariable {
        rule: 1,
        name: "contato".to_owned()
    }));
    assert_eq!(found.len(), 6, "and the second is shadowed: {found:?}");
}
