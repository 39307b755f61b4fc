//! Rules that follow one another: how far, and what they say where they stop.

use balcao::journal::{CHAIN_LIMIT, Cause, RULE_CHAIN_LIMIT, What};
use balcao::model::{DAY, MINUTE};
use serde_json::{Value, json};

use super::told::{any_message, desk, did, entered, rule, tag, to, with};
use crate::support::timed::{timer, timers};
use crate::support::{Story, agent, customer, set};

fn stops(story: &Story) -> usize {
    let changes = story.state().changes.iter();
    changes.filter(|change| change.what == What::ChainStopped).count()
}

/// From each status to the next.
fn round() -> Vec<Value> {
    let rule = |id, from, next| rule(id, &entered(from), &[], &[to(next)]);
    vec![
        rule("a", "open", "waiting"),
        rule("b", "waiting", "in_service"),
        rule("c", "in_service", "open"),
    ]
}

#[test]
fn a_chain_goes_as_far_as_it_must() {
    let rules = [
        rule("a", &any_message(), &[], &[to("waiting")]),
        rule("b", &entered("waiting"), &[], &[to("in_service")]),
        rule("c", &entered("in_service"), &[], &[to("resolved")]),
        rule("d", &entered("resolved"), &[], &[tag("done")]),
    ];
    let story = desk(&rules).act(customer());
    assert_eq!(did(&story), ["a waiting", "b in_service", "c resolved", "d +done -"]);
    assert_eq!(stops(&story), 0);
    assert!(
        story.state().changes.iter().all(|change| change
            .event
            .as_ref()
            .map(balcao::model::EventId::as_str)
            == Some("e001"))
    );
}

#[test]
fn a_circle_stops_at_its_limit_and_says_so() {
    let story = desk(&round()).act(customer());
    assert_eq!(did(&story).len(), RULE_CHAIN_LIMIT + 1);
    let last = story.last_change();
    assert_eq!(last.what, What::ChainStopped);
    assert!(
        matches!(&last.cause, Cause::Rule(rule) if rule.rule.as_str() == "c"),
        "the one that would have been next: {last:?}"
    );
    // The next thing that happens starts anew.
    let again = story.after(MINUTE).act(set("closed")).act(set("open"));
    assert_eq!(stops(&again), 2);
}

#[test]
fn a_chain_that_ends_at_the_limit_has_not_been_stopped() {
    // Each round takes a tag away; when none is left, the conditions fail.
    let step = |id: &str, from: &str, next: &str, needs: &str| {
        rule(
            id,
            &entered(from),
            &[json!({"kind": "tags", "any": [needs]})],
            &[json!({"kind": "tags", "remove": [needs]}), to(next)],
        )
    };
    let mut rules: Vec<Value> = (0..RULE_CHAIN_LIMIT)
        .map(|n| {
            let (from, next) = if n % 2 == 0 { ("open", "waiting") } else { ("waiting", "open") };
            step(&format!("r{n}"), from, next, &format!("t{n}"))
        })
        .collect();
    let all: Vec<String> = (0..=RULE_CHAIN_LIMIT).map(|n| format!("t{n}")).collect();
    let start = rule("start", &any_message(), &[], &[json!({"kind": "tags", "add": all})]);
    rules.insert(0, start);
    let story = desk(&rules).act(customer());
    assert_eq!((story.course().len(), stops(&story)), (1 + RULE_CHAIN_LIMIT, 0));
    rules.push(step("one too many", "open", "waiting", &format!("t{RULE_CHAIN_LIMIT}")));
    assert_eq!(stops(&desk(&rules).act(customer())), 1);
}

#[test]
fn rules_and_timers_together_stop_too() {
    let settings = timers(&[timer("waiting", 0, &json!({"status": "open"}))]);
    let rules = [rule("r", &entered("open"), &[], &[to("waiting")])];
    let story = with(&settings, &rules).act(customer()).wait(DAY);
    assert_eq!(stops(&story), 1);
    assert_eq!(story.desk.next_due(), None);
    assert!(story.course().len() <= 2 * CHAIN_LIMIT + 2);
}

#[test]
fn rules_that_wait_again_and_again_stop_too() {
    for minutes in [0, 1] {
        let wait = json!({"kind": "status", "status": "waiting", "until_minutes": minutes});
        let rules = [rule("r", &entered("in_service"), &[], &[wait])];
        let story = desk(&rules).act(customer()).act(agent("ana")).wait(DAY);
        assert_eq!(stops(&story), 1);
        assert_eq!((story.status(), story.desk.next_due()), ("in_service", None));
        assert_eq!(
            story.clone().act(agent("ana")).act(set("open")).act(agent("ana")).wait(DAY).status(),
            "in_service"
        );
        assert_eq!(story.last_change().what, What::ChainStopped);
    }
}

#[test]
fn what_the_chatbot_says_does_not_keep_a_chain_going() {
    let settings = timers(&[timer("waiting", 1, &json!({"status": "open"}))]);
    let actions = [super::told::reply("Aguarde!"), to("waiting")];
    let rules = [rule("r", &entered("open"), &[], &actions)];
    let mut story = with(&settings, &rules).act(customer());
    let ix = story.desk.find(&"c".into()).expect("the chat");
    let mut written = 0;
    for _ in 0..10 * CHAIN_LIMIT {
        story.desk.advance(story.clock);
        let says = story.desk.pending(ix, story.clock);
        written += says.len();
        story.desk.apply(says.iter().map(balcao::journal::BotReply::event));
        story.clock = story.clock.plus(MINUTE);
    }
    assert!(written > 10 && written <= CHAIN_LIMIT + 1, "{written}");
    assert_eq!((stops(&story), story.desk.next_due()), (1, None));
}
