//! A conversation as a list of entries.

pub mod order;
pub mod page;
pub mod resend;
pub mod rich_text;
pub mod window;
