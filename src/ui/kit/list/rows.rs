//! The state of a virtual list: its rows, their positions, and the focus.

use super::page::{focus_in_place, focus_row, scroll_to, when_scrolling_stops};
use super::row_state::{RowState, RowStates};
use super::slots::{self, Slot};
use super::{handle::ListHandle, page, window};
use crate::ui::kit::dom::observe_size;
use leptos::{
    ev, html, leptos_dom::helpers::debounce, prelude::*, task::spawn_local, wasm_bindgen::JsCast,
};
use std::{hash::Hash, ops::Range, time::Duration};
use web_sys::{Element, HtmlElement};

/// The delay before rows are reordered in the DOM. During scrolling, each move would cost a layout.
const REORDER_DELAY: Duration = Duration::from_secs(1);

pub(super) struct Rows<Id: Send + Sync + 'static> {
    /// The number of rows, in view or not.
    pub(super) len: Memo<usize>,
    /// The rows that exist: first the wanted ones, in order.
    placed: Memo<Vec<Slot<Id>>>,
    /// The row that the Tab key leads to.
    stop: Memo<Option<Id>>,
    states: RowStates<Id>,
    ids: Signal<Vec<Id>>,
    row_height: Signal<u32>,
    node: NodeRef<html::Div>,
    /// The scroll position and the height of the view, in px.
    view: RwSignal<(i64, i64)>,
    /// The row that has or last had the focus, and its last known position.
    focused: RwSignal<Option<Id>>,
    last_place: StoredValue<usize>,
    /// The element in that row that has the focus.
    holder: StoredValue<Option<HtmlElement>, LocalStorage>,
    /// True while rows are being moved: a loss of focus is then not the user's.
    moving: StoredValue<bool>,
}

impl<Id: Send + Sync> Clone for Rows<Id> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Id: Send + Sync> Copy for Rows<Id> {}

