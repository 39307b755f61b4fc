//! The demo: the same for everybody, alive at every hour, and correct as data and as Portuguese.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use balcao::demo::{self, Customers, Tongue};
use balcao::journal::{Body, Cause, Chat, DeliveryState, Desk, DeskFact, Draft, Event, codec};
use balcao::model::{
    Author, AuthorKind, ChatId, DAY, HOUR, MINUTE, Macro, SECOND, Status, Timestamp, Zone,
    compiled_zones,
};
use chrono::{Datelike, Weekday};

const SEED: u64 = 2026;

/// Hours and days of all kinds: working hours, lunch, night, weekend, holidays, the turn of the year.
const NOWS: &[&str] = &[
    "2026-11-23T12:01:00Z",
    "2026-11-23T15:30:00Z",
    "2026-11-24T18:00:00Z",
    "2026-11-26T20:59:59.999Z",
    "2026-11-27T21:40:00Z",
    "2026-11-28T23:00:00Z",
    "2026-11-30T06:30:00Z",
    "2026-12-25T17:00:00Z",
    "2027-01-01T03:00:00Z",
    "2018-11-05T15:00:00Z",
];

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).expect("an instant")
}

fn zone() -> Arc<Zone> {
    compiled_zones()("America/Sao_Paulo").expect("a known zone")
}

fn made(now: Timestamp) -> Vec<Event> {
    demo::desk(SEED, now, &zone(), Tongue::Portuguese)
}

fn folded(events: Vec<Event>, now: Timestamp) -> Desk {
    let mut desk = Desk::new(compiled_zones());
    desk.apply(events);
    desk.advance(now);
    desk
}

fn of_status(desk: &Desk, status: Option<Status>) -> usize {
    desk.counts().of(false, status) + desk.counts().of(true, status)
}

fn chats(desk: &Desk) -> impl Iterator<Item = &Chat> {
    desk.chats().map(|(_, chat)| chat)
}

fn text(event: &Event) -> Option<&str> {
    match &event.body {
        // A voice note.
        Body::MessageReceived { text, attachment: Some(_), .. } if text.is_empty() => None,
        Body::MessageReceived { text, .. }
        | Body::MessageSent { text, .. }
        | Body::Planned { text, .. }
        | Body::NoteAdded { text, .. } => Some(text),
        Body::Rated { comment, .. } => comment.as_deref(),
        _ => None,
    }
}

fn local(zone: &Zone, at: Timestamp) -> (Weekday, i64) {
    let hour = (at.millis() + zone.offset_at(at)).rem_euclid(DAY) / HOUR;
    (zone.date_of(at).weekday(), hour)
}

#[test]
fn the_same_seed_and_instant_give_the_same_bytes() {
    let lines = |seed, now| -> Vec<String> {
        demo::desk(seed, now, &zone(), Tongue::Portuguese).iter().map(codec::encode).collect()
    };
    let now = at("2026-11-24T18:00:00Z");
    assert_eq!(lines(SEED, now), lines(SEED, now));
    assert_ne!(lines(SEED, now), lines(SEED + 1, now));
    let ids =
        |now| -> BTreeSet<String> { made(now).iter().map(|event| event.id.to_string()).collect() };
    assert!(
        ids(now).is_disjoint(&ids(now.plus(HOUR))),
        "two demos never take each other's events for their own"
    );
}

