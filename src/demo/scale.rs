//! Journals of any size, for measuring: one event after the other, without holding them.

use std::sync::Arc;

use super::chat_builder::rating;
use super::dice::Dice;
use super::people::Person;
use super::shop::{self, CLERKS, MANAGER};
use super::stories::{self, Step, Story};
use super::text::{LocalTime, Scene};
use super::tongue::{Tongue, Words};
use crate::journal::{Body, DeskFact, Event};
use crate::model::{
    Author, ChatId, EventId, SECOND, Settings, Status, Tag, Timestamp, WaitReason, Zone,
};

/// Time between two events: a million of them are about a year.
const STEP: i64 = 30 * SECOND;

/// The number of chats that go on at the same time.
const LIVE: std::ops::Range<usize> = 24..96;

/// Returns a journal of `events` events, ordered, the last one at `end`: five agents and the settings, then `chats` chats
/// that begin evenly over the time, with the demo's stories, and continue as often as it takes. There should be at least two
/// events a chat, and at least eight in all.
pub fn scale(seed: u64, chats: u32, events: u64, end: Timestamp) -> impl Iterator<Item = Event> {
    let mut scale = Scale {
        seed,
        dice: Dice::new(seed),
        chats: u64::from(chats),
        events,
        zone: Zone::utc(),
        begun: 0,
        live: Vec::new(),
    };
    let settings = shop::later_settings(shop::first_settings(
        &shop::hours(scale.zone.date_of(end)),
        &Settings::default().zone,
        Tongue::Portuguese,
    ));
    let mut facts = shop::agents()
        .map(|agent| Body::Desk(DeskFact::Agent, agent.into()))
        .chain([Body::Desk(DeskFact::Settings, settings.to_value().into())]);
    (0..events).map(move |index| {
        let slots = i64::try_from(events - 1 - index).unwrap_or(i64::MAX);
        let early = if slots == 0 { 0 } else { scale.dice.between(0, STEP - 1) };
        let at = end.plus(slots.saturating_mul(-STEP).saturating_sub(early));
        let (chat, by, body) = match facts.next() {
            Some(fact) => (None, MANAGER.author(), fact),
            None => scale.act(index, at),
        };
        Event { id: scale.id(at), at, by, chat, device_at: None, seen: None, body, extra: None }
    })
}

struct Scale {
    seed: u64,
    dice: Dice,
    chats: u64,
    events: u64,
    zone: Zone,
    /// The number of chats that have begun.
    begun: u64,
    live: Vec<Live>,
}

/// A chat that goes on.
struct Live {
    number: u64,
    scene: Scene,
    story: &'static Story,
    /// The index of the next step; `None` before the chat has begun.
    step: Option<usize>,
}

impl Scale {
    fn act(&mut self, index: u64, at: Timestamp) -> (Option<ChatId>, Author, Body) {
        // A chat that has just begun continues at once: no chat is without a message.
        let fresh = self.live.last().is_some_and(|live| live.step == Some(0));
        // Chats begin in proportion to the events: the last one has its message too.
        let due = (u128::from(index + 1) * u128::from(self.chats))
            .div_ceil(u128::from(self.events.max(1)));
        let begins = !fresh && (u128::from(self.begun) < due || self.begun == 0);
        if begins {
            self.begun += 1;
            self.begin(self.begun, None, at);
        } else if !fresh && self.live.len() < LIVE.start {
            let number = 1 + self
                .dice
                .between(0, i64::try_from(self.begun).unwrap_or(i64::MAX) - 1)
                .unsigned_abs();
            if self.live.iter().all(|live| live.number != number) {
                self.begin(number, Some(0), at);
            }
        }
        let last = self.live.len().saturating_sub(1);
        let index = if begins || fresh {
            last
        } else {
            // Where too many go on, the oldest end first.
            let among = if self.live.len() > LIVE.end { 1 } else { self.live.len() };
            self.dice.below(u32::try_from(among).unwrap_or(u32::MAX)) as usize
        };
        self.go_on(index, at)
    }

