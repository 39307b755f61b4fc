//! Rules that wait for an answer that does not come.

use balcao::journal::Cause;
use balcao::model::{AuthorKind, DAY, HOUR, MINUTE, SECOND, Timestamp};
use serde_json::{Value, json};

use super::told::{desk, did, no_answer, reply, rule, said, tag, to, with};
use crate::support::{Story, agent, bot, campaign, customer, dated, monday_noon, note, rules, set};

fn noted(of: &str, minutes: i64) -> [Value; 1] {
    [rule("r", &no_answer(of, minutes), &[], &[json!({"kind": "note", "text": "late"})])]
}

/// When the rules did something, in minutes since the first act.
fn when(story: &Story) -> Vec<i64> {
    let changes = story.state().changes.iter();
    changes
        .filter(|change| matches!(change.cause, Cause::Rule(_)))
        .map(|change| change.at.since(story.state().started) / MINUTE)
        .collect()
}

#[test]
fn of_the_agent_from_the_first_unanswered_message() {
    let story = desk(&noted("agent", 10)).act(customer()).after(4 * MINUTE).act(customer());
    assert_eq!(story.desk.next_due(), Some(monday_noon().plus(10 * MINUTE)));
    assert_eq!(when(&story.clone().wait(6 * MINUTE - 1)), Vec::<i64>::new());
    let late = story.clone().wait(DAY);
    assert_eq!(when(&late), [10], "once");
    let change = late.last_change();
    assert_eq!((change.author.kind, &change.event), (AuthorKind::System, &None));
    assert_eq!(when(&late.act(customer()).wait(DAY)), [10], "still the same question");
    for heard in [bot(), campaign(), note()] {
        assert_eq!(when(&story.clone().act(heard).wait(DAY)), [10]);
    }
    assert_eq!(when(&story.clone().act(agent("ana")).wait(DAY)), Vec::<i64>::new());
    assert_eq!(when(&story.clone().act(set("closed")).wait(DAY)), Vec::<i64>::new());
    let at_the_instant = story.after(6 * MINUTE).act(agent("ana")).wait(DAY);
    assert_eq!(when(&at_the_instant), Vec::<i64>::new(), "events at the due instant fold first");
    let twice = desk(&noted("agent", 10))
        .act(customer())
        .wait(HOUR)
        .act(agent("ana"))
        .act(customer())
        .wait(DAY);
    assert_eq!(when(&twice), [10, 72], "a new question");
}

#[test]
fn of_the_customer_from_the_agents_last_message_in_an_active_status() {
    let rules = [rule("r", &no_answer("customer", 60), &[], &[to("closed")])];
    let asked = desk(&rules).act(customer()).act(agent("ana"));
    assert_eq!(asked.clone().wait(DAY).course().last(), Some(&(61 * MINUTE, "closed")));
    let reminded = asked.clone().after(30 * MINUTE).act(agent("bia")).wait(DAY);
    assert_eq!(reminded.course().last(), Some(&(91 * MINUTE, "closed")));
    for other in [bot(), campaign(), note(), set("waiting")] {
        let story = asked.clone().act(other).wait(DAY);
        assert_eq!(story.course().last(), Some(&(61 * MINUTE, "closed")));
    }
    let answered = asked.clone().after(59 * MINUTE).act(customer()).wait(DAY);
    assert_eq!(answered.status(), "in_service");
    // Finished and opened again by hand: nobody has been asked anything since.
    let reopened = asked.act(set("resolved")).act(set("open")).wait(DAY);
    assert_eq!(reopened.status(), "open");
    let never_active = desk(&rules).act(agent("ana")).wait(DAY);
    assert_eq!(never_active.status(), "none");
}

#[test]
fn in_business_minutes() {
    let mut settings = json!({"zone": "UTC", "business_hours": {"week": {"mon": [["09:00", "12:30"]], "tue": [["09:00", "12:00"]]}}});
    let mut trigger = no_answer("agent", 60);
    trigger["business"] = true.into();
    let business = [rule("r", &trigger, &[], &[tag("late")])];
    let due = |settings: &Value| with(settings, &business).act(customer()).desk.next_due();
    assert_eq!(
        due(&settings),
        Timestamp::parse("2026-11-24T09:30:00Z"),
        "half an hour on Monday, half on Tuesday"
    );
    settings["business_hours"] = json!({"week": {}});
    assert_eq!(due(&settings), None);
    settings["business_hours"] = Value::Null;
    assert_eq!(due(&settings), Some(monday_noon().plus(HOUR)));
    // Other hours from an instant on: another due instant, never before them.
    settings["business_hours"] = json!({"week": {}});
    let story = with(&settings, &business)
        .act(customer())
        .after(3 * HOUR)
        .change(&json!({"zone": "UTC"}))
        .wait(DAY);
    assert_eq!(when(&story), [180]);
}

