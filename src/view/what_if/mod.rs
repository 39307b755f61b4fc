//! The log folded under other settings or rules, compared with the desk.

pub mod outcome;
pub mod paths;
