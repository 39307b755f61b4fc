//! How fast a journal is read and folded: `cargo bench --bench fold`, with the optimisation of the release build.
//!
//! Chats of a dozen events, many at a time, as a busy desk has them. Each figure is the best of three. The harness is our own:
//! three rounds of what takes seconds are enough to see whether an event costs the same at each size.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::items_after_statements,
    clippy::disallowed_methods,
    clippy::let_underscore_must_use,
    missing_docs,
    reason = "a test that meets what it does not expect fails, as it should"
)]
#![expect(clippy::disallowed_methods, reason = "this measures time; it runs on no browser")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use balcao::journal::{Desk, Event, codec};
use balcao::model::{MINUTE, Timestamp, compiled_zones};
use serde_json::{Value, json};

/// What happens in a chat, by whom, and so many minutes after what came before.
const COURSE: [(i64, &str, &str); 12] = [
    (0, "customer", "chat_started"),
    (0, "customer", "message_received"),
    (7, "agent", "message_sent"),
    (0, "agent", "assigned"),
    (3, "customer", "message_received"),
    (2, "agent", "read"),
    (5, "agent", "message_sent"),
    (1, "agent", "tags_changed"),
    (20, "agent", "status_set"),
    (300, "customer", "message_received"),
    (9, "agent", "message_sent"),
    (30, "agent", "status_set"),
];

/// Chats that run at the same time.
const AT_A_TIME: i64 = 500;

fn line(number: usize, chat: usize, place: usize, at: Timestamp) -> String {
    let (_, by, kind) = COURSE[place];
    let by = if by == "agent" {
        json!({"kind": by, "id": format!("agent-{}", chat % 20)})
    } else {
        json!({"kind": by, "id": format!("+55119{chat:08}")})
    };
    let mut event = json!({
        "id": format!("01940000-0000-7000-8000-{number:012}"), "at": at.to_string(), "by": by,
        "chat": format!("01940000-0000-7000-9000-{chat:012}"), "type": kind,
    });
    let fields = match (kind, place) {
        ("chat_started", _) => {
            json!({"contact": {"name": format!("Cliente {chat}"), "channel": "whatsapp"}})
        }
        ("assigned", _) => json!({"agent": format!("agent-{}", chat % 20)}),
        ("tags_changed", _) => json!({"add": ["pedido"], "remove": []}),
        ("status_set", 8) => json!({"status": "waiting", "reason": "customer"}),
        ("status_set", _) => json!({"status": "resolved"}),
        ("message_received" | "message_sent", _) => {
            json!({"text": "Bom dia! O pedido chega na quinta-feira, entre 9h e 12h."})
        }
        _ => json!({}),
    };
    if let (Value::Object(event), Value::Object(fields)) = (&mut event, fields) {
        event.extend(fields);
    }
    event.to_string()
}

/// A journal of about so many lines, in order of time.
fn journal(lines: usize) -> Vec<String> {
    let start = Timestamp::parse("2026-01-05T09:00:00Z").expect("an instant");
    let mut dated = Vec::new();
    for chat in 0..lines.div_ceil(COURSE.len()) {
        // Half a thousand chats in the time that one takes.
        let length: i64 = COURSE.iter().map(|(minutes, ..)| minutes * MINUTE).sum();
        let mut at = start.plus(i64::try_from(chat).unwrap_or(0) * length / AT_A_TIME);
        for (place, (minutes, ..)) in COURSE.iter().enumerate() {
            at = at.plus(minutes * MINUTE + 1);
            dated.push((at, chat, place));
        }
    }
    dated.sort_unstable();
    let numbered = dated.into_iter().enumerate();
    numbered.map(|(number, (at, chat, place))| line(number, chat, place, at)).collect()
}

fn best<T, R>(mut prepare: impl FnMut() -> T, mut run: impl FnMut(T) -> R) -> Duration {
    let times = (0..3).map(|_| {
        let input = prepare();
        let start = Instant::now();
        let output = black_box(run(input));
        let time = start.elapsed();
        drop(output);
        time
    });
    times.min().unwrap_or_default()
}

fn folded(events: &[Event]) -> Desk {
    let mut desk = Desk::new(compiled_zones());
    desk.apply(events.iter().cloned());
    desk
}

