//! Commands: what keys and the palette ask for.
//!
//! - [`UiCommand`]: every command, pure. Start there. - `names`: what they are called. - `reader`: from strokes to commands, pure.
//! - [`Commands`]: what the parts share; the frame provides it. - `doing`: what each command does.
//! - [`Overlays`]: where the palette and the sheet of keys stand; their code comes late, in [`PaletteDialog`] and [`Sheet`].

mod command;
mod doing;
mod keys;
mod listen;
mod names;
mod overlays;
mod palette;
mod rank;
mod reader;
mod sheet;
mod target;

use leptos::prelude::*;

use super::bulk::Bulk;
use super::travel::BarOpen;
use crate::app::App;
use crate::i18n::{CurrentLocale, use_locale};
use crate::ui::kit::{Toasts, use_toasts};
pub use command::{Group, Situation, UiCommand};
pub use keys::Keys;
pub use listen::listen;
pub use overlays::{Overlays, PaletteButton};
use palette::Entry;
pub use palette::PaletteDialog;
pub use sheet::{Sheet, SingleKeys};
use target::Target;

/// What the palette offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everything.
    All,
    /// Who shall be responsible.
    Agents,
    /// Tags to put and to take.
    Tags,
}

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

/// What is done last comes first; so many are remembered, until the tab closes.
const RECENT: usize = 6;

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
