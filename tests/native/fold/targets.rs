//! Targets for service, held against chats: what is due, and how it came out.

use balcao::journal::{Body, ChatState, Deadline, Desk, DeskFact, Event, Kept, Limited, Standing};
use balcao::model::{ChatId, DAY, HOUR, MINUTE, Measure, Timestamp, compiled_zones};
use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, prop_assume, proptest};
use serde_json::{Value, json};

use crate::support::logs::{log, mixed};
use crate::support::{
    Story, agent, at, bot, by_agent, customer, dated, monday_noon, set, settings, tags, wait_for,
};

fn target(measure: &str, minutes: u32) -> Value {
    json!({"measure": measure, "within_minutes": minutes})
}

fn with(targets: &[Value]) -> Story {
    Story::with(&json!({ "targets": targets }))
}

fn deadlines(story: &Story) -> Vec<Deadline> {
    story.state().deadlines(story.desk.config().in_force())
}

/// The one thing that is due, as minutes after the first act.
fn due(story: &Story) -> Option<i64> {
    let all = deadlines(story);
    assert!(all.len() < 2, "{all:?}");
    all.first().map(|deadline| deadline.at.since(story.state().started) / MINUTE)
}

fn limited<'a>(state: &'a ChatState, desk: &'a Desk, measure: Measure) -> Vec<Limited<'a, 'a>> {
    let mut all = Vec::new();
    state.limited(desk.config(), measure, Timestamp::MAX, |_| true, |one| all.push(one));
    all
}

/// How the periods of a measure came out so far, with the minutes that counted until they were over.
fn kept(story: &Story, measure: Measure) -> Vec<(Kept, i64)> {
    let state = story.state();
    let all = limited(state, &story.desk, measure).into_iter();
    all.map(|one| {
        let until = one.to.unwrap_or(story.clock);
        (one.kept(story.clock), one.spent(state, until) / MINUTE)
    })
    .collect()
}

#[test]
fn a_first_response_is_due_from_the_start_whoever_but_an_agent_writes() {
    let story = with(&[target("first_response", 15)]).act(customer()).act(bot()).act(customer());
    assert_eq!(due(&story), Some(15));
    let now = |minutes| deadlines(&story)[0].standing(monday_noon().plus(minutes * MINUTE));
    assert_eq!([0, 11].map(now), [Standing::InTime; 2]);
    assert_eq!([12, 15].map(now), [Standing::Soon; 2]);
    assert_eq!(now(16), Standing::Broken);
    let story = story.act(agent("ana")).act(customer());
    assert_eq!(due(&story), None, "only the first answer is limited");
    assert_eq!(kept(&story, Measure::FirstResponse), [(Kept::Met, 3)]);
}

#[test]
fn a_reply_is_due_from_the_first_message_without_answer() {
    let story = with(&[target("reply", 10)]).act(customer()).act(customer());
    assert_eq!(due(&story), Some(10));
    let story = story.act(agent("ana")).after(10 * MINUTE).act(customer());
    assert_eq!(due(&story), Some(22));
    let story = story.after(11 * MINUTE).act(agent("ana")).act(customer()).act(set("resolved"));
    assert_eq!(due(&story), None);
    assert_eq!(
        kept(&story, Measure::Reply),
        [(Kept::Met, 2), (Kept::Broken, 11), (Kept::Dropped, 1)]
    );
}

#[test]
fn waiting_for_the_customer_stops_the_clock_of_the_resolution() {
    let story = with(&[target("resolution", 60)]).act(customer()).after(20 * MINUTE);
    let story = story.act(wait_for(Some("customer"), None));
    assert_eq!((due(&story), kept(&story, Measure::Resolution)[0].0), (None, Kept::Resting));
    let story = story.after(3 * HOUR).act(set("in_service"));
    assert_eq!(due(&story), Some(60 + 180));
    // What is waited for inside of the house is the house's.
    let ours = story.clone().act(wait_for(Some("internal"), None));
    assert_eq!(due(&ours), Some(60 + 180));
    let met = story.clone().after(39 * MINUTE).act(set("resolved"));
    assert_eq!(kept(&met, Measure::Resolution), [(Kept::Met, 59)]);
    let late = story.after(41 * MINUTE).act(set("closed"));
    assert_eq!(kept(&late, Measure::Resolution), [(Kept::Broken, 61)]);
}