fn main() {
    println!("{:>9}  {:<44} {:>10} {:>12}", "events", "what", "ms", "ns an event");
    for size in [10_000, 100_000, 1_000_000] {
        let lines = journal(size);
        let events: Vec<Event> =
            lines.iter().map(|line| codec::decode(line).expect("an event")).collect();
        let desk = folded(&events);
        let end = events.last().expect("events").at;
        let report = |what: &str, count: usize, time: Duration| {
            println!(
                "{:>9}  {what:<44} {:>10.1} {:>12}",
                lines.len(),
                time.as_secs_f64() * 1e3,
                time.as_nanos() / count as u128
            );
        };
        let all = events.len();
        report(
            "decode",
            all,
            best(|| (), |()| lines.iter().map(|line| codec::decode(line)).collect::<Vec<_>>()),
        );
        report(
            "encode",
            all,
            best(|| (), |()| events.iter().map(|event| codec::encode(event).len()).sum::<usize>()),
        );
        report(
            "apply at once",
            all,
            best(
                || events.clone(),
                |events| {
                    let mut desk = Desk::new(compiled_zones());
                    desk.apply(events);
                    desk
                },
            ),
        );
        report(
            "apply in batches of 1000",
            all,
            best(
                || (),
                |()| {
                    let mut desk = Desk::new(compiled_zones());
                    for batch in events.chunks(1000) {
                        desk.apply(batch.iter().cloned());
                    }
                    desk
                },
            ),
        );
        report(
            "apply at once, the newest first",
            all,
            best(
                || events.iter().rev().cloned().collect::<Vec<_>>(),
                |events| {
                    let mut desk = Desk::new(compiled_zones());
                    desk.apply(events);
                    desk
                },
            ),
        );
        report(
            "apply what is there already",
            all,
            best(
                || desk.clone(),
                |mut desk| {
                    desk.apply(events.iter().cloned());
                    desk
                },
            ),
        );
        let one_chat: Vec<Event> = events
            .iter()
            .cloned()
            .map(|mut event| {
                event.chat = Some("one".into());
                event
            })
            .collect();
        report(
            "the same, all of one chat",
            all,
            best(
                || folded(&one_chat),
                |mut desk| {
                    desk.apply(one_chat.iter().cloned());
                    desk
                },
            ),
        );
        let mut settings = codec::decode(&json!({"id": "s", "at": end.plus(1).to_string(), "by": {"kind": "agent", "id": "bia"}, "type": "settings_changed", "settings": {}}).to_string()).expect("an event");
        report(
            "settings from now on",
            1,
            best(
                || desk.clone(),
                |mut desk| {
                    desk.apply([settings.clone()]);
                    desk
                },
            ),
        );
        settings.at = events[0].at;
        report(
            "settings since the beginning",
            all,
            best(
                || desk.clone(),
                |mut desk| {
                    desk.apply([settings.clone()]);
                    desk
                },
            ),
        );
        let whole = best(|| (), |()| folded(&events));
        report("the fold, to compare with", all, whole);
        let middle = events[all / 2].at;
        let past = best(|| (), |()| desk.as_of(middle));
        report("a jump to the middle", 1, past);
        println!(
            "{:>9}  {:<44} {:>9.0}x",
            "",
            "the fold takes so many times as long",
            whole.as_secs_f64() / past.as_secs_f64()
        );
        let first = events[0].at.plus(1);
        report("a jump to the beginning", 1, best(|| (), |()| desk.as_of(first)));
        report("a jump to the end", 1, best(|| (), |()| desk.as_of(end)));
        report("the next change", 1, best(|| (), |()| desk.next_change_after(middle)));
        report("the change before", 1, best(|| (), |()| desk.previous_change_before(middle)));
        let next: Vec<Event> = (0..1000)
            .map(|number| {
                let mut event = events[number * 7 % all].clone();
                event.at = end.plus(i64::try_from(number).unwrap_or(0) + 1);
                event.id = format!("next-{number}").into();
                event
            })
            .collect();
        report(
            "append a thousand, one by one",
            next.len(),
            best(
                || (desk.clone(), next.clone()),
                |(mut desk, next)| {
                    for event in next {
                        desk.apply([event]);
                    }
                    desk
                },
            ),
        );
    }
}
