//! The time that a chat spent in each status.

pub mod mark;
pub mod stays;
pub mod targets;
