//! When a campaign starts, and what versions that come later change.

use balcao::journal::CAMPAIGN_MAX_AGE;
use balcao::model::CampaignState::{Cancelled, Going, Paused};
use serde_json::{Value, json};

use super::told::{Told, minute, to_all, with};
use crate::support::{by_agent, undo};

fn paused(campaign: &Value) -> Value {
    with(campaign, "state", json!("paused"))
}

fn cancelled(campaign: &Value) -> Value {
    with(campaign, "state", json!("cancelled"))
}

#[test]
fn it_starts_when_its_time_comes_or_when_it_is_saved_later() {
    let told = Told::new().campaign(0, to_all(10));
    assert_eq!(told.run(9), None);
    assert_eq!(told.course().scheduled(minute(9)), Some(minute(10)));
    let run = told.run(10).expect("its time has come");
    assert_eq!((run.start, run.since, run.state), (minute(10), minute(10), Going));
    assert_eq!(told.course().scheduled(minute(10)), None);
    let late = Told::new().campaign(20, to_all(10));
    assert_eq!(late.run(20).map(|run| run.start), Some(minute(20)));
}

#[test]
fn a_draft_never_starts() {
    let mut draft = to_all(0);
    draft.as_object_mut().unwrap().remove("send_at");
    let told = Told::new().campaign(0, draft.clone());
    assert_eq!(told.run(1000), None);
    assert_eq!(told.course().scheduled(minute(0)), None);
    let empty = Told::new().campaign(0, with(&to_all(0), "text", json!(" ")));
    assert_eq!(empty.run(1000), None, "there is nothing to say");
    // A time that was given and taken back before it came.
    let back = Told::new().campaign(0, to_all(10)).campaign(5, draft);
    assert_eq!(back.run(1000), None);
}

#[test]
fn a_pause_before_the_start_puts_it_off() {
    let told = Told::new()
        .campaign(0, to_all(10))
        .campaign(5, paused(&to_all(10)))
        .campaign(30, to_all(10));
    assert_eq!(told.run(29), None);
    assert_eq!(told.run(30).map(|run| run.start), Some(minute(30)));
    let ahead = Told::new().campaign(0, paused(&to_all(10))).campaign(5, to_all(10));
    assert_eq!(ahead.run(10).map(|run| run.start), Some(minute(10)));
}

#[test]
fn of_two_versions_of_one_instant_the_later_one_counts() {
    let told =
        Told::new().campaign(0, to_all(10)).campaign(10, with(&to_all(10), "text", json!("Outra")));
    let run = told.run(10).expect("it starts");
    assert_eq!((run.start, &*run.campaign.text), (minute(10), "Outra"));
}

#[test]
fn what_is_edited_after_the_start_changes_nothing_but_the_name() {
    let other = json!({"name": "Páscoa", "audience": {"status": ["open"]}, "text": "Outra", "send_at": minute(900).to_string()});
    let told = Told::new().campaign(0, to_all(10)).campaign(20, other);
    let run = told.run(1000).expect("it has started");
    assert_eq!(run.start, minute(10));
    assert_eq!(run.campaign.to_value(), with(&to_all(10), "id", json!("k")));
    assert_eq!(told.course().name(), "Páscoa");
}

#[test]
fn it_is_paused_resumed_and_cancelled() {
    let told = Told::new()
        .campaign(0, to_all(10))
        .campaign(20, paused(&to_all(10)))
        .campaign(40, to_all(10))
        .campaign(50, cancelled(&to_all(10)))
        .campaign(60, to_all(10));
    let at = |minutes| {
        let run = told.run(minutes).expect("it has started");
        (run.state, run.since, run.writes(minute(minutes)))
    };
    assert_eq!(at(19), (Going, minute(10), true));
    assert_eq!(at(20), (Paused, minute(10), false));
    assert_eq!(at(40), (Going, minute(40), true));
    assert_eq!(at(50), (Cancelled, minute(40), false));
    assert_eq!(at(60), (Cancelled, minute(40), false), "that is for ever");
    assert!(told.course().is_cancelled());
    assert_eq!(told.course().versions().count(), 5);
    let never = Told::new().campaign(0, cancelled(&to_all(10))).campaign(5, to_all(10));
    assert_eq!(never.run(1000), None);
}

#[test]
fn nobody_is_written_to_hours_late() {
    let told = Told::new().campaign(0, to_all(10));
    let run = told.run(1000).expect("it has started");
    assert!(run.writes(run.since.plus(CAMPAIGN_MAX_AGE - 1)));
    assert!(!run.writes(run.since.plus(CAMPAIGN_MAX_AGE)));
    let resumed = told.campaign(500, to_all(10));
    assert!(resumed.run(501).expect("it goes on").writes(minute(501)));
}

#[test]
fn what_is_not_understood_never_sends() {
    for odd in [
        with(&to_all(0), "audience", json!({"mood": "good"})),
        with(&to_all(0), "state", json!("snoozed")),
        with(&to_all(0), "send_at", json!("amanhã")),
    ] {
        let told = Told::new().campaign(0, odd.clone());
        assert_eq!(told.run(1000), None);
        assert_eq!(told.course().latest().campaign, None);
        assert_eq!(told.course().name(), "Natal");
        // In the middle it stops what goes.
        let stopped = Told::new().campaign(0, to_all(0)).campaign(5, odd);
        assert_eq!(stopped.run(6).map(|run| run.state), Some(Paused));
    }
}

#[test]
fn a_version_that_was_taken_back_was_never_saved() {
    let told = Told::new().campaign(0, to_all(10)).campaign(5, cancelled(&to_all(10)));
    let mut back = undo("bia", &["t0001"]);
    back["chat"] = Value::Null;
    let mut told = told;
    told.desk.apply([crate::support::dated("u", minute(6), back)]);
    assert!(!told.course().is_cancelled());
    assert_eq!(told.run(10).map(|run| run.start), Some(minute(10)));
}

#[test]
fn campaigns_are_told_apart_and_the_last_one_comes_first() {
    let told = Told::new()
        .campaign(0, to_all(10))
        .desk(1, "campaign_saved", "campaign", with(&to_all(20), "id", json!("other")))
        .campaign(2, paused(&to_all(10)));
    let ids: Vec<String> =
        told.desk.config().campaigns().iter().map(|course| course.id.to_string()).collect();
    assert_eq!(ids, ["other", "k"]);
    assert_eq!(told.desk.config().campaign_name(&"k".into()), "Natal");
    assert_eq!(told.desk.config().campaign_name(&"x".into()), "x");
}

#[test]
fn whether_one_may_be_due_is_known_without_reading_them() {
    let told = Told::new().campaign(0, to_all(100)).act_by_nobody();
    let may = |minutes| told.desk.config().may_have_campaign(minute(minutes));
    assert!(may(0) && may(59), "it was saved just now");
    assert!(!may(60) && !may(99));
    assert!(may(100) && may(159));
    assert!(!may(160));
}

impl Told {
    fn act_by_nobody(self) -> Self {
        self.at(1, "c", by_agent("ana", json!({"type": "note_added", "text": "x"})))
    }
}
