//! Holds what the browser's zones and figures are compared with (`tests/browser/agreement.rs`) to the native ones.

use crate::common::agreement::{REPORTS, TRANSITIONS, reports, transitions};
use balcao::model::compiled_zones;

/// Where they differ, the native text is written down, to be looked at and taken over.
fn agrees(name: &str, kept: &str, native: &str) {
    if kept != native {
        let path = format!("{}/{name}", env!("CARGO_TARGET_TMPDIR"));
        std::fs::write(&path, native).expect("room for a file");
        panic!("tests/common/agreement/{name} is not what this machine finds: see {path}");
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
