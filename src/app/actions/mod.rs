//! The one door through which people write: [`App::act`](super::App::act) does an [`Action`](super::Action) and
//! returns [`Done`](super::Done) or the reason, [`NotDone`](super::NotDone).
//!
//! - `act`: the door itself. - `gate`, pure: the conditions. - `bulk`: many chats, a batch at a time. - `desk`:
//!   joining, founding, reading.
//! - `ending`: the question for the reason of an end.
//! - [`crate::view::actions`] defines the actions.

mod act;
pub mod bulk;
pub mod desk;
mod ending;
mod gate;
pub mod not_done;
