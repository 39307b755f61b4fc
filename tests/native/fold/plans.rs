//! Scheduled messages and reminders: due in time, sent once, stopped by the customer's words.

use crate::support::{Story, agent, by_agent, customer, set, undo};
use balcao::journal::{Body, Event, MOST_PLANS, PLAN_MAX_AGE, Stage};
use balcao::model::{AgentId, HOUR, MINUTE, Timestamp};
use serde_json::{Value, json};

/// A message for an hour after the instant.
fn message(now: Timestamp, more: &Value) -> Value {
    let due = now.plus(HOUR).to_string();
    let mut act =
        by_agent("ana", json!({"type": "message_scheduled", "due": due, "text": "E o contrato?"}));
    for (key, value) in more.as_object().into_iter().flatten() {
        act[key] = value.clone();
    }
    act
}

fn reminder(now: Timestamp) -> Value {
    let due = now.plus(HOUR).to_string();
    by_agent("ana", json!({"type": "reminder_set", "due": due, "text": "Ligar"}))
}

fn stages(story: &Story) -> Vec<Stage> {
    story.state().plans.iter().map(|plan| plan.stage).collect()
}

fn told(story: &Story) -> usize {
    story.state().mentions.iter().filter(|mention| mention.agent == AgentId::from("ana")).count()
}

/// What browsers write at the story's instant.
fn planned(story: &Story, by: Option<&str>) -> Vec<Event> {
    let ix = story.desk.find(&"c".into()).expect("the chat");
    story.desk.planned(ix, story.clock, by.map(AgentId::from).as_ref())
}

fn begun() -> Story {
    Story::new().act(customer()).act(agent("ana"))
}

#[test]
fn a_message_is_sent_once_when_it_is_due_and_counts_as_its_authors() {
    let story = begun();
    let story = story.clone().act(message(story.clock.plus(MINUTE), &json!({})));
    assert_eq!((stages(&story), planned(&story, None).len()), (vec![Stage::Ahead], 0));
    let mut story = story.wait(HOUR);
    let once = planned(&story, None);
    let [event] = &once[..] else { panic!("one message") };
    assert_eq!(event.by.agent_id(), Some("ana".into()));
    assert!(event.is_agent_message() && event.at == story.clock.plus(1));
    assert_eq!(planned(&story, Some("ana")), once);
    assert_eq!(planned(&story, Some("bia")), [], "a server takes nobody's words from others");
    assert_eq!(planned(&story.clone().wait(MINUTE), None), once, "to the byte");
    let event = event.clone();
    story.desk.apply([event.clone()]);
    assert_eq!((stages(&story), planned(&story, None)), (vec![], vec![]));
    assert_eq!(story.state().last_message.as_ref().map(|last| &last.event), Some(&event.id));
    assert_eq!(story.state().attendances.last().map(|all| all.agent_messages), Some(2));
    assert_eq!(told(&story.wait(2 * HOUR)), 0);
}

#[test]
fn a_message_does_not_answer_what_came_after_it_was_written() {
    let story = begun();
    let seen = json!({"seen": "e002", "seen_unread": []});
    let mut story = story.clone().act(message(story.clock.plus(MINUTE), &seen));
    story = story.act(customer()).act(agent("bia")).act(customer()).act(set("resolved"));
    let unread = story.state().unread.clone();
    let mut story = story.wait(HOUR);
    let event = planned(&story, None).pop().expect("a message");
    story.desk.apply([event]);
    assert_eq!(story.state().unread, unread, "nobody has read it");
}

#[test]
fn a_customer_who_waits_for_an_answer_is_not_written_to_and_its_author_is_told() {
    let story = begun();
    let story = story.clone().act(message(story.clock.plus(MINUTE), &json!({}))).act(customer());
    assert_eq!(stages(&story), [Stage::Ahead], "an answer may come in time");
    let answered = story.clone().act(agent("bia")).wait(HOUR);
    assert_eq!(planned(&answered, None).len(), 1);
    let story = story.wait(HOUR);
    assert_eq!((stages(&story), told(&story)), (vec![Stage::CustomerWrote], 1));
    assert_eq!(planned(&story, None), []);
    let plan = by_agent("bia", json!({"type": "plan_ended", "plan": "e003"}));
    let story = story.act(plan);
    assert_eq!((stages(&story), told(&story)), (vec![], 0));
}

#[test]
fn a_message_can_be_stopped_by_the_customers_words() {
    let story = begun();
    let unless = json!({"unless_customer_writes": true});
    let story = story.clone().act(message(story.clock.plus(MINUTE), &unless)).act(customer());
    let story = story.act(agent("ana")).wait(2 * HOUR);
    assert_eq!((stages(&story), planned(&story, None)), (vec![Stage::CustomerWrote], vec![]));
    assert_eq!(told(&story), 1);
}

