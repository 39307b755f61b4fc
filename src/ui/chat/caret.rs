//! Insertion at the caret of a text area.

use web_sys::HtmlTextAreaElement;

use crate::view::completion::to_utf16;

/// Puts a text at the caret instead of what is selected, and passes on the whole; caret and focus come after it. Returns
/// false if the browser did not.
pub fn insert_at_caret(area: &HtmlTextAreaElement, text: &str, write: impl FnOnce(String)) -> bool {
    let from = area.selection_start().ok().flatten().unwrap_or_default();
    if area.set_range_text(text).is_err() {
        return false;
    }
    write(area.value());
    let caret = from + to_utf16(text, text.len());
    // An element that cannot take the focus leaves it where it was.
    drop(area.focus());
    drop(area.set_selection_range(caret, caret));
    true
}
