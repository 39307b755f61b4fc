//! The ids of the palette's elements.

/// The DOM id of the list; there is one palette.
pub const LIST: &str = "palette-options";

pub fn option_id(at: usize) -> String {
    format!("{LIST}-{at}")
}
