//! [`Scroll`]: the scroll position of the conversation, kept while entries are added and removed around it.
//!
//! The scroller is laid out from its end (`column-reverse`): the browser itself opens it there, follows entries added
//! at the end, and keeps its position when earlier entries are added. Changes below the view are compensated here.

use leptos::{html, prelude::*, wasm_bindgen::JsCast};
use web_sys::{Element, HtmlElement};

/// The distance within which an edge counts as reached, in px.
const NEAR: i32 = 32;
/// The distance from the edge of the page at which the next entries are added, in px.
const AHEAD: i32 = 900;

/// The scroller, and the entry that must keep its position.
#[derive(Clone, Copy)]
pub struct Scroll {
    pub node: NodeRef<html::Div>,
    anchor: StoredValue<Option<(Element, f64)>, LocalStorage>,
}

impl Scroll {
    /// Creates it before the element exists.
    #[must_use]
    pub fn new() -> Self {
        Self { node: NodeRef::new(), anchor: StoredValue::new_local(None) }
    }

    /// Returns the distance of the view from the end, in px.
    fn below(node: &HtmlElement) -> i32 {
        // Laid out from its end, the offset is 0 there and negative above.
        node.scroll_top().saturating_neg()
    }

    /// Returns true if the end is in view.
    #[must_use]
    pub fn at_end(self) -> bool {
        self.node.get_untracked().is_none_or(|node| Self::below(&node) < NEAR)
    }

    /// Returns true if the first entry in the page is close above the view.
    #[must_use]
    pub fn nears_start(self) -> bool {
        self.node.get_untracked().is_some_and(|node| {
            let hidden = node.scroll_height() - node.client_height();
            hidden - Self::below(&node) < AHEAD
        })
    }

    /// Returns true if the last entry in the page is close below the view.
    #[must_use]
    pub fn nears_end(self) -> bool {
        self.node.get_untracked().is_some_and(|node| Self::below(&node) < AHEAD)
    }

    /// Scrolls to the end of the page.
    pub fn to_end(self) {
        self.anchor.set_value(None);
        if let Some(node) = self.node.get_untracked() {
            node.set_scroll_top(0);
        }
    }

    /// Scrolls the first match of a selector to the upper part of the view.
    pub fn to(self, selector: &str) {
        self.anchor.set_value(None);
        if let Some(node) = self.node.get_untracked()
            && let Some(element) = find(&node, selector)
        {
            let above = top(&element) - top(&node) - f64::from(node.client_height()) / 4.0;
            scroll_by(&node, above);
        }
    }

    /// Returns true if the match is above the view; false if there is none.
    #[must_use]
    pub fn is_above(self, selector: &str) -> bool {
        self.node.get_untracked().is_some_and(|node| {
            find(&node, selector)
                .is_some_and(|element| element.get_bounding_client_rect().bottom() < top(&node))
        })
    }

    /// Records an entry and its position, before entries are added or removed.
    pub fn remember(self) {
        let Some(node) = self.node.get_untracked() else {
            return;
        };
        let Ok(entries) = node.query_selector_all(".entry") else {
            return;
        };
        let at = |index: u32| entries.get(index)?.dyn_into::<Element>().ok();
        // Binary search for the first entry that reaches into the view: they are in order.
        let (mut low, mut high) = (0, entries.length());
        let edge = top(&node);
        while low < high {
            let middle = low + (high - low) / 2;
            match at(middle) {
                Some(entry) if entry.get_bounding_client_rect().bottom() <= edge => {
                    low = middle + 1;
                }
                _ => high = middle,
            }
        }
        self.anchor.set_value(at(low).map(|entry| {
            let offset = top(&entry) - edge;
            (entry, offset)
        }));
    }

    /// Restores the position of the recorded entry, after entries were added or removed.
    pub fn restore(self) {
        let (Some(node), Some(Some((entry, offset)))) =
            (self.node.try_get_untracked().flatten(), self.anchor.try_get_value())
        else {
            return;
        };
        if entry.is_connected() {
            let moved = top(&entry) - top(&node) - offset;
            if moved.abs() >= 1.0 {
                scroll_by(&node, moved);
            }
        }
    }
}

fn find(node: &HtmlElement, selector: &str) -> Option<Element> {
    // The selectors are valid constants.
    node.query_selector(selector).ok().flatten()
}

fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

fn scroll_by(node: &HtmlElement, px: f64) {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a page is not two milliards of pixels high"
    )]
    node.set_scroll_top(node.scroll_top().saturating_add(px.round() as i32));
}
