//! The journal as data: its size, export, import, deletion.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::erase::EraseDialog;
use super::files::StoredFiles;
use super::section::Section;
use crate::app::App;
use crate::i18n::{format, settings, shell};
use crate::store::Estimate;
use crate::ui::kit::{Button, ButtonVariant, glyph, use_locale, use_toasts};
use crate::view::route::Screen;

/// Storage used and allowed, export, import, deletion of everything.
#[component]
pub fn Data() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let toasts = use_toasts();
    let erasing = RwSignal::new(false);
    let entries = Memo::new(move |_| app.desk(crate::journal::Desk::len) as u64);
    let room = RwSignal::new(None::<Estimate>);
    Effect::new(move |_| {
        // The estimate is refreshed as the journal grows.
        entries.track();
        spawn_local(async move {
            let estimate = app.estimate().await;
            let _gone = room.try_set(estimate);
        });
    });
    let export = move |_| {
        spawn_local(async move {
            if app.export_journal().await {
                toasts.say(shell::exported(l.get_untracked()));
            } else {
                toasts.error(shell::export_failed(l.get_untracked()));
            }
        });
    };
    view! {
        <Section title=l.t(settings::data) text=l.t(settings::data_text)>
            <p class="settings-figures">
                <span>{move || settings::entries(l.get(), entries.get(), &format::count(l.get(), entries.get()))}</span>
                {move || room.get().map(|room| {
                    let bytes = |bytes| format::bytes(l.get(), bytes);
                    view! { <span>{settings::used(l.get(), &bytes(room.used), &bytes(room.quota))}</span> }
                })}
            </p>
            <div class="settings-actions">
                <Button
                    label=l.t(settings::export)
                    glyph=glyph::DOWNLOAD
                    attr:data-testid="export-log"
                    on:click=export
                />
                <Button
                    label=l.t(settings::import)
                    glyph=glyph::UPLOAD
                    on:click=move |_| app.address.open_screen(Screen::Import)
                />
                <Button
                    label=l.t(settings::delete)
                    glyph=glyph::TRASH_2
                    variant=ButtonVariant::Danger
                    on:click=move |_| erasing.set(true)
                />
            </div>
            <p class="settings-none">{l.t(settings::export_text)}</p>
            <StoredFiles/>
        </Section>
        <EraseDialog open=erasing/>
    }
}
