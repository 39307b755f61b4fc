//! Who is there, against a real server.

use std::thread;
use std::time::{Duration, Instant};

use balcao::sync::Database;
use balcao::sync::couch::prepare;
use balcao::sync::presence::{Availability, Input, Output, Presence};

use super::http::{Http, Place, device_now};
use super::tab::now;

struct Agent {
    presence: Presence,
    http: Http,
}

impl Agent {
    fn new(place: &Place, user: &'static str) -> Self {
        let database = Database::new(&place.database);
        Self {
            presence: Presence::new(&database, &place.name(user), 1),
            http: place.signed_in(user),
        }
    }

    fn step(&mut self, input: Input) {
        for act in self.presence.step(device_now(), input) {
            // What is given up is not heard any more.
            if let Output::Request(ticket, request) = act {
                self.http.send(0, ticket, request);
            }
        }
    }

    fn say(&mut self, chat: Option<&str>, typing: bool) {
        let chat = chat.map(Into::into);
        self.step(Input::Own(Availability::Here { chat, typing }));
    }

    fn work(&mut self) {
        while let Ok((_, ticket, answer)) = self.http.answers.1.try_recv() {
            self.step(Input::Response(ticket, answer));
        }
        let now = device_now();
        if self.presence.wake_at(now).is_some_and(|at| at <= now) {
            self.step(Input::Wake);
        }
    }
}

/// Until one sees others so: who, where, and whether they type.
fn until(agents: &mut [Agent], who: usize, expected: &[(&str, Option<&str>, bool)]) {
    let began = Instant::now();
    loop {
        agents.iter_mut().for_each(Agent::work);
        let people = agents[who].presence.people().at(device_now());
        let seen: Vec<_> = people
            .iter()
            .map(|person| {
                let chat = person.chat.as_ref().map(balcao::model::ChatId::as_str);
                (person.agent.as_str(), chat, person.typing)
            })
            .collect();
        if seen == expected {
            return;
        }
        assert!(began.elapsed() < Duration::from_secs(60), "{seen:?}");
        thread::sleep(Duration::from_millis(1));
    }
}

#[test]
#[ignore = "needs a server: make test-server"]
fn who_is_there_is_seen_at_once() {
    let place = Place::prepared();
    let (ana, bruno) = (place.name("ana"), place.name("bruno"));
    let mut agents = [Agent::new(&place, "ana"), Agent::new(&place, "bruno")];
    agents[1].say(None, false);
    agents[0].say(Some("c/1"), false);
    until(&mut agents, 1, &[(&ana, Some("c/1"), false)]);
    until(&mut agents, 0, &[(&bruno, None, false)]);
    agents[0].say(Some("c/1"), true);
    until(&mut agents, 1, &[(&ana, Some("c/1"), true)]);
    agents[0].say(Some("c/1"), false);
    until(&mut agents, 1, &[(&ana, Some("c/1"), false)]);
    // Ana sits down at another device, too.
    agents[0] = Agent::new(&place, "ana");
    agents[0].say(Some("d"), false);
    until(&mut agents, 1, &[(&ana, Some("d"), false)]);
    agents[0].step(Input::Own(Availability::Gone));
    until(&mut agents, 1, &[]);
}

#[test]
#[ignore = "needs a server: make test-server"]
fn preparing_again_adds_what_an_older_desk_has_not() {
    let place = Place::prepared();
    let admin = place.admin();
    let database = Database::new(&place.database);
    let mut delete = database.presence().design();
    delete.path = format!("{}-presence", place.database);
    delete.method = balcao::sync::transport::Method::Delete;
    assert_eq!(admin.call(&delete).unwrap().status, 200);
    for _ in 0..2 {
        now(prepare(&admin, &database, "other")).unwrap();
        let design = place.signed_in("ana").call(&database.presence().design());
        assert_eq!(design.unwrap().status, 200);
    }
    let stranger = place.signed_in("stranger");
    let asked = stranger.call(&database.presence().changes("0", 1, false));
    assert!([401, 403].contains(&asked.unwrap().status));
}