#[test]
fn every_event_is_read_back_and_folded() {
    for now in NOWS.iter().map(|now| at(now)) {
        let events = made(now);
        for event in &events {
            assert!(event.at <= now, "{event:?} is after {now}");
            assert_eq!(codec::decode(&codec::encode(event)).as_ref(), Ok(event));
        }
        assert!(
            events.windows(2).all(|pair| pair[0].cmp_key(&pair[1]).is_lt()),
            "they are in order"
        );
        // What a rule says is named after its cause.
        let told = events.iter().map(|event| event.id.as_str());
        let told: Vec<&str> = told.filter(|id| id.starts_with("demo-")).collect();
        assert!(told.is_sorted(), "ids sort like the events");
        let desk = folded(events.clone(), now);
        assert_eq!((desk.len(), desk.unfolded().len()), (events.len(), 0));
        assert!(desk.conflicts().is_empty());
        let versions = desk.config().settings_versions();
        assert!(versions.iter().all(|version| version.problems.is_empty()));
        assert_eq!(versions.len(), 3, "the defaults, and two of the manager's");
        assert_eq!(desk.config().agents().len(), 5);
        assert!(desk.config().agents().contains_key(&demo::first_agent()));
        assert!((8..=12).contains(&desk.config().quick_replies().len()));
        let macros = desk.config().latest(DeskFact::Macros).map(|(_, list)| Macro::list(list));
        assert_eq!(macros.map(|macros| macros.len()), Some(2));
        for event in &events {
            if let Some(agent) = event.by.agent_id() {
                assert!(desk.config().agents().contains_key(&agent), "{agent} works here");
            }
        }
        let used: BTreeSet<_> = chats(&desk).flat_map(|chat| &chat.state().tags).collect();
        let styled: BTreeSet<_> =
            desk.config().tags().iter().map(|tag| tag.name.as_str()).collect();
        assert!(used.iter().all(|tag| styled.contains(tag.as_str())), "{used:?}");
        assert!(!desk.config().settings().targets.is_empty(), "something to keep to");
        let asked = desk.mentioning(&demo::first_agent(), false);
        assert!((2..=4).contains(&asked), "{now}: {asked} ask who visits the demo");
        let answered = desk.mentioning(&demo::first_agent(), true);
        assert_eq!(answered, 0, "{now}: nothing that ended asks");
    }
}

#[test]
fn the_desk_is_alive_at_whatever_hour() {
    for now in NOWS.iter().map(|now| at(now)) {
        let desk = folded(made(now), now);
        let total = desk.chats().count();
        assert!((300..=500).contains(&total), "{now}: {total} chats");
        let count = |status| of_status(&desk, Some(status));
        assert!((3..=12).contains(&count(Status::Open)), "{now}: open {}", count(Status::Open));
        assert!((4..=15).contains(&count(Status::InService)), "{now}: in service");
        assert!((5..=15).contains(&count(Status::Waiting)), "{now}: waiting");
        assert!(count(Status::Resolved) > 5 * count(Status::Closed) / 2, "{now}: most end well");
        assert!(count(Status::Closed) > 20, "{now}: some end otherwise");
        assert!(of_status(&desk, None) > 5, "{now}: some never entered the flow");
        assert!(desk.counts().unread(false) >= 3, "{now}: something to read");
        assert_eq!(desk.counts().unread(true), 0, "{now}: the archive is read");
        let shows = chats(&desk).find(|chat| {
            let files = chat.events().iter().filter(|event| event.attachment().is_some());
            chat.state().status.is_some_and(Status::is_active) && files.count() > 1
        });
        assert!(shows.is_some(), "{now}: something to see and to hear");
        let last = chats(&desk).map(|chat| chat.state().activity).max().expect("chats");
        assert!(now.since(last) < 3 * HOUR, "{now}: the last message is of {last}");
        for chat in chats(&desk) {
            let state = chat.state();
            assert!(state.display_name().is_some(), "{:?} has a contact", chat.id());
            assert!(state.last_message.is_some(), "{:?} has a message", chat.id());
            if state.status == Some(Status::Open) {
                let age = now.since(state.unanswered_since.expect("open chats wait"));
                assert!(age < 4 * DAY, "{:?} waits for {} h", chat.id(), age / HOUR);
            }
        }
    }
}

