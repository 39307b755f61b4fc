//! Settings and rules tried on the log before they count: what the rehearsal shows is what happens.

use balcao::journal::{
    Body, Cause, ChatState, Desk, DeskFact, EffectIndex, Event, RuleCause, WHAT_IF_IDS,
    differences, rule_effects,
};
use balcao::model::{DAY, HOUR, MINUTE, Timestamp, compiled_zones};
use proptest::prelude::{ProptestConfig, any, prop_assert_eq, proptest};
use serde_json::{Value, json};

use super::told::{any_message, did, entered, no_answer, reply, rule, said, tag, to};
use crate::support::invariants::check;
use crate::support::logs::{log, mixed};
use crate::support::random_rules::rules_value;
use crate::support::random_settings::settings_value;
use crate::support::{Story, agent, customer, dated, monday_noon, rules, set, settings};

fn ids(desk: &Desk, list: &[balcao::journal::ChatIx]) -> Vec<String> {
    list.iter().filter_map(|ix| desk.chat(*ix)).map(|chat| chat.id().to_string()).collect()
}

#[test]
fn rules_that_never_were_are_tried_on_all_of_the_log() {
    let story = Story::new().act(customer()).act(agent("ana")).act(set("resolved")).wait(DAY);
    let trial = json!([
        rule("close", &entered("resolved"), &[], &[to("closed")]),
        rule("hello", &any_message(), &[], &[reply("Olá!"), tag("seen")]),
        rule("late", &no_answer("agent", 10), &[], &[tag("late")]),
    ]);
    let desk = story.desk.under(Timestamp::MIN, None, Some(trial.clone()));
    check(&desk);
    let there = desk.by_id(&"c".into()).expect("the chat").state();
    assert_eq!(there.status.map(balcao::model::Status::wire), Some("closed"));
    assert_eq!(ids(&story.desk, &differences(&story.desk, &desk)), ["c"]);
    assert_eq!(story.status(), "resolved", "the desk itself is as it was");
    assert!(story.desk.config().rules().is_empty());
    // A dry run: which chats, when, by which rule.
    let found = rule_effects(&desk, Timestamp::MIN, Timestamp::MAX);
    let list: Vec<_> = found[0]
        .1
        .iter()
        .map(|touch| (touch.rule.rule.as_str(), touch.at.since(monday_noon()) / MINUTE))
        .collect();
    assert_eq!((found.len(), list), (1, vec![("hello", 0), ("hello", 0), ("close", 2)]));
    assert!(matches!(found[0].1[1].what, EffectIndex::Reply(0)));
    let rest = rule_effects(&desk, monday_noon().plus(1), Timestamp::MAX);
    assert_eq!(rest[0].1.len(), 1);
    assert!(rule_effects(&desk, monday_noon().plus(HOUR), Timestamp::MAX).is_empty());
    // From an instant on, what was before stays.
    let later = story.desk.under(monday_noon().plus(1), None, Some(trial));
    let changes = &later.by_id(&"c".into()).expect("the chat").state().changes;
    let by_rules = changes.iter().filter(|change| matches!(change.cause, Cause::Rule(_)));
    assert_eq!(by_rules.count(), 1);
}

#[test]
fn settings_and_rules_can_be_rehearsed_one_after_the_other() {
    let story = Story::new().act(customer()).act(set("waiting")).act(customer()).wait(DAY);
    let answered = json!({"customer_reply_in_waiting": "open"});
    let rules = json!([rule("r", &entered("open"), &[], &[tag("again")])]);
    let both = story.desk.under(Timestamp::MIN, Some(answered.clone()), Some(rules.clone()));
    let one_by_one = story.desk.under(Timestamp::MIN, Some(answered), None).under(
        Timestamp::MIN,
        None,
        Some(rules),
    );
    assert!(differences(&both, &one_by_one).is_empty());
    let state = both.by_id(&"c".into()).expect("the chat").state();
    assert_eq!((state.status, state.tags.len()), (Some(balcao::model::Status::Open), 1));
    let back = one_by_one.under(Timestamp::MIN, Some(json!({})), Some(json!([])));
    assert!(differences(&back, &story.desk).is_empty());
}

#[test]
fn a_change_that_nobody_sees_is_no_difference() {
    let story = Story::new().act(customer()).act(agent("ana"));
    let other = story.desk.under(
        Timestamp::MIN,
        Some(json!({"archive_closed_minutes": 5})),
        Some(json!([])),
    );
    assert!(differences(&story.desk, &other).is_empty());
    let only_said = story.desk.under(
        Timestamp::MIN,
        None,
        Some(json!([rule("r", &any_message(), &[], &[reply("Oi")])])),
    );
    assert_eq!(differences(&story.desk, &only_said).len(), 1, "a reply is one");
}

#[test]
fn what_was_rehearsed_from_now_on_is_what_happens() {
    let list = json!([rule("r", &any_message(), &[], &[tag("t"), reply("Olá!")])]);
    let story = Story::new().act(customer());
    let shown = story.desk.under(story.clock.plus(1), None, Some(list.clone()));
    assert!(differences(&story.desk, &shown).is_empty(), "the past stays");
    let applied = story.after(1).rule(&list).act(customer());
    assert_eq!(
        (did(&applied), said(&applied)),
        (vec!["r +t -".to_owned()], vec!["Olá!".to_owned()])
    );
}

