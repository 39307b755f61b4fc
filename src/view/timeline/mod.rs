//! A conversation as a list of messages and changes.

pub mod order;
pub mod page;
pub mod quote;
pub mod resend;
mod taken_back;
pub mod window;
