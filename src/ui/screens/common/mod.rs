//! What several screens show alike: statuses, channels, tags.

mod channel;
mod status;
mod tag;

pub use channel::{channel_glyph, channel_name};
pub use status::{StatusBadge, status_glyph, status_name, status_tone};
pub use tag::TagBadge;
