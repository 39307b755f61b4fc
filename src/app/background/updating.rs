//! Newer versions of the app: detection, and the cost of a reload.
//!
//! `offline/keep.js` detects a new version in release builds; a reload installs it.

use leptos::prelude::*;

use crate::app::handle::App;

/// The DOM event after which [`newer_version`] returns a version.
pub const NEWER: &str = "balcao-newer";

/// Returns the newer version that the browser has downloaded.
#[must_use]
pub fn newer_version() -> Option<String> {
    document().document_element()?.get_attribute("data-newer")
}

impl App {
    /// Returns true if a reload loses nothing: all events are stored, and drafts are kept in this browser. Reactive.
    #[must_use]
    pub fn outlives_the_page(self) -> bool {
        self.health
            .with(|health| health.storage.is_none() && health.unsaved == 0 && !health.prefs_lost)
    }
}
