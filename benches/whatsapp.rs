//! How fast chats that WhatsApp exported are read: `cargo bench --bench whatsapp`, with the optimisation of the release build.
//!
//! A year of a shop: short messages, some of several lines, files and lines of WhatsApp's own. Each figure is the best of three, beside
//! a plain read of the same bytes (checked for UTF-8 and cut into lines), and what it gives is folded, too. Two promises are held here,
//! since no test may measure time: a line costs much the same in a file of ten times as many, and 100,000 are read in five seconds.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a benchmark that meets what it does not expect fails, as it should"
)]

use std::collections::BTreeSet;
use std::fmt::Write;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use balcao::intake::csv::TextLoader;
use balcao::intake::whatsapp::{Answers, Batch, ChatFile, Export, joined};
use balcao::journal::Desk;
use balcao::model::{AgentId, MINUTE, Timestamp, Zone, compiled_zones};
use chrono::NaiveDate;

/// What 100,000 lines may take, from the bytes to the events.
const MOST: Duration = Duration::from_secs(5);

/// How much more a line may cost in a file of ten times as many.
const GROWTH: f64 = 2.0;

/// Most of what people write, and what WhatsApp writes for them.
const SAID: [&str; 8] = [
    "Bom dia! O pedido chega na quinta-feira, entre 9h e 12h.",
    "oi, tudo bem?",
    "Segue a lista:\n1) cabo\n2) manual: o \"azul\", não o verde",
    "<Mídia oculta>",
    "PTT-20260113-WA0003.opus (arquivo anexado)",
    "Pode ser amanhã à tarde? Estou no trabalho até as 18h 🙏",
    "Mensagem apagada",
    "ok <Mensagem editada>",
];

/// A file of so many lines, of both kinds of telephone.
fn file(lines: usize, ios: bool) -> String {
    let mut at = Timestamp::parse("2025-11-24T09:00:00Z").expect("an instant").millis();
    let (mut text, mut written) = (String::new(), 0);
    for number in 0.. {
        if written >= lines {
            break;
        }
        at += [1, 2, 7, 45, 3][number % 5] * MINUTE;
        let local = chrono::DateTime::from_timestamp_millis(at).expect("a date");
        let head = if ios { "[%d/%m/%Y, %H:%M:%S] " } else { "%d/%m/%Y %H:%M - " };
        let who = if number % 3 == 0 { "Loja Modelo" } else { "Maria Exemplo" };
        let said = SAID.get(number % SAID.len()).expect("a text");
        writeln!(text, "{}{who}: {said}", local.format(head)).expect("memory takes all");
        written += 1 + said.matches('\n').count();
    }
    text
}

fn best<R>(mut run: impl FnMut() -> R) -> (Duration, R) {
    let mut times = (0..3).map(|_| {
        let start = Instant::now();
        let output = black_box(run());
        (start.elapsed(), output)
    });
    let first = times.next().expect("three rounds");
    times.fold(first, |best, next| if next.0 < best.0 { next } else { best })
}

/// Returns the time from the bytes to the events.
fn measure(lines: usize, ios: bool) -> Duration {
    let text = file(lines, ios);
    let today = NaiveDate::from_ymd_opt(2030, 1, 1).expect("a date");
    let report = |what: &str, time: Duration, count: usize| {
        println!(
            "{lines:>9}  {what:<44} {:>10.1} {:>10.0} {count:>9}",
            time.as_secs_f64() * 1e3,
            time.as_secs_f64() * 1e9 / lines as f64
        );
    };
    println!("          {} {:.1} MB", if ios { "iOS" } else { "Android" }, text.len() as f64 / 1e6);
    let (time, count) = best(|| {
        let copy = String::from_utf8(text.as_bytes().to_vec()).expect("text");
        let lines = copy.lines().inspect(|line| {
            black_box(line.len());
        });
        lines.count()
    });
    report("a plain read", time, count);
    let (decode, loaded) = best(|| {
        let mut loader = TextLoader::new();
        let mut input = text.as_bytes();
        while !input.is_empty() {
            loader.read(&mut input).expect("text");
        }
        loader.finish().expect("text").whole().into_owned()
    });
    report("its encoding found, and decoded", decode, loaded.len());
    let (read, export) = best(|| Export::read(&loaded, today).expect("an export"));
    report("messages found", read, export.entries.len());
    let answers = Answers {
        team: [("Loja Modelo".to_owned(), AgentId::from("ana"))].into(),
        zone: Arc::new(Zone::utc()),
        now: Timestamp::parse("2030-01-01T12:00:00Z").expect("an instant"),
        groups: false,
        there: BTreeSet::new(),
    };
    let chat = || ChatFile { name: "_chat.txt".to_owned(), export: export.clone(), origin: None };
    let (build, events) = best(|| {
        let batch = Batch::new(vec![chat()]);
        let built = batch.files().iter().map(|it| it.export.events("", &answers, |_| false));
        joined(built.map(|built| built.expect("a customer")).collect())
    });
    report("made into events", build, events.len());
    let (fold, desk) = best(|| {
        let mut desk = Desk::new(compiled_zones());
        desk.apply(events.clone());
        desk
    });
    report("folded", fold, desk.len());
    decode + read + build
}

fn main() {
    println!("{:>9}  {:<44} {:>10} {:>10} {:>9}", "lines", "what", "ms", "ns a line", "count");
    for ios in [false, true] {
        let [few, many] = [10_000, 100_000].map(|lines| measure(lines, ios));
        assert!(many <= MOST, "100,000 lines took {many:?}");
        let growth = many.as_secs_f64() / few.as_secs_f64() / 10.0;
        println!("          a line costs {growth:.2} times as much in a file of ten times as many");
        assert!(growth <= GROWTH, "a line costs {growth:.2} times as much");
    }
}
