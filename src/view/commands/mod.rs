//! Commands, their keys, and when they are usable.

pub mod command;
pub mod keys;
mod names;
pub mod rank;
pub mod reader;
