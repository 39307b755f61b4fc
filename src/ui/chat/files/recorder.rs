//! [`Recorder`]: records the voice into the tray, where it can be listened to before it is sent.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Object, Promise, Reflect};
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::*;
use leptos::{html, prelude::*};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlElement};

use super::tray::Tray;
use crate::app::App;
use crate::i18n::{files as t, format};
use crate::model::{MINUTE, SECOND, Timestamp};
use crate::ui::kit::{Button, ButtonVariant, IconButton, Size, glyph, use_locale, use_toasts};

/// The kinds that browsers record, the one that most can play first.
const KINDS: [&str; 3] = ["audio/ogg;codecs=opus", "audio/mp4", "audio/webm;codecs=opus"];
/// A recording ends by itself before it is too large to send: browsers need some 130 kbit a second at most.
const LONGEST: i64 = 15 * MINUTE;
/// The recorder hands over what it has heard this often, in milliseconds: what breaks it off costs no more.
const PIECE_MS: f64 = 1000.0;

#[wasm_bindgen]
extern "C" {
    /// The browser's recorder: declared here, because web-sys has it in eight features that all its users would compile anew.
    type MediaRecorder;
    #[wasm_bindgen(constructor, catch)]
    fn new(stream: &JsValue, options: &JsValue) -> Result<MediaRecorder, JsValue>;
    #[wasm_bindgen(static_method_of = MediaRecorder, js_name = isTypeSupported, catch)]
    fn is_type_supported(kind: &str) -> Result<bool, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn start(this: &MediaRecorder, piece_ms: f64) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn stop(this: &MediaRecorder) -> Result<(), JsValue>;
    #[wasm_bindgen(method, getter, js_name = mimeType)]
    fn mime_type(this: &MediaRecorder) -> String;
    #[wasm_bindgen(method, setter, js_name = ondataavailable)]
    fn set_on_data(this: &MediaRecorder, call: &JsValue);
    #[wasm_bindgen(method, setter, js_name = onstop)]
    fn set_on_stop(this: &MediaRecorder, call: &JsValue);
    #[wasm_bindgen(method, setter, js_name = onerror)]
    fn set_on_error(this: &MediaRecorder, call: &JsValue);
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
    _on_error: Closure<dyn FnMut(JsValue)>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.recorder.set_on_data(&JsValue::NULL);
        self.recorder.set_on_stop(&JsValue::NULL);
        self.recorder.set_on_error(&JsValue::NULL);
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
pub fn Recorder(
    tray: Tray,
    /// True while a note is written: nothing new is recorded, and what is being recorded can be ended.
    #[prop(optional, into)]
    hidden: Signal<bool>,
) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let toasts = use_toasts();
    let running = StoredValue::new_local(None::<Running>);
    let heard = StoredValue::new_local(Rc::new(RefCell::new(Vec::<JsValue>::new())));
    // When it began, and how long it has been.
    let since = RwSignal::new(None::<Timestamp>);
    let length = Memo::new(move |_| since.get().map(|since| app.clock.get().since(since).max(0)));
    let node = NodeRef::<html::Span>::new();
    // The button that was pressed is not there any more.
    let focus_on = move |testid: &'static str| {
        request_animation_frame(move || {
            let Some(around) = node.try_get_untracked().flatten() else { return };
            let button = around.query_selector(&format!("[data-testid={testid}]")).ok().flatten();
            // It fails on what cannot have the focus: then it stays where it is.
            if let Some(button) = button.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
                drop(button.focus());
            }
        });
    };
    let is_inside = move || {
        let around = node.try_get_untracked().flatten();
        around.is_some_and(|around| around.contains(document().active_element().as_deref()))
    };
    let starting = RwSignal::new(false);
    // Also where the browser ends it: the microphone was taken away.
    let ended = move || {
        let Some(Some(running)) = running.try_update_value(Option::take) else { return };
        since.set(None);
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
        let focused = is_inside();
        since.set(None);
        // The last piece comes before it says that it has stopped.
        starting.set(true);
        let stopped = running.with_value(|running| running.as_ref().map(|it| it.recorder.stop()));
        if let Some(Err(error)) = stopped {
            leptos::logging::warn!("the recorder did not stop: {error:?}");
            ended();
        }
        if focused {
            focus_on("record");
        }
    };
    let discard = move || {
        drop(running.try_update_value(Option::take));
        heard.with_value(|heard| heard.borrow_mut().clear());
        since.set(None);
        focus_on("record");
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
                        since.set(Some(app.clock.get_untracked()));
                        focus_on("recorded");
                    }
                }
                Err(NoVoice::Refused) => toasts.error(t::microphone_refused(l.get_untracked())),
                Err(NoVoice::Missing) => toasts.error(t::microphone_missing(l.get_untracked())),
            }
        });
    };
    Effect::new(move |_| {
        if length.get().is_some_and(|length| length >= LONGEST) {
            untrack(done);
        }
    });
    on_cleanup(move || {
        if since.try_get_untracked().flatten().is_some() {
            toasts.error(t::recording_lost(l.get_untracked()));
        }
    });
    let is_recording = Memo::new(move |_| since.with(Option::is_some));
    let time = move || {
        let seconds = length.get().unwrap_or(0) / SECOND;
        format!("{}:{:02}", seconds / 60, seconds % 60)
    };
    let shown = move || {
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
                    attr:hidden=hidden
                    on:click=start
                />
            }
            .into_any()
        }
    };
    view! { <span class="composer-files" node_ref=node>{shown}</span> }
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
    // An error is followed by the last piece, and by the end.
    let on_error = Closure::<dyn FnMut(JsValue)>::new(|error: JsValue| {
        leptos::logging::warn!("the recording broke off: {error:?}");
    });
    let on_stop = Closure::<dyn FnMut()>::new(move || {
        let ended = Rc::clone(&ended);
        spawn_local(async move { ended() });
    });
    recorder.set_on_data(on_data.as_ref());
    recorder.set_on_stop(on_stop.as_ref());
    recorder.set_on_error(on_error.as_ref());
    let running = Running {
        recorder,
        _microphone: microphone,
        _on_data: on_data,
        _on_stop: on_stop,
        _on_error: on_error,
    };
    running.recorder.start(PIECE_MS).map_err(|error| why(&error))?;
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
