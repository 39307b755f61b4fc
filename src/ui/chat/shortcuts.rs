//! The shortcuts of a command in this browser.

use crate::app::App;
use crate::view::commands::command::UiCommand;
use crate::view::commands::keys::Keys;
use leptos::prelude::*;

impl UiCommand {
    /// Returns the command's keys, without single keys if they are off. Reactive.
    #[must_use]
    pub fn keys_now(self, app: App) -> Option<Keys> {
        self.keys_where(app.prefs.with(|prefs| prefs.keys_off))
    }

    /// Returns the keys as a hint beside the command's name.
    pub fn hint(self) -> impl Fn() -> Option<String> + Copy {
        let app = App::here();
        move || self.keys_now(app).map(|keys| keys.to_string())
    }

    /// Returns the keys in the syntax of `aria-keyshortcuts`.
    pub fn aria_keys(self) -> impl Fn() -> Option<String> + Copy {
        let app = App::here();
        move || self.keys_now(app).and_then(Keys::aria)
    }
}
