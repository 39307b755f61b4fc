//! A story: the steps of one attendance.

use crate::demo::files::File;
use crate::demo::goods::Goods;
use crate::demo::tongue::{Words, same};

/// One attendance, from the customer's first message to its end.
pub(in crate::demo) struct Story {
    pub tag: Words,
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
    pub(in crate::demo) fn opening(&self) -> Words {
        let first = |step: &Step| match step {
            Step::Customer(template) => Some(*template),
            _ => None,
        };
        self.steps.iter().find_map(first).unwrap_or(same(""))
    }
}

pub(in crate::demo) struct Sequel {
    /// The days after which it follows, at least and at most.
    pub days: (i64, i64),
    pub story: &'static Story,
}

/// The mood in which a story leaves the customer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::demo) enum Mood {
    Happy,
    Fair,
    Upset,
}

/// A step of a story. A variant of one step may follow any variant of the step before.
pub(in crate::demo) enum Step {
    /// The customer writes.
    Customer(Words),
    /// The agent writes.
    Agent(Words),
    /// The customer sends a file, with words or without.
    Shows(&'static File, Words),
    /// The agent sends a file.
    Attaches(&'static File, Words),
    /// The agent answers the customer's last message, which is quoted.
    Quotes(Words),
    /// The agent notes on the customer's card what they are like.
    Card,
    /// The agent adds a note.
    Note(Words),
    /// The agent sets the chat to waiting for the customer, who never comes back in that percentage of cases.
    AwaitCustomer(u32),
    /// The agent sets the chat to waiting for something internal, for that many business hours, at least and at most.
    AwaitUs(i64, i64),
    /// The agent hands over to the manager.
    HandOver(Words),
    /// The agent adds a tag.
    Tag(Words),
    /// The steps happen in that percentage of cases.
    Maybe(u32, &'static [Step]),
    /// The chat is resolved.
    Resolve,
    /// The chat is closed.
    Close,
}
