//! Customers who keep writing while somebody looks at the demo.

mod act;
mod replies;
mod talk;

use self::act::Act;
use super::dice::Dice;
use super::people::Person;
use super::shop::MANAGER;
use super::stories;
use super::text::{Moment, Scene};
use crate::journal::{Body, Desk, Draft};
use crate::model::{Author, ChatId, EventId, SECOND, Status, Timestamp};

/// Nothing that lies further ahead is told: before it comes, an agent may have written.
const SIGHT: i64 = 5 * SECOND;

/// What was told and is not on the desk after so long was not done, as while the customers are paused. It is told again.
const PATIENCE: i64 = 30 * SECOND;

/// Nobody new comes while so many wait for their first answer.
const FULL: usize = 12;

/// What customers do next, given what stands on the desk: they answer, insist, rate, come back, and new ones come. They
/// leave alone every chat that is not the demo's.
pub struct Customers {
    seed: u64,
    dice: Dice,
    /// When they were first asked: what lies before belongs to the past.
    since: Option<Timestamp>,
    /// When the next new one comes.
    arrival: Option<Timestamp>,
    /// What was told lately: causes, and when.
    told: Vec<(EventId, Timestamp)>,
}

impl Customers {
    /// Customers who have not been seen yet.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { seed, dice: Dice::new(seed), since: None, arrival: None, told: Vec::new() }
    }

    /// What happens next, in how many milliseconds, if nobody does anything before. What it gives is not given again for
    /// half a minute. `None`: nothing in the next five seconds; ask again then.
    pub fn next(&mut self, desk: &Desk, now: Timestamp) -> Option<(u64, Vec<Draft>)> {
        let since = *self.since.get_or_insert(now);
        let soon = self.dice.between(6 * SECOND, 14 * SECOND);
        let arrival = *self.arrival.get_or_insert(since.plus(soon));
        self.told.retain(|(_, at)| now.since(*at) < PATIENCE);
        let next = desk
            .chats()
            .filter(|(_, chat)| chat.id().as_str().starts_with("demo-"))
            .filter_map(|(_, chat)| Some((Act::next(chat, self.seed, since)?, chat)))
            .filter(|(act, _)| self.told.iter().all(|(cause, _)| *cause != act.cause))
            .min_by(|(a, _), (b, _)| (a.at, &a.cause).cmp(&(b.at, &b.cause)));
        let ahead = now.plus(SIGHT);
        let full = desk.counts().of(false, Some(Status::Open)) >= FULL;
        let comes = Some(arrival).filter(|at| !full && *at <= ahead);
        match next.filter(|(act, _)| act.at <= comes.unwrap_or(ahead)) {
            Some((mut act, chat)) => {
                if act.at < now {
                    // What is late comes a little apart, not all at once.
                    act.at = now.plus(self.dice.between(SECOND, 3 * SECOND));
                }
                let drafts = talk::drafts(&act, chat, desk.config().zone(), self.seed);
                self.told.push((act.cause, act.at));
                Some((delay(now, act.at), drafts))
            }
            None => {
                let at = comes?.max(now);
                let lull = self.dice.between(20 * SECOND, 60 * SECOND);
                self.arrival = Some(at.plus(lull));
                Some((delay(now, at), self.arrive(desk, at)))
            }
        }
    }

    /// Somebody new.
    fn arrive(&mut self, desk: &Desk, at: Timestamp) -> Vec<Draft> {
        let noise = self.dice.below(0x1_0000);
        let chat = ChatId::new(format!("demo-{:x}-{noise:04x}", at.millis()));
        let person = Person::any(&mut self.dice);
        let contact = person.contact();
        let by = Author::customer(person.address.as_deref().unwrap_or(chat.as_str()));
        let story = stories::first(&mut self.dice);
        let when = Moment::of(desk.config().zone(), at);
        let scene = Scene {
            person,
            clerk: MANAGER,
            good: story.goods.choose(None, &mut self.dice),
            order: 40_000 + self.dice.below(20_000),
            today: when.date,
        };
        let text = scene.fill(story.opening(), when, &mut self.dice).into();
        let message = Body::MessageReceived { text, attachment: None };
        let draft = |body| Draft { chat: Some(chat.clone()), by: by.clone(), body };
        vec![draft(Body::ChatStarted { contact }), draft(message)]
    }
}

fn delay(now: Timestamp, at: Timestamp) -> u64 {
    u64::try_from(at.since(now)).unwrap_or_default()
}
