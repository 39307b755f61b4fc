//! The chatbot: its rules format, each trigger, condition and action in the fold, and what must hold on every log.
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

#[path = "../support/mod.rs"]
mod support;

mod actions;
mod chains;
mod conditions;
mod explaining;
mod format;
mod never;
mod properties;
mod rehearsing;
mod saying;
mod shadows;
mod silence;
mod told;
mod triggers;
mod warned;
