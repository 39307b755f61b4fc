//! What several screens show alike: statuses, channels, tags, lengths of time, how this browser shows the desk.

mod channel;
mod length;
mod looks;
mod status;
mod tag;

pub use channel::{channel_glyph, channel_name};
pub use length::{Unit, length};
pub use looks::{THEMES, speak};
pub use status::{StatusBadge, status_glyph, status_name, status_tone};
pub use tag::TagBadge;
