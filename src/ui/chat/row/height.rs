//! The height of a row: its lines grow with the text, which people and small screens can enlarge.

use leptos::{ev, prelude::*};

/// The height of three lines and their padding in rem, at the normal text size and at the larger one of small screens.
const DENSE: f64 = 4.875;
const ROOMY: f64 = 5.75;

/// Those of two lines.
const COMPACT_DENSE: f64 = 3.375;
const COMPACT_ROOMY: f64 = 4.0;

/// The same condition as in tokens.css.
const LARGER_TEXT: &str = "(pointer: coarse), (max-width: 767px)";

/// Returns the height of a row in px. Reactive to the window.
pub fn row_height() -> Signal<u32> {
    height(DENSE, ROOMY, || ())
}

/// Returns the height of a row of the list, of two lines where `compact` is true. Reactive to that and to the window.
pub fn list_row_height(compact: Signal<bool>) -> Signal<u32> {
    let (full, short) = (row_height(), height(COMPACT_DENSE, COMPACT_ROOMY, || ()));
    Signal::derive(move || if compact.get() { short.get() } else { full.get() })
}

/// Returns a height in px, given in rem at the normal text size (`dense`) and at the larger one of small screens
/// (`roomy`). Reactive to the window, and to the signals that `also` tracks because the text size depends on them.
pub fn height(dense: f64, roomy: f64, also: impl Fn() + 'static) -> Signal<u32> {
    let measure = move || measure(dense, roomy);
    let height = RwSignal::new(measure());
    Effect::new(move |_| {
        also();
        // Effects of the same signals may change the text size until the next frame.
        request_animation_frame(move || {
            let _gone = height.try_set(measure());
        });
    });
    let listener = window_event_listener(ev::resize, move |_| {
        let now = measure();
        if height.try_get_untracked().is_some_and(|before| before != now) {
            height.set(now);
        }
    });
    on_cleanup(move || listener.remove());
    height.into()
}

fn measure(dense: f64, roomy: f64) -> u32 {
    let larger =
        window().match_media(LARGER_TEXT).ok().flatten().is_some_and(|query| query.matches());
    let rem = document().document_element().and_then(|root| {
        let style = window().get_computed_style(&root).ok().flatten()?;
        let size = style.get_property_value("font-size").ok()?;
        // The browser's number parser stops at `px`; that of Rust would add 10 KB of tables.
        Some(js_sys::parse_float(&size)).filter(|size| size.is_finite())
    });
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "saturates: some hundred px at the most"
    )]
    let height = (rem.unwrap_or(16.0) * if larger { roomy } else { dense }).round() as u32;
    height
}
