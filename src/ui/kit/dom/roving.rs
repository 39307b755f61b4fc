//! Roving focus: the arrow keys move within a group of controls, which is one stop of the Tab key.

use leptos::{ev::KeyboardEvent, wasm_bindgen::JsCast};
use web_sys::{Element, HtmlElement};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    Horizontal,
    Vertical,
}

/// The target of a key, from `current` in a circle of `len`; `None` if the key does not move.
pub fn target(key: &str, axis: Axis, current: Option<usize>, len: usize) -> Option<usize> {
    let last = len.checked_sub(1)?;
    let forward = current.map_or(0, |at| if at >= last { 0 } else { at + 1 });
    let backward = current.map_or(last, |at| at.checked_sub(1).unwrap_or(last));
    match (key, axis) {
        ("ArrowRight", Axis::Horizontal) | ("ArrowDown", Axis::Vertical) => Some(forward),
        ("ArrowLeft", Axis::Horizontal) | ("ArrowUp", Axis::Vertical) => Some(backward),
        ("Home", _) => Some(0),
        ("End", _) => Some(last),
        _ => None,
    }
}

/// The controls of a group, in order.
pub fn members(group: &Element, selector: &str) -> Vec<HtmlElement> {
    // The selectors are constants and valid.
    let Ok(found) = group.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// The index of the control that has the focus.
pub fn focused(members: &[HtmlElement]) -> Option<usize> {
    let active = leptos::prelude::document().active_element()?;
    members.iter().position(|member| member.is_same_node(Some(&active)))
}

pub fn focus(element: &HtmlElement) {
    // An element that cannot take the focus leaves it where it was.
    drop(element.focus());
}

/// Moves the focus by a key, and clicks the new control: for groups in which one is always selected.
pub fn choose(event: &KeyboardEvent, group: &Element, selector: &str) {
    let members = members(group, selector);
    let goal = target(&event.key(), Axis::Horizontal, focused(&members), members.len());
    if let Some(member) = goal.and_then(|at| members.get(at)) {
        event.prevent_default();
        focus(member);
        member.click();
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::Axis;
    use super::target;

    #[test]
    fn arrows_go_round() {
        let right = |at, len| target("ArrowRight", Axis::Horizontal, at, len);
        assert_eq!(right(Some(0), 3), Some(1));
        assert_eq!(right(Some(2), 3), Some(0));
        assert_eq!(right(None, 3), Some(0));
        assert_eq!(right(Some(7), 3), Some(0));
        assert_eq!(right(None, 0), None);
        let up = |at| target("ArrowUp", Axis::Vertical, at, 3);
        assert_eq!(up(Some(0)), Some(2));
        assert_eq!(up(Some(2)), Some(1));
        assert_eq!(up(None), Some(2));
    }

    #[test]
    fn the_other_axis_and_other_keys_do_not_move() {
        assert_eq!(target("ArrowDown", Axis::Horizontal, Some(0), 3), None);
        assert_eq!(target("ArrowLeft", Axis::Vertical, Some(0), 3), None);
        assert_eq!(target("a", Axis::Vertical, Some(0), 3), None);
        assert_eq!(target("Home", Axis::Vertical, Some(2), 3), Some(0));
        assert_eq!(target("End", Axis::Horizontal, Some(0), 3), Some(2));
    }
}
