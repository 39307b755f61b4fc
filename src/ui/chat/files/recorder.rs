//! [`Recorder`]: records the voice into the tray, where it can be listened to before it is sent.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Array, Object, Promise, Reflect};
use leptos::prelude::*;
use leptos::wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag};

use super::tray::Tray;
use crate::app::App;
use crate::i18n::{files as t, format};
use crate::ui::kit::{Button, ButtonVariant, IconButton, Size, glyph, use_locale, use_toasts};

/// The kinds that browsers record, the one that most can play first.
const KINDS: [&str; 3] = ["audio/ogg;codecs=opus", "audio/mp4", "audio/webm;codecs=opus"];
/// A recording ends by itself before it is too large to send: browsers need some 130 kbit a second at most.
const LONGEST_S: i64 = 15 * 60;

#[wasm_bindgen]
extern "C" {
    /// The browser's recorder: declared here, because web-sys has it in eight features that all its users would compile anew.
    type MediaRecorder;
    #[wasm_bindgen(constructor, catch)]
    fn new(stream: &JsValue, options: &JsValue) -> Result<MediaRecorder, JsValue>;
    #[wasm_bindgen(static_method_of = MediaRecorder, js_name = isTypeSupported, catch)]
    fn is_type_supported(kind: &str) -> Result<bool, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn start(this: &MediaRecorder) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn stop(this: &MediaRecorder) -> Result<(), JsValue>;
    #[wasm_bindgen(method, getter, js_name = mimeType)]
    fn mime_type(this: &MediaRecorder) -> String;
    #[wasm_bindgen(method, setter, js_name = ondataavailable)]
    fn set_on_data(this: &MediaRecorder, call: &JsValue);
    #[wasm_bindgen(method, setter, js_name = onstop)]
    fn set_on_stop(this: &MediaRecorder, call: &JsValue);
}

/// The microphone's stream. The microphone is let go when it is dropped.
struct Microphone(JsValue);

impl Drop for Microphone {
    fn drop(&mut self) {
        let tracks = call(&self.0, "getTracks", &Array::new());
        let tracks = tracks.ok().and_then(|it| it.dyn_into::<Array>().ok()).unwrap_or_default();
        for track in tracks {
            if let Err(error) = call(&track, "stop", &Array::new()) {
                leptos::logging::warn!("the microphone stays on: {error:?}");
            }
        }
    }
}

/// The recording that runs. It ends when it is dropped, and nothing of it is heard any more.
struct Running {
    recorder: MediaRecorder,
    _microphone: Microphone,
    _on_data: Closure<dyn FnMut(JsValue)>,
    _on_stop: Closure<dyn FnMut()>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.recorder.set_on_data(&JsValue::NULL);
        self.recorder.set_on_stop(&JsValue::NULL);
    }
}

/// The reason why nothing is recorded.
#[derive(Clone, Copy)]
enum NoVoice {
    /// The person, or the browser for them, refused the microphone.
    Refused,
    Missing,
}

