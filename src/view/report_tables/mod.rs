//! Reports as text and tables.

pub mod change;
pub mod choices;
pub mod compared;
pub mod csv;
pub mod drill_down;
pub mod period;
pub mod plot;
pub mod scope;
pub mod sheet;
pub mod sparklines;
pub mod words;
