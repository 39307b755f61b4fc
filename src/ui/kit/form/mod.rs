//! Controls.

mod button;
mod chip;
mod draft_bar;
mod field;
mod switch;
mod tabs;
mod textarea;

pub use button::{Button, ButtonVariant, IconButton, Size};
pub use chip::Chip;
pub use draft_bar::DraftBar;
pub use field::{SearchField, Select, TextField};
pub use switch::Switch;
pub use tabs::{Segment, Segmented, Tab, Tabs};
pub use textarea::TextArea;