#[test]
fn everything_that_can_happen_happens() {
    let now = at("2026-11-24T18:00:00Z");
    let events = made(now);
    let desk = folded(events.clone(), now);
    let seen = |what: &dyn Fn(&Event) -> bool| events.iter().filter(|event| what(event)).count();
    let bot = |event: &Event| event.by.kind == AuthorKind::Bot;
    assert!(seen(&bot) > 20, "the chatbot writes");
    assert!(seen(&|event| matches!(&event.body, Body::NoteAdded { .. })) > 50);
    assert_eq!(seen(&|event| matches!(&event.body, Body::Planned { .. })), 2);
    assert!(seen(&|event| matches!(&event.body, Body::Archived)) > 1);
    assert!(seen(&|event| matches!(&event.body, Body::Unarchived)) > 1);
    assert!(seen(&|event| matches!(&event.body, Body::Undone { .. })) > 0);
    assert!(seen(&|event| matches!(&event.body, Body::ContactUpdated { .. })) > 0);
    assert!(seen(&|event| matches!(&event.body, Body::MessageSent { campaign: Some(_), .. })) > 10);
    assert!(seen(&|event| matches!(&event.body, Body::Rated { comment: Some(_), .. })) > 10);
    for state in [DeliveryState::Delivered, DeliveryState::Read, DeliveryState::Failed] {
        let of =
            |event: &Event| matches!(&event.body, Body::Delivery { state: s, .. } if *s == state);
        assert!(seen(&of) > 0, "{state:?}");
    }
    let files = |mime: &str| {
        let is = |event: &Event| event.attachment().is_some_and(|file| &*file.mime == mime);
        seen(&is)
    };
    for mime in ["image/png", "audio/wav", "application/pdf"] {
        assert!(files(mime) > 3, "{mime}: {}", files(mime));
    }
    let drawn: BTreeSet<&str> = demo::drawings().iter().map(|(sha256, _)| *sha256).collect();
    let named = events.iter().filter_map(Event::attachment).map(|file| &*file.sha256);
    assert_eq!(named.collect::<BTreeSet<_>>(), drawn, "each file is there, and no other");
    let quotes = events.iter().filter_map(|event| match &event.body {
        Body::MessageSent { reply_to: Some(id), .. } => Some((event, id)),
        _ => None,
    });
    let mut quoted = 0;
    for (event, id) in quotes {
        let asked = desk.by_id(event.chat.as_ref().expect("a chat")).and_then(|it| it.event(id));
        assert!(matches!(asked.expect("it is there").body, Body::MessageReceived { .. }));
        quoted += 1;
    }
    assert!(quoted > 3, "{quoted} answers quote");
    let cards = chats(&desk).filter_map(|chat| chat.state().contact.more.as_deref());
    assert!(cards.filter(|more| !more.note().is_empty() && more.fields().count() == 2).count() > 3);
    let settings = desk.config().settings();
    assert!(!settings.end_reason_required && settings.contact_fields.len() == 2);
    let reasons: BTreeSet<&str> = events
        .iter()
        .filter_map(|event| match &event.body {
            Body::StatusSet { end_reason: Some(id), .. } => Some(&**id),
            _ => None,
        })
        .collect();
    assert!(settings.end_reasons.is_empty(), "whoever looks around is not asked");
    assert_eq!(reasons.len(), 5);
    for id in reasons {
        assert_ne!(desk.config().end_reason_name(id), id, "it has a name");
    }
    let causes = |cause: &dyn Fn(&Cause) -> bool| {
        chats(&desk)
            .flat_map(|chat| &chat.state().changes)
            .filter(|change| cause(&change.cause))
            .count()
    };
    assert!(causes(&|cause| matches!(cause, Cause::CustomerReopened)) > 10);
    assert!(causes(&|cause| matches!(cause, Cause::UntilReached)) > 3);
    assert!(causes(&|cause| matches!(cause, Cause::Timer(_))) > 1);
    assert!(causes(&|cause| matches!(cause, Cause::ReplyAssigned)) > 50);
    let handed_over = chats(&desk).filter(|chat| {
        let agents: BTreeSet<_> =
            chat.state().segments.iter().filter_map(|piece| piece.responsible.as_ref()).collect();
        agents.len() > 1
    });
    assert!(handed_over.count() > 3);
    let channels: BTreeSet<_> =
        chats(&desk).filter_map(|chat| chat.state().contact.channel.clone()).collect();
    assert_eq!(
        channels.iter().map(|name| &**name).collect::<Vec<_>>(),
        ["email", "instagram", "web", "whatsapp"]
    );
}

#[test]
fn campaigns_reached_all_who_wanted_them() {
    for now in NOWS.iter().map(|now| at(now)) {
        let desk = folded(made(now), now);
        let courses = desk.config().campaigns();
        assert_eq!(courses.len(), 2, "{now}");
        for course in courses {
            let run = course.run(now).expect("it has started");
            let results = desk.audience_of(&run).results(&desk);
            let left_out = results.count(|one| one.left_out);
            assert_eq!((results.to_go(), left_out), (0, 1), "{now}: {}", course.name());
            assert!(results.sent() >= 5, "{now}: {}", course.name());
            let sent = results.outcomes.iter().filter_map(|one| one.written);
            assert!(sent.clone().all(|sent| sent.at == run.start));
            assert!(sent.clone().all(|sent| sent.before.is_none()));
        }
    }
}