impl<Id: Clone + Eq + Hash + Send + Sync + 'static> Rows<Id> {
    pub(super) fn new(
        ids: Signal<Vec<Id>>,
        row_height: Signal<u32>,
        overscan: usize,
        selected: MaybeProp<Id>,
        handle: ListHandle,
    ) -> Self {
        let len = Memo::new(move |_| ids.with(Vec::len));
        let view = RwSignal::new((0, 0));
        let focused = RwSignal::new(None::<Id>);
        let last_place = StoredValue::new(0);
        let around = move |more| {
            let (scroll, height) = view.get();
            window::range(scroll, height, row_height.get(), len.get(), more)
        };
        let wide = Memo::new(move |_| around(overscan));
        let turn = RwSignal::new(0_u32);
        let range = Memo::new(move |before: Option<&Range<usize>>| {
            turn.track();
            window::grow(before, &around(0), &wide.get())
        });
        let scheduled = StoredValue::new(false);
        Effect::new(move |_| {
            turn.track();
            if range.get() != wide.get() && !scheduled.get_value() {
                scheduled.set_value(true);
                when_scrolling_stops(view, move || {
                    scheduled.try_set_value(false);
                    turn.try_update(|turn| *turn = turn.wrapping_add(1));
                });
            }
        });
        let placed = Memo::new(move |before: Option<&Vec<Slot<Id>>>| {
            let (range, focused) = (range.get(), focused.get());
            ids.with(|ids| {
                let kept = focused.and_then(|id| {
                    let at = window::find(ids, &id, last_place.get_value())?;
                    last_place.set_value(at);
                    Some((id, at))
                });
                // After a far jump the rows in view reuse elements, and the others wait for the rows around the view:
                // none is created.
                let most = wide.with(ExactSizeIterator::len);
                let stands = |row: &Slot<Id>| ids.get(row.at) == Some(&row.id);
                let before = before.map_or(&[][..], Vec::as_slice);
                slots::assign(before, place(ids, range, kept), most, stands)
            })
        });
        let stop = Memo::new(move |_| {
            placed.with(|rows| {
                let there = |id: &Id| rows.iter().any(|row| row.id == *id);
                let top = window::row_at(view.get().0, row_height.get());
                let first_seen = || {
                    let seen = rows.iter().find(|row| row.at >= top);
                    seen.or(rows.first()).map(|row| row.id.clone())
                };
                let focused = focused.get().filter(there);
                focused.or_else(|| selected.get().filter(there)).or_else(first_seen)
            })
        });
        let rows = Self {
            len,
            placed,
            stop,
            states: RowStates::new(),
            ids,
            row_height,
            node: handle.node,
            view,
            focused,
            last_place,
            holder: StoredValue::new_local(None),
            moving: StoredValue::new(false),
        };
        observe_size(handle.node, move || rows.measure());
        let mut put_in_order = debounce(REORDER_DELAY, move |()| rows.put_in_order());
        Effect::new(move |before: Option<Vec<Slot<Id>>>| {
            let now = rows.placed.get();
            rows.follow(&before.unwrap_or_default());
            put_in_order(());
            now
        });
        Effect::new(move |_| {
            let stop = rows.stop.get();
            rows.placed.with(|placed| rows.states.update(placed, stop.as_ref()));
            // After the rows have rendered their new states.
            spawn_local(async move { rows.restore_focus() });
        });
        rows
    }

    /// The rows for the DOM, by their numbers. Read right before they are rendered.
    pub(super) fn numbered(self) -> Vec<Slot<Id>> {
        self.moving.set_value(true);
        self.placed.with(|rows| slots::by_number(rows))
    }

    fn put_in_order(self) {
        let list = self.node.try_get_untracked().flatten();
        if let Some(list) = list.and_then(|node| node.first_element_child()) {
            self.moving.try_set_value(true);
            page::put_in_order(&list);
            self.restore_focus();
        }
    }

    /// The state of a new row.
    pub(super) fn add_row(self, row: &Slot<Id>) -> RwSignal<RowState<Id>> {
        self.stop.with_untracked(|stop| self.states.add(row, stop.as_ref()))
    }

    /// Reads the scroll position and the height of the view.
    pub(super) fn measure(self) {
        if let Some(node) = self.node.try_get_untracked().flatten() {
            let view = (node.scroll_top().into(), node.client_height().into());
            self.view.try_set(view);
        }
    }

    /// Moves the view with its rows, unless it is at the top, where new rows should be seen.
    fn follow(self, before: &[Slot<Id>]) {
        let (scroll, _) = self.view.get_untracked();
        let before = before.iter().map(|row| (row.id.clone(), row.at));
        let before: Vec<(Id, usize)> = before.collect();
        let shift = self.ids.with_untracked(|ids| window::shift(&before, ids));
        let row = self.row_height.get_untracked();
        if let Some(node) = self.node.get_untracked()
            && shift != 0
            && scroll >= i64::from(row)
        {
            let by = window::top_of(shift.unsigned_abs(), row);
            let to = if shift > 0 { scroll + by } else { scroll - by };
            scroll_to(&node, to);
        }
    }

    pub(super) fn on_focus_in(self, id: Id, event: &ev::FocusEvent) {
        let holder = event.target().and_then(|target| target.dyn_into().ok());
        self.holder.set_value(holder);
        self.focused.set(Some(id));
    }

    pub(super) fn on_focus_out(self) {
        // A list that is removed loses the focus too.
        if self.moving.try_get_value() == Some(false) {
            let _gone = self.holder.try_set_value(None);
        }
    }

    /// Restores the focus, which an element that is moved in the DOM loses. If its row is gone, the row at its position
    /// gets it.
    fn restore_focus(self) {
        self.moving.try_set_value(false);
        let Some(holder) = self.holder.try_get_value().flatten() else {
            return;
        };
        let active = document().active_element();
        let lost = active.is_none_or(|active| active.tag_name().eq_ignore_ascii_case("body"));
        if lost && holder.is_connected() {
            focus_in_place(&holder);
        } else if lost {
            let last = self.len.get_untracked().saturating_sub(1);
            self.focus_row(self.last_place.get_value().min(last));
        }
    }

    fn focus_row(self, at: usize) {
        if let Some(node) = self.node.try_get_untracked().flatten() {
            focus_row(&node, at);
        }
    }

    /// Handles a key pressed on a row.
    pub(super) fn on_key(
        self,
        event: &ev::KeyboardEvent,
        on_activate: Callback<Id>,
        on_move: Option<Callback<Id>>,
    ) {
        let on_row = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .is_some_and(|target| target.get_attribute("role").as_deref() == Some("option"));
        // Shift with a movement selects rows, which is up to the caller. Ctrl with a letter is no letter.
        let held = event.ctrl_key() || event.meta_key() || event.alt_key();
        let on_row = on_row && !event.shift_key() && !held;
        let Some(id) = self.focused.get_untracked().filter(|_| on_row) else {
            return;
        };
        let (_, height) = self.view.get_untracked();
        let page = window::row_at(height, self.row_height.get_untracked()).max(1);
        let goal = self.ids.with_untracked(|ids| {
            let at = window::find(ids, &id, self.last_place.get_value())?;
            let to = window::step(&event.key(), at, ids.len(), page)?;
            Some((to, ids.get(to)?.clone()))
        });
        if let Some((to, id)) = goal {
            event.prevent_default();
            self.focused.set(Some(id.clone()));
            self.reveal(to);
            request_animation_frame(move || {
                self.focus_row(to);
                // A key that is held down may be further on already.
                let here = self.focused.try_get_untracked().flatten() == Some(id.clone());
                if let Some(on_move) = on_move.filter(|_| here) {
                    on_move.run(id);
                }
            });
        } else if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            on_activate.run(id);
        }
    }

    fn reveal(self, at: usize) {
        if let Some(node) = self.node.get_untracked() {
            let (scroll, height) = self.view.get_untracked();
            let to = window::reveal(at, self.row_height.get_untracked(), scroll, height);
            scroll_to(&node, to);
        }
    }
}

/// The rows of a range, and one more that is kept wherever it is, in order.
fn place<Id: Clone>(
    ids: &[Id],
    range: Range<usize>,
    kept: Option<(Id, usize)>,
) -> Vec<(Id, usize)> {
    let seen = ids.get(range.clone()).unwrap_or_default();
    let mut rows: Vec<_> = seen.iter().cloned().zip(range.clone()).collect();
    match kept {
        Some((id, at)) if at < range.start => rows.insert(0, (id, at)),
        Some((id, at)) if at >= range.end => rows.push((id, at)),
        _ => {}
    }
    rows
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::place;

    #[test]
    fn the_row_with_the_focus_is_kept_in_its_order() {
        let ids = ["a", "b", "c", "d", "e"];
        let placed = |kept| place(&ids, 1..3, kept);
        assert_eq!(placed(None), [("b", 1), ("c", 2)]);
        assert_eq!(placed(Some(("c", 2))), [("b", 1), ("c", 2)]);
        assert_eq!(placed(Some(("a", 0))), [("a", 0), ("b", 1), ("c", 2)]);
        assert_eq!(placed(Some(("e", 4))), [("b", 1), ("c", 2), ("e", 4)]);
    }
}
