//! Confirmations.

use super::dialog::Dialog;
use crate::i18n::common;
use crate::ui::kit::dom::OptionalText;
use crate::ui::kit::{Bound, Button, ButtonVariant, use_locale};
use leptos::prelude::*;

/// A question above the page, with one button that goes on and one that does not. Going on does not close it.
#[component]
pub fn ConfirmDialog(
    /// Told `false` when the person closes it.
    #[prop(into)]
    open: Bound<bool>,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] confirm_label: Signal<String>,
    #[prop(into)] on_confirm: Callback<()>,
    /// *Cancel* by default.
    #[prop(optional, into)]
    cancel_label: OptionalText,
    /// True if it destroys something.
    #[prop(optional)]
    danger: bool,
    #[prop(optional, into)] busy: Signal<bool>,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional)] wide: bool,
    /// The `data-testid` of the button that goes on.
    #[prop(optional)]
    testid: Option<&'static str>,
    children: ChildrenFn,
) -> impl IntoView {
    let l = use_locale();
    let cancel = move || cancel_label.get().unwrap_or_else(|| common::cancel(l.get()).to_owned());
    let variant = if danger { ButtonVariant::Danger } else { ButtonVariant::Primary };
    let actions = move || {
        view! {
            <Button label=cancel variant=ButtonVariant::Ghost on:click=move |_| open.set(false)/>
            <Button
                label=confirm_label
                variant
                busy
                disabled
                attr:data-testid=testid
                on:click=move |_| on_confirm.run(())
            />
        }
        .into_any()
    };
    view! { <Dialog open title wide actions>{children()}</Dialog> }
}
