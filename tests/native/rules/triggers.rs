//! Each trigger that acts on what happens: when it fires, and when it does not.

use balcao::journal::{Desk, codec};
use balcao::model::{AuthorKind, DAY, HOUR, MINUTE, Status, compiled_zones};
use serde_json::json;

use super::told::{any_message, desk, did, entered, rule, says, tag, to, with};
use crate::support::{
    Story, agent, assign, bot, by_agent, campaign, chat_started, customer, note, rating, rules,
    set, undo,
};

fn office() -> serde_json::Value {
    json!({"zone": "UTC", "business_hours": {"week": {"mon": [["09:00", "18:00"]]}}})
}

#[test]
fn every_message_of_a_customer_and_nothing_else() {
    let story = desk(&[rule("r", &any_message(), &[], &[json!({"kind": "note", "text": "n"})])])
        .act(customer())
        .act(agent("ana"))
        .act(bot())
        .act(campaign())
        .act(note())
        .act(rating())
        .act(set("resolved"))
        .act(assign(Some("bia")))
        .act(customer());
    assert_eq!(did(&story), ["r note n", "r note n"]);
    let change = &story.state().changes[0];
    assert_eq!(change.author.kind, AuthorKind::Customer, "whose act it was");
    assert_eq!(change.event.as_ref().map(balcao::model::EventId::as_str), Some("e001"));
    assert_eq!(change.at, crate::support::monday_noon());
}

#[test]
fn words_anywhere_or_the_whole_message() {
    let thanks =
        |whole: bool| json!({"kind": "words", "any": ["obrigad*", "bom dia"], "whole": whole});
    let told = |whole, text| {
        did(&desk(&[rule("r", &thanks(whole), &[], &[tag("t")])]).act(says(text))).len()
    };
    assert_eq!(told(false, "Muito OBRIGADA, viu"), 1);
    assert_eq!(told(true, "Muito OBRIGADA, viu"), 0);
    assert_eq!(told(true, "Bom dia, obrigado! 🙏"), 1);
    assert_eq!(told(false, "Olá"), 0);
}

