//! Popovers.

use super::popup::Popup;
use crate::ui::kit::dom::{UniqueId, onto};
use leptos::prelude::*;

/// A button that opens a small panel. Attributes and events apply to the button. The children receive the [`Popup`], to
/// close it when they are done.
#[component]
pub fn Popover<C, V>(
    /// The accessible name of the button and of the panel; contains the button's visible text.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] trigger: ViewFn,
    #[prop(default = "btn btn-ghost")] class: &'static str,
    /// Shows the label as a tooltip, for a button with only an icon.
    #[prop(optional)]
    tip: bool,
    children: C,
) -> impl IntoView
where
    C: Fn(Popup) -> V + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let id = UniqueId::new();
    let popup = Popup::new();
    let view = view! {
        <button
            type="button"
            class=class
            popovertarget=id.of("popover")
            aria-haspopup="dialog"
            aria-expanded=move || popup.open.get().to_string()
            aria-label=label
            data-tip=move || tip.then(|| label.get())
            node_ref=popup.trigger
        >
            {trigger.run()}
        </button>
        <div
            id=id.of("popover")
            class="popup popup-panel"
            popover="auto"
            role="dialog"
            aria-label=label
            node_ref=popup.panel
            on:beforetoggle=move |event| popup.before_toggle(&event)
            on:toggle=move |event| popup.toggled(&event)
        >
            <Show when=move || popup.open.get()>{children(popup)}</Show>
        </div>
    };
    onto(popup.trigger, view)
}
