//! The sound of an arrival.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;
use web_sys::AudioContext;

/// The two notes' frequencies in Hz and starts in seconds.
const NOTES: [(f32, f64); 2] = [(880.0, 0.0), (1174.7, 0.12)];

/// Plays two soft notes. Browsers keep a page silent until the person interacts with it; then nothing is heard, and
/// nothing else happens.
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
    // A browser limits the number of open audio contexts.
    let close = Closure::once_into_js(move || context.close().map(drop));
    if let Some(last) = last {
        last.set_onended(Some(close.unchecked_ref()));
    }
    Ok(())
}
