//! Attendances and questions: when they start and end, and what answers.

use crate::support::{
    Story, agent, assign, bot, campaign, chat_started, customer, note, set, wait_for,
};
use balcao::journal::Attendance;
use balcao::model::{AuthorKind, MINUTE, Timestamp};
use serde_json::{Value, json};

/// An instant in minutes since the first act, and a status.
type Edge = (i64, &'static str);

/// The attendances' starts and ends.
fn attendances(story: &Story) -> Vec<(Edge, Option<Edge>)> {
    let state = story.state();
    let minutes = |at: Timestamp| at.since(state.started) / MINUTE;
    let list = state.attendances.iter().map(|one| {
        let end = one.end.as_ref();
        (
            (minutes(one.start), one.started_in.wire()),
            end.map(|end| (minutes(end.at), end.status.wire())),
        )
    });
    list.collect()
}

/// The questions that wait no longer as `(asked, until)`, in minutes since the first act, and whether they were answered.
fn questions(story: &Story) -> Vec<(i64, i64, bool)> {
    let state = story.state();
    let minutes = |at: Timestamp| at.since(state.started) / MINUTE;
    let list = state.exchanges.iter().map(|one| {
        assert!(one.reply.as_ref().is_none_or(|reply| reply.at == one.until));
        (minutes(one.asked), minutes(one.until), one.reply.is_some())
    });
    list.collect()
}

fn first(story: &Story) -> &Attendance {
    story.state().attendances.first().expect("an attendance")
}

fn told(acts: impl IntoIterator<Item = Value>) -> Story {
    Story::told(&json!({}), acts)
}

#[test]
fn an_attendance_runs_from_active_to_the_first_final_status() {
    let story = told([
        customer(),
        agent("ana"),
        set("waiting"),
        set("resolved"),
        set("closed"),
        set("resolved"),
        customer(),
        set("closed"),
    ]);
    assert_eq!(
        attendances(&story),
        [((0, "open"), Some((3, "resolved"))), ((6, "open"), Some((7, "closed")))]
    );
    assert_eq!(
        story.state().attendances.iter().map(|one| one.reopened).collect::<Vec<_>>(),
        [false, true]
    );
    let end = first(&story).end.as_ref().expect("it ended");
    assert_eq!((end.author.kind, end.author.id.as_deref()), (AuthorKind::Agent, Some("ana")));
}

#[test]
fn from_none_to_final_none_starts_and_none_ends() {
    let story = told([chat_started(), set("resolved"), set("closed")]);
    assert_eq!(attendances(&story), []);
    assert_eq!(story.course(), [(MINUTE, "resolved"), (2 * MINUTE, "closed")]);
    let story = story.act(customer());
    assert_eq!(attendances(&story), [((3, "open"), None)]);
    assert!(first(&story).reopened, "final to active is a reopening all the same");
}

#[test]
fn any_way_to_an_active_status_starts_one() {
    for status in ["open", "in_service", "waiting"] {
        assert_eq!(attendances(&told([chat_started(), set(status)])), [((1, status), None)]);
        let again = told([customer(), set("closed"), set(status)]);
        assert_eq!(attendances(&again), [((0, "open"), Some((1, "closed"))), ((2, status), None)]);
    }
}

#[test]
fn the_message_that_starts_an_attendance_belongs_to_it() {
    let first_word = Story::told(&json!({"agent_first": "in_service"}), [agent("ana")]);
    assert_eq!(attendances(&first_word), [((0, "in_service"), None)]);
    assert_eq!(first(&first_word).agent_messages, 1);
    let reply = first(&first_word).first_reply.as_ref().expect("its first message");
    assert_eq!(reply.at, first_word.clock);

    let again = Story::told(
        &json!({"agent_message_to_final": "in_service"}),
        [customer(), set("resolved"), agent("bia")],
    );
    assert_eq!(
        attendances(&again),
        [((0, "open"), Some((1, "resolved"))), ((2, "in_service"), None)]
    );
    assert_eq!(first(&again).agent_messages, 0);
    assert_eq!(again.state().attendances[1].agent_messages, 1);
    assert_eq!(
        again.state().attendances[0].event.as_ref().map(balcao::model::EventId::as_str),
        Some("e001")
    );
    assert_eq!(
        again.state().attendances[1].event.as_ref().map(balcao::model::EventId::as_str),
        Some("e003")
    );
}

#[test]
fn a_message_between_attendances_belongs_to_none() {
    let story = told([customer(), set("resolved"), agent("ana"), customer()]);
    assert!(story.state().attendances.iter().all(|one| one.agent_messages == 0));
    assert_eq!(questions(&story), [(0, 1, false)]);
    let before = told([agent("ana"), agent("ana"), customer()]);
    assert_eq!(first(&before).first_reply, None);
}

#[test]
fn only_an_agents_own_message_answers() {
    let mut bot_campaign = campaign();
    bot_campaign["by"] = json!({"kind": "bot", "id": "hello"});
    let silent = told([customer(), bot(), campaign(), bot_campaign, note(), set("in_service")]);
    assert_eq!((first(&silent).first_reply.is_some(), questions(&silent)), (false, vec![]));
    assert_eq!(silent.state().unanswered_since, Some(silent.state().started));
    let story = silent.act(agent("bia")).act(agent("ana"));
    let reply = first(&story).first_reply.as_ref().expect("an answer");
    assert_eq!((reply.author.id.as_deref(), reply.event.as_str()), (Some("bia"), "e007"));
    assert_eq!((first(&story).agent_messages, questions(&story)), (2, vec![(0, 6, true)]));
}

#[test]
fn a_question_runs_from_its_first_unanswered_message() {
    let story = told([
        customer(),
        customer(),
        agent("ana"),
        agent("ana"),
        customer(),
        set("waiting"),
        customer(),
        agent("bia"),
    ]);
    assert_eq!(questions(&story), [(0, 2, true), (4, 7, true)]);
    assert_eq!(story.state().unanswered_since, None);
}

#[test]
fn the_end_clears_a_question_and_a_message_that_leaves_the_chat_final_asks_none() {
    let never = json!({"reopen_resolved": "never", "reopen_closed": "never"});
    let story = Story::told(
        &never,
        [customer(), set("resolved"), customer(), set("in_service"), agent("ana")],
    );
    assert_eq!(questions(&story), [(0, 1, false)]);
    let story = Story::told(
        &never,
        [customer(), set("resolved"), customer(), set("in_service"), customer(), agent("ana")],
    );
    assert_eq!(questions(&story), [(0, 1, false), (4, 5, true)]);
    // The message that reopens is a question.
    let story = told([customer(), set("closed"), customer(), agent("ana")]);
    assert_eq!(questions(&story), [(0, 1, false), (2, 3, true)]);
}

#[test]
fn a_soon_reopening_continues_to_the_edge() {
    let in_force = json!({"reopen_to_in_service_minutes": 5});
    let ended = Story::told(&in_force, [customer(), agent("ana"), set("resolved")]);
    let soon = ended.clone().after(5 * MINUTE).act(customer());
    assert_eq!(soon.status(), "in_service");
    assert_eq!(
        attendances(&soon),
        [((0, "open"), Some((2, "resolved"))), ((7, "in_service"), None)]
    );
    let marks: Vec<_> = soon.state().attendances.iter().map(|one| one.continuing).collect();
    assert_eq!(marks, [false, true]);
    let late = ended.clone().after(5 * MINUTE + 1).act(customer());
    assert_eq!((late.status(), late.state().attendances[1].continuing), ("open", false));
    // A reclassification is no new end.
    let moved = ended.after(4 * MINUTE).act(set("closed")).after(MINUTE).act(customer());
    assert_eq!(moved.status(), "in_service");
    let moved = Story::told(&in_force, [customer(), set("resolved")])
        .after(4 * MINUTE)
        .act(set("closed"))
        .after(MINUTE + 1)
        .act(customer());
    assert_eq!(moved.status(), "open");
    // By hand it continues nothing.
    let by_hand = Story::told(&in_force, [customer(), set("resolved"), set("in_service")]);
    assert!(!by_hand.state().attendances[1].continuing);
}

#[test]
fn pieces_without_length_stand_only_for_a_status_that_was_left_at_once() {
    // Ana is made responsible and moves the chat in the same millisecond.
    let story = told([customer()])
        .act(assign(Some("ana")))
        .after(0)
        .act(wait_for(None, None))
        .after(0)
        .act(set("in_service"));
    let pieces: Vec<_> = story
        .state()
        .segments
        .iter()
        .map(|piece| (piece.status.wire(), piece.to.map(|to| to.since(piece.from))))
        .collect();
    assert_eq!(pieces, [("open", Some(MINUTE)), ("waiting", Some(0)), ("in_service", None)]);
}
