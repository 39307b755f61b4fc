//! Several agents against a small database, with clocks that are wrong and a network that fails.

use serde_json::{Map, Value, json};

use super::*;
use crate::model::{ChatId, HOUR, SECOND};
use crate::sync::transport::Method;

const START: i64 = 1_764_000_000_000;

#[derive(Default)]
struct Server {
    /// Each with the sequence of its last change.
    docs: Vec<(u64, Map<String, Value>)>,
    seq: u64,
    writes: usize,
    down: bool,
    missing: bool,
}

impl Server {
    /// `None`: the long poll waits for news.
    fn response(
        &mut self,
        request: &Request,
        waited: bool,
    ) -> Option<Result<Response, TransportError>> {
        let response =
            |status, body: Value| Some(Ok(Response { status, date: None, body: body.to_string() }));
        if self.down {
            return Some(Err(TransportError::Unreachable));
        }
        if self.missing {
            let body = json!({"error": "not_found", "reason": "Database does not exist."});
            return response(404, body);
        }
        if request.method == Method::Put {
            let id = request.path.rsplit('/').next().unwrap();
            let mut doc: Map<String, Value> =
                serde_json::from_str(request.body.as_deref().unwrap()).unwrap();
            let there = self.docs.iter().position(|(_, doc)| doc["_id"] == id);
            let rev = there.map(|at| self.docs[at].1["_rev"].clone());
            if rev != doc.get("_rev").cloned() {
                return response(409, json!({"error": "conflict"}));
            }
            self.seq += 1;
            self.writes += 1;
            let rev = format!("{}-x", self.seq);
            doc.insert("_id".into(), id.into());
            doc.insert("_rev".into(), rev.clone().into());
            if let Some(at) = there {
                self.docs.remove(at);
            }
            self.docs.push((self.seq, doc));
            return response(201, json!({"ok": true, "id": id, "rev": rev}));
        }
        let since = request.path.rsplit('=').next().unwrap();
        let since: u64 = since.parse().unwrap();
        let news: Vec<_> = self.docs.iter().filter(|(seq, _)| *seq > since).collect();
        if news.is_empty() && request.path.contains("longpoll") && !waited {
            return None;
        }
        let row = |(seq, doc): &&(u64, Map<String, Value>)| json!({"seq": seq, "id": doc["_id"], "changes": [{"rev": doc["_rev"]}], "doc": doc});
        let results: Vec<_> = news.iter().map(row).collect();
        response(200, json!({"results": results, "last_seq": self.seq}))
    }
}

struct Desk {
    presence: Presence,
    clock_error: i64,
    open: Vec<(Ticket, Request, Timestamp)>,
}

impl Desk {
    fn new(name: &str, clock_error: i64) -> Self {
        Self {
            presence: Presence::new(&Database::new("desk"), name, 1),
            clock_error,
            open: Vec::new(),
        }
    }

    fn step(&mut self, truth: Timestamp, input: Input) {
        for act in self.presence.step(truth.plus(self.clock_error), input) {
            match act {
                Output::Request(ticket, request) => self.open.push((ticket, request, truth)),
                Output::Cancel(ticket) => self.open.retain(|(own, _, _)| *own != ticket),
            }
        }
    }

    fn sees(&self, truth: Timestamp) -> Vec<String> {
        let now = truth.plus(self.clock_error);
        let show = |person: Person| {
            let chat = person.chat.map_or(String::new(), |chat| format!("@{chat}"));
            let typing = if person.typing { "…" } else { "" };
            let away = if person.away { "(away)" } else { "" };
            format!("{}{chat}{typing}{away}", person.agent)
        };
        let people = self.presence.people().at(now);
        people.into_iter().map(show).collect()
    }
}

struct World {
    truth: Timestamp,
    server: Server,
    desks: Vec<Desk>,
}

impl World {
    fn new(desks: Vec<Desk>) -> Self {
        Self { truth: Timestamp::from_millis(START), server: Server::default(), desks }
    }

    fn say(&mut self, desk: usize, chat: Option<&str>, typing: bool) {
        let chat = chat.map(ChatId::from);
        self.own(desk, Availability::Here { chat, typing });
    }

    fn own(&mut self, desk: usize, availability: Availability) {
        let truth = self.truth;
        self.desks[desk].step(truth, Input::Own(availability));
        self.run(300);
    }

