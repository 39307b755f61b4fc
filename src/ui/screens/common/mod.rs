//! What several screens show alike: statuses, channels, tags, which chats, lengths of time, how this browser shows the
//! desk.

mod barred;
mod channel;
pub mod chats;
mod choices;
mod coming;
pub mod filters;
mod length;
mod looks;
mod status;
mod tag;

pub use barred::BarredNote;
pub use channel::{channel_glyph, channel_name};
pub use choices::Choices;
pub use coming::{Coming, NotFinal};
pub use length::{Unit, length};
pub use looks::{THEMES, speak};
pub use status::{StatusBadge, status_glyph, status_name, status_tone};
pub use tag::TagBadge;
