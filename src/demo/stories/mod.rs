//! Stories of customers. Their texts are templates: see `text`.

mod after;
mod delivery;
mod payment;
mod product;
mod returning;
mod story;

use super::dice::Dice;
use super::goods::Goods;
use super::tongue::same;
pub(super) use story::{Mood, Sequel, Step, Story};

pub(super) use returning::{AGENT_FIRST, AGENT_FIRST_ANSWER, MAILING_ANSWER, SILENT, THANKS};

/// Returns a story in which the customer sends a picture and a voice note.
pub(super) fn with_files() -> Option<&'static Story> {
    let shows = |step: &Step| matches!(step, Step::Shows(_, words) if *words == same(""));
    after::STORIES.iter().find(|story| story.steps.iter().any(shows))
}

/// Returns the story of a new customer.
pub(super) fn first(dice: &mut Dice) -> &'static Story {
    let shelves = [delivery::STORIES, payment::STORIES, product::STORIES, after::STORIES];
    let stories: Vec<&'static Story> = shelves.into_iter().flatten().collect();
    let story: &&Story = dice.weighted(&stories, |story| story.weight);
    story
}
