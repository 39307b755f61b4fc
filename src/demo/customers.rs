//! Customers who keep writing while somebody looks at the demo.

use std::collections::BTreeMap;

use super::dice::Dice;
use super::goods::{GOODS, Good, Goods};
use super::people::Person;
use super::shop::MANAGER;
use super::stories::{self, Mood, Step, Story};
use super::teller::rating;
use super::text::{Moment, Scene};
use super::{phrases, replies, shop};
use crate::journal::{Body, Chat, ChatState, DeliveryState, Desk, Draft, Event};
use crate::model::{
    Author, AuthorKind, ChatId, DAY, EventId, MINUTE, SECOND, Status, Timestamp,
};

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
    /// When they were first asked. What lies before it belongs to the past.
    since: Option<Timestamp>,
    arrival: Timestamp,
    dice: Dice,
    /// When something was told, by the event that it answers.
    told: BTreeMap<EventId, Timestamp>,
}

/// Something that a customer will do.
struct Act {
    at: Timestamp,
    /// The event that it follows from.
    cause: EventId,
    deed: Deed,
}

enum Deed {
    /// The channel tells that the message is there.
    Deliver,
    Answer(&'static str),
    Insist,
    Rate,
    ComeBack,
}

impl Customers {
    /// Customers who have not been seen yet.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            since: None,
            arrival: Timestamp::MIN,
            dice: Dice::new(seed),
            told: BTreeMap::new(),
        }
    }

    /// What happens next, in how many milliseconds, if nobody does anything before. What it gives is not given again for
    /// half a minute. `None`: nothing in the next five seconds; ask again then.
    pub fn next(&mut self, desk: &Desk, now: Timestamp) -> Option<(u64, Vec<Draft>)> {
        let since = *self.since.get_or_insert(now);
        if self.arrival == Timestamp::MIN {
            self.arrival = since.plus(self.dice.between(6 * SECOND, 14 * SECOND));
        }
        self.told.retain(|_, at| now.since(*at) < PATIENCE);
        let open = desk.counts().of(false, Some(Status::Open));
        let act = desk
            .chats()
            .filter(|(_, chat)| chat.id().as_str().starts_with("demo-"))
            .filter_map(|(_, chat)| Some((self.act(chat, since)?, chat)))
            .filter(|(act, _)| !self.told.contains_key(&act.cause))
            .min_by(|(a, _), (b, _)| (a.at, &a.cause).cmp(&(b.at, &b.cause)));
        let ahead = now.plus(SIGHT);
        let comes = self.arrival <= ahead && open < FULL;
        match act {
            Some((act, chat)) if act.at <= ahead && (!comes || act.at <= self.arrival) => {
                // What is late comes a little apart, not all at once.
                let late = now.plus(self.dice.between(SECOND, 3 * SECOND));
                let at = if act.at < now { late } else { act.at };
                let drafts = self.drafts(&act, chat, desk, at);
                self.told.insert(act.cause, at);
                Some((delay(now, at), drafts))
            }
            _ if comes => {
                let at = self.arrival.max(now);
                let lull = self.dice.between(20 * SECOND, 60 * SECOND);
                self.arrival = at.plus(lull);
                Some((delay(now, at), self.arrive(desk, at)))
            }
            _ => None,
        }
    }

    /// What the chat's customer does next, and when. It follows from the last events alone.
    fn act(&self, chat: &Chat, since: Timestamp) -> Option<Act> {
        let state = chat.state();
        let last = state.last_message.as_ref()?;
        let mut dice = Dice::named(self.seed, last.event.as_str());
        let fresh = last.at >= since;
        let (at, cause, deed) = if let Some((end, event)) = ended(state).filter(|(at, _)| *at >= since) {
            let mut dice = Dice::named(self.seed, event.as_str());
            let rated = state.ratings.last().is_some_and(|rating| rating.at > end);
            let rates = dice.chance(60) && state.status == Some(Status::Resolved);
            let rating_at = end.plus(dice.between(6 * SECOND, 35 * SECOND));
            if rates && !rated {
                (rating_at, event.clone(), Deed::Rate)
            } else {
                dice.chance(22).then_some(())?;
                let cause = EventId::new(format!("{event}/back"));
                (rating_at.plus(dice.between(15 * SECOND, 60 * SECOND)), cause, Deed::ComeBack)
            }
        } else if state.status.is_some_and(Status::is_final) {
            return None;
        } else if last.from == AuthorKind::Customer {
            // Who waits for a first answer insists, twice at most.
            let unanswered = chat.events().iter().rev().take_while(|event| !event.is_agent_message());
            let asked = unanswered.filter(|event| event.by.kind == AuthorKind::Customer).count();
            let insists = state.status == Some(Status::Open) && asked < 4;
            (insists && dice.chance(if fresh { 70 } else { 25 })).then_some(())?;
            let lag = dice.between(90 * SECOND, 5 * MINUTE);
            (last.at.max(since).plus(lag), last.event.clone(), Deed::Insist)
        } else {
            let message = chat.event(&last.event)?;
            let Body::MessageSent { text, .. } = &message.body else {
                return None;
            };
            // Nobody answers what is days old, or what was put away.
            let lively = fresh || (since.since(last.at) < 2 * DAY && !state.archived);
            (message.is_agent_message() && lively).then_some(())?;
            if fresh && messenger(state) && !state.deliveries.contains_key(&last.event) {
                let cause = EventId::new(format!("{}/sent", last.event));
                (last.at.plus(dice.between(600, 1500)), cause, Deed::Deliver)
            } else {
                let template = replies::to(text)?;
                dice.chance(if fresh { 88 } else { 35 }).then_some(())?;
                let lag = if fresh {
                    dice.between(5 * SECOND, 40 * SECOND)
                } else {
                    dice.between(20 * SECOND, 15 * MINUTE)
                };
                (last.at.max(since).plus(lag), last.event.clone(), Deed::Answer(template))
            }
        };
        Some(Act { at, cause, deed })
    }

    fn drafts(&mut self, act: &Act, chat: &Chat, desk: &Desk, at: Timestamp) -> Vec<Draft> {
        let state = chat.state();
        let mut dice = Dice::named(self.seed, act.cause.as_str());
        let by = customer(chat);
        let draft = |by: &Author, body| Draft {
            chat: Some(chat.id().clone()),
            by: by.clone(),
            body,
        };
        // What belongs to the chat comes from its own dice, so that every answer names the same.
        let mut own = Dice::named(self.seed, chat.id().as_str());
        let order = order(chat).unwrap_or_else(|| 40_000 + own.below(20_000));
        let mut fill = |template: &str| {
            let scene = Scene {
                person: Person::known(&state.contact).unwrap_or_else(|| Person::on("web", &mut own)),
                clerk: clerk(state),
                good: Goods::Same.choose(bought(chat), &mut own),
                order,
                today: desk.book().zone().date_of(at),
            };
            scene.fill(template, moment(desk, at), &mut dice)
        };
        let says = |text: String| Body::MessageReceived {
            text: text.into(),
            attachment: None,
        };
        let delivery = |state: DeliveryState| {
            let message = chat.state().last_message.as_ref()?.event.clone();
            let body = Body::Delivery {
                message,
                state,
                detail: None,
            };
            Some(draft(&Author::SYSTEM, body))
        };
        match act.deed {
            Deed::Deliver => delivery(DeliveryState::Delivered).into_iter().collect(),
            Deed::Answer(template) => {
                let seen = messenger(state).then(|| delivery(DeliveryState::Read)).flatten();
                let answer = draft(&by, says(fill(template)));
                seen.into_iter().chain([answer]).collect()
            }
            Deed::Insist => vec![draft(&by, says(fill(phrases::INSIST)))],
            Deed::ComeBack => {
                let mut dice = Dice::named(self.seed, act.cause.as_str());
                let thanks = dice.chance(50).then(|| opening(stories::THANKS));
                vec![draft(&by, says(fill(thanks.unwrap_or(phrases::BACK))))]
            }
            Deed::Rate => {
                let mut dice = Dice::named(self.seed, act.cause.as_str());
                let (score, comment) = rating(Mood::Happy, &mut dice);
                let comment = comment.map(|template| fill(template).into());
                vec![draft(&by, Body::Rated { score, comment })]
            }
        }
    }

    /// Somebody new.
    fn arrive(&mut self, desk: &Desk, at: Timestamp) -> Vec<Draft> {
        let person = Person::any(&mut self.dice);
        let story = stories::first(&mut self.dice);
        let chat = ChatId::new(format!("demo-{:x}-{:04x}", at.millis(), self.dice.below(0x1_0000)));
        let contact = person.contact();
        let by = Author::customer(person.address.as_deref().unwrap_or(chat.as_str()));
        let mut own = Dice::named(self.seed, chat.as_str());
        let order = 40_000 + own.below(20_000);
        let scene = Scene {
            person,
            clerk: MANAGER,
            good: story.goods.choose(None, &mut own),
            order,
            today: desk.book().zone().date_of(at),
        };
        let text = scene.fill(opening(story), moment(desk, at), &mut self.dice).into();
        let bodies = [
            Body::ChatStarted { contact },
            Body::MessageReceived { text, attachment: None },
        ];
        let draft = |body| Draft {
            chat: Some(chat.clone()),
            by: by.clone(),
            body,
        };
        bodies.map(draft).into()
    }
}

