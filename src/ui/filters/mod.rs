//! Choosing chats: the form of a selection, the chips of its parts, and saved views.

mod activity;
mod filtering;
mod form;
mod pick;
mod view_dialog;
mod views;

pub use filtering::{Applied, AppliedFilter, FilterButton, SortMenu};
pub use form::{Change, SelectionForm, toggle};
pub use pick::Pick;
pub use view_dialog::{ViewDialog, change_views};
pub use views::ViewMenu;
