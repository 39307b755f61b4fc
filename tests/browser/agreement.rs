//! The browser's `Intl` knows every change of the clock that the native database knows, and the figures of one log are the
//! same to the millisecond.

use crate::common::agreement::{REPORTS, TRANSITIONS, reports, transitions};
use balcao::testing::browser_zones;
use wasm_bindgen_test::wasm_bindgen_test;

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
