//! What is unread goes by what was there when an agent looked, whatever its date.

use std::collections::BTreeSet;

use crate::support::{agent, archive, customer, dated, monday_noon, read, set, settings};
use balcao::journal::{Cause, Chat, Desk, Draft, Event, Seen, What, codec};
use balcao::model::{Author, ChatId, EventId, MINUTE, Timestamp, compiled_zones};
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert_eq, prop_oneof, proptest};
use serde_json::{Value, json};

/// An instant so many minutes after noon.
fn minute(minutes: i64) -> Timestamp {
    monday_noon().plus(minutes * MINUTE)
}

/// A desk of one browser.
struct Browser(Desk);

impl Browser {
    fn new() -> Self {
        Self(Desk::new(compiled_zones()))
    }

    fn chat(&self) -> &Chat {
        self.0.by_id(&ChatId::from("c")).expect("the chat has begun")
    }

    /// An event comes in.
    fn take(&mut self, event: &Event) {
        self.0.apply([event.clone()]);
    }

    /// An agent acts here, and says what was there, as the app does.
    fn act(&mut self, id: &str, at: Timestamp, act: Value) -> Event {
        let mut event = dated(id, at, act);
        let chat = event.chat.clone();
        let draft = Draft { chat, by: event.by.clone(), body: event.body.clone() };
        event.seen = self
            .0
            .by_id(&ChatId::from("c"))
            .and_then(|chat| Seen::of(&draft, chat.state()))
            .map(Box::new);
        let line = codec::encode(&event);
        assert_eq!(codec::decode(&line).as_ref(), Ok(&event), "{line}");
        self.take(&event);
        event
    }

    fn unread(&self) -> Vec<&str> {
        self.chat().state().unread.iter().map(|(_, id)| id.as_str()).collect()
    }
}

#[test]
fn a_message_that_comes_after_the_answer_is_unread_whatever_its_date() {
    for act in [read(), agent("ana")] {
        let mut desk = Browser::new();
        desk.take(&dated("m1", minute(0), customer()));
        desk.act("a", minute(5), act);
        assert_eq!(desk.unread(), [""; 0]);
        desk.take(&dated("m2", minute(4), customer()));
        assert_eq!(desk.unread(), ["m2"]);
        assert_eq!(desk.chat().state().activity, minute(5), "as new as the look that missed it");
        desk.act("b", minute(9), read());
        assert_eq!(desk.unread(), [""; 0]);
    }
}

#[test]
fn a_message_that_a_resolution_did_not_see_keeps_the_chat_out_of_the_archive() {
    for (minutes, act) in
        [(0, set("resolved")), (0, set("closed")), (30, set("resolved")), (0, archive())]
    {
        let mut desk = Browser::new();
        let delay = json!({"archive_resolved_minutes": minutes});
        desk.take(&dated("s", minute(-60), settings(&delay)));
        desk.take(&dated("m1", minute(0), customer()));
        desk.act("a", minute(5), agent("ana"));
        let status_before = desk.chat().state().status;
        desk.act("e", minute(10), act.clone());
        let status = desk.chat().state().status;
        desk.take(&dated("m2", minute(8), customer()));
        desk.0.advance(minute(60));
        let state = desk.chat().state();
        assert_eq!(state.status, status, "statuses go by date");
        assert_eq!((state.archived, state.activity), (false, minute(10)), "{act}");
        assert_eq!(desk.unread(), ["m2"]);
        if minutes == 0 {
            let last = state.changes.last().expect("a change");
            assert_eq!((&last.what, &last.cause), (&What::Archived(false), &Cause::CustomerWrote));
        }
        if status != status_before {
            // Whoever resolves what is there archives it, read or not.
            desk.act("z", minute(70), archive());
            assert!(desk.chat().state().archived);
            assert_eq!(desk.unread(), ["m2"]);
        }
    }
}

#[test]
fn an_unread_message_that_was_there_is_archived_with_the_chat() {
    let mut desk = Browser::new();
    desk.take(&dated("m1", minute(0), customer()));
    desk.act("e", minute(5), set("resolved"));
    assert!(desk.chat().state().archived);
    assert_eq!(desk.unread(), ["m1"]);
}

#[test]
fn a_message_dated_after_the_look_at_it_is_read() {
    let mut desk = Browser::new();
    desk.take(&dated("m1", minute(5), customer()));
    // The agent's clock is behind the channel's.
    let look = desk.act("a", minute(3), read());
    assert_eq!(desk.unread(), [""; 0]);
    let mut other = Browser::new();
    other.take(&look);
    other.take(&dated("m1", minute(5), customer()));
    assert_eq!(other.unread(), [""; 0]);
}

