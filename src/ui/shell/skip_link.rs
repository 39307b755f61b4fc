//! [`SkipLink`]: the first stop of the Tab key, which leads past the navigation.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::shell;
use crate::ui::kit::{focus_seen, use_locale};
use crate::view::route::Screen;

/// Visible while it has the focus.
#[component]
pub fn SkipLink() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let in_inbox = Memo::new(move |_| app.address.with(|route| route.screen == Screen::Inbox));
    let label = move || {
        if in_inbox.get() { shell::skip_to_chats(l.get()) } else { shell::skip_to_page(l.get()) }
    };
    let go = move |_| {
        let listed = in_inbox.get_untracked()
            && focus_seen(".inbox-list [tabindex='0'], .inbox-list button");
        if !listed {
            focus_seen(
                "main :is(a[href], button, input, select, textarea, [tabindex='0']):not(:disabled)",
            );
        }
    };
    view! { <button type="button" class="skip-link" data-testid="skip" on:click=go>{label}</button> }
}
