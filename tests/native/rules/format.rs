//! Rules as JSON: every kind, what is refused, and that nothing is lost on the way.

use balcao::model::rules::{
    Action, Condition, RulePart, Trigger, read_rules, templates, write_rules,
};
use balcao::model::{Rule, RuleId};
use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};
use serde_json::{Value, json};

use crate::support::random_rules::{rules_value, sound_rules_value};

fn all_kinds() -> Value {
    let rule = |id: &str, trigger: Value| json!({"id": id, "name": "Regra", "on": false, "go_on": true, "trigger": trigger, "if": [], "then": []});
    let mut rules = vec![
        rule("1", json!({"kind": "customer_message"})),
        rule("2", json!({"kind": "words", "any": ["obrigad*", "Bom  dia"], "whole": true})),
        rule("2e", json!({"kind": "words", "any": ["👍"], "whole": true, "emoji": true})),
        rule("3", json!({"kind": "first_contact"})),
        rule("4", json!({"kind": "outside_hours"})),
        rule("5", json!({"kind": "status_entered", "status": "in_service"})),
        rule("6", json!({"kind": "no_answer", "of": "agent", "minutes": 0, "business": true})),
        rule(
            "7",
            json!({"kind": "no_answer", "of": "customer", "minutes": 4_294_967_295_u32, "business": false}),
        ),
        rule("8", json!({"kind": "rated", "from": 0, "to": 6})),
    ];
    rules[0]["if"] = json!([
        {"kind": "status", "any": ["open", null]},
        {"kind": "tags", "any": ["a"]},
        {"kind": "tags", "all": ["a", "b"]},
        {"kind": "tags", "none": []},
        {"kind": "agent", "any": [null, "ana"]},
        {"kind": "channel", "any": ["whatsapp"]},
        {"kind": "hours", "open": false},
        {"kind": "schedule", "days": ["mon", "sun"], "from": "22:00", "to": "06:30"},
    ]);
    rules[0]["then"] = json!([
        {"kind": "status", "status": "closed"},
        {"kind": "status", "status": "waiting", "reason": "internal", "until_minutes": 5},
        {"kind": "keep_status"},
        {"kind": "reply", "text": "Olá, {contact}!"},
        {"kind": "assign", "agent": "ana"},
        {"kind": "assign", "agent": null},
        {"kind": "tags", "add": ["a"], "remove": ["b"]},
        {"kind": "archive", "archived": true},
        {"kind": "note", "text": "x"},
    ]);
    rules.into()
}

#[test]
fn every_kind_comes_back_as_it_was() {
    let (rules, problems) = read_rules(&all_kinds());
    assert_eq!(problems, []);
    assert!(rules.iter().all(|rule| rule.sound));
    assert_eq!(write_rules(&rules), all_kinds());
}

#[test]
fn what_is_missing_has_its_default() {
    let (rules, problems) =
        read_rules(&json!([{"id": "r", "trigger": {"kind": "customer_message"}}]));
    assert_eq!(
        (problems.len(), rules.as_slice()),
        (0, [Rule::new("r".into(), "r", Trigger::CustomerMessage, vec![])].as_slice())
    );
}

