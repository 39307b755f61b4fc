//! [`ProtocolButton`]: an attendance's number; a press copies it.

use leptos::prelude::*;

use super::{OpenChat, copy_and_say};
use crate::i18n::history as t;
use crate::ui::kit::{Icon, glyph, use_toasts};

#[component]
pub fn ProtocolButton(open: OpenChat, number: String) -> impl IntoView {
    let l = open.l;
    let toasts = use_toasts();
    let (copied, named, tip) = (number.clone(), number.clone(), number.clone());
    view! {
        <button
            type="button"
            class="protocol figures"
            aria-label=move || t::copy_protocol(l.get(), &named)
            title=move || t::copy_protocol(l.get(), &tip)
            on:click=move |_| copy_and_say(toasts, l.get_untracked(), copied.clone())
        >
            {number}
            <Icon glyph=glyph::COPY/>
        </button>
    }
}