fn delay(now: Timestamp, at: Timestamp) -> u64 {
    u64::try_from(at.since(now)).unwrap_or_default()
}

/// The end that was set by hand, if the chat is finished.
fn ended(state: &ChatState) -> Option<(Timestamp, &EventId)> {
    let change = state.status_changes().next_back()?;
    let by_hand = change.author.kind == AuthorKind::Agent;
    let finished = state.status.is_some_and(Status::is_final) && by_hand;
    Some((change.at, change.event.as_ref()?)).filter(|_| finished)
}

/// Whether the channel tells what becomes of messages.
fn messenger(state: &ChatState) -> bool {
    matches!(state.contact.channel.as_deref(), Some("whatsapp" | "instagram"))
}

/// As whom the chat's customer has written before.
fn customer(chat: &Chat) -> Author {
    let of_customer = |event: &&Event| event.by.kind == AuthorKind::Customer;
    chat.events().iter().rev().find(of_customer).map_or_else(
        || Author::customer(chat.state().contact.address.as_deref().unwrap_or(chat.id().as_str())),
        |event| event.by.clone(),
    )
}

/// The agent whom the customer may thank by name.
fn clerk(state: &ChatState) -> &'static shop::Clerk {
    let is = |clerk: &&shop::Clerk| state.responsible.as_ref().is_some_and(|agent| agent.as_str() == clerk.id);
    shop::CLERKS.iter().find(is).unwrap_or(MANAGER)
}

/// What was written in the chat, by anybody.
fn texts(chat: &Chat) -> impl Iterator<Item = &str> {
    chat.events().iter().filter_map(|event| match &event.body {
        Body::MessageReceived { text, .. } | Body::MessageSent { text, .. } => Some(&**text),
        _ => None,
    })
}

/// The number of the order that was spoken of.
fn order(chat: &Chat) -> Option<u32> {
    texts(chat).find_map(|text| {
        let (_, after) = text.split_once('#')?;
        after.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
    })
}

/// The article that was spoken of.
fn bought(chat: &Chat) -> Option<&'static Good> {
    texts(chat).find_map(|text| GOODS.iter().find(|good| text.contains(good.short)))
}

fn moment(desk: &Desk, at: Timestamp) -> Moment {
    Moment::of(desk.book().zone(), at)
}

/// How a story begins.
fn opening(story: &'static Story) -> &'static str {
    let first = |step: &'static Step| match step {
        Step::Customer(template) => Some(*template),
        _ => None,
    };
    story.steps.iter().find_map(first).unwrap_or_default()
}
