//! What came of a campaign, worked out by hand.

use balcao::journal::{DeliveryState, Outcome, Results};
use balcao::model::Status::{Closed, Open, Resolved};
use balcao::model::{CampaignId, ChatId};
use serde_json::json;

use super::told::{Told, comes, minute, to_all, with};
use crate::support::{customer, delivery, set, tags, undo};

/// Chats `a` to `f`, all resolved but `e`, which is open, and `f`, which never had a status. `d` opted out.
fn desk() -> Told {
    let mut told =
        Told::new().desk(-99, "tags_saved", "tags", json!([{"name": "não", "opt_out": true}]));
    for (place, chat) in ["a", "b", "c", "d", "e"].into_iter().enumerate() {
        let at = -90 + 5 * place as i64;
        told = told.at(at, chat, comes("Rosa")).at(at + 1, chat, customer());
        if chat != "e" {
            told = told.at(at + 2, chat, set("resolved"));
        }
    }
    told.at(-50, "d", tags(&["não"], &[])).at(-40, "f", comes("Lia")).campaign(0, to_all(0))
}

fn results(told: &Told, minutes: i64) -> Results {
    let run = told.run(minutes).expect("it has started");
    told.desk.audience_of(&run).results(&told.desk)
}

fn of<'a>(told: &Told, results: &'a Results, chat: &str) -> &'a Outcome {
    let ix = told.desk.find(&ChatId::from(chat)).expect("the chat");
    let found = results.outcomes.iter().find(|outcome| outcome.chat == ix);
    found.expect("it is in the audience")
}

#[test]
fn before_anything_is_written_all_are_to_go_but_who_opted_out() {
    let told = desk();
    let results = results(&told, 0);
    assert_eq!((results.audience(), results.sent(), results.to_go()), (6, 0, 5));
    assert_eq!(results.count(|one| one.left_out), 1);
    assert!(of(&told, &results, "d").left_out);
    assert_eq!(results.transitions(), []);
}

#[test]
fn what_is_written_is_not_reported_before_a_channel_says_so() {
    let mut told = desk();
    let written = told.write(1);
    assert_eq!((written.len(), results(&told, 20).is_reported()), (5, false));
    let first = written[0].chat.clone().expect("a chat");
    let told = told.at(2, first.as_str(), delivery(written[0].id.as_str(), "failed"));
    assert!(!results(&told, 20).is_reported(), "it took none");
    let second = written[1].chat.clone().expect("a chat");
    let told = told.at(3, second.as_str(), delivery(written[1].id.as_str(), "sent"));
    assert!(results(&told, 20).is_reported());
}

#[test]
fn what_followed_is_counted() {
    let mut told = desk();
    let written = told.write(1);
    let message = |chat: &str| {
        let of_chat = written.iter().find(|event| event.chat == Some(chat.into()));
        of_chat.expect("it was written").id.to_string()
    };
    let told = told
        .at(2, "a", delivery(&message("a"), "delivered"))
        .at(3, "a", delivery(&message("a"), "read"))
        .at(4, "b", delivery(&message("b"), "failed"))
        .at(5, "a", customer()) // reopens
        .at(6, "a", customer())
        .at(7, "e", customer()) // answers in an attendance that runs
        .at(8, "f", customer()) // the first time ever
        .at(9, "c", set("closed"));
    let results = results(&told, 20);
    assert_eq!((results.sent(), results.to_go()), (5, 0));
    assert!(results.is_reported());
    let written = |chat: &str| of(&told, &results, chat).written.expect("it was written");
    let a = written("a");
    assert_eq!((a.answered, a.reopened), (Some(minute(5)), true));
    assert_eq!((a.before, a.now), (Some(Resolved), Some(Open)));
    assert_eq!(a.delivery, Some(DeliveryState::Read));
    assert_eq!(written("b").delivery, Some(DeliveryState::Failed));
    let e = written("e");
    assert_eq!((e.answered, e.reopened), (Some(minute(7)), false));
    assert!(written("f").reopened);
    let answered = |one: &Outcome| one.written.is_some_and(|written| written.answered.is_some());
    assert_eq!(results.count(answered), 3);
    let moves = [
        (None, Some(Open), 1),
        (Some(Open), Some(Open), 1),
        (Some(Resolved), Some(Open), 1),
        (Some(Resolved), Some(Resolved), 1),
        (Some(Resolved), Some(Closed), 1),
    ];
    assert_eq!(results.transitions(), moves);
}

#[test]
fn an_answer_belongs_to_the_last_campaign_before_it() {
    let mut told = desk();
    told.write(1);
    let mut told =
        told.desk(10, "campaign_saved", "campaign", with(&to_all(10), "id", json!("second")));
    let second = told.desk.config().campaign(&CampaignId::from("second"));
    let run = second.unwrap().run(minute(10)).unwrap();
    let audience = told.desk.audience_of(&run);
    let mut reached = audience.reached(&told.desk);
    let (events, _) = audience.to_write(&told.desk, &run, &mut reached, (0, 99, 99));
    assert_eq!(events.len(), 5);
    told.desk.apply(events);
    let told = told.at(11, "a", customer());
    let answered = |results: &Results| {
        results.count(|one| one.written.is_some_and(|written| written.answered.is_some()))
    };
    assert_eq!(answered(&results(&told, 20)), 0);
    assert_eq!(answered(&audience.results(&told.desk)), 1);
}

#[test]
fn what_was_taken_back_is_no_answer() {
    let mut told = desk();
    told.write(1);
    let id = format!("t{:04}", told.events.len());
    let told = told.at(5, "a", customer());
    let mut back = undo("x", &[&id]);
    back["by"] = customer()["by"].clone();
    let counted = |told: &Told| {
        let results = results(told, 20);
        of(told, &results, "a").written.unwrap().answered
    };
    assert_eq!(counted(&told), Some(minute(5)));
    // A customer cannot take a message back in this format: it stays an answer.
    assert_eq!(counted(&told.at(5, "a", back)), Some(minute(5)));
}
