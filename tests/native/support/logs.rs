//! Random logs: believable ones, with what networks and other programs add to them. Ties in time, duplicates, several
//! contents under one id, late events, settings in between, events taken back, and events of the future.

use balcao::journal::Event;
use balcao::model::{DAY, HOUR, MINUTE, SECOND, Status, Timestamp};
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use serde_json::{Value, json};

use super::random_rules::rules_value;
use super::random_settings::settings_value;
use super::{
    agent, archive, assign, bot, by_agent, campaign, customer, dated, delivery, monday_noon, note,
    rating, read, rules, set, settings, tags, unarchive, undo, wait_for,
};

/// One event of a random log, told relative to those before it.
#[derive(Clone, Debug)]
pub struct Step {
    /// Milliseconds after the latest event so far; negative for one that is told late.
    gap: i64,
    /// Which chat.
    chat: usize,
    /// Decides the order among events of one instant.
    tie: u8,
    act: Act,
}

#[derive(Clone, Debug)]
enum Act {
    /// What it says.
    Plain(Value),
    /// Waits until so many milliseconds later.
    WaitUntil(i64),
    /// That agent takes back the events that stand so many steps before.
    Undo(&'static str, Vec<usize>),
    /// The same on the level of the desk.
    UndoDesk(&'static str, Vec<usize>),
    /// A report about the event so many steps before.
    Delivery(usize, &'static str),
    /// The same act, whose author says what was there: the event so many steps before, and perhaps those unread.
    Seeing(Value, usize, Option<Vec<usize>>),
    /// That agent plans something for so many milliseconds later: a reminder, or a message.
    Plan(&'static str, i64, bool),
    /// That agent ends the plan so many steps before.
    PlanEnded(&'static str, usize),
    /// That agent reads, and names the notes so many steps before.
    Mentioned(&'static str, Vec<usize>),
    /// The event so many steps before comes again.
    Again(usize),
    /// Its id comes again with something else: another instant, another chat, another act.
    Other(usize, i64, Box<Step>),
    /// At the first or the last instant that can be written.
    Extreme(bool, Value),
}

/// Logs of up to `steps` events about up to `chats` chats.
pub fn log(steps: usize, chats: usize) -> impl Strategy<Value = Vec<Event>> {
    proptest::collection::vec(step(chats), 1..=steps).prop_map(|steps| told(&steps))
}

/// The events of one log in another order, each once, by a number.
pub fn shuffled(events: &[Event], seed: u64) -> Vec<Event> {
    let mut order: Vec<(u64, &Event)> =
        (0_u64..).zip(events).map(|(place, event)| (mixed(seed ^ mixed(place)), event)).collect();
    order.sort_by_key(|(place, _)| *place);
    order.into_iter().map(|(_, event)| event.clone()).collect()
}

/// A number that looks unrelated to the one it comes from (splitmix64).
pub fn mixed(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

fn step(chats: usize) -> BoxedStrategy<Step> {
    let usual = (gap(), 0..chats, any::<u8>(), act())
        .prop_map(|(gap, chat, tie, act)| Step { gap, chat, tie, act })
        .boxed();
    let other = (usual.clone(), 1_usize..20, gap(), usual.clone()).prop_map(
        |(step, back, shift, other)| Step { act: Act::Other(back, shift, Box::new(other)), ..step },
    );
    prop_oneof![24 => usual, 1 => other].boxed()
}

fn gap() -> impl Strategy<Value = i64> {
    prop_oneof![
        6 => SECOND..20 * MINUTE,
        4 => Just(0),
        2 => Just(1),
        2 => Just(MINUTE),
        2 => select(vec![MINUTE - 1, MINUTE + 1, 5 * MINUTE, 10 * MINUTE, HOUR]),
        2 => -HOUR..0,
        1 => HOUR..3 * DAY,
    ]
}

fn act() -> impl Strategy<Value = Act> {
    let agents = || select(vec!["ana", "bia", "caio"]);
    let back = || proptest::collection::vec(0_usize..4, 1..4);
    let status = || select(Status::ALL.map(Status::wire).to_vec());
    prop_oneof![
        12 => Just(Act::Plain(customer())),
        8 => agents().prop_map(|who| Act::Plain(agent(who))),
        8 => (agents(), status()).prop_map(|(who, to)| Act::Plain(by_agent(who, set(to)))),
        2 => select(vec![-MINUTE, 0, 1, MINUTE, 10 * MINUTE, DAY]).prop_map(Act::WaitUntil),
        2 => (agents(), select(vec![-MINUTE, 0, 1, MINUTE, 10 * MINUTE, HOUR, DAY]), any::<bool>())
            .prop_map(|(who, after, reminds)| Act::Plan(who, after, reminds)),
        1 => (agents(), 0_usize..4).prop_map(|(who, back)| Act::PlanEnded(who, back)),
        2 => status().prop_map(|to| Act::Plain(by_system(set(to)))),
        2 => select(vec![bot(), campaign(), note(), mention(), rating(), read()]).prop_map(Act::Plain),
        2 => select(vec![assign(None), assign(Some("ana")), assign(Some("bia"))]).prop_map(Act::Plain),
        2 => select(vec![tags(&["vip"], &[]), tags(&["late", "new"], &["vip"]), tags(&[], &["late"])]).prop_map(Act::Plain),
        2 => select(vec![archive(), unarchive(), contact()]).prop_map(Act::Plain),
        2 => (agents(), back()).prop_map(|(who, back)| Act::Undo(who, back)),
        1 => (agents(), back()).prop_map(|(who, back)| Act::UndoDesk(who, back)),
        1 => (0_usize..9, select(vec!["sent", "delivered", "read", "failed"])).prop_map(|(back, state)| Act::Delivery(back, state)),
        4 => (select(vec![read(), agent("ana"), agent("bia"), set("resolved"), archive()]), 0_usize..5, proptest::option::of(back()))
            .prop_map(|(act, last, unread)| Act::Seeing(act, last, unread)),
        2 => (agents(), back()).prop_map(|(who, back)| Act::Mentioned(who, back)),
        1 => (0_usize..99).prop_map(Act::Again),
        2 => settings_value().prop_map(|value| Act::Plain(settings(&value))),
        3 => rules_value().prop_map(|value| Act::Plain(rules(&value))),
        1 => select(of_the_desk()).prop_map(Act::Plain),
        1 => select(of_the_future()).prop_map(Act::Plain),
        1 => (any::<bool>(), select(vec![customer(), agent("ana"), set("closed"), wait_for(None, None)]))
            .prop_map(|(first, act)| Act::Extreme(first, act)),
    ]
}

fn by_system(mut act: Value) -> Value {
    act["by"] = json!({"kind": "system"});
    act
}

fn plan(due: Timestamp, reminds: bool) -> Value {
    let kind = if reminds { "reminder_set" } else { "message_scheduled" };
    json!({"type": kind, "due": due.to_string(), "text": "Até", "unless_customer_writes": true})
}

fn mention() -> Value {
    by_agent("ana", json!({"type": "note_added", "text": "@Bia", "mentions": ["bia", "caio"]}))
}

fn contact() -> Value {
    by_agent("ana", json!({"type": "contact_updated", "contact": {"name": "Rosa", "since": 2019}}))
}

/// Desk-level events beside the settings.
fn of_the_desk() -> Vec<Value> {
    let saved = |kind: &str, key: &str, payload: Value| {
        by_agent("bia", json!({"type": kind, (key): payload, "chat": null}))
    };
    vec![
        saved("agent_saved", "agent", json!({"id": "ana", "name": "Ana"})),
        saved("agent_saved", "agent", json!({"id": "ana", "name": "Ana Lima", "active": false})),
        saved("tags_saved", "tags", json!([{"name": "vip", "color": "green"}])),
        saved("quick_replies_saved", "quick_replies", json!([{"shortcut": "oi", "text": "Olá!"}])),
        saved("rules_saved", "rules", json!([{"any": "thing"}])),
    ]
}

/// Events that are kept and not folded.
fn of_the_future() -> Vec<Value> {
    let mut by_nobody = set("closed");
    by_nobody["by"] = json!({"kind": "robot", "id": "r2", "model": {"n": 2}});
    let mut by_customer = set("closed");
    by_customer["by"] = customer()["by"].clone();
    vec![
        by_agent("ana", json!({"type": "sang", "song": ["la", {"la": 1.5}]})),
        set("snoozed"),
        delivery("e0001", "smelled"),
        by_nobody,
        by_customer,
    ]
}

fn told(steps: &[Step]) -> Vec<Event> {
    let mut log: Vec<Event> = Vec::new();
    let mut clock = monday_noon();
    for (place, step) in steps.iter().enumerate() {
        let event = tell(step, &log, &mut clock, place);
        log.push(event);
    }
    log
}

/// The event that stands so many steps before the next one.
fn before(log: &[Event], back: usize) -> Option<&Event> {
    log.get(log.len().checked_sub(back + 1)?)
}

fn tell(step: &Step, log: &[Event], clock: &mut Timestamp, place: usize) -> Event {
    let at = clock.plus(step.gap);
    *clock = at.max(*clock);
    let id = format!("{:x}{place:04}", step.tie);
    let named = |back: &[usize]| -> Vec<String> {
        let found = back.iter().filter_map(|back| before(log, *back));
        found.map(|event| event.id.to_string()).collect()
    };
    let refs = |ids: &[String], who| undo(who, &ids.iter().map(String::as_str).collect::<Vec<_>>());
    let (at, act) = match &step.act {
        Act::Plain(act) => (at, act.clone()),
        Act::WaitUntil(millis) => (at, wait_for(Some("customer"), Some(at.plus(*millis)))),
        Act::Plan(who, after, reminds) => (at, by_agent(who, plan(at.plus(*after), *reminds))),
        Act::PlanEnded(who, back) => {
            let plan = named(&[*back]).pop().unwrap_or_else(|| "gone".to_owned());
            (at, by_agent(who, json!({"type": "plan_ended", "plan": plan})))
        }
        Act::Undo(who, back) => (at, refs(&named(back), who)),
        Act::UndoDesk(who, back) => {
            let mut act = refs(&named(back), who);
            act["chat"] = Value::Null;
            (at, act)
        }
        Act::Delivery(back, state) => {
            let message =
                before(log, *back).map_or("gone".to_owned(), |event| event.id.to_string());
            (at, delivery(&message, state))
        }
        Act::Seeing(act, last, unread) => {
            let mut act = act.clone();
            act["seen"] = named(&[*last]).pop().unwrap_or_else(|| "gone".to_owned()).into();
            if let Some(unread) = unread {
                act["seen_unread"] = named(unread).into();
            }
            (at, act)
        }
        Act::Mentioned(who, back) => {
            (at, by_agent(who, json!({"type": "read", "seen_mentions": named(back)})))
        }
        Act::Again(back) => {
            if let Some(event) = before(log, *back) {
                return event.clone();
            }
            (at, customer())
        }
        Act::Other(back, shift, other) => {
            let mut event = tell(other, log, clock, place);
            if let Some(first) = before(log, *back) {
                event.id = first.id.clone();
                event.at = first.at.plus(*shift);
            }
            return event;
        }
        Act::Extreme(true, act) => (Timestamp::MIN, act.clone()),
        Act::Extreme(false, act) => (Timestamp::MAX, act.clone()),
    };
    let mut act = act;
    if act.get("chat").is_none() {
        act["chat"] = format!("c{}", step.chat).into();
    }
    dated(&id, at, act)
}
