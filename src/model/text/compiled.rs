//! Unicode from compiled-in tables, for native runs.

use unicode_normalization::char::decompose_compatible;

/// Hands over the parts of a letter, as NFKD has them.
pub(super) fn decomposed(letter: char, part: impl FnMut(char)) {
    decompose_compatible(letter, part);
}
