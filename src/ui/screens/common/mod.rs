//! What several screens show alike: statuses, channels, tags, how this browser shows the desk.

mod channel;
mod looks;
mod status;
mod tag;

pub use channel::{channel_glyph, channel_name};
pub use looks::{THEMES, speak};
pub use status::{StatusBadge, status_glyph, status_name, status_tone};
pub use tag::TagBadge;
