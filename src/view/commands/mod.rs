//! Every command, its keys, and when it can be used.

pub mod command;
pub mod keys;
pub mod rank;
pub mod reader;
