//! `examples/report.rs`: what it reads, what it says, what it prints.

use std::path::Path;
use std::process::Output;

use serde_json::{Value, json};

use crate::support::report_example;

fn run(name: &str, log: &[u8], arguments: &[&str]) -> Output {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, log).expect("room for a file");
    report_example().arg(&path).args(arguments).output().expect("it runs")
}

fn told(output: &Output) -> Value {
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    serde_json::from_slice(&output.stdout).expect("one JSON object")
}

fn line(id: &str, at: &str, chat: &str, kind: &str) -> String {
    let by = if kind == "message_received" { "customer" } else { "agent" };
    let event = json!({"id": id, "at": at, "by": {"kind": by, "id": "ana"}, "chat": chat, "type": kind, "text": "Oi"});
    format!("{event}\n")
}

const DAY: [&str; 6] = ["--from", "2026-03-02", "--to", "2026-03-03", "--tz", "UTC"];

#[test]
fn lines_that_cannot_be_read_are_named_and_the_rest_counts() {
    let mut log = line("1", "2026-03-02T09:00:00Z", "c1", "message_received").into_bytes();
    log.extend(b"{\"id\":\"2\"\n");
    log.extend(b"\xff\xfe not text\n\n");
    log.extend(line("3", "2026-03-02T09:10:00Z", "c1", "message_sent").bytes());
    let output = run("broken.jsonl", &log, &DAY);
    let report = told(&output);
    assert_eq!((&report["events"], &report["openings"]), (&json!(2), &json!(1)));
    assert_eq!(report["first_response"]["p50"], json!(600_000));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("broken.jsonl:2: ") && said.contains("broken.jsonl:3: "), "{said}");
    assert_eq!(said.lines().count(), 2, "{said}");
}

/// Of two contents under one id one stands, whatever is known of it: a report does not depend on what was asked.
#[test]
fn what_stands_is_decided_before_what_is_known() {
    let assigned = |at: &str, agent: &str| {
        let by = json!({"kind": "agent", "id": "ana"});
        let event = json!({"id": "1", "at": at, "by": by, "chat": "c1", "type": "assigned", "agent": agent});
        format!("{event}\n")
    };
    // The bytes of the later one are smaller, by the agent's name: it stands, and at 10:00 it had not come.
    let log = assigned("2026-03-02T09:00:00Z", "bia") + &assigned("2026-03-02T11:00:00Z", "ana");
    assert_eq!(told(&run("twice.jsonl", log.as_bytes(), &DAY))["events"], json!(1));
    let mut then = DAY.to_vec();
    then.extend(["--as-of", "2026-03-02T10:00:00Z"]);
    let known = told(&run("twice.jsonl", log.as_bytes(), &then));
    assert_eq!((&known["events"], &known["chats"]), (&json!(0), &json!(0)));
}

#[test]
fn what_is_asked_wrongly_is_said() {
    for wrong in [
        &["--from", "2026-03-02"][..],
        &["--from", "yesterday", "--to", "2026-03-03", "--tz", "UTC"],
        &["--from", "2026-03-02", "--to", "2026-03-03", "--tz", "Nowhere/At_All"],
        &["--from", "2026-03-02", "--to", "2026-03-03", "--tz", "UTC", "--status", "snoozed"],
        &["--from", "2026-03-02", "--to", "2026-03-03", "--tz", "UTC", "--color"],
    ] {
        let output = run("empty.jsonl", b"", wrong);
        assert!(!output.status.success(), "{wrong:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
}
