//! What the list shows of a chat: unread messages, the order, who is responsible, tags; and ratings and deliveries.

use crate::support::{
    STANDS, Story, agent, archive, assign, bot, by_agent, campaign, customer, delivery, note,
    rating, read, set, tags, unarchive,
};
use balcao::journal::{Cause, What};
use balcao::model::{EventId, Status};
use serde_json::{Value, json};

fn told(acts: impl IntoIterator<Item = Value>) -> Story {
    Story::told(&json!({}), acts)
}

#[test]
fn unread_counts_the_customers_messages_since_the_desk_read_or_answered() {
    let story = told([
        customer(),
        customer(),
        bot(),
        campaign(),
        note(),
        rating(),
        set("in_service"),
        archive(),
    ]);
    assert_eq!(story.state().unread.len(), 2);
    assert_eq!(story.desk.counts().unread(true), 1);
    assert_eq!(story.clone().act(read()).state().unread.len(), 0);
    let answered = story.act(agent("ana"));
    assert_eq!((answered.state().unread.len(), answered.desk.counts().unread(true)), (0, 0));
    assert_eq!(answered.act(customer()).state().unread.len(), 1);
}

#[test]
fn only_messages_and_reopenings_move_a_chat_in_the_list() {
    for stand in STANDS {
        let story =
            Story::standing(stand, &json!({"reopen_resolved": "never", "reopen_closed": "never"}));
        let before = story.state().activity;
        for act in [customer(), agent("ana"), bot(), campaign()] {
            let after = story.clone().act(act.clone());
            assert_eq!(after.state().activity, after.clock, "{stand}: {act}");
            assert_eq!(after.state().last_message.as_ref().map(|last| last.at), Some(after.clock));
        }
        let contact =
            by_agent("ana", json!({"type": "contact_updated", "contact": {"name": "Rosa Maria"}}));
        for act in [
            read(),
            note(),
            rating(),
            tags(&["vip"], &[]),
            assign(Some("bia")),
            archive(),
            unarchive(),
            delivery("e001", "read"),
            set("resolved"),
            set("closed"),
            contact,
        ] {
            let after = story.clone().act(act.clone());
            assert_eq!(after.state().activity, before, "{stand}: {act}");
        }
        for status in ["open", "in_service", "waiting"] {
            let after = story.clone().act(set(status));
            let reopened = ["resolved", "closed"].contains(&stand);
            assert_eq!(after.state().activity == after.clock, reopened, "{stand} to {status}");
        }
    }
}

#[test]
fn responsibility_moves_by_hand_and_survives_the_end_and_the_reopening() {
    let story = told([customer(), agent("ana"), assign(Some("bia")), set("resolved"), customer()]);
    let pieces: Vec<_> = story
        .state()
        .segments
        .iter()
        .map(|piece| (piece.status, piece.responsible.as_ref().map(balcao::model::AgentId::as_str)))
        .collect();
    assert_eq!(
        pieces,
        [
            (Status::Open, None),
            (Status::InService, None),
            (Status::InService, Some("bia")),
            (Status::Resolved, Some("bia")),
            (Status::Open, Some("bia")),
        ]
    );
    let before = story.state().changes.len();
    let same = story.clone().act(assign(Some("bia")));
    assert_eq!((same.state().changes.len(), same.state().segments.len()), (before, 5));
    assert_eq!(story.act(assign(None)).state().responsible, None);
}

#[test]
fn replying_assigns_where_nobody_is_if_the_setting_says_so() {
    let on = json!({"reply_assigns": true});
    assert_eq!(told([customer(), agent("ana")]).state().responsible, None);
    for stand in STANDS {
        let story = Story::standing(stand, &on).act(agent("ana"));
        assert_eq!(
            story.state().responsible.as_ref().map(balcao::model::AgentId::as_str),
            Some("ana"),
            "{stand}"
        );
        let change = story.last_change();
        assert_eq!(change.cause, Cause::ReplyAssigned);
        assert!(
            matches!(&change.what, What::Responsible { from: None, to: Some(to) } if to.as_str() == "ana")
        );
        assert_eq!(
            story
                .act(agent("bia"))
                .state()
                .responsible
                .as_ref()
                .map(balcao::model::AgentId::as_str),
            Some("ana")
        );
    }
    for act in [bot(), campaign(), note(), customer(), read()] {
        assert_eq!(Story::standing("open", &on).act(act).state().responsible, None);
    }
    // One instant, one piece: the answer's segment is the answerer's from its start.
    let story = Story::told(&on, [customer(), agent("ana")]);
    assert_eq!(story.state().segments.len(), 2);
    assert_eq!(
        story.state().segments[1].responsible.as_ref().map(balcao::model::AgentId::as_str),
        Some("ana")
    );
}

