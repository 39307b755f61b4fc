//! The one door through which people write: [`App::act`](super::App::act) does an [`Action`](super::Action) and tells that it is
//! [`Done`](super::Done), or why it is [`NotDone`](super::NotDone).
//!
//! - `act`: the door itself. - `gate`, pure: what must hold first. - `bulk`: many chats, a batch at a time. - `desk`: joining,
//!   founding, reading. - What can be wanted stands in [`crate::view::actions`].

mod act;
pub mod bulk;
mod desk;
mod gate;
pub mod not_done;
