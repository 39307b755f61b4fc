//! The tests that need no browser, as one program: what they share is compiled and linked once.
//!
//! One module of them: `cargo test --test native fold::undo`.
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

#[path = "../common/mod.rs"]
mod common;
mod support;

mod agreement;
mod campaigns;
mod channel;
mod codec;
mod demo;
mod figures;
mod files;
mod fold;
mod glossary;
mod helpdesk;
mod hours;
mod intake;
mod plurals;
mod rooms;
mod rules;
mod search;
mod store;
mod sync;
