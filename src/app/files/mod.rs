//! The bytes that messages name.
//!
//! - [`Picked`] (`picked`): a file that a person has chosen, before it is sent. - `keep`: sends, reads and removes; start there.

mod keep;
mod picked;

pub use keep::FileHere;
pub use picked::{Picked, PickedError};
