//! What an agent's messages begin with, said where they are written.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::reach;
use crate::ui::kit::use_locale;
use crate::view::signature::signature;

/// A line, where the desk signs messages.
#[component]
pub fn SignatureNote() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let signed = Memo::new(move |_| {
        let me = app.me()?;
        let signature = app.present(|desk| signature(desk.config(), &me))?;
        Some(signature.trim_matches('*').to_owned())
    });
    move || {
        let signed = signed.get()?;
        Some(view! {
            <p class="reach" data-testid="signature">{move || reach::signed(l.get())}" "<b dir="auto">{signed}</b></p>
        })
    }
}
