//! Warnings of rules that can never fire.

use balcao::model::rules::{Never, Warning};
use serde_json::{Value, json};

use super::told::{any_message, entered, no_answer, rule, tag};
use super::warned::under;

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
        (&plain, json!({"kind": "moon"}), vec![], Some(Never::Invalid)),
        (&plain, words(json!([])), vec![], Some(Never::NoWords)),
        (&plain, words(json!(["?!", "!"])), vec![], Some(Never::NoWords)),
        (&plain, words(json!(["👍", "!"])), vec![], None),
        (&plain, json!({"kind": "words", "any": [], "emoji": true}), vec![], None),
        (&plain, outside.clone(), vec![], Some(Never::AlwaysOpen)),
        (&office, outside.clone(), vec![], None),
        (&office, outside.clone(), vec![open(true)], contradiction),
        (&office, outside, vec![open(false)], None),
        (&plain, any_message(), vec![open(false)], Some(Never::AlwaysOpen)),
        (&plain, any_message(), vec![open(true)], None),
        (&shut, any_message(), vec![open(true)], Some(Never::NeverOpen)),
        (&office, any_message(), vec![open(true), open(false)], contradiction),
        (&plain, any_message(), vec![open(true), status(json!([]))], Some(Never::Empty(1))),
        (&plain, any_message(), vec![tags("any", json!([]))], Some(Never::Empty(0))),
        (&plain, any_message(), vec![tags("all", json!([])), tags("none", json!([]))], None),
        (&plain, any_message(), vec![json!({"kind": "agent", "any": []})], Some(Never::Empty(0))),
        (&plain, any_message(), vec![json!({"kind": "channel", "any": []})], Some(Never::Empty(0))),
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
        (&plain, entered("open"), vec![status(json!(["closed", "waiting"]))], contradiction),
        (&plain, entered("open"), vec![status(json!(["closed", "open"]))], None),
        (&plain, no_answer("agent", 5), vec![status(json!(["closed", null]))], contradiction),
        (&plain, no_answer("customer", 5), vec![status(json!(["closed", "waiting"]))], None),
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
            vec![json!({"kind": "agent", "any": ["ana"]}), json!({"kind": "agent", "any": [null]})],
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
            vec![schedule("mon", "09:00", "12:00"), schedule("mon", "12:00", "18:00")],
            contradiction,
        ),
        (
            &plain,
            any_message(),
            vec![schedule("mon", "22:00", "06:00"), schedule("tue", "05:00", "12:00")],
            None,
        ),
    ] {
        assert_eq!(never(settings, &trigger, &conditions), expected, "{trigger} {conditions:?}");
    }
    let mut off = rule("r", &json!({"kind": "outside_hours"}), &[], &[tag("t")]);
    off["on"] = false.into();
    assert_eq!(under(&plain, &[off]), [], "switched off it is no worry");
}
