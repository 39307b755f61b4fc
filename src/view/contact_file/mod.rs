//! Customers from a file, and in one.
//!
//! - [`Merged`]: what is one person in the file. - [`ContactPlan`]: what each of them becomes on a desk, before anything is written.
//!   [`FileProblem`]: what does not come in. - [`entries`]: customers as a file has them; [`table`]: those as a table.

mod export;
mod merge;
mod plan;
mod problem;

pub use export::{entries, table};
pub use merge::Merged;
pub use plan::{Becomes, ContactPlan, Planned, Write};
pub use problem::FileProblem;
