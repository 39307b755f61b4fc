//! The events of one chat, built from its customer's stories.

mod acts;
mod ending;

pub(super) use ending::rating;

use std::sync::Arc;

use super::dice::Dice;
use super::goods::Good;
use super::people::Person;
use super::rhythm::{self, Rhythm, lag};
use super::shop::{CLERKS, MANAGER, Mailing, NO_CAMPAIGNS, NO_TAG};
use super::stories::{Step, Story};
use super::text::Scene;
use super::tongue::{Tongue, Words, t};
use crate::journal::{Body, DeliveryState, Event};
use crate::model::{
    Author, AuthorKind, ChatId, Contact, EventId, HOUR, MINUTE, SECOND, Status, Tag, Timestamp,
    WaitReason,
};

/// Returns the id of an event until all chats are built: its number, by which it sorts and is found.
pub(super) fn provisional(serial: usize) -> EventId {
    EventId::new(format!("{serial:07}"))
}

/// Builds one chat. Its events may lie after now: the caller cuts them off.
pub(super) struct ChatBuilder<'a> {
    rhythm: &'a Rhythm<'a>,
    dice: &'a mut Dice,
    chat: ChatId,
    /// The number of its first event.
    serial: usize,
    scene: Scene,
    bought: Option<&'static Good>,
    events: Vec<Event>,
    clock: Timestamp,
    /// The author of the last message in this attendance.
    last: Option<AuthorKind>,
    answered: bool,
    /// The instant at which the agent comes back to a chat that waits for the shop.
    back: Option<Timestamp>,
    /// True while the customer has something to do first.
    errand: bool,
    /// True where the customer never came back.
    silent: bool,
    /// The agent's last message, which the customer has not seen.
    unseen: Option<EventId>,
}

impl<'a> ChatBuilder<'a> {
    pub(super) fn new(
        rhythm: &'a Rhythm<'a>,
        chat: ChatId,
        serial: usize,
        person: Person,
        tongue: Tongue,
        dice: &'a mut Dice,
    ) -> Self {
        let scene = Scene {
            person,
            clerk: dice.weighted(CLERKS, |clerk| clerk.share),
            good: super::goods::Goods::All.choose(None, dice),
            order: 40_000 + dice.below(20_000),
            tongue,
            today: rhythm.today,
        };
        Self {
            rhythm,
            dice,
            chat,
            serial,
            scene,
            bought: None,
            events: Vec::new(),
            clock: rhythm.now,
            last: None,
            answered: false,
            back: None,
            errand: false,
            silent: false,
            unseen: None,
        }
    }

    pub(super) fn events(self) -> Vec<Event> {
        self.events
    }

    /// Returns true where the last attendance ended because the customer never came back.
    pub(super) fn silent(&self) -> bool {
        self.silent
    }

    pub(super) fn dice(&mut self) -> &mut Dice {
        self.dice
    }

    fn customer(&self) -> Author {
        let address = self.scene.person.address.as_deref();
        Author::customer(address.unwrap_or(self.chat.as_str()))
    }

    fn fill(&mut self, template: Words, at: Timestamp) -> Arc<str> {
        self.scene.fill(template, self.rhythm.local_time(at), self.dice).into()
    }

    fn written(&self) -> bool {
        matches!(self.scene.person.channel, "whatsapp" | "instagram")
    }

    /// Adds a new customer's first attendance. Returns the instant from which the chat rests.
    pub(super) fn arrive(&mut self, story: &Story, at: Timestamp) -> Timestamp {
        let mut contact = self.scene.person.contact();
        // Instagram gives the name that people use there.
        let handle = self.scene.person.channel == "instagram" && self.dice.chance(40);
        if handle && let Some(address) = &self.scene.person.address {
            contact.name = address.trim_start_matches('@').into();
        }
        self.start(at, self.customer(), contact);
        let over = self.attend(story, at);
        let reply = self.events.iter().find(|event| event.is_agent_message());
        if handle && let Some(at) = reply.map(|reply| reply.at) {
            let contact = self.scene.person.contact();
            // Before the end, at which the chatbot calls them by their name.
            let at =
                at.plus(self.dice.between(30 * SECOND, 3 * MINUTE)).min(over.plus(-15 * SECOND));
            self.push(at, self.scene.clerk.author(), Body::ContactUpdated { contact });
        }
        over
    }

