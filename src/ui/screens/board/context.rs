//! [`BoardContext`]: the state that the board's parts share, and moving a chat.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::dragged::Drag;
use crate::app::App;
use crate::journal::ChatIx;
use crate::model::{ChatId, Status};
use crate::ui::chat::{ChatMenu, Hand, change_and_offer};
use crate::ui::kit::{CurrentLocale, ListHandle, Toasts, use_locale, use_toasts};
use crate::view::actions::Change;
use crate::view::board::Board;
use crate::view::status::status_tone;

/// The id of the element that names the keys for moving, for `aria-describedby`.
pub const HELP: &str = "panel-help";

/// The number of frames for which a chat that was moved is followed.
const FRAMES: u8 = 20;

/// The state that the board's parts share. Cheap to copy.
#[derive(Clone, Copy)]
pub struct BoardContext {
    pub app: App,
    pub hand: Hand,
    pub l: CurrentLocale,
    pub toasts: Toasts,
    /// The columns that the filter shows, from left to right.
    pub columns: Memo<Vec<Option<Status>>>,
    pub drag: RwSignal<Option<Drag>>,
    /// The menu of the cards.
    pub menu: ChatMenu,
    /// The text of the live region, for screen readers.
    pub said: RwSignal<String>,
    /// True where the window is so narrow that one column is visible at a time.
    pub narrow: Signal<bool>,
    lists: StoredValue<[ListHandle; 6]>,
}

impl BoardContext {
    pub fn new() -> Self {
        let app = App::here();
        Self {
            app,
            hand: Hand::here(),
            l: use_locale(),
            toasts: use_toasts(),
            columns: Memo::new(move |_| {
                let wanted = app.address.with(|route| route.filter.selection.statuses.clone());
                columns(&wanted)
            }),
            drag: RwSignal::new(None),
            menu: ChatMenu::new(),
            said: RwSignal::new(String::new()),
            narrow: narrow(),
            lists: StoredValue::new(std::array::from_fn(|_| ListHandle::new())),
        }
    }

    pub fn list(self, status: Option<Status>) -> ListHandle {
        let place = Board::STATUSES.iter().position(|other| *other == status);
        self.lists
            .with_value(|lists| place.and_then(|at| lists.get(at).copied()))
            .unwrap_or_default()
    }

    /// Returns true while a column is folded; tracked.
    pub fn is_folded(self, status: Option<Status>) -> bool {
        !self.narrow.get()
            && can_fold(status)
            && self.app.prefs.with(|prefs| prefs.panel.folded.contains(status_tone(status)))
    }

    pub fn fold(self, status: Option<Status>, folded: bool) {
        let name = status_tone(status);
        self.app.set_prefs(|prefs| {
            if folded {
                prefs.panel.folded.insert(name.to_owned());
            } else {
                prefs.panel.folded.remove(name);
            }
        });
    }

    pub fn open(self, ix: ChatIx) {
        let id = |chat: &crate::journal::Chat| chat.id().clone();
        let chat = self.app.peek(|desk| desk.chat(ix).map(id));
        if let Some(chat) = chat {
            self.hand.open(chat);
        }
    }

    /// Returns the chat's present status; `None` where the desk has no such chat.
    pub fn status_of(self, chat: &ChatId) -> Option<Option<Status>> {
        self.app.peek(|desk| desk.by_id(chat).map(|chat| chat.state().status))
    }

    /// Sets a chat's status and offers to undo it. With `follow`, the focus goes to the chat's new place.
    pub fn move_to(self, chat: ChatId, to: Status, follow: bool) {
        if self.status_of(&chat).is_none_or(|now| now == Some(to)) {
            return;
        }
        let l = self.l.get_untracked();
        spawn_local(async move {
            let change = Change::Status(to);
            let done = change_and_offer(self.app, self.toasts, l, chat.clone(), change).await;
            if follow && done.is_some() {
                self.focus(chat, Some(to), FRAMES);
            }
        });
    }

    /// Focuses a chat in its new column. Until its card is there, the row at its place may be another chat's, or one that is
    /// about to go.
    fn focus(self, chat: ChatId, status: Option<Status>, frames: u8) {
        request_animation_frame(move || {
            let place = self.app.try_shown_untracked(|desktop| {
                let ix = desktop.desk.find(&chat)?;
                let list = desktop.board.as_ref()?.column(status).list();
                list.iter().position(|other| other == ix)
            });
            let Some(place) = place.flatten() else { return };
            if frames == 0 || has_focus(&chat) {
                return;
            }
            self.list(status).focus(place);
            self.focus(chat, status, frames - 1);
        });
    }

    /// Returns the status of the column to the right or left of `status`; `None` where no chat can be moved there.
    pub fn beside(self, status: Option<Status>, right: bool) -> Option<Status> {
        self.columns.with_untracked(|columns| beside(columns, status, right))
    }
}

/// Returns true if the card with the focus is the chat's.
fn has_focus(chat: &ChatId) -> bool {
    let row = document().active_element().filter(|row| row.has_attribute("aria-posinset"));
    let card = row.and_then(|row| row.query_selector("[data-card]").ok()?);
    card.and_then(|card| card.get_attribute("data-card")).as_deref() == Some(chat.as_str())
}

/// Returns true for columns whose chats need no work: final statuses, and chats without one.
pub fn can_fold(status: Option<Status>) -> bool {
    status.is_none_or(Status::is_final)
}

/// Returns the columns that a filter by status shows: all where it names none.
fn columns(wanted: &[Option<Status>]) -> Vec<Option<Status>> {
    let shown = |status: &Option<Status>| wanted.is_empty() || wanted.contains(status);
    Board::STATUSES.into_iter().filter(shown).collect()
}

fn beside(columns: &[Option<Status>], status: Option<Status>, right: bool) -> Option<Status> {
    let at = columns.iter().position(|column| *column == status)?;
    let to = if right { at + 1 } else { at.checked_sub(1)? };
    // No chat can go back to having no status.
    columns.get(to).copied().flatten()
}

/// True while the window is narrow. The condition is the same as in `panel.css`.
fn narrow() -> Signal<bool> {
    let look = || {
        let query = window().match_media("(max-width: 767px)").ok().flatten();
        query.is_some_and(|query| query.matches())
    };
    let narrow = RwSignal::new(look());
    let listener = window_event_listener(leptos::ev::resize, move |_| {
        if narrow.try_get_untracked().is_some_and(|was| was != look()) {
            narrow.set(look());
        }
    });
    on_cleanup(move || listener.remove());
    narrow.into()
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn a_filter_by_status_leaves_columns_out() {
        assert_eq!(columns(&[]), Board::STATUSES);
        let some = [Some(Status::Waiting), None];
        assert_eq!(columns(&some), [None, Some(Status::Waiting)]);
    }

    #[test]
    fn the_column_beside_is_one_that_is_shown_and_has_a_status() {
        let all = Board::STATUSES;
        assert_eq!(beside(&all, None, true), Some(Status::Open));
        assert_eq!(beside(&all, Some(Status::Open), false), None);
        assert_eq!(beside(&all, Some(Status::Open), true), Some(Status::InService));
        assert_eq!(beside(&all, Some(Status::Closed), true), None);
        assert_eq!(beside(&all, Some(Status::Closed), false), Some(Status::Resolved));
        let few = [Some(Status::Open), Some(Status::Closed)];
        assert_eq!(beside(&few, Some(Status::Open), true), Some(Status::Closed));
        assert_eq!(beside(&few, Some(Status::Waiting), true), None);
    }
}
