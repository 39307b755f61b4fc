//! Campaigns: when one starts, whom it is for, what it writes, that nobody is written to twice, and what came of it.

mod frozen;
mod messages;
mod results;
mod told;
mod versions;
