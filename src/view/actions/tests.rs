use super::testing::{at, one_of_each};
use super::{Action, Change, Done};
use crate::journal::{Body, ChatIx, Desk, DeskFact, Event, Planned, codec};
use crate::model::{
    Author, ChatId, Contact, EventId, Role, Status, Tag, WaitReason, compiled_zones,
};

/// Returns a desk with so many chats, each with a customer's message.
fn desk(chats: usize) -> Desk {
    let mut desk = Desk::new(compiled_zones());
    let event = |number: usize| {
        let line = format!(
            r#"{{"id":"e{number}","at":"2026-01-01T00:00:00.000Z","chat":"c{number}","by":{{"kind":"customer"}},"type":"message_received","text":"oi"}}"#
        );
        codec::decode(&line).expect("a valid line")
    };
    desk.apply((0..chats).map(event));
    desk
}

#[test]
fn a_wait_that_a_rule_has_told_the_customer_about_is_not_begun_again() {
    let mut desk = desk(1);
    let rules = r#"{"id":"r","at":"2025-12-01T00:00:00.000Z","by":{"kind":"agent","id":"ana"},"type":"rules_saved","rules":[{"id":"w","name":"w","trigger":{"kind":"status_entered","status":"waiting"},"if":[],"then":[{"kind":"reply","text":"Aguarde."}]}]}"#;
    desk.apply([codec::decode(rules).expect("a valid line")]);
    let begun = does(&to_all(&desk, &Change::Status(Status::Waiting)), &mut desk, 1);
    let wait = |second| {
        let reason = Some(WaitReason::Customer);
        let wait = Action::Wait { chat: "c0".into(), reason, until: None, instead: begun.ids() };
        events(&wait, &desk, second).len()
    };
    assert_eq!(wait(10), 2, "it is one change, and is told once");
    assert_eq!(wait(17), 1, "a second one would be told again");
}

fn all(desk: &Desk) -> Vec<ChatIx> {
    desk.chats().map(|(ix, _)| ix).collect()
}

fn ids(desk: &Desk) -> Vec<ChatId> {
    desk.chats().map(|(_, chat)| chat.id().clone()).collect()
}

fn ana() -> Author {
    Author::agent(&"ana".into())
}

/// Returns the events of an action, as the app would write them at a second.
fn events(action: &Action, desk: &Desk, second: u32) -> Vec<Event> {
    let by = action.author(desk).unwrap_or_else(ana);
    let drafts = action.drafts(desk, &by, at(second)).into_iter().enumerate();
    drafts
        .map(|(number, draft)| {
            draft.stamped(format!("s{second}-{number}").into(), at(second), at(second))
        })
        .collect()
}

/// Applies an action to the desk.
fn does(action: &Action, desk: &mut Desk, second: u32) -> Done {
    let events = events(action, desk, second);
    let done = Done::of(&events);
    desk.apply(events);
    done
}

fn bodies(action: &Action, desk: &Desk) -> Vec<Body> {
    events(action, desk, 30).into_iter().map(|event| event.body).collect()
}

fn to_all(desk: &Desk, change: &Change) -> Action {
    Action::Change { chats: ids(desk), change: change.clone() }
}

#[test]
fn what_is_so_already_is_not_written_again() {
    let mut desk = desk(3);
    let tag = Tag::from("troca");
    let changes = [
        Change::Assign(Some("bia".into())),
        Change::Assign(None),
        Change::Tag(tag.clone()),
        Change::Untag(tag),
        Change::Read,
        Change::Archive(true),
        Change::Archive(false),
        Change::Status(Status::Resolved),
    ];
    for (second, change) in (1..).zip(&changes) {
        assert_eq!(change.changes(&desk, all(&desk), None), 3, "{change:?}");
        let action = to_all(&desk, change);
        assert_eq!(does(&action, &mut desk, second).events.len(), 3, "{change:?}");
        assert_eq!(change.changes(&desk, all(&desk), None), 0, "{change:?} once more");
        assert_eq!(does(&action, &mut desk, second), Done::default(), "{change:?} once more");
    }
    assert_eq!(
        Change::Archive(true).changes(&desk, all(&desk), None),
        0,
        "a final status has archived them"
    );
    assert_eq!(Change::Assign(None).changes(&desk, all(&desk), None), 0);
}

#[test]
fn only_those_that_differ_change() {
    let mut desk = desk(5);
    let change = Change::Status(Status::Waiting);
    let first = Action::Change { chats: ids(&desk)[..2].to_vec(), change: change.clone() };
    does(&first, &mut desk, 1);
    assert_eq!(change.changes(&desk, all(&desk), None), 3);
    let rest = bodies(&to_all(&desk, &change), &desk);
    assert_eq!(rest.len(), 3);
    let waits = |body: &Body| matches!(body, Body::StatusSet { status: Status::Waiting, .. });
    assert!(rest.iter().all(waits));
}

