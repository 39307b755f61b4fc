//! The clipboard.

use leptos::{prelude::window, wasm_bindgen::JsCast};
use wasm_bindgen_futures::{JsFuture, js_sys};

/// Copies text. `None` if the browser refuses: only pages served securely may.
pub async fn copy(text: String) -> Option<()> {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into()).ok()?;
    let write = js_sys::Reflect::get(&clipboard, &"writeText".into()).ok()?;
    let write: js_sys::Function = write.dyn_into().ok()?;
    let written = write.call1(&clipboard, &text.into()).ok()?;
    let written: js_sys::Promise = written.dyn_into().ok()?;
    JsFuture::from(written).await.ok().map(drop)
}
