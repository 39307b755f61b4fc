//! Customers who keep writing while somebody looks at the demo.

mod action;
mod drafts;
mod replies;

use self::action::Action;
use super::dice::Dice;
use super::people::Person;
use super::shop::MANAGER;
use super::stories;
use super::text::{LocalTime, Scene};
use super::tongue::Tongue;
use crate::journal::{Body, Desk, Draft};
use crate::model::{Author, ChatId, EventId, SECOND, Status, Timestamp};

/// Milliseconds ahead that are planned: later an agent may have written.
const LOOK_AHEAD: i64 = 5 * SECOND;

/// Milliseconds after which an action is planned again that is not on the desk, as while the customers are paused.
const RETRY_AFTER: i64 = 30 * SECOND;

/// The number of open chats at which nobody new comes.
const MAX_OPEN: usize = 12;

/// Plans the customers' next actions, given the desk: they answer, insist, rate, come back, and new ones come. Only chats of
/// the demo are touched.
pub struct Customers {
    seed: u64,
    dice: Dice,
    /// The instant of the first call: anything before it belongs to the past.
    since: Option<Timestamp>,
    /// The instant at which the next new customer comes.
    arrival: Option<Timestamp>,
    /// The causes of actions planned lately, with their instants.
    announced: Vec<(EventId, Timestamp)>,
}

impl Customers {
    /// Returns customers who have done nothing yet.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { seed, dice: Dice::new(seed), since: None, arrival: None, announced: Vec::new() }
    }

    /// Returns the next action as drafts, and the milliseconds until it, if nobody does anything before. It is not returned
    /// again for half a minute. `None`: nothing happens in the next five seconds.
    pub fn next(&mut self, desk: &Desk, now: Timestamp) -> Option<(u64, Vec<Draft>)> {
        let since = *self.since.get_or_insert(now);
        let soon = self.dice.between(6 * SECOND, 14 * SECOND);
        let arrival = *self.arrival.get_or_insert(since.plus(soon));
        self.announced.retain(|(_, at)| now.since(*at) < RETRY_AFTER);
        let tongue = Tongue::of(desk);
        let next = desk
            .chats()
            .filter(|(_, chat)| chat.id().as_str().starts_with(tongue.prefix()))
            .filter_map(|(_, chat)| Some((Action::next(chat, tongue, self.seed, since)?, chat)))
            .filter(|(action, _)| self.announced.iter().all(|(cause, _)| *cause != action.cause))
            .min_by(|(a, _), (b, _)| (a.at, &a.cause).cmp(&(b.at, &b.cause)));
        let ahead = now.plus(LOOK_AHEAD);
        let full = desk.counts().of(false, Some(Status::Open)) >= MAX_OPEN;
        let comes = Some(arrival).filter(|at| !full && *at <= ahead);
        match next.filter(|(action, _)| action.at <= comes.unwrap_or(ahead)) {
            Some((mut action, chat)) => {
                if action.at < now {
                    // Late actions come a little apart, not all at once.
                    action.at = now.plus(self.dice.between(SECOND, 3 * SECOND));
                }
                let drafts = drafts::drafts(&action, chat, tongue, desk.config().zone(), self.seed);
                self.announced.push((action.cause, action.at));
                Some((delay(now, action.at), drafts))
            }
            None => {
                let at = comes?.max(now);
                let lull = self.dice.between(20 * SECOND, 60 * SECOND);
                self.arrival = Some(at.plus(lull));
                Some((delay(now, at), self.arrive(desk, tongue, at)))
            }
        }
    }

    /// Returns the first events of a new customer.
    fn arrive(&mut self, desk: &Desk, tongue: Tongue, at: Timestamp) -> Vec<Draft> {
        let noise = self.dice.below(0x1_0000);
        let chat = ChatId::new(format!("{}{:x}-{noise:04x}", tongue.prefix(), at.millis()));
        let person = Person::any(&mut self.dice);
        let contact = person.contact();
        let by = Author::customer(person.address.as_deref().unwrap_or(chat.as_str()));
        let story = stories::first(&mut self.dice);
        let when = LocalTime::of(desk.config().zone(), at);
        let scene = Scene {
            person,
            clerk: MANAGER,
            good: story.goods.choose(None, &mut self.dice),
            order: 40_000 + self.dice.below(20_000),
            tongue,
            today: when.date,
        };
        let text = scene.fill(story.opening(), when, &mut self.dice).into();
        let message = Body::received(text);
        let draft = |body| Draft { chat: Some(chat.clone()), by: by.clone(), body };
        vec![draft(Body::ChatStarted { contact }), draft(message)]
    }
}

fn delay(now: Timestamp, at: Timestamp) -> u64 {
    u64::try_from(at.since(now)).unwrap_or_default()
}