#[test]
fn twenty_thousand_are_one_event_each_and_come_back() {
    let mut desk = desk(20_000);
    let done = does(&to_all(&desk, &Change::Archive(true)), &mut desk, 1);
    assert_eq!(done.events.len(), 20_000);
    assert_eq!(desk.counts().total(true), 20_000);
    assert_eq!(does(&done.way_back(), &mut desk, 30).events, []);
    assert_eq!(desk.counts().total(true), 0);
    assert_eq!(desk.counts().total(false), 20_000);
}

#[test]
fn an_undo_is_one_event_a_chat_and_of_those_that_are_here() {
    let desk = desk(2);
    let of = |chat: &str, event: &str| (ChatId::from(chat), EventId::from(event));
    let undo = Action::Undo(vec![
        of("c0", "e0"),
        of("c1", "e1"),
        of("c1", "elsewhere"),
        of("another desk's", "e1"),
    ]);
    let undone = |events: &[&str]| Body::Undone {
        events: events.iter().map(|event| EventId::from(*event)).collect(),
    };
    assert_eq!(bodies(&undo, &desk), [undone(&["e0"]), undone(&["e1"])]);
    assert!(undo.is_one_instant());
}

#[test]
fn a_wait_that_has_just_begun_is_begun_anew_and_is_one_change() {
    let mut desk = desk(1);
    let chat = ChatId::from("c0");
    let begun = does(&to_all(&desk, &Change::Status(Status::Waiting)), &mut desk, 1);
    let wait = |instead: &Done| Action::Wait {
        chat: chat.clone(),
        reason: Some(WaitReason::Customer),
        until: None,
        instead: instead.ids(),
    };
    let written = events(&wait(&begun), &desk, 10);
    assert!(matches!(written[0].body, Body::Undone { .. }), "{written:?}");
    assert_eq!(written.len(), 2);
    let late = events(&wait(&begun), &desk, 50);
    assert_eq!(late.len(), 1, "it may be too late when it arrives");
    let before = events(&wait(&Done::default()), &desk, 10);
    assert_eq!(before.len(), 1, "it was waiting before");
    let done = does(&wait(&begun), &mut desk, 10);
    assert_eq!(done.events.len(), 1, "what was taken back on the way stays so");
    assert_eq!(events(&wait(&Done::default()), &desk, 20), [], "it is so already");
}

#[test]
fn a_simulated_customer_begins_a_chat_once_and_writes_as_themselves() {
    let mut desk = desk(0);
    let contact =
        Contact { name: "Carla".into(), address: Some("+55".into()), channel: None, more: None };
    let writes = Action::CustomerWrites {
        chat: "new".into(),
        contact: contact.clone(),
        text: "Oi".into(),
        attachment: None,
        reply_to: None,
    };
    assert_eq!(writes.author(&desk), Some(Author::customer("+55")));
    assert_eq!(does(&writes, &mut desk, 1).events.len(), 2);
    assert_eq!(does(&writes, &mut desk, 2).events.len(), 1);
    let rates = Action::CustomerRates { chat: "new".into(), score: 200 };
    assert_eq!(rates.author(&desk), Some(Author::customer("+55")), "the chat's contact");
    assert_eq!(bodies(&rates, &desk), [Body::Rated { score: 10, comment: None }]);
}

#[test]
fn the_first_who_joins_is_a_manager_and_the_desk_takes_their_zone() {
    let mut desk = desk(0);
    let join = |me: &str, zone: Option<&str>| Action::Join {
        me: me.into(),
        name: me.to_owned(),
        zone: zone.map(str::to_owned),
    };
    let first = join("ana", Some("America/Manaus"));
    assert_eq!(first.author(&desk), Some(ana()));
    does(&first, &mut desk, 1);
    does(&join("bia", None), &mut desk, 2);
    let role = |id: &str| desk.config().agents().get(id).map(|agent| agent.role);
    assert_eq!(role("ana"), Some(Role::Manager));
    assert_eq!(role("bia"), Some(Role::Agent));
    assert_eq!(desk.config().zone().name(), "America/Manaus");
}

#[test]
fn a_contact_that_is_so_already_is_not_written() {
    let mut desk = desk(1);
    let contact = Contact { name: "Davi".into(), ..Contact::default() };
    let edit = Action::Contacts(vec![("c0".into(), contact)]);
    assert_eq!(does(&edit, &mut desk, 1).events.len(), 1);
    assert_eq!(does(&edit, &mut desk, 2), Done::default());
}

