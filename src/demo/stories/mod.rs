//! What customers come with, and how it goes on. Texts are templates: see `text`.

mod after;
mod delivery;
mod payment;
mod product;
mod returning;

use super::dice::Dice;
use super::goods::Goods;

pub(super) use returning::{AGENT_FIRST, AGENT_FIRST_ANSWER, MAILING_ANSWER, SILENT, THANKS};

/// One matter, from the customer's first message to the end of the attendance.
pub(super) struct Story {
    /// The tag that agents give it.
    pub tag: &'static str,
    /// How often it comes up in proportion.
    pub weight: u32,
    /// How its ratings turn out.
    pub mood: Mood,
    /// What it can be about.
    pub goods: Goods,
    /// What may bring the customer back, where it did not end in silence.
    pub sequels: &'static [&'static Sequel],
    pub steps: &'static [Step],
}

impl Story {
    /// How it begins.
    pub(super) fn opening(&self) -> &'static str {
        let first = |step: &Step| match step {
            Step::Customer(template) => Some(*template),
            _ => None,
        };
        self.steps.iter().find_map(first).unwrap_or_default()
    }
}

/// A matter that follows from another.
pub(super) struct Sequel {
    /// After how many days, at least and at most.
    pub days: (i64, i64),
    pub story: &'static Story,
}

/// How a matter leaves people.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    Happy,
    Fair,
    Upset,
}

/// What happens next in a story. A variant of one step may follow any variant of the step before.
pub(super) enum Step {
    /// The customer writes.
    Customer(&'static str),
    /// The agent writes.
    Agent(&'static str),
    /// The agent notes something.
    Note(&'static str),
    /// The agent sets the chat to waiting for the customer, who in so many per cent never comes back.
    AwaitCustomer(u32),
    /// The agent sets the chat to waiting for something internal, for so many hours of business.
    AwaitUs(i64, i64),
    /// The agent hands over to the manager.
    HandOver(&'static str),
    /// The agent adds a tag.
    Tag(&'static str),
    /// In so many per cent these steps happen.
    Maybe(u32, &'static [Step]),
    /// The attendance ends well.
    Resolve,
    /// The attendance ends otherwise.
    Close,
}

/// A new customer's matter.
pub(super) fn first(dice: &mut Dice) -> &'static Story {
    let shelves = [delivery::STORIES, payment::STORIES, product::STORIES, after::STORIES];
    let stories: Vec<&'static Story> = shelves.into_iter().flatten().collect();
    let story: &&Story = dice.weighted(&stories, |story| story.weight);
    story
}
