//! The limits of the palette's lists.

/// The number of commands, agents and tags offered for a text; chats follow them.
pub const FIXED: usize = 8;
