//! Taking back: whose events, how old, and what remains of them.

use crate::support::{
    Story, agent, archive, assign, bot, by_agent, chat_started, customer, dated, monday_noon, set,
    tags, undo,
};
use balcao::journal::UNDO_WINDOW;
use balcao::model::{EventId, HOUR, MINUTE};
use serde_json::{Value, json};

/// Ids of the chat's events that the fold skips, in order.
fn skipped(story: &Story) -> Vec<&str> {
    let chat = story.desk.by_id(&"c".into()).expect("the chat");
    let mut list: Vec<_> = chat.skipped().iter().map(EventId::as_str).collect();
    list.sort_unstable();
    list
}

#[test]
fn what_is_taken_back_never_happened_but_stays_in_the_audit() {
    let before = Story::new().act(customer());
    let story = before.clone().act(set("resolved")).act(undo("ana", &["e002"]));
    let (state, was) = (story.state(), before.state());
    assert_eq!((state.status, state.archived), (was.status, was.archived));
    assert_eq!(
        (&state.segments, &state.changes, &state.attendances),
        (&was.segments, &was.changes, &was.attendances)
    );
    let chat = story.desk.by_id(&"c".into()).expect("the chat");
    assert_eq!(chat.events().len(), 3, "both are kept");
    assert_eq!(skipped(&story), ["e002"]);
}

#[test]
fn a_minute_and_no_more() {
    let done = Story::new().act(customer()).act(set("resolved"));
    let in_time = done.clone().after(UNDO_WINDOW).act(undo("ana", &["e002"]));
    assert_eq!(in_time.status(), "open");
    let too_late = done.clone().after(UNDO_WINDOW + 1).act(undo("ana", &["e002"]));
    assert_eq!((too_late.status(), skipped(&too_late).len()), ("resolved", 0));
    assert_eq!(
        done.after(0).act(undo("ana", &["e002"])).status(),
        "open",
        "within the same millisecond"
    );
}

#[test]
fn only_by_the_same_author() {
    let story = Story::new().act(customer()).act(set("resolved"));
    assert_eq!(story.clone().act(undo("bia", &["e002"])).status(), "resolved");
    assert_eq!(story.act(undo("ana", &["e001"])).status(), "resolved", "not the customer's");
    let story = Story::new().act(customer()).act(bot()).act(undo("ana", &["e002"]));
    assert!(skipped(&story).is_empty(), "not the chatbot's");
    // Of a list, those that are allowed.
    let story = Story::new()
        .act(customer())
        .after(0)
        .act(by_agent("bia", json!({"type": "tags_changed", "add": ["vip"], "remove": []})))
        .act(tags(&["late"], &[]))
        .after(0)
        .act(archive())
        .act(undo("ana", &["e001", "e002", "e003", "e004", "e004", "nobody knows"]));
    assert_eq!(skipped(&story), ["e003", "e004"]);
}

#[test]
fn a_bot_or_a_customer_cannot_take_back() {
    let mut story = Story::new().act(customer());
    let mut by_customer = undo("x", &["e001"]);
    by_customer["by"] = customer()["by"].clone();
    let event = dated("e9", story.clock, by_customer);
    story.desk.apply([event]);
    assert_eq!(
        (story.status(), story.desk.unfolded().len()),
        ("open", 1),
        "the format does not let them"
    );
}

#[test]
fn taking_back_can_be_taken_back_and_so_on() {
    let done =
        Story::new().act(customer()).act(set("resolved")).after(1).act(undo("ana", &["e002"]));
    assert_eq!(done.status(), "open");
    let again = done.clone().act(undo("ana", &["e003"]));
    assert_eq!((again.status(), skipped(&again)), ("resolved", vec!["e003"]));
    let thrice = again.after(1).act(undo("ana", &["e004"]));
    assert_eq!((thrice.status(), skipped(&thrice)), ("open", vec!["e002", "e004"]));
    // The taking back of a taking back is bound by the minute, and by the author, like any other.
    assert_eq!(done.clone().after(UNDO_WINDOW + 1).act(undo("ana", &["e003"])).status(), "open");
    assert_eq!(done.clone().act(undo("bia", &["e003"])).status(), "open");
    // Taken back together with what it took back: it does not count, and neither does what it named.
    let both = done.after(1000).act(undo("ana", &["e002", "e003"]));
    assert_eq!((both.status(), skipped(&both)), ("open", vec!["e002", "e003"]));
}

#[test]
fn nothing_takes_back_what_comes_after_it_or_itself() {
    let story = Story::new()
        .act(customer())
        .act(undo("ana", &["e002", "e003"]))
        .after(0)
        .act(set("resolved"));
    assert_eq!((story.status(), skipped(&story).len()), ("resolved", 0));
}