#[test]
fn agents_work_in_business_hours_and_never_write_into_what_is_finished() {
    for now in ["2026-11-24T18:00:00Z", "2026-11-29T18:00:00Z"].map(at) {
        let events = made(now);
        let desk = folded(events.clone(), now);
        let zone = zone();
        let hours = desk.config().settings().business_hours.clone().expect("business hours");
        for event in events.iter().filter(|event| event.is_agent_message()) {
            let at = event.at;
            assert!(
                hours.is_open(&zone, at) || hours.is_open(&zone, at.plus(-5 * MINUTE)),
                "{event:?} comes at night"
            );
            let chat = event.chat.as_ref().expect("a chat");
            let before = desk.chat_as_of(chat, at).and_then(|state| state.status);
            assert!(before.is_none_or(Status::is_active), "{event:?} comes after the end");
        }
        let welcome = events.iter().filter(|event| event.by == Author::bot("fora-do-horario"));
        assert!(welcome.into_iter().all(|event| !hours.is_open(&zone, event.at.plus(-4 * SECOND))));
    }
}

#[test]
fn the_chatbot_said_what_its_rules_say_and_nothing_else() {
    for now in NOWS.iter().map(|now| at(now)) {
        let events = made(now);
        let desk = folded(events.clone(), now);
        let by_rule = |event: &&Event| {
            matches!(event.body, Body::MessageSent { campaign: None, .. })
                && event.by.kind == AuthorKind::Bot
        };
        let said: BTreeSet<_> =
            events.iter().filter(by_rule).map(|event| event.id.clone()).collect();
        let replies = desk.chats().flat_map(|(ix, _)| desk.replies(ix));
        let called_for: BTreeSet<_> =
            replies.filter(|say| say.dated <= now).map(|say| say.id).collect();
        assert_eq!(said, called_for);
        assert!(said.len() > 50, "the chatbot has something to do");
    }
}

#[test]
fn the_rhythm_is_that_of_a_shop() {
    let zone = zone();
    let mut days: BTreeMap<u32, u32> = BTreeMap::new();
    let mut by_hour: BTreeMap<i64, u32> = BTreeMap::new();
    let mut waits = Vec::new();
    for seed in 0..3 {
        // Six whole weeks without a holiday.
        let now = at("2026-09-05T02:59:00Z");
        let desk = folded(demo::desk(seed, now, &zone, Tongue::Portuguese), now);
        let hours = desk.config().settings().business_hours.clone().expect("business hours");
        for chat in chats(&desk) {
            for attendance in &chat.state().attendances {
                let (day, hour) = local(&zone, attendance.start);
                *days.entry(day.num_days_from_monday()).or_default() += 1;
                *by_hour.entry(hour).or_default() += 1;
                if let Some(reply) = &attendance.first_reply {
                    waits.push(hours.between(&zone, attendance.start, reply.at));
                }
            }
        }
    }
    assert!(days[&0] > days[&4], "Mondays are heavier: {days:?}");
    assert!(days[&4] > days[&5] && days[&5] > days[&6], "weekends are light: {days:?}");
    assert!(by_hour[&12] < by_hour[&10] && by_hour[&12] < by_hour[&14], "lunch: {by_hour:?}");
    assert!(by_hour.get(&3).is_none_or(|night| *night < 5), "nights are quiet: {by_hour:?}");
    waits.sort_unstable();
    let share = |percent: usize| waits[waits.len() * percent / 100];
    assert!((2 * MINUTE..20 * MINUTE).contains(&share(50)), "median {} min", share(50) / MINUTE);
    assert!(share(95) > HOUR, "a long tail: p95 {} min", share(95) / MINUTE);
}

