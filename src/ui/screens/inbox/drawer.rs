//! The drawers of the inbox.

/// The width of the window from which details and history are beside the chat, in px: the list makes room for them
/// (shell.css).
pub const BESIDE_FROM: u32 = 1000;