#[test]
fn never_before_the_rules_that_hold_it() {
    let saved = |after: i64| {
        Story::new()
            .act(customer())
            .after(after)
            .rule(&noted("agent", 10).as_slice().into())
            .wait(DAY)
    };
    assert_eq!(when(&saved(4 * MINUTE)), [10]);
    assert_eq!(when(&saved(HOUR)), [60]);
    let dropped =
        desk(&noted("agent", 10)).act(customer()).after(9 * MINUTE).rule(&json!([])).wait(DAY);
    assert_eq!(when(&dropped), Vec::<i64>::new());
    // Changed after it has fired, it does not fire again for the same question.
    let changed = desk(&noted("agent", 10))
        .act(customer())
        .wait(HOUR)
        .rule(&noted("agent", 20).as_slice().into())
        .wait(DAY);
    assert_eq!(when(&changed), [10]);
}

#[test]
fn asked_once_even_where_a_condition_does_not_hold() {
    let shut = json!({"kind": "tags", "any": ["vip"]});
    let rules = [rule("r", &no_answer("agent", 10), &[shut], &[tag("late")])];
    let story =
        desk(&rules).act(customer()).wait(HOUR).act(crate::support::tags(&["vip"], &[])).wait(DAY);
    assert_eq!(did(&story), Vec::<String>::new());
    assert_eq!(story.desk.next_due(), None);
    let in_time = desk(&rules).act(customer()).act(crate::support::tags(&["vip"], &[])).wait(DAY);
    assert_eq!(did(&in_time), ["r +late -"]);
}

#[test]
fn several_at_one_instant_are_asked_in_order() {
    let close = rule("a", &no_answer("agent", 10), &[], &[to("closed")]);
    let mark = rule("b", &no_answer("agent", 10), &[], &[tag("late")]);
    let closed_first = desk(&[close.clone(), mark.clone()]).act(customer()).wait(DAY);
    assert_eq!(did(&closed_first), ["a closed"], "nobody waits any more");
    let marked_first = desk(&[mark, close]).act(customer()).wait(DAY);
    assert_eq!(did(&marked_first), ["b +late -", "a closed"], "they do not compete");
}

#[test]
fn opening_often_or_once_gives_the_same_state() {
    let all = [
        rule("a", &no_answer("agent", 7), &[], &[tag("late"), reply("Já vamos!")]),
        rule("b", &no_answer("agent", 90), &[], &[json!({"kind": "assign", "agent": "bia"})]),
        rule("c", &no_answer("customer", 600), &[], &[to("waiting")]),
        rule(
            "d",
            &json!({"kind": "status_entered", "status": "waiting"}),
            &[],
            &[json!({"kind": "note", "text": "x"})],
        ),
        rule("e", &no_answer("customer", 3000), &[], &[to("closed"), reply("Até logo!")]),
    ];
    let story = desk(&all).act(customer()).after(3 * HOUR).act(agent("ana"));
    let once = story.clone().wait(5 * DAY);
    assert_eq!(did(&once).len(), 5, "{:?}", did(&once));
    assert_eq!(said(&once), ["Já vamos!", "Até logo!"]);
    for step in [SECOND * 17, 7 * MINUTE, HOUR, DAY] {
        let mut often = story.clone();
        while often.clock < once.clock {
            often.clock = often.clock.plus(step).min(once.clock);
            often.desk.advance(often.clock);
        }
        assert_eq!(often.state(), once.state(), "in steps of {step} ms");
    }
    // And so does a version that arrives late.
    let mut late = Story::new().act(customer()).after(3 * HOUR).act(agent("ana")).wait(5 * DAY);
    late.desk.apply([
        dated("r000", monday_noon().plus(-1), rules(&all.as_slice().into())),
        dated("s000", monday_noon().plus(-DAY), crate::support::settings(&json!({}))),
    ]);
    assert_eq!(late.state(), once.state());
}
