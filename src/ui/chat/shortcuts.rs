//! The keys of a command, as this browser has them.

use crate::app::App;
use crate::view::commands::command::UiCommand;
use crate::view::commands::keys::Keys;
use leptos::prelude::*;

impl UiCommand {
    /// What it is asked for with in this browser, following whether single keys are on.
    #[must_use]
    pub fn keys_now(self, app: App) -> Option<Keys> {
        self.keys_where(app.prefs.with(|prefs| prefs.keys_off))
    }

    /// The same as a hint beside its name.
    pub fn hint(self) -> impl Fn() -> Option<String> + Copy {
        let app = App::here();
        move || self.keys_now(app).map(|keys| keys.to_string())
    }

    /// The same for `aria-keyshortcuts`.
    pub fn aria_keys(self) -> impl Fn() -> Option<String> + Copy {
        let app = App::here();
        move || self.keys_now(app).and_then(Keys::aria)
    }
}
