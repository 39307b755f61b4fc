//! Unicode from compiled-in tables, for native runs.

use unicode_normalization::char::decompose_compatible;
use unicode_segmentation::UnicodeSegmentation;

/// Hands over the parts of a letter, as NFKD has them.
pub(super) fn decomposed(letter: char, part: impl FnMut(char)) {
    decompose_compatible(letter, part);
}

/// Returns what people see as characters, in order.
pub(super) fn graphemes(text: &str) -> Vec<&str> {
    text.graphemes(true).collect()
}
