//! What a person wants done, as data, and the events that it becomes; `App::act` does it.
//!
//! - [`Action`]: what can be wanted. Start there. - [`Change`]: what can be done to chats, one or many. - [`Done`]: what came of it.

mod action;
mod change;
mod done;
#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod tests;
mod words;

pub use action::Action;
pub use change::Change;
pub use done::Done;
pub use words::done_words;
