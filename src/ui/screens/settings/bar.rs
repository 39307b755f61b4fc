//! [`SettingsBar`]: lists the draft's changes; saves or discards it.

use leptos::prelude::*;

use super::drafting::Drafting;
use crate::i18n::behaviour as t;
use crate::model::SettingKey;
use crate::ui::chat::{NotDoneNote, Submission};
use crate::ui::kit::{Button, DraftBar, use_locale, use_toasts};
use crate::ui::what_if::{Candidate, WhatIf};

/// Shown while there is a draft.
#[component]
pub fn SettingsBar() -> impl IntoView {
    let l = use_locale();
    let toasts = use_toasts();
    let drafting = Drafting::here();
    let changed = Memo::new(move |_| drafting.changed());
    let wrong = Memo::new(move |_| drafting.wrong());
    let submission = Submission::new();
    let trying = RwSignal::new(false);
    let candidate =
        Signal::derive(move || Candidate { settings: Some(drafting.whole()), rules: None });
    let names = move |keys: Vec<SettingKey>| {
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
    // These change nothing in chats that could be tried on the past.
    let tries = Memo::new(move |_| {
        let still = |key: &SettingKey| {
            use SettingKey as Key;
            matches!(
                key,
                Key::Name
                    | Key::Targets
                    | Key::Signature
                    | Key::EndReasons
                    | Key::EndReasonRequired
                    | Key::FileLimit
                    | Key::ContactFields
            )
        };
        !changed.with(|keys| keys.iter().all(still))
    });
    let others = move || {
        view! {
            <Show when=move || tries.get()>
                <Button
                    label=l.t(t::rehearse)
                    disabled=Signal::derive(move || !wrong.with(Vec::is_empty))
                    on:click=move |_| trying.set(true)
                />
            </Show>
        }
        .into_any()
    };
    view! {
        <DraftBar
            shown=Signal::derive(move || !changed.with(Vec::is_empty))
            label=l.t(t::draft)
            title=move || t::differ(l.get(), changed.with(Vec::len) as u64)
            detail=Signal::derive(detail)
            wrong=Signal::derive(move || !wrong.with(Vec::is_empty))
            overtaken=move || drafting.is_overtaken().then(|| t::changed_meanwhile(l.get()).to_owned())
            busy=submission.busy()
            refused=move || view! { <NotDoneNote submission/> }.into_any()
            others
            discard_label=l.t(t::discard)
            on_discard=move |()| drafting.discard()
            on_save=move |()| save()
            testid="draft"
        />
        <WhatIf candidate open=trying apply=move |()| save()/>
    }
}
