//! DOM operations of the virtual list.

use super::slots;
use crate::sort::sort_by;
use leptos::{prelude::*, wasm_bindgen::JsCast};
use web_sys::{Element, FocusOptions, HtmlElement};

pub(super) fn scroll_to(element: &Element, top: i64) {
    element.set_scroll_top(i32::try_from(top.max(0)).unwrap_or(i32::MAX));
}

/// Focuses a row; returns false if it is not in the page.
pub(super) fn focus_row(list: &Element, at: usize) -> bool {
    // The selector is valid.
    if let Ok(Some(row)) = list.query_selector(&format!("[aria-posinset='{}']", at + 1))
        && let Ok(row) = row.dyn_into::<HtmlElement>()
    {
        focus_in_place(&row);
        return true;
    }
    false
}

/// Focuses an element without scrolling.
pub(super) fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus leaves it where it was.
    drop(element.focus_with_options(&options));
}

/// Calls back in the first frame without scrolling: one that has had its own work. Never, if the list is gone.
pub(super) fn when_scrolling_stops(view: RwSignal<(i64, i64)>, then: impl FnOnce() + 'static) {
    // The first callback may run in this frame.
    request_animation_frame(move || {
        let before = view.try_get_untracked();
        request_animation_frame(move || match view.try_get_untracked() {
            None => {}
            now if now == before => then(),
            _ => when_scrolling_stops(view, then),
        });
    });
}

/// Reorders the rows of a list in the DOM by their positions, for assistive technology. A row that is moved loses the
/// focus.
pub(super) fn put_in_order(list: &Element) {
    let rows = list.children();
    let rows = (0..rows.length()).filter_map(|at| rows.item(at));
    let place = |row: Element| Some((row.get_attribute("aria-posinset")?.parse().ok()?, row));
    let mut rows: Vec<(usize, Element)> = rows.filter_map(place).collect();
    let places: Vec<usize> = rows.iter().map(|(place, _)| *place).collect();
    let stay = slots::in_order(&places);
    sort_by(&mut rows, |(a, _), (b, _)| a.cmp(b));
    // The marker at the end of the list stays last.
    let mut next = list.last_child();
    for (place, row) in rows.into_iter().rev() {
        if !stay.contains(&place) {
            // Fails only if the row has just been removed.
            drop(list.insert_before(&row, next.as_ref()));
        }
        next = Some(row.into());
    }
}
