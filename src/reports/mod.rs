//! Reports: figures of a window, by the clock or in business hours, with the checks that they pass (design §6).
//!
//! A [`Scope`] has the chats, the window and the measure of time. It reads a desk that was folded up to the end of knowledge
//! ([`crate::journal::Desk::as_of`]) and folds nothing. `contributions` computes the parts that each chat adds to each
//! figure; a [`Report`], rows per period, agent or group, and the lists that a figure opens down to are sums and selections
//! of those parts.

mod agents;
mod attendances;
mod checks;
mod contributions;
mod distribution;
mod ends;
mod figure;
mod filter;
mod groups;
mod incremental;
mod json;
mod part;
mod periods;
mod ratings;
mod report;
mod scope;
mod state_at;
mod targets;
mod times;
mod week;
mod window;
mod working_time;

pub use agents::AgentRow;
pub use attendances::AttendanceRow;
pub use checks::Check;
pub use distribution::Distribution;
pub use ends::{End, EndedFor};
pub use figure::Figure;
pub use filter::{StatusFilter, Wanted};
pub use groups::{Group, GroupBy};
pub use incremental::{Details, Incremental};
pub use part::Part;
pub use periods::{Period, PeriodRow};
pub use ratings::Ratings;
pub use report::Report;
pub use scope::Scope;
pub use targets::{OnTime, Targets};
pub use times::{StatusTimes, Waits};
pub use week::{Transition, WeekHour, week_hour};
pub use window::Window;