#[test]
fn texts_are_whole_and_rarely_the_same() {
    for (seed, now) in (0..5).zip(NOWS.iter().cycle().map(|now| at(now))) {
        let events = demo::desk(seed, now, &zone(), Tongue::Portuguese);
        for event in &events {
            if let Some(text) = text(event) {
                well_written(text);
            }
        }
        let mut stories: BTreeMap<&str, String> = BTreeMap::new();
        for event in events.iter().filter(|event| event.by.kind == AuthorKind::Customer) {
            if let (Some(chat), Some(text)) = (&event.chat, text(event)) {
                stories.entry(chat.as_str()).or_default().push_str(text);
            }
        }
        let different: BTreeSet<_> = stories.values().collect();
        let twice = stories.len() - different.len();
        assert!(twice * 100 <= stories.len(), "{twice} of {} read the same", stories.len());
    }
}

#[test]
fn each_language_has_a_whole_shop_of_its_own() {
    demo::learn_english();
    demo::learn_spanish();
    let now = at("2026-11-24T18:00:00Z");
    for tongue in Tongue::ALL {
        let events = demo::desk(SEED, now, &zone(), tongue);
        assert_eq!(events, demo::desk(SEED, now, &zone(), tongue));
        events.iter().filter_map(text).for_each(well_written);
        let desk = folded(events.clone(), now);
        assert_eq!(Tongue::of(&desk), tongue);
        assert_eq!((desk.unfolded().len(), desk.conflicts().len()), (0, 0), "{tongue:?}");
        assert!((300..=500).contains(&desk.chats().count()), "{tongue:?}");
        assert!((3..=12).contains(&of_status(&desk, Some(Status::Open))), "{tongue:?}");
        let styled: BTreeSet<_> =
            desk.config().tags().iter().map(|tag| tag.name.as_str()).collect();
        let used: BTreeSet<_> = chats(&desk).flat_map(|chat| &chat.state().tags).collect();
        assert!(used.iter().all(|tag| styled.contains(tag.as_str())), "{used:?}");
        assert!(used.len() >= 12, "{tongue:?}: {used:?}");
        // Words that only one of the languages has.
        let of = |word: &str| {
            let said = events.iter().filter_map(text);
            said.filter(|text| text.to_lowercase().contains(word)).count()
        };
        let counted = [of("você"), of(" the "), of("usted") + of("¿")];
        let spoken = match tongue {
            Tongue::Portuguese => 0,
            Tongue::English => 1,
            Tongue::Spanish => 2,
        };
        for (place, count) in counted.into_iter().enumerate() {
            assert_eq!(count > 100, place == spoken, "{tongue:?}: {counted:?}");
            assert!(place == spoken || count == 0, "{tongue:?}: {counted:?}");
        }
    }
}

#[test]
fn customers_answer_in_the_language_of_their_shop() {
    demo::learn_english();
    demo::learn_spanish();
    for (tongue, question) in [
        (Tongue::English, "Could you tell me the order number?"),
        (Tongue::Spanish, "¿Me puede informar el número del pedido?"),
    ] {
        let now = at("2026-11-24T18:00:00Z");
        let desk = folded(demo::desk(SEED, now, &zone(), tongue), now);
        let mut visit = Visit { desk, customers: Customers::new(7), now, done: Vec::new() };
        for _ in 0..12 {
            for chat in visit.chats(Status::Open) {
                visit.says(&chat, question);
            }
            visit.pass(40 * SECOND);
        }
        let said = visit.done.iter().filter(|event| event.by.kind == AuthorKind::Customer);
        let said: Vec<&str> = said.filter_map(text).collect();
        assert!(said.len() > 12, "{tongue:?}: {}", said.len());
        said.iter().for_each(|text| well_written(text));
        assert!(said.iter().any(|text| text.contains('#')), "{said:?}");
        assert!(
            !said.iter().any(|text| text.contains("você") || text.contains("Obrigad")),
            "{said:?}"
        );
    }
}

/// No gap left, no blank too many, and every sentence begins like one.
fn well_written(text: &str) {
    assert!(!text.contains(['{', '}', '[', ']', '|', '\\']), "{text}");
    assert!(!text.contains("  ") && !text.contains(" .") && !text.contains(" ,"), "{text}");
    assert_eq!(text.trim(), text);
    assert!(text.starts_with(|first: char| !first.is_lowercase()), "{text}");
    for (end, _) in text.match_indices(['.', '!', '?']) {
        let mut after = text[end..].chars().skip(1);
        let (blank, next) = (after.next(), after.next());
        if blank == Some(' ') {
            assert!(next.is_some_and(|next| !next.is_lowercase()), "{text}");
        }
    }
    assert!(
        text.ends_with(|last: char| !last.is_alphanumeric()) || text.contains("\n\n"),
        "{text}"
    );
}

