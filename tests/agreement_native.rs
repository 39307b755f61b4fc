//! Holds what the browser's zones and figures are compared with (`browser_agreement`) to the native ones.
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

mod agreement;

use agreement::{REPORTS, TRANSITIONS, reports, transitions};
use balcao::model::compiled_zones;

/// Where they differ, the native text is written down, to be looked at and taken over.
fn agrees(name: &str, kept: &str, native: &str) {
    if kept != native {
        let path = format!("{}/{name}", env!("CARGO_TARGET_TMPDIR"));
        std::fs::write(&path, native).expect("room for a file");
        panic!("tests/agreement/{name} is not what this machine finds: see {path}");
    }
}

#[test]
fn the_kept_transitions_are_the_native_databases() {
    agrees("transitions.txt", TRANSITIONS, &transitions(&compiled_zones()));
}

#[test]
fn the_kept_reports_are_the_native_ones() {
    agrees("reports.jsonl", REPORTS, &reports(&compiled_zones()));
}
