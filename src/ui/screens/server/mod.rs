//! A desk and its server: connecting, the state of the link, signing in and out, leaving.

mod choice;
mod connect;
mod entrance;
mod refused;
mod standing;

use leptos::prelude::*;

use crate::app::{App, DeskKind};
use crate::i18n::server as t;
use crate::ui::kit::use_locale;
use connect::Connect;
use standing::Standing;

/// The content of the server dialog.
#[component]
pub fn Sharing() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let shared = Memo::new(move |_| app.is_shared());
    let demo = Memo::new(move |_| app.kind.get() == DeskKind::Demo);
    view! {
        <div class="sharing">
            {move || if demo.get() {
                view! { <p>{l.t(t::demo_text)}</p> }.into_any()
            } else if shared.get() {
                view! { <Standing/> }.into_any()
            } else {
                view! { <Connect/> }.into_any()
            }}
        </div>
    }
}