#[test]
fn business_time_passes_only_while_the_desk_is_open() {
    let mut in_force = json!({
        "targets": [{"measure": "resolution", "within_minutes": 600, "business": true}],
        "business_hours": {"week": {"mon": [["09:00", "12:00"], ["13:00", "18:00"]]}, "holidays": ["2026-11-30"]},
    });
    // Monday at nine in São Paulo: eight hours that day, none on the holiday, two a week later.
    let story = Story::with(&in_force).act(customer());
    assert_eq!(deadlines(&story)[0].at, at("2026-12-07T14:00:00Z"));
    in_force["business_hours"] = json!({"week": {}});
    let story = Story::with(&in_force).act(customer());
    assert_eq!(deadlines(&story), [], "a desk that never opens owes nothing");
    assert_eq!(kept(&story.wait(90 * DAY), Measure::Resolution)[0].0, Kept::Resting);
    in_force["business_hours"] = Value::Null;
    let story = Story::with(&in_force).act(customer());
    assert_eq!(due(&story), Some(600), "without hours all hours count");
}

#[test]
fn the_first_target_that_fits_holds_as_the_chat_is_now() {
    let mut vip = target("reply", 5);
    vip["tags"] = json!(["vip", "gold"]);
    let mut open = target("reply", 20);
    open["statuses"] = json!(["open"]);
    let mut mail = target("reply", 1);
    mail["channels"] = json!(["email"]);
    let story = with(&[mail, vip, open, target("reply", 90)]).act(customer());
    assert_eq!(due(&story), Some(20));
    assert_eq!(due(&story.clone().act(tags(&["vip"], &[]))), Some(5));
    assert_eq!(due(&story.clone().act(set("in_service"))), Some(90));
    let story = story.after(10 * MINUTE).act(agent("ana")).act(tags(&["vip"], &[]));
    assert_eq!(kept(&story, Measure::Reply), [(Kept::Met, 10)], "it was no VIP before the answer");
}

#[test]
fn what_is_over_keeps_the_targets_that_were_in_force() {
    let story = with(&[target("reply", 10)]).act(customer()).after(20 * MINUTE).act(agent("ana"));
    let story = story.change(&json!({"targets": [target("reply", 30)]})).act(customer());
    let story = story.change(&json!({"targets": [target("reply", 1)]}));
    assert_eq!(due(&story), Some(23), "what runs has those of now");
    let story = story.after(5 * MINUTE).act(agent("ana")).change(&json!({"targets": []}));
    assert_eq!(kept(&story, Measure::Reply), [(Kept::Broken, 20), (Kept::Broken, 6)]);
    assert_eq!(deadlines(&story.act(customer())), []);
}

fn random_targets(seed: u64) -> Vec<Value> {
    let pick = |salt: u64, of: u64| mixed(seed ^ mixed(salt)) % of;
    let one = |index: u64| {
        let measure = ["first_response", "reply", "resolution"][pick(index * 7, 3) as usize];
        let mut target = target(measure, [1, 5, 10, 60, 600][pick(index * 7 + 1, 5) as usize]);
        target["business"] = (pick(index * 7 + 2, 2) == 0).into();
        match pick(index * 7 + 3, 4) {
            0 => target["tags"] = json!(["vip"]),
            1 => target["statuses"] = json!(["open", "waiting"]),
            _ => {}
        }
        target
    };
    (0..1 + pick(99, 6)).map(one).collect()
}

/// The log with other targets in each of its settings.
fn retargeted(events: &[Event], mut targets: impl FnMut() -> Vec<Value>) -> Vec<Event> {
    let mut all = events.to_vec();
    for event in &mut all {
        if let Body::Desk(DeskFact::Settings, payload) = &mut event.body {
            let mut whole = (**payload).clone();
            whole["targets"] = targets().into();
            *payload = whole.into();
        }
    }
    all
}

/// The log with targets from before its first event on.
fn targeted(events: &[Event], mut seed: u64) -> Vec<Event> {
    let mut next = move || {
        seed = mixed(seed);
        random_targets(seed)
    };
    let first = json!({
        "targets": next(),
        "business_hours": {"week": {"mon": [["09:00", "18:00"]], "tue": [["09:00", "18:00"]], "wed": [["22:00", "02:00"]]}},
    });
    let mut all = retargeted(events, next);
    all.push(dated("000", monday_noon().plus(-9 * DAY), settings(&first)));
    all
}