    fn start(&mut self, at: Timestamp, by: Author, contact: Contact) {
        self.push(at, by, Body::ChatStarted { contact });
    }

    /// Adds a person who never wrote to a list, and sends its mailing.
    pub(super) fn mail(&mut self, mailing: &Mailing, joined: Timestamp, sent: Timestamp) {
        self.list(joined, &[mailing.list]);
        self.send(sent, &Author::bot(mailing.id), mailing.text, Some(mailing.id));
    }

    /// Adds a person who does not want to be on a list.
    pub(super) fn decline(&mut self, mailing: &Mailing, at: Timestamp) {
        self.list(at, &[mailing.list, NO_CAMPAIGNS]);
        let text =
            t("Combinado! Não vamos mandar novidades por aqui. Quando precisar, é só chamar.");
        self.send(at.plus(4 * SECOND), &MANAGER.author(), text, None);
    }

    fn list(&mut self, at: Timestamp, tags: &[Words]) {
        let tongue = self.scene.tongue;
        let add = tags.iter().map(|tag| Tag::from(tag.of(tongue))).collect();
        self.start(at, MANAGER.author(), self.scene.person.contact());
        let body = Body::TagsChanged { add, remove: Vec::new() };
        self.push(at.plus(2 * SECOND), MANAGER.author(), body);
    }

    /// Adds the first message of an agent who begins the chat.
    pub(super) fn approach(&mut self, template: Words, at: Timestamp) {
        self.scene.today = self.rhythm.zone.date_of(at);
        self.start(at, self.scene.clerk.author(), self.scene.person.contact());
        let by = self.scene.clerk.author();
        self.send(at.plus(SECOND), &by, template, None);
    }

    /// Adds one attendance, from the customer's first message. Returns the instant from which the chat rests.
    pub(super) fn attend(&mut self, story: &Story, at: Timestamp) -> Timestamp {
        // Appointments are counted from a working day.
        self.scene.today = self.rhythm.zone.date_of(self.rhythm.working(at, MINUTE));
        self.scene.good = story.goods.choose(self.bought, self.dice);
        self.bought = Some(self.scene.good);
        (self.clock, self.last, self.answered) = (at, None, false);
        (self.back, self.errand, self.silent) = (None, false, false);
        let over = self.run_steps(story, story.steps).unwrap_or(self.clock);
        if let Some(message) = self.unseen.take().filter(|_| self.dice.chance(75)) {
            let at = self.clock.plus(self.dice.between(30 * SECOND, 3 * HOUR));
            self.delivery(at, message, DeliveryState::Read);
        }
        over
    }

    /// Returns the instant of the end, where the steps reach one.
    fn run_steps(&mut self, story: &Story, steps: &[Step]) -> Option<Timestamp> {
        for step in steps {
            match step {
                Step::Customer(template) => self.customer_writes(*template),
                Step::Agent(template) => self.agent_writes(story, *template),
                Step::Shows(file, template) => {
                    self.customer_writes(*template);
                    self.attach(file);
                }
                Step::Attaches(file, template) => {
                    self.agent_writes(story, *template);
                    self.attach(file);
                }
                Step::Quotes(template) => {
                    self.agent_writes(story, *template);
                    self.quote();
                }
                Step::Card => self.fill_card(),
                Step::Note(template) => drop(self.note(*template, None)),
                Step::Tag(tag) => self.tag(*tag),
                Step::HandOver(template) => self.hand_over(*template),
                Step::AwaitCustomer(silent) => {
                    self.silent = self.dice.chance(*silent);
                    self.wait(WaitReason::Customer, None);
                    if self.silent {
                        return Some(self.give_up());
                    }
                    self.errand = true;
                }
                Step::AwaitUs(from, to) => {
                    let length = self.dice.between(from * HOUR + 10 * MINUTE, to * HOUR);
                    let back = self.rhythm.working(self.clock, length);
                    self.back = Some(back);
                    let hour =
                        Timestamp::from_millis(back.millis() - back.millis().rem_euclid(HOUR));
                    let promised = hour.since(self.clock) > 30 * MINUTE && self.dice.chance(45);
                    self.wait(WaitReason::Internal, promised.then_some(hour));
                }
                Step::Maybe(percent, steps) => {
                    if self.dice.chance(*percent) {
                        self.run_steps(story, steps);
                    }
                }
                Step::Resolve => return Some(self.finish(story, Status::Resolved)),
                Step::Close => return Some(self.finish(story, Status::Closed)),
            }
        }
        None
    }

