//! A newer version of the app: whether there is one, and what loading it would cost.
//!
//! `offline/keep.js` notices it, in release builds; loading the page anew is all that it takes.

use leptos::prelude::*;

use crate::app::handle::App;
use crate::view::route::Screen;

/// The event that says that [`newer_version`] has something to say.
pub const NEWER: &str = "balcao-newer";

/// The newer version that the browser holds ready, if there is one.
#[must_use]
pub fn newer_version() -> Option<String> {
    document().document_element()?.get_attribute("data-newer")
}

impl App {
    /// Where somebody has changed something that only saving would keep, following it.
    #[must_use]
    pub fn unsaved_screens(self) -> Vec<Screen> {
        let screens = [
            (self.settings_draft.get(), Screen::Settings),
            (self.rules_draft.with(Option::is_some), Screen::Chatbot),
            (self.campaign_drafts.with(|drafts| !drafts.is_empty()), Screen::Campaigns),
        ];
        let unsaved = screens.into_iter().filter(|(unsaved, _)| *unsaved);
        unsaved.map(|(_, screen)| screen).collect()
    }

    /// Whether all that was done and typed outlives the page, following it; what is on [`App::unsaved_screens`] aside.
    #[must_use]
    pub fn outlives_the_page(self) -> bool {
        self.health
            .with(|health| health.storage.is_none() && health.unsaved == 0 && !health.prefs_lost)
    }
}
