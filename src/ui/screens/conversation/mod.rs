//! The open chat: its messages with what changed woven in, what can be done with it, and the composer.

mod names;
mod order;
mod page;
mod quick;
mod rich;
#[cfg(test)]
pub(super) mod testing;
mod until;
mod window;
mod words;

pub use names::Names;
pub use words::{date_and_time, sentence};
