//! Choosing the file, by the button or by dropping it.

use leptos::{ev, html, prelude::*};
use web_sys::FileList;

use super::flow::Import;
use crate::i18n::{importing, use_locale};
use crate::ui::kit::{Banner, BannerKind, Icon, glyph};

/// Where a file goes in.
#[component]
pub fn Choose(import: Import) -> impl IntoView {
    let l = use_locale();
    let input = NodeRef::<html::Input>::new();
    let over = RwSignal::new(false);
    let take = move |files: Option<FileList>| {
        if let Some(file) = files.and_then(|files| files.get(0)) {
            import.read(file);
        }
    };
    let on_drop = move |event: ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        take(event.data_transfer().and_then(|data| data.files()));
    };
    view! {
        <p class="import-lead">{l.t(importing::lead)}</p>
        {move || import.refusal.get().map(|refusal| view! {
            <Banner kind=BannerKind::Error text=Signal::derive(move || refusal.words(l.get()))/>
        })}
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
            <span class="import-drop-title">{l.t(importing::choose)}</span>
            <span>{l.t(importing::drop)}</span>
            <input
                type="file"
                class="import-input"
                data-testid="import-file"
                accept=".jsonl,.json,.ndjson,.csv,.tsv,.txt,.gz"
                aria-label=l.t(importing::file)
                node_ref=input
                on:change=move |_| {
                    if let Some(input) = input.get_untracked() {
                        take(input.files());
                        // The same file can be chosen again.
                        input.set_value("");
                    }
                }
            />
        </label>
    }
}
