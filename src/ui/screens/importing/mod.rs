//! Bringing another desk's log in.

use leptos::prelude::*;

use crate::i18n::{shell, use_locale};

/// The page of the import.
#[component]
pub fn Importing() -> impl IntoView {
    let l = use_locale();
    view! { <main class="page"><div class="page-head"><h1>{l.t(shell::import)}</h1></div></main> }
}
