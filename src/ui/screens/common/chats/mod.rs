//! Chats as lists show them: what is said of one, and its row.

mod height;
mod line;
mod row;

pub use height::{height, row_height};
pub use line::{Line, waited};
pub use row::{ChatRow, RowChannel, RowFavourite, RowPreview, RowResponsible, RowTags, Stamp};
