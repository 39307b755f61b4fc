//! Which rules were asked at a moment, and what became of each.

use balcao::journal::{Moment, Occasion, Verdict, explain};
use balcao::model::{ChatId, MINUTE, Status};
use serde_json::json;

use super::told::{any_message, desk, entered, going_on, no_answer, rule, says, tag, to, verdicts};
use crate::support::{agent, customer, monday_noon, set, undo};

#[test]
fn every_rule_of_the_list_has_its_verdict() {
    let mut off = rule("off", &any_message(), &[], &[]);
    off["on"] = false.into();
    let open = json!({"kind": "status", "any": ["open"]});
    let hours = json!({"kind": "hours", "open": true});
    let rules = [
        rule("words", &json!({"kind": "words", "any": ["pix"]}), &[], &[]),
        off,
        rule("condition", &any_message(), &[hours, open.clone()], &[]),
        going_on(rule("first", &any_message(), &[], &[tag("t")])),
        rule("second", &any_message(), &[json!({"kind": "tags", "all": ["t"]})], &[]),
        rule("third", &any_message(), &[], &[]),
        rule("fourth", &any_message(), &[open], &[]),
        rule("entered", &entered("open"), &[], &[to("waiting")]),
    ];
    let story = desk(&rules).act(says("Oi")).act(customer());
    let of = |list: &[(&str, Verdict)]| -> Vec<(String, Verdict)> {
        list.iter().map(|(id, verdict)| ((*id).to_owned(), *verdict)).collect()
    };
    let told = verdicts(&story, &Moment::Event("e001".into()));
    let expected = of(&[
        ("words", Verdict::TriggerDoesNotFit),
        ("off", Verdict::Off),
        ("condition", Verdict::ConditionFails(1)),
        ("first", Verdict::Fired),
        ("second", Verdict::Fired),
        ("third", Verdict::PassedOver),
        ("fourth", Verdict::ConditionFails(0)),
        ("entered", Verdict::TriggerDoesNotFit),
    ]);
    assert_eq!(told[..8], expected[..]);
    // Then the status that the message brought, and the one that the rule brought.
    let trials = explain(&story.desk, &ChatId::from("c"), &Moment::Event("e001".into()));
    let entered: Vec<_> = trials
        .iter()
        .filter(|trial| trial.verdict == Verdict::Fired && trial.rule.as_str() == "entered")
        .map(|trial| trial.occasion)
        .collect();
    assert_eq!(entered, [Occasion::Entered(Status::Open)]);
    assert_eq!(
        trials.iter().filter(|trial| trial.occasion == Occasion::Entered(Status::Waiting)).count(),
        8
    );
    let second = verdicts(&story, &Moment::Event("e002".into()));
    assert_eq!(second[2].1, Verdict::ConditionFails(1), "the chat waits now");
}

#[test]
fn a_due_instant_tells_of_the_rules_that_waited() {
    let rules = [
        rule("a", &no_answer("agent", 10), &[json!({"kind": "status", "any": ["waiting"]})], &[]),
        rule("b", &no_answer("agent", 10), &[], &[to("waiting")]),
        rule("c", &entered("waiting"), &[], &[tag("t")]),
    ];
    let story = desk(&rules).act(customer()).wait(11 * MINUTE);
    let at = monday_noon().plus(10 * MINUTE);
    let told = explain(&story.desk, &ChatId::from("c"), &Moment::Instant(at));
    let words: Vec<_> =
        told.iter().map(|trial| (trial.occasion, trial.rule.as_str(), trial.verdict)).collect();
    assert_eq!(
        words[..2],
        [
            (Occasion::NoAnswer, "a", Verdict::ConditionFails(0)),
            (Occasion::NoAnswer, "b", Verdict::Fired)
        ]
    );
    assert_eq!(words[4], (Occasion::Entered(Status::Waiting), "c", Verdict::Fired));
    assert!(explain(&story.desk, &ChatId::from("c"), &Moment::Instant(at.plus(1))).is_empty());
}

#[test]
fn nothing_asked_nothing_told() {
    let story = desk(&[rule("r", &any_message(), &[], &[])])
        .act(customer())
        .act(agent("ana"))
        .act(set("resolved"))
        .act(undo("ana", &["e003"]));
    let told = |id: &str| verdicts(&story, &Moment::Event(id.into())).len();
    assert_eq!(
        (told("e001"), told("e002"), told("e003"), told("e004"), told("e9")),
        (2, 1, 0, 0, 0),
        "the message and its status; an answer's status; taken back; the taking back; unknown"
    );
    assert!(
        explain(&story.desk, &ChatId::from("nobody"), &Moment::Event("e001".into())).is_empty()
    );
}

#[test]
fn the_version_then_in_force_is_told() {
    let story = desk(&[rule("old", &any_message(), &[], &[])])
        .act(customer())
        .rule(&json!([rule("new", &any_message(), &[], &[])]))
        .act(customer());
    assert_eq!(verdicts(&story, &Moment::Event("e001".into()))[0].0, "old");
    assert_eq!(verdicts(&story, &Moment::Event("e003".into()))[0].0, "new");
}
