//! Controls.

mod bound;
mod button;
mod chip;
mod draft_bar;
mod field;
mod select;
mod switch;
mod tabs;
mod textarea;

pub use bound::{Bound, FormState, bind};
pub use button::{Button, ButtonVariant, IconButton, Size};
pub use chip::Chip;
pub use draft_bar::DraftBar;
pub use field::{SearchField, TextField};
pub use select::Select;
pub use switch::Switch;
pub use tabs::{Segment, Segmented, Tab, Tabs};
pub use textarea::TextArea;