#[test]
fn each_fault_is_named_and_costs_its_rule_only() {
    let good = json!({"id": "good", "trigger": {"kind": "customer_message"}});
    let with = |key: &str, value: Value| {
        let mut rule = json!({"id": "r", "trigger": {"kind": "customer_message"}});
        rule[key] = value;
        rule
    };
    for (rule, part) in [
        (json!(7), RulePart::Whole),
        (with("id", json!("")), RulePart::Id),
        (with("id", json!(3)), RulePart::Id),
        (with("id", json!("good")), RulePart::SameId),
        (with("name", json!(3)), RulePart::Name),
        (with("on", json!("yes")), RulePart::On),
        (with("go_on", json!(null)), RulePart::GoOn),
        (with("if", json!({})), RulePart::Conditions),
        (with("then", json!("close")), RulePart::Actions),
    ] {
        let (rules, problems) = read_rules(&json!([good, rule]));
        assert_eq!(problems.len(), 1, "{rule}");
        assert_eq!((problems[0].rule, problems[0].part), (1, part), "{rule}");
        assert!(rules[0].sound && rules.get(1).is_none_or(|rule| !rule.sound));
        // Written again, a rule that did nothing still does nothing.
        let (again, _) = read_rules(&write_rules(&rules));
        let acts = |rule: &&Rule| rule.sound && rule.on;
        assert_eq!(again.iter().filter(acts).count(), 1, "{rule}");
    }
    for trigger in [
        json!(null),
        json!({"kind": "full_moon"}),
        json!({"kind": "words"}),
        json!({"kind": "words", "any": "oi"}),
        json!({"kind": "words", "any": [1]}),
        json!({"kind": "words", "any": [], "whole": "yes"}),
        json!({"kind": "status_entered"}),
        json!({"kind": "status_entered", "status": "snoozed"}),
        json!({"kind": "rated", "from": 7, "to": 6}),
        json!({"kind": "rated", "from": 0, "to": 11}),
        json!({"kind": "rated", "from": 1}),
        json!({"kind": "no_answer", "of": "bot", "minutes": 5}),
        json!({"kind": "no_answer", "of": "agent", "minutes": -5}),
        json!({"kind": "no_answer", "of": "agent", "minutes": 4_294_967_296_u64}),
        json!({"kind": "no_answer", "of": "agent"}),
        json!({"kind": "no_answer", "of": "agent", "minutes": 5, "business": 1}),
    ] {
        refused(&with("trigger", trigger), RulePart::Trigger);
    }
    for condition in [
        json!({}),
        json!({"kind": "status"}),
        json!({"kind": "status", "any": ["none"]}),
        json!({"kind": "tags"}),
        json!({"kind": "tags", "any": [], "none": []}),
        json!({"kind": "tags", "all": [""]}),
        json!({"kind": "agent", "any": [""]}),
        json!({"kind": "channel", "any": [null]}),
        json!({"kind": "hours"}),
        json!({"kind": "schedule", "days": ["monday"], "from": "09:00", "to": "18:00"}),
        json!({"kind": "schedule", "days": ["mon"], "from": "9:00", "to": "18:00"}),
        json!({"kind": "schedule", "days": ["mon"], "from": "09:00", "to": "09:00"}),
    ] {
        refused(
            &with("if", json!([{"kind": "hours", "open": true}, condition])),
            RulePart::Condition(1),
        );
    }
    for action in [
        json!(null),
        json!({"kind": "status"}),
        json!({"kind": "status", "status": "waiting", "reason": "weather"}),
        json!({"kind": "status", "status": "waiting", "until_minutes": 0.5}),
        json!({"kind": "reply", "text": "  "}),
        json!({"kind": "reply"}),
        json!({"kind": "assign"}),
        json!({"kind": "assign", "agent": ""}),
        json!({"kind": "tags", "add": "vip"}),
        json!({"kind": "archive"}),
        json!({"kind": "note", "text": ""}),
        json!({"kind": "delete"}),
    ] {
        refused(&with("then", json!([{"kind": "keep_status"}, action])), RulePart::Action(1));
    }
    let (none, problems) = read_rules(&json!({"not": "a list"}));
    assert_eq!((none.len(), problems[0].part), (0, RulePart::List));
}

fn refused(rule: &Value, part: RulePart) {
    let (rules, problems) = read_rules(&json!([rule]));
    assert_eq!(problems.iter().map(|problem| problem.part).collect::<Vec<_>>(), [part], "{rule}");
    assert!(!rules[0].sound);
    // It is written back as it came, so that saving the list anew loses nothing.
    let back = &write_rules(&rules)[0];
    for key in ["trigger", "if", "then"] {
        assert_eq!(back[key], rule.get(key).cloned().unwrap_or_else(|| json!([])), "{rule}");
    }
}

#[test]
fn templates_are_sound_rules() {
    let id = |id: &str| RuleId::from(id);
    let all = [
        templates::welcome(id("1"), "Boas-vindas", "Olá, {contact}!"),
        templates::outside_hours(id("2"), "Fora do horário", "Voltamos em {open_day}."),
        templates::thanks(id("3"), "Agradecimento", &["obrigad*", "valeu"]),
        templates::close_silent(id("4"), "Sem resposta", 3),
        templates::tag_by_words(id("5"), "Boleto", &["boleto", "2ª via"], "financeiro".into()),
    ];
    let (read, problems) = read_rules(&write_rules(&all));
    assert_eq!((problems.len(), read.as_slice()), (0, all.as_slice()));
    assert_eq!(
        all[3].trigger,
        Trigger::NoAnswer {
            of: balcao::model::rules::Silent::Customer,
            minutes: 3 * 24 * 60,
            business: false
        }
    );
    assert!(matches!(all[2].actions[..], [Action::KeepStatus]));
    assert!(matches!(all[1].conditions[..], [Condition::Status(_)]));
    let settings = balcao::model::Settings::default();
    let warned =
        balcao::model::rules::warnings(&all, &settings, &std::collections::BTreeMap::new());
    assert_eq!(
        warned,
        [balcao::model::rules::Warning::NeverFires {
            rule: 1,
            why: balcao::model::rules::Never::AlwaysOpen
        }]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reading_and_writing_takes_nothing_away(value in rules_value()) {
        let (rules, problems) = read_rules(&value);
        let (again, _) = read_rules(&write_rules(&rules));
        if problems.is_empty() {
            prop_assert_eq!(&again, &rules);
            prop_assert_eq!(write_rules(&again), write_rules(&rules));
        }
        for problem in &problems {
            prop_assert!(problem.rule < value.as_array().map_or(0, Vec::len));
        }
        prop_assert!(rules.len() <= value.as_array().map_or(0, Vec::len));
    }

    #[test]
    fn sound_rules_have_no_problem(value in sound_rules_value()) {
        let (rules, problems) = read_rules(&value);
        prop_assert_eq!(problems, vec![]);
        prop_assert!(rules.iter().all(|rule| rule.sound));
    }
}