/// The button, and while it records the time, and the ways to end it.
#[component]
pub fn Recorder(tray: Tray) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let toasts = use_toasts();
    let running = StoredValue::new_local(None::<Running>);
    let heard = StoredValue::new_local(Rc::new(RefCell::new(Vec::<JsValue>::new())));
    let seconds = RwSignal::new(None::<i64>);
    let starting = RwSignal::new(false);
    // Also where the browser ends it: the microphone was taken away.
    let ended = move || {
        let Some(Some(running)) = running.try_update_value(Option::take) else { return };
        seconds.set(None);
        starting.set(false);
        let now = app.clock.get_untracked();
        let at = format::time(l.get_untracked(), now.millis(), app.offset_at(now));
        let name = t::recorded_name(l.get_untracked(), &at);
        let parts = heard.with_value(|heard| Array::from_iter(heard.borrow_mut().drain(..)));
        let options = BlobPropertyBag::new();
        options.set_type(&running.recorder.mime_type());
        match Blob::new_with_blob_sequence_and_options(&parts, &options) {
            Ok(blob) => spawn_local(async move { tray.add(&blob, &name).await }),
            Err(error) => leptos::logging::error!("a recording was lost: {error:?}"),
        }
    };
    let done = move || {
        seconds.set(None);
        // The last piece comes before it says that it has stopped.
        starting.set(true);
        let stopped = running.with_value(|running| running.as_ref().map(|it| it.recorder.stop()));
        if let Some(Err(error)) = stopped {
            leptos::logging::warn!("the recorder did not stop: {error:?}");
            ended();
        }
    };
    let discard = move || {
        drop(running.try_update_value(Option::take));
        heard.with_value(|heard| heard.borrow_mut().clear());
        seconds.set(None);
    };
    let start = move |_| {
        starting.set(true);
        spawn_local(async move {
            let parts = heard.with_value(Rc::clone);
            let begun = begin(parts, ended).await;
            starting.try_set(false);
            match begun {
                Ok(begun) => {
                    // The chat may have been closed meanwhile: then it is dropped here.
                    if running.try_update_value(|running| *running = Some(begun)).is_some() {
                        seconds.set(Some(0));
                    }
                }
                Err(NoVoice::Refused) => toasts.error(t::microphone_refused(l.get_untracked())),
                Err(NoVoice::Missing) => toasts.error(t::microphone_missing(l.get_untracked())),
            }
        });
    };
    let ticking = set_interval_with_handle(
        move || {
            let Some(Some(now)) = seconds.try_get_untracked() else { return };
            seconds.set(Some(now + 1));
            if now + 1 >= LONGEST_S {
                done();
            }
        },
        Duration::from_secs(1),
    );
    on_cleanup(move || {
        if let Ok(ticking) = ticking {
            ticking.clear();
        }
        if seconds.try_get_untracked().flatten().is_some() {
            toasts.error(t::recording_lost(l.get_untracked()));
        }
    });
    let is_recording = Memo::new(move |_| seconds.with(Option::is_some));
    let time = move || {
        let seconds = seconds.get().unwrap_or(0);
        format!("{}:{:02}", seconds / 60, seconds % 60)
    };
    move || {
        if is_recording.get() {
            view! {
                <div class="recorder" role="group" aria-label=l.t(t::record) data-testid="recording">
                    <span class="recorder-time">{move || t::recording(l.get(), &time())}</span>
                    <Button label=l.t(t::discard) size=Size::Small variant=ButtonVariant::Ghost on:click=move |_| discard()/>
                    <Button label=l.t(t::stop) size=Size::Small variant=ButtonVariant::Primary attr:data-testid="recorded" on:click=move |_| done()/>
                </div>
            }
            .into_any()
        } else {
            view! {
                <IconButton
                    glyph=glyph::MIC
                    label=l.t(t::record)
                    tip_side="top"
                    disabled=starting
                    attr:data-testid="record"
                    on:click=start
                />
            }
            .into_any()
        }
    }
}

/// Asks for the microphone and begins.
async fn begin(
    heard: Rc<RefCell<Vec<JsValue>>>,
    ended: impl Fn() + 'static,
) -> Result<Running, NoVoice> {
    let devices = Reflect::get(&window().navigator(), &"mediaDevices".into());
    let devices = devices.ok().filter(JsValue::is_object).ok_or(NoVoice::Missing)?;
    let wanted = Object::new();
    let set = Reflect::set(&wanted, &"audio".into(), &JsValue::TRUE);
    set.map_err(|error| why(&error))?;
    let asked =
        call(&devices, "getUserMedia", &Array::of1(&wanted)).map_err(|error| why(&error))?;
    let asked: Promise = asked.dyn_into().map_err(|error| why(&error))?;
    let microphone = Microphone(JsFuture::from(asked).await.map_err(|error| why(&error))?);
    heard.borrow_mut().clear();
    let on_data = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        if let Ok(piece) = Reflect::get(&event, &"data".into()) {
            heard.borrow_mut().push(piece);
        }
    });
    let options = Object::new();
    let supported = |kind: &&&str| MediaRecorder::is_type_supported(kind).unwrap_or(false);
    if let Some(kind) = KINDS.iter().find(supported) {
        let set = Reflect::set(&options, &"mimeType".into(), &(*kind).into());
        set.map_err(|error| why(&error))?;
    }
    let recorder = MediaRecorder::new(&microphone.0, &options).map_err(|error| why(&error))?;
    // Afterwards: it drops what it is called by.
    let ended = Rc::new(ended);
    let on_stop = Closure::<dyn FnMut()>::new(move || {
        let ended = Rc::clone(&ended);
        spawn_local(async move { ended() });
    });
    recorder.set_on_data(on_data.as_ref());
    recorder.set_on_stop(on_stop.as_ref());
    let running =
        Running { recorder, _microphone: microphone, _on_data: on_data, _on_stop: on_stop };
    running.recorder.start().map_err(|error| why(&error))?;
    Ok(running)
}

fn why(error: &JsValue) -> NoVoice {
    leptos::logging::warn!("no recording: {error:?}");
    let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("NotAllowedError" | "SecurityError") => NoVoice::Refused,
        _ => NoVoice::Missing,
    }
}

/// Calls a method.
fn call(object: &JsValue, method: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    let method = Reflect::get(object, &method.into())?.dyn_into::<js_sys::Function>()?;
    Reflect::apply(&method, object, arguments)
}
