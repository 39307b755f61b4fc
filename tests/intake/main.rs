//! What comes in from files and what goes out as one: `src/intake`, from the outside.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test may fail by panicking")]
#![allow(clippy::indexing_slicing, reason = "a test may fail by panicking")]

mod any_bytes;
mod conversion;
mod guesses;
mod help;
mod hostile;
mod journal_files;
mod journal_properties;
mod row_errors;
#[path = "../support/mod.rs"]
mod support;
mod texts;
