//! Local days of 23 and 25 hours, dates without midnight, and hours, weeks and months.

use balcao::model::HOUR;
use balcao::reports::Period;

use super::ask::{ask, log, when};
use crate::support::{agent, customer, set};

/// Hours of time in all statuses per local date, for a chat that is open throughout.
fn hours_of_days(from: &str, to: &str, zone: &'static str) -> Vec<(String, i64)> {
    let events = log([("2015-01-01 00:00", "c1", customer())]);
    let report = ask(from, to).zone(zone).of(&events);
    let days = report.by_day.iter();
    days.map(|day| {
        assert_eq!(day.to.since(day.from), day.time_in_status.total());
        assert_eq!(day.backlog_end, 1);
        (day.date.to_string(), day.time_in_status.total() / HOUR)
    })
    .collect()
}

#[test]
fn days_are_as_long_as_the_clock_makes_them() {
    let day = |date: &str, hours| (date.to_owned(), hours);
    // At midnight of 4 November the clock of São Paulo jumped to 01:00: the date has no 00:00.
    assert_eq!(
        hours_of_days("2018-11-03", "2018-11-06", "America/Sao_Paulo"),
        [day("2018-11-03", 24), day("2018-11-04", 23), day("2018-11-05", 24)]
    );
    // At midnight after 17 February it went back to 23:00 of the same date.
    assert_eq!(
        hours_of_days("2018-02-16", "2018-02-19", "America/Sao_Paulo"),
        [day("2018-02-16", 24), day("2018-02-17", 25), day("2018-02-18", 24)]
    );
    assert_eq!(
        hours_of_days("2026-03-28", "2026-03-31", "Europe/Lisbon"),
        [day("2026-03-28", 24), day("2026-03-29", 23), day("2026-03-30", 24)]
    );
    assert_eq!(
        hours_of_days("2026-10-31", "2026-11-03", "America/New_York"),
        [day("2026-10-31", 24), day("2026-11-01", 25), day("2026-11-02", 24)]
    );
    // No change of the clock at all, at 5 hours and 45 minutes from UTC.
    assert_eq!(
        hours_of_days("2026-03-29", "2026-03-30", "Asia/Kathmandu"),
        [day("2026-03-29", 24)]
    );
}

#[test]
fn a_date_without_midnight_begins_when_its_clock_does() {
    let events = log([
        ("2018-11-04 02:59", "c1", customer()), // 23:59 of the 3rd in São Paulo
        ("2018-11-04 03:00", "c2", customer()), // 01:00 of the 4th, its first instant
        ("2018-11-05 01:59", "c3", customer()), // 23:59 of the 4th
        ("2018-11-05 02:00", "c4", customer()), // 00:00 of the 5th
    ]);
    let fourth = ask("2018-11-04", "2018-11-05").zone("America/Sao_Paulo");
    let window = fourth.window();
    assert_eq!((window.from, window.to), (when("2018-11-04 03:00"), when("2018-11-05 02:00")));
    let report = fourth.of(&events);
    assert_eq!((report.openings, report.backlog_start, report.backlog_end), (2, 1, 3));
    let all = ask("2018-11-03", "2018-11-06").zone("America/Sao_Paulo").of(&events);
    let openings: Vec<_> = all.by_day.iter().map(|day| (day.openings, day.backlog_end)).collect();
    assert_eq!(openings, [(1, 1), (2, 3), (1, 4)]);
}

#[test]
fn hours_weeks_and_months_cut_the_same_window() {
    let events = log([
        ("2026-02-26 12:00", "c1", customer()),      // Thursday
        ("2026-02-28 12:30", "c1", agent("ana")),    // Saturday
        ("2026-03-01 23:00", "c1", set("resolved")), // Sunday
        ("2026-03-02 00:00", "c2", customer()),      // Monday
    ]);
    let asked = ask("2026-02-25", "2026-03-05"); // Wednesday to Wednesday
    let rows = |period| {
        let rows = asked.rows(&events, period);
        let row = rows.into_iter().map(|row| {
            (
                row.date.to_string(),
                (row.openings, row.ended, row.backlog_end),
                row.time_in_status.total() / HOUR,
            )
        });
        row.collect::<Vec<_>>()
    };
    let row = |date: &str, figures, hours| (date.to_owned(), figures, hours);
    // c1 lives from Thursday noon: 84 h to Sunday's end, 24 h a day after; c2 24 h a day from Monday on.
    assert_eq!(
        rows(Period::Week),
        [row("2026-02-25", (1, 1, 0), 84), row("2026-03-02", (1, 0, 1), 3 * 48)]
    );
    assert_eq!(
        rows(Period::Month),
        [row("2026-02-25", (1, 0, 1), 60), row("2026-03-01", (1, 1, 1), 24 + 3 * 48)]
    );
    let hours = rows(Period::Hour);
    assert_eq!(hours.len(), 8 * 24);
    assert_eq!(hours[24 + 12], row("2026-02-26", (1, 0, 1), 1));
    assert_eq!(hours[24 + 11], row("2026-02-26", (0, 0, 0), 0));
}

/// In St. John's the clock fell back at 00:01, to 23:01 of the day before: windows go by first instants all the same.
#[test]
fn a_date_that_begins_twice_begins_the_first_time() {
    let st_johns = ask("2010-11-06", "2010-11-09").zone("America/St_Johns");
    let events = log([
        ("2010-11-01 00:00", "c1", customer()),
        ("2010-11-07 02:30:30", "c2", customer()), // 00:00:30 of the 7th
        ("2010-11-07 03:00", "c3", customer()),    // 23:30 of the 6th, for the second time
    ]);
    let days = st_johns.of(&events).by_day;
    let told: Vec<_> =
        days.iter().map(|day| (day.openings, day.to.since(day.from) / HOUR)).collect();
    assert_eq!(told, [(0, 24), (2, 25), (0, 24)]);
    st_johns.scope(&events, |scope| {
        let late = scope.narrowed(when("2010-11-07 02:45"), when("2010-11-07 03:15"));
        let report = late.report();
        assert!(report.checks.iter().all(|check| check.holds));
        assert_eq!((report.openings, report.by_day.len()), (1, 1));
        assert_eq!(report.by_day[0].date.to_string(), "2010-11-07");
    });
}

#[test]
fn an_hour_that_comes_twice_is_one_of_two_and_one_that_is_skipped_is_none() {
    let events = log([("2015-01-01 00:00", "c1", customer())]);
    let lengths = |from, to, zone| -> Vec<i64> {
        let rows = ask(from, to).zone(zone).rows(&events, Period::Hour);
        rows.iter().map(|row| row.time_in_status.total() / HOUR).collect()
    };
    let spring = lengths("2026-03-29", "2026-03-30", "Europe/Lisbon");
    assert_eq!(spring, [1; 23]);
    let autumn = lengths("2026-10-25", "2026-10-26", "Europe/Lisbon");
    assert_eq!((autumn.len(), autumn[1], autumn.iter().sum::<i64>()), (24, 2, 25));
}