#[test]
fn an_instant_at_the_end_of_time_is_no_trouble() {
    for now in [Timestamp::MIN, Timestamp::from_millis(0), Timestamp::MAX] {
        let events = made(now);
        assert!(events.iter().all(|event| event.at <= now));
    }
}

/// A visitor's desk: the demo, its customers, and an agent who answers what they write.
struct Visit {
    desk: Desk,
    customers: Customers,
    now: Timestamp,
    done: Vec<Event>,
}

impl Visit {
    fn begin(now: &str) -> Self {
        let now = at(now);
        Self { desk: folded(made(now), now), customers: Customers::new(7), now, done: Vec::new() }
    }

    fn commit(&mut self, draft: Draft) {
        let id = format!("live-{:05}", self.done.len());
        self.now = self.now.plus(1);
        let event = draft.stamped(id.into(), self.now, self.now);
        self.desk.apply([event.clone()]);
        self.done.push(event);
    }

    /// Lets time pass as the running app does.
    fn pass(&mut self, millis: i64) {
        let end = self.now.plus(millis);
        while self.now < end {
            let (delay, drafts) =
                self.customers.next(&self.desk, self.now).unwrap_or((5000, vec![]));
            assert!(delay <= 5000, "it never looks far ahead");
            self.now = self.now.plus(i64::try_from(delay).expect("seconds").max(1));
            self.desk.advance(self.now);
            for draft in drafts {
                self.commit(draft);
            }
        }
    }

    fn agent(&mut self, chat: &ChatId, body: Body) {
        self.commit(Draft {
            chat: Some(chat.clone()),
            by: Author::agent(&demo::first_agent()),
            body,
        });
    }

    fn says(&mut self, chat: &ChatId, text: &str) {
        let body = Body::sent(text.into());
        self.agent(chat, body);
    }

    fn chats(&self, status: Status) -> Vec<ChatId> {
        let chats = chats(&self.desk).filter(|chat| chat.state().status == Some(status));
        chats.map(|chat| chat.id().clone()).collect()
    }
}

#[test]
fn customers_answer_rate_and_come_back_while_somebody_works() {
    let mut visit = Visit::begin("2026-11-24T18:00:00Z");
    let before = visit.desk.chats().count();
    for _ in 0..40 {
        for chat in visit.chats(Status::Open) {
            visit.says(&chat, "Olá! Como posso ajudar?");
        }
        visit.pass(45 * SECOND);
        for chat in visit.chats(Status::InService).into_iter().take(4) {
            let resolved = Body::StatusSet {
                status: Status::Resolved,
                reason: None,
                until: None,
                quiet: false,
                end_reason: None,
            };
            visit.agent(&chat, resolved);
        }
        visit.pass(15 * SECOND);
    }
    let count =
        |what: &dyn Fn(&Event) -> bool| visit.done.iter().filter(|event| what(event)).count();
    let answers = count(&|event| matches!(event.body, Body::MessageReceived { .. }));
    assert!(answers > 60, "{answers} messages");
    assert!(visit.desk.chats().count() > before + 20, "new customers come");
    assert!(count(&|event| matches!(event.body, Body::Rated { .. })) > 10);
    assert!(count(&|event| matches!(event.body, Body::Delivery { .. })) > 20);
    let reopened = chats(&visit.desk).flat_map(|chat| &chat.state().attendances);
    let reopened = reopened.filter(|one| one.reopened && visit.done[0].at <= one.start).count();
    assert!(reopened > 3, "{reopened} come back");
    assert_eq!(visit.desk.unfolded().len() + visit.desk.conflicts().len(), 0);
    visit
        .done
        .iter()
        .filter(|event| event.by.kind == AuthorKind::Customer)
        .filter_map(text)
        .for_each(well_written);
    for event in
        visit.done.iter().filter(|event| matches!(event.body, Body::MessageReceived { .. }))
    {
        let chat = visit.desk.by_id(event.chat.as_ref().expect("a chat")).expect("known");
        assert!(chat.state().display_name().is_some());
    }
}

