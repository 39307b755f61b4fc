//! The list of chats: search, tabs, filters, rows.

mod chat_list;
mod chips;
mod empty_list;
mod hit_row;
mod list_pane;
mod new_chat;
mod results;
mod search_box;
mod searching;
mod tabs;

pub use list_pane::ListPane;
