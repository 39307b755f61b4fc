//! How fast a month's figures are: `cargo bench --bench figures`, with the optimisation of the release build.
//!
//! A believable desk of 10⁴, 10⁵ and 10⁶ events, a million of which are about a year. Each time is the best of five; `growth`
//! is how many times the time grew for ten times the events. The harness is our own because growth between sizes is what we
//! look at, which the usual ones do not print.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "a benchmark that meets what it does not expect stops, as it should"
)]
#![expect(clippy::disallowed_methods, reason = "this measures time; it runs on no browser")]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

use balcao::demo;
use balcao::journal::{Desk, Event};
use balcao::model::{Timestamp, Zone, compiled_zones};
use balcao::reports::{Figure, Period, Scope, Wanted, Window};
use chrono::Days;

/// Times of the size before, by what was measured.
struct Table(BTreeMap<&'static str, Duration>);

impl Table {
    fn row<R>(
        &mut self,
        events: usize,
        what: &'static str,
        rounds: usize,
        mut run: impl FnMut() -> R,
    ) {
        let times = (0..rounds).map(|_| {
            let start = Instant::now();
            let output = black_box(run());
            let time = start.elapsed();
            drop(output);
            time
        });
        let time = times.min().unwrap_or_default();
        let growth = self.0.insert(what, time).map_or(String::new(), |before| {
            format!("{:.1}", time.as_secs_f64() / before.as_secs_f64())
        });
        let millis = time.as_secs_f64() * 1e3;
        println!("{events:>9}  {what:<44} {millis:>10.2} {growth:>8}");
    }
}

fn fold(events: &[Event]) -> Desk {
    let mut desk = Desk::new(compiled_zones());
    desk.apply(events.iter().cloned());
    desk
}

fn figures(table: &mut Table, events: usize, desk: &Desk, end: Timestamp, zone: &Zone) {
    let until = zone.date_of(end) + Days::new(1);
    let begun =
        zone.date_of(desk.chats().map(|(_, chat)| chat.state().started).min().unwrap_or(end));
    let month = Window::new(until - Days::new(30), until, zone, end.plus(1));
    let whole = Window::new(begun, until, zone, end.plus(1));
    for (window, business, what) in [
        (&month, false, "a month's report, all figures"),
        (&month, true, "the same in business hours"),
        (&whole, false, "the whole log's report, all figures"),
        (&whole, true, "the same of the whole log in business hours"),
    ] {
        table.row(events, what, 5, || {
            Scope::new(desk, window.clone(), zone, &Wanted::default(), business).report()
        });
    }
    let scope = Scope::new(desk, month, zone, &Wanted::default(), false);
    table.row(events, "what makes a month's first responses", 5, || {
        scope.parts(Figure::FirstResponse).len()
    });
    table.row(events, "a month by hour", 5, || scope.by_period(Period::Hour));
}

fn main() {
    println!("{:>9}  {:<44} {:>10} {:>8}", "events", "what", "ms", "growth");
    let end = Timestamp::parse("2026-11-22T12:00:00Z").expect("an instant");
    let zone = compiled_zones()("America/Sao_Paulo").expect("a zone");
    let mut table = Table(BTreeMap::new());
    for size in [10_000_u32, 100_000, 1_000_000] {
        let events: Vec<Event> = demo::scale(1, size / 12, size.into(), end).collect();
        table.row(events.len(), "fold", 2, || fold(&events));
        let mut desk = fold(&events);
        desk.advance(end);
        figures(&mut table, events.len(), &desk, end, &zone);
    }
}
