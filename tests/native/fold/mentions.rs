//! Mentions: pending from the note until the mentioned agent's own reading names it.

use crate::support::{Story, agent, archive, by_agent, customer, dated, monday_noon, undo};
use balcao::journal::{Body, Desk, MOST_MENTIONS, codec};
use balcao::model::{AgentId, MINUTE, compiled_zones};
use serde_json::{Value, json};

fn note(who: &[&str]) -> Value {
    by_agent("ana", json!({"type": "note_added", "text": "@Bia, veja", "mentions": who}))
}

fn saw(who: &str, notes: &[&str]) -> Value {
    by_agent(who, json!({"type": "read", "seen_mentions": notes}))
}

/// The agents with mentions that they have not seen, and the notes.
fn pending(desk: &Desk) -> Vec<(String, String)> {
    let chat = desk.by_id(&"c".into()).expect("the chat");
    let mentions = chat.state().mentions.iter();
    mentions.map(|mention| (mention.agent.to_string(), mention.note.to_string())).collect()
}

fn of(who: &str, note: &str) -> (String, String) {
    (who.to_owned(), note.to_owned())
}

#[test]
fn a_mention_waits_for_the_reading_of_the_agent_who_is_mentioned() {
    let story = Story::new().act(customer()).act(note(&["bia", "caio", "bia", "ana"]));
    assert_eq!(pending(&story.desk), [of("bia", "e002"), of("caio", "e002")], "not oneself");
    let others = story
        .act(by_agent("ana", json!({"type": "read"})))
        .act(agent("bia"))
        .act(archive())
        .act(saw("ana", &["e002"]));
    assert_eq!(pending(&others.desk), [of("bia", "e002"), of("caio", "e002")]);
    let mentioning =
        |desk: &Desk, who: &str, archived| desk.mentioning(&AgentId::from(who), archived);
    assert_eq!(mentioning(&others.desk, "bia", true), 1);
    assert_eq!(mentioning(&others.desk, "bia", false), 0);
    let seen = others.act(saw("bia", &["e002"]));
    assert_eq!(pending(&seen.desk), [of("caio", "e002")]);
    assert_eq!(mentioning(&seen.desk, "bia", true), 0);
    let before = seen.desk.as_of(monday_noon().plus(MINUTE * 60 * 24 * 9_999));
    assert_eq!(mentioning(&before, "caio", true), 1);
}

#[test]
fn a_note_that_comes_late_with_an_earlier_date_is_not_taken_for_seen() {
    let story = Story::new().act(customer()).act(note(&["bia"])).act(saw("bia", &["e002"]));
    let mut desk = story.desk;
    desk.apply([dated("late", monday_noon().plus(1), {
        let mut late = note(&["bia"]);
        late["chat"] = "c".into();
        late
    })]);
    assert_eq!(pending(&desk), [of("bia", "late")]);
}

#[test]
fn a_note_that_is_taken_back_mentions_nobody() {
    let story = Story::new().act(customer()).act(note(&["bia"])).act(undo("ana", &["e002"]));
    assert_eq!(pending(&story.desk), []);
}

#[test]
fn mentions_of_another_form_are_kept_and_tell_nobody() {
    let many: Vec<String> = (0..=MOST_MENTIONS).map(|n| format!("a{n}")).collect();
    for odd in [json!("bia"), json!([]), json!([1]), json!([""]), json!(null), json!(many)] {
        let mut event = note(&[]);
        event["mentions"] = odd;
        event["chat"] = "c".into();
        let event = dated("e1", monday_noon(), event);
        let Body::NoteAdded { mentions, .. } = &event.body else { panic!("a note: {event:?}") };
        assert!(mentions.is_empty());
        assert!(codec::encode(&event).contains("mentions"), "an older or newer app gets it back");
        let mut desk = Desk::new(compiled_zones());
        desk.apply([event]);
        assert_eq!(pending(&desk), []);
    }
}
