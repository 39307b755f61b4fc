//! Elements that only show something.

mod announcer;
mod avatar;
mod badge;
mod banner;
#[cfg(test)]
mod contrast;
mod empty;
pub mod glyph;
mod icon;
mod kbd;
mod progress;

pub use announcer::Announcer;
pub use avatar::{Avatar, AvatarSize};
pub use badge::{Badge, Count};
pub use banner::{Banner, BannerKind};
pub use empty::{EmptyState, Skeleton};
pub use glyph::Glyph;
pub use icon::Icon;
pub use kbd::Keys;
pub use progress::Progress;
