//! Two agents at once: what each did is there, the same everywhere, and the history reads as it was.

use balcao::journal::{Cause, Desk, What, codec};
use balcao::model::{ChatId, HOUR, MINUTE, Status, compiled_zones};
use balcao::store::MemoryStore;
use balcao::sync::Input;
use serde_json::{Value, json};

use super::world::World;
use crate::common::tab::Tab;

const ANA: usize = 0;
const BRUNO: usize = 1;

/// Ana and Bruno, a manager, on one desk, and a customer's chat that nobody has answered.
fn two() -> World {
    let tab = |user, roles: &[&'static str]| Tab::new(user, roles, MemoryStore::default());
    let mut world =
        World::new(21, vec![tab("ana", &["agent"]), tab("bruno", &["agent", "manager"])]);
    for number in [ANA, BRUNO] {
        world.tabs[number].step(world.truth, Input::Wake);
    }
    customer_writes(&mut world, "m1");
    world.heal();
    world
}

fn customer_writes(world: &mut World, id: &str) {
    let event = json!({
        "_id": id, "at": world.truth.to_string(), "by": {"kind": "customer", "id": "maria"}, "chat": "c",
        "type": "message_received", "text": "Oi",
    });
    world.server.put(id, event);
}

fn does(world: &mut World, who: usize, fields: &Value) -> String {
    let truth = world.truth;
    world.tabs[who].write(truth, |event| {
        for (key, value) in fields.as_object().unwrap() {
            event[key] = value.clone();
        }
    })
}

fn answers(world: &mut World, who: usize) -> String {
    does(world, who, &json!({"type": "message_sent", "text": "Bom dia!"}))
}

/// The desk that all of them have.
fn merged(world: &World) -> Desk {
    let desks: Vec<Desk> = world
        .tabs
        .iter()
        .map(|tab| {
            let mut desk = Desk::new(compiled_zones());
            // Each reads in another order.
            let mut lines = tab.lines();
            lines.reverse();
            for line in lines {
                desk.apply([codec::decode(&line).unwrap()]);
            }
            desk.advance(world.truth);
            desk
        })
        .collect();
    let state = |desk: &Desk| format!("{:?}", desk.by_id(&ChatId::from("c")).unwrap().state());
    assert!(desks.iter().all(|desk| state(desk) == state(&desks[0])));
    assert!(world.tabs.iter().all(|tab| tab.lines() == world.tabs[0].lines()));
    desks.into_iter().next().unwrap()
}

/// Each change of status: to which, by whom, and whether by hand.
fn history(desk: &Desk) -> Vec<(Status, String, bool)> {
    let chat = desk.by_id(&ChatId::from("c")).unwrap();
    let told = chat.state().status_changes().filter_map(|change| {
        let What::Status { to, .. } = change.what else {
            return None;
        };
        let by = change.author.id.as_deref().unwrap_or_default().to_owned();
        Some((to, by, change.cause == Cause::Hand))
    });
    told.collect()
}

#[test]
fn both_answer_the_same_open_chat() {
    let mut world = two();
    world.up = false;
    answers(&mut world, BRUNO);
    world.truth = world.truth.plus(10);
    answers(&mut world, ANA);
    world.heal();
    let desk = merged(&world);
    assert_eq!(
        history(&desk),
        [(Status::Open, "maria".into(), false), (Status::InService, "bruno".into(), false),],
        "whoever was first has taken it up, and once"
    );
    let state = desk.by_id(&ChatId::from("c")).unwrap().state();
    assert_eq!(state.attendances.len(), 1);
    assert_eq!(state.attendances[0].agent_messages, 2, "both answers are there");
}

#[test]
fn one_resolves_while_the_other_is_offline_for_an_hour_and_replies() {
    let mut world = two();
    answers(&mut world, ANA);
    world.heal();
    world.away = Some(BRUNO);
    world.truth = world.truth.plus(10 * MINUTE);
    does(&mut world, ANA, &json!({"type": "status_set", "status": "resolved"}));
    world.truth = world.truth.plus(40 * MINUTE);
    // He sees it in service, as it was when he was last online.
    let late = answers(&mut world, BRUNO);
    world.truth = world.truth.plus(10 * MINUTE);
    world.heal();
    let desk = merged(&world);
    let chat = desk.by_id(&ChatId::from("c")).unwrap();
    assert_eq!(
        history(&desk),
        [
            (Status::Open, "maria".into(), false),
            (Status::InService, "ana".into(), false),
            (Status::Resolved, "ana".into(), true),
        ],
        "a reply to a finished chat does not reopen it"
    );
    assert_eq!(chat.state().status, Some(Status::Resolved));
    assert!(chat.events().iter().any(|event| event.id.as_str() == late), "and it was sent");
    // The other way round: the reply came first, and what was resolved stays so.
    let mut world = two();
    world.away = Some(BRUNO);
    answers(&mut world, BRUNO);
    world.truth = world.truth.plus(HOUR);
    does(&mut world, ANA, &json!({"type": "status_set", "status": "resolved"}));
    world.heal();
    let history = history(&merged(&world));
    assert_eq!(history[1], (Status::InService, "bruno".into(), false));
    assert_eq!(history[2], (Status::Resolved, "ana".into(), true));
}

#[test]
fn settings_changed_while_somebody_is_offline() {
    let mut world = two();
    world.away = Some(ANA);
    world.truth = world.truth.plus(MINUTE);
    let before = answers(&mut world, ANA);
    world.truth = world.truth.plus(MINUTE);
    does(
        &mut world,
        BRUNO,
        &json!({"type": "settings_changed", "chat": null, "settings": {"agent_message_to_final": "in_service"}}),
    );
    world.truth = world.truth.plus(MINUTE);
    does(&mut world, BRUNO, &json!({"type": "status_set", "status": "resolved"}));
    world.truth = world.truth.plus(HOUR);
    let after = answers(&mut world, ANA);
    world.heal();
    let desk = merged(&world);
    assert_eq!(
        history(&desk),
        [
            (Status::Open, "maria".into(), false),
            (Status::InService, "ana".into(), false),
            (Status::Resolved, "bruno".into(), true),
            (Status::InService, "ana".into(), false),
        ],
        "each act under the settings that were in force at its instant"
    );
    let chat = desk.by_id(&ChatId::from("c")).unwrap();
    let causes: Vec<_> = chat
        .state()
        .status_changes()
        .map(|change| (change.event.as_ref().map(ToString::to_string), change.settings.is_some()))
        .collect();
    assert_eq!(causes[1], (Some(before), false));
    assert_eq!(causes[3], (Some(after), true));
}