#[test]
fn customers_are_the_same_for_the_same_seed_and_calls() {
    let run = || {
        let mut visit = Visit::begin("2026-11-24T18:00:00Z");
        visit.pass(10 * MINUTE);
        visit.done
    };
    assert_eq!(run(), run());
    assert!(run().len() > 10, "something happens in ten minutes");
}

#[test]
fn an_answer_comes_within_a_minute_and_says_what_was_asked() {
    let mut visit = Visit::begin("2026-11-24T18:00:00Z");
    visit.pass(SECOND);
    let chat = visit.chats(Status::Open).into_iter().next().expect("an open chat");
    let mut asked = 0;
    let answered = loop {
        visit.says(&chat, "Pode me informar o número do pedido?");
        let from = visit.now;
        visit.pass(50 * SECOND);
        asked += 1;
        let answer = visit.done.iter().find(|event| {
            event.at > from
                && event.chat.as_ref() == Some(&chat)
                && event.by.kind == AuthorKind::Customer
        });
        if let Some(answer) = answer {
            break answer.clone();
        }
        assert!(asked < 5, "somebody who is asked five times answers");
    };
    let text = text(&answered).expect("a text");
    assert!(text.contains('#'), "{text}");
}

#[test]
fn a_desk_that_nobody_tends_comes_to_rest() {
    let mut visit = Visit::begin("2026-11-24T18:00:00Z");
    visit.pass(2 * HOUR);
    let open = visit.chats(Status::Open).len();
    assert!(open <= 20, "{open} open chats");
    let before = visit.done.len();
    visit.pass(HOUR);
    assert!(visit.done.len() - before < 20, "it is quiet");
}

#[test]
fn what_was_not_done_is_told_again() {
    let mut visit = Visit::begin("2026-11-24T18:00:00Z");
    visit.pass(SECOND);
    let chat = visit.chats(Status::Open).into_iter().next().expect("an open chat");
    visit.says(&chat, "Qual é o número do pedido?");
    // The customers are paused: what they say is dropped.
    let mut told = 0;
    for _ in 0..60 {
        if let Some((_, drafts)) = visit.customers.next(&visit.desk, visit.now) {
            told += drafts.iter().filter(|draft| draft.chat.as_ref() == Some(&chat)).count();
        }
        visit.now = visit.now.plus(4 * SECOND);
    }
    assert!(told > 1, "told {told} times");
}

#[test]
fn chats_that_are_not_the_demos_are_left_alone() {
    let mut visit = Visit::begin("2026-11-24T18:00:00Z");
    let chat = ChatId::from("0192f000-0000-7000-8000-000000000000");
    visit.commit(Draft {
        chat: Some(chat.clone()),
        by: Author::customer("c"),
        body: Body::received("Oi".into()),
    });
    visit.says(&chat, "Como posso ajudar?");
    visit.pass(10 * MINUTE);
    assert_eq!(visit.desk.by_id(&chat).expect("the chat").events().len(), 2);
}

#[test]
fn a_journal_of_any_size_is_exact_ordered_and_folded() {
    let end = at("2026-11-22T12:00:00Z");
    for (chats, events) in [(1, 8), (3, 500), (400, 4_000), (900, 2_000)] {
        let made: Vec<Event> = demo::scale(5, chats, events, end).collect();
        assert_eq!(made.len() as u64, events);
        assert_eq!(made.last().map(|event| event.at), Some(end));
        assert!(made.windows(2).all(|pair| pair[0].at < pair[1].at && pair[0].id < pair[1].id));
        let again: Vec<Event> = demo::scale(5, chats, events, end).collect();
        assert_eq!(made, again);
        for event in made.iter().step_by(7) {
            assert_eq!(codec::decode(&codec::encode(event)).as_ref(), Ok(event));
            if let Some(text) = text(event) {
                well_written(text);
            }
        }
        let desk = folded(made, end);
        assert_eq!(desk.chats().count(), chats as usize, "{chats} chats in {events} events");
        assert_eq!(desk.unfolded().len() + desk.conflicts().len(), 0);
        let without = self::chats(&desk).filter(|chat| chat.state().last_message.is_none());
        assert!(without.count() <= 1, "only the last chat may have no message yet");
    }
}