#[test]
fn thanks_by_emoji_do_not_reopen() {
    let reopened = |journal: &str| -> Vec<String> {
        let mut desk = Desk::new(compiled_zones());
        desk.apply(journal.lines().map(|line| codec::decode(line).unwrap()));
        let open = desk.chats().filter(|(_, chat)| chat.state().status == Some(Status::Open));
        let mut open: Vec<_> = open.map(|(_, chat)| chat.id().to_string()).collect();
        open.sort();
        open
    };
    let journal = include_str!("../data/thanks-by-emoji.jsonl");
    // ❤️ and 😊 are not among the words; neither are “?”, “...” and a sticker.
    assert_eq!(reopened(journal), ["thx-10", "thx-5", "thx-7", "thx-8", "thx-9"]);
    let any_emoji = journal.replace(r#""whole":true"#, r#""whole":true,"emoji":true"#);
    assert_eq!(reopened(&any_emoji), ["thx-10", "thx-8", "thx-9"]);
}

#[test]
fn the_first_contact_is_the_customers_first_message_ever() {
    let first = rule(
        "r",
        &json!({"kind": "first_contact"}),
        &[],
        &[json!({"kind": "note", "text": "new"})],
    );
    let story = desk(&[first])
        .act(chat_started())
        .act(agent("ana"))
        .act(customer())
        .act(set("closed"))
        .act(customer());
    assert_eq!(did(&story), ["r note new"]);
    assert_eq!(
        story.state().changes[0].event.as_ref().map(balcao::model::EventId::as_str),
        Some("e003")
    );
}

#[test]
fn outside_hours_needs_business_hours() {
    let shut = rule("r", &json!({"kind": "outside_hours"}), &[], &[tag("late")]);
    let by_night = |settings: &serde_json::Value| {
        with(settings, std::slice::from_ref(&shut)).after(10 * HOUR).act(customer())
    };
    assert_eq!(did(&by_night(&office())), ["r +late -"]);
    let night = json!({"zone": "UTC", "business_hours": {"week": {"mon": [["21:00", "02:00"]]}}});
    assert_eq!(did(&by_night(&night)), [""; 0], "open, over midnight");
    let after = |hours: i64| {
        let story = with(&night, std::slice::from_ref(&shut)).after(hours * HOUR);
        did(&story.act(customer())).len()
    };
    assert_eq!([12, 14, 15].map(after), [0, 0, 1], "a minute before 00:00, 02:00 and 03:00");
    assert_eq!(did(&by_night(&json!({}))), Vec::<String>::new(), "always open");
    let by_day = with(&office(), std::slice::from_ref(&shut)).act(customer());
    assert_eq!(did(&by_day), Vec::<String>::new());
    let holiday = json!({"zone": "UTC", "business_hours": {"week": {"mon": [["09:00", "18:00"]]}, "holidays": ["2026-11-23"]}});
    assert_eq!(did(&with(&holiday, &[shut]).act(customer())), ["r +late -"]);
}

#[test]
fn a_status_is_entered_whoever_brought_the_chat_there() {
    let rules = ["open", "in_service", "waiting", "resolved", "closed"].map(|status| {
        rule(status, &entered(status), &[], &[json!({"kind": "note", "text": "in"})])
    });
    let timers = json!({"timers": [{"status": "in_service", "after_minutes": 5, "then": {"status": "closed"}}]});
    let story = with(&timers, &rules)
        .act(customer())
        .act(agent("ana"))
        .wait(HOUR)
        .after(0)
        .act(set("resolved"))
        .act(set("resolved"))
        .act(by_agent("ana", json!({"type": "status_set", "status": "waiting"})))
        .act(by_agent(
            "ana",
            json!({"type": "status_set", "status": "waiting", "reason": "customer"}),
        ));
    let expected = ["open", "in_service", "closed", "resolved", "waiting"]
        .map(|status| format!("{status} note in"));
    assert_eq!(did(&story), expected, "a default, a default, a timer, a hand, and once");
    let timed =
        story.state().changes.iter().find(|change| change.event.is_none()).expect("the timer's");
    assert_eq!(timed.author.kind, AuthorKind::System);
    // By a rule, too.
    let chained = desk(&[
        rule("a", &any_message(), &[], &[to("waiting")]),
        rule("b", &entered("waiting"), &[], &[tag("t")]),
    ]);
    assert_eq!(did(&chained.act(customer())), ["a waiting", "b +t -"]);
}

#[test]
fn a_status_that_is_left_at_once_is_not_asked_about() {
    let story = desk(&[
        rule("a", &any_message(), &[], &[to("waiting"), to("in_service")]),
        rule("w", &entered("waiting"), &[], &[tag("w")]),
        rule("s", &entered("in_service"), &[], &[tag("s")]),
    ])
    .act(customer());
    assert_eq!(did(&story), ["a waiting", "a in_service", "s +s -"]);
}

#[test]
fn the_first_match_wins_unless_it_goes_on() {
    let all = |go_on: bool| {
        let first =
            rule("a", &any_message(), &[json!({"kind": "status", "any": ["closed"]})], &[tag("a")]);
        let mut second = rule("b", &any_message(), &[], &[tag("b")]);
        second["go_on"] = go_on.into();
        let mut off = rule("c", &any_message(), &[], &[tag("c")]);
        off["on"] = false.into();
        let last = rule("d", &any_message(), &[], &[tag("d")]);
        did(&desk(&[first, second, off, last]).act(customer()))
    };
    assert_eq!(all(false), ["b +b -"]);
    assert_eq!(all(true), ["b +b -", "d +d -"]);
}

#[test]
fn the_version_in_force_counts_and_the_past_stays() {
    let first = [rule("r", &any_message(), &[], &[tag("one")])];
    let second = [rule("r", &any_message(), &[], &[tag("two")])];
    let story = desk(&first)
        .act(customer())
        .rule(&second.as_slice().into())
        .act(customer())
        .rule(&json!([]))
        .act(customer());
    assert_eq!(did(&story), ["r +one -", "r +two -"]);
    let versions = story.desk.config().rules_versions();
    assert_eq!(versions.len(), 3);
    assert!(story.desk.config().rules().is_empty());
    // Told late, a version counts from its instant on.
    let mut story = Story::new().act(customer()).act(customer()).act(customer());
    let late = crate::support::dated(
        "r9",
        crate::support::monday_noon().plus(MINUTE),
        rules(&first.as_slice().into()),
    );
    let changed = story.desk.apply([late]);
    assert_eq!((changed.config, changed.chats.len()), (true, 1));
    assert_eq!(did(&story), ["r +one -"]);
    assert_eq!(
        story
            .state()
            .changes
            .last()
            .and_then(|change| change.event.as_ref())
            .map(balcao::model::EventId::as_str),
        Some("e003"),
        "at the same instant, after it in order"
    );
    // Taken back, it never was.
    let mut act = undo("bia", &["r9"]);
    act["chat"] = serde_json::Value::Null;
    story.desk.apply([crate::support::dated(
        "r99",
        crate::support::monday_noon().plus(MINUTE + 1),
        act,
    )]);
    assert_eq!(did(&story), Vec::<String>::new());
    assert!(story.wait(DAY).desk.config().rules_versions().is_empty());
}
