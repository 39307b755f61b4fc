//! Files that people send each other, as bytes from a stranger: what they are, how large, and under which name they may be kept.
//!
//! - [`Kind`]: what the first bytes say; neither the sender's word nor the name decides. - [`picture_size`]: a picture's
//!   size before anything unpacks it. - [`clean_name`]: a name that no system trips over. - [`Sha256`]: the name under which the
//!   bytes are kept. - [`zip`]: archives for copies of a desk with its files.
//!
//! - [`webm_of_ogg`]: a voice note for browsers that do not play Ogg.
//!
//! Pure, and no bytes make it fail.

mod kind;
mod name;
mod opus;
mod picture;
mod sha256;
pub mod zip;

pub use kind::{Kind, Shown};
pub use name::{clean_name, extension};
pub use opus::webm_of_ogg;
pub use picture::{MAX_PIXELS, picture_size};
pub use sha256::{Sha256, is_sha256};

/// The bytes from the start of a file that [`Kind::of`] and [`picture_size`] need at most: a photograph's first segments
/// hold colour profiles and previews.
pub const HEAD: usize = 1 << 20;

/// A megabyte, in bytes.
pub const MEGABYTE: u64 = 1_000_000;

/// The largest file that any desk takes, in bytes: it is read whole.
pub const MAX_BYTES: u64 = 100 * MEGABYTE;
