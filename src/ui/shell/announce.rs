//! Announces new attendances, and what colleagues do for the agent: to screen readers always, with sound and system
//! notification if they are on. What is for the agent is shown too.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Notification, NotificationOptions, NotificationPermission};

use crate::app::App;
use crate::i18n::notices as t;
use crate::ui::chat::ring;
use crate::ui::kit::{use_locale, use_toasts};
use crate::view::arrival::Arrival;

/// Follows arrivals and returns the text for screen readers.
pub fn announce(app: App) -> Signal<String> {
    let (l, toasts) = (use_locale(), use_toasts());
    Effect::watch(
        move || app.arrived.get(),
        move |arrival, _, _| {
            let Some(arrival) = arrival else { return };
            if arrival.is_personal() {
                let l = l.get_untracked();
                let chat = arrival.chat.clone();
                let open = move || app.address.open_chat(Some(chat.clone()));
                toasts.offer(arrival.title(l), t::open(l), open);
            }
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
                    show(app, &arrival.title(l.get_untracked()), &arrival);
                }
            });
        },
        false,
    );
    Signal::derive(move || {
        app.arrived.with(|arrival| match arrival {
            Some(arrival) => arrival.title(l.get()),
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
                // The chat is shown even if the window cannot come to the front.
                drop(window().focus());
                app.address.open_chat(Some(chat));
                shown.close();
            });
            notification.set_onclick(Some(open.unchecked_ref()));
        }
        // Some phones allow notifications only from service workers.
        Err(error) => leptos::logging::warn!("the system does not notify: {error:?}"),
    }
}
