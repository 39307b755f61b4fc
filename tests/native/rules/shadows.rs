//! Warnings of rules before which another always comes.

use balcao::model::rules::Warning;
use serde_json::{Value, json};

use super::told::{any_message, entered, going_on, no_answer, rule, tag};
use super::warned::under;

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
        (all.clone(), on(&any_message(), &[status(json!(["open"]))]), true),
        (all.clone(), on(&thanks, &[]), true),
        (all.clone(), on(&json!({"kind": "first_contact"}), &[]), true),
        (all.clone(), on(&entered("open"), &[]), false),
        (all.clone(), on(&no_answer("agent", 5), &[]), false),
        (going_on(all.clone()), all.clone(), false),
        (on(&thanks, &[]), all.clone(), false),
        (on(&thanks, &[]), on(&words(json!(["muito obrigado", "Obrigada"]), false), &[]), true),
        (on(&thanks, &[]), on(&words(json!(["muito obrigado", "valeu"]), false), &[]), false),
        (on(&thanks, &[]), on(&words(json!(["obrigad*"]), true), &[]), true),
        (on(&words(json!(["obrigad*"]), true), &[]), on(&thanks, &[]), false),
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
        (on(&words(json!(["obrigada*"]), false), &[]), on(&thanks, &[]), false),
        // `*` is a word of letters.
        (on(&words(json!(["*"]), false), &[]), on(&words(json!(["👍"]), false), &[]), false),
        (on(&words(json!(["ok *"]), false), &[]), on(&words(json!(["ok 👍"]), false), &[]), false),
        (on(&words(json!(["ok *"]), false), &[]), on(&words(json!(["ok já"]), false), &[]), true),
        (on(&entered("open"), &[]), on(&entered("open"), &[tags("any", json!(["a"]))]), true),
        (on(&entered("open"), &[]), on(&entered("closed"), &[]), false),
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
        (on(&any_message(), &[json!({"kind": "hours", "open": true})]), all.clone(), true),
        (
            on(&any_message(), &[json!({"kind": "agent", "any": ["ana", null]})]),
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
        assert_eq!(shadowed(&first, &with_id(second.clone())), expected, "{first} {second}");
    }
}

#[test]
fn a_rule_in_between_may_bring_it_out_of_the_shadow() {
    let vip = json!({"kind": "tags", "any": ["vip"]});
    let first = rule("a", &any_message(), std::slice::from_ref(&vip), &[]);
    let last = rule("c", &any_message(), &[vip], &[tag("x")]);
    let between = going_on(rule("b", &any_message(), &[], &[tag("vip")]));
    let of = |rules: &[Value]| {
        under(&json!({}), rules).iter().any(|warning| matches!(warning, Warning::Shadowed { .. }))
    };
    assert!(of(&[first.clone(), last.clone()]));
    assert!(!of(&[first, between, last]));
}
