//! [`Pace`]: long work in short pieces, so that the browser can draw and respond in between.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

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
    // A message is a task: the browser draws before it. A timer would wait for a second in a tab that is not seen.
    let Ok(channel) = MessageChannel::new() else {
        leptos::logging::warn!("no channel to breathe with");
        return;
    };
    let pause = js_sys::Promise::new(&mut |resolve, _| {
        channel.port1().set_onmessage(Some(&resolve));
        if let Err(error) = channel.port2().post_message(&JsValue::NULL) {
            leptos::logging::warn!("no message to breathe with: {error:?}");
            drop(resolve.call0(&JsValue::NULL));
        }
    });
    if JsFuture::from(pause).await.is_err() {
        leptos::logging::warn!("the pause to breathe in failed");
    }
    channel.port1().close();
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use leptos::prelude::window;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    async fn breathing_needs_no_timer() {
        let name = JsValue::from("setTimeout");
        let timer = js_sys::Reflect::get(&window(), &name).unwrap_or_default();
        let never = js_sys::Function::new_no_args("");
        assert_eq!(js_sys::Reflect::set(&window(), &name, &never), Ok(true));
        for _ in 0..20 {
            breathe().await;
        }
        assert_eq!(js_sys::Reflect::set(&window(), &name, &timer), Ok(true));
    }
}