#[test]
fn tags_are_a_set_and_adding_wins() {
    let story = told([customer(), tags(&["vip", "new", "vip"], &["new", "gone"])]);
    let names =
        |story: &Story| story.state().tags.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(names(&story), ["new", "vip"]);
    let changes = story.state().changes.len();
    let same = story.act(tags(&["vip"], &["gone"]));
    assert_eq!(same.state().changes.len(), changes, "nothing changed");
    let story = same.act(tags(&[], &["vip", "vip"]));
    assert_eq!(names(&story), ["new"]);
    assert!(
        matches!(&story.last_change().what, What::Tags { added, removed } if added.is_empty() && removed.len() == 1)
    );
}

#[test]
fn ratings_and_delivery_reports_are_kept_as_they_came() {
    let story = told([customer(), agent("ana"), assign(Some("bia")), set("resolved"), rating()]);
    let rated = &story.state().ratings[0];
    assert_eq!(
        (rated.score, rated.responsible.as_ref().map(balcao::model::AgentId::as_str)),
        (9, Some("bia"))
    );
    let last = |states: &[&str]| {
        let acts = states.iter().map(|state| delivery("e002", state));
        let story = acts.fold(told([customer(), agent("ana")]), Story::act);
        story.state().deliveries[&EventId::from("e002")].wire()
    };
    assert_eq!(last(&["sent", "delivered", "read"]), "read");
    assert_eq!(last(&["read", "delivered", "sent"]), "read", "reports may cross");
    assert_eq!(last(&["sent", "failed"]), "failed");
    assert_eq!(last(&["failed", "sent"]), "sent", "sent again after a failure");
    assert_eq!(last(&["sending"]), "sending");
    assert_eq!(last(&["sending", "unknown"]), "unknown");
    assert_eq!(last(&["sending", "unknown", "sent"]), "sent", "the doubt is over");
    assert_eq!(last(&["sending", "failed"]), "failed");
    assert_eq!(last(&["sent", "sending"]), "sent", "a claim takes nothing back");
}

#[test]
fn a_changed_message_is_shown_and_neither_asks_nor_answers() {
    let changed = json!({
        "by": {"kind": "customer"}, "type": "message_changed", "message": "e001", "text": "Oi, tudo bem?",
    });
    let before = told([customer(), agent("ana"), set("resolved")]);
    let story = Story::act(told([customer(), agent("ana"), set("resolved")]), changed.clone());
    assert_eq!(story.state().status, before.state().status, "it does not reopen");
    assert_eq!(story.state().unanswered_since, None);
    assert_eq!(story.state().activity, before.state().activity);
    // The list shows what the last message says now.
    let story = Story::act(told([customer()]), changed);
    let last = story.state().last_message.as_ref().map(|last| last.text.to_string());
    assert_eq!(last.as_deref(), Some("Oi, tudo bem?"));
    // A customer changes nobody's words but their own.
    let of_the_desk = json!({
        "by": {"kind": "customer"}, "type": "message_changed", "message": "e002", "text": "De graça",
    });
    let sent = told([customer(), agent("ana")]);
    let story = Story::act(sent.clone(), of_the_desk);
    let text = |story: &Story| story.state().last_message.as_ref().map(|last| last.text.clone());
    assert_eq!(text(&story), text(&sent));
}

#[test]
fn an_agent_says_that_a_message_arrived_and_nothing_else_of_it() {
    let says = |state: &str| {
        let story = told([customer(), agent("ana"), delivery("e002", "unknown")]);
        let report = json!({"type": "delivery", "message": "e002", "state": state});
        let story = Story::act(story, by_agent("ana", report));
        story.state().deliveries[&EventId::from("e002")].wire()
    };
    assert_eq!(says("sent"), "sent");
    for state in ["delivered", "read", "failed", "sending"] {
        assert_eq!(says(state), "unknown", "{state}");
    }
    // What is in no doubt, an agent's word does not move.
    let after = |state: Option<&str>| {
        let story = told([customer(), agent("ana")]);
        let story = state.into_iter().map(|state| delivery("e002", state)).fold(story, Story::act);
        let report = json!({"type": "delivery", "message": "e002", "state": "sent"});
        let story = Story::act(story, by_agent("ana", report));
        story.state().deliveries.get(&EventId::from("e002")).map(|state| state.wire())
    };
    assert_eq!(after(None), None);
    for state in ["sending", "delivered", "read", "failed"] {
        assert_eq!(after(Some(state)), Some(state));
    }
}
