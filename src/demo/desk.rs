//! The shop's journal of the past six weeks.

use std::sync::Arc;

use chrono::Days;
use serde_json::Value;

use super::chat_builder::{ChatBuilder, provisional};
use super::dice::Dice;
use super::people::Person;
use super::rhythm::{self, Rhythm, lag};
use super::rules;
use super::shop::{self, MAILINGS, MANAGER};
use super::stories::{self, Mood, Sequel};
use super::tongue::{Tongue, Words, t};
use crate::journal::{Body, Desk, DeskFact, Event, Planned};
use crate::model::{
    AgentId, ChatId, DAY, EventId, HOUR, MINUTE, SECOND, Settings, Status, Timestamp, Zone, sort_by,
};

/// The number of attempts to find chats that are unfinished now.
const MAX_TRIES: u32 = 1_500;

/// Unfinished chats per status reserved for those who came last: the weekend's customers would take all.
const RESERVED: u32 = 3;

/// The number of chats that an agent began.
const APPROACHES: u64 = 12;

/// Returns the journal of an invented shop: settings, five agents, and six weeks of chats in a language that end at `now`, some of
/// them unfinished. Ordered, every event at `now` or before; ids sort like the events, except for the chatbot's messages.
#[must_use]
pub fn desk(seed: u64, now: Timestamp, zone: &Zone, tongue: Tongue) -> Vec<Event> {
    let rhythm = Rhythm::new(zone, now);
    let mut journal = JournalBuilder::new(&rhythm, seed, tongue);
    journal.configure();
    journal.past();
    journal.mailings();
    journal.approaches();
    journal.present();
    let mut events = numbered(journal.events, &journal.stamp);
    let bot_messages = bot_messages(empty_desk(zone), &events, now);
    events.extend(bot_messages);
    sort_by(&mut events, Event::cmp_key);
    events
}

/// Returns an empty desk that knows one zone.
fn empty_desk(zone: &Zone) -> Desk {
    let zone = Arc::new(zone.clone());
    Desk::new(Arc::new(move |_| Some(zone.clone())))
}

/// Returns the messages of the chatbot's rules to these customers, all written in time.
fn bot_messages(mut desk: Desk, events: &[Event], now: Timestamp) -> Vec<Event> {
    desk.apply(events.iter().cloned());
    desk.advance(now);
    let replies = desk.chats().flat_map(|(ix, _)| desk.replies(ix));
    let bot_messages = replies.map(|reply| reply.event());
    bot_messages.filter(|event| event.at <= now).collect()
}

/// Returns the agent that a visitor of the demo is at first: the manager, who may change everything.
#[must_use]
pub fn first_agent() -> AgentId {
    MANAGER.agent()
}

struct JournalBuilder<'a> {
    rhythm: &'a Rhythm<'a>,
    dice: Dice,
    /// The prefix of every id: it keeps the demos of two hours apart.
    stamp: String,
    tongue: Tongue,
    /// The settings, folded, under which the status of a chat is computed.
    shop: Desk,
    chats: u32,
    /// The number of the next event.
    serial: usize,
    events: Vec<Event>,
    /// The number of chats that may still be added in `open`, `in_service` and `waiting`.
    room: [u32; 3],
    /// What agents still ask the manager in a note.
    asks: std::slice::Iter<'static, Words>,
    /// What the manager still plans.
    plans: std::slice::Iter<'static, (Planned, Words)>,
}

/// A reminder, and a message for later, of the manager.
const PLANS: &[(Planned, Words)] = &[
    (Planned::Reminder, t("Ligar e confirmar a entrega.")),
    (
        Planned::Message { unless_written: true },
        t("Bom dia! Conseguiu decidir? Posso segurar o preço até sexta."),
    ),
];

/// Notes that mention the manager, who has not seen them: whoever visits the demo is she.
const ASKS: &[Words] = &[
    t("@Helena Duarte, pode ver este caso comigo?"),
    t("@Helena Duarte, posso oferecer um desconto aqui?"),
];

