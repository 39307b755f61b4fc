//! What it MEANS: windows, business hours, percentiles, figures and the checks that they pass (design §6).
//!
//! [`Report::of`] reads a desk that was folded up to the end of knowledge ([`crate::journal::Desk::as_of`]); it folds nothing.

mod agents;
mod checks;
mod days;
mod distribution;
mod figures;
mod filter;
mod json;
mod ruler;
mod window;

pub use agents::AgentRow;
pub use checks::Check;
pub use days::DayRow;
pub use distribution::Distribution;
pub use figures::{Report, StatusTimes};
pub use filter::{StatusFilter, Wanted};
pub use window::Window;
