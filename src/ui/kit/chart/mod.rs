//! What small charts are made of. Their base is zero, their units are named, and each is beside a table with the same values.
//!
//! A library (leptos-chartistry) would cost the bundle more than all of them, which are a few elements and a path, and
//! its marks can neither be pressed nor reached by keyboard.

mod keys;
mod spark;

pub use keys::{step, words_of};
pub use spark::Spark;
