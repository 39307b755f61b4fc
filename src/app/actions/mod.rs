//! What people do.

pub mod bulk;
pub mod chat;