#[test]
fn events_that_name_only_the_last_one_count_up_to_it_and_without_it_by_date() {
    let up_to = |last: &str| {
        let mut act = read();
        act["seen"] = last.into();
        act
    };
    let unread = |act: Value| {
        let mut desk = Browser::new();
        for (id, at) in [("m1", 0), ("m2", 2), ("m3", 4)] {
            desk.take(&dated(id, minute(at), customer()));
        }
        desk.take(&dated("a", minute(5), act));
        desk.unread().join(" ")
    };
    assert_eq!(unread(up_to("m2")), "m3");
    assert_eq!(unread(up_to("m3")), "");
    assert_eq!(unread(read()), "");
    assert_eq!(unread(up_to("not here")), "", "no more is known than the date");
    let mut odd = read();
    odd["seen"] = json!({"of": "a later version"});
    assert_eq!(unread(odd), "");
}

#[test]
fn events_stay_small_however_much_is_unread_and_however_long_ids_are() {
    for (many, length, named) in
        [(1000, 8, true), (1001, 8, false), (60, 1000, true), (70, 1000, false)]
    {
        let mut desk = Browser::new();
        for n in 0..many {
            let id = format!("{n:0length$}");
            desk.take(&dated(&id, minute(n), customer()));
        }
        let look = desk.act("a", minute(many + 1), read());
        let seen = look.seen.expect("what was there");
        assert_eq!(seen.unread.is_some(), named, "{many} of {length}");
        assert_eq!(desk.unread(), [""; 0]);
    }
}

/// What happens in the world: the customer writes (the channel dates it so many minutes back), or an agent acts in one of two
/// browsers; before it, some of what is on its way arrives there.
#[derive(Clone, Debug)]
enum Happening {
    Writes(i64),
    Acts { browser: usize, ahead: i64, kind: usize, arrives: u64 },
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        2 => (0_i64..8).prop_map(Happening::Writes),
        3 => (0_usize..2, -4_i64..4, 0_usize..4, any::<u64>())
            .prop_map(|(browser, ahead, kind, arrives)| Happening::Acts { browser, ahead, kind, arrives }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever clocks say and in whatever order events arrive: a message is read exactly if it was there when somebody read or
    /// answered; and one that nobody has read is in no archive unless the one who archived had it there.
    #[test]
    fn a_message_is_read_exactly_where_somebody_had_it_there(
        happenings in proptest::collection::vec(happening(), 1..14),
        order in any::<u64>(),
    ) {
        let mut world: Vec<Event> = vec![dated("m", minute(-30), customer())];
        let mut browsers = [Browser::new(), Browser::new()];
        browsers.iter_mut().for_each(|browser| browser.take(&world[0]));
        let mut read_by_somebody: BTreeSet<EventId> = BTreeSet::new();
        for (place, happening) in happenings.iter().enumerate() {
            let now = minute(i64::try_from(place).unwrap_or(0) * 3);
            match *happening {
                Happening::Writes(back) => {
                    world.push(dated(&format!("m{place}"), now.plus(-back * MINUTE), customer()));
                }
                Happening::Acts { browser, ahead, kind, arrives } => {
                    let here = &mut browsers[browser];
                    for (number, event) in world.iter().enumerate() {
                        if (arrives >> (number % 64)) & 1 == 1 {
                            here.take(event);
                        }
                    }
                    let reads = kind < 2;
                    let act = [read(), agent("ana"), set("resolved"), archive()][kind].clone();
                    let messages = here.chat().events().iter().filter(|event| event.by.kind != Author::SYSTEM.kind);
                    let messages: Vec<EventId> = messages.map(|event| event.id.clone()).collect();
                    let event = here.act(&format!("a{place}"), now.plus(ahead * MINUTE), act);
                    if reads {
                        read_by_somebody.extend(messages);
                    }
                    world.push(event);
                }
            }
        }
        let mut all = Browser::new();
        for event in crate::support::logs::shuffled(&world, order) {
            all.take(&event);
        }
        let unread: BTreeSet<EventId> = all.chat().state().unread.iter().map(|(_, id)| id.clone()).collect();
        let written = world.iter().map(|event| &event.id).filter(|id| id.as_str().starts_with('m'));
        let expected: BTreeSet<EventId> = written.filter(|id| !read_by_somebody.contains(*id)).cloned().collect();
        prop_assert_eq!(unread, expected);
    }
}
