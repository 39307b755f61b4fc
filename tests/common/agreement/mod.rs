//! What must be the same natively and in the browser: the tables of time zones, which come from different sources, and the
//! figures of one log.

use balcao::demo;
use balcao::journal::Desk;
use balcao::model::{Timestamp, Zones};
use balcao::reports::{Report, Wanted, Window};

/// Every change of the clock, 1980 to 2050, as the native database knows it.
pub const TRANSITIONS: &str = include_str!("transitions.txt");

/// The figures of [`reports`], computed natively.
pub const REPORTS: &str = include_str!("reports.jsonl");

/// Northern and southern summers, a date without midnight, half hours and quarters, changes at 00:01, a break in Ramadan, a
/// skipped date.
pub const ZONES: [&str; 13] = [
    "Africa/Casablanca",
    "America/Los_Angeles",
    "America/New_York",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Asia/Kathmandu",
    "Asia/Tehran",
    "Australia/Lord_Howe",
    "Europe/Lisbon",
    "Europe/Rome",
    "Pacific/Apia",
    "Pacific/Auckland",
    "UTC",
];

/// Of the years before, databases of different ages know different things; no desk's journal is so old.
const SINCE: &str = "1980-01-01T00:00:00";

/// Of Morocco's years to come too: its clock is decreed from year to year.
const DECREED: (&str, &str) = ("Africa/Casablanca", "2026");

/// A line for each zone with its minutes from UTC at first, and one for each change of its clock: the instant, and minutes
/// from UTC since then.
pub fn transitions(zones: &Zones) -> String {
    let since = Timestamp::parse(&format!("{SINCE}Z")).expect("an instant");
    let mut lines = String::new();
    for name in ZONES {
        let zone = zones(name).expect("a zone that everybody knows");
        lines.push_str(&format!("{name} {}\n", zone.offset_at(since) / 60_000));
        for (from, offset) in zone.spans().iter().filter(|span| span.0 > since.millis()) {
            let from = Timestamp::from_millis(*from).to_string();
            let from = from.trim_end_matches(".000Z");
            if name != DECREED.0 || from < DECREED.1 {
                lines.push_str(&format!("{from} {}\n", offset / 60_000));
            }
        }
    }
    lines
}

/// The reports of some windows of one invented log, by the clock and in business hours, a line each.
pub fn reports(zones: &Zones) -> String {
    let end = Timestamp::parse("2026-11-22T12:00:00Z").expect("an instant");
    let mut desk = Desk::new(zones.clone());
    desk.apply(demo::scale(7, 60, 900, end));
    desk.advance(end);
    let mut lines = String::new();
    for (from, to, zone) in [
        ("2026-11-22", "2026-11-23", "America/Sao_Paulo"),
        ("2026-11-20", "2026-11-24", "Asia/Kathmandu"),
    ] {
        for business in [false, true] {
            let zone = zones(zone).expect("a zone");
            let window =
                Window::new(from.parse().unwrap(), to.parse().unwrap(), &zone, end.plus(1));
            let report = Report::of(&desk, window, &zone, &Wanted::default(), business);
            lines.push_str(&format!("{}\n", report.to_json()));
        }
    }
    lines
}
