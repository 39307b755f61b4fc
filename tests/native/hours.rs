//! Properties of working time, over midnight and over changes of the clock.

use balcao::model::{BusinessHours, MINUTE, Timestamp, Zone, compiled_zones};
use proptest::prelude::{Strategy, prop_assert, prop_assert_eq, proptest};
use serde_json::json;

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// A day's hours from one time to another, on quarters of an hour; many go over midnight.
fn interval() -> impl Strategy<Value = Option<[String; 2]>> {
    let clock = |quarter: u32| format!("{:02}:{:02}", quarter / 4, quarter % 4 * 15);
    proptest::option::of(
        (0..96_u32, 0..96_u32).prop_map(move |(from, to)| [clock(from), clock(to)]),
    )
}

fn hours() -> impl Strategy<Value = BusinessHours> {
    proptest::collection::vec(interval(), 7).prop_filter_map("overlapping", |days| {
        let week = DAYS
            .iter()
            .zip(days)
            .map(|(day, hours)| ((*day).to_owned(), json!(Vec::from_iter(hours))));
        let week: serde_json::Map<_, _> = week.collect();
        BusinessHours::from_value(&json!({ "week": week, "holidays": ["2026-03-04"] }))
    })
}

/// New York puts its clock forward on 8 March 2026; Lord Howe has a change of half an hour on 5 April.
fn zone() -> impl Strategy<Value = std::sync::Arc<Zone>> {
    proptest::sample::select(vec!["America/New_York", "Australia/Lord_Howe", "UTC"])
        .prop_map(|name| compiled_zones()(name).unwrap())
}

/// An instant within the weeks of both changes, on whole minutes.
fn instant() -> impl Strategy<Value = Timestamp> {
    let start = Timestamp::parse("2026-03-01T00:00:00Z").unwrap();
    (0..40 * 24 * 60_i64).prop_map(move |minutes| start.plus(minutes * MINUTE))
}

proptest! {
    #[test]
    fn working_time_is_the_minutes_in_which_the_desk_is_open(
        hours in hours(), zone in zone(), from in instant(), minutes in 0..3_000_i64,
    ) {
        let to = from.plus(minutes * MINUTE);
        let open = (0..minutes).filter(|minute| hours.is_open(&zone, from.plus(minute * MINUTE)));
        prop_assert_eq!(hours.between(&zone, from, to), open.count() as i64 * MINUTE);
    }

    #[test]
    fn parts_of_working_time_add_up(hours in hours(), zone in zone(), a in instant(), b in instant(), c in instant()) {
        let mut three = [a, b, c];
        three.sort();
        let [a, b, c] = three;
        let part = |from, to| hours.between(&zone, from, to);
        prop_assert_eq!(part(a, c), part(a, b) + part(b, c));
    }

    #[test]
    fn what_is_due_after_some_working_time_is_due_when_it_has_passed(
        hours in hours(), zone in zone(), start in instant(), minutes in 1..5_000_i64,
    ) {
        let wanted = minutes * MINUTE;
        if let Some(due) = hours.after(&zone, start, wanted) {
            prop_assert_eq!(hours.between(&zone, start, due), wanted);
            prop_assert!(hours.between(&zone, start, due.plus(-1)) < wanted, "no later than that");
        } else {
            prop_assert!(hours.never_opens());
        }
    }

    #[test]
    fn hours_come_back_as_they_were(hours in hours()) {
        prop_assert_eq!(BusinessHours::from_value(&hours.to_value()), Some(hours));
    }
}
