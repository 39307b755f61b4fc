//! The wall view: the board alone, large enough to be read from afar.

use leptos::{ev, prelude::*, wasm_bindgen::JsCast};
use web_sys::Element;

use crate::app::App;
use crate::i18n::board as t;
use crate::ui::kit::{IconButton, focus_if_lost, glyph, use_locale};

/// Shows the board alone, in full screen where the browser allows it.
pub fn enter(app: App) {
    app.address.go(|route| route.wall = true);
    if let Some(root) = document().document_element()
        && let Err(error) = root.request_fullscreen()
    {
        // The board fills the window all the same.
        leptos::logging::warn!("the browser gives no full screen: {error:?}");
    }
}

/// Ends the wall view.
pub fn leave(app: App) {
    app.address.go(|route| route.wall = false);
    if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
    }
    focus_if_lost("[data-testid=panel-wall]");
}

/// F starts and ends the wall view, Esc ends it, and so does leaving full screen in the browser.
pub fn follow_keys(app: App) {
    let on_wall = move || app.address.with_untracked(|route| route.wall);
    let keys = window_event_listener(ev::keydown, move |event| {
        let held = event.ctrl_key() || event.meta_key() || event.alt_key();
        if event.default_prevented() || held || is_busy(&event) {
            return;
        }
        match event.key().as_str() {
            "Escape" if on_wall() => leave(app),
            "f" | "F" if app.prefs.with_untracked(|prefs| prefs.keys_off) => {}
            "f" | "F" if on_wall() => leave(app),
            "f" | "F" => enter(app),
            _ => {}
        }
    });
    let full = StoredValue::new(document().fullscreen_element().is_some());
    let change = window_event_listener_untyped("fullscreenchange", move |_| {
        let is_full = document().fullscreen_element().is_some();
        let was_full = full.try_update_value(|full| std::mem::replace(full, is_full));
        if was_full == Some(true) && !is_full && on_wall() {
            leave(app);
        }
    });
    on_cleanup(move || {
        keys.remove();
        change.remove();
    });
}

/// Returns true where a field, a dialog or a menu gets the key.
fn is_busy(event: &ev::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let within = |selector| {
        target.as_ref().is_some_and(|target| matches!(target.closest(selector), Ok(Some(_))))
    };
    within("input, textarea, select, dialog, [popover]")
}

/// The button that ends the wall view. It is visible under the pointer and with the focus.
#[component]
pub fn LeaveWall() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    view! {
        <div class="panel-leave">
            <IconButton
                glyph=glyph::X
                label=l.t(t::wall_leave)
                tip_side="end"
                attr:data-testid="panel-leave"
                on:click=move |_| leave(app)
            />
        </div>
    }
}
