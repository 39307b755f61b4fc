//! Chats as lists show them: what is said of one, and its row.

pub mod chat_row;
pub mod height;
