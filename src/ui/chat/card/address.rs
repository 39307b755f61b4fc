//! [`CopiedAddress`]: an address with a button that copies it.

use leptos::prelude::*;

use crate::i18n::details as t;
use crate::model::readable_address;
use crate::ui::chat::copy_and_say;
use crate::ui::kit::{IconButton, Size, glyph, use_locale, use_toasts};

#[component]
pub fn CopiedAddress(#[prop(into)] address: String) -> impl IntoView {
    let l = use_locale();
    let toasts = use_toasts();
    let address = readable_address(&address).into_owned();
    let text = address.clone();
    let on_copy = move |_| copy_and_say(toasts, l.get_untracked(), address.clone());
    view! {
        <span class="details-address" dir="auto">{text}</span>
        <IconButton
            glyph=glyph::COPY
            label=l.t(t::copy)
            size=Size::Small
            tip_side="end"
            on:click=on_copy
        />
    }
}