#[test]
fn a_plan_is_made_anew_or_ended_or_sent_by_whoever_does_it() {
    let mut desk = desk(1);
    let plan = |instead: Option<EventId>| {
        let what = Planned::Message { unless_written: true };
        Action::Plan { chat: "c0".into(), what, due: at(600), text: "Oi".into(), instead }
    };
    let first = does(&plan(None), &mut desk, 1);
    let again = does(&plan(first.ids().pop()), &mut desk, 2);
    let plans = |desk: &Desk| {
        let chat = desk.by_id(&"c0".into()).expect("the chat");
        chat.state().plans.iter().map(|plan| plan.event.clone()).collect::<Vec<_>>()
    };
    assert_eq!(plans(&desk), again.ids()[1..]);
    let end = |send| {
        let plan = again.ids().pop().expect("a plan");
        Action::EndPlan { chat: "c0".into(), plan, send }
    };
    let [Body::MessageSent { text, .. }] = &bodies(&end(true), &desk)[..] else {
        panic!("the message, which ends it")
    };
    assert_eq!(&**text, "Oi");
    assert_eq!(does(&plan(first.ids().pop()), &mut desk, 2), Done::default(), "it is over");
    assert_eq!(does(&end(false), &mut desk, 3).events.len(), 1);
    assert_eq!((plans(&desk), does(&end(true), &mut desk, 4)), (vec![], Done::default()));
}

#[test]
fn what_a_channel_has_reported_of_can_be_taken_back_as_before() {
    let mut desk = desk(1);
    let lines = [
        r#"{"id":"m","at":"2026-01-01T00:00:01.000Z","chat":"c0","by":{"kind":"agent","id":"ana"},"type":"message_sent","text":"oi"}"#,
        r#"{"id":"d","at":"2026-01-01T00:00:02.000Z","chat":"c0","by":{"kind":"system"},"type":"delivery","message":"m","state":"sent"}"#,
    ];
    desk.apply(lines.map(|line| codec::decode(line).expect("a valid line")));
    let undo = Action::Undo(vec![("c0".into(), "m".into())]);
    assert!(matches!(&bodies(&undo, &desk)[..], [Body::Undone { .. }]));
}

#[test]
fn a_message_arrived_only_where_it_was_in_doubt() {
    let mut desk = desk(1);
    let arrived = Action::Arrived { chat: "c0".into(), message: "m".into() };
    let mut writes = |line: &str| {
        desk.apply([codec::decode(line).expect("a valid line")]);
        let bodies = bodies(&arrived, &desk);
        matches!(&bodies[..], [Body::Delivery { .. }])
    };
    assert!(!writes(
        r#"{"id":"m","at":"2026-01-01T00:00:01.000Z","chat":"c0","by":{"kind":"agent","id":"ana"},"type":"message_sent","text":"oi"}"#
    ));
    let report = |state: &str| {
        format!(
            r#"{{"id":"m/{state}","at":"2026-01-01T00:00:02.000Z","chat":"c0","by":{{"kind":"system"}},"type":"delivery","message":"m","state":"{state}"}}"#
        )
    };
    assert!(!writes(&report("sending")));
    assert!(writes(&report("unknown")));
    assert!(!writes(&report("sent")), "the channel has found out");
}

#[test]
fn a_customer_of_whom_nothing_is_known_is_called_as_their_chat() {
    let contact = Contact::default();
    let writes = Action::CustomerWrites {
        chat: "c0".into(),
        contact,
        text: "Oi".into(),
        attachment: None,
        reply_to: None,
    };
    assert_eq!(writes.author(&desk(1)), Some(Author::customer("c0")));
}

#[test]
fn each_action_that_writes_events_writes_those_of_its_kind() {
    let desk = desk(1);
    let fact = |action: &Action| match action {
        Action::Settings(_) => Some(DeskFact::Settings),
        Action::Rules(_) => Some(DeskFact::Rules),
        Action::Campaign(_) => Some(DeskFact::Campaign),
        Action::Agent(_) | Action::Join { .. } => Some(DeskFact::Agent),
        Action::QuickReplies(_) => Some(DeskFact::QuickReplies),
        Action::Tags(_) => Some(DeskFact::Tags),
        Action::Views(_) => Some(DeskFact::Views),
        Action::Macros(_) => Some(DeskFact::Macros),
        _ => None,
    };
    for action in one_of_each() {
        let written = events(&action, &desk, 30);
        // There is no such plan, and no message in doubt.
        let off_the_log = matches!(
            action,
            Action::Erase(_) | Action::DeleteDesk | Action::EndPlan { .. } | Action::Arrived { .. }
        );
        assert_eq!(written.is_empty(), off_the_log, "{action:?}");
        for event in written {
            let line = codec::encode(&event);
            assert_eq!(codec::decode(&line).expect("what is written can be read"), event);
            let of_desk = match event.body {
                Body::Desk(fact, _) => Some(fact),
                _ => None,
            };
            assert_eq!(of_desk, fact(&action), "{action:?}");
            assert_eq!(event.chat.is_none(), of_desk.is_some(), "{action:?}");
        }
    }
}

#[test]
fn what_a_form_wrote_is_not_held_in_memory_but_stays_in_the_form() {
    let held: Vec<bool> = one_of_each().iter().map(Action::is_held).collect();
    let work = [true, true, true, true, false, true, false, false, false, true];
    // And that a message arrived, which is said at the message.
    let desk = [false; 9];
    let others = [true, true, true, true, false, false];
    assert_eq!(held, [&work[..], &desk, &others].concat());
}
