//! [`Confirm`]: the end of a preview.

use leptos::prelude::*;

use super::flow::Import;
use crate::i18n::{common, importing};
use crate::ui::kit::{Button, ButtonVariant, use_locale};

/// The buttons that import what is shown, or nothing.
#[component]
pub fn Confirm(
    import: Import,
    disabled: Signal<bool>,
    on_confirm: impl Fn() + 'static,
) -> impl IntoView {
    let l = use_locale();
    view! {
        <div class="import-actions">
            <Button
                label=l.t(importing::import_table)
                variant=ButtonVariant::Primary
                disabled
                attr:data-testid="import-confirm"
                on:click=move |_| on_confirm()
            />
            <Button label=l.t(common::cancel) on:click=move |_| import.cancel()/>
        </div>
    }
}
