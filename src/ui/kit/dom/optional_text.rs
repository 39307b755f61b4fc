//! Optional texts.

use leptos::prelude::*;

/// An optional text of a prop: `"…"`, a `String`, an `Option<String>`, a signal of either of the last two, or a closure
/// that returns any of them.
#[derive(Clone, Copy, Debug, Default)]
pub struct OptionalText(Option<Signal<Option<String>>>);

impl OptionalText {
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

/// The results of closures for optional texts.
pub trait IntoOptionalText {
    fn into_text(self) -> Option<String>;
}

impl IntoOptionalText for &'static str {
    fn into_text(self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl IntoOptionalText for String {
    fn into_text(self) -> Option<String> {
        Some(self)
    }
}

impl IntoOptionalText for Option<String> {
    fn into_text(self) -> Option<String> {
        self
    }
}

impl<F: Fn() -> W + Send + Sync + 'static, W: IntoOptionalText> From<F> for OptionalText {
    fn from(text: F) -> Self {
        Signal::derive(move || text().into_text()).into()
    }
}
