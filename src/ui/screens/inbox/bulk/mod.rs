//! The bar over the list while chats are picked.

mod bar;
mod confirm;
mod mark;

pub use bar::BulkBar;
pub use mark::PickMark;