impl<'a> JournalBuilder<'a> {
    fn new(rhythm: &'a Rhythm<'a>, seed: u64, tongue: Tongue) -> Self {
        let mut dice = Dice::new(seed);
        let room = [5 + dice.below(4), 7 + dice.below(5), 8 + dice.below(6)];
        Self {
            rhythm,
            dice,
            stamp: format!("{}{:x}", tongue.prefix(), rhythm.now.millis() / SECOND),
            tongue,
            shop: empty_desk(rhythm.zone),
            chats: 0,
            serial: 0,
            events: Vec::new(),
            room,
            asks: ASKS.iter(),
            plans: PLANS.iter(),
        }
    }

    /// Adds the settings and lists that the manager saved before the first customer came, and changed later.
    fn configure(&mut self) {
        let first = shop::first_settings(&self.rhythm.hours, self.rhythm.zone.name(), self.tongue);
        let first = Settings { targets: shop::targets(), ..first };
        let later = shop::later_settings(first.clone());
        let mut facts: Vec<(DeskFact, Value)> =
            shop::agents().map(|agent| (DeskFact::Agent, agent)).collect();
        facts.push((DeskFact::Settings, first.to_value()));
        facts.push((DeskFact::Tags, shop::tags(self.tongue)));
        facts.push((DeskFact::QuickReplies, shop::quick_replies(self.tongue)));
        facts.push((DeskFact::Rules, rules::rules(self.tongue)));
        facts.push((DeskFact::Macros, shop::macros(self.tongue)));
        let mut at = self.rhythm.at(self.rhythm.first_day(), 8, 30);
        for (fact, payload) in facts {
            self.fact(at, fact, payload);
            at = at.plus(40 * SECOND);
        }
        self.fact(self.rhythm.later, DeskFact::Settings, later.to_value());
        self.shop.apply(self.events.clone());
    }

    fn fact(&mut self, at: Timestamp, fact: DeskFact, payload: Value) {
        self.events.push(Event {
            id: provisional(self.serial),
            at: at.min(self.rhythm.now),
            by: MANAGER.author(),
            chat: None,
            device_at: None,
            seen: None,
            body: Body::Desk(fact, Arc::new(payload)),
            extra: None,
        });
        self.serial += 1;
    }

    /// Adds the customers of the past weeks.
    fn past(&mut self) {
        for at in self.rhythm.arrivals(&mut self.dice) {
            let (events, over) = self.visit(at);
            self.admit(events, over, false);
        }
    }

    /// Adds an unfinished chat with files, so that who looks around meets some.
    fn with_files(&mut self) {
        let Some(story) = stories::with_files() else { return };
        for _ in 0..MAX_TRIES {
            let at = self.rhythm.now.plus(-self.dice.between(HOUR, 4 * DAY));
            let person = Person::on("whatsapp", &mut self.dice);
            let mut builder = self.builder(person);
            let over = builder.arrive(story, at);
            let events = builder.events();
            let there = events.iter().filter(|event| event.at <= self.rhythm.now);
            let many = there.filter(|event| event.attachment().is_some()).count();
            if many > 1 && over > self.rhythm.now {
                return self.admit(events, over, true);
            }
        }
    }

    /// Adds chats that are unfinished now until the desk looks busy, at whatever hour.
    fn present(&mut self) {
        self.with_files();
        for _ in 0..MAX_TRIES {
            if self.room == [0; 3] {
                break;
            }
            let (lag, anytime) = match self.room {
                // Once enough wait for their first answer, the others began longer ago.
                [0, ..] => (self.dice.between(10 * MINUTE, 4 * DAY), false),
                // Some customer wrote a while ago, even at night.
                [1 | 2, ..] => (self.dice.between(45 * SECOND, 150 * MINUTE), true),
                _ => (lag(rhythm::RECENT, &mut self.dice), false),
            };
            let at = self.rhythm.now.plus(-lag);
            if anytime || self.rhythm.lively(at, &mut self.dice) {
                let (events, over) = self.visit(at);
                self.admit(events, over, true);
            }
        }
    }

