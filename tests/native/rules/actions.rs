//! Each action, and how it stands beside what a message does by itself.

use balcao::journal::{Cause, What};
use balcao::model::{DAY, HOUR, MINUTE, WaitReason};
use serde_json::json;

use super::told::{
    any_message, desk, did, entered, going_on, reply, rule, said, says, tag, to, with,
};
use crate::support::{Story, agent, archive, customer, monday_noon, set, tags};

fn on_message(actions: &[serde_json::Value]) -> [serde_json::Value; 1] {
    [rule("r", &any_message(), &[], actions)]
}

#[test]
fn status_stands_instead_of_the_default() {
    for status in ["open", "in_service", "waiting", "resolved", "closed"] {
        let story = desk(&on_message(&[to(status)])).act(customer());
        assert_eq!(story.course(), [(0, status)]);
        let change = story.last_status_change();
        let Cause::Rule(rule) = &change.cause else { panic!("{:?}", change.cause) };
        assert_eq!(
            (rule.rule.as_str(), &*rule.name, rule.version.as_str()),
            ("r", "Regra r", "r000")
        );
    }
    // The status that it has: nothing changes, and the default does not happen either.
    let story = desk(&[])
        .act(customer())
        .act(set("resolved"))
        .rule(&on_message(&[to("resolved")]).as_slice().into())
        .act(customer());
    assert_eq!((story.status(), did(&story).len(), story.course().len()), ("resolved", 0, 2));
}

#[test]
fn waiting_has_its_reason_and_its_end() {
    let wait =
        json!({"kind": "status", "status": "waiting", "reason": "customer", "until_minutes": 30});
    let story = desk(&on_message(&[wait])).act(customer());
    let state = story.state();
    assert_eq!(
        (state.reason, state.until),
        (Some(WaitReason::Customer), Some(monday_noon().plus(30 * MINUTE)))
    );
    // Again: it waits anew, without another entry.
    let again = story.clone().act(customer());
    assert_eq!(
        (again.state().until, again.course().len()),
        (Some(monday_noon().plus(31 * MINUTE)), 1)
    );
    assert_eq!(did(&again), ["r waiting", "r waits anew"]);
    let by_hand =
        story.clone().rule(&on_message(&[to("waiting")]).as_slice().into()).act(customer());
    assert_eq!(
        (by_hand.state().reason, by_hand.state().until),
        (story.state().reason, story.state().until),
        "a rule that says nothing about the wait leaves it"
    );
    assert_eq!(story.wait(HOUR).course(), [(0, "waiting"), (30 * MINUTE, "in_service")]);
}

#[test]
fn keep_status_leaves_it_and_all_else_of_the_message_happens() {
    let thanks = json!({"kind": "words", "any": ["obrigad*"], "whole": true});
    let rules = [rule("r", &thanks, &[], &[json!({"kind": "keep_status"})])];
    let story = desk(&rules).act(customer()).act(set("resolved")).act(says("Obrigada!"));
    let state = story.state();
    assert_eq!(story.status(), "resolved", "thanks do not reopen");
    assert_eq!(
        (state.archived, state.unread.len(), state.unanswered_since),
        (false, 2, None),
        "but it is unarchived and unread"
    );
    assert_eq!(state.activity, story.clock);
    assert_eq!(did(&story), ["r kept"], "and that is told");
    assert_eq!(story.act(says("E agora?")).status(), "open");
    let active = desk(&rules).act(customer()).act(says("Obrigada!"));
    assert!(did(&active).is_empty(), "nothing would have moved it");
    let fresh = desk(&rules).act(says("Obrigado"));
    assert_eq!((fresh.status(), fresh.state().attendances.len()), ("none", 0));
}

#[test]
fn a_rule_that_says_nothing_of_the_status_lets_the_default_happen() {
    let story = desk(&on_message(&[tag("t")])).act(customer());
    assert_eq!(story.status(), "open");
    assert!(matches!(story.last_change().cause, Cause::CustomerStarted), "after the rules");
}

