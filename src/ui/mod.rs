//! What people see: the kit of parts that know no domain, and the screens made of them.

pub mod crash;
pub mod kit;
mod root;
pub mod screens;

pub use root::Root;
