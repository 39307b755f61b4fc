//! What people see when the app itself breaks.

use balcao::testing::crash;
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlDialogElement;

#[wasm_bindgen_test]
fn a_broken_app_says_so_once_and_leads_back() {
    let root = document().document_element().expect("a page");
    root.set_attribute("lang", "en").expect("a valid attribute");
    crash::show();
    crash::show();
    let shown = document().query_selector_all("[role=alertdialog]").expect("a valid selector");
    assert_eq!(shown.length(), 1);
    let dialog: HtmlDialogElement = shown.get(0).expect("one").unchecked_into();
    assert!(dialog.open());
    let words = dialog.text_content().unwrap_or_default();
    assert!(words.contains("What was saved is still saved."), "{words}");
    let link = dialog.query_selector("a").expect("a valid selector").expect("a way back");
    let here = document().location().and_then(|location| location.href().ok());
    assert_eq!(link.get_attribute("href"), here);
    // The page is the next test's too.
    dialog.remove();
    root.remove_attribute("lang").expect("a valid attribute");
}
