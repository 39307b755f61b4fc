//! An invented shop, for people who want to look around: its past weeks, customers who keep writing, and journals of any
//! size for measuring.
//!
//! - [`desk`]: the shop's journal, ending now. `stories` has the conversations, `chat_builder` makes events of them.
//! - [`Customers`]: messages that they write while somebody looks.
//! - [`scale`]: any number of events, one after the other.
//!
//! All of it depends on its arguments alone: the same seed, instant and language give the same events on every
//! machine.

mod chat_builder;
mod customers;
mod desk;
mod dice;
mod files;
mod goods;
mod people;
mod phrases;
mod rhythm;
mod rules;
mod scale;
mod shop;
mod stories;
mod text;
mod tongue;
mod translations;

pub use customers::Customers;
pub use desk::{desk, first_agent};
pub use files::{Drawing, drawings};
pub use scale::scale;
pub use tongue::{Tongue, learn_english, learn_spanish};