    fn run(&mut self, millis: i64) {
        let end = self.truth.plus(millis);
        while self.truth < end {
            self.truth = self.truth.plus(50);
            for desk in &mut self.desks {
                let now = self.truth.plus(desk.clock_error);
                if desk.presence.wake_at(now).is_some_and(|at| at <= now) {
                    desk.step(self.truth, Input::Wake);
                }
                for (ticket, request, asked) in std::mem::take(&mut desk.open) {
                    let waited = self.truth.since(asked) >= 25 * SECOND;
                    match self.server.response(&request, waited) {
                        Some(response) => desk.step(self.truth, Input::Response(ticket, response)),
                        None => desk.open.push((ticket, request, asked)),
                    }
                }
            }
        }
    }

    fn sees(&self, desk: usize) -> Vec<String> {
        self.desks[desk].sees(self.truth)
    }
}

fn two() -> World {
    // Clocks that are hours wrong, and no header `Date` to tell.
    World::new(vec![Desk::new("ana", -3 * HOUR), Desk::new("bruno", 2 * HOUR)])
}

#[test]
fn two_see_each_other_at_once_whatever_their_clocks_say() {
    let mut world = two();
    world.say(1, None, false);
    world.say(0, Some("c"), false);
    assert_eq!(world.sees(1), ["ana@c"]);
    world.say(0, Some("c"), true);
    assert_eq!(world.sees(1), ["ana@c…"]);
    world.say(0, Some("c"), false);
    assert_eq!(world.sees(1), ["ana@c"]);
    world.say(0, Some("d"), false);
    assert_eq!(world.sees(1), ["ana@d"]);
    world.say(1, Some("d"), false);
    assert_eq!(world.sees(0), ["bruno@d"]);
    world.own(0, Availability::Away);
    assert_eq!(world.sees(1), ["ana(away)"]);
    world.own(0, Availability::Gone);
    assert!(world.sees(1).is_empty());
}

#[test]
fn being_there_lasts_and_costs_little() {
    let mut world = two();
    world.say(1, None, false);
    world.say(0, Some("c"), false);
    let before = world.server.writes;
    for _ in 0..100 {
        world.run(6 * SECOND);
        assert_eq!(world.sees(1), ["ana@c"]);
    }
    let writes = world.server.writes - before;
    assert!((40..=50).contains(&writes), "{writes} in ten minutes of two");
    // Hidden for as long.
    world.own(0, Availability::Away);
    let before = world.server.writes;
    for _ in 0..100 {
        world.run(6 * SECOND);
        assert_eq!(world.sees(1), ["ana(away)"]);
    }
    let writes = world.server.writes - before;
    assert!((20 + 5..=25 + 6).contains(&writes), "{writes}");
}

#[test]
fn typing_is_said_every_three_seconds_and_ends_at_once() {
    let mut world = two();
    world.say(0, Some("c"), false);
    world.say(1, None, false);
    let before = world.server.writes;
    // A key every 300 ms, and pauses in between.
    for n in 0..40 {
        world.say(0, Some("c"), n % 10 != 9);
    }
    let writes = world.server.writes - before;
    assert!((4..=9).contains(&writes), "{writes} in twelve seconds");
    world.say(0, Some("c"), true);
    world.run(30 * SECOND);
    assert_eq!(world.sees(1), ["ana@c…"], "as long as it goes on");
    world.say(0, Some("c"), false);
    assert_eq!(world.sees(1), ["ana@c"]);
}

#[test]
fn whoever_is_killed_fades() {
    let mut world = two();
    world.say(1, None, false);
    world.say(0, Some("c"), true);
    assert_eq!(world.sees(1), ["ana@c…"]);
    world.desks.remove(0);
    world.run(9 * SECOND);
    assert_eq!(world.sees(0), ["ana@c"]);
    world.run(55 * SECOND);
    assert!(world.sees(0).is_empty());
    // A later agent does not see them.
    world.desks.push(Desk::new("carla", 0));
    world.say(1, None, false);
    assert_eq!(world.sees(1), ["bruno"]);
}

#[test]
fn whoever_comes_sees_who_is_there_already() {
    let mut world = World::new(vec![Desk::new("ana", 0), Desk::new("bruno", 0)]);
    world.say(0, Some("c"), false);
    world.run(10 * SECOND);
    world.say(1, None, false);
    assert_eq!(world.sees(1), ["ana@c"]);
}

#[test]
fn a_server_that_is_away_for_a_while_is_found_again() {
    let mut world = two();
    world.say(0, Some("c"), false);
    world.say(1, None, false);
    world.server.down = true;
    for desk in &mut world.desks {
        // The server was killed: open requests fail.
        for (ticket, _, _) in std::mem::take(&mut desk.open) {
            desk.step(world.truth, Input::Response(ticket, Err(TransportError::Unreachable)));
        }
    }
    world.run(5 * MINUTE);
    assert!(world.sees(1).is_empty());
    world.server.down = false;
    world.run(MINUTE + SECOND);
    assert_eq!(world.sees(1), ["ana@c"]);
    assert_eq!(world.sees(0), ["bruno"]);
}

