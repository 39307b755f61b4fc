//! The log under other settings or rules, compared with what was.

pub mod outcome;
pub mod paths;
