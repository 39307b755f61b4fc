//! [`Pace`]: long work in short pieces, so that the browser can draw and respond in between.

use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::clock::device_now;
use crate::model::Timestamp;

/// Milliseconds of work without a pause: less than a frame.
const STRETCH: i64 = 12;

/// Pauses long work in time for the browser's next frame.
#[derive(Debug)]
pub struct Pace {
    rested: Timestamp,
}

impl Pace {
    /// Returns a pace that has just paused.
    #[must_use]
    pub fn new() -> Self {
        Self { rested: device_now() }
    }

    /// Pauses if the work since the last pause was long. Must be called between pieces of work.
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

/// Lets the browser draw and respond.
pub async fn breathe() {
    let pause = js_sys::Promise::new(&mut |resolve, _| {
        // A task, not a microtask: microtasks run before the browser draws.
        if window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 0).is_err() {
            leptos::logging::warn!("no timer to breathe with");
        }
    });
    if JsFuture::from(pause).await.is_err() {
        leptos::logging::warn!("the timer to breathe with failed");
    }
}
