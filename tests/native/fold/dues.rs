//! When timed changes are due: what comes first, `until`, business hours, chains, and that it never matters how often
//! somebody looked.

use crate::support::timed::{fired, owned, timer, timers, to};
use crate::support::{Story, at, by_agent, customer, monday_noon, set, wait_for};
use balcao::journal::{CHAIN_LIMIT, Cause, What};
use balcao::model::{AuthorKind, DAY, HOUR, MINUTE, SECOND, Timestamp};
use serde_json::{Value, json};

#[test]
fn several_dues_come_in_the_order_of_their_instants_then_of_the_list() {
    let in_force = timers(&[
        timer("open", 20, &json!({"tag": "c"})),
        timer("open", 10, &json!({"tag": "a"})),
        timer("open", 20, &json!({"tag": "d"})),
        timer("open", 15, &json!({"tag": "b"})),
    ]);
    let story = Story::with(&in_force).act(customer()).wait(HOUR);
    assert_eq!(fired(&story), owned(&[(10, "tag a"), (15, "tag b"), (20, "tag c"), (20, "tag d")]));
    // The first to leave the status leaves the others behind.
    let leaving =
        timers(&[timer("open", 10, &to("in_service")), timer("open", 10, &json!({"tag": "late"}))]);
    let story = Story::with(&leaving).act(customer()).wait(HOUR);
    assert_eq!(fired(&story), owned(&[(10, "in_service")]));
}

#[test]
fn until_then_archive_come_before_timers_of_the_same_instant() {
    let in_force = json!({
        "archive_closed_minutes": 5,
        "timers": [timer("waiting", 10, &to("closed")), timer("closed", 5, &to("open"))],
    });
    let until = monday_noon().plus(10 * MINUTE);
    let story =
        Story::with(&in_force).act(customer()).after(0).act(wait_for(None, Some(until))).wait(HOUR);
    assert_eq!(fired(&story), owned(&[(10, "in_service")]));
    let story = Story::with(&in_force).act(customer()).after(0).act(set("closed")).wait(HOUR);
    assert_eq!(fired(&story), owned(&[(5, "Archived(true)"), (5, "open"), (5, "Archived(false)")]));
}

#[test]
fn business_minutes_pass_only_while_the_desk_is_open() {
    // Nine to six in São Paulo, three hours behind UTC; the first act is on Monday at 09:00 there.
    let mut in_force = timers(&[
        json!({"status": "open", "after_minutes": 600, "business": true, "then": {"tag": "late"}}),
    ]);
    in_force["business_hours"] = json!({"week": {"mon": [["09:00", "12:00"], ["13:00", "18:00"]], "wed": [["09:00", "18:00"]]}, "holidays": ["2026-11-25"]});
    let story = Story::with(&in_force).act(customer());
    // Eight hours on Monday; Wednesday is a holiday; two hours more on the next Monday.
    assert_eq!(story.desk.next_due(), Some(at("2026-11-30T14:00:00Z")));
    in_force["timers"][0]["after_minutes"] = 480.into();
    let story = Story::with(&in_force).act(customer());
    assert_eq!(
        story.desk.next_due(),
        Some(at("2026-11-23T21:00:00Z")),
        "the last minute of the day ends at six"
    );
    in_force["timers"][0]["business"] = false.into();
    let story = Story::with(&in_force).act(customer());
    assert_eq!(story.desk.next_due(), Some(at("2026-11-23T20:00:00Z")));
    in_force["timers"][0]["business"] = true.into();
    in_force["business_hours"] = Value::Null;
    let story = Story::with(&in_force).act(customer());
    assert_eq!(story.desk.next_due(), Some(at("2026-11-23T20:00:00Z")), "always open");
    in_force["business_hours"] = json!({"week": {}});
    let story = Story::with(&in_force).act(customer());
    assert_eq!(story.desk.next_due(), None, "never open, never due");
}

