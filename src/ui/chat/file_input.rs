//! The choice of a file to import, on the import's screen or another one.

use std::cell::RefCell;

use leptos::{html, prelude::*};
use web_sys::File;

use crate::i18n::importing;
use crate::ui::kit::use_locale;

thread_local! {
    /// A file chosen on another screen than the import's.
    static CHOSEN: RefCell<Option<File>> = const { RefCell::new(None) };
}

/// Keeps a file for the import that opens next.
pub fn choose(file: File) {
    CHOSEN.set(Some(file));
}

/// Returns the file that was chosen on another screen, once.
pub fn take_chosen() -> Option<File> {
    CHOSEN.take()
}

/// The browser's own file input, covering its container.
#[component]
pub fn FileInput(on_file: impl Fn(File) + 'static) -> impl IntoView {
    let l = use_locale();
    let input = NodeRef::<html::Input>::new();
    let take = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let file = input.files().and_then(|files| files.get(0));
        // Without this the same file could not be chosen again.
        input.set_value("");
        if let Some(file) = file {
            on_file(file);
        }
    };
    view! {
        <input
            type="file"
            class="import-input"
            data-testid="import-file"
            accept=".jsonl,.json,.ndjson,.csv,.tsv,.txt,.gz"
            aria-label=l.t(importing::file)
            node_ref=input
            on:change=take
        />
    }
}
