//! The page's language and theme from the preferences.

use leptos::prelude::*;

use crate::i18n::Locale;

/// Returns the language chosen in this browser, else the first of the browser's preferred ones that the app has.
pub fn first_locale(chosen: Option<&str>) -> Locale {
    chosen.and_then(Locale::from_tag).unwrap_or_else(|| {
        let tags: Vec<String> =
            window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect();
        Locale::preferred(tags.iter().map(String::as_str))
    })
}

/// Sets `<html data-theme>`; without a preference the system's theme applies (see tokens.css).
pub fn show_theme(name: Option<&str>) {
    let Some(root) = document().document_element() else {
        return;
    };
    let done = match name {
        Some(name @ ("light" | "dark")) => root.set_attribute("data-theme", name),
        _ => root.remove_attribute("data-theme"),
    };
    if let Err(error) = done {
        leptos::logging::warn!("the page does not take its theme: {error:?}");
    }
}
