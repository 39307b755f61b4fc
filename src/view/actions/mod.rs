//! [`Action`]: what a person wants done, as data, and the events that it becomes; `App::act` executes it.
//!
//! [`Change`] is a change of one or many chats, [`Done`] the result.

mod action;
mod batches;
mod change;
mod done;
mod ending;
#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod tests;
mod words;

pub use action::Action;
pub use batches::{BATCH, batches, sizes};
pub use change::Change;
pub use done::Done;
pub use ending::Ending;
pub use words::{done_words, named, what};
