//! The bar of something that is being changed and was not saved.

use leptos::prelude::*;

use super::{Button, ButtonVariant};
use crate::i18n::common;
use crate::ui::kit::dom::OptionalText;
use crate::ui::kit::{Banner, BannerKind, use_locale};

/// Says what a draft changes, saves it, or throws it away. There only while something differs.
#[component]
pub fn DraftBar(
    /// Whether there is something to save.
    #[prop(into)]
    shown: Signal<bool>,
    /// What it is called by screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// How much differs.
    #[prop(into)]
    title: Signal<String>,
    /// What differs, or what is wrong.
    #[prop(into)]
    detail: Signal<String>,
    /// Whether something is wrong, so that it cannot be saved.
    #[prop(optional, into)]
    wrong: Signal<bool>,
    /// What to say where somebody else has saved another version meanwhile.
    #[prop(optional, into)]
    overtaken: OptionalText,
    /// Whether it is being saved.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Buttons between the two.
    #[prop(optional, into)]
    others: Option<ViewFn>,
    /// What throws it away is called.
    #[prop(into)]
    discard_label: Signal<String>,
    /// Throws it away.
    #[prop(into)]
    on_discard: Callback<()>,
    /// Saves it.
    #[prop(into)]
    on_save: Callback<()>,
    /// The hook of tests.
    testid: &'static str,
) -> impl IntoView {
    let l = use_locale();
    let others = StoredValue::new(others);
    view! {
        <div class="draft-space" aria-live="polite">
            <Show when=move || shown.get()>
                <div class="draft-bar" role="group" aria-label=label data-testid=testid>
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
