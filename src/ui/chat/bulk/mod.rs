//! Changes to many chats at once: the selection, its bar over the list, and the work.
//!
//! - [`Bulk`]: the state that the parts share; the frame provides it. - [`Picked`]: the selection, pure.
//! - `run`: the work, with its progress and its undo.

pub mod run;

use crate::view::picked::Picked;
use leptos::{prelude::*, wasm_bindgen::JsCast};
use web_sys::HtmlElement;

use std::sync::Arc;

use crate::app::App;
use crate::journal::ChatIx;
use crate::model::{AgentId, ChatId, Macro};
use crate::ui::kit::{CurrentLocale, ListHandle, Toasts, use_locale, use_toasts};
use crate::view::actions::Change;
use crate::view::macros::Refusal;

/// The number of chats, about one screenful, above which a change asks for confirmation.
const SCREENFUL: usize = 25;

/// Work that takes more than one batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Batches {
    pub(crate) undoing: bool,
    pub(crate) through: usize,
    pub(crate) total: usize,
}

/// What is done in all selected chats.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum BulkAct {
    Change(Change),
    Macro {
        /// With the texts of its quick replies.
        one: Macro,
        me: AgentId,
        /// No customer is written to because of it.
        quiet: bool,
    },
}

/// What waits for confirmation.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Asked {
    pub(crate) act: BulkAct,
    /// The number of chats that would change, of the number selected.
    pub(crate) changes: usize,
    pub(crate) of: usize,
    /// The names of the chatbot's rules that would talk to customers because of it, with the number of customers.
    pub(crate) told: Vec<(Arc<str>, usize)>,
    /// The number of chats that would be archived although their customers wait for an answer.
    pub(crate) unanswered: usize,
    /// The number of customers whom the macro would write to, and what the first of them would read.
    pub(crate) written: usize,
    pub(crate) example: Option<(String, Vec<String>)>,
    /// Why the macro leaves chats out, with their number.
    pub(crate) left_out: Vec<(Refusal, usize)>,
}

/// The selection and the work on it. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Bulk {
    pub(crate) app: App,
    pub(crate) l: CurrentLocale,
    toasts: Toasts,
    pub picked: RwSignal<Picked>,
    pub(crate) work: RwSignal<Option<Batches>>,
    pub(crate) stopped: StoredValue<bool>,
    pub(crate) asked: RwSignal<Option<Asked>>,
    list: StoredValue<Option<ListHandle>>,
}

impl Bulk {
    /// Provides an empty selection as context.
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

    /// Returns the selection from the context.
    ///
    /// # Panics
    /// Outside of the frame: a programming error.
    #[must_use]
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| unreachable!("the frame provides it"))
    }

    /// Returns true if any chat is selected. Reactive.
    #[must_use]
    pub fn any(self) -> bool {
        self.picked.with(|picked| !picked.is_empty())
    }

    /// Returns true while work is in progress. Reactive.
    #[must_use]
    pub fn is_busy(self) -> bool {
        self.work.with(Option::is_some)
    }

    /// Takes over the list that shows the chats. The selection is cleared when that list is disposed of.
    pub fn follow(self, list: ListHandle) {
        self.list.set_value(Some(list));
    }

    /// Clears the list and the selection: another filter makes another list.
    pub fn forget(self) {
        let _gone = self.list.try_set_value(None);
        let _gone = self.picked.try_update(|picked| {
            if !picked.is_empty() {
                *picked = Picked::default();
            }
        });
    }

    /// Returns the list that shows the chats.
    #[must_use]
    pub fn list(self) -> Option<ListHandle> {
        self.list.try_get_value().flatten()
    }

    /// Returns true if chats can be selected now.
    #[must_use]
    pub fn can_pick(self) -> bool {
        self.list().is_some() && !untrack(|| self.app.is_past() || self.is_busy())
    }

    /// Selects or deselects a chat.
    pub fn toggle(self, chat: ChatIx) {
        self.pick(|picked| picked.toggle(chat));
    }

    /// Extends the range to a place in the list.
    pub fn reach(self, to: usize) {
        let list = self.listed();
        self.pick(|picked| picked.reach(&list, to));
    }

    /// Extends or shrinks the range by one, and moves the focus there.
    pub fn step(self, at: usize, down: bool) {
        let list = self.listed();
        let mut to = None;
        self.pick(|picked| to = picked.step(&list, at, down));
        if let (Some(to), Some(handle)) = (to, self.list()) {
            handle.focus(to);
        }
    }

    /// Selects all chats of the filter, also those not in view.
    pub fn take_all(self) {
        let list = self.listed();
        self.pick(|picked| picked.take_all(&list));
    }

    /// Clears the selection; the focus stays in the list.
    pub fn clear(self) {
        self.picked.set(Picked::default());
        self.keep_focus();
    }

    /// Marks the selected chats as read, and takes the person's own marks off them.
    pub fn read(self) {
        let nothing_else = self.picked.with_untracked(|picked| {
            let me = untrack(|| self.app.me());
            self.app.peek(|desk| Change::Read.changes(desk, picked.iter(), me.as_ref()) == 0)
        });
        if nothing_else && !self.marked().is_empty() {
            self.app.unmark(&self.marked());
            self.clear();
        } else {
            self.change(Change::Read);
        }
    }

    /// Returns the selected chats that the person marked as unread.
    fn marked(self) -> Vec<ChatId> {
        let is_picked = |chat: &ChatId| {
            let ix = self.app.peek(|desk| desk.find(chat));
            ix.is_some_and(|ix| self.picked.with_untracked(|picked| picked.has(ix)))
        };
        let marked = self.app.viewer().marked_unread;
        marked.iter().filter(|chat| is_picked(chat)).cloned().collect()
    }

    fn pick(self, change: impl FnOnce(&mut Picked)) {
        if self.can_pick() {
            self.picked.update(change);
        }
    }

    fn listed(self) -> Vec<ChatIx> {
        self.app.shown_untracked(|desktop| desktop.list.iter().collect())
    }

    /// Moves the focus to the list if the focused element is gone.
    fn keep_focus(self) {
        request_animation_frame(|| {
            let active = document().active_element();
            if active.is_some_and(|active| !active.tag_name().eq_ignore_ascii_case("body")) {
                return;
            }
            // The selector is a valid constant.
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
