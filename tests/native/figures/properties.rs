//! What holds of the figures of any log. `PROPTEST_CASES=10000 cargo test --test native figures::properties` looks harder.

use balcao::journal::{Body, Desk, Event};
use balcao::model::{DAY, Measure, Timestamp, compiled_zones};
use balcao::reports::{Figure, Incremental, Period, PeriodRow, Report, Scope, StatusTimes};
use chrono::{Days, NaiveDate};
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert_eq, proptest};
use proptest::sample::select;

use super::ask::{Ask, ask};
use super::groups::{check_groups, check_narrowed};
use super::parts::{check_attendances, check_parts};
use crate::support::logs::{log, mixed, shuffled};
use crate::support::monday_noon;

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// A window of some days about the log's, and knowledge that ends in it, after it or before.
fn asked() -> impl Strategy<Value = Ask> {
    let zones = select(vec![
        "UTC",
        "America/Sao_Paulo",
        "Europe/Lisbon",
        "Asia/Kathmandu",
        "Pacific/Auckland",
    ]);
    let as_of = proptest::option::of(-4 * DAY..8 * DAY);
    (0_u64..4, 0_u64..8, zones, as_of, any::<bool>()).prop_map(
        |(before, length, zone, as_of, business)| {
            let monday = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
            let from = monday - Days::new(before);
            let asked = ask("2026-11-23", "2026-11-24");
            Ask {
                from,
                to: from + Days::new(length),
                zone,
                as_of: as_of.map_or(Timestamp::MAX, |later| monday_noon().plus(later)),
                business,
                ..asked
            }
        },
    )
}

/// All that adds up over adjacent windows.
fn additive(report: &Report) -> (Vec<usize>, StatusTimes, Vec<i64>, Vec<i64>) {
    let counts = vec![
        report.openings,
        report.started,
        report.ended,
        report.resolved,
        report.closed,
        report.reopenings,
        report.reclassifications,
        report.abandoned,
        report.messages,
        report.first_response.count(),
        report.reply_time.count(),
        report.wait.count(),
        report.resolution.count(),
        report.ratings.count,
        report.ratings.promoters,
        report.ratings.detractors,
        report.targets.on_time(Measure::FirstResponse).met,
        report.targets.on_time(Measure::FirstResponse).missed,
        report.targets.on_time(Measure::Reply).met,
        report.targets.on_time(Measure::Reply).missed,
        report.targets.on_time(Measure::Resolution).met,
        report.targets.on_time(Measure::Resolution).missed,
    ];
    let sums = vec![
        report.first_response.sum(),
        report.reply_time.sum(),
        report.wait.sum(),
        report.resolution.sum(),
        report.ratings.sum,
    ];
    let mut samples: Vec<i64> = Vec::new();
    for distribution in
        [&report.first_response, &report.reply_time, &report.wait, &report.resolution]
    {
        samples.extend(distribution.sorted());
    }
    samples.sort_unstable();
    (counts, report.time_in_status, sums, samples)
}

fn added(one: &Report, two: &Report) -> (Vec<usize>, StatusTimes, Vec<i64>, Vec<i64>) {
    let (one, two) = (additive(one), additive(two));
    let counts = one.0.iter().zip(&two.0).map(|(a, b)| a + b).collect();
    let sums = one.2.iter().zip(&two.2).map(|(a, b)| a + b).collect();
    let mut times = one.1;
    times.add_all(&two.1);
    let mut samples = [one.3, two.3].concat();
    samples.sort_unstable();
    (counts, times, sums, samples)
}

/// What a row says, beside which stretch it is.
fn row(row: &PeriodRow) -> ([usize; 6], StatusTimes) {
    let counts = [row.openings, row.started, row.ended, row.resolved, row.closed, row.backlog_end];
    (counts, row.time_in_status)
}

fn as_row(report: &Report) -> ([usize; 6], StatusTimes) {
    let counts = [
        report.openings,
        report.started,
        report.ended,
        report.resolved,
        report.closed,
        report.backlog_end,
    ];
    (counts, report.time_in_status)
}

