//! The demo's desk.

pub mod desk;
pub mod part;
