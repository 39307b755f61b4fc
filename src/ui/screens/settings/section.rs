//! The frame of a section.

use leptos::prelude::*;

/// A title, a line about it, and its content.
#[component]
pub fn Section(
    #[prop(into)] title: Signal<String>,
    #[prop(into)] text: Signal<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="settings-section">
            <div class="settings-about">
                <h2>{title}</h2>
                <p>{text}</p>
            </div>
            <div class="settings-content">{children()}</div>
        </section>
    }
}
