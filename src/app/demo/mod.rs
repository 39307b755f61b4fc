//! The demo's desk.

pub mod desk;
mod files;
pub mod part;

pub(in crate::app) use files::Undrawn;
