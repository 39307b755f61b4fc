//! What commands share.

use crate::ui::chat::{Bulk, OpenPalette, Scope};
use leptos::prelude::*;
use super::time_travel::BarOpen;
use crate::app::App;
use crate::ui::kit::{CurrentLocale, Toasts, use_locale, use_toasts};
use palette::Entry;
use target::Target;

/// What is done last comes first; so many are remembered, until the tab closes.
pub const RECENT: usize = 6;

/// What commands share. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Commands {
    app: App,
    l: CurrentLocale,
    toasts: Toasts,
    bulk: Bulk,
    travel: BarOpen,
    palette: RwSignal<Option<Scope>>,
    help: RwSignal<bool>,
    /// What the palette's commands are for: what had the focus when it opened.
    target: StoredValue<Target>,
    recent: StoredValue<Vec<Entry>>,
}

impl Commands {
    /// Known to all below.
    pub fn provide(bulk: Bulk, travel: BarOpen) -> Self {
        let commands = Self {
            app: App::here(),
            l: use_locale(),
            toasts: use_toasts(),
            bulk,
            travel,
            palette: RwSignal::new(None),
            help: RwSignal::new(false),
            target: StoredValue::new(Target::default()),
            recent: StoredValue::new(Vec::new()),
        };
        provide_context(commands);
        provide_context(OpenPalette(Callback::new(move |scope| commands.open_palette(scope))));
        commands
    }

    /// The one that the frame provides.
    ///
    /// # Panics
    /// Outside of the frame: a mistake of the programmer's.
    #[must_use]
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| unreachable!("the frame provides it"))
    }

    /// Opens the palette, for what has the focus now.
    pub fn open_palette(self, scope: Scope) {
        self.target.set_value(self.target_now());
        self.palette.set(Some(scope));
    }

    fn remember(self, entry: Entry) {
        self.recent.update_value(|recent| {
            recent.retain(|other| *other != entry);
            recent.insert(0, entry);
            recent.truncate(RECENT);
        });
    }
}
