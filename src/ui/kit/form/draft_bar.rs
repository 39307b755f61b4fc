//! The bar of something that is being changed and was not saved.

use leptos::prelude::*;

use super::{Button, ButtonVariant};
use crate::i18n::common;
use crate::ui::kit::dom::{OptionalText, focus_if_lost};
use crate::ui::kit::{Banner, BannerKind, use_locale};

/// What a draft changes, with the buttons that save and discard it. Shown while something differs.
#[component]
pub fn DraftBar(
    #[prop(into)] shown: Signal<bool>,
    /// The accessible name.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] title: Signal<String>,
    /// The changes, or what is wrong.
    #[prop(into)]
    detail: Signal<String>,
    /// True: it cannot be saved.
    #[prop(optional, into)]
    wrong: Signal<bool>,
    /// The warning that somebody else saved another version meanwhile.
    #[prop(optional, into)]
    overtaken: OptionalText,
    /// Why the last attempt to save was refused.
    #[prop(optional, into)]
    refused: Option<ViewFn>,
    #[prop(optional, into)] busy: Signal<bool>,
    /// Buttons between the two.
    #[prop(optional, into)]
    others: Option<ViewFn>,
    #[prop(into)] discard_label: Signal<String>,
    #[prop(into)] on_discard: Callback<()>,
    #[prop(into)] on_save: Callback<()>,
    testid: &'static str,
) -> impl IntoView {
    let l = use_locale();
    // Its buttons go with it: the hand goes on at the beginning of the page.
    Effect::watch(
        move || shown.get(),
        |shown, _, _| {
            if !shown {
                focus_if_lost("main :is(a[href], button, input, select, textarea):not(:disabled)");
            }
        },
        false,
    );
    let (others, refused) = (StoredValue::new(others), StoredValue::new(refused));
    view! {
        <div class="draft-space" aria-live="polite">
            <Show when=move || shown.get()>
                <div class="draft-bar" role="group" aria-label=label data-testid=testid>
                    {refused.with_value(|refused| refused.as_ref().map(ViewFn::run))}
                    {move || overtaken.get().map(|text| view! { <Banner kind=BannerKind::Warning text/> })}
                    <p class="draft-words">
                        <strong>{title}</strong>
                        " "
                        <span class="draft-names truncate" data-wrong=move || wrong.get().then_some("")>{detail}</span>
                    </p>
                    <Button label=discard_label variant=ButtonVariant::Ghost on:click=move |_| on_discard.run(())/>
                    {others.with_value(|others| others.as_ref().map(ViewFn::run))}
                    <Button
                        label=l.t(common::save)
                        variant=ButtonVariant::Primary
                        busy
                        disabled=Signal::derive(move || busy.get() || wrong.get())
                        on:click=move |_| on_save.run(())
                    />
                </div>
            </Show>
        </div>
    }
}
