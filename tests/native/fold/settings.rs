//! The desk's book: how settings, agents and lists are read, and which version is in force.

use crate::support::{Story, agent, by_agent, customer, dated, monday_noon, settings};
use balcao::journal::{DeskConfig, DeskFact};
use balcao::model::{AgentId, DAY, HOUR, MINUTE, Role, Settings, Timestamp};
use serde_json::{Value, json};

fn version_keys(config: &DeskConfig) -> Vec<&'static str> {
    let last = config.settings_versions().last().expect("a version");
    last.problems.iter().map(|problem| problem.key).collect()
}

/// A desk-level event.
fn saved(id: &str, kind: &str, key: &str, payload: Value) -> balcao::journal::Event {
    let mut act = by_agent("bia", json!({"type": kind, "chat": null}));
    act[key] = payload;
    dated(id, monday_noon(), act)
}

#[test]
fn a_desk_without_settings_has_the_defaults() {
    let story = Story::new();
    let config = story.desk.config();
    assert_eq!(config.settings(), &Settings::default());
    assert_eq!(config.settings_versions().len(), 1);
    assert_eq!(config.settings_versions()[0].at, Timestamp::MIN);
    let wire = config.settings().to_value();
    let documented = json!({
        "agent_first": "none", "reply_moves_open": true, "reply_assigns": false, "customer_reply_in_waiting": "stay",
        "agent_reply_in_waiting": "stay", "agent_message_to_final": "stay", "reopen_resolved": "always",
        "reopen_closed": "always", "reopen_to_in_service_minutes": null, "archive_resolved_minutes": 0,
        "archive_closed_minutes": 0, "timers": [], "zone": "America/Sao_Paulo", "business_hours": null,
    });
    assert_eq!(wire, documented);
}

#[test]
fn settings_replace_all_that_was_said_before() {
    let story = Story::with(&json!({"reply_moves_open": false}))
        .act(customer())
        .change(&json!({"reply_assigns": true}))
        .act(agent("ana"));
    assert_eq!(story.status(), "in_service", "what is not named is back at its default");
    assert!(story.state().responsible.is_some());
}

#[test]
fn an_invalid_setting_means_its_default_and_is_reported() {
    let timer = json!({"status": "open", "after_minutes": 5, "then": {"status": "closed"}});
    let broken = |key: &str, value: Value| {
        let mut timer = timer.clone();
        timer[key] = value;
        ("timers", json!([timer]))
    };
    for (key, value) in [
        ("agent_first", json!("open")),
        ("agent_first", json!(null)),
        ("reply_moves_open", json!("yes")),
        ("reply_assigns", json!(1)),
        ("customer_reply_in_waiting", json!("closed")),
        ("agent_reply_in_waiting", json!("open")),
        ("agent_message_to_final", json!(["in_service"])),
        ("reopen_resolved", json!("sometimes")),
        ("reopen_closed", json!(true)),
        ("reopen_to_in_service_minutes", json!(-1)),
        ("reopen_to_in_service_minutes", json!("5")),
        ("archive_resolved_minutes", json!(0.5)),
        ("archive_closed_minutes", json!(4_294_967_296_u64)),
        ("timers", json!({})),
        broken("status", json!("none")),
        broken("status", Value::Null),
        broken("after_minutes", json!(-5)),
        broken("after_minutes", json!("5")),
        broken("business", json!("yes")),
        broken("then", json!({"close": true})),
        broken("then", json!({"status": "lost"})),
        broken("then", json!({"tag": ""})),
        broken("then", json!({"assign": 7})),
        ("zone", json!("")),
        ("zone", json!(3)),
        ("zone", json!("America/Atlantida")),
        ("business_hours", json!("always")),
        ("business_hours", json!({"week": {"mon": [["18:00", "18:00"]]}})),
    ] {
        // The other settings of the event still hold.
        let other = if key == "reply_assigns" { "reply_moves_open" } else { "reply_assigns" };
        let told = json!({(key): value, (other): other == "reply_assigns"});
        let story = Story::with(&told);
        let config = story.desk.config();
        assert_eq!(version_keys(config), [key], "{told}");
        let mut expected = Settings::default();
        if other == "reply_assigns" {
            expected.reply_assigns = true;
        } else {
            expected.reply_moves_open = false;
        }
        assert_eq!(config.settings(), &expected, "{told}");
    }
    let future = Story::with(&json!({"from_the_future": {"any": "thing"}}));
    assert!(version_keys(future.desk.config()).is_empty());
    assert_eq!(future.desk.config().settings(), &Settings::default());
}

