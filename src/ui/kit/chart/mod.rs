//! Charts, small and honest: their base is zero, their units are named, and each stands beside a table that says the same.
//!
//! A library of charts would cost a first look at them more than they all do: these are a few elements and a path.

mod columns;
mod spark;

pub use columns::{Column, Columns, Mark, Shape};
pub use spark::Spark;
