//! The settings as a form shows them.

pub mod chart;
pub mod contact_field;
pub mod delay;
pub mod edges;
#[cfg(test)]
pub mod edges_fold;
pub mod form;
pub mod holidays;
pub mod section;
pub mod sentence;
pub mod setting_key;
pub mod target;
pub mod timer;
pub mod versions;
pub mod week;
