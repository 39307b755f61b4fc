//! The tests that need a browser's own `IndexedDB`, `Intl`, network and timers, as one program on one page: each opens a desk that
//! no other test opens, and puts back what it changes.
//!
//! Some of them: `make test-browser ONLY=store`.
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
#![cfg(target_arch = "wasm32")]

#[path = "../common/mod.rs"]
mod common;
mod page;

mod agreement;
mod crash;
mod store;
mod sync;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
