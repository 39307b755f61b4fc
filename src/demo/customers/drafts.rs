//! The events of a customer's action. Its texts agree with those of the chat.

use super::action::{Action, ActionKind, messenger};
use crate::demo::chat_builder::rating;
use crate::demo::dice::Dice;
use crate::demo::goods::{GOODS, Good, Goods};
use crate::demo::people::Person;
use crate::demo::phrases;
use crate::demo::shop::{CLERKS, Clerk, MANAGER};
use crate::demo::stories::{self, Mood};
use crate::demo::text::{LocalTime, Scene};
use crate::demo::tongue::{Tongue, Words};
use crate::journal::{Body, Chat, ChatState, DeliveryState, Draft};
use crate::model::{AgentId, Author, AuthorKind, Timestamp, Zone};

pub(super) fn drafts(
    action: &Action,
    chat: &Chat,
    tongue: Tongue,
    zone: &Zone,
    seed: u64,
) -> Vec<Draft> {
    let mut dice = Dice::named(seed, action.cause.as_str());
    let scene = scene(chat, tongue, zone, action.at, seed);
    let mut fill =
        |template: Words| scene.fill(template, LocalTime::of(zone, action.at), &mut dice);
    let says = |text: String| Body::received(text.into());
    let bodies = match action.kind {
        ActionKind::Deliver => vec![delivery(chat, DeliveryState::Delivered)],
        ActionKind::Answer(template) => {
            let seen = messenger(chat.state()).then(|| delivery(chat, DeliveryState::Read));
            vec![seen.flatten(), Some(says(fill(template)))]
        }
        ActionKind::Insist => vec![Some(says(fill(phrases::INSIST)))],
        ActionKind::ComeBack => {
            let thanks = Dice::named(seed, chat.id().as_str()).chance(50);
            let template = if thanks { stories::THANKS.opening() } else { phrases::BACK };
            vec![Some(says(fill(template)))]
        }
        ActionKind::Rate => {
            let (score, comment) =
                rating(Mood::Happy, &mut Dice::named(seed, action.cause.as_str()));
            let comment = comment.map(|template| fill(template).into());
            vec![Some(Body::Rated { score, comment })]
        }
    };
    let customer = customer(chat);
    let draft = |body: Body| Draft {
        chat: Some(chat.id().clone()),
        by: match body {
            Body::Delivery { .. } => Author::SYSTEM,
            _ => customer.clone(),
        },
        body,
    };
    bodies.into_iter().flatten().map(draft).collect()
}

/// Returns a delivery report of the chat's last message.
fn delivery(chat: &Chat, state: DeliveryState) -> Option<Body> {
    let last = chat.state().last_message.as_ref()?;
    Some(Body::Delivery { message: last.event.clone(), state, detail: None })
}

fn scene(chat: &Chat, tongue: Tongue, zone: &Zone, at: Timestamp, seed: u64) -> Scene {
    // Details that nobody has written come from the chat's own dice, so that every answer has the same ones.
    let mut own = Dice::named(seed, chat.id().as_str());
    let state = chat.state();
    Scene {
        person: Person::known(&state.contact).unwrap_or_else(|| Person::on("web", &mut own)),
        clerk: clerk(state),
        good: Goods::Same.choose(article(chat, tongue), &mut own),
        order: order(chat).unwrap_or_else(|| 40_000 + own.below(20_000)),
        tongue,
        today: zone.date_of(at),
    }
}

/// Returns the author as whom the chat's customer has written before.
fn customer(chat: &Chat) -> Author {
    let mut authors = chat.events().iter().rev().map(|event| &event.by);
    let before = authors.find(|by| by.kind == AuthorKind::Customer);
    let address = chat.state().contact.address.as_deref();
    before.cloned().unwrap_or_else(|| Author::customer(address.unwrap_or(chat.id().as_str())))
}

/// Returns the agent whom the customer may thank by name.
fn clerk(state: &ChatState) -> &'static Clerk {
    let responsible = state.responsible.as_ref().map(AgentId::as_str);
    let clerk = CLERKS.iter().find(|clerk| Some(clerk.id) == responsible);
    clerk.unwrap_or(MANAGER)
}

/// Returns the texts of all messages in the chat.
fn texts(chat: &Chat) -> impl Iterator<Item = &str> {
    chat.events().iter().filter_map(|event| match &event.body {
        Body::MessageReceived { text, .. } | Body::MessageSent { text, .. } => Some(&**text),
        _ => None,
    })
}

/// Returns the number of the order that a message names.
fn order(chat: &Chat) -> Option<u32> {
    texts(chat).find_map(|text| {
        let (_, after) = text.split_once('#')?;
        let digits = after.split(|letter: char| !letter.is_ascii_digit()).next()?;
        digits.parse().ok()
    })
}

/// Returns the article that a message names.
fn article(chat: &Chat, tongue: Tongue) -> Option<&'static Good> {
    texts(chat).find_map(|text| GOODS.iter().find(|good| text.contains(good.short.of(tongue))))
}
