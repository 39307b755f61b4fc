//! Charts, small and honest: their base is zero, their units are named, and each stands beside a table that says the same.
//!
//! A library (leptos-chartistry) would cost the bundle more than all of them do, which are a few elements and a path, and
//! its marks can be neither pressed nor reached by keyboard.

mod columns;
mod spark;

pub use columns::{Column, Columns, Mark, Shape, step, words_of};
pub use spark::Spark;
