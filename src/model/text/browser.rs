//! Unicode from the browser.

use std::cell::RefCell;
use std::collections::HashMap;

use js_sys::JsString;

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