fn at_once(events: impl IntoIterator<Item = Event>, now: Timestamp) -> Desk {
    let mut desk = Desk::new(compiled_zones());
    desk.apply(events);
    desk.advance(now);
    desk
}

/// A state apart from which version is named as the reason.
fn nameless(state: &ChatState) -> ChatState {
    let mut state = state.clone();
    let anonymous = |rule: &RuleCause| RuleCause { version: "".into(), ..rule.clone() }.into();
    for change in &mut state.changes {
        change.settings = None;
        if let Cause::Rule(rule) = &mut change.cause {
            *rule = anonymous(rule);
        }
    }
    for reply in &mut state.replies {
        reply.rule = anonymous(&reply.rule);
    }
    state
}

fn same(one: &Desk, other: &Desk) {
    assert!(differences(one, other).is_empty() && differences(other, one).is_empty());
    for (_, chat) in one.chats() {
        let there = other.by_id(chat.id()).expect("the chat");
        assert_eq!(nameless(chat.state()), nameless(there.state()), "{}", chat.id());
    }
    assert_eq!(
        (one.counts(), one.next_due(), one.now()),
        (other.counts(), other.next_due(), other.now())
    );
}

fn is(event: &Event, facts: &[DeskFact]) -> bool {
    matches!(&event.body, Body::Desk(fact, _) if facts.contains(fact))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Saved at an instant instead of whatever came after: the rehearsal from that instant.
    #[test]
    fn applied_is_what_the_rehearsal_showed(
        events in log(50, 3), new_settings in settings_value(), new_rules in rules_value(), which in 1..4_u8, seed in any::<u64>(),
    ) {
        let place = usize::try_from(seed % events.len() as u64).unwrap_or(0);
        let at = if seed.is_multiple_of(5) { Timestamp::MIN } else { events[place].at.plus([0, 1, -1][usize::try_from(mixed(seed) % 3).unwrap_or(0)]) };
        let now = events[place].at.plus(HOUR);
        let desk = at_once(events, now);
        let (with_settings, with_rules) = (which & 1 > 0, which & 2 > 0);
        let shown = desk.under(at, with_settings.then(|| new_settings.clone()), with_rules.then(|| new_rules.clone()));
        check_rehearsed(&shown);
        let given = |with: bool, value: &Value| with.then(|| value.clone());
        let mut pieces = desk.what_if(at, given(with_settings, &new_settings), given(with_rules, &new_rules));
        while pieces.read(&desk, 1) {}
        same(&pieces.done(), &shown);
        let mut facts = Vec::new();
        let mut saved = Vec::new();
        if with_settings {
            facts.push(DeskFact::Settings);
            saved.push(dated("\u{0}", at, settings(&new_settings)));
        }
        if with_rules {
            facts.push(DeskFact::Rules);
            saved.push(dated("\u{0}\u{0}", at, rules(&new_rules)));
        }
        let kept = desk.events().into_iter().filter(|event| !(event.at >= at && is(event, &facts))).cloned();
        let applied = at_once(kept.chain(saved), now);
        same(&applied, &shown);
    }

    /// Under the same settings and rules since always, nothing changes.
    #[test]
    fn the_same_again_changes_nothing(events in log(50, 3), own_settings in settings_value(), own_rules in rules_value(), seed in any::<u64>()) {
        let place = usize::try_from(seed % events.len() as u64).unwrap_or(0);
        let now = events[place].at.plus(DAY);
        let saved = [dated("\u{0}", Timestamp::MIN, settings(&own_settings)), dated("\u{0}\u{0}", Timestamp::MIN, rules(&own_rules))];
        let others = events.into_iter().filter(|event| !is(event, &[DeskFact::Settings, DeskFact::Rules]));
        let desk = at_once(others.chain(saved), now);
        same(&desk, &desk.under(Timestamp::MIN, Some(own_settings), Some(own_rules)));
        same(&desk, &desk.under(Timestamp::MIN, None, None));
        let written: Value = balcao::model::rules::write_rules(desk.config().rules());
        if desk.config().rules_versions()[0].problems.is_empty() {
            same(&desk, &desk.under(Timestamp::MIN, None, Some(written)));
        }
    }

    /// Whatever the rules, time can go to its end.
    #[test]
    fn everything_comes_to_rest(events in log(30, 2), new_settings in settings_value(), new_rules in rules_value()) {
        let desk = at_once(events, Timestamp::MIN);
        let mut desk = desk.under(Timestamp::MIN, Some(new_settings), Some(new_rules));
        desk.advance(Timestamp::MAX);
        prop_assert_eq!(desk.next_due(), None);
        check_rehearsed(&desk);
        let found: Vec<_> = rule_effects(&desk, Timestamp::MIN, Timestamp::MAX);
        for (ix, chat) in desk.chats() {
            let by_rule = chat.state().changes.iter().filter(|change| change.at < Timestamp::MAX && matches!(change.cause, Cause::Rule(_))).count();
            let replies = chat.state().replies.iter().filter(|reply| reply.at < Timestamp::MAX).count();
            let told = found.iter().find(|(touched, _)| *touched == ix).map_or(0, |(_, touches)| touches.len());
            prop_assert_eq!(told, by_rule + replies);
        }
    }
}

fn check_rehearsed(desk: &Desk) {
    check(desk);
    let rehearsed =
        desk.config().events().iter().filter(|event| WHAT_IF_IDS.contains(&event.id.as_str()));
    assert!(rehearsed.count() <= 2);
}
