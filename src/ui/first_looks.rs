//! The language and the theme of the page, as the preferences say.

use leptos::prelude::*;

use crate::i18n::Locale;

/// A language that was chosen here, or else the first one that the browser prefers and the app speaks.
pub fn first_locale(chosen: Option<&str>) -> Locale {
    chosen.and_then(Locale::from_tag).unwrap_or_else(|| {
        let tags: Vec<String> =
            window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect();
        Locale::preferred(tags.iter().map(String::as_str))
    })
}

/// Keeps `<html data-theme>` as the preference says; without it the system decides (see tokens.css).
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
