use crate::i18n::Locale;

/// A text of the interface without variables, as `texts!` declares it.
pub type Text = fn(Locale) -> &'static str;