#[test]
fn what_follows_from_it_goes_with_it() {
    let in_force = json!({"reply_assigns": true, "timers": [{"status": "in_service", "after_minutes": 0, "then": {"tag": "busy"}}]});
    let story = Story::with(&in_force).act(customer()).act(agent("ana")).wait(30);
    assert_eq!((story.status(), story.state().tags.len()), ("in_service", 1));
    let story = story.after(0).act(undo("ana", &["e002"]));
    let state = story.state();
    assert_eq!(
        (story.status(), state.tags.len(), &state.responsible, state.unread.len()),
        ("open", 0, &None, 1)
    );
    assert_eq!(state.unanswered_since, Some(monday_noon()));
    assert_eq!(state.activity, monday_noon());
}

#[test]
fn the_taking_back_that_comes_first_waits_for_what_it_names() {
    let told = Story::new().act(customer()).act(set("resolved")).act(undo("ana", &["e002"]));
    let mut story = Story::new().act(customer());
    let events: Vec<_> = told.desk.events().into_iter().cloned().collect();
    story.desk.apply([events[2].clone()]);
    story.desk.apply([events[1].clone()]);
    assert_eq!(story.state(), told.state());
    assert_eq!(skipped(&story), ["e002"]);
}

#[test]
fn a_chat_of_which_everything_was_taken_back_still_has_its_beginning() {
    let story = Story::new()
        .act(chat_started())
        .after(0)
        .act(agent("ana"))
        .act(undo("ana", &["e001", "e002"]));
    let state = story.state();
    assert_eq!(
        (story.status(), state.started, state.activity),
        ("none", monday_noon(), monday_noon())
    );
    assert_eq!(story.desk.counts().of(false, None), 1);
    // And goes on from there like any other.
    let after = story.clone().act(customer());
    let mut at_once = Story::new();
    at_once.desk.apply(after.desk.events().into_iter().cloned());
    assert_eq!(after.state(), at_once.state());
}

#[test]
fn settings_are_taken_back_for_the_whole_desk() {
    let off = json!({"reply_moves_open": false});
    let story = Story::new().act(customer()).after(HOUR).change(&off).after(1).act(agent("ana"));
    assert_eq!(story.status(), "open");
    let take_back = |by: &str, after: i64| {
        let mut act = undo(by, &["s002"]);
        act["chat"] = Value::Null;
        dated("s9", monday_noon().plus(HOUR + after), act)
    };
    let with = |event| {
        let mut story = story.clone();
        let changed = story.desk.apply([event]);
        (story, changed)
    };
    let (undone, changed) = with(take_back("bia", MINUTE));
    assert_eq!(undone.status(), "in_service", "the answer came under settings that never were");
    assert_eq!((changed.config, changed.chats.len()), (true, 1));
    assert_eq!(undone.desk.config().settings_versions().len(), 1);
    assert_eq!(undone.desk.config().events().len(), 2, "both are kept");
    assert_eq!(with(take_back("bia", MINUTE + 1)).0.status(), "open");
    assert_eq!(with(take_back("ana", 1)).0.status(), "open");
    // From within a chat nobody takes back what is the desk's.
    assert_eq!(
        with(dated("s9", monday_noon().plus(HOUR + 1), undo("bia", &["s002"]))).0.status(),
        "open"
    );
}

#[test]
fn agents_and_lists_are_taken_back_too() {
    let mut story = Story::new().act(customer());
    let saved = |id: &str, at, name: &str| {
        dated(
            id,
            at,
            by_agent(
                "bia",
                json!({"type": "agent_saved", "chat": null, "agent": {"id": "ana", "name": name}}),
            ),
        )
    };
    let now = story.clock;
    story.desk.apply([saved("a1", now, "Ana"), saved("a2", now.plus(1), "Anna")]);
    let name = |story: &Story| story.desk.config().agent_name(&"ana".into()).to_owned();
    assert_eq!(name(&story), "Anna");
    let mut act = undo("bia", &["a2"]);
    act["chat"] = Value::Null;
    story.desk.apply([dated("a3", now.plus(2), act)]);
    assert_eq!(name(&story), "Ana");
}

#[test]
fn undone_events_count_for_what_was_known_before() {
    let story = Story::new().act(customer()).act(assign(Some("bia"))).act(undo("ana", &["e002"]));
    assert_eq!(story.state().responsible, None);
    let then = story.desk.chat_as_of(&"c".into(), story.clock).expect("the chat");
    assert_eq!(
        then.responsible.as_ref().map(balcao::model::AgentId::as_str),
        Some("bia"),
        "just before it was taken back"
    );
}
