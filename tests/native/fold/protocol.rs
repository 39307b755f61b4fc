//! The numbers of attendances: derived, the same on every browser, and found again.

use std::collections::BTreeSet;

use balcao::journal::{Chat, Desk, Protocol, Query, filled_by};
use balcao::model::DAY;
use serde_json::json;

use crate::support::{Story, by_agent, customer, dated, monday_noon};

fn chat(desk: &Desk) -> &Chat {
    desk.by_id(&"c".into()).expect("the chat")
}

fn numbers(desk: &Desk) -> Vec<String> {
    let state = chat(desk).state();
    let of = |one| Protocol::of(state, one, desk.config()).to_string();
    state.attendances.iter().map(of).collect()
}

/// Three attendances, on one day.
fn three() -> Story {
    let end = || by_agent("ana", json!({"type": "status_set", "status": "resolved"}));
    Story::new().act(customer()).act(end()).act(customer()).act(end()).act(customer())
}

#[test]
fn each_attendance_has_a_number_of_its_own_and_what_comes_late_changes_only_that_which_it_begins() {
    let story = three();
    let before = numbers(&story.desk);
    assert_eq!(before.iter().collect::<BTreeSet<_>>().len(), 3, "{before:?}");
    assert!(before.iter().all(|number| number.starts_with("20261123-") && number.len() == 15));
    let mut desk = story.desk;
    desk.apply([dated("late", monday_noon().plus(-DAY), {
        let mut late = by_agent("ana", json!({"type": "status_set", "status": "in_service"}));
        late["chat"] = "c".into();
        late
    })]);
    let after = numbers(&desk);
    assert!(after.ends_with(before.get(1..).expect("two")), "{before:?} {after:?}");
}

#[test]
fn a_number_that_was_told_is_found_after_an_earlier_message_came_late() {
    let mut desk = three().desk;
    let told = numbers(&desk).remove(0);
    desk.apply([dated("late", monday_noon().plus(-1), {
        let mut late = customer();
        late["chat"] = "c".into();
        late
    })]);
    assert_ne!(numbers(&desk).first(), Some(&told));
    assert!(Query::new(&told).matches_contact(chat(&desk)));
}

#[test]
fn another_zone_since_changes_no_number_that_was_told() {
    let story = three();
    let before = numbers(&story.desk);
    let moved = json!({"type": "settings_changed", "chat": null, "settings": {"zone": "Pacific/Kiritimati"}});
    let moved = story.act(by_agent("ana", moved));
    assert_eq!(numbers(&moved.desk), before);
}

#[test]
fn a_number_is_found_as_people_type_it_and_stands_in_texts() {
    let story = three();
    let (desk, now) = (&story.desk, story.clock);
    let all = numbers(desk);
    for number in &all {
        let (date, code) = number.split_once('-').expect("a dash");
        let loose = code.to_lowercase().replace('0', "o").replace('1', "l");
        for typed in [number.clone(), format!("{date}{loose}"), format!(" {date} {loose}")] {
            let query = Query::new(&typed);
            assert!(query.matches_contact(chat(desk)) && query.is_whole(chat(desk)), "{typed}");
        }
        let other = format!("20261120-{code}");
        assert!(!Query::new(&other).matches_contact(chat(desk)), "another day");
    }
    for odd in
        ["", "20261123", "20261123-ABC", "20261323-ABCDEF", "2026é123-ABCDEF", "20261123-ABCDEU"]
    {
        assert_eq!(Protocol::typed(odd), None, "{odd}");
    }
    let sample = Protocol::sample(monday_noon_date());
    assert_eq!(Protocol::typed(&sample.to_string()), Some(sample));
    let text =
        filled_by("Seu protocolo: {protocolo}", chat(desk).state(), desk.config(), None, now);
    assert_eq!(text, format!("Seu protocolo: {}", all[2]));
    let none = Story::new().act(by_agent("ana", json!({"type": "message_sent", "text": "Oi"})));
    let text = filled_by("{protocolo}", chat(&none.desk).state(), none.desk.config(), None, now);
    assert_eq!(text, "{protocolo}", "nobody sends a hole");
}

fn monday_noon_date() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date")
}
