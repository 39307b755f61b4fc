//! Style sheets of lazily loaded code.

use std::cell::RefCell;

use js_sys::{Array, Reflect};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CssStyleSheet;

thread_local! {
    /// The adopted sheets, by the addresses of their texts.
    static ADOPTED: RefCell<Vec<*const u8>> = const { RefCell::new(Vec::new()) };
}

/// Adds style sheets to the page, each once: without a request, and without a rule in the content security policy.
pub fn adopt_styles(sheets: &[&'static str]) {
    for sheet in sheets {
        let new = ADOPTED.with_borrow_mut(|adopted| {
            let new = !adopted.contains(&sheet.as_ptr());
            if new {
                adopted.push(sheet.as_ptr());
            }
            new
        });
        if new && let Err(error) = adopt(sheet) {
            leptos::logging::error!("a style sheet was not taken: {error:?}");
        }
    }
}

fn adopt(text: &str) -> Result<(), JsValue> {
    let sheet = CssStyleSheet::new()?;
    sheet.replace_sync(text)?;
    // web-sys lacks `adoptedStyleSheets`.
    let sheets: Array = Reflect::get(&document(), &"adoptedStyleSheets".into())?.dyn_into()?;
    sheets.push(&sheet);
    Ok(())
}