    /// Adds mailings to people who never wrote: they are on a list before it goes out. Some answer, and one had opted out.
    fn mailings(&mut self) {
        for mailing in MAILINGS {
            let Some(date) = mailing.date(self.rhythm.today) else {
                continue;
            };
            let sent = self.rhythm.at(date, 10, 0);
            self.fact(
                sent.plus(-12 * MINUTE),
                DeskFact::Campaign,
                mailing.campaign(sent, self.tongue),
            );
            let listed = sent.plus(-40 * MINUTE);
            let person = Person::on("whatsapp", &mut self.dice);
            let mut builder = self.builder(person);
            builder.decline(mailing, listed);
            let events = builder.events();
            self.admit(events, listed, false);
            for number in 0..mailing.recipients {
                let joined = listed.plus(i64::from(number) * 9 * SECOND);
                let person = Person::on("whatsapp", &mut self.dice);
                let answers = self.dice.chance(32);
                let mut builder = self.builder(person);
                builder.mail(mailing, joined, sent);
                let over = if answers {
                    let lag = lag(rhythm::COMEBACK, builder.dice());
                    builder.attend(stories::MAILING_ANSWER, sent.plus(lag))
                } else {
                    sent
                };
                let events = builder.events();
                self.admit(events, over, false);
            }
        }
    }

    /// Adds chats that an agent began: some customers answer, some chats are archived, some stay as they are.
    fn approaches(&mut self) {
        for number in 0..APPROACHES {
            let days = 1 + number * 3;
            let date = self.rhythm.today.checked_sub_days(Days::new(days));
            let Some(date) = date else { continue };
            let length = self.dice.between(0, 8 * HOUR);
            let at = self.rhythm.working(self.rhythm.at(date, 9, 0), length);
            let person = Person::on("whatsapp", &mut self.dice);
            let text = *self.dice.pick(stories::AGENT_FIRST);
            let what_follows = self.dice.below(100);
            let mut builder = self.builder(person);
            builder.approach(text, at);
            let mut over = at;
            if what_follows < 40 {
                let lag = lag(rhythm::ANSWER, builder.dice());
                over = builder.attend(stories::AGENT_FIRST_ANSWER, at.plus(lag));
            } else if what_follows < 65 {
                builder.archive_unanswered(at.plus(DAY));
            }
            let events = builder.events();
            self.admit(events, over, false);
        }
    }

