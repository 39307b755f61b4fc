//! The screens.
//!
//! - [`shell`]: the frame that all stand in. - [`inbox`]: the list of chats, and the chat that is open.
//! - [`common`]: what several of them show alike.

pub mod common;
pub mod inbox;
pub mod shell;
