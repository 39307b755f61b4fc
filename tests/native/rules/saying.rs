//! What rules say to customers: with which id, for how long it waits to be written, and what its variables stand for.

use std::collections::BTreeSet;

use balcao::journal::{Body, BotReply, Event, REPLY_MAX_AGE, STATUS_SAYS_AFTER, codec};
use balcao::model::{ChatId, DAY, EventId, HOUR, MINUTE, SECOND, Status, Timestamp};
use serde_json::{Value, json};

use super::told::{
    any_message, desk, did, entered, going_on, no_answer, reply, rule, said, tag, to, with,
};
use crate::support::{
    Story, assign, by_agent, chat_started, customer, dated, monday_noon, rules, set, tags, undo,
};

fn pending(story: &Story, now: Timestamp) -> Vec<BotReply> {
    let ix = story.desk.find(&ChatId::from("c")).expect("the chat");
    story.desk.pending(ix, now)
}

fn greeting() -> [Value; 1] {
    [rule("hello", &any_message(), &[], &[reply("Olá!")])]
}

#[test]
fn it_waits_until_it_is_written_or_old() {
    let mut story = desk(&greeting()).act(customer());
    let now = story.clock;
    let says = pending(&story, now);
    assert_eq!(says.len(), 1);
    let say = &says[0];
    assert_eq!(
        (say.chat.as_str(), say.at, say.rule.rule.as_str(), say.text.as_str()),
        ("c", now, "hello", "Olá!")
    );
    assert_eq!(say.id.as_str().len(), 36);
    assert_eq!(pending(&story, now.plus(REPLY_MAX_AGE - 1)), says);
    assert!(pending(&story, now.plus(REPLY_MAX_AGE)).is_empty(), "nobody is answered late");
    let before = story.state().clone();
    story.desk.apply([say.event()]);
    assert!(pending(&story, now.plus(1)).is_empty());
    assert_eq!((story.status(), &story.state().replies), ("open", &before.replies));
    // Another browser that had written it too, later, adds nothing.
    let mut late = desk(&greeting()).act(customer()).wait(3 * MINUTE);
    let other = &pending(&late, late.clock)[0];
    let again = story.desk.apply([other.event()]);
    assert_eq!((again.added, again.duplicates), (0, 1));
    let line = codec::encode(&other.event());
    assert_eq!(codec::decode(&line), Ok(say.event()), "{line}");
    assert_eq!(say.event().at, now.plus(1), "after its cause");
    late.desk.apply([other.event()]);
    assert_eq!(late.state(), story.state());
}

#[test]
fn any_browser_gives_it_the_same_id_and_no_other_reply_has_it() {
    let rules = [
        going_on(rule("a", &any_message(), &[], &[reply("1"), reply("2")])),
        rule("b", &any_message(), &[], &[reply("3"), to("waiting")]),
        rule("c", &entered("waiting"), &[], &[reply("4"), to("open")]),
        rule("d", &entered("open"), &[], &[reply("5"), to("waiting")]),
        rule("e", &no_answer("agent", 5), &[], &[reply("6")]),
    ];
    let story = desk(&rules).act(customer()).act(customer()).wait(6 * MINUTE);
    let ix = story.desk.find(&ChatId::from("c")).expect("the chat");
    let all = story.desk.replies(ix);
    let ids: BTreeSet<&EventId> = all.iter().map(|say| &say.id).collect();
    assert_eq!(all.len(), 15);
    assert_eq!(ids.len(), all.len());
    let dated: BTreeSet<_> = all.iter().map(|say| say.dated).collect();
    assert_eq!(dated.len(), all.len(), "in the order in which they were said");
    assert!(all.is_sorted_by_key(|say| say.dated));
    let mut other = Story::new();
    let mut events: Vec<Event> = story.desk.events().into_iter().cloned().collect();
    events.reverse();
    for event in events {
        other.desk.apply([event]);
    }
    other.desk.advance(story.clock);
    let ix = other.desk.find(&ChatId::from("c")).expect("the chat");
    assert_eq!(other.desk.replies(ix), all);
}

