//! What comes in from files and what goes out as one: `src/intake`, from the outside.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::items_after_statements,
    clippy::disallowed_methods,
    clippy::let_underscore_must_use,
    missing_docs,
    reason = "a test that meets what it does not expect fails, as it should"
)]
#![cfg(not(target_arch = "wasm32"))]

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
