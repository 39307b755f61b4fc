//! The choice of files to import, on the import's screen or another one.

use std::cell::RefCell;

use leptos::{ev, html, prelude::*};
use web_sys::{File, FileList};

use crate::ui::kit::{Icon, glyph};

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

/// A field onto which files are dropped, or in which they are chosen.
#[component]
pub fn FileDrop(
    #[prop(into)] title: Signal<String>,
    #[prop(into)] text: Signal<String>,
    /// Called with at least one.
    #[prop(into)]
    on_files: Callback<Vec<File>>,
    /// The endings of files that can be chosen.
    #[prop(default = LOGS)]
    accept: &'static str,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let on_drop = move |event: ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        let files = files_of(event.data_transfer().and_then(|data| data.files()));
        if !files.is_empty() {
            on_files.run(files);
        }
    };
    view! {
        <label
            class="import-drop"
            data-over=move || over.get().to_string()
            on:dragover=move |event| {
                event.prevent_default();
                over.set(true);
            }
            on:dragleave=move |_| over.set(false)
            on:drop=on_drop
        >
            <Icon glyph=glyph::UPLOAD/>
            <span class="import-drop-title">{title}</span>
            <span>{text}</span>
            <FileInput on_files=move |files| on_files.run(files) accept/>
        </label>
    }
}
