//! Timers: what each does, its anchor, once per anchor, and the settings that hold it.

use crate::support::timed::{fired, owned, timer, timers, to};
use crate::support::{
    Story, agent, assign, campaign, customer, delivery, monday_noon, note, set, tags,
};
use balcao::journal::Cause;
use balcao::model::{AuthorKind, DAY, HOUR, MINUTE};
use serde_json::json;

#[test]
fn a_timer_takes_effect_at_its_due_instant_whoever_looks() {
    let in_force = timers(&[timer("open", 30, &to("in_service"))]);
    let story = Story::with(&in_force).act(customer());
    assert_eq!(story.desk.next_due(), Some(monday_noon().plus(30 * MINUTE)));
    assert_eq!(story.clone().wait(30 * MINUTE - 1).status(), "open");
    let on_time = story.clone().wait(30 * MINUTE);
    assert_eq!(on_time.course(), [(0, "open"), (30 * MINUTE, "in_service")]);
    let long_after = story.wait(300 * DAY);
    assert_eq!(long_after.state(), on_time.state());
    let change = on_time.last_change();
    assert!(matches!(&change.cause, Cause::Timer(timer) if timer.after_minutes == 30));
    assert_eq!(change.settings.as_ref().map(balcao::model::EventId::as_str), Some("s000"));
    assert_eq!(on_time.desk.next_due(), None);
}

#[test]
fn each_action_does_what_it_says() {
    let in_force = timers(&[
        timer("open", 1, &json!({"tag": "late"})),
        timer("open", 2, &json!({"assign": "bia"})),
        timer("open", 3, &json!({"assign": null})),
        timer("open", 4, &to("closed")),
    ]);
    let story = Story::with(&in_force).act(customer()).wait(HOUR);
    let expected = [
        (1, "tag late"),
        (2, "to Some(\"bia\")"),
        (3, "to None"),
        (4, "closed"),
        (4, "Archived(true)"),
    ];
    assert_eq!(fired(&story), owned(&expected));
    let end = story.state().attendances[0].end.as_ref().expect("it ended");
    assert_eq!(end.author.kind, AuthorKind::System);
}

#[test]
fn the_anchor_is_the_later_of_the_status_and_the_customers_last_message() {
    let in_force = timers(&[timer("in_service", 60, &json!({"tag": "slow"}))]);
    let story = Story::with(&in_force).act(customer()).after(10 * MINUTE).act(agent("ana"));
    assert_eq!(fired(&story.clone().wait(DAY)), owned(&[(70, "tag slow")]));
    let asked_again = story.clone().after(20 * MINUTE).act(customer());
    assert_eq!(fired(&asked_again.wait(DAY)), owned(&[(90, "tag slow")]));
    // Nothing that the desk does moves it.
    let busy = story
        .after(20 * MINUTE)
        .act(agent("ana"))
        .act(note())
        .act(campaign())
        .act(assign(Some("bia")))
        .act(delivery("e002", "read"));
    assert_eq!(fired(&busy.wait(DAY)), owned(&[(70, "tag slow")]));
}

#[test]
fn a_timer_fires_once_per_anchor() {
    let in_force = timers(&[timer("open", 10, &json!({"tag": "late"}))]);
    let story = Story::with(&in_force).act(customer()).wait(20 * MINUTE);
    let removed = story.act(tags(&[], &["late"])).wait(DAY);
    assert!(removed.state().tags.is_empty(), "it does not come back by itself");
    let asked_again = removed.after(0).act(customer()).wait(DAY);
    assert_eq!(asked_again.state().tags.len(), 1, "a new question, a new anchor");
    let left = asked_again.act(tags(&[], &["late"])).act(agent("ana")).act(set("open")).wait(DAY);
    assert_eq!(left.state().tags.len(), 1, "a new entry, a new anchor");
}

#[test]
fn events_at_the_due_instant_fold_first() {
    let in_force = timers(&[timer("open", 10, &to("closed"))]);
    let open = Story::with(&in_force).act(customer());
    let answered = open.clone().after(10 * MINUTE).act(agent("ana")).wait(DAY);
    assert_eq!(answered.course(), [(0, "open"), (10 * MINUTE, "in_service")]);
    // Even when it arrives after the change was shown.
    let shown = open.clone().wait(10 * MINUTE);
    assert_eq!(shown.status(), "closed");
    let answered_late = shown.after(0).act(agent("ana")).wait(DAY);
    assert_eq!(answered_late.state(), answered.state());
    // A millisecond later it is too late.
    let too_late = open.after(10 * MINUTE + 1).act(agent("ana")).wait(DAY);
    assert_eq!(too_late.status(), "closed");
}

