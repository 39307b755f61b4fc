//! The bar that says what a draft changes, saves it, or throws it away.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::drafting::Drafting;
use crate::i18n::{behaviour as t, common};
use crate::ui::kit::{Button, ButtonVariant, use_locale, use_toasts};
use crate::ui::what_if::{Candidate, WhatIf};

/// Shown while there is a draft.
#[component]
pub fn DraftBar() -> impl IntoView {
    let l = use_locale();
    let toasts = use_toasts();
    let drafting = Drafting::here();
    let changed = Memo::new(move |_| drafting.changed());
    let wrong = Memo::new(move |_| drafting.wrong());
    let saving = RwSignal::new(false);
    let trying = RwSignal::new(false);
    let candidate =
        Signal::derive(move || Candidate { settings: Some(drafting.whole()), rules: None });
    let names = move |keys: Vec<crate::model::SettingKey>| {
        let labels: Vec<_> = keys.into_iter().map(|key| key.label(l.get())).collect();
        labels.join(", ")
    };
    let detail = move || {
        if wrong.with(Vec::is_empty) {
            names(changed.get())
        } else {
            t::wrong_first(l.get(), &names(wrong.get()))
        }
    };
    let save = move || {
        saving.set(true);
        spawn_local(async move {
            if drafting.save().await {
                toasts.say(t::saved(l.get_untracked()));
            }
            saving.try_set(false);
        });
    };
    view! {
        <div class="draft-space" aria-live="polite">
            <Show when=move || !changed.with(Vec::is_empty)>
                <div class="draft-bar" role="group" aria-label=l.t(t::draft) data-testid="draft">
                    <p class="draft-words">
                        <strong>{move || t::differ(l.get(), changed.with(Vec::len) as u64)}</strong>
                        <span class="draft-names truncate" data-wrong=move || (!wrong.with(Vec::is_empty)).then_some("")>{detail}</span>
                    </p>
                    <Button label=l.t(t::discard) variant=ButtonVariant::Ghost on:click=move |_| drafting.discard()/>
                    <Button
                        label=l.t(t::rehearse)
                        disabled=Signal::derive(move || !wrong.with(Vec::is_empty))
                        on:click=move |_| trying.set(true)
                    />
                    <Button
                        label=l.t(common::save)
                        variant=ButtonVariant::Primary
                        busy=saving
                        disabled=Signal::derive(move || saving.get() || !wrong.with(Vec::is_empty))
                        on:click=move |_| save()
                    />
                </div>
            </Show>
        </div>
        <WhatIf candidate open=trying apply=move |()| save()/>
    }
}
