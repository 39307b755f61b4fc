//! What holds of every list of rules on every log: what is explained is what happened, and warnings claim nothing untrue.

use std::collections::{BTreeMap, BTreeSet};

use balcao::journal::{Body, Cause, Chat, Desk, DeskFact, Event, Moment, Verdict, What, explain};
use balcao::model::rules::{Warning, read_rules, warnings};
use balcao::model::{DAY, EventId, Settings, Timestamp, compiled_zones};
use proptest::prelude::{
    Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use serde_json::{Value, json};

use crate::support::logs::log;
use crate::support::random_rules::sound_rules_value;
use crate::support::random_settings::settings_value;
use crate::support::{dated, rules, settings};

/// Rules of which some are like others, only narrower; each leaves a note, so that one sees it fire.
fn related_rules() -> impl Strategy<Value = Value> {
    let copies = proptest::collection::vec(
        (any::<proptest::sample::Index>(), any::<bool>(), prop_oneof![Just(true), Just(false)]),
        0..4,
    );
    (sound_rules_value(), sound_rules_value(), copies).prop_map(|(list, others, copies)| {
        let mut list = list.as_array().cloned().unwrap_or_default();
        for (which, narrower, go_on) in copies {
            if list.is_empty() {
                break;
            }
            let mut copy = which.get(&list).clone();
            if narrower && let Some(conditions) = copy["if"].as_array_mut() {
                conditions.extend(others[0]["if"].as_array().cloned().unwrap_or_default());
            }
            copy["go_on"] = go_on.into();
            list.push(copy);
        }
        for (place, rule) in list.iter_mut().enumerate() {
            rule["id"] = format!("r{place}").into();
            if let Some(actions) = rule["then"].as_array_mut() {
                actions.push(json!({"kind": "note", "text": "fired"}));
            }
        }
        list.into()
    })
}

fn desk(events: Vec<Event>, own_settings: &Value, own_rules: &Value) -> Desk {
    let others = events.into_iter().filter(|event| {
        !matches!(&event.body, Body::Desk(DeskFact::Settings | DeskFact::Rules, _))
    });
    let saved = [
        dated("\u{0}", Timestamp::MIN, settings(own_settings)),
        dated("\u{0}\u{0}", Timestamp::MIN, rules(own_rules)),
    ];
    let mut desk = Desk::new(compiled_zones());
    desk.apply(others.chain(saved));
    let last = desk.events().last().map_or(Timestamp::MIN, |event| event.at);
    desk.advance(last.plus(2 * DAY));
    desk
}

/// The rules that left their note, for an event or at an instant.
fn fired(chat: &Chat, of: impl Fn(&Option<EventId>, Timestamp) -> bool) -> BTreeSet<String> {
    let changes = chat.state().changes.iter();
    changes
        .filter(|change| of(&change.event, change.at) && change.what != What::RulesStopped)
        .filter_map(|change| match &change.cause {
            Cause::Rule(rule) => Some(rule.rule.to_string()),
            _ => None,
        })
        .collect()
}

fn explained(desk: &Desk, chat: &Chat, moment: &Moment) -> BTreeSet<String> {
    let trials = explain(desk, chat.id(), moment).into_iter();
    trials
        .filter(|trial| trial.verdict == Verdict::Fired)
        .map(|trial| trial.rule.to_string())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_explained_is_what_happened(events in log(40, 2), own_settings in settings_value(), own_rules in related_rules()) {
        let desk = desk(events, &own_settings, &own_rules);
        for (_, chat) in desk.chats() {
            for event in chat.events() {
                let told = explained(&desk, chat, &Moment::Event(event.id.clone()));
                // A chain that was stopped names the rule that would have been next.
                let seen = fired(chat, |id, _| id.as_ref() == Some(&event.id));
                prop_assert!(told.is_subset(&seen), "{told:?} {seen:?}");
                let stopped = chat.state().changes.iter().any(|change| change.what == What::ChainStopped);
                prop_assert!(stopped || told == seen, "{told:?} {seen:?}");
            }
            let instants: BTreeSet<Timestamp> = chat.state().changes.iter().filter(|change| change.event.is_none()).map(|change| change.at).collect();
            for at in instants {
                let told = explained(&desk, chat, &Moment::Instant(at));
                let seen = fired(chat, |id, when| id.is_none() && when == at);
                prop_assert!(told.is_subset(&seen), "{told:?} {seen:?}");
            }
        }
    }

    #[test]
    fn a_rule_that_is_said_never_to_fire_does_not(events in log(60, 3), own_settings in settings_value(), own_rules in related_rules()) {
        let desk = desk(events, &own_settings, &own_rules);
        let (list, problems) = read_rules(&own_rules);
        prop_assert_eq!(problems.len(), 0);
        let all: BTreeSet<String> = desk.chats().flat_map(|(_, chat)| fired(chat, |_, _| true)).collect();
        for warning in warnings(&list, &Settings::from_value(&own_settings).0, &BTreeMap::new()) {
            if let Warning::NeverFires { rule, .. } | Warning::Shadowed { rule, .. } = &warning {
                prop_assert!(!all.contains(&format!("r{rule}")), "{:?}: {}", warning, own_rules[rule]);
            }
        }
    }
}
