//! The storage that files take, and the removal of old ones.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::App;
use crate::i18n::{files as t, format, shell};
use crate::model::DAY;
use crate::ui::kit::{Button, ConfirmDialog, Select, glyph, use_locale, use_toasts};

/// The ages that one can choose, in days.
const AGES: [u64; 4] = [30, 90, 180, 365];

/// The number and the bytes of the stored files.
type Kept = (u64, u64);

/// The space that the files take, and the way to let old ones go.
#[component]
pub fn StoredFiles() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let toasts = use_toasts();
    let kept = RwSignal::new(None::<Kept>);
    let asking = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let age = RwSignal::new(AGES[1]);
    let entries = Memo::new(move |_| app.desk(crate::journal::Desk::len));
    Effect::new(move |_| {
        // Files come with messages.
        entries.track();
        spawn_local(async move {
            let sizes = size(app).await;
            kept.try_set(sizes);
        });
    });
    let words = move || match kept.get() {
        Some((0, _)) => t::kept_none(l.get()).to_owned(),
        Some((many, bytes)) => t::kept(l.get(), many, &format::bytes(l.get(), bytes)),
        None => String::new(),
    };
    let remove = move |()| {
        busy.set(true);
        let before = app.clock.get_untracked().plus(-age.get_untracked().cast_signed() * DAY);
        spawn_local(async move {
            let was = size(app).await.unwrap_or_default();
            let removed = app.remove_files_before(before).await;
            let is = size(app).await;
            busy.try_set(false);
            asking.try_set(false);
            let l = l.get_untracked();
            match (removed, is) {
                (Ok(()), Some(is)) => {
                    kept.try_set(Some(is));
                    let freed = format::bytes(l, was.1.saturating_sub(is.1));
                    toasts.say(t::removed_many(l, was.0.saturating_sub(is.0), &freed));
                }
                (why, _) => {
                    leptos::logging::warn!("files were not removed: {why:?}");
                    toasts.error(t::not_removed(l));
                }
            }
        });
    };
    let export = move |_| {
        spawn_local(async move {
            if app.export_with_files().await {
                toasts.say(shell::exported(l.get_untracked()));
            } else {
                toasts.error(shell::export_failed(l.get_untracked()));
            }
        });
    };
    let ages = Signal::derive(move || {
        AGES.iter().map(|age| (*age, t::days(l.get(), *age))).collect::<Vec<_>>()
    });
    let some = move || kept.get().is_some_and(|(many, _)| many > 0);
    view! {
        <p class="settings-figures" data-testid="stored-files"><span>{words}</span></p>
        <Show when=some>
            <p class="settings-none">{l.t(t::export_without)}</p>
            <Show when=move || app.is_shared()><p class="settings-none">{l.t(t::export_shared)}</p></Show>
            <div class="settings-actions">
                <Button label=l.t(t::export_with) glyph=glyph::DOWNLOAD attr:data-testid="export-files" on:click=export/>
                <Button label=move || format!("{}…", t::remove_old(l.get())) on:click=move |_| asking.set(true)/>
            </div>
        </Show>
        <ConfirmDialog
            open=asking
            title=l.t(t::remove_old)
            confirm_label=l.t(t::remove_now)
            on_confirm=remove
            danger=true
            busy
            testid="remove-files"
        >
            <Select label=l.t(t::older_than) value=age options=ages/>
            <p>{move || if app.is_shared() { t::remove_text_shared(l.get()) } else { t::remove_text(l.get()) }}</p>
        </ConfirmDialog>
    }
}

/// Returns the number and the bytes of the stored files; `None` if the storage does not answer.
async fn size(app: App) -> Option<Kept> {
    let sizes = app.file_sizes().await.ok()?;
    let here = sizes.values().filter(|size| !size.removed);
    Some(here.fold((0, 0), |(many, bytes), size| (many + 1, bytes + size.bytes)))
}
