//! The bar that says what a draft changes, saves it, or throws it away.

use leptos::prelude::*;

use super::drafting::Drafting;
use crate::i18n::{behaviour as t, common};
use crate::ui::chat::{NotDoneNote, Submission};
use crate::ui::kit::{Button, ButtonVariant, use_locale, use_toasts};
use crate::ui::what_if::{Candidate, Rehearsal};

/// Shown while there is a draft.
#[component]
pub fn DraftBar() -> impl IntoView {
    let l = use_locale();
    let toasts = use_toasts();
    let drafting = Drafting::here();
    let changed = Memo::new(move |_| drafting.changed());
    let wrong = Memo::new(move |_| drafting.wrong());
    let submission = Submission::new();
    let trying = RwSignal::new(false);
    let candidate =
        Signal::derive(move || Candidate { settings: Some(drafting.whole()), rules: None });
    let names = move |keys: Vec<crate::view::settings_form::setting_key::SettingKey>| {
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
        if let Some(action) = drafting.action() {
            submission.submit(action, move |_| {
                drafting.discard();
                toasts.say(t::saved(l.get_untracked()));
            });
        }
    };
    view! {
        <div class="draft-space" aria-live="polite">
            <Show when=move || !changed.with(Vec::is_empty)>
                <NotDoneNote submission/>
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
                        busy=submission.busy()
                        disabled=Signal::derive(move || submission.busy().get() || !wrong.with(Vec::is_empty))
                        on:click=move |_| save()
                    />
                </div>
            </Show>
        </div>
        <Rehearsal candidate open=trying apply=move |()| save()/>
    }
}
