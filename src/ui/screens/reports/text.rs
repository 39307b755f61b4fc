//! A text of the interface as a value.

use crate::i18n::Locale;

/// A text of the interface.
pub type Text = fn(Locale) -> &'static str;
