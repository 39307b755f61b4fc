//! The language the person is using now, as a signal.

use crate::i18n::Locale;
use leptos::prelude::*;

/// The current language. Get it with [`use_locale`] in a component's body.
#[derive(Clone, Copy, Debug)]
pub struct CurrentLocale(RwSignal<Locale>);

impl CurrentLocale {
    /// The current language, tracked.
    #[must_use]
    pub fn get(self) -> Locale {
        // A timer may still ask while the app is being torn down.
        self.0.try_get().unwrap_or_default()
    }

    /// The current language, not tracked: for event handlers.
    #[must_use]
    pub fn get_untracked(self) -> Locale {
        self.0.try_get_untracked().unwrap_or_default()
    }

    /// Switches the language. Keeping the choice is up to the caller.
    pub fn set(self, locale: Locale) {
        self.0.set(locale);
    }

    /// A text without variables, for views and props: `{l.t(inbox::active)}`, `label=l.t(common::close)`.
    pub fn t(
        self,
        text: fn(Locale) -> &'static str,
    ) -> impl Fn() -> &'static str + Copy + Send + Sync {
        move || text(self.get())
    }
}

/// Provides the language to all views below, and keeps `<html lang>` in step. Call once, in the root component.
pub fn provide_locale(initial: Locale) -> CurrentLocale {
    let current = CurrentLocale(RwSignal::new(initial));
    provide_context(current);
    Effect::new(move |_| {
        if let Some(root) = document().document_element() {
            // The attribute's name is valid, so the browser cannot refuse it.
            drop(root.set_attribute("lang", current.get().tag()));
        }
    });
    current
}

/// The current language, from context. Where nobody provided one (a component mounted alone) it is Portuguese.
#[must_use]
pub fn use_locale() -> CurrentLocale {
    use_context().unwrap_or_else(|| CurrentLocale(RwSignal::new(Locale::default())))
}
