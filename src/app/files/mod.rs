//! The bytes that messages name.
//!
//! - `imported`: files that come with an import. - `desk_copy`: copies of a desk with its files.
//! - [`Picked`] (`picked`): a file that a person has chosen, before it is sent. - `keep`: sends, reads and removes; start there.
//! - `person_copy`: all that is held of a customer.

mod desk_copy;
mod imported;
mod keep;
mod person_copy;
mod picked;

pub(in crate::app) use picked::hash;

pub use desk_copy::{DeskCopy, Restored};
pub use keep::FileHere;
pub use picked::{Picked, PickedError};