#[test]
fn a_late_message_is_not_sent_by_itself() {
    let story = begun();
    let story = story.clone().act(message(story.clock.plus(MINUTE), &json!({})));
    let late = story.clone().wait(HOUR + PLAN_MAX_AGE - 1);
    assert_eq!((stages(&late), planned(&late, None).len()), (vec![Stage::Due], 1));
    let wrote = late.clone().after(0).act(customer());
    assert_eq!((stages(&wrote), planned(&wrote, None).len()), (vec![Stage::CustomerWrote], 0));
    assert_eq!(told(&wrote), 1);
    let late = late.wait(1);
    assert_eq!((stages(&late), planned(&late, None).len()), (vec![Stage::Missed], 0));
    assert_eq!(told(&late), 1);
}

#[test]
fn a_reminder_is_told_until_its_author_has_seen_it_and_stays_until_it_is_done() {
    let story = begun();
    let story = story.clone().act(reminder(story.clock.plus(MINUTE)));
    assert_eq!(told(&story.clone().wait(HOUR - 1)), 0);
    let story = story.wait(HOUR);
    assert_eq!(
        (stages(&story), told(&story), planned(&story, None)),
        (vec![Stage::Due], 1, vec![])
    );
    let saw = |who| by_agent(who, json!({"type": "read", "seen_mentions": ["e003"]}));
    assert_eq!(told(&story.clone().act(saw("bia"))), 1, "it is another's");
    let story = story.act(saw("ana"));
    assert_eq!((stages(&story), told(&story)), (vec![Stage::Due], 0));
    let story = story.act(by_agent("ana", json!({"type": "plan_ended", "plan": "e003"})));
    assert_eq!(stages(&story), []);
}

#[test]
fn a_plan_that_is_taken_back_or_erased_does_nothing() {
    let story = begun();
    let made = story.clone().act(message(story.clock.plus(MINUTE), &json!({})));
    let undone = made.act(undo("ana", &["e003"])).wait(2 * HOUR);
    assert_eq!((stages(&undone), told(&undone)), (vec![], 0));
    let erased = message(story.clock.plus(MINUTE), &json!({"text": ""}));
    let erased = story.act(erased).wait(2 * HOUR);
    assert_eq!((stages(&erased), told(&erased)), (vec![], 0));
}

#[test]
fn a_reminder_in_the_past_is_due_at_once() {
    let story = begun();
    let story = story.clone().act(reminder(story.clock.plus(-2 * HOUR)));
    let story = story.wait(0);
    assert_eq!((stages(&story), told(&story)), (vec![Stage::Due], 1));
    let made = story.desk.by_id(&"c".into()).and_then(|chat| chat.event(&"e003".into()).cloned());
    assert!(matches!(made.map(|event| event.body), Some(Body::Planned { .. })));
}

#[test]
fn an_answer_to_a_question_can_be_scheduled() {
    let story = begun().act(customer());
    let story = story.clone().act(message(story.clock.plus(MINUTE), &json!({}))).wait(HOUR);
    assert_eq!((stages(&story), planned(&story, None).len()), (vec![Stage::Due], 1));
}

#[test]
fn who_has_left_the_team_sends_nothing() {
    let story = begun();
    let story = story.clone().act(message(story.clock.plus(MINUTE), &json!({})));
    let left = json!({"type": "agent_saved", "chat": null, "agent": {"id": "ana", "name": "Ana", "active": false}});
    let story = story.after(0).act(by_agent("bia", left)).wait(HOUR);
    assert_eq!((stages(&story), planned(&story, None)), (vec![Stage::Due], vec![]));
}

#[test]
fn an_agent_has_so_many_plans_in_a_chat_and_nobody_elses_count() {
    let mut story = begun();
    for _ in 0..MOST_PLANS + 5 {
        story = story.clone().act(reminder(story.clock));
    }
    assert_eq!(stages(&story).len(), MOST_PLANS);
    let of_bia = json!({"type": "reminder_set", "due": "2027-01-01T00:00:00.000Z", "text": ""});
    assert_eq!(stages(&story.act(by_agent("bia", of_bia))).len(), MOST_PLANS + 1);
}

#[test]
fn what_names_a_note_ends_no_plan_and_no_mention() {
    let mention = json!({"type": "note_added", "text": "@Ana", "mentions": ["ana"]});
    let story = begun().act(by_agent("bia", mention));
    let story = story.act(by_agent("bia", json!({"type": "plan_ended", "plan": "e003"})));
    assert_eq!(told(&story), 1);
}
