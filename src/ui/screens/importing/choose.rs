//! [`Choose`]: choosing files with the button or by dropping them.

use leptos::{ev, prelude::*};

use super::flow::Import;
use crate::i18n::importing;
use crate::ui::chat::{FileInput, files_of};
use crate::ui::kit::{Banner, BannerKind, Icon, glyph, use_locale};

#[component]
pub fn Choose(import: Import) -> impl IntoView {
    let l = use_locale();
    let over = RwSignal::new(false);
    let on_drop = move |event: ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        let files = files_of(event.data_transfer().and_then(|data| data.files()));
        if !files.is_empty() {
            import.read(files);
        }
    };
    view! {
        <p class="import-lead">{l.t(importing::lead)}</p>
        {move || import.error.get().map(|error| view! {
            <Banner kind=BannerKind::Error text=Signal::derive(move || error.words(l.get()))/>
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
            <FileInput on_files=move |files| import.read(files)/>
        </label>
    }
}
