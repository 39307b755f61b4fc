//! The journal's format, line by line.

mod format;
mod properties;
mod refused;
