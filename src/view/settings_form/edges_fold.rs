//! The drawing agrees with the fold: each edge is a way that a chat really goes, and no chat goes another.

use serde_json::{Value, json};

use super::edges::{Cause, Node, edges};
use crate::model::{MINUTE, Settings, Status};
use crate::view::testing::Log;

/// Many ways to set what edges hang on.
fn ways() -> Vec<Settings> {
    let timers = json!([{"status": "waiting", "after_minutes": 30, "then": {"status": "closed"}}]);
    let timed = json!([
        {"status": "closed", "after_minutes": 90, "then": {"status": "resolved"}},
        {"status": "open", "after_minutes": 45, "business": true, "then": {"status": "in_service"}},
    ]);
    let mut ways = vec![json!({})];
    for (key, values) in [
        ("agent_first", json!(["in_service"])),
        ("reply_moves_open", json!([false])),
        ("customer_reply_in_waiting", json!(["in_service", "open"])),
        ("agent_reply_in_waiting", json!(["in_service"])),
        ("agent_message_to_final", json!(["in_service"])),
        ("reopen_resolved", json!(["never"])),
        ("reopen_closed", json!(["never"])),
        ("reopen_to_in_service_minutes", json!([20])),
        ("archive_resolved_minutes", json!([10, null])),
        ("archive_closed_minutes", json!([10, null])),
        ("timers", json!([timers, timed])),
    ] {
        // Each with and without each other.
        let values = values.as_array().cloned().unwrap_or_default();
        let with = |way: &Value| {
            values
                .iter()
                .map(|value| {
                    let mut way = way.clone();
                    way[key] = value.clone();
                    way
                })
                .collect::<Vec<_>>()
        };
        let more: Vec<_> = ways.iter().flat_map(with).collect();
        ways.extend(more);
        // Not the product of all: the first ones and the last ones.
        if ways.len() > 64 {
            let tail = ways.split_off(ways.len() - 32);
            ways.truncate(32);
            ways.extend(tail);
        }
    }
    ways.iter().map(|way| Settings::from_value(way).0).collect()
}

/// A chat that stands somewhere under these settings. Waiting lasts until 20 minutes from then.
fn standing(settings: &Settings, at: Node) -> Log {
    let log = Log::new()
        .desk(&format!(r#""type":"settings_changed","settings":{}"#, settings.to_value()));
    let log = log.event(
        r#"{"kind":"customer","id":"bia"}"#,
        true,
        r#""type":"chat_started","contact":{"name":"Bia"}"#,
    );
    // An end ends something: there is an attendance first.
    let log = if matches!(at, Node::Status(_)) { log.customer("Oi") } else { log };
    match at {
        Node::Status(Status::Waiting) => {
            let until = log.now.plus(20 * MINUTE);
            log.set(&format!(r#""type":"status_set","status":"waiting","until":"{until}""#))
        }
        Node::Status(status) => {
            let wire = status.wire();
            log.set(&format!(r#""type":"status_set","status":"{wire}""#))
        }
        Node::None | Node::Archive => log,
    }
}

fn stands(log: &Log) -> Node {
    log.chat().state().status.map_or(Node::None, Node::Status)
}

/// Lets happen what the edge waits for.
fn follow(log: Log, cause: Cause) -> Log {
    match cause {
        Cause::CustomerWrites | Cause::CustomerSoon(_) => log.customer("Oi"),
        Cause::CustomerLater(minutes) => log.later(i64::from(minutes) * MINUTE + 1).customer("Oi"),
        Cause::AgentWrites => log.agent("Olá"),
        Cause::Until => log.later(20 * MINUTE),
        Cause::Timer(minutes, _) | Cause::Archive(minutes) => {
            log.later(i64::from(minutes) * MINUTE)
        }
    }
}

#[test]
fn every_edge_is_a_way_that_a_chat_really_goes() {
    let mut seen = 0;
    for settings in ways() {
        for edge in edges(&settings) {
            // Another timed change may come first: each is seen where it is alone.
            let mut alone = settings.clone();
            if !matches!(edge.cause, Cause::Timer(..)) {
                alone.timers.clear();
            }
            let mut log = standing(&alone, edge.from);
            if matches!(edge.cause, Cause::Timer(..)) && edge.from == Node::Status(Status::Waiting)
            {
                log = log.set(r#""type":"status_set","status":"waiting""#);
            }
            let log = follow(log, edge.cause);
            match edge.to {
                Node::Archive => {
                    assert!(log.chat().state().archived, "{edge:?} of {settings:?}");
                }
                to => assert_eq!(stands(&log), to, "{edge:?} of {settings:?}"),
            }
            seen += 1;
        }
    }
    assert!(seen > 300);
}

#[test]
fn a_chat_goes_no_way_that_is_no_edge() {
    let places = [None].into_iter().chain(Status::ALL.map(Some));
    let places: Vec<_> = places.map(|status| status.map_or(Node::None, Node::Status)).collect();
    for settings in ways() {
        let edges = edges(&settings);
        for from in &places {
            for cause in [Cause::CustomerWrites, Cause::AgentWrites, Cause::CustomerLater(15)] {
                let before = standing(&settings, *from);
                let start = stands(&before);
                let log = follow(before, cause);
                let to = stands(&log);
                // In a quarter of an hour a chat may have gone more than one way: only ends are compared.
                let known = edges.iter().any(|edge| edge.from == start && edge.to == to);
                assert!(to == start || known, "{from:?} {cause:?} {to:?} of {settings:?}");
            }
        }
    }
}
