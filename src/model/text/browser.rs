//! Unicode from the browser.

use std::cell::RefCell;
use std::collections::HashMap;

use js_sys::{Array, Function, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Hands over the parts of a letter, as NFKD has them. What Unicode has once assigned never changes, so all browsers agree.
pub(super) fn decomposed(letter: char, part: impl FnMut(char)) {
    thread_local! {
        // A search folds every message: the browser is asked once for each letter.
        static KNOWN: RefCell<HashMap<char, Box<str>>> = RefCell::default();
    }
    KNOWN.with_borrow_mut(|known| {
        let parts = known.entry(letter).or_insert_with(|| {
            let text = JsString::from(&*letter.encode_utf8(&mut [0; 4]));
            String::from(text.normalize("NFKD")).into()
        });
        parts.chars().for_each(part);
    });
}

/// Returns what people see as characters, in order. A browser without `Intl.Segmenter` (before 2024) cuts between any two.
pub(super) fn graphemes(text: &str) -> Vec<&str> {
    thread_local! {
        static SEGMENTER: Option<Object> = segmenter();
    }
    let lengths = SEGMENTER.with(|segmenter| lengths(segmenter.as_ref()?, text));
    let lengths = lengths.unwrap_or_else(|| text.chars().map(char::len_utf8).collect());
    let mut rest = text;
    let mut cut = |length: usize| {
        let (one, after) = rest.split_at_checked(length)?;
        rest = after;
        Some(one)
    };
    lengths.into_iter().map_while(&mut cut).collect()
}

/// Returns the lengths of the segments in bytes.
fn lengths(segmenter: &Object, text: &str) -> Option<Vec<usize>> {
    let get = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).ok();
    let segment: Function = get(segmenter, "segment")?.dyn_into().ok()?;
    let segments = segment.call1(segmenter, &text.into()).ok()?;
    let segments = js_sys::try_iter(&segments).ok()??;
    segments.map(|one| Some(get(&one.ok()?, "segment")?.as_string()?.len())).collect()
}

fn segmenter() -> Option<Object> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor: Function = Reflect::get(&intl, &"Segmenter".into()).ok()?.dyn_into().ok()?;
    Reflect::construct(&constructor, &Array::new()).ok()?.dyn_into().ok()
}