#[test]
fn until_returns_the_chat_to_service() {
    let until = monday_noon().plus(HOUR);
    let waiting = Story::new().act(customer()).act(wait_for(Some("customer"), Some(until)));
    assert_eq!(waiting.clone().wait(58 * MINUTE).status(), "waiting");
    let story = waiting.clone().wait(DAY);
    assert_eq!(story.course(), [(0, "open"), (MINUTE, "waiting"), (HOUR, "in_service")]);
    assert_eq!(
        (&story.last_change().cause, story.last_change().author.kind),
        (&Cause::UntilReached, AuthorKind::System)
    );
    assert_eq!((story.state().until, story.state().reason), (None, None));
    // Left before, or put off: it is forgotten.
    assert_eq!(waiting.clone().act(set("open")).wait(DAY).status(), "open");
    let put_off = waiting.clone().act(wait_for(None, Some(until.plus(HOUR)))).wait(DAY);
    assert_eq!(put_off.course().last(), Some(&(2 * HOUR, "in_service")));
    assert_eq!(waiting.clone().act(wait_for(None, None)).wait(DAY).status(), "waiting");
    let at_the_instant = waiting.after(59 * MINUTE).act(set("resolved")).wait(DAY);
    assert_eq!(at_the_instant.status(), "resolved", "events at the due instant fold first");
}

#[test]
fn an_until_in_the_past_returns_at_once_after_the_events_of_that_instant() {
    let past = monday_noon().plus(-HOUR);
    let waiting = Story::new().act(customer()).act(wait_for(None, Some(past)));
    let story = waiting.clone().wait(0);
    assert_eq!(story.course(), [(0, "open"), (MINUTE, "waiting"), (MINUTE, "in_service")]);
    let resolved = waiting.after(0).act(set("resolved")).wait(DAY);
    assert_eq!(resolved.course(), [(0, "open"), (MINUTE, "waiting"), (MINUTE, "resolved")]);
}

#[test]
fn a_chain_of_timers_stops_at_its_limit_says_so_and_goes_on_when_somebody_acts() {
    let in_force = timers(&[timer("open", 0, &to("waiting")), timer("waiting", 0, &to("open"))]);
    let story = Story::with(&in_force).act(customer()).wait(DAY);
    assert_eq!(story.course().len(), 1 + CHAIN_LIMIT);
    assert_eq!(story.last_change().what, What::ChainStopped);
    assert_eq!(story.desk.next_due(), None);
    assert!(story.state().segments.iter().rev().skip(1).all(|piece| piece.to == Some(piece.from)));
    let again = story.act(customer()).wait(DAY);
    assert_eq!(again.course().len(), 1 + 2 * CHAIN_LIMIT);
}

#[test]
fn opening_often_or_once_gives_the_same_state() {
    let in_force = json!({
        "archive_resolved_minutes": 45,
        "timers": [
            timer("open", 7, &json!({"tag": "late"})), timer("open", 30, &json!({"assign": "bia"})),
            timer("waiting", 60, &to("resolved")), timer("resolved", 600, &to("closed")),
            timer("closed", 6000, &to("open")),
        ],
    });
    let story = Story::with(&in_force)
        .act(customer())
        .act(by_agent("ana", json!({"type": "status_set", "status": "waiting"})));
    let once = story.clone().wait(30 * DAY);
    for step in [SECOND, 7 * MINUTE, HOUR, 5 * DAY] {
        let mut often = story.clone();
        let end = once.clock;
        // By the second only around each due instant: a month has too many of them.
        let mut now: Timestamp = often.clock;
        while now < end {
            let due = often.desk.next_due().unwrap_or(end).min(end);
            now = if step == SECOND {
                now.plus(step).max(due.plus(-2 * SECOND))
            } else {
                now.plus(step)
            };
            now = now.min(end);
            often.desk.advance(now);
        }
        assert_eq!(often.state(), once.state(), "in steps of {step} ms");
        assert_eq!(often.desk.next_due(), once.desk.next_due());
    }
    assert!(
        fired(&once).len() > 6,
        "the story must be one in which something happens: {:?}",
        fired(&once)
    );
}
