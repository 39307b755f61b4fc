//! The one door through which people write: [`App::act`](super::App::act) does an [`Action`] and tells that it is [`Done`],
//! or why it is [`NotDone`].
//!
//! - `action`, pure: what can be wanted, and the events that it becomes; [`Change`]: what can be done to chats, one or many.
//! - `gate`, pure: what must hold first.
//! - `act`: the door itself. - `bulk`: many chats, a batch at a time. - `desk`: joining, founding, reading.

mod act;
pub mod action;
pub mod bulk;
pub mod change;
mod desk;
pub mod done;
mod gate;
pub mod not_done;
#[cfg(test)]
mod tests;