    fn customer_writes(&mut self, template: Words) {
        let slow = if self.scene.person.channel == "email" { 4 } else { 1 };
        let at = match (self.last, self.back) {
            (None, _) => self.clock,
            (Some(AuthorKind::Customer), _) => {
                self.clock.plus(self.dice.between(6 * SECOND, 40 * SECOND))
            }
            // A customer who waits for the shop asks before the agent is back.
            (_, Some(back)) => {
                let share = self.dice.between(30, 70);
                let at = self.clock.plus(back.since(self.clock) / 100 * share);
                let at = self.rhythm.awake(at, self.dice);
                self.back = Some(back.max(self.rhythm.working(at, 3 * MINUTE)));
                at
            }
            _ if self.errand => {
                let lag = lag(rhythm::COMEBACK, self.dice);
                self.rhythm.awake(self.clock.plus(lag), self.dice)
            }
            _ => {
                let lag = lag(rhythm::ANSWER, self.dice) * slow;
                self.rhythm.awake(self.clock.plus(lag), self.dice)
            }
        };
        self.errand = false;
        if let Some(message) = self.unseen.take() {
            let seen = at.plus(-self.dice.between(2 * SECOND, 12 * SECOND));
            self.delivery(seen, message, DeliveryState::Read);
        }
        let mut text = self.fill(template, at);
        if self.last.is_none() && slow > 1 {
            let close = if self.dice.chance(50) { t("Atenciosamente") } else { t("Abraços") };
            let close = close.of(self.scene.tongue);
            text = format!("{text}\n\n{close},\n{}", self.scene.person.full_name()).into();
        }
        let body = Body::received(text);
        self.push(at, self.customer(), body);
        (self.clock, self.last) = (at, Some(AuthorKind::Customer));
    }

    fn agent_writes(&mut self, story: &Story, template: Words) {
        let first = !self.answered;
        let back = self.back.take();
        let at = if first {
            self.rhythm.first_reply(self.clock, self.dice)
        } else if let Some(back) = back {
            back
        } else if self.last == Some(AuthorKind::Agent) {
            self.clock.plus(self.dice.between(15 * SECOND, 70 * SECOND))
        } else {
            let lag = lag(rhythm::REPLY, self.dice);
            self.rhythm.working(self.clock, lag)
        };
        let pause = at.since(self.clock);
        if first || back.is_some() {
            self.scene.today = self.rhythm.zone.date_of(at);
        }
        if first {
            self.take_over(at, pause);
        }
        if pause > MINUTE && self.last == Some(AuthorKind::Customer) && self.dice.chance(25) {
            let at = at.plus(-self.dice.between(5 * SECOND, 50 * SECOND));
            self.push(at, self.scene.clerk.author(), Body::Read { mentions: Vec::new() });
        }
        let by = self.scene.clerk.author();
        self.send(at, &by, template, None);
        (self.clock, self.last, self.answered) = (at, Some(AuthorKind::Agent), true);
        if first && story.tag != NO_TAG && self.dice.chance(85) {
            self.tag(story.tag);
        }
    }

    /// Makes the agent who answers responsible: at first by hand; now and then the manager assigns the chat.
    fn take_over(&mut self, at: Timestamp, pause: i64) {
        let given = pause > 3 * MINUTE && self.dice.chance(10);
        let by = if given { MANAGER } else { self.scene.clerk };
        if given || at < self.rhythm.later {
            let lead = if given {
                pause / 2
            } else {
                self.dice.between(4 * SECOND, 30 * SECOND).min(pause)
            };
            let agent = Some(self.scene.clerk.agent());
            self.push(at.plus(-lead), by.author(), Body::Assigned { agent });
        }
    }
}
