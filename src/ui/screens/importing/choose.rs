//! [`Choose`]: choosing files with the button or by dropping them.

use leptos::prelude::*;

use super::flow::Import;
use crate::i18n::importing;
use crate::ui::chat::FileDrop;
use crate::ui::kit::{Banner, BannerKind, use_locale};

#[component]
pub fn Choose(import: Import) -> impl IntoView {
    let l = use_locale();
    view! {
        <p class="import-lead">{l.t(importing::lead)}</p>
        {move || import.error.get().map(|error| view! {
            <Banner kind=BannerKind::Error text=Signal::derive(move || error.words(l.get()))/>
        })}
        <FileDrop
            title=l.t(importing::choose)
            text=l.t(importing::drop)
            on_files=move |files| import.read(files)
        />
    }
}
