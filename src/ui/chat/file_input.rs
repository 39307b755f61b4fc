//! The choice of files to import, on the import's screen or another one.

use std::cell::RefCell;

use leptos::{html, prelude::*};
use web_sys::{File, FileList};

thread_local! {
    /// Files chosen on another screen than the import's.
    static CHOSEN: RefCell<Vec<File>> = const { RefCell::new(Vec::new()) };
}

/// Keeps files for the import that opens next.
pub fn choose(files: Vec<File>) {
    CHOSEN.set(files);
}

/// Returns the files that were chosen on another screen, once.
pub fn take_chosen() -> Vec<File> {
    CHOSEN.take()
}

/// Returns the files of a browser's list.
pub fn files_of(list: Option<FileList>) -> Vec<File> {
    let list = list.into_iter();
    list.flat_map(|list| (0..list.length()).filter_map(move |at| list.get(at))).collect()
}

/// The files that the import of logs reads.
const LOGS: &str = ".jsonl,.json,.ndjson,.csv,.tsv,.txt,.gz,.zip";

/// The browser's own file input, covering its container: a label, whose words are its name.
#[component]
pub fn FileInput(
    /// Called with at least one.
    on_files: impl Fn(Vec<File>) + 'static,
    /// The endings of files that can be chosen.
    #[prop(default = LOGS)]
    accept: &'static str,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let take = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let files = files_of(input.files());
        // Without this the same file could not be chosen again.
        input.set_value("");
        if !files.is_empty() {
            on_files(files);
        }
    };
    view! {
        <input
            type="file"
            multiple
            class="import-input"
            data-testid="import-file"
            accept=accept
            node_ref=input
            on:change=take
        />
    }
}
