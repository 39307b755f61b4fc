//! Words that may be missing.

use leptos::prelude::*;

/// Words of a prop that may be missing: written as `"…"`, a `String`, an `Option<String>`, a signal of either of the
/// last two, or a closure that gives any of them.
#[derive(Clone, Copy, Debug, Default)]
pub struct OptionalText(Option<Signal<Option<String>>>);

impl OptionalText {
    /// The words, if there are any, tracked.
    #[must_use]
    pub fn get(self) -> Option<String> {
        self.0.and_then(|text| text.get())
    }
}

impl From<&str> for OptionalText {
    fn from(text: &str) -> Self {
        Some(text.to_owned()).into()
    }
}

impl From<String> for OptionalText {
    fn from(text: String) -> Self {
        Some(text).into()
    }
}

impl From<Option<String>> for OptionalText {
    fn from(text: Option<String>) -> Self {
        Self(text.map(|text| Signal::stored(Some(text))))
    }
}

impl From<Signal<String>> for OptionalText {
    fn from(text: Signal<String>) -> Self {
        Self(Some(Signal::derive(move || Some(text.get()))))
    }
}

impl From<Signal<Option<String>>> for OptionalText {
    fn from(text: Signal<Option<String>>) -> Self {
        Self(Some(text))
    }
}

impl From<Memo<Option<String>>> for OptionalText {
    fn from(text: Memo<Option<String>>) -> Self {
        Self(Some(text.into()))
    }
}

impl From<Memo<String>> for OptionalText {
    fn from(text: Memo<String>) -> Self {
        Signal::<String>::from(text).into()
    }
}

/// What a closure may give for words that may be missing.
pub trait Words {
    /// The words.
    fn words(self) -> Option<String>;
}

impl Words for &'static str {
    fn words(self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl Words for String {
    fn words(self) -> Option<String> {
        Some(self)
    }
}

impl Words for Option<String> {
    fn words(self) -> Option<String> {
        self
    }
}

impl<F: Fn() -> W + Send + Sync + 'static, W: Words> From<F> for OptionalText {
    fn from(text: F) -> Self {
        Signal::derive(move || text().words()).into()
    }
}
