//! [`Commands`]: the state that commands share.

use crate::app::App;
use crate::model::ChatId;
use crate::ui::chat::{Bulk, Hand, OpenPalette, Scope};
use crate::ui::kit::{CurrentLocale, Toasts, use_locale, use_toasts};
use crate::ui::shell::commands::aim::Target;
use crate::ui::shell::commands::palette::Entry;
use crate::ui::shell::time_travel::BarOpen;
use leptos::prelude::*;

/// The number of recent commands remembered, the latest first, until the tab is closed.
pub const RECENT: usize = 6;

/// The state that commands share. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Commands {
    pub(crate) app: App,
    pub(crate) l: CurrentLocale,
    pub(crate) toasts: Toasts,
    pub(crate) bulk: Bulk,
    pub(crate) hand: Hand,
    pub(crate) travel: BarOpen,
    pub(crate) palette: RwSignal<Option<Scope>>,
    pub(crate) help: RwSignal<bool>,
    /// The target whose status the next key chooses.
    pub(crate) choosing: RwSignal<Option<Target>>,
    /// The macro that is about to be run in a chat: their ids.
    pub(crate) running: RwSignal<Option<(ChatId, String)>>,
    /// So many commands wait for their code: what was picked when they came is what they are for.
    pub(crate) waiting: StoredValue<usize>,
    /// The target of the palette's commands, determined from the focus when it opened.
    pub(crate) target: StoredValue<Target>,
    pub(crate) recent: StoredValue<Vec<Entry>>,
}

impl Commands {
    /// Provides it as context.
    pub fn provide(bulk: Bulk, hand: Hand, travel: BarOpen) -> Self {
        let commands = Self {
            app: App::here(),
            l: use_locale(),
            toasts: use_toasts(),
            bulk,
            hand,
            travel,
            palette: RwSignal::new(None),
            help: RwSignal::new(false),
            choosing: RwSignal::new(None),
            running: RwSignal::new(None),
            waiting: StoredValue::new(0),
            target: StoredValue::new(Target::default()),
            recent: StoredValue::new(Vec::new()),
        };
        provide_context(commands);
        provide_context(OpenPalette(Callback::new(move |(scope, chat)| match chat {
            Some(chat) => commands.open_palette_for(scope, Target::One(chat)),
            None => commands.open_palette(scope),
        })));
        commands
    }

    /// Returns the one that the frame provides.
    ///
    /// # Panics
    /// Outside of the frame: a programming error.
    #[must_use]
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| unreachable!("the frame provides it"))
    }

    /// Opens the palette for the current target.
    pub fn open_palette(self, scope: Scope) {
        self.open_palette_for(scope, self.target_now());
    }

    fn open_palette_for(self, scope: Scope, target: Target) {
        self.target.set_value(target);
        self.palette.set(Some(scope));
    }

    pub(crate) fn remember(self, entry: Entry) {
        self.recent.update_value(|recent| {
            recent.retain(|other| *other != entry);
            recent.insert(0, entry);
            recent.truncate(RECENT);
        });
    }
}
