//! How long a chat was in each status.

pub mod mark;
pub mod stays;
