//! Elements above the page.

mod asks_menu;
mod confirm;
mod dialog;
mod menu;
mod popover;
mod popup;
mod toast;

pub use asks_menu::AsksForMenu;
pub use confirm::ConfirmDialog;
pub use dialog::{Dialog, Drawer, is_beside};
pub use menu::{ContextMenu, Menu, MenuItem, items_came};
pub use popover::Popover;
pub use popup::Popup;
pub use toast::{ToastRegion, Toasts, provide_toasts, use_toasts};
