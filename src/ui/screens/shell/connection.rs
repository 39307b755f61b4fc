//! Where the desk is kept, and whether it is.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{shell, use_locale};
use crate::ui::kit::{Icon, glyph};

/// Says in a few words where what happens here is kept.
#[component]
pub fn Connection() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let kept = Memo::new(move |_| {
        app.health
            .with(|health| health.storage.is_none() && health.unsaved == 0)
    });
    let words = move || {
        if kept.get() {
            shell::local(l.get())
        } else {
            shell::not_kept(l.get())
        }
    };
    view! {
        <p
            class="rail-item rail-small rail-state"
            data-testid="connection"
            data-state=move || if kept.get() { "local" } else { "error" }
            data-tip=words
            data-tip-side="right"
        >
            <Icon glyph=Signal::derive(move || if kept.get() { glyph::HARD_DRIVE } else { glyph::TRIANGLE_ALERT })/>
            <span class="rail-label">{words}</span>
        </p>
    }
}