#[test]
fn an_unknown_zone_counts_business_hours_in_the_default_one() {
    let story = Story::with(&json!({
        "zone": "America/Atlantida",
        "business_hours": {"week": {"mon": [["09:00", "18:00"]]}},
        "timers": [{"status": "open", "after_minutes": 60, "business": true, "then": {"tag": "late"}}],
    }));
    assert_eq!(story.desk.config().settings_versions()[1].zone.name(), "America/Sao_Paulo");
    let story = story.act(customer());
    assert_eq!(
        story.desk.next_due(),
        Some(monday_noon().plus(HOUR)),
        "noon UTC is nine in São Paulo"
    );
}

#[test]
fn the_version_in_force_follows_the_order_of_events() {
    let story = Story::new()
        .change(&json!({"reply_assigns": true}))
        .after(0)
        .change(&json!({"reply_moves_open": false}));
    let config = story.desk.config();
    let event = |at, id: &str| {
        let version = config.before(at, &id.into());
        version.event.as_ref().map(|id| id.as_str().to_owned())
    };
    let noon = monday_noon();
    assert_eq!(event(noon.plus(-1), "z"), None);
    assert_eq!(event(noon, "a"), None);
    assert_eq!(event(noon, "s001"), None, "an event is not before itself");
    assert_eq!(event(noon, "s0015").as_deref(), Some("s001"));
    assert_eq!(event(noon, "z").as_deref(), Some("s002"));
    assert_eq!(event(noon.plus(1), "a").as_deref(), Some("s002"));
    assert_eq!(config.from(noon).len(), 1, "once all events of that instant are folded");
    assert_eq!(config.from(noon.plus(-1)).len(), 3);
}

#[test]
fn an_agent_is_as_last_saved() {
    let mut story = Story::new();
    story.desk.apply([
        saved("a1", "agent_saved", "agent", json!({"id": "ana", "name": "Ana", "role": "manager"})),
        saved("a2", "agent_saved", "agent", json!({"id": "bia"})),
        saved("a3", "agent_saved", "agent", json!({"id": "ana", "name": "Ana Lima", "display_name": "Ana", "active": false, "role": "?"})),
    ]);
    let config = story.desk.config();
    assert_eq!(config.agents().len(), 2);
    let ana = &config.agents()[&AgentId::from("ana")];
    assert_eq!(
        (ana.name.as_str(), ana.display_name.as_str(), ana.active, ana.role),
        ("Ana Lima", "Ana", false, Role::Agent)
    );
    let bia = &config.agents()[&AgentId::from("bia")];
    assert_eq!((bia.name.as_str(), bia.active), ("bia", true));
    assert_eq!(config.agent_name(&"nobody".into()), "nobody");
}

#[test]
fn a_list_is_the_last_one_and_a_bad_entry_costs_no_other() {
    let mut story = Story::new();
    story.desk.apply([
        saved("l1", "quick_replies_saved", "quick_replies", json!([{"shortcut": "oi", "text": "Olá!"}])),
        saved("l2", "quick_replies_saved", "quick_replies", json!([{"shortcut": "pix"}, 7, {"shortcut": "tks", "text": "Obrigada!", "from": "the future"}])),
        saved("l3", "tags_saved", "tags", json!([{"name": "vip", "color": "green"}, {"name": "new"}])),
        saved("l4", "views_saved", "views", json!([{"any": "thing"}])),
    ]);
    let config = story.desk.config();
    let replies: Vec<_> =
        config.quick_replies().iter().map(|reply| reply.shortcut.as_str()).collect();
    assert_eq!(replies, ["tks"]);
    assert_eq!(config.tags().len(), 2);
    let (id, views) = config.latest(DeskFact::Views).expect("views");
    assert_eq!((id.as_str(), views), ("l4", &json!([{"any": "thing"}])));
    assert_eq!(config.latest(DeskFact::Campaign), None);
}

#[test]
fn a_settings_event_folds_again_only_the_chats_that_it_reaches() {
    let mut story = Story::new().act(customer());
    let old = dated("old", monday_noon().plus(-DAY), {
        let mut act = customer();
        act["chat"] = "before".into();
        act
    });
    story.desk.apply([old]);
    let changed = story.desk.apply([dated("s9", monday_noon().plus(-HOUR), settings(&json!({})))]);
    let ids: Vec<_> = changed
        .chats
        .iter()
        .filter_map(|ix| story.desk.chat(*ix))
        .map(|chat| chat.id().as_str())
        .collect();
    assert_eq!(ids, ["c"]);
    // One that is older than its timers' due is reached too.
    let timers =
        json!({"timers": [{"status": "open", "after_minutes": 1, "then": {"tag": "late"}}]});
    story.desk.advance(monday_noon().plus(DAY));
    let changed =
        story.desk.apply([dated("s99", monday_noon().plus(5 * MINUTE), settings(&timers))]);
    assert_eq!(changed.chats.len(), 2);
}
