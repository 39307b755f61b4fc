//! The state of a windowed list: which rows exist, where they stand, which has the focus.

use super::slots::{self, Slot};
use super::{ListHandle, window};
use leptos::{ev, html, leptos_dom::helpers::debounce, prelude::*, wasm_bindgen::JsCast};
use std::{hash::Hash, ops::Range, time::Duration};
use web_sys::{Element, FocusOptions, HtmlElement};

/// How long rows stay as they are before they are put in order in the page: while one scrolls, each that is moved in the page
/// would be laid out anew.
const AT_REST: Duration = Duration::from_secs(1);

pub(super) struct Rows<Id: Send + Sync + 'static> {
    /// How many rows there are, seen or not.
    pub(super) len: Memo<usize>,
    /// The rows that exist: first those that are wanted, in order.
    placed: Memo<Vec<Slot<Id>>>,
    /// The row that the Tab key leads to.
    pub(super) stop: Memo<Option<Id>>,
    ids: Signal<Vec<Id>>,
    row_height: Signal<u32>,
    node: NodeRef<html::Div>,
    /// How far it is scrolled, and how high the view is, in px.
    view: RwSignal<(i64, i64)>,
    /// The row that has or last had the focus, and where it was last seen.
    focused: RwSignal<Option<Id>>,
    last_place: StoredValue<usize>,
    /// What has the focus, in that row.
    holder: StoredValue<Option<HtmlElement>, LocalStorage>,
    /// Whether rows are being moved: the focus is then not given up, but lost.
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
        Effect::new(move |_| {
            turn.track();
            if range.get() != wide.get() {
                // The first of them may be this frame's, which has had its work.
                request_animation_frame(move || {
                    request_animation_frame(move || {
                        let _gone = turn.try_update(|turn| *turn = turn.wrapping_add(1));
                    });
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
                // What is seen after a far jump is given rows, the others wait for what comes around it: none is made anew.
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
                focused
                    .or_else(|| selected.get().filter(there))
                    .or_else(first_seen)
            })
        });
        let rows = Self {
            len,
            placed,
            stop,
            ids,
            row_height,
            node: handle.node,
            view,
            focused,
            last_place,
            holder: StoredValue::new_local(None),
            moving: StoredValue::new(false),
        };
        super::resize::observe(handle.node, move || rows.measure());
        let mut put_in_order = debounce(AT_REST, move |()| rows.put_in_order());
        Effect::new(move |before: Option<Vec<Slot<Id>>>| {
            let now = rows.placed.get();
            rows.follow(&before.unwrap_or_default());
            rows.restore_focus();
            put_in_order(());
            now
        });
        rows
    }

    /// The rows to be in the page, by their numbers; asked for right before they are put there.
    pub(super) fn numbered(self) -> Vec<Slot<Id>> {
        self.moving.set_value(true);
        self.placed.with(|rows| slots::by_number(rows))
    }

    /// Lets the rows stand in the page in the order of the list, for whoever reads the page and not the screen.
    fn put_in_order(self) {
        let list = self.node.try_get_untracked().flatten();
        let Some(list) = list.and_then(|node| node.first_element_child()) else {
            return;
        };
        let rows = list.children();
        let rows = (0..rows.length()).filter_map(|at| rows.item(at));
        let place = |row: Element| Some((row.get_attribute("aria-posinset")?.parse().ok()?, row));
        let mut rows: Vec<(usize, Element)> = rows.filter_map(place).collect();
        let places: Vec<usize> = rows.iter().map(|(place, _)| *place).collect();
        let stays = slots::in_order(&places);
        if stays.len() == rows.len() {
            return;
        }
        let stays: Vec<usize> = stays
            .iter()
            .filter_map(|at| places.get(*at).copied())
            .collect();
        rows.sort_by_key(|(place, _)| *place);
        self.moving.set_value(true);
        // The mark at which the list of views ends stays at the end.
        let mut next = list.last_child();
        for (place, row) in rows.into_iter().rev() {
            if !stays.contains(&place) {
                // It fails only where the row has just been taken away.
                drop(list.insert_before(&row, next.as_ref()));
            }
            next = Some(row.into());
        }
        self.restore_focus();
    }

    /// What a row shows, and where; while it is being taken away, what it did.
    pub(super) fn follow_slot(self, slot: Slot<Id>) -> Memo<Slot<Id>> {
        Memo::new(move |before: Option<&Slot<Id>>| {
            let is = |row: &&Slot<Id>| row.number == slot.number;
            let found = self.placed.with(|rows| rows.iter().find(is).cloned());
            found.unwrap_or_else(|| before.unwrap_or(&slot).clone())
        })
    }

    /// Looks at how far the list is scrolled and how high it is.
    pub(super) fn measure(self) {
        if let Some(node) = self.node.try_get_untracked().flatten() {
            let view = (node.scroll_top().into(), node.client_height().into());
            self.view.try_set(view);
        }
    }

    /// Moves the view with its rows, unless it is at the top: there one wants to see what comes.
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

    pub(super) fn focus_came(self, id: Id, event: &ev::FocusEvent) {
        let holder = event.target().and_then(|target| target.dyn_into().ok());
        self.holder.set_value(holder);
        self.focused.set(Some(id));
    }

    pub(super) fn focus_left(self) {
        // A list that is taken away with the focus in it loses the focus too.
        if self.moving.try_get_value() == Some(false) {
            let _gone = self.holder.try_set_value(None);
        }
    }

    /// An element that is moved in the page loses the focus: gives it back. If its row is gone, the row that came to
    /// its place gets it.
    fn restore_focus(self) {
        self.moving.set_value(false);
        let Some(holder) = self.holder.get_value() else {
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

    /// A key pressed on a row.
    pub(super) fn key(self, event: &ev::KeyboardEvent, on_activate: Callback<Id>) {
        let on_row = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .is_some_and(|target| target.get_attribute("role").as_deref() == Some("option"));
        // Shift and a move picks rows, where they can be picked: that is for whoever shows the list. Ctrl and a letter is no
        // letter.
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
            self.focused.set(Some(id));
            self.reveal(to);
            request_animation_frame(move || self.focus_row(to));
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

/// Scrolls an element, as far as it goes.
pub(super) fn scroll_to(element: &Element, top: i64) {
    element.set_scroll_top(i32::try_from(top.max(0)).unwrap_or(i32::MAX));
}

/// Gives a row of a list the focus. `false` where it is not in the page.
pub(super) fn focus_row(list: &Element, at: usize) -> bool {
    // Our own selector is valid.
    if let Ok(Some(row)) = list.query_selector(&format!("[aria-posinset='{}']", at + 1))
        && let Ok(row) = row.dyn_into::<HtmlElement>()
    {
        focus_in_place(&row);
        return true;
    }
    false
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

fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus leaves it where it was.
    drop(element.focus_with_options(&options));
}

#[cfg(test)]
mod tests {
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