#[test]
fn a_timer_never_fires_before_the_settings_that_hold_it() {
    let in_force = timers(&[timer("open", 10, &to("closed"))]);
    let story = Story::new().act(customer()).after(30 * MINUTE).change(&in_force).wait(DAY);
    assert_eq!(
        story.course(),
        [(0, "open"), (30 * MINUTE, "closed")],
        "due long ago, in force only now"
    );
    let story = Story::new().act(customer()).after(4 * MINUTE).change(&in_force).wait(DAY);
    assert_eq!(story.course(), [(0, "open"), (10 * MINUTE, "closed")]);
    // At the instant at which they come into force, events fold first.
    let mut story = Story::new().act(customer()).after(30 * MINUTE).change(&in_force);
    let reply = crate::support::dated("e9", story.clock, agent("ana"));
    story.desk.apply([reply]);
    assert_eq!(story.wait(DAY).status(), "in_service");
}

#[test]
fn settings_that_no_longer_hold_it_stop_a_timer() {
    let in_force = timers(&[timer("open", 10, &to("closed"))]);
    let story = Story::with(&in_force).act(customer());
    let stopped = story.clone().after(9 * MINUTE).change(&json!({}));
    assert_eq!(stopped.desk.next_due(), None);
    assert_eq!(stopped.clone().wait(DAY).status(), "open");
    let at_due = story.clone().after(10 * MINUTE).change(&json!({}));
    assert_eq!(at_due.wait(DAY).status(), "open", "an event at the due instant folds first");
    let resumed = stopped.after(HOUR).change(&in_force).wait(DAY);
    assert_eq!(resumed.course(), [(0, "open"), (69 * MINUTE, "closed")]);
    let late = story.wait(DAY).after(0).change(&json!({}));
    assert_eq!(late.status(), "closed", "what was due before stays");
}

#[test]
fn a_settings_event_that_arrives_late_changes_what_was_due_after_it() {
    let longer = timers(&[timer("open", 60, &to("closed"))]);
    let mut story =
        Story::with(&timers(&[timer("open", 10, &to("closed"))])).act(customer()).wait(DAY);
    assert_eq!(story.course(), [(0, "open"), (10 * MINUTE, "closed")]);
    let changed = story.desk.apply([crate::support::dated(
        "s9",
        monday_noon().plus(5 * MINUTE),
        crate::support::settings(&longer),
    )]);
    assert_eq!((changed.config, changed.chats.len()), (true, 1));
    assert_eq!(story.course(), [(0, "open"), (HOUR, "closed")]);
}

#[test]
fn a_timer_to_the_status_that_the_chat_has_changes_nothing() {
    let in_force = timers(&[timer("open", 1, &to("open"))]);
    let story = Story::with(&in_force).act(customer()).wait(DAY);
    assert_eq!(
        (story.course().len(), story.state().segments.len(), story.desk.next_due()),
        (1, 1, None)
    );
}

#[test]
fn a_timer_may_reopen() {
    let in_force = timers(&[timer("resolved", 30, &to("open"))]);
    let story = Story::with(&in_force).act(customer()).act(set("resolved")).wait(DAY);
    let state = story.state();
    assert_eq!((story.status(), state.archived, state.attendances.len()), ("open", false, 2));
    assert_eq!(
        state.activity,
        monday_noon().plus(31 * MINUTE),
        "a reopening moves the chat in the list"
    );
    assert_eq!(state.attendances[1].event, None);
}

#[test]
fn time_never_goes_back() {
    let in_force = timers(&[timer("open", 10, &to("closed"))]);
    let mut story = Story::with(&in_force).act(customer()).wait(HOUR);
    let changed = story.desk.advance(monday_noon());
    assert!(changed.chats.is_empty());
    assert_eq!(story.desk.now(), monday_noon().plus(HOUR));
    assert_eq!(story.status(), "closed");
}
