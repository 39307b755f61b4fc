//! [`Choice`]: the fate of this browser's events when its desk gets a server.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::{App, LocalData, Probe};
use crate::i18n::{server as t, settings, shell};
use crate::journal::Desk;
use crate::ui::kit::{Banner, BannerKind, Button, ButtonVariant, glyph, use_locale, use_toasts};

/// Upload, or deletion from this browser. Only managers may upload.
#[component]
pub fn Choice(
    /// The server and the session there.
    knock: Probe,
    busy: RwSignal<bool>,
    error: Signal<Option<String>>,
    #[prop(into)] on_way: Callback<LocalData>,
) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let toasts = use_toasts();
    let here = Memo::new(move |_| app.present(Desk::len) as u64);
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
        <p>{move || t::both_full(l.get(), here.get())}</p>
        {(!knock.may_upload()).then(|| view! { <p class="muted">{l.t(t::not_manager)}</p> })}
        {move || error.get().map(|error| view! { <Banner kind=BannerKind::Error text=error/> })}
        <div class="sharing-ways">
            {knock.may_upload().then(|| view! {
                <Button
                    label=l.t(t::upload)
                    glyph=glyph::UPLOAD
                    disabled=busy
                    attr:data-testid="server-upload"
                    on:click=move |_| on_way.run(LocalData::Upload)
                />
            })}
            <Button
                label=l.t(t::discard)
                glyph=glyph::TRASH_2
                variant=ButtonVariant::Danger
                disabled=busy
                attr:data-testid="server-discard"
                on:click=move |_| on_way.run(LocalData::Discard)
            />
            <Button label=l.t(settings::export) glyph=glyph::DOWNLOAD variant=ButtonVariant::Ghost on:click=export/>
        </div>
        <p class="muted">{l.t(t::discard_hint)}</p>
    }
}
