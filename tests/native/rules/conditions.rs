//! Each condition, where it holds and where it does not.

use balcao::model::{HOUR, MINUTE};
use serde_json::{Value, json};

use super::told::{any_message, did, entered, going_on, rule, says, tag, to, with};
use crate::support::{STANDS, Story, assign, by_agent, customer, set, tags};

fn noted(id: &str, conditions: &[Value]) -> Value {
    rule(id, &any_message(), conditions, &[json!({"kind": "note", "text": "yes"})])
}

/// Whether a rule with these conditions fires on a customer's message after these acts, on a Monday at noon, UTC.
fn holds(settings: &Value, acts: &[Value], condition: Value) -> bool {
    let story = acts.iter().cloned().fold(with(settings, &[]), Story::act);
    let rules = json!([noted("r", &[condition])]);
    let story = story.rule(&rules).act(customer());
    did(&story).len() == 1
}

#[test]
fn status_as_it_stood_before_the_message() {
    for stand in STANDS {
        let acts = match stand {
            "none" => vec![crate::support::chat_started()],
            "open" => vec![customer()],
            _ => vec![customer(), set(stand)],
        };
        for wanted in STANDS {
            let value = if wanted == "none" { Value::Null } else { wanted.into() };
            let condition = json!({"kind": "status", "any": [value]});
            assert_eq!(holds(&json!({}), &acts, condition), stand == wanted, "{stand}, {wanted}");
        }
    }
    assert!(!holds(&json!({}), &[customer()], json!({"kind": "status", "any": []})));
}

#[test]
fn tags_any_all_none() {
    let acts = [customer(), tags(&["a", "b"], &[])];
    for (quantity, list, expected) in [
        ("any", json!(["b", "c"]), true),
        ("any", json!(["c"]), false),
        ("any", json!([]), false),
        ("all", json!(["a", "b"]), true),
        ("all", json!(["a", "c"]), false),
        ("all", json!([]), true),
        ("none", json!(["c"]), true),
        ("none", json!(["c", "a"]), false),
    ] {
        let condition = json!({"kind": "tags", (quantity): list});
        assert_eq!(holds(&json!({}), &acts, condition.clone()), expected, "{condition}");
    }
}

#[test]
fn agent_or_nobody() {
    let responsible = |agent| [customer(), assign(agent)];
    let condition = |any: Value| json!({"kind": "agent", "any": any});
    assert!(holds(&json!({}), &responsible(Some("ana")), condition(json!(["bia", "ana"]))));
    assert!(!holds(&json!({}), &responsible(Some("ana")), condition(json!(["bia", null]))));
    assert!(holds(&json!({}), &responsible(None), condition(json!([null]))));
    assert!(!holds(&json!({}), &responsible(None), condition(json!(["ana"]))));
}

#[test]
fn channel() {
    let from = |channel: &str| {
        [by_agent(
            "ana",
            json!({"type": "chat_started", "contact": {"name": "Rosa", "channel": channel}}),
        )]
    };
    let condition = || json!({"kind": "channel", "any": ["whatsapp", "web"]});
    assert!(holds(&json!({}), &from("web"), condition()));
    assert!(!holds(&json!({}), &from("email"), condition()));
    assert!(!holds(&json!({}), &[], condition()), "no channel known");
}

#[test]
fn hours_open_and_shut() {
    let office =
        |from: &str| json!({"zone": "UTC", "business_hours": {"week": {"mon": [[from, "18:00"]]}}});
    for (settings, open) in [(office("09:00"), true), (office("13:00"), false), (json!({}), true)] {
        assert_eq!(holds(&settings, &[], json!({"kind": "hours", "open": true})), open);
        assert_eq!(holds(&settings, &[], json!({"kind": "hours", "open": false})), !open);
    }
}

#[test]
fn schedule_in_the_desks_zone() {
    let at = |zone: &str, days: Value, from: &str, to: &str| {
        let condition = json!({"kind": "schedule", "days": days, "from": from, "to": to});
        holds(&json!({"zone": zone}), &[], condition)
    };
    assert!(at("UTC", json!(["mon"]), "12:00", "12:05"));
    assert!(!at("UTC", json!(["tue"]), "12:00", "12:05"));
    assert!(!at("UTC", json!(["mon"]), "12:05", "13:00"));
    assert!(at("America/Sao_Paulo", json!(["mon"]), "09:00", "09:05"), "three hours behind");
    assert!(at("Asia/Tokyo", json!(["mon"]), "20:00", "06:00"), "nine hours ahead, over midnight");
    assert!(
        at("Pacific/Kiritimati", json!(["mon"]), "22:00", "06:00"),
        "Tuesday at two belongs to Monday's night"
    );
    assert!(!at("Pacific/Kiritimati", json!(["tue"]), "22:00", "06:00"));
}

#[test]
fn all_must_hold() {
    let story = with(
        &json!({}),
        &[noted(
            "r",
            &[json!({"kind": "hours", "open": true}), json!({"kind": "status", "any": ["open"]})],
        )],
    );
    let story = story.act(customer());
    assert_eq!(did(&story).len(), 0);
    assert_eq!(did(&story.act(customer())).len(), 1);
}

#[test]
fn tags_and_agent_are_as_earlier_rules_left_them_and_the_status_is_not() {
    let vip = json!({"kind": "tags", "any": ["vip"]});
    let story = with(
        &json!({}),
        &[
            going_on(rule(
                "a",
                &any_message(),
                &[],
                &[tag("vip"), to("waiting"), json!({"kind": "assign", "agent": "ana"})],
            )),
            going_on(noted("b", &[vip, json!({"kind": "agent", "any": ["ana"]})])),
            going_on(noted("c", &[json!({"kind": "status", "any": ["waiting"]})])),
            going_on(noted("d", &[json!({"kind": "status", "any": [null]})])),
        ],
    )
    .act(customer());
    assert_eq!(did(&story), ["a +vip -", "a waiting", "a to ana", "b note yes", "d note yes"]);
}

#[test]
fn for_a_status_entered_the_status_is_that_one() {
    let on = |any: Value| {
        let rules =
            [rule("r", &entered("open"), &[json!({"kind": "status", "any": any})], &[tag("t")])];
        did(&with(&json!({}), &rules).act(customer())).len()
    };
    assert_eq!((on(json!(["open"])), on(json!([null]))), (1, 0));
}

#[test]
fn settings_in_force_at_the_instant_count() {
    let shut = json!({"kind": "words", "any": ["oi"]});
    let rules = [rule(
        "r",
        &shut,
        &[json!({"kind": "hours", "open": false})],
        &[json!({"kind": "note", "text": "shut"})],
    )];
    let never = json!({"business_hours": {"week": {}}});
    let story = with(&json!({}), &rules)
        .act(says("oi"))
        .change(&never)
        .act(says("oi"))
        .change(&json!({}))
        .after(HOUR)
        .act(says("oi"));
    assert_eq!(did(&story), ["r note shut"]);
    let second = story
        .state()
        .changes
        .iter()
        .find(|change| change.at.since(crate::support::monday_noon()) == 2 * MINUTE);
    assert!(second.is_some(), "the one in between");
}