fn folded(events: &[Event]) -> Desk {
    let mut desk = Desk::new(compiled_zones());
    desk.apply(events.iter().cloned());
    desk
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// Time makes nothing better, and a deadline says when it next stands elsewhere.
    #[test]
    fn what_is_broken_stays_broken(events in log(60, 2), seed in any::<u64>(), steps in proptest::collection::vec(1..9 * HOUR, 1..9)) {
        let desk = folded(&targeted(&events, seed));
        for (_, chat) in desk.chats() {
            for deadline in chat.state().deadlines(desk.config().in_force()) {
                prop_assert!(deadline.warns <= deadline.at);
                if deadline.at.plus(30 * DAY) == Timestamp::MAX {
                    // The end of time: nothing comes after it.
                    continue;
                }
                let mut now = deadline.warns.plus(-HOUR);
                for step in &steps {
                    let later = now.plus(*step);
                    prop_assert!(deadline.standing(now) <= deadline.standing(later));
                    let turns = deadline.turns(now).is_some_and(|turns| turns <= later);
                    prop_assert_eq!(turns, deadline.standing(now) != deadline.standing(later));
                    now = later;
                }
            }
        }
    }

    /// What came out is what the row said just before, and the time that it took is that of the desk's hours.
    #[test]
    fn how_it_came_out_is_what_was_said_just_before(events in log(60, 2), seed in any::<u64>()) {
        // What was taken back later was not yet taken back then.
        let events: Vec<Event> = events.into_iter().filter(|event| !matches!(event.body, Body::Undone { .. })).collect();
        let desk = folded(&targeted(&events, seed));
        for (_, chat) in desk.chats() {
            let state = chat.state();
            for measure in Measure::ALL {
                for one in limited(state, &desk, measure) {
                    if let Some(deadline) = one.deadline {
                        let spent = one.spent(state, deadline.at);
                        prop_assert_eq!(spent, one.target.millis());
                    }
                    let Some(to) = one.to.filter(|to| *to > one.from) else { continue };
                    let then = desk.as_of(to);
                    let before = then.by_id(chat.id()).expect("the chat").state();
                    let said = before.deadlines(then.config().in_force());
                    let said = said.into_iter().find(|deadline| deadline.measure == measure);
                    match one.deadline {
                        Some(deadline) => prop_assert_eq!(said, Some(deadline)),
                        None => prop_assert!(said.is_none_or(|said| said.at >= to)),
                    }
                    let broken = said.is_some_and(|said| said.standing(to) == Standing::Broken);
                    prop_assert_eq!(one.kept(Timestamp::MAX) == Kept::Broken, broken);
                }
            }
        }
    }

    /// Targets change no chat, and a desk without them owes nothing.
    #[test]
    fn targets_change_nothing_in_chats(events in log(60, 2), seed in any::<u64>()) {
        let plain = folded(&retargeted(&events, Vec::new));
        let with = folded(&retargeted(&events, || random_targets(seed)));
        prop_assume!(plain.len() == with.len());
        for ((_, one), (_, other)) in plain.chats().zip(with.chats()) {
            prop_assert_eq!(one.state(), other.state());
            prop_assert_eq!(one.state().deadlines(plain.config().in_force()), vec![]);
        }
    }
}

#[test]
fn thousands_of_questions_are_read_once() {
    let mut vip = target("reply", 5);
    vip["tags"] = json!(["vip"]);
    let mut events =
        vec![dated("0", monday_noon().plus(-DAY), settings(&json!({"targets": [vip]})))];
    for number in 0..40_000_i64 {
        let act = match number % 4 {
            0 => customer(),
            1 => tags(&["vip"], &[]),
            2 => agent("ana"),
            _ => by_agent("ana", json!({"type": "tags_changed", "add": [], "remove": ["vip"]})),
        };
        events.push(dated(&format!("e{number:06}"), monday_noon().plus(number * MINUTE), act));
    }
    let desk = folded(&events);
    let state = desk.by_id(&ChatId::from("c")).expect("the chat").state();
    let all = limited(state, &desk, Measure::Reply);
    assert_eq!(all.len(), 10_000);
    assert!(all.iter().all(|one| one.kept(Timestamp::MAX) == Kept::Met));
}
