//! Rows of chat lists: their content and height.

pub mod chat_menu;
pub mod chat_row;
pub mod height;