proptest! {
    #![proptest_config(cases(64))]

    /// `Ask::of` looks at the report's own checks.
    #[test]
    fn figures_add_up_and_open_down(events in log(70, 3), asked in asked()) {
        check_parts(&asked, &events);
        check_attendances(&asked, &events);
        check_groups(&asked, &events);
        check_narrowed(&asked, &events);
    }

    #[test]
    fn adjacent_windows_add_up(events in log(70, 3), asked in asked(), cut in 0_u64..8) {
        let middle = (asked.from + Days::new(cut)).min(asked.to);
        let whole = asked.of(&events);
        let first = Ask { to: middle, ..asked.clone() }.of(&events);
        let second = Ask { from: middle, ..asked.clone() }.of(&events);
        prop_assert_eq!(additive(&whole), added(&first, &second));
        prop_assert_eq!(first.backlog_end, second.backlog_start);
        prop_assert_eq!((whole.backlog_start, whole.backlog_end), (first.backlog_start, second.backlog_end));
        prop_assert_eq!(whole.backlog_end + whole.ended, whole.backlog_start + whole.started);
    }

    /// Each day's row is the report of that day, and so is each week's and month's.
    #[test]
    fn a_row_is_the_report_of_its_period(events in log(70, 3), asked in asked()) {
        for period in [Period::Day, Period::Week, Period::Month] {
            let rows = asked.rows(&events, period);
            let ends = rows.iter().skip(1).map(|row| row.date).chain([asked.to]);
            for (row_of, to) in rows.iter().zip(ends) {
                let report = Ask { from: row_of.date, to, ..asked.clone() }.of(&events);
                prop_assert_eq!((row_of.from, row_of.to), (report.window.from, report.window.to));
                prop_assert_eq!(row(row_of), as_row(&report));
            }
        }
        prop_assert_eq!(asked.rows(&events, Period::Day), asked.of(&events).by_day);
    }

    /// Hours add up to days.
    #[test]
    fn hours_add_up_to_their_day(events in log(70, 3), asked in asked()) {
        let hours = asked.rows(&events, Period::Hour);
        for day in asked.of(&events).by_day {
            let mine: Vec<&PeriodRow> = hours.iter().filter(|hour| hour.date == day.date).collect();
            let mut times = StatusTimes::default();
            let mut counts = [0; 3];
            for hour in &mine {
                times.add_all(&hour.time_in_status);
                counts[0] += hour.openings;
                counts[1] += hour.started;
                counts[2] += hour.ended;
            }
            prop_assert_eq!((counts, times), ([day.openings, day.started, day.ended], day.time_in_status));
            prop_assert_eq!(mine.last().map(|hour| (hour.to, hour.backlog_end)), Some((day.to, day.backlog_end)));
        }
    }

    #[test]
    fn the_order_of_arrival_changes_nothing(events in log(70, 3), asked in asked(), seed in any::<u64>()) {
        let once = asked.of(&events);
        let again = asked.of(&shuffled(&events, seed));
        prop_assert_eq!(once, again);
    }

    /// A report that is made chat by chat is the one that is made at once, although the desk goes on meanwhile.
    #[test]
    fn in_pieces_it_is_the_same(events in log(70, 3), asked in asked()) {
        let as_of = asked.as_of.min(Timestamp::MAX.plus(-1));
        let asked = Ask { as_of, ..asked };
        let (zone, window) = (asked.table(), asked.window());
        let mut desk = Desk::new(compiled_zones());
        desk.apply(events.iter().filter(|event| event.at < as_of).cloned());
        let mut past = desk.begin_as_of(as_of);
        while past.read(&desk, 1) {}
        let past = past.done();
        desk.advance(as_of.plus(-1));
        prop_assert_eq!(past.now(), desk.now());
        for ((_, one), (_, other)) in past.chats().zip(desk.chats()) {
            prop_assert_eq!(one.state(), other.state());
        }

        let scope = Scope::new(&past, window.clone(), &zone, &asked.wanted, asked.business);
        let survey = Incremental::new(&desk, window, &zone, asked.wanted.clone(), asked.business);
        let mut survey = survey.in_detail(&zone, Period::Week, &Figure::ALL);
        // What takes an earlier event back, or comes under its id, changes what was: there the work starts again.
        let changes_the_past = |event: &Event| {
            matches!(event.body, Body::Undone { .. } | Body::Desk(..))
                || events.iter().any(|other| other.id == event.id && other.at < as_of)
        };
        let mut later = events.iter().filter(|event| event.at >= as_of && !changes_the_past(event));
        while survey.read(&desk, 1) {
            // Past its numbers, a chat that begins now is read too, and has nothing in the window.
            desk.apply(later.next().filter(|event| event.chat.as_ref().is_some_and(|chat| desk.find(chat).is_some())).cloned());
        }
        let (report, details) = survey.done();
        prop_assert_eq!(report, scope.report());
        prop_assert_eq!(details.periods, scope.by_period(Period::Week));
        for (mut sample, figure) in details.samples.into_iter().zip(Figure::ALL) {
            // What rests is not told chat by chat.
            if !matches!(figure, Figure::Time(_)) {
                let parts = scope.parts(figure);
                let mut parts: Vec<_> = parts.iter().map(|part| (part.to, part.amount)).collect();
                sample.sort_unstable();
                parts.sort_unstable();
                prop_assert_eq!(sample, parts);
            }
        }
        prop_assert_eq!(details.week, scope.by_week_hour(Figure::Openings));
        prop_assert_eq!(details.flow, scope.flow());
    }

    /// What reports take from the outlines instead of the chats is what the chats say.
    #[test]
    fn an_outline_is_its_chats(events in log(70, 3), batch in 1_usize..20) {
        let mut desk = Desk::new(compiled_zones());
        for some in events.chunks(batch) {
            desk.apply(some.iter().cloned());
        }
        desk.advance(Timestamp::MAX.plus(-1));
        let outlined: Vec<_> = desk.outlines().collect();
        prop_assert_eq!(outlined.len(), desk.chats().count());
        for ((ix, outline), (of, chat)) in outlined.into_iter().zip(desk.chats()) {
            prop_assert_eq!(ix, of);
            prop_assert_eq!(outline.status(), chat.state().status);
            let agent = outline.responsible().map(|number| &desk.numbered_agents()[number.index()]);
            prop_assert_eq!(agent, chat.state().responsible.as_ref());
            let event = chat.events().last().map(|event| event.at);
            prop_assert_eq!(Some(outline.last()), event.max(Some(chat.state().quiet_since())));
        }
    }

    /// The desk that is there, up to the end of time, and the desk as known at the end of time are the same.
    #[test]
    fn all_that_is_known_is_the_desk_itself(events in log(70, 3), asked in asked()) {
        let mut desk = Desk::new(compiled_zones());
        desk.apply(events.iter().filter(|event| event.at < Timestamp::MAX).cloned());
        desk.advance(Timestamp::MAX.plus(-1));
        let asked = Ask { as_of: Timestamp::MAX, ..asked };
        let report = Report::of(&desk, asked.window(), &asked.table(), &asked.wanted, asked.business);
        let known: Vec<Event> = desk.events().into_iter().cloned().collect();
        prop_assert_eq!(report, asked.of(&known));
    }

    /// What becomes known later changes nothing that was asked as of before.
    #[test]
    fn later_events_change_nothing_as_of_before(events in log(70, 3), asked in asked(), seed in any::<u64>()) {
        let place = usize::try_from(mixed(seed) % events.len() as u64).unwrap();
        let asked = Ask { as_of: events[place].at, ..asked };
        // Without what stands instead of another under one id.
        let mut desk = Desk::new(compiled_zones());
        desk.apply(events.iter().cloned());
        let known = desk.events().into_iter().cloned();
        let before: Vec<Event> = known.filter(|event| event.at < asked.as_of).collect();
        prop_assert_eq!(asked.of(&events), asked.of(&before));
    }
}

/// The strategy reaches the windows that are easily forgotten.
#[test]
fn windows_of_all_kinds_are_asked() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let tried: Vec<Ask> =
        (0..200).map(|_| asked().new_tree(&mut runner).unwrap().current()).collect();
    assert!(tried.iter().any(|asked| asked.from == asked.to));
    assert!(tried.iter().any(|asked| asked.window().to == asked.as_of));
    assert!(tried.iter().any(|asked| asked.as_of < asked.window().from));
    assert!(tried.iter().any(|asked| asked.business));
}
