//! Files of messages: choosing and sending them, and showing them where they stand.
//!
//! - [`Tray`]: the files that a composer is about to send; start there. [`TrayView`], [`AttachButton`], [`DropZone`] and
//!   [`Recorder`] fill it. - [`FileView`]: a message's file. - [`Viewer`]: over the page. - `urls`: addresses in memory.

mod recorder;
mod tray;
mod tray_view;
mod urls;
mod view;
mod viewer;

pub use recorder::Recorder;
pub use tray::Tray;
pub use tray_view::{AttachButton, DropZone, TrayView};
pub use view::FileView;
pub use viewer::{ViewFile, Viewer};

use crate::ui::kit::style;

/// The style sheet of all of them.
pub static FILES: [&str; 1] = [style!("files")];
