//! Speaks of new attendances: to screen readers always, with a sound and the system's own notification where asked for.

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{AudioContext, Notification, NotificationOptions, NotificationPermission};

use crate::app::{App, Arrival};
use crate::i18n::{notices as t, use_locale};

/// The two notes, in Hz, and when each begins, in seconds.
const NOTES: [(f32, f64); 2] = [(880.0, 0.0), (1174.7, 0.12)];

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

/// Two soft notes. Browsers keep a page silent until somebody has touched it: then there is nothing to hear, and nothing
/// else happens.
pub fn ring() {
    if let Err(error) = play() {
        leptos::logging::warn!("the sound could not be played: {error:?}");
    }
}

fn play() -> Result<(), JsValue> {
    let context = AudioContext::new()?;
    let now = context.current_time();
    let mut last = None;
    for (pitch, begins) in NOTES {
        let (note, volume) = (context.create_oscillator()?, context.create_gain()?);
        note.frequency().set_value(pitch);
        let loudness = volume.gain();
        loudness.set_value_at_time(0.12, now + begins)?;
        loudness.exponential_ramp_to_value_at_time(0.001, now + begins + 0.35)?;
        note.connect_with_audio_node(&volume)?.connect_with_audio_node(&context.destination())?;
        note.start_with_when(now + begins)?;
        note.stop_with_when(now + begins + 0.4)?;
        last = Some(note);
    }
    // A browser lets a page have few of these at once.
    let close = Closure::once_into_js(move || context.close().map(drop));
    if let Some(last) = last {
        last.set_onended(Some(close.unchecked_ref()));
    }
    Ok(())
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
