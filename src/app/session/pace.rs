//! Long work in short pieces, so that the browser can draw and answer in between.

use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::clock::device_now;
use crate::model::Timestamp;

/// Work without a pause, in milliseconds: less than a frame.
const STRETCH: i64 = 12;

/// Keeps long work from holding the browser up.
#[derive(Debug)]
pub struct Pace {
    rested: Timestamp,
}

impl Pace {
    /// Rested.
    #[must_use]
    pub fn new() -> Self {
        Self { rested: device_now() }
    }

    /// To be called between pieces of work: pauses where it has been long.
    pub async fn rest(&mut self) {
        if device_now().since(self.rested).abs() >= STRETCH {
            breathe().await;
            self.rested = device_now();
        }
    }
}

impl Default for Pace {
    fn default() -> Self {
        Self::new()
    }
}

/// Lets the browser draw and answer before more work.
pub async fn breathe() {
    let pause = js_sys::Promise::new(&mut |resolve, _| {
        // A task of its own, not a microtask: those run before the browser draws.
        if window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 0).is_err() {
            leptos::logging::warn!("no timer to breathe with");
        }
    });
    if JsFuture::from(pause).await.is_err() {
        leptos::logging::warn!("the timer to breathe with failed");
    }
}
