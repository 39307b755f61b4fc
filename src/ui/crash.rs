//! The page shown after a panic: the app cannot continue, and says so.

use leptos::prelude::document;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlDialogElement};

use crate::i18n::{Locale, shell};

/// Installs the panic hook. The details go to the console.
pub fn watch() {
    std::panic::set_hook(Box::new(|info| {
        leptos::logging::error!("{info}");
        show();
    }));
}

/// Covers the page with an explanation and a link back. It uses nothing of the app that has just failed: the link is a
/// plain one.
pub fn show() {
    // If even the document fails, the console has the details.
    if build().is_err() {
        leptos::logging::error!("the message about the error could not be shown");
    }
}

fn build() -> Result<(), JsValue> {
    let page = document();
    if page.get_element_by_id("crash").is_some() {
        return Ok(());
    }
    let root = page.document_element().ok_or(JsValue::NULL)?;
    let locale =
        root.get_attribute("lang").and_then(|tag| Locale::from_tag(&tag)).unwrap_or_default();
    let make = |name: &str, class: &str, text: &str| -> Result<Element, JsValue> {
        let element = page.create_element(name)?;
        element.set_class_name(class);
        element.set_text_content(Some(text));
        Ok(element)
    };
    let dialog: HtmlDialogElement = make("dialog", "dialog crash", "")?.unchecked_into();
    dialog.set_id("crash");
    dialog.set_attribute("role", "alertdialog")?;
    dialog.set_attribute("aria-labelledby", "crash-title")?;
    let title = make("h2", "", shell::crashed_title(locale))?;
    title.set_id("crash-title");
    let reload = make("a", "btn btn-primary", shell::reload(locale))?;
    reload.set_attribute("href", &page.location().ok_or(JsValue::NULL)?.href()?)?;
    dialog.append_child(&title)?;
    dialog.append_child(&make("p", "", shell::crashed_text(locale))?.into())?;
    dialog.append_child(&reload)?;
    page.body().ok_or(JsValue::NULL)?.append_child(&dialog)?;
    dialog.show_modal()
}
