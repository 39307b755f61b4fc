//! Which chats, as people choose them: the form, what was chosen in words, and saving it under a name.

mod activity;
mod filtering;
mod form;
mod pick;
mod view_dialog;
mod views;

pub use filtering::{Applied, FilterButtons};
pub use form::{Change, SelectionForm};
pub use view_dialog::{ViewDialog, change_views};
pub use views::ViewMenu;