    fn begin(&mut self, number: u64, step: Option<usize>, at: Timestamp) {
        // The same number always gives the same person.
        let mut own = Dice::named(self.seed, &number.to_string());
        let person = Person::any(&mut own);
        let story = stories::first(&mut self.dice);
        let scene = Scene {
            person,
            clerk: self.dice.weighted(CLERKS, |clerk| clerk.share),
            good: story.goods.choose(None, &mut self.dice),
            order: 40_000 + self.dice.below(20_000),
            tongue: Tongue::Portuguese,
            today: self.zone.date_of(at),
        };
        self.live.push(Live { number, scene, story, step });
    }

    /// Does the next step of a chat, and removes it at its end.
    #[expect(
        clippy::indexing_slicing,
        reason = "`act` begins a chat where none goes on, and `place` is below their number"
    )]
    fn go_on(&mut self, index: usize, at: Timestamp) -> (Option<ChatId>, Author, Body) {
        let live = &mut self.live[index];
        let chat = ChatId::new(format!("c{:07}", live.number));
        let agent = live.scene.clerk.author();
        let customer =
            Author::customer(live.scene.person.address.as_deref().unwrap_or(chat.as_str()));
        let set = |status, reason| Body::StatusSet {
            status,
            reason,
            until: None,
            quiet: false,
            end_reason: None,
        };
        let when = LocalTime::of(&self.zone, at);
        let step = match live.step {
            None => {
                live.step = Some(0);
                let contact = live.scene.person.contact();
                return (Some(chat), customer, Body::ChatStarted { contact });
            }
            Some(step) => match live.story.steps.get(step) {
                Some(step) => step,
                None => return (Some(chat), customer, self.rated(index, at)),
            },
        };
        live.step = live.step.map(|step| step + 1);
        let rates = matches!(step, Step::Resolve) && self.dice.chance(30);
        let ends = matches!(step, Step::Resolve | Step::Close) && !rates;
        let mut fill = |template: &Words| live.scene.fill(*template, when, &mut self.dice).into();
        let (by, body) = match step {
            Step::Customer(template)
            | Step::Shows(_, template)
            | Step::Maybe(_, [Step::Customer(template), ..]) => {
                let text: Arc<str> = fill(template);
                // No file comes with it, and a voice note has no words.
                (customer, Body::received(if text.is_empty() { "?".into() } else { text }))
            }
            Step::Agent(template)
            | Step::Attaches(_, template)
            | Step::Quotes(template)
            | Step::Maybe(_, [Step::Agent(template), ..]) => {
                let text = fill(template);
                (agent, Body::sent(text))
            }
            Step::Note(template) | Step::HandOver(template) => {
                (agent, Body::NoteAdded { text: fill(template), mentions: Vec::new() })
            }
            Step::AwaitCustomer(_) => (agent, set(Status::Waiting, Some(WaitReason::Customer))),
            Step::AwaitUs(..) => (agent, set(Status::Waiting, Some(WaitReason::Internal))),
            Step::Card => (agent, Body::ContactUpdated { contact: live.scene.person.contact() }),
            Step::Tag(tag) => {
                let add = vec![Tag::from(tag.of(Tongue::Portuguese))];
                (agent, Body::TagsChanged { add, remove: vec![] })
            }
            Step::Resolve | Step::Maybe(..) => (agent, set(Status::Resolved, None)),
            Step::Close => (agent, set(Status::Closed, None)),
        };
        if ends {
            self.live.remove(index);
        }
        (Some(chat), by, body)
    }

    /// Ends a chat with a rating.
    fn rated(&mut self, index: usize, at: Timestamp) -> Body {
        let live = self.live.remove(index);
        let (score, comment) = rating(live.story.mood, &mut self.dice);
        let when = LocalTime::of(&self.zone, at);
        let comment =
            comment.map(|template| live.scene.fill(template, when, &mut self.dice).into());
        Body::Rated { score, comment }
    }

    /// Returns an id in the form of the running app's.
    fn id(&mut self, at: Timestamp) -> EventId {
        let mut bytes = [0; 10];
        for chunk in bytes.chunks_mut(4) {
            let noise = self.dice.below(u32::MAX).to_be_bytes();
            for (byte, noise) in chunk.iter_mut().zip(noise) {
                *byte = noise;
            }
        }
        let millis = u64::try_from(at.millis()).unwrap_or_default();
        let uuid = uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid();
        EventId::new(uuid.to_string())
    }
}
