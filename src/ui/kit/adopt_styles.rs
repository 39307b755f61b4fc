//! Style sheets that come with the code that needs them.

use std::cell::RefCell;

use js_sys::{Array, Reflect};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CssStyleSheet;

thread_local! {
    /// The sheets that the page has, by the places of their texts.
    static WORN: RefCell<Vec<*const u8>> = const { RefCell::new(Vec::new()) };
}

/// Gives the page style sheets, each once. It takes no request, and none that a content security policy would have to allow.
pub fn adopt_styles(sheets: &[&'static str]) {
    for sheet in sheets {
        let new = WORN.with_borrow_mut(|worn| {
            let new = !worn.contains(&sheet.as_ptr());
            if new {
                worn.push(sheet.as_ptr());
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
    // web-sys does not name it yet.
    let sheets: Array = Reflect::get(&document(), &"adoptedStyleSheets".into())?.dyn_into()?;
    sheets.push(&sheet);
    Ok(())
}
