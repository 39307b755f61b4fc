//! Parts of screens that know no domain. Words come in as props, behaviour as `on:click` and callbacks.

mod avatar;
mod badge;
mod banner;
mod button;
mod chip;
#[cfg(test)]
mod contrast;
mod dialog;
mod empty;
mod field;
pub mod glyph;
mod icon;
mod kbd;
mod menu;
mod popover;
mod popup;
mod progress;
mod resize;
mod roving;
mod rows;
mod switch;
mod tabs;
mod text;
mod textarea;
mod toast;
mod virtual_list;
mod window;

pub use avatar::{Avatar, AvatarSize};
pub use badge::{Badge, Count};
pub use banner::{Banner, BannerKind};
pub use button::{Button, ButtonVariant, IconButton, Size};
pub use chip::Chip;
pub use dialog::{Dialog, Drawer};
pub use empty::{EmptyState, Skeleton};
pub use field::{SearchField, Select, TextField};
pub use glyph::Glyph;
pub use icon::Icon;
pub use kbd::Keys;
pub use menu::{Menu, MenuItem};
pub use popover::Popover;
pub use popup::Popup;
pub use progress::Progress;
pub use switch::Switch;
pub use tabs::{Segment, Segmented, Tab, Tabs};
pub use text::OptionalText;
pub use textarea::TextArea;
pub use toast::{ToastRegion, Toasts, provide_toasts, use_toasts};
pub use virtual_list::{ListHandle, VirtualList};

/// An id that no other element has, for labels and descriptions.
#[derive(Clone, Copy)]
struct UniqueId(usize);

impl UniqueId {
    fn new() -> Self {
        use std::sync::atomic::{AtomicUsize, Ordering};
        static LAST: AtomicUsize = AtomicUsize::new(0);
        Self(LAST.fetch_add(1, Ordering::Relaxed))
    }

    /// The id of one of the elements that belong together.
    fn of(self, part: &str) -> String {
        format!("{part}-{}", self.0)
    }
}
