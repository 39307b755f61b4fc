//! The clipboard.

use leptos::{prelude::window, wasm_bindgen::JsCast};
use wasm_bindgen_futures::{JsFuture, js_sys, spawn_local};

use crate::i18n::{Locale, details};
use crate::ui::kit::Toasts;

/// Copies text. `None` if the browser refuses: only pages served securely may.
pub async fn copy(text: String) -> Option<()> {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into()).ok()?;
    let write = js_sys::Reflect::get(&clipboard, &"writeText".into()).ok()?;
    let write: js_sys::Function = write.dyn_into().ok()?;
    let written = write.call1(&clipboard, &text.into()).ok()?;
    let written: js_sys::Promise = written.dyn_into().ok()?;
    JsFuture::from(written).await.ok().map(drop)
}

/// Copies text, and says whether it is copied.
pub fn copy_and_say(toasts: Toasts, l: Locale, text: String) {
    spawn_local(async move {
        match copy(text).await {
            Some(()) => toasts.say(details::copied(l)),
            None => toasts.error(details::not_copied(l)),
        }
    });
}
