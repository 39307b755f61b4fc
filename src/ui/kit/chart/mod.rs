//! Charts, small and honest: their base is zero, their units are named, and each stands beside a table that says the same.

mod spark;

pub use spark::Spark;
