//! Robots that answer each other: how often rules act on a customer's messages within a minute, and what they say where
//! they stop.

use balcao::journal::{
    ACTED_LIMIT, ACTED_WINDOW, Cause, Change, Chat, ChatState, Desk, Event, Moment, Verdict, What,
};
use balcao::model::{
    AuthorKind, ChatId, DAY, EventId, HOUR, MINUTE, SECOND, Timestamp, compiled_zones,
};
use proptest::prelude::{
    ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use proptest::sample::select;
use serde_json::{Value, json};

use super::told::{
    any_message, desk, did, entered, going_on, no_answer, reply, rule, said, says, tag, to,
    verdicts,
};
use crate::support::logs::shuffled;
use crate::support::random_rules::sound_rules_value;
use crate::support::{
    Story, agent, campaign, customer, dated, monday_noon, note, rules, set, undo,
};

/// Acts, so many milliseconds apart, from a minute after the last one on.
fn acts(story: Story, gap: i64, acts: impl IntoIterator<Item = Value>) -> Story {
    acts.into_iter().fold(story, |story, act| story.act(act).after(gap)).after(MINUTE)
}

/// So many messages of the customer, so many milliseconds apart.
fn writes(story: Story, many: usize, gap: i64) -> Story {
    acts(story, gap, (0..many).map(|_| customer()))
}

fn stops(state: &ChatState) -> Vec<&Change> {
    state.changes.iter().filter(|change| change.what == What::RulesStopped).collect()
}

fn answering() -> Story {
    desk(&[rule("echo", &any_message(), &[], &[reply("Olá!")])])
}

#[test]
fn two_robots_come_to_rest_and_it_is_said_once() {
    let story = writes(answering(), 50, SECOND);
    assert_eq!(said(&story).len(), ACTED_LIMIT);
    let stops = stops(story.state());
    assert_eq!(stops.len(), 1);
    assert_eq!(stops[0].event, Some(EventId::from("e006")), "the message after the last answer");
    assert!(matches!(&stops[0].cause, Cause::Rule(rule) if rule.rule.as_str() == "echo"));
    assert_eq!(story.state().rules_stopped().map(|rule| rule.rule.as_str()), Some("echo"));
    let ix = story.desk.find(&ChatId::from("c")).expect("the chat");
    assert_eq!(story.desk.pending(ix, story.clock).len(), ACTED_LIMIT);
    // It does not pass by itself.
    assert_eq!(said(&writes(story, 3, HOUR)).len(), ACTED_LIMIT);
}

#[test]
fn an_agent_who_writes_lifts_it_and_nothing_else_does() {
    let stopped = writes(answering(), 20, SECOND);
    for act in [note(), campaign(), set("resolved"), set("in_service")] {
        let story = writes(stopped.clone().act(act), 3, MINUTE);
        assert_eq!(said(&story).len(), ACTED_LIMIT);
    }
    let lifted = stopped.act(agent("ana"));
    assert_eq!(lifted.state().rules_stopped(), None);
    let story = writes(lifted.clone(), 20, SECOND);
    assert_eq!((said(&story).len(), stops(story.state()).len()), (2 * ACTED_LIMIT, 2));
    let taken_back = writes(lifted.act(undo("ana", &["e021"])), 3, SECOND);
    assert_eq!(said(&taken_back).len(), ACTED_LIMIT);
}

#[test]
fn who_writes_slowly_or_is_not_acted_on_is_never_stopped() {
    let gap = ACTED_WINDOW / i64::try_from(ACTED_LIMIT).expect("a small number");
    let slow = writes(answering(), 100, gap);
    assert_eq!((said(&slow).len(), stops(slow.state()).len()), (100, 0));
    let once = writes(desk(&[rule("vip", &any_message(), &[], &[tag("vip")])]), 100, SECOND);
    assert_eq!((did(&once).len(), stops(once.state()).len()), (1, 0));
    let keeps = desk(&[rule("thanks", &any_message(), &[], &[json!({"kind": "keep_status"})])]);
    assert_eq!(stops(writes(keeps.act(set("resolved")), 100, SECOND).state()).len(), 0);
}

#[test]
fn a_rule_that_only_keeps_the_status_stops_nothing() {
    let five = (0..ACTED_LIMIT).fold(answering(), |story, _| story.act(customer()).after(SECOND));
    let keep = rule("keep", &any_message(), &[], &[json!({"kind": "keep_status"})]);
    let story = five.act(rules(&json!([keep]))).act(customer());
    assert_eq!((said(&story).len(), stops(story.state()).len()), (ACTED_LIMIT, 0));
}

#[test]
fn whatever_rules_do_is_limited() {
    let words = |word: &str| json!({"kind": "words", "any": [word]});
    let swapping = |id: &str, word: &str, add: &str, remove: &str| {
        rule(id, &words(word), &[], &[json!({"kind": "tags", "add": [add], "remove": [remove]})])
    };
    let assign = |id: &str, word: &str, agent: &str| {
        rule(id, &words(word), &[], &[json!({"kind": "assign", "agent": agent})])
    };
    let lists = [
        vec![swapping("a", "ping", "x", "y"), swapping("b", "pong", "y", "x")],
        vec![assign("a", "ping", "ana"), assign("b", "pong", "caio")],
        vec![rule("a", &any_message(), &[], &[json!({"kind": "note", "text": "veio"})])],
        vec![
            rule("a", &words("ping"), &[], &[to("waiting")]),
            rule("b", &words("pong"), &[], &[to("open")]),
        ],
        // Every message opens the chat again, and the status entered finishes it.
        vec![rule("a", &entered("open"), &[], &[reply("Tchau!"), to("resolved")])],
    ];
    for list in lists {
        let said = (0..60).map(|n| says(if n % 2 == 0 { "ping" } else { "pong" }));
        let story = acts(desk(&list), SECOND, said);
        let acted = acted_on(story.desk.by_id(&ChatId::from("c")).expect("the chat"));
        assert_eq!((acted.len(), stops(story.state()).len()), (ACTED_LIMIT, 1), "{list:?}");
    }
}

#[test]
fn several_rules_on_one_message_count_once() {
    let rules: Vec<Value> = (0..8)
        .map(|n| going_on(rule(&format!("r{n}"), &any_message(), &[], &[reply("Oi")])))
        .collect();
    let story = writes(desk(&rules), ACTED_LIMIT, SECOND);
    assert_eq!((said(&story).len(), stops(story.state()).len()), (8 * ACTED_LIMIT, 0));
}

#[test]
fn what_agents_and_time_cause_is_not_limited() {
    let rules = [
        rule("echo", &any_message(), &[], &[reply("Olá!")]),
        rule("noted", &entered("waiting"), &[], &[json!({"kind": "note", "text": "espera"})]),
        rule("late", &no_answer("agent", 5), &[], &[tag("late")]),
    ];
    let mut story = writes(desk(&rules), 20, SECOND);
    for _ in 0..10 {
        story = story.after(SECOND).act(set("waiting")).after(SECOND).act(set("open"));
    }
    let notes = did(&story.wait(HOUR));
    assert_eq!(notes.iter().filter(|did| *did == "noted note espera").count(), 10);
    assert!(notes.contains(&"late +late -".to_owned()), "{notes:?}");
}

#[test]
fn a_rule_that_was_stopped_has_its_verdict() {
    let story = writes(answering(), ACTED_LIMIT + 1, SECOND);
    let last = Moment::Event("e006".into());
    assert_eq!(verdicts(&story, &last), [("echo".to_owned(), Verdict::Stopped)]);
}

/// The messages of the customer on which rules acted.
fn acted_on(chat: &Chat) -> Vec<&Event> {
    let state = chat.state();
    let acted = |event: &&Event| {
        let changed = state.changes.iter().any(|change| {
            change.event.as_ref() == Some(&event.id)
                && matches!(change.cause, Cause::Rule(_))
                && !matches!(change.what, What::Kept | What::ChainStopped | What::RulesStopped)
        });
        changed || state.replies.iter().any(|reply| reply.event.as_ref() == Some(&event.id))
    };
    let customers = chat.events().iter().filter(|event| event.by.kind == AuthorKind::Customer);
    customers.filter(acted).collect()
}

/// A lively chat: the milliseconds after the event before, and what happens.
fn lively() -> impl Strategy<Value = Vec<Event>> {
    let act = prop_oneof![
        8 => select(vec!["pix", "oi", "obrigado"]).prop_map(says),
        1 => select(vec![agent("ana"), set("resolved"), set("waiting"), campaign(), note()]),
    ];
    proptest::collection::vec((0..20 * SECOND, act), 1..60).prop_map(|acts| {
        let mut clock = monday_noon();
        let told = acts.into_iter().enumerate().map(|(n, (gap, act))| {
            clock = clock.plus(gap);
            dated(&format!("e{n:03}"), clock, act)
        });
        told.collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_minute_holds_more_whatever_the_order_of_arrival(events in lively(), list in sound_rules_value(), seed in any::<u64>()) {
        let saved = dated("\u{0}", Timestamp::MIN, rules(&list));
        let folded = |events: Vec<Event>| {
            let mut desk = Desk::new(compiled_zones());
            for event in std::iter::once(saved.clone()).chain(events) {
                desk.apply([event]);
            }
            desk.advance(monday_noon().plus(DAY));
            desk
        };
        let id = ChatId::from("c");
        let (one, other) = (folded(events.clone()), folded(shuffled(&events, seed)));
        let Some(chat) = one.by_id(&id) else { return Ok(()) };
        prop_assert_eq!(Some(chat.state()), other.by_id(&id).map(Chat::state));

        let answers: Vec<&Event> = events.iter().filter(|event| event.is_agent_message()).collect();
        let since_agent = |event: &Event| answers.iter().rev().find(|answer| answer.cmp_key(event).is_lt()).map(|answer| answer.key());
        let acted = acted_on(chat);
        let minute = |last: &Event| {
            let same = |event: &&&Event| since_agent(event) == since_agent(last) && event.cmp_key(last).is_le();
            acted.iter().filter(same).filter(|event| last.at.since(event.at) < ACTED_WINDOW).count()
        };
        for last in &acted {
            prop_assert!(minute(last) <= ACTED_LIMIT);
        }
        // Nothing stops that has not been too much.
        for stop in stops(chat.state()) {
            let event = stop.event.as_ref().and_then(|id| chat.event(id)).expect("a message");
            prop_assert_eq!(minute(event), ACTED_LIMIT);
        }
    }
}
