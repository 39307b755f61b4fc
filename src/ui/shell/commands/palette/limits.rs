//! How much the palette shows.

/// How many commands, agents and tags are offered for what was typed: chats come after them.
pub const FIXED: usize = 8;
