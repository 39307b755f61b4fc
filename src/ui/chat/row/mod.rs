//! Rows of chat lists: their content and height.

pub mod height;
pub mod row;
