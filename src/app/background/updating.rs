//! A newer version of the app: whether there is one, and what loading it would cost.
//!
//! `offline/keep.js` notices it, in release builds; loading the page anew is all that it takes.

use leptos::prelude::*;

use crate::app::handle::App;

/// The event that says that [`newer_version`] has something to say.
pub const NEWER: &str = "balcao-newer";

/// The newer version that the browser holds ready, if there is one.
#[must_use]
pub fn newer_version() -> Option<String> {
    document().document_element()?.get_attribute("data-newer")
}

impl App {
    /// Whether all that was done and typed outlives the page, following it: drafts are kept in this browser.
    #[must_use]
    pub fn outlives_the_page(self) -> bool {
        self.health
            .with(|health| health.storage.is_none() && health.unsaved == 0 && !health.prefs_lost)
    }
}
