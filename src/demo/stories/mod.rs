//! Stories of customers. Their texts are templates: see `text`.

mod after;
mod delivery;
mod payment;
mod product;
mod returning;

use super::dice::Dice;
use super::goods::Goods;

pub(super) use returning::{AGENT_FIRST, AGENT_FIRST_ANSWER, MAILING_ANSWER, SILENT, THANKS};

/// One attendance, from the customer's first message to its end.
pub(super) struct Story {
    pub tag: &'static str,
    /// Its weight among all stories.
    pub weight: u32,
    /// The mood, which decides the ratings.
    pub mood: Mood,
    /// Articles that it can be about.
    pub goods: Goods,
    /// Stories with which the customer may come back, where this one did not end in silence.
    pub sequels: &'static [&'static Sequel],
    pub steps: &'static [Step],
}

impl Story {
    /// Returns the template of the customer's first message.
    pub(super) fn opening(&self) -> &'static str {
        let first = |step: &Step| match step {
            Step::Customer(template) => Some(*template),
            _ => None,
        };
        self.steps.iter().find_map(first).unwrap_or_default()
    }
}

pub(super) struct Sequel {
    /// The days after which it follows, at least and at most.
    pub days: (i64, i64),
    pub story: &'static Story,
}

/// The mood in which a story leaves the customer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    Happy,
    Fair,
    Upset,
}

/// A step of a story. A variant of one step may follow any variant of the step before.
pub(super) enum Step {
    /// The customer writes.
    Customer(&'static str),
    /// The agent writes.
    Agent(&'static str),
    /// The agent adds a note.
    Note(&'static str),
    /// The agent sets the chat to waiting for the customer, who never comes back in that percentage of cases.
    AwaitCustomer(u32),
    /// The agent sets the chat to waiting for something internal, for that many business hours, at least and at most.
    AwaitUs(i64, i64),
    /// The agent hands over to the manager.
    HandOver(&'static str),
    /// The agent adds a tag.
    Tag(&'static str),
    /// The steps happen in that percentage of cases.
    Maybe(u32, &'static [Step]),
    /// The chat is resolved.
    Resolve,
    /// The chat is closed.
    Close,
}

/// Returns the story of a new customer.
pub(super) fn first(dice: &mut Dice) -> &'static Story {
    let shelves = [delivery::STORIES, payment::STORIES, product::STORIES, after::STORIES];
    let stories: Vec<&'static Story> = shelves.into_iter().flatten().collect();
    let story: &&Story = dice.weighted(&stories, |story| story.weight);
    story
}
