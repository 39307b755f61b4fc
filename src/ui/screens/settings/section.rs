//! [`Section`]: the frame of a section.

use leptos::prelude::*;

/// A title, a line of explanation, and the content.
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
