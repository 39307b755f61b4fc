//! Every command, its keys, and when it can be used.

pub mod command;
pub mod keys;
mod names;
pub mod rank;
pub mod reader;