#[test]
fn a_server_without_that_database_is_asked_seldom() {
    let mut world = two();
    world.server.missing = true;
    world.say(0, Some("c"), true);
    let ask = |world: &World| world.desks[0].presence.last_ticket;
    world.run(HOUR);
    assert!(ask(&world) <= 13, "{}", ask(&world));
    // The database is created.
    world.server.missing = false;
    world.say(1, None, false);
    world.run(5 * MINUTE);
    assert_eq!(world.sees(1), ["ana@c…"]);
}

#[test]
fn one_agent_on_two_devices_is_where_work_is_done() {
    let mut world =
        World::new(vec![Desk::new("ana", 0), Desk::new("ana", 0), Desk::new("bruno", 0)]);
    world.say(2, None, false);
    world.say(0, Some("c"), false);
    world.say(1, Some("d"), false);
    world.run(2 * SECOND);
    assert_eq!(world.sees(2), ["ana@d"]);
    assert!(!world.sees(0).iter().any(|other| other.starts_with("ana")));
    // Leaving one device for the other does not make her away.
    world.own(1, Availability::Away);
    world.run(2 * SECOND);
    assert_eq!(world.sees(2), ["ana@c"]);
    world.own(1, Availability::Gone);
    world.run(2 * SECOND);
    assert_eq!(world.sees(2), ["ana@c"]);
    world.own(0, Availability::Gone);
    world.run(2 * SECOND);
    assert!(world.sees(2).is_empty());
}

#[test]
fn nobody_out_of_sight_asks_for_news() {
    let mut world = two();
    world.say(0, Some("c"), false);
    assert_eq!(world.desks[0].open.len(), 1);
    world.own(0, Availability::Away);
    assert!(world.desks[0].open.is_empty());
    world.say(0, None, false);
    assert_eq!(world.desks[0].open.len(), 1);
}

#[test]
fn a_server_that_does_not_wait_is_not_asked_all_the_time() {
    let mut desk = Desk::new("ana", 0);
    let mut server = Server::default();
    let mut truth = Timestamp::from_millis(START);
    let here = Availability::Here { chat: None, typing: false };
    desk.step(truth, Input::Own(here));
    for _ in 0..600 {
        truth = truth.plus(100);
        for (ticket, request, _) in std::mem::take(&mut desk.open) {
            let response = server.response(&request, true).unwrap();
            desk.step(truth, Input::Response(ticket, response));
        }
        if desk.presence.wake_at(truth).is_some_and(|at| at <= truth) {
            desk.step(truth, Input::Wake);
        }
    }
    assert!(desk.presence.last_ticket < 130, "{}", desk.presence.last_ticket);
}

#[test]
fn a_proxy_that_ends_long_polls_at_once_is_not_asked_all_the_time() {
    let mut desk = Desk::new("ana", 0);
    let mut server = Server::default();
    let mut truth = Timestamp::from_millis(START);
    desk.step(truth, Input::Own(Availability::Here { chat: None, typing: false }));
    for _ in 0..600 {
        truth = truth.plus(100);
        for (ticket, request, _) in std::mem::take(&mut desk.open) {
            let response = if request.path.contains("longpoll") {
                Ok(Response { status: 504, date: None, body: String::new() })
            } else {
                server.response(&request, true).unwrap()
            };
            desk.step(truth, Input::Response(ticket, response));
        }
        if desk.presence.wake_at(truth).is_some_and(|at| at <= truth) {
            desk.step(truth, Input::Wake);
        }
    }
    assert!(desk.presence.last_ticket < 130, "{}", desk.presence.last_ticket);
}

#[test]
fn a_clock_that_is_set_back_does_not_silence_anybody() {
    let mut world = two();
    world.say(1, None, false);
    world.say(0, Some("c"), false);
    world.desks[0].clock_error -= 5 * HOUR;
    let truth = world.truth;
    world.desks[0].step(truth, Input::Wake);
    world.run(2 * MINUTE);
    assert_eq!(world.sees(1), ["ana@c"]);
    assert_eq!(world.sees(0), ["bruno"]);
}

#[test]
fn a_farewell_says_gone_over_the_last_revision() {
    let mut world = two();
    let now = world.truth;
    assert!(world.desks[0].presence.farewell(now).is_none());
    world.say(1, None, false);
    world.say(0, Some("c"), false);
    let farewell = world.desks[0].presence.farewell(now).unwrap();
    world.server.response(&farewell, false).unwrap().unwrap();
    world.desks.remove(0);
    world.run(SECOND);
    assert!(world.sees(0).is_empty());
}
