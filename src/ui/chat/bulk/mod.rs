//! Many chats at once: which are picked, the bar over the list, and doing one thing to all of them.
//!
//! - [`Bulk`]: what all parts share; the frame provides it. - [`Picked`]: which chats, pure.
//! - [`BulkBar`]: the bar. - `run`: doing it, with its progress and its one way back. - `words`: what is done, in words.

pub mod run;
pub mod words;

use crate::view::picked::Picked;
use leptos::{prelude::*, wasm_bindgen::JsCast};
use web_sys::HtmlElement;

use crate::app::App;
use crate::journal::ChatIx;
use crate::ui::kit::{CurrentLocale, ListHandle, Toasts, use_locale, use_toasts};
use crate::view::actions::Change;

/// More than these, about one screenful, are not changed without a question.
const SCREENFUL: usize = 25;

/// Work that takes more than one batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Batches {
    pub(crate) undoing: bool,
    pub(crate) through: usize,
    pub(crate) total: usize,
}

/// What is asked before much is changed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Asked {
    pub(crate) change: Change,
    /// How many differ, of so many.
    pub(crate) changes: usize,
    pub(crate) of: usize,
}

/// Many chats at once. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Bulk {
    pub(crate) app: App,
    pub(crate) l: CurrentLocale,
    toasts: Toasts,
    /// Which chats are picked.
    pub picked: RwSignal<Picked>,
    pub(crate) work: RwSignal<Option<Batches>>,
    pub(crate) stopped: StoredValue<bool>,
    pub(crate) asked: RwSignal<Option<Asked>>,
    list: StoredValue<Option<ListHandle>>,
}

impl Bulk {
    /// Nothing is picked; known to all below.
    pub fn provide() -> Self {
        let bulk = Self {
            app: App::here(),
            l: use_locale(),
            toasts: use_toasts(),
            picked: RwSignal::new(Picked::default()),
            work: RwSignal::new(None),
            stopped: StoredValue::new(false),
            asked: RwSignal::new(None),
            list: StoredValue::new(None),
        };
        provide_context(bulk);
        bulk
    }

    /// The one that the frame provides.
    ///
    /// # Panics
    /// Outside of the frame: a mistake of the programmer's.
    #[must_use]
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| unreachable!("the frame provides it"))
    }

    /// Whether any chat is picked, following it.
    #[must_use]
    pub fn any(self) -> bool {
        self.picked.with(|picked| !picked.is_empty())
    }

    /// Whether it is at work, following it.
    #[must_use]
    pub fn is_busy(self) -> bool {
        self.work.with(Option::is_some)
    }

    /// Takes in which list shows the chats. When that list goes nothing of it is picked any more.
    pub fn follow(self, list: ListHandle) {
        self.list.set_value(Some(list));
    }

    /// Takes the list out of hand: another filter is another choice.
    pub fn forget(self) {
        let _gone = self.list.try_set_value(None);
        let _gone = self.picked.try_update(|picked| {
            if !picked.is_empty() {
                *picked = Picked::default();
            }
        });
    }

    /// The list that shows the chats, while one does.
    #[must_use]
    pub fn list(self) -> Option<ListHandle> {
        self.list.try_get_value().flatten()
    }

    /// Whether chats can be picked now.
    #[must_use]
    pub fn can_pick(self) -> bool {
        self.list().is_some() && !untrack(|| self.app.is_past() || self.is_busy())
    }

    /// Takes a chat in, or out.
    pub fn toggle(self, chat: ChatIx) {
        self.pick(|picked| picked.toggle(chat));
    }

    /// Takes in all from where the last range began to a place in the list.
    pub fn reach(self, to: usize) {
        let list = self.listed();
        self.pick(|picked| picked.reach(&list, to));
    }

    /// Lengthens or shortens the range by one, and goes there with the focus.
    pub fn step(self, at: usize, down: bool) {
        let list = self.listed();
        let mut to = None;
        self.pick(|picked| to = picked.step(&list, at, down));
        if let (Some(to), Some(handle)) = (to, self.list()) {
            handle.focus(to);
        }
    }

    /// Takes in all that the filter lets through, seen or not.
    pub fn take_all(self) {
        let list = self.listed();
        self.pick(|picked| picked.take_all(&list));
    }

    /// Nothing is picked any more; the focus stays in the list.
    pub fn clear(self) {
        self.picked.set(Picked::default());
        self.keep_focus();
    }

    fn pick(self, change: impl FnOnce(&mut Picked)) {
        if self.can_pick() {
            self.picked.update(change);
        }
    }

    fn listed(self) -> Vec<ChatIx> {
        self.app.shown_untracked(|desktop| desktop.list.iter().collect())
    }

    /// Where what had the focus is gone, it goes to the list.
    fn keep_focus(self) {
        request_animation_frame(|| {
            let active = document().active_element();
            if active.is_some_and(|active| !active.tag_name().eq_ignore_ascii_case("body")) {
                return;
            }
            // Our own selectors are valid.
            let places =
                ["[data-testid=chat-list] [role=option][tabindex='0']", "[data-testid=tab-active]"];
            let place = places
                .into_iter()
                .find_map(|place| document().query_selector(place).ok().flatten());
            if let Some(Ok(place)) = place.map(JsCast::dyn_into::<HtmlElement>) {
                // An element that cannot take the focus leaves it where it was.
                drop(place.focus());
            }
        });
    }
}
