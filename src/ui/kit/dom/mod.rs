//! Helpers for elements of the page.

mod adopt_styles;
mod attributes;
mod composing;
mod files;
mod focus;
mod optional_text;
mod resize;
pub mod roving;
mod unique_id;

pub use adopt_styles::adopt_styles;
pub use attributes::onto;
pub use composing::is_composing;
pub use files::on_stray_files;
pub use focus::{focus_if_lost, focus_seen};
pub use optional_text::OptionalText;
pub use resize::observe_size;
pub use unique_id::UniqueId;
