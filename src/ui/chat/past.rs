//! The refusal of changes while the past is shown: when they are tried ([`refuse`]), and before ([`Still`]).

use leptos::prelude::*;

use super::not_done::say_not_done;
use super::open_chat::OpenChat;
use crate::app::{App, NotDone};
use crate::i18n::Locale;
use crate::ui::kit::Toasts;

/// If the past is shown, says that it cannot be changed, offers to return to the present, and returns true.
pub fn refuse(app: App, toasts: Toasts, l: Locale) -> bool {
    let past = untrack(|| app.is_past());
    if past {
        say_not_done(app, toasts, l, &NotDone::Past);
    }
    past
}

/// Actions on a chat; disabled in the past, with the reason.
#[component]
pub fn Still(open: OpenChat, children: Children) -> impl IntoView {
    view! {
        <fieldset role="none" class="past-still" disabled=move || open.is_past() title=move || open.still()>{children()}</fieldset>
    }
}
