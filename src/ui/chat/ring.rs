//! The sound of an arrival.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;
use web_sys::AudioContext;

/// The two notes, in Hz, and when each begins, in seconds.
const NOTES: [(f32, f64); 2] = [(880.0, 0.0), (1174.7, 0.12)];

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
