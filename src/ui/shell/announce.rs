//! Speaks of new attendances: to screen readers always, with a sound and the system's own notification where asked for.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Notification, NotificationOptions, NotificationPermission};

use crate::app::{App, Arrival};
use crate::i18n::notices as t;
use crate::ui::chat::ring;
use crate::ui::kit::use_locale;

/// Follows who comes. Gives the words for screen readers.
pub fn announce(app: App) -> Signal<String> {
    let l = use_locale();
    Effect::watch(
        move || app.arrived.get(),
        move |arrival, _, _| {
            let Some(arrival) = arrival else { return };
            let (sound, notify) = app.prefs.with_untracked(|prefs| (prefs.sound, prefs.notify));
            if !sound && !notify {
                return;
            }
            let arrival = arrival.clone();
            spawn_local(async move {
                if !app.claims(&arrival).await {
                    return;
                }
                if sound {
                    ring();
                }
                if notify && document().hidden() {
                    show(app, &t::arrived(l.get_untracked(), &arrival.name), &arrival);
                }
            });
        },
        false,
    );
    Signal::derive(move || {
        app.arrived.with(|arrival| match arrival {
            Some(arrival) => t::arrived(l.get(), &arrival.name),
            None => String::new(),
        })
    })
}

fn show(app: App, title: &str, arrival: &Arrival) {
    if Notification::permission() != NotificationPermission::Granted {
        return;
    }
    let options = NotificationOptions::new();
    options.set_body(&arrival.text);
    options.set_tag(arrival.chat.as_str());
    match Notification::new_with_options(title, &options) {
        Ok(notification) => {
            let (chat, shown) = (arrival.chat.clone(), notification.clone());
            let open = Closure::once_into_js(move || {
                // A window that cannot come to the front still shows the chat.
                drop(window().focus());
                app.address.open_chat(Some(chat));
                shown.close();
            });
            notification.set_onclick(Some(open.unchecked_ref()));
        }
        // Some telephones let only service workers notify.
        Err(error) => leptos::logging::warn!("the system does not notify: {error:?}"),
    }
}