    fn builder(&mut self, person: Person) -> ChatBuilder<'_> {
        let chat = ChatId::new(format!("{}-c{:04}", self.stamp, self.chats + 1));
        ChatBuilder::new(self.rhythm, chat, self.serial, person, self.tongue, &mut self.dice)
    }

    /// Returns the events of a customer who comes, and perhaps comes again, and the instant from which the chat rests.
    fn visit(&mut self, at: Timestamp) -> (Vec<Event>, Timestamp) {
        let rhythm = self.rhythm;
        let person = Person::any(&mut self.dice);
        let story = stories::first(&mut self.dice);
        let mut builder = self.builder(person);
        let mut over = builder.arrive(story, at);
        let sequel = if builder.silent() {
            Some(stories::SILENT)
        } else if story.sequels.is_empty() {
            None
        } else {
            Some(*builder.dice().pick(story.sequels))
        };
        match (builder.dice().below(100), sequel) {
            (0..6, _) if story.mood != Mood::Upset && !builder.silent() => {
                let at = over.plus(builder.dice().between(20 * SECOND, 12 * MINUTE));
                over = builder.attend(stories::THANKS, at);
            }
            (6..28, Some(Sequel { days, story })) => {
                let days = builder.dice().between(days.0, days.1);
                let at = over.plus(days * DAY + builder.dice().between(0, 3 * HOUR));
                let at = rhythm.awake(at, builder.dice());
                over = builder.attend(story, at);
            }
            (28..30, _) => builder.look_again(over),
            (30..32, _) => builder.reclassify(over),
            _ => {}
        }
        (builder.events(), over)
    }

    /// Adds a chat, cut off at now. An unfinished one is added only while there is room for its status. The `last` chats are
    /// all unfinished, and use the reserved room.
    fn admit(&mut self, mut events: Vec<Event>, over: Timestamp, last: bool) {
        let mut serial = self.serial + events.len();
        events.retain(|event| event.at <= self.rhythm.now);
        if events.is_empty() {
            return;
        }
        let status = if over <= self.rhythm.now { None } else { self.status(&events) };
        let room = match status {
            Some(Status::Open) => Some(0),
            Some(Status::InService) => Some(1),
            Some(Status::Waiting) => Some(2),
            Some(Status::Resolved | Status::Closed) | None => None,
        };
        let reserved = if last { 0 } else { RESERVED };
        match room.and_then(|index: usize| self.room.get_mut(index)) {
            Some(room) if *room <= reserved => return,
            Some(room) => *room -= 1,
            None if last => return,
            None => {}
        }
        if last && status.is_some_and(|status| status != Status::Open) {
            let note = self.ask(&events, serial).or_else(|| self.plan(&events, serial));
            serial += usize::from(note.is_some());
            events.extend(note);
        }
        self.chats += 1;
        self.serial = serial;
        self.events.extend(events);
    }

    /// Returns a note that asks the manager about a chat of another agent, while any is left to ask.
    fn ask(&mut self, events: &[Event], serial: usize) -> Option<Event> {
        let last = events.iter().rev().find(|event| event.is_agent_message())?;
        if last.by == MANAGER.author() {
            return None;
        }
        let text = self.asks.next()?.of(self.tongue).into();
        let body = Body::NoteAdded { text, mentions: vec![MANAGER.agent()] };
        let at = last.at.plus(2 * MINUTE).min(self.rhythm.now);
        Some(Event { id: provisional(serial), at, body, ..last.clone() })
    }

    /// Returns what the manager plans for tomorrow morning in a chat, while anything is left to plan.
    fn plan(&mut self, events: &[Event], serial: usize) -> Option<Event> {
        let last = events.iter().rev().find(|event| event.is_agent_message())?;
        let (what, text) = self.plans.next()?;
        let tomorrow = self.rhythm.today.checked_add_days(Days::new(1))?;
        let due = self.rhythm.at(tomorrow, 9, 0);
        let body = Body::Planned { what: *what, due, text: text.of(self.tongue).into() };
        let at = last.at.plus(2 * MINUTE).min(self.rhythm.now);
        Some(Event { id: provisional(serial), at, by: MANAGER.author(), body, ..last.clone() })
    }

    /// Returns the status of a chat now, by the real fold.
    fn status(&self, events: &[Event]) -> Option<Status> {
        let mut desk = self.shop.clone();
        desk.apply(events.to_vec());
        desk.advance(self.rhythm.now);
        desk.chats().next().and_then(|(_, chat)| chat.state().status)
    }
}

/// Returns the events in order, with ids that sort like them.
fn numbered(mut events: Vec<Event>, stamp: &str) -> Vec<Event> {
    sort_by(&mut events, Event::cmp_key);
    let serial = |id: &EventId| id.as_str().parse().unwrap_or(0_usize);
    let last = events.iter().map(|event| serial(&event.id)).max();
    let mut numbers = vec![0; last.map_or(0, |last| last + 1)];
    for (event, number) in events.iter().zip(1..) {
        if let Some(slot) = numbers.get_mut(serial(&event.id)) {
            *slot = number;
        }
    }
    let rename = |id: &mut EventId| {
        let number: u32 = numbers.get(serial(id)).copied().unwrap_or_default();
        *id = EventId::new(format!("{stamp}-{number:05}"));
    };
    for event in &mut events {
        rename(&mut event.id);
        match &mut event.body {
            Body::Delivery { message, .. } => rename(message),
            Body::MessageSent { reply_to: Some(message), .. } => rename(message),
            Body::Undone { events } => events.iter_mut().for_each(rename),
            Body::Read { mentions } => mentions.iter_mut().for_each(rename),
            _ => {}
        }
    }
    events
}