#[test]
fn attendances_and_answers_follow_from_the_status_as_ever() {
    // Finished by a rule: the message leaves the chat final, so it awaits no answer.
    let end = rule("r", &json!({"kind": "words", "any": ["cancelar"]}), &[], &[to("closed")]);
    let story = desk(std::slice::from_ref(&end)).act(customer()).act(says("Quero cancelar"));
    let state = story.state();
    assert_eq!(
        (story.status(), state.archived, state.unanswered_since),
        ("closed", false, None),
        "a customer's message always unarchives"
    );
    assert_eq!(state.attendances.len(), 1);
    assert_eq!(state.attendances[0].end.as_ref().map(|end| end.at), Some(story.clock));
    assert_eq!(state.exchanges.len(), 1);
    // Reopened by a rule: the message belongs to the new attendance.
    let again =
        story.rule(&json!([rule("s", &any_message(), &[], &[to("in_service")])])).act(customer());
    let state = again.state();
    assert_eq!((state.attendances.len(), state.unanswered_since), (2, Some(again.clock)));
    assert!(state.attendances[1].reopened && !state.attendances[1].continuing);
}

#[test]
fn assign_tags_and_note() {
    let story = desk(&on_message(&[
        json!({"kind": "assign", "agent": "ana"}),
        json!({"kind": "tags", "add": ["a", "b"], "remove": ["b", "old"]}),
        json!({"kind": "note", "text": "Ligar {contact}"}),
    ]))
    .act(crate::support::chat_started())
    .act(tags(&["old"], &[]))
    .act(customer());
    assert_eq!(did(&story), ["r to ana", "r +a,b -old", "r note Ligar {contact}"]);
    let again = story.act(customer());
    assert_eq!(did(&again).len(), 4, "only the note is left once more");
    let nobody = again
        .rule(&json!([rule("n", &any_message(), &[], &[json!({"kind": "assign", "agent": null})])]))
        .act(customer());
    assert_eq!(nobody.state().responsible, None);
}

#[test]
fn archive_comes_after_all_else() {
    let story = desk(&on_message(&[json!({"kind": "archive", "archived": true}), tag("t")]))
        .act(customer());
    assert_eq!((story.status(), story.state().archived), ("open", true));
    assert_eq!(did(&story), ["r +t -", "r archived"]);
    let out = desk(&[rule(
        "r",
        &entered("resolved"),
        &[],
        &[json!({"kind": "archive", "archived": false})],
    )])
    .act(customer())
    .act(set("resolved"));
    assert!(!out.state().archived);
    assert_eq!(did(&out), ["r unarchived"]);
    // Like a hand, it ends a delayed archiving.
    let settings = json!({"archive_resolved_minutes": 10});
    let keep =
        [rule("r", &entered("resolved"), &[], &[json!({"kind": "archive", "archived": false})])];
    let kept = with(&settings, &keep).act(customer()).act(set("resolved")).wait(DAY);
    assert!(!kept.state().archived);
    let message = desk(&on_message(&[json!({"kind": "archive", "archived": false})]))
        .act(customer())
        .act(archive())
        .act(customer());
    assert!(!message.state().archived);
}

#[test]
fn the_last_word_on_the_archive_counts() {
    let story = desk(&[
        going_on(rule("a", &any_message(), &[], &[json!({"kind": "archive", "archived": true})])),
        rule("b", &any_message(), &[], &[json!({"kind": "archive", "archived": false})]),
    ])
    .act(customer());
    assert!(!story.state().archived);
    assert_eq!(did(&story), Vec::<String>::new());
}

#[test]
fn a_reply_is_no_change_and_no_answer() {
    let story = desk(&on_message(&[reply("Olá!")])).act(customer());
    assert_eq!(said(&story), ["Olá!"]);
    let state = story.state();
    assert!(state.changes.iter().all(|change| !matches!(change.cause, Cause::Rule(_))));
    assert_eq!(state.unanswered_since, Some(monday_noon()));
    assert_eq!(
        story.desk.by_id(&"c".into()).expect("the chat").events().len(),
        1,
        "nothing is written by the fold"
    );
}

#[test]
fn a_rule_that_is_not_understood_does_nothing_and_is_reported() {
    let mut story = Story::new();
    let rules = json!([{"id": "x", "trigger": {"kind": "moon"}, "then": [to("closed")]}, rule("r", &any_message(), &[], &[tag("t")])]);
    story = story.rule(&rules).act(customer()).act(agent("ana"));
    assert_eq!(did(&story), ["r +t -"]);
    let version = &story.desk.config().rules_versions()[0];
    assert_eq!((version.rules.len(), version.problems.len()), (2, 1));
    assert!(matches!(story.state().changes[0].what, What::Tags { .. }));
}
