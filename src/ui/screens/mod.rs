//! The screens.
//!
//! - [`shell`]: the frame that all stand in. - [`inbox`]: the list of chats, and the chat that is open.
//! - [`conversation`]: the open chat. - [`history`]: how long it was in each status, and why.
//! - [`late`]: the screens that are fetched when they are first
//!   shown. - [`rehearsal`]: what other settings and rules would have done. - [`reports`]: figures of a stretch of time.
//! - [`sharing`]: a desk and its server. - [`panel`]: chats side by side by status. - [`travel`]: the desk at a past instant. - [`common`]: what several of them show alike.

pub mod bulk;
pub mod campaigns;
pub mod chatbot;
pub mod commands;
pub mod common;
pub mod conversation;
pub mod history;
pub mod importing;
pub mod inbox;
pub mod late;
pub mod panel;
pub mod rehearsal;
pub mod reports;
pub mod settings;
pub mod sharing;
pub mod shell;
pub mod simulator;
pub mod travel;
pub mod welcome;
