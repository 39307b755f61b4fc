//! The bar over the list while chats are selected.

mod bar;
mod confirm;
mod mark;

pub use bar::BulkBar;
pub use mark::PickMark;