#[test]
fn the_id_does_not_hang_on_when_a_wait_was_over() {
    let rules = [rule("r", &no_answer("agent", 5), &[], &[reply("Já vamos!")])];
    let plain = desk(&rules).act(customer()).wait(HOUR);
    let later = desk(&[rule("r", &no_answer("agent", 9), &[], &[reply("Já vamos!")])])
        .act(customer())
        .wait(HOUR);
    let says =
        |story: &Story| story.desk.replies(story.desk.find(&ChatId::from("c")).expect("the chat"));
    assert_ne!(says(&plain)[0].at, says(&later)[0].at);
    assert_eq!(says(&plain)[0].id, says(&later)[0].id, "one question, one answer");
}

#[test]
fn a_cause_that_was_taken_back_says_nothing() {
    let rules = [rule("r", &entered("resolved"), &[], &[reply("Foi um prazer!")])];
    let story = desk(&rules).act(customer()).act(set("resolved"));
    let settled = story.clock.plus(STATUS_SAYS_AFTER);
    assert_eq!(pending(&story, settled).len(), 1);
    let undone = story.act(undo("ana", &["e002"]));
    assert!(pending(&undone, settled).is_empty());
    assert!(said(&undone).is_empty());
}

#[test]
fn a_status_that_an_agent_sets_says_nothing_while_it_can_be_taken_back() {
    let rules = [
        rule("r", &entered("resolved"), &[], &[reply("Foi um prazer!"), tag("fim")]),
        rule("o", &entered("open"), &[], &[reply("Já vamos!")]),
    ];
    let story = desk(&rules).act(customer());
    let arrived = story.clock;
    assert_eq!(pending(&story, arrived).len(), 1, "a customer takes nothing back");
    let story = story.act(set("resolved"));
    let (chat, event, set_at) = (ChatId::from("c"), EventId::from("e002"), story.clock);
    let ix = story.desk.find(&chat).expect("the chat");
    assert_eq!(did(&story), ["r +fim -"], "what is not said is so at once");
    let settled = set_at.plus(STATUS_SAYS_AFTER);
    let says = |at| pending(&story, at).into_iter().filter(|say| say.at == set_at).collect();
    let none: Vec<BotReply> = says(settled.plus(-1));
    assert!(none.is_empty());
    assert_eq!(story.desk.next_reply(ix, set_at), Some(settled));
    // An undo needs some seconds to reach the other desks.
    assert!(!story.desk.was_told(&chat, &event, settled.plus(-5 * SECOND - 1)));
    assert!(story.desk.was_told(&chat, &event, settled.plus(-5 * SECOND)));
    let one: Vec<BotReply> = says(settled);
    assert_eq!(one[0].event().at, settled.plus(1), "when it is said, whoever writes it");
    assert_eq!(story.desk.next_reply(ix, settled), None);
    assert!(story.desk.was_told(&chat, &event, settled));
    let late: Vec<BotReply> = says(settled.plus(5 * MINUTE));
    assert_eq!(late, one);
}

