//! The notifications of new attendances in this browser.

use leptos::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Notification, NotificationPermission};

use super::section::Section;
use crate::app::App;
use crate::i18n::notices as t;
use crate::ui::chat::ring;
use crate::ui::kit::{Bound, Switch, use_locale, use_toasts};

/// Sound and system notification, off by default.
#[component]
pub fn Notices() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let toasts = use_toasts();
    let sound = Signal::derive(move || app.prefs.with(|prefs| prefs.sound));
    // The person may have revoked the permission in the browser's settings.
    let notify = Signal::derive(move || app.prefs.with(|prefs| prefs.notify) && may_notify());
    let set_sound = move |on| {
        app.set_prefs(|prefs| prefs.sound = on);
        if on {
            ring();
        }
    };
    let set_notify = move |on: bool| {
        if !on {
            app.set_prefs(|prefs| prefs.notify = false);
            return;
        }
        spawn_local(async move {
            if ask().await {
                app.set_prefs(|prefs| prefs.notify = true);
            } else {
                toasts.error(t::refused(l.get_untracked()));
            }
        });
    };
    view! {
        <Section title=l.t(t::title) text=l.t(t::text)>
            <Switch label=l.t(t::sound) hint=l.t(t::sound_hint) value=Bound::new(sound, set_sound)/>
            <Switch label=l.t(t::system) hint=l.t(t::system_hint) value=Bound::new(notify, set_notify)/>
        </Section>
    }
}

fn may_notify() -> bool {
    is_there() && Notification::permission() == NotificationPermission::Granted
}

/// Returns false in browsers without notifications.
fn is_there() -> bool {
    js_sys::Reflect::has(&window(), &"Notification".into()).unwrap_or(false)
}

/// Requests the browser's permission.
async fn ask() -> bool {
    if !is_there() {
        return false;
    }
    match Notification::request_permission().map(JsFuture::from) {
        Ok(asked) => asked.await.is_ok_and(|answer| answer == "granted"),
        Err(_) => false,
    }
}
