//! What people see: the kit of parts that know no domain, and the screens made of them.

mod crash;
pub mod kit;
mod root;
pub mod screens;

pub use root::Root;
