//! The browser's `Intl` knows every change of the clock that the native database knows, and the figures of one log are the
//! same to the millisecond.
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

mod agreement;

use agreement::{REPORTS, TRANSITIONS, reports, transitions};
use balcao::testing::browser_zones;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn same(kept: &str, here: &str) {
    for (kept, here) in kept.lines().zip(here.lines()) {
        assert_eq!(kept, here, "native on the left, the browser on the right");
    }
    assert_eq!(kept.lines().count(), here.lines().count());
}

#[wasm_bindgen_test]
fn every_transition_of_a_dozen_zones() {
    same(TRANSITIONS, &transitions(&browser_zones()));
}

#[wasm_bindgen_test]
fn every_figure() {
    same(REPORTS, &reports(&browser_zones()));
}
