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
use crate::journal::{Body, Desk, Draft};
use crate::model::{Author, ChatId, EventId, SECOND, Status, Timestamp};

/// Nothing that lies further ahead is told: before it comes, an agent may have written.
const LOOK_AHEAD: i64 = 5 * SECOND;

/// What was told and is not on the desk after so long was not done, as while the customers are paused. It is told again.
const RETRY_AFTER: i64 = 30 * SECOND;

/// Nobody new comes while so many wait for their first answer.
const MAX_OPEN: usize = 12;

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
    announced: Vec<(EventId, Timestamp)>,
}

impl Customers {
    /// Customers who have not been seen yet.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { seed, dice: Dice::new(seed), since: None, arrival: None, announced: Vec::new() }
    }

    /// What happens next, in how many milliseconds, if nobody does anything before. What it gives is not given again for
    /// half a minute. `None`: nothing in the next five seconds; ask again then.
    pub fn next(&mut self, desk: &Desk, now: Timestamp) -> Option<(u64, Vec<Draft>)> {
        let since = *self.since.get_or_insert(now);
        let soon = self.dice.between(6 * SECOND, 14 * SECOND);
        let arrival = *self.arrival.get_or_insert(since.plus(soon));
        self.announced.retain(|(_, at)| now.since(*at) < RETRY_AFTER);
        let next = desk
            .chats()
            .filter(|(_, chat)| chat.id().as_str().starts_with("demo-"))
            .filter_map(|(_, chat)| Some((Action::next(chat, self.seed, since)?, chat)))
            .filter(|(action, _)| self.announced.iter().all(|(cause, _)| *cause != action.cause))
            .min_by(|(a, _), (b, _)| (a.at, &a.cause).cmp(&(b.at, &b.cause)));
        let ahead = now.plus(LOOK_AHEAD);
        let full = desk.counts().of(false, Some(Status::Open)) >= MAX_OPEN;
        let comes = Some(arrival).filter(|at| !full && *at <= ahead);
        match next.filter(|(action, _)| action.at <= comes.unwrap_or(ahead)) {
            Some((mut action, chat)) => {
                if action.at < now {
                    // What is late comes a little apart, not all at once.
                    action.at = now.plus(self.dice.between(SECOND, 3 * SECOND));
                }
                let drafts = drafts::drafts(&action, chat, desk.config().zone(), self.seed);
                self.announced.push((action.cause, action.at));
                Some((delay(now, action.at), drafts))
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
        let when = LocalTime::of(desk.config().zone(), at);
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
