//! What a windowed list does to the page.

use super::slots;
use leptos::{prelude::*, wasm_bindgen::JsCast};
use web_sys::{Element, FocusOptions, HtmlElement};

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

/// Gives an element the focus and scrolls nothing.
pub(super) fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus leaves it where it was.
    drop(element.focus_with_options(&options));
}

/// Calls back in the first frame in which nothing has scrolled: one that has had its own work. If the list is gone, never.
pub(super) fn when_still(view: RwSignal<(i64, i64)>, then: impl FnOnce() + 'static) {
    // The first of them may be this frame's.
    request_animation_frame(move || {
        let before = view.try_get_untracked();
        request_animation_frame(move || match view.try_get_untracked() {
            None => {}
            now if now == before => then(),
            _ => when_still(view, then),
        });
    });
}

/// Lets the rows of a list stand in the page in the order of their places, for whoever reads the page and not the screen. What has
/// the focus may lose it.
pub(super) fn put_in_order(list: &Element) {
    let rows = list.children();
    let rows = (0..rows.length()).filter_map(|at| rows.item(at));
    let place = |row: Element| Some((row.get_attribute("aria-posinset")?.parse().ok()?, row));
    let mut rows: Vec<(usize, Element)> = rows.filter_map(place).collect();
    let places: Vec<usize> = rows.iter().map(|(place, _)| *place).collect();
    let stay = slots::in_order(&places);
    rows.sort_by_key(|(place, _)| *place);
    // The mark at which the list of views ends stays at the end.
    let mut next = list.last_child();
    for (place, row) in rows.into_iter().rev() {
        if !stay.contains(&place) {
            // It fails only where the row has just been taken away.
            drop(list.insert_before(&row, next.as_ref()));
        }
        next = Some(row.into());
    }
}