#[test]
fn a_quiet_status_says_nothing_and_all_else_is_done() {
    let rules = [rule("r", &entered("resolved"), &[], &[reply("Foi um prazer!"), tag("fim")])];
    let mut quiet = set("resolved");
    quiet["quiet"] = true.into();
    let story = desk(&rules).act(customer()).act(quiet);
    assert!(said(&story).is_empty());
    assert_eq!(did(&story), ["r +fim -"]);
    let events = story.desk.events();
    let line = events
        .iter()
        .map(|event| codec::encode(event))
        .find(|line| line.contains("resolved\"") && line.contains("status_set"));
    let line = line.expect("the status");
    assert!(line.contains(r#""quiet":true"#), "{line}");
    // What another version may mean by it is kept, and means nothing here.
    let other = line.replace(r#""quiet":true"#, r#""quiet":"night""#);
    let event = codec::decode(&other).expect("a line");
    assert_eq!(codec::encode(&event), other);
}

#[test]
fn who_sets_a_status_can_know_before_which_rules_would_talk() {
    let rules = [
        rule(
            "r",
            &entered("resolved"),
            &[json!({"kind": "tags", "any": ["vip"]})],
            &[reply("Obrigado!")],
        ),
        rule("s", &entered("resolved"), &[], &[tag("fim")]),
    ];
    let story = desk(&rules).act(customer());
    let ix = story.desk.find(&ChatId::from("c")).expect("the chat");
    let says = |story: &Story, status| -> Vec<String> {
        let set =
            Body::StatusSet { status, reason: None, until: None, quiet: false, end_reason: None };
        let rules = story.desk.would_say(ix, &[set], story.clock);
        rules.iter().map(|rule| rule.rule.to_string()).collect()
    };
    assert!(says(&story, Status::Resolved).is_empty());
    let before = story.state().clone();
    let story = story.act(tags(&["vip"], &[]));
    assert_eq!(says(&story, Status::Resolved), ["r"]);
    assert!(says(&story, Status::Closed).is_empty());
    assert_eq!(story.state().replies, before.replies, "nothing was done");
}

#[test]
fn a_late_message_is_not_answered_late() {
    let mut story = desk(&greeting()).act(customer()).wait(HOUR);
    let changed = story.desk.apply([dated("e9", monday_noon().plus(MINUTE), customer())]);
    assert_eq!(changed.chats.len(), 1);
    assert_eq!(said(&story).len(), 2);
    assert!(pending(&story, story.clock).is_empty());
}

#[test]
fn a_due_reply_is_told_as_a_change() {
    let rules = [rule("r", &no_answer("agent", 5), &[], &[reply("Já vamos!")])];
    let mut story = desk(&rules).act(customer());
    let revision = story.desk.by_id(&"c".into()).expect("the chat").revision();
    let changed = story.desk.advance(story.clock.plus(5 * MINUTE));
    assert_eq!(changed.chats.len(), 1);
    assert_ne!(story.desk.by_id(&"c".into()).expect("the chat").revision(), revision);
    assert_eq!(pending(&story, story.clock.plus(5 * MINUTE)).len(), 1);
}

#[test]
fn who_was_silent_long_before_a_rule_was_saved_is_not_written_to() {
    let silent = [rule("r", &no_answer("agent", 10), &[], &[reply("Já vamos"), tag("demora")])];
    let saved = rules(&Value::from(silent.to_vec()));
    let old = desk(&[]).act(customer()).after(DAY).act(saved.clone());
    let now = old.clock;
    let old = old.wait(MINUTE);
    assert_eq!(did(&old), ["r +demora -"], "the rule holds for it");
    assert!(pending(&old, now.plus(MINUTE)).is_empty(), "but the answer is a day late");
    let fresh = desk(&[]).act(customer()).after(5 * MINUTE).act(saved).wait(6 * MINUTE);
    assert_eq!(pending(&fresh, fresh.clock).len(), 1);
}

#[test]
fn variables_stand_for_what_was_so_then() {
    let office = json!({"zone": "America/Sao_Paulo", "business_hours": {"week": {"mon": [["09:00", "12:00"], ["13:00", "18:00"]]}, "holidays": ["2026-11-30"]}});
    let text = "{contact}|{agent}|{hour}|{open_day}|{open_hours}|{nada}";
    let mut story = with(&office, &[rule("r", &any_message(), &[], &[reply(text)])]);
    let saved = |id: &str, at, name: &str| {
        dated(
            id,
            at,
            by_agent(
                "bia",
                json!({"type": "agent_saved", "chat": null, "agent": {"id": "ana", "name": "Ana Souza", "display_name": name}}),
            ),
        )
    };
    story.desk.apply([saved("a1", monday_noon(), "Ana")]);
    let story = story.act(chat_started()).act(customer()).act(assign(Some("ana"))).act(customer());
    let rest = "|09:01|23/11|09:00–12:00, 13:00–18:00|{nada}";
    assert_eq!(said(&story)[0], format!("Rosa|{rest}"));
    assert_eq!(said(&story)[1], "Rosa|Ana|09:03|23/11|09:00–12:00, 13:00–18:00|{nada}");
    // The name changes: what was said stays.
    let mut story = story;
    story.desk.apply([saved("a2", story.clock.plus(HOUR), "Dona Ana")]);
    assert!(said(&story)[1].starts_with("Rosa|Ana|"));
    // After six in São Paulo; the next Monday is a holiday.
    let evening = story.after(9 * HOUR).act(customer());
    assert_eq!(said(&evening)[2], "Rosa|Dona Ana|18:03|07/12|09:00–12:00, 13:00–18:00|{nada}");
    let always = desk(&[rule("r", &any_message(), &[], &[reply("{open_day} {open_hours}")])])
        .act(customer());
    assert_eq!(said(&always), ["23/11 00:00–24:00"]);
    let never = with(
        &json!({"business_hours": {"week": {}}}),
        &[rule("r", &any_message(), &[], &[reply("({open_day}{open_hours})")])],
    )
    .act(customer());
    assert_eq!(said(&never), ["()"]);
}
